import fc from 'fast-check';
import { fork, mirror, replay, unwrap } from 'truce';
import { fromUrl, parse, serialize, toUrl } from 'truce/codec';
import { usChina2025, usExportsToChina2020 } from 'truce/history';
import { afterAll, describe, expect, test } from 'vitest';
import { mutations } from './mutations.js';
import { forkFile, of2025, small } from './support.js';

const options = { bases: [usChina2025, small], moved: 'accept' } as const;

/** Reads a text, and sees that the answer is one: a value, or issues with code, path and message. */
function answers(text: string): void {
  const read = parse(text, options);
  if (read.ok) {
    // What was read can be written, and is read the same again.
    expect(unwrap(parse(serialize(read.value, { embed: true }), options))).toEqual(read.value);
    return;
  }
  expect(read.error.message).not.toBe('');
  if (read.error.code !== 'INVALID_FILE') return;
  expect(read.error.issues.length).toBeGreaterThan(0);
  for (const { code, path, message, hint } of read.error.issues) {
    expect(code).toMatch(/^[A-Z_]+$/);
    expect(path).toMatch(/^(\/([^~]|~[01])*)*$/u);
    expect(message.length).toBeGreaterThan(0);
    expect(hint === null || hint.length > 0).toBe(true);
  }
}

const answered = fork(small, {
  name: 'answered',
  edits: [
    { edit: 'reschedule', event: 'first', move: { byDays: 3, windows: 'move' } },
    { edit: 'extend', target: 'added', on: '2025-05-01', until: '2025-09-01' },
    { edit: 'disable', program: 'emergency', from: '2025-07-01' },
  ],
  rules: [mirror({ party: 'XB', measure: 'm', watch: ['added'], share: '100%', lagDays: 2, from: '2025-02-01' })],
  orphans: 'skip',
});
const originals = [
  serialize(small),
  serialize(answered),
  serialize(answered, { embed: true }),
  serialize(unwrap(replay(answered))),
  serialize({ ...usExportsToChina2020, strata: usExportsToChina2020.strata.slice(0, 5) }),
  serialize({
    entities: { A: { country: 'US' }, B: { branchOf: 'A', otherTies: ['C'] }, C: {} },
    stakes: [{ owner: 'A', owned: 'C', share: '49.99%' }],
  }),
  JSON.stringify({ truce: 0, fork: { name: 'x', base: 'small', skipOrphans: true } }),
];

describe('reading never throws', () => {
  test('any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), answers), { numRuns: 2000 });
  });

  test('any JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6, stringUnit: 'binary' }), (value) => answers(JSON.stringify(value))),
      { numRuns: 2000 },
    );
  });

  test('any JSON that says it is a file', () => {
    const heads = fc.record({
      truce: fc.constantFrom<unknown>(0, 1, 2, null),
      kind: fc.constantFrom('history', 'fork', 'run', 'basket', 'ownership', 'reference'),
    });
    fc.assert(
      fc.property(heads, fc.dictionary(fc.string(), fc.jsonValue()), (head, rest) => {
        answers(JSON.stringify({ ...rest, ...head }));
      }),
      { numRuns: 2000 },
    );
  });

  test.each(originals.map((text, index) => [index, text] as const))('files that are nearly right, %i', (_, text) => {
    answers(text);
    fc.assert(
      fc.property(mutations(JSON.parse(text)), (file) => answers(JSON.stringify(file ?? null))),
      { numRuns: 1000 },
    );
  });

  test('texts that are nearly files', () => {
    const cut = fc.tuple(fc.constantFrom(...originals), fc.nat(), fc.nat(), fc.string({ maxLength: 5 }));
    fc.assert(
      fc.property(cut, ([text, from, length, instead]) => {
        const at = from % text.length;
        answers(`${text.slice(0, at)}${instead}${text.slice(at + (length % 20))}`);
      }),
      { numRuns: 2000 },
    );
  });

  test('what is nearly a URL', () => {
    const right = unwrap(toUrl(answered));
    const nearly = fc
      .tuple(fc.nat(right.length), fc.string({ maxLength: 4 }))
      .map(([at, text]) => `${right.slice(0, at)}${text}${right.slice(at + 1)}`);
    fc.assert(
      fc.property(fc.oneof(nearly, fc.base64String(), fc.string()), (text) => {
        const read = fromUrl(text, options);
        if (!read.ok) expect(read.error.message).not.toBe('');
      }),
      { numRuns: 2000 },
    );
  });
});

describe('names of JavaScript', () => {
  const hostile = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf'];
  afterAll(() => expect(Object.keys(Object.prototype)).toEqual([]));

  test.each(hostile)('%s as the id of anything is an id like any other', (name) => {
    const common = { id: name, on: '2025-03-01' };
    const scope = { importer: 'US', origins: 'all', goods: 'all' };
    const tariff = { kind: 'tariff', id: name, by: 'US', program: name, scope, duty: '5%' };
    const events = [
      { ...common, type: 'imposed', measure: tariff },
      { ...common, type: 'terminated', target: name },
      { ...common, type: 'agreement-extended', target: name, until: null },
      { ...common, type: 'commitment-met', target: name, outcome: '' },
      { ...common, type: 'promise-kept', target: name },
      { ...common, type: 'met', meeting: { id: name, kind: 'talks', title: '' } },
    ];
    const outcomes = events.map((event) => {
      const file = forkFile({ edits: [{ edit: 'insert', event }], orphans: 'skip' });
      const { skipped } = unwrap(replay(unwrap(parse(file, { expect: 'fork', ...of2025 }))));
      return skipped.map(({ because }) => because.code);
    });
    expect(outcomes).toEqual([
      [],
      ['UNKNOWN_MEASURE'],
      ['UNKNOWN_AGREEMENT'],
      ['UNKNOWN_COMMITMENT'],
      ['UNKNOWN_PROMISE'],
      [],
    ]);
  });
});
