import fc from 'fast-check';
import {
  AGREEMENT_MOVES,
  assess,
  COMMITMENT_MOVES,
  checkScenario,
  drop,
  type Edit,
  fork,
  type History,
  INVESTIGATION_MOVES,
  MEASURE_MOVES,
  PROMISE_MOVES,
  replay,
  type Scenario,
  unwrap,
} from 'truce';
import {
  duties,
  edits,
  forks,
  given,
  histories,
  isoDates,
  measures,
  percents,
  shipments,
  slowReplay,
  tariffs,
} from 'truce/testing';
import { describe, expect, test } from 'vitest';
import { dutyIssues, MEASURE_KINDS } from '../../src/measures/index.js';
import { isIsoDate, isPercent } from '../../src/values/index.js';
import { historyOf, tariff } from '../machine/support.js';

const sample = fc.sample(histories(), { numRuns: 1000, seed: 2025 });

describe('generated histories', () => {
  test('are legal: sound, and without orphans in hindsight and as known on any day', () => {
    fc.assert(
      fc.property(histories(), fc.nat(400), (history, days) => {
        expect(checkScenario(history)).toEqual([]);
        expect(unwrap(replay(history)).skipped).toEqual([]);
        const knownOn = history.events[days % Math.max(1, history.events.length)]?.on ?? '2025-01-01';
        expect(unwrap(replay(history, { knownOn })).skipped).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  test('know every verb, every kind of measure and every status', () => {
    const verbs = new Set<string>();
    const statuses = new Set<string>();
    const kinds = new Set<string>();
    for (const history of sample) {
      for (const { event, state } of unwrap(replay(history)).steps) {
        verbs.add(event.type);
        if ('measure' in event) kinds.add(event.measure.kind);
        for (const { status } of Object.values(state.measures)) statuses.add(status);
      }
    }
    const tables = [MEASURE_MOVES, INVESTIGATION_MOVES, AGREEMENT_MOVES, COMMITMENT_MOVES, PROMISE_MOVES];
    const known = tables.flatMap((table) => Object.values(table).flatMap((moves) => Object.keys(moves)));
    const words = ['stated', 'met', 'ruled', 'breach-alleged'];
    expect([...new Set([...known, ...words])].filter((verb) => !verbs.has(verb))).toEqual([]);
    expect(MEASURE_KINDS.filter((kind) => !kinds.has(kind))).toEqual([]);
    const lives = [...Object.keys(MEASURE_MOVES), ...Object.keys(INVESTIGATION_MOVES)];
    expect(lives.filter((status) => status !== 'absent' && !statuses.has(status))).toEqual([]);
  });

  test('use both clocks: decrees for later days, and some that reach back', () => {
    const events = sample.flatMap((history) => history.events);
    const share = (which: (each: (typeof events)[number]) => boolean) => events.filter(which).length / events.length;
    expect(share(({ on, effective = on }) => effective > on)).toBeGreaterThan(0.1);
    expect(share(({ on, effective = on }) => effective < on)).toBeGreaterThan(0.03);
    expect(share(({ act }) => act === undefined)).toBe(0);
  });

  test('are plain JSON, and of the length and between the parties that were asked for', () => {
    const options = { parties: ['XA', 'XB'], events: 5, from: '2030-01-01' } as const;
    fc.assert(
      fc.property(histories(options), (history) => {
        expect(JSON.parse(JSON.stringify(history))).toEqual(history);
        expect(history.parties).toEqual(['XA', 'XB']);
        expect(history.events.length).toBeLessThanOrEqual(5);
        expect(history.events.every(({ on }) => on >= '2030-01-01')).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  test('shrink to the simplest that does it', () => {
    const suspends = ({ events }: History) => events.some(({ type }) => type === 'suspended');
    const { counterexample } = fc.check(
      fc.property(histories(), (history) => !suspends(history)),
      { numRuns: 1000, seed: 7 },
    );
    const found = counterexample?.[0];
    expect(found?.events.length).toBeLessThanOrEqual(5);
    expect(found?.events.at(-1)?.type).toBe('suspended');
  });
});

describe('generated edits and forks', () => {
  const base = sample.find(({ events }) => events.length > 10) as History;

  test('name what the base has, and all that it offers', () => {
    const kinds = new Set<string>();
    fc.assert(
      fc.property(edits(base), (list) => {
        for (const edit of list) {
          kinds.add(edit.edit);
          if ('event' in edit && typeof edit.event === 'string') {
            expect(base.events.some(({ id }) => id === edit.event)).toBe(true);
          }
        }
        expect(list.length).toBeLessThanOrEqual(4);
      }),
      { numRuns: 1000 },
    );
    expect([...kinds]).toEqual(expect.arrayContaining(['insert', 'drop', 'replace', 'reschedule', 'end-history']));
  });

  test('can be made together in a fork, and replayed but for an event that they malform', () => {
    fc.assert(
      fc.property(forks(base, { name: 'drawn', most: 6 }), (world) => {
        const run = replay(world);
        expect(world.name).toBe('drawn');
        if (!run.ok) expect(run.error.code).toBe('INVALID_SCENARIO');
      }),
      { numRuns: 1000 },
    );
  });

  test('keep the ids of the base as types', () => {
    const named: Scenario<'imposed'> = historyOf([
      { id: 'imposed', on: '2025-01-10', type: 'imposed', measure: tariff('t') },
    ]) as History<'imposed'>;
    const drawn: fc.Arbitrary<readonly Edit<'imposed'>[]> = edits(named);
    expect(fc.sample(drawn, 1)).toHaveLength(1);
    expect(unwrap(replay(fork(named, { name: 'never', edits: [drop('imposed')] }))).steps).toEqual([]);
  });
});

describe('generated values', () => {
  test('are well formed', () => {
    fc.assert(
      fc.property(isoDates(), percents(), duties(), tariffs(), measures(), (day, rate, duty, one, other) => {
        expect(isIsoDate(day) && day >= '2018-01-01' && day < '2028-01-01').toBe(true);
        expect(isPercent(rate)).toBe(true);
        expect(dutyIssues(duty, '')).toEqual([]);
        const lists = [
          { id: 'machines', title: '', source: '', prefixes: ['84'], complete: true },
          { id: 'sundries', title: '', source: '', prefixes: ['95'], complete: true },
        ];
        const record = historyOf(
          [
            { id: 'a', on: '2025-01-10', type: 'imposed', measure: one },
            { id: 'b', on: '2025-01-10', type: 'imposed', measure: other },
          ],
          { lists },
        );
        expect(checkScenario(record)).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  test('shipments are answered, or refused for what the law does not say', () => {
    const run = unwrap(
      replay(
        historyOf([{ id: 'i', on: '2025-01-10', type: 'imposed', measure: tariff('t') }], { parties: ['XA', 'XB'] }),
      ),
    );
    const lanes = [{ importer: 'XA', origin: 'XB' }] as const;
    fc.assert(
      fc.property(shipments({ lanes }), (shipment) => {
        const result = assess(run, shipment);
        if (!result.ok) expect(result.error.code).toBe('UNDETERMINED');
      }),
      { numRuns: 1000 },
    );
    fc.assert(
      fc.property(shipments(), ({ importer, origin, enteredOn, ladenOn = enteredOn }) => {
        expect([importer, origin].sort()).toEqual(['CN', 'US']);
        expect(ladenOn <= enteredOn).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('given, when', () => {
  const base = historyOf([
    { id: 'imposed', on: '2025-01-10', type: 'imposed', measure: tariff('t', '34%') },
    { id: 'ended', on: '2025-02-10', type: 'terminated', target: 't' },
  ]);

  test('replays a scenario with and without edits', () => {
    const { before, after } = given(base).when(drop('ended'));
    expect(before.steps.at(-1)?.state.measures['t']?.status).toBe('ended');
    expect(after.steps.at(-1)?.state.measures['t']?.status).toBe('in-force');
  });

  test('skips orphans, and throws what is refused', () => {
    expect(given(base).when(drop('imposed')).after.skipped).toHaveLength(1);
    expect(() => given(base).when(drop('nothing'))).toThrow("no event 'nothing'");
  });
});

test('the slow replay says what it refuses', () => {
  expect(slowReplay(fork(historyOf([]), { name: 'x', edits: [drop('y')] }))).toMatchObject({
    ok: false,
    error: { code: 'EDITS_REFUSED' },
  });
});
