import { addDays, assess, fork, type Run, replay, reschedule, unwrap } from 'truce';
import { usChina2025 } from 'truce/history';
import { describe, expect, test } from 'vitest';
import { originOf } from '../../src/scenario/index.js';

const later = fork(usChina2025, {
  name: 'Geneva a week later',
  edits: [reschedule('ieepa-geneva-amend', { byDays: 7 })],
  orphans: 'skip',
});

/** A run that nobody has read yet. */
const unreadRun = (): Run => unwrap(replay({ ...later }));

describe('a run whose steps nobody has read', () => {
  test('is one of which only what its edits touch has been folded', () => {
    expect(originOf(unreadRun())?.apart?.names).toEqual(new Set(['us-reciprocal-china']));
  });

  const written = JSON.stringify(unreadRun().steps);

  test.each<[string, (run: Run) => Run]>([
    ['spread', (run) => ({ ...run })],
    ['written and read again', (run) => JSON.parse(JSON.stringify(run))],
    ['cloned', (run) => structuredClone(run)],
    ['frozen', (run) => Object.freeze(run)],
    ['behind a proxy, as a framework reads it', (run) => new Proxy(run, {})],
  ])('has them when it is %s', (_, made) => {
    const run = made(unreadRun());
    expect(Object.keys(run)).toContain('steps');
    expect(JSON.stringify(run.steps)).toBe(written);
    const shipment = { importer: 'US', origin: 'CN', hs: '9503.00.00', enteredOn: '2025-06-01' } as const;
    expect(unwrap(assess(run, shipment)).total).toBe(unwrap(assess(unreadRun(), shipment)).total);
  });

  test('reads them once', () => {
    const run = unreadRun();
    expect(run.steps).toBe(run.steps);
    expect(() => Object.assign(run, { steps: [] })).toThrow(TypeError);
  });

  test('shares them with the run that answers for longer', () => {
    const run = unwrap(replay(later));
    const longer = unwrap(replay(later, { until: addDays(run.window.until ?? run.window.from, 30) }));
    expect(longer.steps).toBe(run.steps);
    expect(longer.window.until).not.toBe(run.window.until);
  });
});
