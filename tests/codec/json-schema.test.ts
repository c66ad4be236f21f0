import fc from 'fast-check';
import { fork, ignoreAbove, mirror, replay, unwrap } from 'truce';
import { parse, serialize } from 'truce/codec';
import * as record from 'truce/history';
import { usChina2018, usChina2025, usChina2026 } from 'truce/history';
import { describe, expect, test } from 'vitest';
import { jsonSchema } from '../../scripts/json-schema.js';
import { accepts, ajv } from './ajv.js';
import { mutations } from './mutations.js';
import { forkFile, of2025, small } from './support.js';

const inKind = mirror({
  party: 'CN',
  measure: 'm',
  watch: ['us-fentanyl'],
  share: '100%',
  lagDays: 2,
  from: '2025-03-01',
});
const rules = [ignoreAbove({ level: '100%', of: inKind })];
const answered = fork(fork(usChina2025, { name: 'older', orphans: 'skip' }), { name: 'newer', rules });

describe('the JSON Schema', () => {
  test('is a schema', () => {
    expect(ajv.validateSchema(jsonSchema())).toBe(true);
    expect(JSON.stringify(jsonSchema()).length).toBeLessThan(100_000);
  });

  test.each([small, usChina2018, usChina2025, usChina2026])('accepts the record $id', (history) => {
    expect(accepts(serialize(history, { schema: './schema.json' }))).toBe(true);
  });

  test('accepts forks, runs and baskets', () => {
    for (const value of [answered, unwrap(replay(answered))]) {
      expect(accepts(serialize(value))).toBe(true);
      expect(accepts(serialize(value, { embed: true }))).toBe(true);
    }
    for (const value of Object.values(record)) {
      if (typeof value === 'object' && 'strata' in value) expect(accepts(serialize(value))).toBe(true);
    }
    expect(accepts(serialize({ entities: { A: {} }, stakes: [{ owner: 'A', owned: 'A', share: '1/3' }] }))).toBe(true);
  });

  test.each([
    ['an unknown field', forkFile({ more: 1 })],
    ['a missing one', '{ "truce": 1, "kind": "fork", "name": "x" }'],
    ['an unknown edit', forkFile({ edits: [{ edit: 'lapsed', target: 'x' }] })],
    [
      'a fraction for a rate',
      forkFile({
        edits: [
          {
            edit: 'insert',
            event: { id: 'x', on: '2025-03-01', type: 'amended', target: 't', to: { kind: 'tariff', duty: '0.34' } },
          },
        ],
      }),
    ],
    ['a day that is written otherwise', forkFile({ edits: [{ edit: 'end-history', after: '1 March 2025' }] })],
    ['another version', forkFile({ truce: 2 })],
  ])('refuses %s', (_, text) => {
    expect(accepts(text)).toBe(false);
  });

  test('and the reader are of one mind about mutated files, but for what a pattern cannot say', () => {
    // A pattern says what a text looks like. Whether it is a day of the calendar or a territory of the world, and how many
    // digits a code has, is for the parser.
    const beyondPatterns = /^(MALFORMED_DATE|MALFORMED_HS_CODE|UNKNOWN_PARTY)$/;
    const ofShape =
      /^(MISSING_FIELD|UNKNOWN_(FIELD|WORD|FORM|PARTY)|WRONG_(TYPE|LENGTH)|OUT_OF_BOUNDS|MALFORMED_(PERCENT|MONEY|AMOUNT|HASH|DATE|HS_CODE))$/;
    // What a rule takes is for the rule to say.
    const ofRule = /\/rules\/.*\/(params|of)\//;
    const files = [serialize(small), serialize(answered), serialize(fork(small, { name: 'x' }), { embed: true })];
    const drawn = fc.oneof(...files.map((text) => mutations(JSON.parse(text))));
    let refused = 0;
    fc.assert(
      fc.property(drawn, (file) => {
        const text = JSON.stringify(file ?? null);
        const read = parse(text, { bases: [...of2025.bases, small], moved: 'accept' });
        const issues = read.ok || read.error.code !== 'INVALID_FILE' ? [] : read.error.issues;
        const shapes = issues.filter(({ code }) => ofShape.test(code));
        if (accepts(text)) {
          const unknown = shapes.filter(({ code, path }) => !beyondPatterns.test(code) && !ofRule.test(path));
          expect(unknown).toEqual([]);
        } else if (Object(file).truce !== 0) {
          // A draft would be lifted first, and a newer version is not looked into.
          refused += 1;
          expect(read.ok).toBe(false);
          expect(shapes.length > 0 || issues.some(({ code }) => code === 'NEWER_VERSION')).toBe(true);
        }
      }),
      { numRuns: 2000 },
    );
    expect(refused).toBeGreaterThan(500);
  });
});
