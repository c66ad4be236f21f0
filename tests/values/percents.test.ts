import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { type Percent, parsePercent } from 'truce';
import { percents } from 'truce/testing';
import { describe, expect, test } from 'vitest';
import {
  comparePercents,
  Exact,
  percent,
  points,
  shareOf,
  subtractPercents,
  sumPercents,
  toNumber,
} from '../../src/values/index.js';

/** Ten-thousandths of a point, as a whole number: what the percents drawn here are whole multiples of. */
function units(given: Percent): bigint {
  const [whole = '0', fraction = ''] = given.slice(0, -1).split('.');
  return BigInt(`${whole}${fraction.padEnd(4, '0')}`);
}

describe('a percent', () => {
  test.each([
    '0.34',
    '34',
    '%',
    '.5%',
    '5.%',
    '1e2%',
    'NaN%',
    'Infinity%',
    ' 34%',
    '34 %',
    '+34%',
    '--1%',
    '1,5%',
    '٣%',
    `${'9'.repeat(31)}%`,
    `0.${'9'.repeat(31)}%`,
    '',
    0.34,
    34,
    null,
    undefined,
    {},
    ['34%'],
  ])('is not %j', (given) => {
    expect(parsePercent(given)).toMatchObject({ ok: false, error: { code: 'MALFORMED_PERCENT' } });
  });

  test.each(['34%', '7.5%', '0%', '-12.5%', '007%', `${'9'.repeat(30)}.${'9'.repeat(30)}%`])('is %s', (given) => {
    expect(parsePercent(given)).toEqual({ ok: true, value: given });
  });

  test('never throws, whatever it is read from', () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.string()), (given) => {
        const result = parsePercent(given);
        if (result.ok) expect(points(result.value).isFinite()).toBe(true);
        else expect(result.error.message).toContain("'34%'");
      }),
      { numRuns: 1000 },
    );
  });
});

describe('reckoning in percents', () => {
  test('is exact: sums, differences and order are those of whole numbers', () => {
    fc.assert(
      fc.property(fc.array(percents()), percents(), (list, one) => {
        const total = list.reduce((sum, each) => sum + units(each), 0n);
        expect(units(sumPercents(list))).toBe(total);
        expect(points(subtractPercents(sumPercents([...list, one]), one)).eq(points(sumPercents(list)))).toBe(true);
        for (const each of list) {
          const order = units(each) < units(one) ? -1 : units(each) > units(one) ? 1 : 0;
          expect(comparePercents(each, one)).toBe(order);
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('a share of a rate is exact too', () => {
    fc.assert(
      fc.property(percents(), percents({ max: 100 }), (rate, share) => {
        // Ten-thousandths times ten-thousandths, of a hundred.
        const exact = units(rate) * units(share);
        const found = points(shareOf(rate, share)).times(10_000).times(10_000).times(100);
        expect(found.toFixed()).toBe(`${exact}`);
      }),
      { numRuns: 1000 },
    );
  });

  test('0.1 and 0.2 are 0.3, and nothing is 0%', () => {
    expect(sumPercents(['0.1%', '0.2%'])).toBe('0.3%');
    expect(sumPercents([])).toBe('0%');
    expect(subtractPercents('34%', '34.0%')).toBe('0%');
    expect(percent('-0')).toBe('0%');
    expect(percent('7.50')).toBe('7.5%');
    expect(percent('1e-7')).toBe('0.0000001%');
    expect(shareOf('7.5%', '33.3%')).toBe('2.4975%');
  });

  test('a number is for drawing', () => {
    expect(toNumber('34%')).toBe(34);
    expect(toNumber('-7.5%')).toBe(-7.5);
  });
});

describe('the settings of decimal.js', () => {
  test('do not reach in, whatever a program sets on its own constructor', () => {
    const kept = { precision: Decimal.precision, rounding: Decimal.rounding, toExpPos: Decimal.toExpPos };
    try {
      Decimal.set({ precision: 2, rounding: Decimal.ROUND_DOWN, toExpPos: 0 });
      expect(sumPercents(['123.456%', '0.001%'])).toBe('123.457%');
      expect(shareOf('33.33%', '33.33%')).toBe('11.108889%');
      expect(new Exact(2).div(3).toFixed(10)).toBe('0.6666666667');
    } finally {
      Decimal.set(kept);
    }
  });
});
