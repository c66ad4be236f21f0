import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { checked, snippets } from './snippets.js';

/** Snippets are run as modules of their own, beside this file so that their imports resolve as a reader's would. */
const folder = fileURLToPath(new URL('./generated/', import.meta.url));
const all = snippets();

beforeAll(() => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [index, snippet] of all.entries()) writeFileSync(`${folder}${index}.ts`, checked(snippet));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('there is documentation to check', () => {
  expect(all.filter(({ where }) => where.startsWith('README')).length).toBeGreaterThanOrEqual(4);
  expect(all.filter(({ where }) => where.startsWith('src')).length).toBeGreaterThanOrEqual(10);
});

describe('what the documentation shows runs and says what it says', () => {
  for (const [index, { where }] of all.entries()) {
    test(where, async () => {
      const print = vi.spyOn(console, 'log').mockImplementation(() => undefined);
      try {
        await import(/* @vite-ignore */ `${folder}${index}.ts`);
      } finally {
        print.mockRestore();
      }
    });
  }
});
