const assert = require('node:assert/strict');
const { assess, replay, unwrap } = require('truce');
const { usChina2025 } = require('truce/history');

const toys = { importer: 'US', origin: 'CN', hs: '9503.00.00', enteredOn: '2025-05-01' };
assert.equal(unwrap(assess(unwrap(replay(usChina2025)), toys)).total, '145%');
