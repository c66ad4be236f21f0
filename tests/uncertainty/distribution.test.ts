import fc from 'fast-check';
import { type Percent, unwrap } from 'truce';
import { atLeast, distribution, entropy, fan, onDay, quantile } from 'truce/uncertainty';
import { describe, expect, test } from 'vitest';
import { comparePercents } from '../../src/values/index.js';
import { exact } from './support.js';

/** Kalshi on the China rate of 1 July 2026, by bracket; the rate of each is its middle. The prices sum to 104.5%. */
const market = [
  { rate: '5%', probability: '19%' },
  { rate: '15%', probability: '74%' },
  { rate: '25%', probability: '7.8%' },
  { rate: '35%', probability: '2.5%' },
  { rate: '45%', probability: '1%' },
  { rate: '55%', probability: '0.1%' },
  { rate: '65%', probability: '0.1%' },
] as const;

const levels = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 20000 }), fc.integer({ min: 1, max: 99 })), { minLength: 1, maxLength: 8 })
  .map((list) =>
    list.map(([rate, weight]) => ({ rate: `${rate / 100}%` as Percent, probability: `${weight / 100}%` as Percent })),
  );
const normalised = (list: Parameters<typeof distribution>[0]) => unwrap(distribution(list, { normalise: true }));

describe("a market's prices", () => {
  test('come with an overround, which is refused unless it is to be taken out', () => {
    const refused = distribution(market);
    expect(refused.ok ? [] : refused.error).toMatchObject([{ code: 'SUM_NOT_WHOLE', given: '104.5%' }]);
  });

  test('normalised: 18.18, 70.81, 7.46, 2.39, 0.96, 0.10, 0.10, and 14.78 on average', () => {
    const odds = normalised(market);
    expect(odds.levels.map(({ probability }) => exact(probability).toFixed(2))).toEqual([
      '18.18',
      '70.81',
      '7.46',
      '2.39',
      '0.96',
      '0.10',
      '0.10',
    ]);
    expect(exact(odds.mean).toFixed(2)).toBe('14.78');
    expect(unwrap(quantile(odds, '50%'))).toBe('15%');
    expect(unwrap(quantile(odds, '95%'))).toBe('25%');
  });
});

test('the base rates of 49 threats to 25 January 2026 (Bloomberg Economics): 10, 4, 3, 8, 11, 13', () => {
  const outcomes = [10, 4, 3, 8, 11, 13].map((count, index) => ({
    rate: `${index}%` as Percent,
    probability: `${count}%` as Percent,
  }));
  const { levels: found } = normalised(outcomes);
  expect(found.map(({ probability }) => exact(probability).toFixed(1))).toEqual([
    '20.4',
    '8.2',
    '6.1',
    '16.3',
    '22.4',
    '26.5',
  ]);
});

describe('any distribution', () => {
  test('has a mean within its levels, a quantile that is a level, and does not care for order', () => {
    fc.assert(
      fc.property(levels, fc.integer({ min: 0, max: 100 }), (list, share) => {
        const odds = normalised(list);
        const [lowest, highest] = [odds.levels[0]!.rate, odds.levels.at(-1)!.rate];
        expect(comparePercents(lowest, odds.mean)).toBeLessThanOrEqual(0);
        expect(comparePercents(odds.mean, highest)).toBeLessThanOrEqual(0);
        const level = unwrap(quantile(odds, `${share}%`));
        expect(odds.levels.map(({ rate }) => rate)).toContain(level);
        // At least so much lies at or below the quantile, and above it no more than the rest.
        const above = odds.levels.filter(({ rate }) => comparePercents(rate, level) > 0);
        const beyond = above.reduce((sum, { weight }) => sum + BigInt(weight), 0n);
        expect(beyond * 100n <= BigInt(100 - share) * BigInt(odds.whole)).toBe(true);
        expect(normalised([...list].reverse())).toEqual(odds);
        expect(normalised(list.flatMap((each) => [each, each])).mean).toBe(odds.mean);
      }),
      { numRuns: 1000 },
    );
  });

  test('P(at least x) falls in x, from certain to impossible', () => {
    fc.assert(
      fc.property(levels, (list) => {
        const odds = normalised(list);
        const chances = odds.levels.map(({ rate }) => unwrap(atLeast(odds, rate)));
        expect(chances[0]).toBe('100%');
        for (const [index, chance] of chances.entries()) {
          const next = chances[index + 1] ?? '0%';
          expect(comparePercents(chance, next)).toBeGreaterThanOrEqual(0);
        }
        expect(unwrap(atLeast(odds, '1000%'))).toBe('0%');
      }),
      { numRuns: 1000 },
    );
  });

  test('entropy: 0 where it is certain, log₂ n where n are as likely, never more', () => {
    const even = (n: number) =>
      normalised(
        Array.from({ length: n }, (_, index) => ({ rate: `${index}%` as Percent, probability: '1%' as const })),
      );
    expect([1, 2, 4, 8].map((n) => entropy(even(n)))).toEqual([0, 1, 2, 3]);
    expect(entropy(even(3))).toBeCloseTo(Math.log2(3), 11);
    fc.assert(
      fc.property(levels, (list) => {
        const odds = normalised(list);
        const bits = entropy(odds);
        expect(bits).toBeGreaterThanOrEqual(0);
        expect(bits).toBeLessThanOrEqual(Math.log2(odds.levels.length) + 1e-11);
      }),
      { numRuns: 1000 },
    );
  });
});

test('rates are added up by value, however they are written', () => {
  const odds = unwrap(
    distribution([
      { rate: '30%', probability: '50%' },
      { rate: '30.0%', probability: '50%' },
    ]),
  );
  expect(odds.levels).toMatchObject([{ rate: '30%', probability: '100%' }]);
});

test('what is malformed is said all at once', () => {
  const refused = distribution([
    { rate: '0.3', probability: '50%' } as never,
    { rate: '30%', probability: '-1%' },
    { rate: '40%', probability: '51' } as never,
  ]);
  expect(refused.ok ? [] : refused.error.map(({ code, path }) => `${path} ${code}`)).toEqual([
    '/0/rate MALFORMED_PERCENT',
    '/1/probability NEGATIVE_PROBABILITY',
    '/2/probability MALFORMED_PERCENT',
  ]);
  const odds = normalised(market);
  expect(quantile(odds, '101%')).toMatchObject({ ok: false, error: { code: 'MALFORMED_SHARE' } });
  expect(atLeast(odds, '0.3' as Percent)).toMatchObject({ ok: false, error: { code: 'MALFORMED_PERCENT' } });
  expect(fan([], ['5%', '-5%'])).toMatchObject({ ok: false, error: [{ path: '/1' }] });
  expect(onDay([], '2025-01-01')).toBeNull();
  expect(distribution([], { normalise: true }).ok).toBe(false);
});
