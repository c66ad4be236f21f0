// A context with the language and nothing of Node: no process, no require, no timers.
const assert = require('node:assert/strict');
const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const vm = require('node:vm');

const bare = vm.createContext(Object.create(null));
vm.runInContext(readFileSync(join(__dirname, 'browser.js'), 'utf8'), bare);
assert.equal(
  vm.runInContext('[typeof process, typeof require, typeof setTimeout].join()', bare),
  'undefined,undefined,undefined',
);
assert.equal(vm.runInContext('app.duty', bare), '145%');
assert.equal(vm.runInContext('app.shared', bare), 'no Geneva');
