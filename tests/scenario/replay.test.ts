import {
  drop,
  endHistory,
  extend,
  fork,
  insert,
  mirror,
  type ReplayOptions,
  type Run,
  replay,
  reschedule,
  type Scenario,
  type TradeEvent,
  unwrap,
} from 'truce';
import { describe, expect, test } from 'vitest';
import { historyOf, tariff } from '../machine/support.js';

const imposed = (id: string, on: TradeEvent['on']): TradeEvent => ({ id, on, type: 'imposed', measure: tariff(id) });
const stated = (id: string, on: TradeEvent['on']): TradeEvent => ({ id, on, type: 'stated', by: 'XA', what: '' });
const days = ['2025-02-01', '2025-02-02', '2025-02-03', '2025-02-04', '2025-02-05', '2025-02-06'] as const;

const record = historyOf([imposed('t', '2025-02-01'), stated('a', '2025-03-01'), stated('b', '2025-04-01')]);
const idsOf = ({ steps }: Run) => steps.map(({ event }) => event.id);

/** A refusal's code, and what it says, line by line. */
function refusal(scenario: Scenario, options: ReplayOptions = {}): readonly [string, readonly string[]] {
  const result = replay(scenario, options);
  if (result.ok) throw new Error('it was not refused');
  return [result.error.code, result.error.message.split('\n')];
}

describe('how a scenario is replayed', () => {
  test('as it was known by the end of a day', () => {
    expect(idsOf(unwrap(replay(record, { knownOn: '2025-03-01' })))).toEqual(['t', 'a']);
    expect(idsOf(unwrap(replay(record, { knownOn: '2025-02-28' })))).toEqual(['t']);
  });

  test('up to a day beyond the record, never short of it, each time as it is asked', () => {
    const untilOf = (until: TradeEvent['on'], scenario: Scenario = record) =>
      unwrap(replay(scenario, { until })).window.until;
    expect(untilOf('2026-06-01')).toBe('2026-06-01');
    expect(untilOf('2027-01-01')).toBe('2027-01-01');
    expect(untilOf('2025-06-01')).toBe('2026-01-01');
    const ended = fork(record, { name: 'ended', edits: [endHistory({ after: '2025-03-01' })] });
    expect(unwrap(replay(ended)).window.until).toBeNull();
    expect(untilOf('2025-06-01', ended)).toBe('2025-06-01');
  });

  test('not on days that are none', () => {
    const never = '2025-02-30' as TradeEvent['on'];
    expect(refusal(record, { knownOn: never })).toEqual([
      'INVALID_SCENARIO',
      ['/knownOn: a day is written YYYY-MM-DD'],
    ]);
    expect(refusal(record, { until: never })).toEqual(['INVALID_SCENARIO', ['/until: a day is written YYYY-MM-DD']]);
  });

  test('from memory when it is asked the same again, and not when it was stopped for want of fuel', () => {
    const image = mirror({
      party: 'XB',
      measure: 'u',
      watch: ['t'],
      share: '100%',
      lagDays: 1,
      from: '2025-01-01',
    });
    const ruled = fork(record, { name: 'ruled', rules: [image] });
    expect(refusal(ruled, { fuel: 0 })[0]).toBe('RUNAWAY_RULES');
    expect(unwrap(replay(ruled)).answers).toHaveLength(1);
    expect(replay(ruled)).toBe(replay(ruled));
  });
});

const end: TradeEvent = { id: 'end', on: '2025-03-01', type: 'terminated', target: 't' };

describe('why a scenario is refused', () => {
  const unsound = historyOf(days.map((on, index) => ({ ...imposed(`t${index}`, on), act: 'none' })));

  test('is a record that is unsound before any edit of it', () => {
    const [code] = refusal(fork(unsound, { name: 'what if', edits: [drop('nothing')] } as never));
    expect(code).toBe('INVALID_SCENARIO');
  });

  test('is said of five problems, and of how many more', () => {
    const [, lines] = refusal(unsound);
    expect(lines).toHaveLength(6);
    expect(lines[4]).toMatch('/events/4/act: there is no act of this id');
    expect(lines[5]).toBe('and 1 more');
    const five = { ...unsound, events: unsound.events.slice(0, 5) };
    expect(refusal(five)[1]).toHaveLength(5);
  });

  test('is said of five orphans, and of how many more', () => {
    const orphans = (count: number) =>
      historyOf(days.slice(0, count).map((on, index) => ({ id: `e${index}`, on, type: 'terminated', target: 'x' })));
    const [code, lines] = refusal(orphans(6));
    expect(code).toBe('ORPHANED');
    expect(lines[0]).toBe("6 events are no longer legal; fork with orphans: 'skip' to leave them out");
    expect(lines).toHaveLength(7);
    expect(lines[5]).toMatch("e4: 'x' is not known");
    expect(lines[6]).toBe('and 1 more');
    expect(refusal(orphans(5))[1]).toHaveLength(6);
  });

  test('is not that its base is refused, if it skips what the base refuses', () => {
    const strict = fork(historyOf([imposed('t', '2025-02-01'), end]), {
      name: 'strict',
      edits: [drop('t')],
    });
    expect(refusal(strict)[0]).toBe('ORPHANED');
    const lenient = unwrap(replay(fork(strict, { name: 'lenient', orphans: 'skip' })));
    expect(lenient.skipped.map(({ event }) => event.id)).toEqual(['end']);
  });
});

