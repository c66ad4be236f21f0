import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { Decimal } from 'decimal.js';
import { assess, fork, replay, unwrap } from 'truce';
import { fromUrl, parse, serialize, toUrl } from 'truce/codec';
import { usChina2025 } from 'truce/history';

const toys = { importer: 'US', origin: 'CN', hs: '9503.00.00', enteredOn: '2025-05-01' };

// A user's own settings of decimal.js reach nothing.
Decimal.set({ precision: 2, rounding: Decimal.ROUND_DOWN });
const run = unwrap(replay(usChina2025));
assert.equal(unwrap(assess(run, toys)).total, '145%');

// Runs are plain data: what one format made, the other reads.
const require = createRequire(import.meta.url);
assert.equal(unwrap(require('truce').assess(run, toys)).total, '145%');

// What one format wrote, the other reads.
const bases = [usChina2025];
const lapses = fork(usChina2025, { name: 'it lapses', edits: [{ edit: 'lapse', target: 'us-reciprocal-china' }] });
assert.deepEqual(unwrap(require('truce/codec').parse(serialize(lapses), { bases })), lapses);
assert.deepEqual(unwrap(require('truce/codec').fromUrl(unwrap(toUrl(lapses)), { bases })), lapses);
assert.deepEqual(unwrap(fromUrl(unwrap(require('truce/codec').toUrl(lapses)), { bases })), lapses);
assert.equal(parse('{ "truce": 1, "kind": "fork" }').error.issues.length, 2);
assert.equal(require('truce/schema.json').$schema, 'http://json-schema.org/draft-07/schema#');

// Only the entries are there to import.
await assert.rejects(import('truce/dist/index.js'), { code: 'ERR_PACKAGE_PATH_NOT_EXPORTED' });
assert.equal(require('truce/package.json').name, 'truce');
