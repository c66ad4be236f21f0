import fc from 'fast-check';
import { parseHsCode } from 'truce';
import { describe, expect, test } from 'vitest';
import { hsDigits, longerPrefix, longestPrefix } from '../../src/values/index.js';

const codes = fc.integer({ min: 1, max: 5 }).chain((pairs) => fc.stringMatching(new RegExp(`^[0-3]{${2 * pairs}}$`)));

describe('an HS code', () => {
  test.each(['', '8', '851', '8517.1', '85171300001', '123456789012', 'HS 8517', '85:17', '８５１７', 8517, null, {}])(
    'is not %j',
    (given) => {
      expect(parseHsCode(given)).toMatchObject({ ok: false, error: { code: 'MALFORMED_HS_CODE' } });
    },
  );

  test.each([
    ['9503.00.00', '95030000'],
    ['8517 13', '851713'],
    ['8703-80-00-00', '8703800000'],
    ['01', '01'],
    ['0102.29', '010229'],
  ])('%s is %s', (given, digits) => {
    expect(parseHsCode(given)).toEqual({ ok: true, value: digits });
    expect(hsDigits(given)).toBe(digits);
  });
});

describe('the longest prefix', () => {
  test('is found as by looking at each', () => {
    fc.assert(
      fc.property(codes, fc.array(codes, { maxLength: 12 }), (digits, prefixes) => {
        const matching = prefixes.filter((prefix) => digits.startsWith(prefix)).map((prefix) => prefix.length);
        expect(longestPrefix(digits, prefixes)).toBe(Math.max(0, ...matching));
      }),
      { numRuns: 1000 },
    );
  });

  test('does not match a code that stops before it', () => {
    expect(longestPrefix('8517', ['851713'])).toBe(0);
    expect(longestPrefix('85171300', ['85', '8517.13', '8703'])).toBe(6);
    expect(longestPrefix('85171300', [])).toBe(0);
  });
});

describe('a code that stops too early', () => {
  test('is told the first prefix that goes on where it stops', () => {
    expect(longerPrefix('8517', ['8703', '8517.13', '8517.14'])).toBe('8517.13');
    expect(longerPrefix('85', ['8703', '8517.13'])).toBe('8517.13');
  });

  test('is none that a prefix names itself, and none beside every prefix', () => {
    expect(longerPrefix('851713', ['8517.13'])).toBeNull();
    expect(longerPrefix('85171300', ['8517.13'])).toBeNull();
    expect(longerPrefix('8703', ['8517.13'])).toBeNull();
    expect(longerPrefix('8703', [])).toBeNull();
  });
});