describe('what a fork shares with its base', () => {
  const base = fork(record, { name: 'base', edits: [insert(stated('early', '2025-02-15'))] });

  test('is all, when it changes nothing', () => {
    const before = unwrap(replay(base));
    const same = unwrap(replay(fork(base, { name: 'same' })));
    expect(same.steps).toHaveLength(before.steps.length);
    same.steps.forEach((step, index) => {
      expect(step).toBe(before.steps[index]);
    });
  });

  test('is every step before its own first change, whatever its base changed', () => {
    const before = unwrap(replay(base));
    const after = unwrap(replay(fork(base, { name: 'later', edits: [reschedule('b', { byDays: -10 })] })));
    expect(idsOf(after)).toEqual(['t', 'early', 'a', 'b']);
    for (const index of [0, 1, 2]) expect(after.steps[index]).toBe(before.steps[index]);
  });

  test('is what it skips before its own first change; each orphan is listed once', () => {
    const orphan = (id: string, on: TradeEvent['on']): TradeEvent => ({ id, on, type: 'terminated', target: 'x' });
    const orphans = historyOf([
      orphan('one', '2025-02-01'),
      orphan('two', '2025-03-10'),
      orphan('three', '2025-04-01'),
    ]);
    const lenient = fork(orphans, { name: 'lenient', orphans: 'skip' });
    const more = fork(lenient, { name: 'more', edits: [insert(stated('x', '2025-03-10'))] });
    expect(unwrap(replay(more)).skipped.map(({ event }) => event.id)).toEqual(['one', 'two', 'three']);
  });

  test('is what rules answered by then: no answer is lost, and none is given twice', () => {
    const image = mirror({ party: 'XB', measure: 'u', watch: ['t'], share: '100%', lagDays: 1, from: '2025-01-01' });
    const cut: TradeEvent = {
      id: 'cut',
      on: '2025-03-15',
      type: 'amended',
      target: 't',
      to: { kind: 'tariff', duty: '5%' },
    };
    const ruled = fork(historyOf([imposed('t', '2025-02-01'), cut]), { name: 'ruled', rules: [image] });
    const answersAfter = (on: TradeEvent['on']) =>
      unwrap(replay(fork(ruled, { name: 'more', edits: [insert(stated('x', on))] }))).answers.map(
        ({ event }) => event.on,
      );
    for (const on of ['2025-01-15', '2025-02-01', '2025-02-02', '2025-03-15', '2025-03-16'] as const) {
      expect(answersAfter(on)).toEqual(['2025-02-02', '2025-03-16']);
    }
    const uncut = fork(ruled, { name: 'uncut', edits: [drop('cut')] });
    expect(unwrap(replay(uncut)).answers.map(({ event }) => event.on)).toEqual(['2025-02-02']);
  });

  test('is not the end of a suspension that is extended on its last day', () => {
    const pause: TradeEvent = {
      id: 'pause',
      on: '2025-03-01',
      type: 'suspended',
      target: 't',
      leaving: 'nothing',
      until: '2025-04-01',
    };
    const truce = historyOf([imposed('t', '2025-02-01'), pause]);
    const longer = fork(truce, { name: 'longer', edits: [extend('t', { on: '2025-04-01', until: '2025-05-01' })] });
    expect(unwrap(replay(longer)).steps.map(({ on, event }) => `${on} ${event.type}`)).toEqual([
      '2025-02-01 imposed',
      '2025-03-01 suspended',
      '2025-04-01 suspension-extended',
      '2025-05-01 snapped-back',
    ]);
  });
});
