import { describe, expect, test } from 'vitest';
import { runExample, widest } from './run-example.js';

describe('what to expect on 1 November 2025', async () => {
  const printed = await runExample('november-odds');

  test('for a slider of probabilities', () => {
    for (const row of [
      /^0% +30% +0\.00% +30% +30% +0% +0% +0\.000/m,
      /^10% +40% +30\.00% +30% +30% +10% +10% +0\.469/m,
      /^30% +60% +45\.83% +30% +130% +30% +30% +0\.881/m,
      /^50% +80% +50\.00% +30% +130% +50% +50% +1\.000/m,
      /^100% +130% +0\.00% +130% +130% +100% +100% +0\.000/m,
    ]) {
      expect(printed).toMatch(row);
    }
  });

  test('with the deadline of 10 November, independent and hanging together', () => {
    expect(printed).toMatch(/2025-11-10 +30% +30% +154% +64\.80% +54%/);
    // 0.63 × 30 + 0.30 × 154 + 0.07 × 54
    expect(printed).toMatch(/2025-11-10 +30% +30% +154% +68\.88% +54%/);
    expect(printed).toMatch(/7% {2}nothing happens, and the truce lapses/);
  });

  test('and what markets said, once the overround is out', () => {
    expect(printed).toContain('as quoted: these sum to 104.5%');
    expect(printed).toMatch(/15% +74% +70\.81%/);
    expect(printed).toContain('expected 14.78%');
    expect(printed).toContain('expected 155.45%');
  });

  test('within a hundred columns', () => {
    expect(widest(printed)).toBeLessThanOrEqual(100);
  });
});

test('ten thousand worlds on two threads, with progress, near the closed form', async () => {
  const printed = await runExample('million-worlds');
  expect(printed).toMatch(/10000 of 10000, \d+ worlds a second, 0\.0 s left/);
  expect(printed).toContain('worlds 10000, missing none');
  const rows = [...printed.matchAll(/^(202\d-\d\d-01) .* (\d+\.\d\d)% +(\d+\.\d\d)% +\d+\.\d\d%$/gm)];
  expect(rows).toHaveLength(12);
  for (const [, , mean, closed] of rows) expect(Math.abs(Number(mean) - Number(closed))).toBeLessThan(2.5);
  expect(widest(printed)).toBeLessThanOrEqual(100);
});

test('a hundred thousand worlds of an average, month by month', async () => {
  const printed = await runExample('average-odds');
  const rows = [...printed.matchAll(/^(2026-\d\d-\d\d) +(\S+)% +(\S+)% +(\S+)% +(\S+)% +(\S+)% +(\S+)%$/gm)];
  expect(rows).toHaveLength(10);
  for (const row of rows) {
    const [low, middle, high, mean] = row.slice(2).map(Number) as [number, number, number, number];
    expect(low).toBeLessThanOrEqual(middle);
    expect(middle).toBeLessThanOrEqual(high);
    expect(mean).toBeGreaterThanOrEqual(low);
    expect(mean).toBeLessThanOrEqual(high);
  }
  // A collapse of 5% a month, repaired at 30%, goes up from nothing towards one in seven.
  const odds = rows.map((row) => Number(row[7]));
  expect(odds[0]).toBeCloseTo(5, 0);
  expect(odds.at(-1)).toBeGreaterThan(12);
  expect(odds.at(-1)).toBeLessThan(15);
  expect(printed).toContain('worlds 100000, missing none');
  expect(widest(printed)).toBeLessThanOrEqual(100);
});
