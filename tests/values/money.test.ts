import fc from 'fast-check';
import { type Amount, parseAmount, parseMoney } from 'truce';
import { percents } from 'truce/testing';
import { describe, expect, test } from 'vitest';
import {
  currencyOf,
  Exact,
  forQuantity,
  isQuantity,
  quantityOf,
  rateOn,
  ratio,
  sumAmounts,
  toCents,
  unitOf,
} from '../../src/values/index.js';

describe('a sum of money', () => {
  test.each([
    '14172.00',
    'USD 5',
    '5 GBP',
    '5USD',
    '-5 USD',
    '5. USD',
    '.5 USD',
    '1e3 USD',
    '5  USD',
    '5 usd',
    5,
    null,
    ['5 USD'],
  ])('is not %j', (given) => {
    expect(parseAmount(given)).toMatchObject({ ok: false, error: { code: 'MALFORMED_AMOUNT' } });
  });

  test.each(['14172.00 USD', '0 CNY', '0.005 EUR'])('is %s', (given) => {
    expect(parseAmount(given)).toEqual({ ok: true, value: given });
    expect(currencyOf(given as Amount)).toBe(given.slice(-3));
  });

  test.each([
    '4.3 USD',
    '4.3 USD/mile',
    'USD/kg',
    '4.3 USD/kg/l',
    '-1 USD/kg',
    '4.3 USD/',
    4.3,
    undefined,
    ['4.3 USD/kg'],
  ])('for a unit is not %j', (given) => {
    expect(parseMoney(given)).toMatchObject({ ok: false, error: { code: 'MALFORMED_MONEY' } });
  });

  test.each(['4.3 USD/kg', '400 CNY/net-ton', '80 USD/item'])('for a unit is %s', (given) => {
    expect(parseMoney(given)).toEqual({ ok: true, value: given });
  });

  test.each(['120', '0.5', '0', '9'.repeat(30)])('is asked for a quantity such as %s', (given) => {
    expect(isQuantity(given)).toBe(true);
  });

  test.each(['', '-1', '1e3', '1.', '.5', '12 kg', '1,5', '9'.repeat(31), 120, null, ['120']])(
    'is not asked for a quantity such as %j',
    (given) => {
      expect(isQuantity(given)).toBe(false);
    },
  );
});

describe('an amount for a unit', () => {
  test('comes to so much for a number of them, to the cent', () => {
    expect(forQuantity('4.3 USD/kg', '120')).toBe('516.00 USD');
    expect(forQuantity('0.005 EUR/item', '1')).toBe('0.01 EUR');
    expect(forQuantity('400 CNY/net-ton', '0')).toBe('0.00 CNY');
  });

  test('names its unit and its currency', () => {
    expect([unitOf('400 CNY/net-ton'), currencyOf('400 CNY/net-ton')]).toEqual(['net-ton', 'CNY']);
  });
});

describe('a sum of amounts', () => {
  test('is exact, and nothing where there are none', () => {
    expect(sumAmounts(['0.10 USD', '0.20 USD', '14172 USD'], 'USD')).toBe('14172.30 USD');
    expect(sumAmounts([], 'CNY')).toBe('0.00 CNY');
  });
});

describe('a rate on a value', () => {
  test('is rounded half up to the cent, as a customs entry is', () => {
    expect(rateOn('14172.00 USD', '25%')).toBe('3543.00 USD');
    expect(rateOn('14172.00 USD', '2.9%')).toBe('410.99 USD');
    expect(rateOn('0.10 USD', '5%')).toBe('0.01 USD');
    expect(rateOn('0.09 USD', '5%')).toBe('0.00 USD');
  });

  test('agrees with whole numbers of cents', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000_00), percents(), (cents, rate) => {
        const value: Amount = `${Math.floor(cents / 100)}.${`${cents % 100}`.padStart(2, '0')} USD` as Amount;
        const [whole = '0', fraction = ''] = rate.slice(0, -1).split('.');
        const hundredths = BigInt(`${whole}${fraction.padEnd(2, '0')}`);
        // Cents times hundredths of points, over ten thousand; a half goes up.
        const owed = (BigInt(cents) * hundredths + 5_000n) / 10_000n;
        const text = `${owed}`.padStart(3, '0');
        expect(rateOn(value, rate)).toBe(`${text.slice(0, -2)}.${text.slice(-2)} USD`);
      }),
      { numRuns: 1000 },
    );
  });

  test('a share of an amount is a percent', () => {
    expect(ratio('25 USD', '100 USD')).toBe('25%');
    expect(ratio('11039.99 USD', '14172.00 USD')).toBe('77.9%');
    expect(quantityOf('14172.50 USD').toFixed()).toBe('14172.5');
    expect(toCents(new Exact('0.005'), 'USD')).toBe('0.01 USD');
  });
});
