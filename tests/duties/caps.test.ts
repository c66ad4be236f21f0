import fc from 'fast-check';
import { type Assessment, assess, type Percent, replay, type Stacking, type TradeEvent, unwrap } from 'truce';
import { percents } from 'truce/testing';
import { describe, expect, test } from 'vitest';
import { comparePercents, sumPercents } from '../../src/values/index.js';
import { historyOf, tariff } from '../machine/support.js';

const duty = (id: string, rate: Percent): TradeEvent => ({
  id: `imposed-${id}`,
  on: '2025-01-10',
  type: 'imposed',
  measure: { ...tariff(id, rate), program: id },
});

const cap = (id: string, programs: readonly string[], at: Percent): TradeEvent => {
  const scope = { importer: 'XA', origins: 'all', goods: 'all' } as const;
  const relation: Stacking['relation'] = { type: 'caps', these: { programs }, at };
  const measure: Stacking = { kind: 'stacking', id, by: 'XA', program: 'caps', scope, relation };
  return { id: `imposed-${id}`, on: '2025-01-11', type: 'imposed', measure };
};

function assessed(...events: readonly TradeEvent[]): Assessment {
  const run = unwrap(replay(historyOf(events)));
  return unwrap(assess(run, { importer: 'XA', origin: 'XB', enteredOn: '2025-02-01' }));
}

describe('caps', () => {
  test('take off what is above them, in a line of their own that says where they come from', () => {
    const { total, lines } = assessed(duty('a', '50%'), duty('b', '20%'), cap('c', ['a', 'b'], '40%'));
    expect(total).toBe('40%');
    expect(lines.map(({ measure, points }) => [measure, points])).toEqual([
      ['a', '50%'],
      ['b', '20%'],
      ['c', '-30%'],
    ]);
    expect(lines[2]).toMatchObject({
      verdict: 'capped',
      program: 'a',
      since: '2025-01-11',
      reasons: [{ event: 'imposed-c', act: { cite: 'Order 1' } }],
    });
  });

  test('below which nothing lies take nothing', () => {
    expect(assessed(duty('a', '5%'), cap('c', ['a'], '5%')).lines).toHaveLength(1);
    expect(assessed(duty('a', '5%'), cap('c', ['b'], '0%')).total).toBe('5%');
  });

  test('that overlap take no point twice: the tightest holds', () => {
    expect(assessed(duty('a', '50%'), cap('c', ['a'], '10%'), cap('d', ['a'], '20%')).total).toBe('10%');
    const nested = assessed(duty('a', '50%'), duty('b', '30%'), cap('c', ['a'], '10%'), cap('d', ['a', 'b'], '35%'));
    expect(nested.total).toBe('35%');
  });

  test('hold together, whatever their number and order, and never push a duty below nothing', () => {
    const names = ['a', 'b', 'c'] as const;
    const limits = fc.record({ these: fc.subarray([...names], { minLength: 1 }), at: percents({ max: 60 }) });
    fc.assert(
      fc.property(fc.tuple(percents(), percents(), percents()), fc.array(limits, { maxLength: 4 }), (rates, caps) => {
        const duties = names.map((name, index) => duty(name, rates[index] as Percent));
        const relations = caps.map(({ these, at }, index) => cap(`cap-${index}`, these, at));
        const { total, lines } = assessed(...duties, ...relations);
        expect(total.startsWith('-')).toBe(false);
        expect(sumPercents(lines.map(({ points }) => points))).toBe(total);
        for (const { these, at } of caps) {
          if (these.length === 3) expect(comparePercents(total, at)).toBeLessThanOrEqual(0);
        }
        expect(comparePercents(total, sumPercents(rates))).toBeLessThanOrEqual(0);
        expect(assessed(...duties, ...[...relations].reverse()).total).toBe(total);
      }),
      { numRuns: 1000 },
    );
  });
});
