import { isMainThread } from 'node:worker_threads';
import fc from 'fast-check';
import { type IsoDate, parseIsoDate } from 'truce';
import { isoDates } from 'truce/testing';
import { afterEach, describe, expect, test } from 'vitest';
import { addDays, addMonths, daysBetween, earlier, isIsoDate } from '../../src/values/index.js';

/** Days since 1 March of the year 0, by arithmetic on the Gregorian calendar alone. */
function ordinal(day: IsoDate): number {
  const [y = 0, m = 0, d = 0] = day.split('-').map(Number);
  const [year, month] = m > 2 ? [y, m - 3] : [y - 1, m + 9];
  const leaps = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
  return 365 * year + leaps + Math.floor((153 * month + 2) / 5) + d - 1;
}

const centuries = isoDates({ from: '1600-01-01', until: '2400-01-01' });

describe('a calendar day', () => {
  test.each([
    '2025-02-30',
    '2025-02-29',
    '1900-02-29',
    '2025-04-31',
    '2025-13-01',
    '2025-00-10',
    '2025-01-00',
    '2025-1-5',
    '20250105',
    '25-01-05',
    '0999-01-01',
    '+2025-01-01',
    '2025-01-01T00:00',
    ' 2025-01-01',
    '2025-01-01 ',
    '2025/01/01',
    '',
    'tomorrow',
    20250105,
    new Date(0),
    ['2025-01-05'],
    null,
    undefined,
    Number.NaN,
  ])('is not %j', (given) => {
    const result = parseIsoDate(given);
    expect(result).toMatchObject({ ok: false, error: { code: 'MALFORMED_DATE', path: '' } });
    expect(isIsoDate(given)).toBe(false);
  });

  test.each(['2024-02-29', '2000-02-29', '2025-12-31', '1000-01-01', '9999-12-31'])('is %s', (given) => {
    expect(parseIsoDate(given)).toEqual({ ok: true, value: given });
  });

  test('is read only if the calendar has it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 9999 }), fc.nat(13), fc.nat(32), (year, month, day) => {
        const text = [year, month, day].map((part) => `${part}`.padStart(2, '0')).join('-');
        const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
        const lengths = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
        expect(isIsoDate(text)).toBe(month >= 1 && day >= 1 && day <= (lengths[month - 1] ?? 0));
      }),
      { numRuns: 1000 },
    );
  });

  test('never throws, whatever it is read from', () => {
    fc.assert(
      fc.property(fc.anything(), (given) => {
        const result = parseIsoDate(given);
        expect(result.ok ? result.value : result.error.given.length <= 60).toBe(result.ok ? given : true);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('reckoning in days', () => {
  test('agrees with the arithmetic of the calendar', () => {
    fc.assert(
      fc.property(centuries, centuries, (a, b) => {
        expect(daysBetween(a, b)).toBe(ordinal(b) - ordinal(a));
        expect(addDays(a, daysBetween(a, b))).toBe(b);
        expect(a < b).toBe(ordinal(a) < ordinal(b));
      }),
      { numRuns: 1000 },
    );
  });

  test('a month later is the same day, or the last of a shorter month', () => {
    expect(addMonths('2025-01-31', 1)).toBe('2025-02-28');
    expect(addMonths('2024-01-31', 1)).toBe('2024-02-29');
    expect(addMonths('2025-11-10', 12)).toBe('2026-11-10');
    expect(addMonths('2025-03-31', -1)).toBe('2025-02-28');
  });

  test('90 days from 14 May 2025 end on 12 August, and 90 more on 10 November', () => {
    expect(addDays('2025-05-14', 90)).toBe('2025-08-12');
    expect(addDays('2025-08-12', 90)).toBe('2025-11-10');
  });

  test('the earlier of two days, where null is never', () => {
    expect(earlier('2025-01-01', '2025-01-02')).toBe('2025-01-01');
    expect(earlier('2025-01-02', '2025-01-01')).toBe('2025-01-01');
    expect(earlier(null, '2025-01-01')).toBe('2025-01-01');
    expect(earlier('2025-01-01', null)).toBe('2025-01-01');
    expect(earlier(null, null)).toBeNull();
  });
});

describe('the zone of the machine', () => {
  const offsets: Readonly<Record<string, number>> = {
    UTC: 0,
    'America/New_York': 240,
    'Asia/Shanghai': -480,
    'Pacific/Apia': -780,
    'Africa/Cairo': -180,
    'America/Sao_Paulo': 180,
  };
  const before = process.env['TZ'];
  afterEach(() => {
    if (before === undefined) delete process.env['TZ'];
    else process.env['TZ'] = before;
  });

  // Samoa had no 30 December 2011; Cairo and São Paulo have had days that began at one o'clock.
  // The zone of a process cannot be set from a thread, and mutants are tried in one.
  test.skipIf(!isMainThread).each(Object.entries(offsets))('is nothing to a calendar day: %s', (zone, offset) => {
    process.env['TZ'] = zone;
    expect(new Date(2025, 6, 1).getTimezoneOffset()).toBe(offset);
    fc.assert(
      fc.property(
        isoDates({ from: '2000-01-01', until: '2030-01-01' }),
        fc.integer({ min: -800, max: 800 }),
        (day, days) => {
          const later = addDays(day, days);
          expect(ordinal(later) - ordinal(day)).toBe(days);
          expect(daysBetween(day, later)).toBe(days);
        },
      ),
      { numRuns: 1000 },
    );
    expect(addDays('2011-12-29', 1)).toBe('2011-12-30');
    expect(isIsoDate('2011-12-30')).toBe(true);
  });
});
