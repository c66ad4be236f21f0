import { parse } from 'truce/codec';
import { describe, expect, test } from 'vitest';
import { codesOf, forkFile, issuesOf, of2025, small } from './support.js';

const measure = {
  kind: 'tariff',
  id: 'mine',
  by: 'US',
  program: 'mine',
  scope: { importer: 'US', origins: 'all', goods: 'all' },
  duty: '5%',
};
const imposed = { id: 'e', on: '2025-03-01', type: 'imposed', measure };
const put = (event: object) => forkFile({ edits: [{ edit: 'insert', event }] });
const wholeRecord = (fields: object) => {
  const { scenario: _, ...rest } = small;
  return JSON.stringify({ truce: 1, kind: 'history', ...rest, ...fields });
};
const basket = (strata: readonly object[]) =>
  JSON.stringify({
    truce: 1,
    kind: 'basket',
    id: 'b',
    title: 'B',
    source: { label: 'made up' },
    vintage: '2024',
    lane: { importer: 'US', origin: 'CN' },
    strata,
  });
const graph = (stakes: readonly object[]) =>
  JSON.stringify({ truce: 1, kind: 'ownership', entities: { A: {}, B: {} }, stakes });

describe('the text', () => {
  test.each([
    ['', ['MALFORMED_JSON ']],
    ['{"truce": 1,}', ['MALFORMED_JSON ']],
    ['[]', ['WRONG_TYPE ']],
    ['null', ['WRONG_TYPE ']],
    ['{}', ['MISSING_FIELD /truce']],
    ['{"truce": 2}', ['NEWER_VERSION /truce']],
    ['{"truce": "1"}', ['WRONG_TYPE /truce']],
    ['{"truce": 0.5}', ['WRONG_TYPE /truce']],
    ['{"truce": -1}', ['WRONG_TYPE /truce']],
    ['{"truce": 1}', ['MISSING_FIELD /kind']],
    ['{"truce": 1, "kind": "forks"}', ['UNKNOWN_WORD /kind', 'MISSING_FIELD /name', 'MISSING_FIELD /base']],
    ['{"truce": 1, "kind": "xyzzy"}', ['UNKNOWN_WORD /kind']],
  ])('%s', (text, codes) => {
    expect(codesOf(text)).toEqual(codes);
  });

  test('says where it stops being JSON', () => {
    const [found] = issuesOf('{"truce": 1,}');
    expect(found?.hint).toMatch(/position 12/);
    expect(found?.message).toContain('this is not JSON');
  });

  test('that is no text', () => {
    expect(codesOf(undefined as unknown as string)).toEqual(['WRONG_TYPE ']);
    expect(codesOf(Symbol('x') as unknown as string)).toEqual(['WRONG_TYPE ']);
  });

  test('that lies too deep, whether it is JSON or not', () => {
    for (const text of ['['.repeat(1_000_000), `${'{"a":'.repeat(500)}1${'}'.repeat(500)}`, `"${'['.repeat(10)}`]) {
      expect(codesOf(text)).toEqual([text.length < 100 ? 'MALFORMED_JSON ' : 'TOO_DEEP ']);
    }
  });
});

