import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browser, opened } from '../browser/chromium.js';
import { runExample } from './run-example.js';

const folder = mkdtempSync(join(tmpdir(), 'report-'));
const file = join(folder, 'report.html');
const given = process.argv;

beforeAll(async () => {
  process.argv = [given[0] ?? '', 'report', file];
  await runExample('report');
  process.argv = given;
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('the page is one file that loads nothing', () => {
  const page = readFileSync(file, 'utf8');
  expect(page).not.toMatch(/<(script|link|img|iframe)\b/);
  expect(page).toMatch(/<svg/);
});

test.runIf(browser === undefined)(
  'NOT RUN: no Chromium on this machine, so the page was not opened in a browser',
  () => {
    console.warn('no Chromium was found: the report was not opened in a browser');
  },
);

describe.skipIf(browser === undefined)('opened in a browser', () => {
  test('it shows the rates of 2025 and where the fork parts from them', () => {
    const page = opened(file);
    const cells = [...page.matchAll(/<tr><td>(.*?)<\/td><td>(.*?)<\/td>/g)].map(
      ([, first, second]) => `${first} ${second}`,
    );
    for (const row of ['2025-02-04 10%', '2025-04-09 104%', '2025-04-10 145%', '2025-05-14 30%', '2025-11-10 20%']) {
      expect(cells).toContain(row);
    }
    for (const row of ['2025-04-10 84%', '2025-04-12 125%', '2025-05-14 10%']) expect(cells).toContain(row);
    expect(page).toMatch(/2025-11-01 to 2025-11-10<\/td><td>30%<\/td><td>130%<\/td><td>100%/);
    expect(page).toMatch(/2025-11-10 to 2026-01-01<\/td><td>20%<\/td><td>154%<\/td><td>134%/);
  });
});
