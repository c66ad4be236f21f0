import {
  assess,
  type Duty,
  enact,
  fork,
  insert,
  type Percent,
  type Relation,
  replay,
  type Shipment,
  type TradeEvent,
  unwrap,
} from 'truce';
import { describe, expect, test } from 'vitest';
import { displaces, imposes, smallLaw } from '../support/law.js';

/** One small law for each way in which duties can meet, worked by hand. */
const goods = { importer: 'US', origin: 'CN', enteredOn: '2025-06-01' } as const;
const from = '2025-02-01';

function lines(events: readonly TradeEvent[], facts: Partial<Shipment> = {}): readonly string[] {
  const { lines: all, total } = unwrap(assess(unwrap(replay(smallLaw(events))), { ...goods, mfn: '0%', ...facts }));
  const counted = all.filter((line) => line.measure !== 'mfn' || line.points !== '0%');
  return [...counted.map(({ measure, points, verdict }) => `${measure} ${points} ${verdict}`), total];
}

const stacking = (id: string, relation: Relation): TradeEvent => ({
  id: `${id}:imposed`,
  on: from,
  type: 'imposed',
  measure: {
    kind: 'stacking',
    id,
    by: 'US',
    program: 'stacking',
    scope: { importer: 'US', origins: 'all', goods: 'all' },
    relation,
  },
});

const a = imposes(from, { id: 'a', duty: '25%' });
const b = imposes(from, { id: 'b', duty: '10%' });

describe('duties add', () => {
  test('where nothing is said, and where it is', () => {
    const both = ['a 25% applies', 'b 10% applies', '35%'];
    expect(lines([a, b])).toEqual(both);
    const adds = stacking('both', { type: 'adds', these: { programs: ['a'] }, those: { programs: ['b'] } });
    expect(lines([a, b, adds])).toEqual(both);
  });
});

describe('one displaces another', () => {
  test('on the whole article', () => {
    expect(lines([a, b, displaces(from, ['a'], ['b'], 'whole')])).toEqual(['a 25% applies', 'b 0% displaced', '25%']);
  });

  test('on its share of the value, and leaves the rest', () => {
    const onSteel = imposes(from, { id: 'steel', duty: '50%', base: { content: 'steel' } });
    const law = [onSteel, b, displaces(from, ['steel'], ['b'], 'share')];
    expect(lines(law, { content: { steel: '30%' } })).toEqual(['steel 15% applies', 'b 7% applies', '22%']);
    expect(lines(law, { content: { steel: '0%' } })).toEqual(['steel 0% applies', 'b 10% applies', '10%']);
    expect(lines(law, { content: { steel: '100%' } })).toEqual(['steel 50% applies', 'b 0% displaced', '50%']);
    // Content that is not given is taken as all of it.
    expect(lines(law)).toEqual(['steel 50% applies', 'b 0% displaced', '50%']);
  });

  test('two duties on one metal take it once, on two metals each theirs', () => {
    const metals = ['steel', 'wire'].map((id) => imposes(from, { id, duty: '20%', base: { content: 'steel' } }));
    const copper = imposes(from, { id: 'copper', duty: '50%', base: { content: 'copper' } });
    const law = [...metals, copper, b, displaces(from, ['steel', 'wire', 'copper'], ['b'], 'share')];
    expect(lines(law, { content: { steel: '40%', copper: '10%' } })).toEqual([
      'steel 8% applies',
      'wire 8% applies',
      'copper 5% applies',
      'b 5% applies',
      '26%',
    ]);
  });

  test('only when it is owed above zero, whatever its text says', () => {
    // "Subject to" an action means that a duty above 0% is owed (EO 14289; CBP, 8 May 2025).
    const none = imposes(from, { id: 'a', duty: '0%' });
    expect(lines([none, b, displaces(from, ['a'], ['b'], 'whole')])).toEqual(['a 0% applies', 'b 10% applies', '10%']);
    const paused: TradeEvent = {
      id: 'a:paused',
      on: from,
      type: 'suspended',
      target: 'a',
      leaving: 'nothing',
      until: null,
    };
    expect(lines([a, paused, b, displaces(from, ['a'], ['b'], 'whole')])).toEqual([
      'a 0% suspended',
      'b 10% applies',
      '10%',
    ]);
  });

  test('not when it is displaced itself', () => {
    const c = imposes(from, { id: 'c', duty: '5%' });
    const chain = [displaces(from, ['a'], ['b'], 'whole'), displaces(from, ['b'], ['c'], 'whole')];
    expect(lines([a, b, c, ...chain])).toEqual(['a 25% applies', 'b 0% displaced', 'c 5% applies', '30%']);
  });

  test('MFN too, where the law says in lieu of every duty', () => {
    expect(lines([a, displaces(from, ['a'], ['mfn'], 'whole')], { mfn: '16.5%' })).toEqual(['a 25% applies', '25%']);
  });
});