describe('names', () => {
  test('that an object has twice, with escapes or without', () => {
    expect(
      codesOf('{"truce":1,"kind":"fork","name":"a","n\\u0061me":"b","base":{"kind":"reference","id":"x"}}'),
    ).toEqual(['DUPLICATE_NAME /name']);
    const nested = forkFile().replace('"id"', '"id":"y","id"');
    expect(codesOf(nested, of2025)).toEqual(['DUPLICATE_NAME /base/id']);
  });

  test('are not mixed up with values, nor with those of other objects', () => {
    expect(parse(forkFile({ name: 'name', edits: [{ edit: 'drop-act', act: 'act' }] }), of2025)).toMatchObject({
      error: { issues: [{ code: 'UNKNOWN_ACT', path: '/edits/0' }] },
    });
  });

  test('by which objects of JavaScript could be changed', () => {
    const text = '{"truce":1,"kind":"ownership","entities":{"__proto__":{"name":"x"}},"stakes":[]}';
    expect(codesOf(text)).toEqual(['FORBIDDEN_NAME /entities/__proto__']);
    const polluting = forkFile().replace(
      '"name"',
      '"__proto__":{"polluted":true},"constructor":{"prototype":{}},"name"',
    );
    expect(codesOf(polluting)).toEqual([
      'FORBIDDEN_NAME /__proto__',
      'UNKNOWN_FIELD /__proto__',
      'UNKNOWN_FIELD /constructor',
    ]);
    expect(({} as { polluted?: true }).polluted).toBeUndefined();
  });

  test('that are unknown come with the nearest known one', () => {
    const found = issuesOf(
      put({ ...imposed, efective: '2025-03-02', measure: { ...measure, programme: 'x' } }),
      of2025,
    );
    expect(found.map(({ path, hint }) => [path, hint])).toEqual([
      ['/edits/0/event/measure/programme', "did you mean 'program'?"],
      ['/edits/0/event/efective', "did you mean 'effective'?"],
    ]);
    const [far] = issuesOf(forkFile({ base: { kind: 'reference', id: 'us-china-2025', xyzzy: 1 } }), of2025);
    expect(far?.message).toBe("there is no field of this name here; known are 'kind', 'id', 'hash'");
  });

  test('in a pointer are escaped', () => {
    const text = JSON.stringify({ truce: 1, kind: 'ownership', entities: { 'a/b~c': { nam: 'x' } }, stakes: [] });
    expect(codesOf(text)).toEqual(['UNKNOWN_FIELD /entities/a~1b~0c/nam']);
  });
});

describe('the shape', () => {
  test('every problem at once, each with its path', () => {
    const text = forkFile({
      name: 5,
      edits: [
        { edit: 'lapsed', target: 'x' },
        { edit: 'insert', event: { ...imposed, on: '2025-02-30', measure: { ...measure, by: 'USA', duty: '34' } } },
        { edit: 'insert', event: { id: 'f', on: '2025-03-01', type: 'suspended', target: 't', leaving: 'nothing' } },
      ],
      rules: [{ rule: 'mirror', params: { share: {} } }],
    });
    expect(codesOf(text, of2025)).toEqual([
      'UNKNOWN_WORD /edits/0/edit',
      'WRONG_TYPE /name',
      'MALFORMED_DATE /edits/1/event/on',
      'UNKNOWN_PARTY /edits/1/event/measure/by',
      'MALFORMED_PERCENT /edits/1/event/measure/duty',
      'MISSING_FIELD /edits/2/event/until',
      'WRONG_TYPE /rules/0/params/share',
    ]);
  });

  test.each([
    ['a number for a duty', { duty: 0.34 }, 'WRONG_TYPE /duty'],
    ['a fraction for a duty', { duty: '0.34' }, 'MALFORMED_PERCENT /duty'],
    ['a duty with a wrong name', { duty: { specfic: '4.3 USD/kg' } }, 'MISSING_FIELD /duty/specific'],
    ['a part of a duty', { duty: { all: ['1%', { specific: '4.3 USD' }] } }, 'MALFORMED_MONEY /duty/all/1/specific'],
    ['a part of a part', { duty: { all: [{ all: ['1'] }] } }, 'MALFORMED_PERCENT /duty/all/0/all/0'],
    ['a kind that there is none of', { kind: 'tarif' }, 'UNKNOWN_WORD /kind'],
    ['goods by one code', { scope: { ...measure.scope, goods: { hs: '9503' } } }, 'WRONG_TYPE /scope/goods/hs'],
    ['an odd code', { scope: { ...measure.scope, goods: { hs: ['950'] } } }, 'MALFORMED_HS_CODE /scope/goods/hs/0'],
    ['some goods', { scope: { ...measure.scope, goods: 'some' } }, 'UNKNOWN_WORD /scope/goods'],
    ['a list for conditions', { when: [] }, 'WRONG_TYPE /when'],
    ['null for a field that may be left out', { when: null }, 'WRONG_TYPE /when'],
    ['a value without a currency', { when: { valueAtMost: '800' } }, 'MALFORMED_AMOUNT /when/valueAtMost'],
  ])('%s', (_, fields, code) => {
    expect(codesOf(put({ ...imposed, measure: { ...measure, ...fields } }), of2025)).toContain(
      code.replace(' ', ' /edits/0/event/measure'),
    );
  });

  test('a word that fits none of several forms is told the forms', () => {
    const [found] = issuesOf(
      put({ id: 'f', on: '2025-03-01', type: 'suspended', target: 't', leaving: 'x', until: null }),
      of2025,
    );
    expect([found?.code, found?.hint]).toEqual([
      'UNKNOWN_FORM',
      "what still applies meanwhile: a duty, { policy }, or 'nothing'",
    ]);
  });

  test('numbers that are too large, or not whole', () => {
    const committed = (amount: string) =>
      put({
        id: 'f',
        on: '2025-03-01',
        type: 'committed',
        sequence: 0.5,
        commitment: {
          id: 'c',
          by: 'CN',
          to: 'US',
          what: 'x',
          amount: 1,
          unit: 't',
          from: '2025-01-01',
          until: '2026-01-01',
        },
      }).replace('"amount":1', `"amount":${amount}`);
    const path = '/edits/0/event/commitment/amount';
    expect(codesOf(committed('1e300'), of2025)).toEqual([
      'WRONG_TYPE /edits/0/event/sequence',
      `OUT_OF_BOUNDS ${path}`,
    ]);
    expect(codesOf(committed('-9007199254740993'), of2025)).toContain(`OUT_OF_BOUNDS ${path}`);
    expect(codesOf(committed('1e999'), of2025)).toContain(`WRONG_TYPE ${path}`);
    expect(codesOf(forkFile({ edits: [{ edit: 'reschedule', event: 'x', move: { byDays: 1e17 } }] }), of2025)).toEqual([
      'OUT_OF_BOUNDS /edits/0/move/byDays',
    ]);
  });

  test('a pair of one, a party that is none as a name, a share, a hash', () => {
    expect(codesOf(wholeRecord({ phases: { sides: ['XA'], prohibitiveAt: '80%' } }))).toEqual([
      'WRONG_LENGTH /phases/sides',
    ]);
    const deal = {
      id: 'd',
      title: 'D',
      parties: [],
      kind: 'deal',
      form: 'text',
      terms: [],
      agreedOn: { USA: '2025-01-02' },
    };
    expect(codesOf(put({ id: 'f', on: '2025-03-01', type: 'agreement-reached', deal }), of2025)).toEqual([
      'UNKNOWN_PARTY /edits/0/event/deal/agreedOn/USA',
    ]);
    expect(codesOf(graph([{ owner: 'A', owned: 'B', share: 'half' }]))).toEqual(['MALFORMED_SHARE /stakes/0/share']);
    expect(codesOf(forkFile({ base: { kind: 'reference', id: 'x', hash: 'sha256:12' } }))).toEqual([
      'MALFORMED_HASH /base/hash',
    ]);
  });

  test('more problems than can be listed', () => {
    expect(codesOf(basket(Array.from({ length: 200_000 }, () => ({}))))).toEqual(['TOO_MANY_PROBLEMS ']);
  });

  test('a very long name and a very long text', () => {
    const long = 'n'.repeat(3_000_000);
    const found = issuesOf(forkFile({ [long]: 1, name: long, orphans: long }), of2025);
    expect(found.map(({ code, given }) => [code, given.length])).toEqual([
      ['UNKNOWN_WORD', 60],
      ['UNKNOWN_FIELD', 60],
    ]);
  });
});

