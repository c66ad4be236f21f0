import { createRequire } from 'node:module';
import * as truce from 'truce';
import * as testing from 'truce/testing';
import { expect, test } from 'vitest';
import { testFiles } from '../support/built.js';

// Run by vitest.built.config.ts alone. Node loads the built modules by itself, so that asking it for the same file gives
// the very same functions; those of src would be others.
const fromDist = createRequire(new URL('../../dist/index.js', import.meta.url));

test('what the tests import is what was built', () => {
  expect(truce.replay).toBe(fromDist('./index.js').replay);
  expect(testing.laws).toBe(fromDist('./testing/index.js').laws);
});

test('no test of this suite can load a second copy from src', async () => {
  await expect(import('../../src/index.js')).rejects.toThrow('src is not for the built suite');
});

test('the suite is not a remnant', () => {
  const { throughEntries, throughSource } = testFiles();
  console.log(`${throughEntries.length} test files run on dist; ${throughSource.length} reach into src and do not.`);
  expect(throughEntries.length).toBeGreaterThan(30);
});
