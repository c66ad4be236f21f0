import { fork, unwrap } from 'truce';
import { parse, SCHEMA_VERSION, serialize } from 'truce/codec';
import { describe, expect, test } from 'vitest';
import { codesOf, small } from './support.js';

describe('files of version 0, the draft', () => {
  const { scenario: _, ...fields } = small;

  test('a history was in a field that named its kind', () => {
    expect(unwrap(parse(JSON.stringify({ truce: 0, history: fields }), { expect: 'history' }))).toEqual(small);
  });

  test('a fork named its base by a bare id, and said whether orphans are skipped', () => {
    const draft = {
      $schema: './schema.json',
      truce: 0,
      fork: { name: 'one', base: 'small', edits: [{ edit: 'drop', event: 'stop' }], rules: [], skipOrphans: true },
    };
    const lifted = unwrap(parse(JSON.stringify(draft), { expect: 'fork', bases: [small] }));
    expect(lifted).toEqual(fork(small, { name: 'one', edits: [{ edit: 'drop', event: 'stop' }], orphans: 'skip' }));
    expect(JSON.parse(serialize(lifted))).toMatchObject({ truce: SCHEMA_VERSION, kind: 'fork', base: { id: 'small' } });
    const strict = { truce: 0, fork: { ...draft.fork, skipOrphans: false } };
    expect(unwrap(parse(JSON.stringify(strict), { expect: 'fork', bases: [small] })).orphans).toBe('refuse');
  });

  test.each([
    ['nothing', {}, ['MISSING_FIELD /kind']],
    ['a fork that is none', { fork: 5 }, ['MISSING_FIELD /kind']],
    ['a fork without a base', { fork: { name: 'x' } }, ['MISSING_FIELD /base']],
    ['orphans in a word', { fork: { name: 'x', base: 'small', skipOrphans: 'yes' } }, ['UNKNOWN_FIELD /skipOrphans']],
    ['a field beside the fork', { fork: { name: 'x', base: 'small' }, more: 1 }, ['UNKNOWN_FIELD /more']],
    ['a history that is none', { history: [] }, ['MISSING_FIELD /kind']],
    ['both', { history: {}, fork: { name: 'x', base: 'small' } }, expect.arrayContaining(['UNKNOWN_FIELD /fork'])],
  ])('%s is refused in the words of the version that is written now', (_, draft, codes) => {
    expect(codesOf(JSON.stringify({ truce: 0, ...draft }))).toEqual(codes);
  });
});