test('a word that was misspelt hides nothing of what it decides', () => {
  const would = [{ type: 'suspendd', target: 't', leaving: 'nothing' }];
  const event = { id: 'p', on: '2025-03-01', type: 'promisd', promise: { id: 'p', by: 'US' }, would };
  expect(codesOf(put(event), of2025)).toEqual([
    'UNKNOWN_WORD /edits/0/event/type',
    'UNKNOWN_WORD /edits/0/event/would/0/type',
    'MISSING_FIELD /edits/0/event/promise/what',
    'MISSING_FIELD /edits/0/event/would/0/until',
  ]);
});

describe('the sense', () => {
  test('of a history', () => {
    const [first, ...rest] = small.events;
    expect(
      codesOf(
        wholeRecord({
          window: { from: '2026-01-01', until: '2025-01-01' },
          events: [{ ...first, act: 'order-2' }, ...rest, { ...first, respondsTo: [{ to: 'frist', basis: 'stated' }] }],
        }),
      ),
    ).toEqual([
      'ENDS_BEFORE_START /window/until',
      'UNKNOWN_ACT /events/0/act',
      'DUPLICATE_ID /events/2/id',
      'UNKNOWN_EVENT /events/2/respondsTo/0/to',
    ]);
  });

  test('of edits and rules, in the world of their base; a suggestion is a hint', () => {
    const found = issuesOf(
      forkFile({
        edits: [
          { edit: 'drop', event: 'ieepa-fentanyl-1' },
          { edit: 'lapse', target: 'nothing-of-the-kind' },
        ],
      }),
      of2025,
    );
    expect(found.map(({ code, path, hint }) => [code, path, hint])).toEqual([
      ['UNKNOWN_EVENT', '/edits/0', "did you mean 'ieepa-fentanyl-10'?"],
      ['UNKNOWN_TARGET', '/edits/1', null],
    ]);
    expect(
      codesOf(
        forkFile({ rules: [{ rule: 'cap', params: { at: '5%' }, of: [{ rule: 'miror', params: {} }] }] }),
        of2025,
      ),
    ).toContain('UNKNOWN_RULE /rules/0/of/0/rule');
  });

  test('of what edits put in, at the place where they hold it', () => {
    const listed = { ...measure, scope: { ...measure.scope, goods: { list: 'toys' } } };
    const nested = {
      base: {
        kind: 'fork',
        name: 'older',
        edits: [
          { edit: 'drop-act', act: 'eo-14195' },
          { edit: 'insert', event: { ...imposed, measure: listed } },
        ],
        base: { kind: 'reference', id: 'us-china-2025' },
      },
      edits: [{ edit: 'replace', event: 'ieepa-fentanyl-20', with: { ...imposed, id: 'other', until: '2025-03-01' } }],
    };
    expect(codesOf(forkFile(nested), of2025)).toEqual([
      'UNKNOWN_LIST /base/edits/1/event/measure/scope/goods/list',
      'ENDS_BEFORE_START /edits/0/with/until',
    ]);
  });

  test('of relations that cannot be obeyed together', () => {
    const displaces = (id: string, winner: string, loser: string) => ({
      edit: 'insert',
      event: {
        ...imposed,
        id,
        measure: {
          kind: 'stacking',
          id,
          by: 'US',
          program: 'stacking',
          scope: measure.scope,
          relation: {
            type: 'displaces',
            winner: { programs: [winner] },
            loser: { programs: [loser] },
            extent: 'whole',
          },
        },
      },
    });
    const edits = [
      displaces('a', 'ieepa-fentanyl', 'ieepa-reciprocal'),
      displaces('b', 'ieepa-reciprocal', 'ieepa-fentanyl'),
    ];
    expect(codesOf(forkFile({ edits }), of2025)).toEqual(
      expect.arrayContaining([
        'CIRCULAR_STACKING /edits/0/event/measure/relation',
        'CIRCULAR_STACKING /edits/1/event/measure/relation',
      ]),
    );
  });

  test('of what an edit works out, at the edit', () => {
    expect(
      codesOf(
        forkFile({ edits: [{ edit: 'extend', target: 'us-fentanyl', on: '2025-04-01', until: '2025-03-01' }] }),
        of2025,
      ),
    ).toEqual(['ENDS_BEFORE_START /edits/0']);
  });

  test('of a basket', () => {
    expect(codesOf(basket([{ id: 'a', share: '99%' }]))).toEqual(['SHARES_NOT_WHOLE /strata']);
  });

  test('of a graph of owners', () => {
    expect(
      codesOf(
        graph([
          { owner: 'A', owned: 'C', share: '10%' },
          { owner: 'B', owned: 'A', share: '101%' },
        ]),
      ),
    ).toEqual(['UNKNOWN_ENTITY /stakes/0/owned', 'SHARES_OVER_WHOLE /entities/A']);
  });

  test('what the law makes of a fork later is no fault of the file', () => {
    expect(parse(forkFile({ edits: [{ edit: 'drop-agreement', agreement: 'truce-geneva' }] }), of2025).ok).toBe(true);
  });
});

test('a file of another kind than the one expected', () => {
  expect(codesOf(forkFile(), { expect: 'history', ...of2025 })).toEqual(['WRONG_KIND /kind']);
});

test('the message shows the first five, and how many more there are', () => {
  const edits = Array.from({ length: 7 }, () => ({ edit: 'x' }));
  const read = parse(forkFile({ edits }), of2025);
  expect(read.ok ? '' : read.error.message.split('\n')).toEqual([
    ...Array.from({ length: 5 }, (_, index) => expect.stringContaining(`/edits/${index}/edit: one of 'insert', `)),
    'and 2 more',
  ]);
});
