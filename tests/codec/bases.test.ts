import { fork, history, mirror, type RuleRegistry, replay, unwrap } from 'truce';
import { contentHash, fromUrl, parse, serialize, toUrl } from 'truce/codec';
import { describe, expect, test } from 'vitest';
import { codesOf, small } from './support.js';

const later = { ...small, name: 'A small record, corrected' };
const one = fork(small, { name: 'one', edits: [{ edit: 'drop', event: 'stop' }] });
const text = serialize(one);
const whole = serialize(one, { embed: true });

describe('a base', () => {
  test('that was not given is refused, with the nearest that was', () => {
    expect(codesOf(text)).toEqual(['UNKNOWN_BASE /base/id']);
    const read = parse(text, { bases: [{ ...small, id: 'smal' }] });
    expect(read).toMatchObject({ error: { issues: [{ hint: "did you mean 'smal'?" }] } });
    const without = parse(text);
    expect(without).toMatchObject({ error: { issues: [{ hint: 'give it: parse(text, { bases: [...] })' }] } });
  });

  test('that has moved is refused, and says from what to what', () => {
    const read = parse(text, { bases: [later] });
    expect(read).toEqual({
      ok: false,
      error: {
        code: 'BASE_MOVED',
        base: 'small',
        path: '/base',
        expected: contentHash(small),
        actual: contentHash(later),
        message: expect.stringContaining("moved: 'accept'"),
      },
    });
  });

  test('that has moved is taken when that is accepted', () => {
    expect(unwrap(parse(text, { expect: 'fork', bases: [later], moved: 'accept' })).base).toBe(later);
    expect(unwrap(parse(whole, { expect: 'fork', bases: [later], moved: 'accept' })).base).toBe(later);
  });

  test('of which several revisions were given is the one that the file means', () => {
    expect(unwrap(parse(text, { expect: 'fork', bases: [later, small] })).base).toBe(small);
    expect(unwrap(parse(whole, { expect: 'fork', bases: [later, small] })).base).toBe(small);
  });

  test('that the file holds in full stands for itself; another revision beside it has moved', () => {
    expect(unwrap(parse(whole, { expect: 'fork' })).base).toEqual(small);
    expect(parse(whole, { bases: [later] })).toMatchObject({ error: { code: 'BASE_MOVED', path: '/base' } });
  });

  test('that the file holds in full is checked, and so are the edits of it', () => {
    const broken = whole.replace('"list": "toys"', '"list": "tosy"');
    expect(codesOf(broken)).toEqual(['UNKNOWN_LIST /base/events/0/measure/scope/goods/list']);
    expect(codesOf(whole.replace('"event": "stop"', '"event": "stpo"'))).toEqual(['UNKNOWN_EVENT /edits/0']);
  });

  test('may be given by a hash that was shortened', () => {
    const short = text.replace(contentHash(small), contentHash(small).slice(0, 19));
    expect(unwrap(parse(short, { expect: 'fork', bases: [small] })).base).toBe(small);
    expect(parse(short, { bases: [later] })).toMatchObject({ error: { code: 'BASE_MOVED' } });
  });

  test('deep in a fork of forks is found where it lies', () => {
    const two = serialize(fork(fork(one, { name: 'two' }), { name: 'three' }));
    expect(parse(two, { bases: [later] })).toMatchObject({ error: { path: '/base/base/base' } });
    expect(codesOf(two)).toEqual(['UNKNOWN_BASE /base/base/base/id']);
  });
});

describe('a run', () => {
  const run = unwrap(replay(one, { knownOn: '2025-02-10' }));
  const saved = serialize(run);

  test('that comes out otherwise than when it was written is refused, or accepted', () => {
    const other = saved.replace(/"outcome": "sha256:[0-9a-f]{12}/, '"outcome": "sha256:000000000000');
    expect(parse(other, { bases: [small] })).toMatchObject({ error: { code: 'OUTCOME_MOVED' } });
    expect(unwrap(parse(other, { bases: [small], moved: 'accept' }))).toEqual(run);
    const without = saved.replace(/\s+"outcome": "[^"]*",/, '');
    expect(unwrap(parse(without, { bases: [small] }))).toEqual(run);
  });

  test('whose scenario is not sound is refused', () => {
    expect(codesOf(saved.replace('"event": "stop"', '"event": "stpo"'), { bases: [small] })).toEqual([
      'UNKNOWN_EVENT /scenario/edits/0',
    ]);
    expect(codesOf(saved)).toEqual(['UNKNOWN_BASE /scenario/base/id']);
  });

  test('of a fork whose events became illegal is refused as replay refuses it', () => {
    const orphaned = fork(small, { name: 'x', edits: [{ edit: 'drop', event: 'first' }] });
    const file = JSON.stringify({ truce: 1, kind: 'run', scenario: JSON.parse(serialize(orphaned)) });
    const { truce: _, ...scenario } = JSON.parse(serialize(orphaned)) as { truce: number };
    expect(codesOf(file, { bases: [small] })).toEqual(['UNKNOWN_FIELD /scenario/truce']);
    expect(codesOf(JSON.stringify({ truce: 1, kind: 'run', scenario }), { bases: [small] })).toEqual([
      'ORPHANED /scenario',
    ]);
  });
});

describe('rules of your own', () => {
  const quiet: RuleRegistry = { quiet: { check: () => [], answer: () => [] } };
  const silent = fork(small, { name: 'silent', rules: [{ rule: 'quiet', params: { loudness: 0 } }] });

  test('are known when they are given', () => {
    expect(unwrap(parse(serialize(silent), { bases: [small], rules: quiet }))).toEqual(silent);
    expect(unwrap(fromUrl(unwrap(toUrl(silent)), { bases: [small], rules: quiet }))).toEqual(silent);
    const run = unwrap(replay(silent, { rules: quiet }));
    expect(unwrap(parse(serialize(run), { bases: [small], rules: quiet }))).toEqual(run);
    expect(codesOf(serialize(silent), { bases: [small] })).toEqual(['UNKNOWN_RULE /rules/0/rule']);
  });
});

test('an empty record, and a fork of it', () => {
  const empty = history({ id: 'e', name: '', parties: [], window: small.window, episodes: [] });
  expect(unwrap(parse(serialize(empty)))).toEqual(empty);
  const answered = fork(empty, {
    name: '',
    rules: [mirror({ party: 'US', to: 'CN', measure: 'm', watch: ['m'], share: '1%', lagDays: 0, from: '2025-01-01' })],
  });
  expect(unwrap(parse(serialize(answered, { embed: true })))).toEqual(answered);
});
