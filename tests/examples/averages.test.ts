import { describe, expect, test } from 'vitest';
import { runExample, widest } from './run-example.js';

describe('examples/average-tariffs', async () => {
  const printed = await runExample('average-tariffs');

  test('prints within 100 columns', () => {
    expect(widest(printed)).toBeLessThanOrEqual(100);
  });

  test('shows what weights do to the level: 13.0 and 20.7 for one law on one day', () => {
    expect(printed).toMatch(/US on China {3}imports of 2024 +13\.0 {2}█{26}\n/);
    expect(printed).toMatch(/PIIE \(trade before 2018\) +20\.7 {2}█{41}\n/);
    expect(printed).toMatch(/China on US {3}imports of 2017 +16\.3 /);
  });

  test.each([
    ['2018-01-01', '3.09', '3.1', '8.00', '8.0'],
    ['2019-09-01', '20.97', '21.0', '21.80', '21.8'],
    ['2020-02-14', '19.23', '19.3', '21.23', '21.3'],
    ['2025-02-04', '30.74', '30.7', '21.13', '21.2'],
    ['2025-04-10', '135.38', '135.4', '106.56', '106.6'],
    ['2025-04-12', '124.77', '124.8', '147.56', '147.6'],
    ['2025-05-14', '51.76', '51.8', '32.56', '32.6'],
    ['2025-11-10', '47.50', '47.5', '31.84', '31.9'],
  ])('%s: the law next to PIIE', (day, us, piieUs, china, piieChina) => {
    const row = printed.split('\n').find((line) => line.startsWith(day)) ?? '';
    const cells = row.split(/ {2,}/);
    expect([cells[1], cells[2], cells[4], cells[5]]).toEqual([us, piieUs, china, piieChina]);
  });

  test('gives a reason wherever the law and the published series part by more than print', () => {
    const rows = printed
      .split('\n')
      .filter((line) => /^20\d\d-\d\d-\d\d {2,}\d/.test(line) && /[+-]\d\.\d\d|0\.00/.test(line));
    expect(rows.length).toBeGreaterThan(40);
    for (const row of rows) {
      const [, , , off = ''] = row.split(/ {2,}/);
      if (Math.abs(Number(off)) > 0.055) expect(row).toMatch(/\(\d\)$/);
    }
    expect(printed).toMatch(/2019-05-20 +17\.45 +12\.0 +\+5\.45 .*\(1\)\(2\)/);
    expect(printed).toContain('(2) the law raised list 3 on 10 May 2019; PIIE books it on 1 June');
  });

  test('says that published averages have a second clock', () => {
    expect(printed).toContain('124.1 in the page of April 2025, later 124.8');
  });

  test('takes the average apart by program', () => {
    expect(printed).toMatch(/ieepa-fentanyl +0\.00 +19\.91 +19\.91 +19\.91 +19\.91 +9\.96/);
    expect(printed).toMatch(/total +13\.01 +33\.82 +112\.88 +40\.84 +42\.75 +32\.87/);
    expect(printed).toContain('10 April would stand 5.9 points higher');
  });
});

describe('examples/four-calendars', async () => {
  const printed = await runExample('four-calendars');

  test('prints within 100 columns', () => {
    expect(widest(printed)).toBeLessThanOrEqual(100);
  });

  test('places the seven steps by the law, with their acts', () => {
    for (const line of [
      /fentanyl 10% +2025-02-04 10% +EO 14195 +27 Jan/,
      /fentanyl 20% +2025-03-04 20% +EO 14228 +4 Feb/,
      /reciprocal 10% +2025-04-05 30% +EO 14257 +2 Apr/,
      /84% +2025-04-09 104% +EO 14259.* 3 Apr/,
      /125% +2025-04-10 145% +EO 14266 +5 Apr/,
      /Geneva.* 2025-05-14 30% +EO 14298 +14 Apr/,
      /fentanyl back to 10% +2025-11-10 20% +EO 14357 +15 Oct/,
    ]) {
      expect(printed).toMatch(line);
    }
  });

  test('the mean of 2025 is 12,514 / 365 = 34.28%, with 35 days at or above 100%; the trackers have 27.03 and 32.88', () => {
    expect(printed).toMatch(/law, as this library replays it +34\.28% +35/);
    expect(printed).toMatch(/Budget Lab +27\.03% +11/);
    expect(printed).toMatch(/Waugh +32\.88% +34/);
    expect(printed).toContain('12514 point-days over 365 days');
  });
});
