import { ratePath, replay, type Tariff, type TradeEvent, unwrap } from 'truce';
import { describe, expect, test } from 'vitest';
import { lawDays } from '../../src/queries/compiled/law-days.js';
import { conditionDays } from '../../src/queries/condition-days.js';
import { changeDays } from '../../src/queries/rate-path.js';
import { control, historyOf, tariff } from '../machine/support.js';

const goods = { importer: 'XA', origin: 'XB' } as const;
const duty = (id: string, more: Partial<Tariff> = {}): Tariff => ({ ...tariff(id), ...more });
const imposed = (measure: Tariff, more: object = {}): TradeEvent => ({
  id: measure.id,
  on: '2025-02-01',
  type: 'imposed',
  measure,
  ...more,
});
const run = (...events: readonly TradeEvent[]) => unwrap(replay(historyOf(events)));
const rates = (...events: readonly TradeEvent[]) =>
  unwrap(ratePath(run(...events), goods)).map(({ from, value }) => `${from} ${value}`);

/** Decreed on 1 February for 1 June, and suspended in March before it began: 4% of it is left. */
const suspendedEarly = (id: string): readonly TradeEvent[] => [
  imposed(duty(id), { effective: '2025-06-01' }),
  { id: `${id}:pause`, on: '2025-03-01', type: 'suspended', target: id, leaving: '4%', until: '2025-09-01' },
];

describe('a day that stands in the law', () => {
  test('of entry changes the rate, though nothing happens on it', () => {
    const when = { enteredFrom: '2025-04-01', enteredBefore: '2025-05-01' } as const;
    expect(rates(imposed(duty('a', { when })))).toEqual(['2025-01-01 0%', '2025-04-01 10%', '2025-05-01 0%']);
  });

  test('is one on which duties can change, beside those of events', () => {
    const law = run(imposed(duty('a', { when: { enteredFrom: '2025-04-01' } })), imposed(duty('b')));
    expect(changeDays(law)).toEqual(['2025-01-01', '2025-02-01', '2025-04-01']);
  });

  test('counts within the window alone', () => {
    const when = { enteredFrom: '2024-12-01', enteredBefore: '2026-01-01' } as const;
    expect(changeDays(run(imposed(duty('a', { when }))))).toEqual(['2025-01-01', '2025-02-01']);
  });

  test('is also that for which a duty was decreed that is suspended before', () => {
    expect(rates(...suspendedEarly('a'))).toEqual(['2025-01-01 0%', '2025-06-01 4%', '2025-09-01 10%']);
  });

  test('is read off impositions, their conditions and amendments, and off nothing else', () => {
    const law = run(
      imposed(duty('a', { when: { enteredFrom: '2025-04-01' } })),
      imposed(duty('b'), { effective: '2025-05-02' }),
      imposed(duty('c', { when: { ladenBefore: '2025-07-01' } })),
      {
        id: 'a:amended',
        on: '2025-06-01',
        effective: '2025-06-15',
        type: 'amended',
        target: 'a',
        to: { kind: 'tariff', when: { enteredBefore: '2025-08-01' } },
      },
      { id: 'c:ends', on: '2025-06-01', effective: '2025-10-01', type: 'terminated', target: 'c' },
    );
    expect([...conditionDays(law)].sort()).toEqual(['2025-04-01', '2025-05-02', '2025-08-01']);
    expect(conditionDays(law)).toBe(conditionDays(law));
  });
});

describe('the laws that a run passes through for goods', () => {
  const lawsFor = (...events: readonly TradeEvent[]) => {
    const { days, laws, lives } = lawDays(run(...events), goods);
    return { laws: days.map((day, at) => `${day} ${laws[at]}`), lives: [...lives].map(({ measure }) => measure.id) };
  };
  const bare = { laws: ['2025-01-01 0'], lives: [] };

  test('begin with a duty and end with it; days under the same lives share one', () => {
    expect(
      lawsFor(
        imposed(duty('a')),
        { id: 'talk', on: '2025-03-01', type: 'stated', by: 'XA', what: 'a word' },
        imposed(duty('b', { when: { enteredFrom: '2025-05-01', enteredBefore: '2025-06-01' } })),
      ),
    ).toEqual({ laws: ['2025-01-01 0', '2025-02-01 1', '2025-05-01 2', '2025-06-01 1'], lives: ['a', 'b'] });
  });

  test.each<[string, TradeEvent]>([
    ['threats', { id: 't', on: '2025-02-01', type: 'threatened', measure: tariff('t') }],
    ['controls', { id: 'c', on: '2025-02-01', type: 'imposed', measure: control('c') }],
    ['duties of another importer', imposed(duty('o', { scope: { importer: 'XC', origins: ['XB'], goods: 'all' } }))],
    ['duties on another origin', imposed(duty('o', { scope: { importer: 'XA', origins: ['XC'], goods: 'all' } }))],
  ])('are not told apart by %s', (_, event) => {
    expect(lawsFor(event)).toEqual(bare);
  });

  test('end when a duty does', () => {
    expect(lawsFor(imposed(duty('a')), { id: 'end', on: '2025-03-01', type: 'terminated', target: 'a' }).laws).toEqual([
      '2025-01-01 0',
      '2025-02-01 1',
      '2025-03-01 0',
    ]);
  });

  test('hold what is suspended, and what was suspended before its day from that day on', () => {
    expect(
      lawsFor(imposed(duty('a')), {
        id: 'pause',
        on: '2025-03-01',
        type: 'suspended',
        target: 'a',
        leaving: '4%',
        until: null,
      }).laws,
    ).toEqual(['2025-01-01 0', '2025-02-01 1', '2025-03-01 2']);
    expect(lawsFor(...suspendedEarly('a')).laws).toEqual(['2025-01-01 0', '2025-06-01 1', '2025-09-01 2']);
  });

  test('hold stacking relations, which have no conditions', () => {
    const relation = { type: 'caps', these: { programs: ['emergency'] }, at: '5%' } as const;
    const scope = { importer: 'XA', origins: ['XB'], goods: 'all' } as const;
    const cap: TradeEvent = {
      id: 'cap',
      on: '2025-02-01',
      type: 'imposed',
      measure: { kind: 'stacking', id: 'cap', by: 'XA', program: 'stacking', scope, relation },
    };
    expect(lawsFor(cap)).toEqual({ laws: ['2025-01-01 0', '2025-02-01 1'], lives: ['cap'] });
  });
});
