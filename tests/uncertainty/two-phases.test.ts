import fc from 'fast-check';
import { type Percent, unwrap } from 'truce';
import { type TwoPhases, twoPhases } from 'truce/uncertainty';
import { describe, expect, test } from 'vitest';
import { Exact } from '../../src/values/index.js';
import { exact } from './support.js';

const truce: TwoPhases = { low: '20%', high: '145%', collapse: '10%', repair: '30%' };

describe('the two-phase Markov chain in closed form', () => {
  test.each([
    [0, '20%'],
    [1, '32.5%'],
    [2, '40%'],
    [6, '49.792%'],
    // 51.181976 to six places
    [12, '51.181975552%'],
  ] as const)('from a truce at 20, h = 0.1 and g = 0.3 a month, after %i months: %s', (months, mean) => {
    const found = unwrap(twoPhases(truce, months));
    expect(found.mean).toBe(mean);
    expect(found.limit).toBe('51.25%');
    expect([found.escalationLasts, found.truceLasts]).toEqual([10 / 3, 10]);
  });

  test('the non-renewal of MFN: 4.5% a year that 3.5 becomes 40', () => {
    const normal: TwoPhases = { low: '3.5%', high: '40%', collapse: '4.5%', repair: '0%' };
    expect(unwrap(twoPhases(normal, 1))).toMatchObject({ mean: '5.1425%', limit: '40%', escalationLasts: null });
  });

  test('a chain that never turns stays where it begins', () => {
    const still: TwoPhases = { ...truce, collapse: '0%', repair: '0%' };
    expect(unwrap(twoPhases(still, 100))).toMatchObject({ mean: '20%', limit: '20%' });
    expect(unwrap(twoPhases({ ...still, begins: 'escalation' }, 100))).toMatchObject({ mean: '145%', limit: '145%' });
  });

  test('one that turns each time swings', () => {
    const swing: TwoPhases = { ...truce, collapse: '100%', repair: '100%' };
    expect([1, 2, 3].map((months) => unwrap(twoPhases(swing, months)).mean)).toEqual(['145%', '20%', '145%']);
  });

  test('equals the chain turned step by step, for any chances', () => {
    const chance = fc.integer({ min: 0, max: 1000 }).map((tenths) => `${tenths / 10}%` as Percent);
    fc.assert(
      fc.property(
        chance,
        chance,
        fc.constantFrom('truce', 'escalation'),
        fc.integer({ min: 0, max: 12 }),
        (collapse, repair, begins, periods) => {
          const [h, g] = [exact(collapse).div(100), exact(repair).div(100)];
          let share = new Exact(begins === 'truce' ? 0 : 1);
          for (let period = 0; period < periods; period += 1) {
            share = share.times(new Exact(1).minus(g)).plus(new Exact(1).minus(share).times(h));
          }
          const found = unwrap(twoPhases({ ...truce, collapse, repair, begins }, periods));
          const mean = share.times(125).plus(20).toDecimalPlaces(20, Exact.ROUND_HALF_UP);
          expect(found.mean).toBe(`${mean.toFixed()}%`);
        },
      ),
      { numRuns: 1000 },
    );
  });

  test('refuses what is malformed, all at once', () => {
    const wrong = { low: '20', high: '145%', collapse: '-1%', repair: '101%', begins: 'peace' } as unknown as TwoPhases;
    const refused = twoPhases(wrong, -1);
    expect(refused.ok ? [] : refused.error.map(({ code, path }) => `${path} ${code}`)).toEqual([
      '/low MALFORMED_PERCENT',
      '/collapse NEGATIVE_PROBABILITY',
      '/repair EXCESS_PROBABILITY',
      '/begins UNKNOWN_PHASE',
      '/periods MALFORMED_COUNT',
    ]);
  });
});
