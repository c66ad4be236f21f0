import { type Fork, fork, mirror, type OwnershipGraph, replay, titForTat, unwrap } from 'truce';
import { parse, serialize } from 'truce/codec';
import * as record from 'truce/history';
import { usChina2018, usChina2025, usChina2026 } from 'truce/history';
import { describe, expect, test } from 'vitest';
import { forkOf, of2025, small, upsideDown } from './support.js';

const lines = (text: string) => text.split('\n');

describe('a file there and back is the same', () => {
  test.each([small, usChina2018, usChina2025, usChina2026])('the history $id', (history) => {
    expect(unwrap(parse(serialize(history), { expect: 'history' }))).toEqual(history);
  });

  test('the baskets of the record', () => {
    const baskets = Object.values(record).filter((each) => typeof each === 'object' && 'strata' in each);
    expect(baskets.length).toBeGreaterThan(3);
    for (const basket of baskets) expect(unwrap(parse(serialize(basket), { expect: 'basket' }))).toEqual(basket);
  });

  test('a graph of owners, whatever the entities are called', () => {
    const graph: OwnershipGraph = {
      entities: Object.fromEntries([
        ['constructor', { country: 'CN' } as const],
        ['a/b~c', { branchOf: 'constructor' }],
        ['', {}],
        ['toString', {}],
      ]),
      stakes: [
        { owner: 'constructor', owned: '', share: '1/3' },
        { owner: 'toString', owned: '', share: 'unknown' },
      ],
    };
    expect(unwrap(parse(serialize(graph), { expect: 'ownership' }))).toEqual(graph);
  });

  test('a fork of a fork, with rules in rules; its base is the very object that was given', () => {
    const first = fork(usChina2025, {
      name: 'first',
      rules: [
        mirror({ party: 'CN', measure: 'm', watch: ['us-fentanyl'], share: '100%', lagDays: 2, from: '2025-03-01' }),
      ],
      orphans: 'skip',
    });
    const second = fork(first, {
      name: 'second',
      rules: [titForTat({ party: 'CN', share: '50%', lagDays: 1, from: '2025-10-01' })],
    });
    const again = unwrap(parse(serialize(second), { expect: 'fork', ...of2025 }));
    expect(again).toEqual(second);
    expect((again.base as Fork).base).toBe(usChina2025);
    expect(unwrap(replay(again)).steps).toEqual(unwrap(replay(second)).steps);
  });

  test('a fork that holds its base in full needs no other', () => {
    const one = fork(small, { name: 'one', edits: [{ edit: 'drop', event: 'stop' }] });
    const text = serialize(one, { embed: true });
    expect(unwrap(parse(text))).toEqual(one);
    expect(unwrap(parse(text, { expect: 'fork', bases: [small] })).base).toBe(small);
  });

  test.each([
    ['of a history', replay(small)],
    ['as known on a day', replay(small, { knownOn: '2025-02-10' })],
    ['beyond the record', replay(small, { until: '2027-01-01' })],
    ['of a fork', replay(fork(small, { name: 'one', edits: [{ edit: 'drop', event: 'stop' }] }))],
    [
      'of a fork without an end',
      replay(fork(small, { name: 'one', edits: [{ edit: 'end-history', after: '2025-02-10' }] })),
    ],
  ])('a run %s', (_, replayed) => {
    const run = unwrap(replayed);
    expect(unwrap(parse(serialize(run), { expect: 'run', bases: [small] }))).toEqual(run);
    expect(unwrap(parse(serialize(run, { embed: true }), { expect: 'run' }))).toEqual(run);
  });
});

describe('the text of a file', () => {
  const one = forkOf({ edit: 'drop-agreement', agreement: 'truce-geneva' });

  test('does not depend on the order of names', () => {
    for (const value of [small, usChina2025, one, unwrap(replay(one))]) {
      expect(serialize(upsideDown(value) as typeof one)).toBe(serialize(value));
    }
  });

  test('is the same again when it was read', () => {
    const text = serialize(one, { schema: './schema.json' });
    expect(serialize(unwrap(parse(text, of2025)), { schema: './schema.json' })).toBe(text);
  });

  test('begins with what a reader looks for, and ends with a line feed', () => {
    const text = serialize(one, { schema: './schema.json' });
    expect(lines(text).slice(0, 5)).toEqual([
      '{',
      '  "$schema": "./schema.json",',
      '  "truce": 1,',
      '  "kind": "fork",',
      '  "name": "a fork",',
    ]);
    expect(text.endsWith('}\n')).toBe(true);
  });

  test('a fork is short, because it names its base', () => {
    expect(serialize(one).length).toBeLessThan(500);
    expect(serialize(unwrap(replay(one))).length).toBeLessThan(700);
  });
});

describe('a fork written by hand', () => {
  test('may leave out edits, rules, what becomes of orphans, and the hash of its base', () => {
    const text = '{ "truce": 1, "kind": "fork", "name": "x", "base": { "kind": "reference", "id": "small" } }';
    expect(unwrap(parse(text, { bases: [small] }))).toEqual(fork(small, { name: 'x' }));
  });

  test('of a fork does with orphans what its base does', () => {
    const base = { kind: 'fork', name: 'y', orphans: 'skip', base: { kind: 'reference', id: 'small' } };
    const text = JSON.stringify({ truce: 1, kind: 'fork', name: 'x', base });
    expect(unwrap(parse(text, { expect: 'fork', bases: [small] })).orphans).toBe('skip');
  });
});
