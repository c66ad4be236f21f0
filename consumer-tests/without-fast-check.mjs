import assert from 'node:assert/strict';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

assert.throws(() => require.resolve('fast-check'), { code: 'MODULE_NOT_FOUND' });
await assert.rejects(import('truce/testing'), { code: 'ERR_MODULE_NOT_FOUND', message: /'fast-check'/ });
assert.throws(() => require('truce/testing'), { code: 'MODULE_NOT_FOUND', message: /'fast-check'/ });

// The other entries need none of it.
await import('truce');
await import('truce/history');
require('truce');
require('truce/history');