describe('a floor that includes MFN', () => {
  const floor = imposes(from, { id: 'floor', duty: { upTo: '15%', including: 'mfn' } });
  test.each<[Duty, readonly string[]]>([
    ['2.5%', ['floor 12.5% applies', 'mfn 2.5% applies', '15%']],
    ['0%', ['floor 15% applies', '15%']],
    ['15%', ['floor 0% applies', 'mfn 15% applies', '15%']],
    ['18%', ['floor 0% applies', 'mfn 18% applies', '18%']],
  ])('over an MFN duty of %j: %j', (mfn, expected) => {
    expect(lines([floor], { mfn })).toEqual(expected);
  });

  test('cannot be told without it, nor over one by weight', () => {
    const run = unwrap(replay(smallLaw([floor])));
    const missing = { error: { code: 'UNDETERMINED', missing: [{ code: 'MFN_NEEDED', measure: 'floor' }] } };
    expect(assess(run, goods)).toMatchObject(missing);
    expect(assess(run, { ...goods, mfn: { all: ['2%', { specific: '1 USD/kg' }] } })).toMatchObject(missing);
  });

  test('that is displaced asks for nothing', () => {
    expect(lines([floor, a, displaces(from, ['a'], ['floor'], 'whole')])).toEqual([
      'floor 0% displaced',
      'a 25% applies',
      '25%',
    ]);
    const run = unwrap(replay(smallLaw([floor, a, displaces(from, ['a'], ['floor'], 'whole')])));
    expect(unwrap(assess(run, goods)).additional).toBe('25%');
  });
});

describe('a cap', () => {
  test.each<[Percent, readonly string[]]>([
    ['30%', ['a 25% applies', 'b 10% applies', 'cap -5% capped', '30%']],
    ['40%', ['a 25% applies', 'b 10% applies', '35%']],
  ])('of %s', (at, expected) => {
    expect(lines([a, b, stacking('cap', { type: 'caps', these: { programs: ['a', 'b'] }, at })])).toEqual(expected);
  });
});

describe('an exemption', () => {
  const exempt = (id: string, leaving?: Percent): TradeEvent => ({
    id: `${id}:imposed`,
    on: from,
    type: 'imposed',
    measure: {
      kind: 'exemption',
      id,
      by: 'US',
      program: 'exemptions',
      scope: { importer: 'US', origins: 'all', goods: 'all' },
      from: { programs: ['a', 'mfn'] },
      ...(leaving === undefined ? {} : { leaving }),
    },
  });

  test('takes all, or leaves something; the one that leaves least wins, in whatever order', () => {
    expect(lines([a, exempt('free')])).toEqual(['a 0% exempt', '0%']);
    expect(lines([a, exempt('half', '12.5%')])).toEqual(['a 12.5% exempt', '12.5%']);
    expect(lines([a, exempt('half', '12.5%'), exempt('free')])).toEqual(['a 0% exempt', '0%']);
    expect(lines([a, exempt('free'), exempt('half', '12.5%')])).toEqual(['a 0% exempt', '0%']);
    expect(lines([b, exempt('more', '12.5%')])).toEqual(['b 10% applies', '10%']);
  });

  test('from MFN too', () => {
    expect(lines([a, exempt('free')], { mfn: '16.5%' })).toEqual(['a 0% exempt', '0%']);
  });

  test('gives the place back to what the exempted duty displaced', () => {
    expect(lines([a, b, displaces(from, ['a'], ['b'], 'whole'), exempt('free')])).toEqual([
      'a 0% exempt',
      'b 10% applies',
      '10%',
    ]);
  });
});

describe('in a fork', () => {
  test('stacking is worked out again', () => {
    const threat: TradeEvent = {
      id: 'threat',
      on: from,
      type: 'threatened',
      statedFor: '2025-05-01',
      measure: {
        kind: 'tariff',
        id: 'a',
        by: 'US',
        program: 'a',
        duty: '100%',
        scope: { importer: 'US', origins: 'all', goods: 'all' },
      },
    };
    const law = smallLaw([threat, b, displaces(from, ['a'], ['b'], 'whole')]);
    const total = (scenario: Parameters<typeof replay>[0]) =>
      unwrap(assess(unwrap(replay(scenario)), { ...goods, mfn: '0%' })).total;
    expect(total(law)).toBe('10%');
    const carriedOut = fork(law, { name: 'carried out', edits: [enact('threat', { on: '2025-05-01' })] });
    expect(total(carriedOut)).toBe('100%');
    const ended: TradeEvent = { id: 'a:ends', on: '2025-05-20', type: 'terminated', target: 'a' };
    expect(total(fork(carriedOut, { name: 'and ended', edits: [insert(ended)] }))).toBe('10%');
  });
});
