import {
  assess,
  endHistory,
  fork,
  type IsoDate,
  type Percent,
  type Run,
  replay,
  runway,
  type Shipment,
  unwrap,
} from 'truce';
import { usChina2025 } from 'truce/history';
import { describe, expect, test } from 'vitest';

/** Product exclusions with their ends, annexes, and goods that stand outside: each claimed or shown, never assumed. */
const run = unwrap(replay(usChina2025));
const lane = { importer: 'US', origin: 'CN' } as const;

/** What the duties of a program come to, and what became of them; those that stand behind another are left out. */
function layer(shipment: Omit<Shipment, 'importer' | 'origin'>, program: string, of: Run = run): string {
  const { lines } = unwrap(assess(of, { ...lane, mfn: '0%', ...shipment }));
  const counted = lines.filter(
    (line) => line.program === program && !['displaced', 'suspended'].includes(line.verdict),
  );
  return [...new Set(counted.map(({ points, verdict }) => `${points} ${verdict}`))].join(', ');
}

describe('Section 301 exclusions', () => {
  const motor = { hs: '8501.31.40', lists: ['us-301-list-1'] } as const;
  const claimed = { ...motor, claims: ['us-301-exclusion'] } as const;

  // 178 exclusions: 89 FR 46948 to 31 May 2025; EY, 3 June 2025, to 31 August; 90 FR 42500 to 29 November; 90 FR 55232 to 10
  // November 2026. At no end did they lapse for a day.
  test.each<[IsoDate]>([
    ['2025-01-20'],
    ['2025-05-31'],
    ['2025-06-01'],
    ['2025-08-31'],
    ['2025-09-01'],
    ['2025-11-29'],
    ['2025-11-30'],
    ['2025-12-31'],
  ])('are claimed on %s: nothing; and not claimed: 25', (enteredOn) => {
    expect(layer({ ...claimed, enteredOn }, 's301-lists')).toBe('0% excluded');
    expect(layer({ ...motor, enteredOn }, 's301-lists')).toBe('25% applies');
  });

  test('end on 10 November 2026 if nobody prolongs them', () => {
    const silence = unwrap(
      replay(fork(usChina2025, { name: 'silence', edits: [endHistory({ after: '2025-12-31' })] })),
    );
    expect(layer({ ...claimed, enteredOn: '2026-11-09' }, 's301-lists', silence)).toBe('0% excluded');
    expect(layer({ ...claimed, enteredOn: '2026-11-10' }, 's301-lists', silence)).toBe('25% applies');
  });

  test('as known in spring would have ended on 31 May', () => {
    const then = unwrap(replay(usChina2025, { knownOn: '2025-05-20' }));
    expect(layer({ ...claimed, enteredOn: '2025-06-01' }, 's301-lists', then)).toBe('25% applies');
    const { days } = unwrap(runway(then, { ...lane, mfn: '0%', ...claimed, enteredOn: '2025-05-20' }));
    expect(days).toBe(12);
  });
});

describe('outside the reciprocal duty', () => {
  test.each<[string, Omit<Shipment, 'importer' | 'origin'>, string, string]>([
    [
      'semiconductors, by Annex II from the start',
      { hs: '8542.31.00', enteredOn: '2025-04-05' },
      '0% exempt',
      'EO 14257',
    ],
    [
      'medicine on Annex II, which its code does not show',
      { hs: '3004.49.00', lists: ['us-annex-2'], enteredOn: '2025-04-12' },
      '0% exempt',
      'EO 14257',
    ],
    ['the same without saying so', { hs: '3004.49.00', enteredOn: '2025-04-12' }, '125% applies', 'never assumed'],
    [
      'laptops, reaching back to 5 April',
      { hs: '8471.30.01', enteredOn: '2025-04-05' },
      '0% exempt',
      'memorandum of 11 April 2025',
    ],
    ['magnets before 8 September', { hs: '8505.11.00', enteredOn: '2025-09-07' }, '10% applies', 'EO 14346'],
    ['magnets from 8 September', { hs: '8505.11.00', enteredOn: '2025-09-08' }, '0% exempt', 'EO 14346'],
    ['silicones to 7 September', { hs: '3910.00.00', enteredOn: '2025-09-07' }, '0% exempt', 'EO 14257'],
    ['silicones from 8 September', { hs: '3910.00.00', enteredOn: '2025-09-08' }, '10% applies', 'EO 14346'],
    ['tea to 12 November', { hs: '0902.10.10', enteredOn: '2025-11-12' }, '10% applies', 'EO 14360'],
    ['tea from 13 November', { hs: '0902.10.10', enteredOn: '2025-11-13' }, '0% exempt', 'EO 14360'],
  ])('%s: %s', (_, shipment, expected) => {
    expect(layer(shipment, 'ieepa-reciprocal')).toBe(expected);
  });
});

describe('informational materials (50 U.S.C. 1702(b))', () => {
  test.each<[string, Partial<Shipment>, Percent]>([
    ['a book owes no IEEPA duty', { hs: '4901.99.00' }, '7.5%'],
    [
      'other goods owe none when they are such materials',
      { hs: '8523.49.20', uses: ['informational-materials'] },
      '0%',
    ],
    ['and both when nobody says so', { hs: '8523.49.20' }, '145%'],
  ])('%s', (_, facts, total) => {
    expect(unwrap(assess(run, { ...lane, mfn: '0%', ...facts, enteredOn: '2025-04-12' })).total).toBe(total);
  });
});

describe('the market-based waiver of China', () => {
  const beans = { importer: 'CN', origin: 'US', hs: '1201.90', enteredOn: '2025-12-31' } as const;

  test('belongs to an importer, and lifts the answer to Section 301 only', () => {
    const { total, lines } = unwrap(assess(run, { ...beans, waivers: ['cn-market-based'] }));
    expect(total).toBe('13%');
    expect(lines.filter(({ verdict }) => verdict === 'waived').map(({ program }) => program)).toEqual([
      'cn-301-retaliation',
      'cn-301-retaliation',
    ]);
    const pork = { ...beans, hs: '0203.29', waivers: ['cn-market-based'] } as const;
    expect(unwrap(assess(run, pork)).lines.find(({ program }) => program === 'cn-232-retaliation')?.points).toBe('25%');
  });

  test('is never assumed', () => {
    expect(unwrap(assess(run, beans)).total).toBe('40.5%');
  });
});
