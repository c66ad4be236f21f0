import fc from 'fast-check';
import { assess, explain, type History, ratePath, replay, unwrap } from 'truce';
import { histories } from 'truce/testing';
import { afterEach, expect, test } from 'vitest';

const before = process.env['TZ'];
afterEach(() => {
  if (before === undefined) delete process.env['TZ'];
  else process.env['TZ'] = before;
});

/** Everything there is to say about a history, replayed afresh. */
function told(history: History, zone: string): string {
  process.env['TZ'] = zone;
  const fresh: History = JSON.parse(JSON.stringify(history));
  const run = unwrap(replay(fresh));
  const lane = { importer: 'US', origin: 'CN', hs: '8517.13.00' } as const;
  const enteredOn = fresh.events.at(-1)?.on ?? '2025-02-01';
  return JSON.stringify([run.steps, ratePath(run, lane), explain(assess(run, { ...lane, enteredOn }))]);
}

// Law 1. New York and Shanghai lie half a day apart; Samoa skipped a day; in Cairo some days begin at one o'clock.
test('a replay is the same in every zone of the machine', () => {
  const zones = fc.constantFrom('America/New_York', 'Asia/Shanghai', 'Pacific/Apia', 'Africa/Cairo', 'Asia/Kathmandu');
  fc.assert(
    fc.property(histories(), zones, (history, zone) => {
      expect(told(history, zone)).toBe(told(history, 'UTC'));
    }),
    { numRuns: 1000 },
  );
});
