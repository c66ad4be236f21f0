import { replay, unwrap } from 'truce';
import { usChina2025 } from 'truce/history';
import { announcementGap, churn } from 'truce/uncertainty';
import { describe, expect, test } from 'vitest';
import { chinaOnUs, usOnChina } from './support.js';

const run = unwrap(replay(usChina2025));

describe('churn on the record', () => {
  test('5 April to 14 May 2025: four changes, on 5, 9 and 10 April and 14 May; three in 30 days', () => {
    const spring = { from: '2025-04-05', until: '2025-05-15' } as const;
    expect(unwrap(churn(run, usOnChina, spring))).toEqual({ changes: 4, days: 40, per30Days: 3 });
  });
  test('a quiet summer has none', () => {
    const summer = { from: '2025-05-15', until: '2025-11-10' } as const;
    expect(unwrap(churn(run, usOnChina, summer))).toMatchObject({ changes: 0, per30Days: 0 });
  });
  test('the first day of the record has no day before it', () => {
    const first = { from: '2025-01-20', until: '2025-02-05' } as const;
    expect(unwrap(churn(run, usOnChina, first)).changes).toBe(1);
  });
  test('windows that are none, or outside of the record, are refused', () => {
    const refusal = (from: string, until: string) => {
      const found = churn(run, usOnChina, { from, until } as never);
      return found.ok ? null : found.error.code;
    };
    expect(refusal('2025-05-15', '2025-05-15')).toBe('INVALID_QUESTION');
    expect(refusal('2025-05-15', 'tomorrow')).toBe('INVALID_QUESTION');
    expect(refusal('2024-05-15', '2025-05-15')).toBe('OUTSIDE_RECORD');
    expect(refusal('2025-05-15', '2027-05-15')).toBe('OUTSIDE_RECORD');
  });
});

/** Announced less effective: what was decreed of the additional duty and had not bitten yet. */
describe('the announcement gap on the record', () => {
  test.each([
    // The day before the order; the order of 2 April: 10 on the 5th, 34 in their place on the 9th; on the 8th 84.
    ['2025-04-01', '20%', '20%', '0%'],
    ['2025-04-02', '20%', '54%', '34%'],
    ['2025-04-05', '30%', '54%', '24%'],
    ['2025-04-08', '30%', '104%', '74%'],
    ['2025-04-09', '104%', '145%', '41%'],
    ['2025-04-10', '145%', '145%', '0%'],
    // Geneva: decreed on the 12th, in effect on the 14th. A suspension that will run out is no announcement.
    ['2025-05-12', '145%', '30%', '-115%'],
    ['2025-05-14', '30%', '30%', '0%'],
    // Busan: the fentanyl duty is to be halved on the 10th.
    ['2025-11-05', '30%', '20%', '-10%'],
  ] as const)('%s: %s in effect, %s announced', (on, effective, announced, gap) => {
    expect(unwrap(announcementGap(run, usOnChina, on))).toMatchObject({ on, effective, announced, gap });
  });
  test('says what waits', () => {
    expect(unwrap(announcementGap(run, usOnChina, '2025-05-12')).waiting).toEqual(
      expect.arrayContaining(['ieepa-geneva-amend', 'ieepa-geneva-suspend']),
    );
    expect(unwrap(announcementGap(run, chinaOnUs, '2025-04-05')).waiting).toContain('cn-reciprocal');
  });
  test('refuses what has no answer', () => {
    expect(announcementGap(run, usOnChina, '2031-01-01')).toMatchObject({ error: { code: 'OUTSIDE_RECORD' } });
    expect(announcementGap(run, { ...usOnChina, hs: '1' }, '2025-04-01')).toMatchObject({
      error: { code: 'INVALID_QUESTION' },
    });
    expect(announcementGap(run, { importer: 'US', origin: 'FR' }, '2025-04-01')).toMatchObject({
      error: { code: 'UNKNOWN_LANE' },
    });
  });
});
