import assert from 'node:assert/strict';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const esm = await import('truce/testing');
const cjs = require('truce/testing');
assert.deepEqual(Object.keys(cjs).sort(), Object.keys(esm).sort());
assert.notEqual(Object.keys(esm).length, 0);
