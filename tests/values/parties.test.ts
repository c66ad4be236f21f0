import fc from 'fast-check';
import { parseParty } from 'truce';
import { describe, expect, test } from 'vitest';
import { isParty } from '../../src/values/index.js';

describe('a party', () => {
  test.each(['USA', 'us', 'China', 'CHN', 'XX', 'UK', 'ZZ', '', ' US', 'U', null, undefined, 1, ['US']])(
    'is not %j',
    (given) => {
      expect(parseParty(given)).toMatchObject({ ok: false, error: { code: 'UNKNOWN_PARTY' } });
      expect(isParty(given)).toBe(false);
    },
  );

  test.each(['US', 'CN', 'HK', 'MO', 'TW', 'EU', 'GB', 'XA', 'XE'])('is %s', (given) => {
    expect(parseParty(given)).toEqual({ ok: true, value: given });
  });

  test('is one of the codes of the standard, the Union and five made-up ones, and no other', () => {
    // The runtime knows the regions of the standard by name; codes it does not know it gives back as they are.
    const names = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
    const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
    const known = letters.flatMap((a) => letters.map((b) => a + b)).filter((code) => isParty(code));
    expect(known).toHaveLength(249 + 1 + 5);
    const unnamed = known.filter((code) => names.of(code) === undefined);
    expect(unnamed.filter((code) => !['XA', 'XB', 'XC', 'XD', 'XE'].includes(code))).toEqual([]);
  });

  test('never throws, whatever it is read from', () => {
    fc.assert(
      fc.property(fc.anything(), (given) => {
        expect(parseParty(given).ok).toBe(isParty(given));
      }),
      { numRuns: 1000 },
    );
  });
});
