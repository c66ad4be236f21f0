import fc from 'fast-check';
import { type Percent, type TradeEvent, unwrap } from 'truce';
import { type Chances, expected, fan, twoPhases } from 'truce/uncertainty';
import { describe, expect, test } from 'vitest';
import { Exact } from '../../src/values/index.js';
import { exact, shortRecord, threat, usOnChina } from './support.js';

const on = '2025-06-01';
const written = (value: Exact): Percent => `${value.isZero() ? '0' : value.toFixed()}%` as Percent;
const percents = (max: number) =>
  fc.integer({ min: 0, max: max * 100 }).map((cents) => written(new Exact(cents).div(100)));

/** The rate expected on 1 June. */
function meanOf(record: ReturnType<typeof shortRecord>, chances: Chances) {
  return unwrap(expected(record, usOnChina, { on, ...chances })).path[0]!.value;
}

describe('where duties add up', () => {
  test('the mean is the base and the sum of p × r, the variance the sum of p(1 − p)r²', () => {
    const threats = fc.array(fc.record({ duty: percents(200), odds: percents(100) }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(threats, (list) => {
        const record = shortRecord(list.map(({ duty }, index) => threat(`m${index}`, duty, '2025-05-01')));
        const found = meanOf(record, {
          threats: Object.fromEntries(list.map(({ odds }, index) => [`threat-m${index}`, odds])),
        });
        const mass = list.reduce(
          (sum, { duty, odds }) => sum.plus(exact(duty).times(exact(odds)).div(100)),
          new Exact(0),
        );
        expect(found.mean).toBe(written(mass.plus(10)));
        expect(found.threatMass).toBe(written(mass));
        const variance = list.reduce((sum, { duty, odds }) => {
          const p = exact(odds).div(100);
          return sum.plus(p.times(new Exact(1).minus(p)).times(exact(duty).pow(2)));
        }, new Exact(0));
        expect(found.standardDeviation).toBe(written(variance.sqrt().toDecimalPlaces(20)));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('where they do not', () => {
  const stacking = (relation: object): TradeEvent =>
    ({
      id: 'stacking',
      on: '2025-01-01',
      type: 'imposed',
      measure: {
        kind: 'stacking',
        id: 'rule',
        by: 'US',
        program: 'stacking',
        scope: { importer: 'US', origins: 'all', goods: 'all' },
        relation,
      },
    }) as TradeEvent;

  test('one that displaces the other takes its place in the worlds in which both come', () => {
    const record = shortRecord([
      stacking({ type: 'displaces', winner: { measures: ['strong'] }, loser: { measures: ['weak'] }, extent: 'whole' }),
      threat('strong', '50%', '2025-05-01'),
      threat('weak', '20%', '2025-05-01'),
    ]);
    const found = meanOf(record, { threats: { 'threat-strong': '40%', 'threat-weak': '50%' } });
    // 10 + 0.4 × 50 + 0.6 × 0.5 × 20, and not 10 + 20 + 10.
    expect(found.mean).toBe('36%');
    expect(found.threatMass).toBe('30%');
    expect(found.levels.map(({ rate, probability }) => [rate, probability])).toEqual([
      ['10%', '30%'],
      ['30%', '30%'],
      ['60%', '40%'],
    ]);
  });

  test('a floor tops MFN up, whatever is threatened', () => {
    const floor = { ...threat('floor', '0%', '2025-05-01'), id: 'threat-floor' };
    const record = shortRecord([
      {
        ...floor,
        measure: {
          ...(floor as Extract<TradeEvent, { type: 'threatened' }>).measure,
          duty: { upTo: '15%', including: 'mfn' },
        },
      } as TradeEvent,
    ]);
    const question = { on, threats: { 'threat-floor': '50%' } } as const;
    const goods = { ...usOnChina, hs: '9503.00.00' };
    const [additional, total] = [
      unwrap(expected(record, goods, question)),
      unwrap(expected(record, goods, { ...question, of: 'total' })),
    ];
    // 10 + 0.5 × (15 − 2), and MFN of 2 on top.
    expect([additional.path[0]!.value.mean, total.path[0]!.value.mean]).toEqual(['16.5%', '18.5%']);
  });
});

describe('what hangs together', () => {
  const record = shortRecord([threat('a', '20%', '2025-05-01'), threat('b', '50%', '2025-05-01')]);
  const both = ['threat-a', 'threat-b'];

  test('a joint table of independent threats is what independent threats are', () => {
    const joint = [
      { happens: both, probability: '15%' },
      { happens: ['threat-a'], probability: '15%' },
      { happens: ['threat-b'], probability: '35%' },
      { happens: [], probability: '35%' },
    ] as const;
    const apart = meanOf(record, { threats: { 'threat-a': '30%', 'threat-b': '50%' } });
    const table = meanOf(record, { joint });
    expect(table.levels.map(({ rate, probability }) => [rate, probability])).toEqual(
      apart.levels.map(({ rate, probability }) => [rate, probability]),
    );
    expect([table.mean, table.standardDeviation]).toEqual([apart.mean, apart.standardDeviation]);
  });

  test('together or not at all has the mean of independent ones and a wider spread', () => {
    const apart = meanOf(record, { threats: { 'threat-a': '30%', 'threat-b': '30%' } });
    const bound = meanOf(record, {
      joint: [
        { happens: both, probability: '30%' },
        { happens: [], probability: '70%' },
      ],
    });
    expect(bound.mean).toBe(apart.mean);
    expect(exact(bound.standardDeviation).gt(exact(apart.standardDeviation))).toBe(true);
    expect(bound.levels.map(({ rate }) => rate)).toEqual(['10%', '80%']);
  });

  test('a tree is the table of its leaves, for any three probabilities', () => {
    fc.assert(
      fc.property(fc.tuple(percents(100), percents(100), percents(100)), ([first, ifSo, ifNot]) => {
        const [p, so, not] = [exact(first).div(100), exact(ifSo), exact(ifNot)];
        const other = (value: Exact) => new Exact(100).minus(value);
        const tree = meanOf(record, {
          tree: {
            of: 'threat-a',
            probability: first,
            ifSo: { of: 'threat-b', probability: ifSo },
            ifNot: { of: 'threat-b', probability: ifNot },
          },
        });
        const table = meanOf(record, {
          joint: [
            { happens: both, probability: written(p.times(so)) },
            { happens: ['threat-a'], probability: written(p.times(other(so))) },
            { happens: ['threat-b'], probability: written(new Exact(1).minus(p).times(not)) },
            { happens: [], probability: written(new Exact(1).minus(p).times(other(not))) },
          ],
        });
        expect(tree.levels.map(({ rate, probability }) => [rate, probability])).toEqual(
          table.levels.map(({ rate, probability }) => [rate, probability]),
        );
        expect(tree.mean).toBe(table.mean);
      }),
      { numRuns: 1000 },
    );
  });

  test('a table with an overround is divided by its sum only where that is asked for', () => {
    const joint = [
      { happens: ['threat-a'], probability: '80%' },
      { happens: [], probability: '40%' },
    ] as const;
    const refused = expected(record, usOnChina, { on, joint });
    expect(refused.ok ? null : refused.error).toMatchObject({
      code: 'INVALID_CHANCES',
      issues: [{ code: 'SUM_NOT_WHOLE', path: '/joint', given: '120%' }],
    });
    // 10 + 20 × 2/3
    expect(meanOf(record, { joint, normalise: true }).mean).toBe('23.33333333333333333333%');
  });

  test('names of one’s own stand for edits', () => {
    const found = meanOf(record, {
      moves: { 'the base duty goes': [{ edit: 'drop', event: 'base' }] },
      tree: { of: 'threat-a', probability: '50%', ifSo: { of: 'the base duty goes', probability: '100%' } },
    });
    expect(found.levels.map(({ rate }) => rate)).toEqual(['10%', '20%']);
  });
});

describe('over time', () => {
  const record = shortRecord([threat('a', '20%', '2025-05-01'), threat('b', '50%', '2025-08-01')]);
  const window = { from: '2025-04-01', until: '2025-10-01' } as const;

  test('a step fan has levels of worlds, not of between', () => {
    const { path } = unwrap(expected(record, usOnChina, { window, threats: { 'threat-a': '60%', 'threat-b': '10%' } }));
    expect(unwrap(fan(path, ['5%', '50%', '95%']))).toEqual([
      { from: '2025-04-01', until: '2025-05-01', value: ['10%', '10%', '10%'] },
      { from: '2025-05-01', until: '2025-08-01', value: ['10%', '30%', '30%'] },
      { from: '2025-08-01', until: '2025-10-01', value: ['10%', '30%', '80%'] },
    ]);
  });

  test('a threat is carried out on the day it was last stated for, or on the day given', () => {
    const restated = shortRecord([
      threat('a', '20%', '2025-05-01'),
      { id: 'again', on: '2025-02-01', type: 'restated', target: 'a', statedFor: '2025-06-01' },
    ]);
    const days = (chances: Chances) =>
      unwrap(expected(restated, usOnChina, { window, ...chances })).path.map(({ from }) => from);
    expect(days({ threats: { 'threat-a': '50%' } })).toEqual(['2025-04-01', '2025-06-01']);
    const when = { 'threat-a': { on: '2025-04-20', effective: '2025-05-15' } } as const;
    expect(days({ threats: { 'threat-a': '50%' }, when })).toEqual(['2025-04-01', '2025-05-15']);
  });

  test('worlds that are the same on the lane are one, and their ways are counted', () => {
    const alike = shortRecord([threat('a', '20%', '2025-05-01'), threat('b', '20%', '2025-05-01')]);
    const { worlds, enumerated } = unwrap(
      expected(alike, usOnChina, { on: '2025-06-01', threats: { 'threat-a': '60%', 'threat-b': '10%' } }),
    );
    expect(enumerated).toBe(4);
    expect(worlds.map(({ probability, happens, ways }) => [probability, happens, ways])).toEqual([
      // 0.6 × 0.9 + 0.4 × 0.1; the likelier of the two is shown.
      ['58%', ['threat-a'], 2],
      ['36%', [], 1],
      ['6%', ['threat-a', 'threat-b'], 1],
    ]);
  });

  test('what could only come after the last day asked about is left out', () => {
    const until = '2025-08-01';
    const threats = { 'threat-a': '60%', 'threat-b': '10%' } as const;
    const found = unwrap(expected(record, usOnChina, { window: { from: '2025-04-01', until }, threats }));
    expect(found).toMatchObject({ enumerated: 2, idle: ['/threats/threat-b'] });
  });
});

test('a hazard on a record has the mean of the closed form in every month, for any two chances', () => {
  const record = shortRecord([]);
  fc.assert(
    fc.property(
      percents(100),
      percents(100),
      fc.constantFrom('truce', 'escalation'),
      fc.integer({ min: 1, max: 4 }),
      (collapse, repair, begins, months) => {
        const [low, high]: readonly [Percent, Percent] = begins === 'truce' ? ['10%', '60%'] : ['60%', '10%'];
        const to = (duty: Percent) => [{ type: 'amended', target: 'base', to: { kind: 'tariff', duty } }] as const;
        const { path } = unwrap(
          expected(record, usOnChina, {
            window: { from: '2025-02-01', until: '2025-10-01' },
            hazards: {
              truce: { from: '2025-03-31', months, collapse, repair, begins, onCollapse: to(high), onRepair: to(low) },
            },
          }),
        );
        const lastDay = path.at(-1)!.value;
        // The base of the record is the phase in which it begins: 10%.
        const closed = unwrap(twoPhases({ low, high, collapse, repair, begins }, months));
        expect(exact(lastDay.mean).toFixed(15)).toBe(exact(closed.mean).toFixed(15));
      },
    ),
    { numRuns: 1000 },
  );
});
