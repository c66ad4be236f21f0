import { checkScenario, type History, type HistoryParts, replay, type TradeEvent } from 'truce';
import { describe, expect, test } from 'vitest';
import { control, historyOf, tariff } from '../machine/support.js';

type Parts = Partial<HistoryParts<string>>;

/** Anything, as if it had come from outside the compiler. */
const anything = (value: unknown) => value as never;

const imposed = (measure: unknown, more: object = {}): TradeEvent =>
  anything({ id: 'i', on: '2025-01-10', type: 'imposed', measure, ...more });

const stacking = (id: string, relation: unknown): TradeEvent =>
  anything({
    id: `imposed-${id}`,
    on: '2025-01-10',
    type: 'imposed',
    measure: {
      kind: 'stacking',
      id,
      by: 'XA',
      program: 'stacking',
      scope: { importer: 'XA', origins: 'all', goods: 'all' },
      relation,
    },
  });

const ofProgram = (id: string, program: string): TradeEvent => ({
  id: `imposed-${id}`,
  on: '2025-01-05',
  type: 'imposed',
  measure: { ...tariff(id), program },
});

const displaces = (winner: string, loser: string) => ({
  type: 'displaces',
  winner: { programs: [winner] },
  loser: { programs: [loser] },
  extent: 'whole',
});

const exemption = (fields: object) =>
  imposed({
    kind: 'exemption',
    id: 'x',
    by: 'XA',
    program: 'exemptions',
    from: { programs: ['emergency'] },
    scope: { importer: 'XA', origins: 'all', goods: 'all' },
    ...fields,
  });

/** The code, where it points, and what is wrong. */
const cases: readonly (readonly [string, string, readonly TradeEvent[], Parts?])[] = [
  ['MALFORMED_DATE', '/events/0/on', [imposed(tariff('t'), { on: '2025-02-30' })]],
  ['MALFORMED_DATE', '/events/0/effective', [imposed(tariff('t'), { effective: 'soon' })]],
  ['MALFORMED_DATE', '/events/0/until', [imposed(tariff('t'), { until: '2025-13-01' })]],
  [
    'MALFORMED_DATE',
    '/events/0/statedFor',
    [anything({ id: 'h', on: '2025-01-10', type: 'threatened', measure: tariff('t'), statedFor: '1 November' })],
  ],
  [
    'MALFORMED_DATE',
    '/events/0/commitment/until',
    [
      anything({
        id: 'c',
        on: '2025-01-10',
        type: 'committed',
        commitment: {
          id: 'soya',
          by: 'XB',
          to: 'XA',
          what: 'soya',
          amount: 12,
          unit: 'Mt',
          from: '2025-01-10',
          until: '',
        },
      }),
    ],
  ],
  [
    'MALFORMED_DATE',
    '/events/0/commitment/from',
    [
      anything({
        id: 'c',
        on: '2025-01-10',
        type: 'committed',
        commitment: {
          id: 'soya',
          by: 'XB',
          to: 'XA',
          what: 'soya',
          amount: 12,
          unit: 'Mt',
          from: 'now',
          until: '2026-01-01',
        },
      }),
    ],
  ],
  [
    'MALFORMED_DATE',
    '/events/0/meeting/until',
    [
      anything({
        id: 'm',
        on: '2025-01-10',
        type: 'met',
        meeting: { id: 'm', kind: 'talks', title: '', until: 'later' },
      }),
    ],
  ],
  [
    'MALFORMED_DATE',
    '/events/0/promise/statedFor',
    [
      anything({
        id: 'p',
        on: '2025-01-10',
        type: 'promised',
        promise: { id: 'p', by: 'XA', what: '', statedFor: 'x' },
      }),
    ],
  ],
  ['MALFORMED_DATE', '/events/0/measure/when/ladenBefore', [imposed({ ...tariff('t'), when: { ladenBefore: 'May' } })]],
  ['MALFORMED_DATE', '/window/until', [], { window: { from: '2025-01-01', until: anything('never') } }],
  ['MALFORMED_DUTY', '/events/0/measure/duty', [imposed({ ...tariff('t'), duty: 0.34 })]],
  ['MALFORMED_DUTY', '/events/0/measure/duty', [imposed({ ...tariff('t'), duty: '-1%' })]],
  ['MALFORMED_DUTY', '/events/0/measure/alternative', [imposed({ ...tariff('t'), alternative: { flat: '80 USD' } })]],
  ['MALFORMED_DUTY', '/events/0/measure/duty/all/1', [imposed({ ...tariff('t'), duty: { all: ['1%', '2'] } })]],
  [
    'MALFORMED_DUTY',
    '/events/1/leaving',
    [
      imposed(tariff('t')),
      anything({ id: 's', on: '2025-01-20', type: 'suspended', target: 't', leaving: '10', until: null }),
    ],
  ],
  [
    'MALFORMED_DUTY',
    '/events/1/leaving',
    [
      imposed(tariff('t')),
      anything({ id: 's', on: '2025-01-20', type: 'suspended', target: 't', leaving: null, until: null }),
    ],
  ],
  [
    'MALFORMED_DUTY',
    '/events/0/would/0/to/duty',
    [
      anything({
        id: 'p',
        on: '2025-01-10',
        type: 'promised',
        promise: { id: 'p', by: 'XA', what: 'relief' },
        would: [{ type: 'amended', target: 't', to: { kind: 'tariff', duty: 'ten' } }],
      }),
    ],
  ],
  [
    'MALFORMED_DUTY',
    '/mfn/0/duty',
    [],
    { mfn: [{ importer: 'XA', hs: '8517', duty: anything('free'), source: { label: '' }, confidence: 'high' }] },
  ],
  ['MALFORMED_PERCENT', '/events/0/measure/leaving', [exemption({ leaving: '0.1' })]],
  ['MALFORMED_PERCENT', '/events/0/measure/leaving', [exemption({ leaving: '-5%' })]],
  [
    'MALFORMED_PERCENT',
    '/events/0/measure/relation/at',
    [stacking('s', { type: 'caps', these: { programs: ['p'] }, at: 50 })],
  ],
  ['MALFORMED_HS_CODE', '/events/0/measure/scope/goods/hs/1', [scoped({ goods: { hs: ['85', '851'] } })]],
  ['MALFORMED_HS_CODE', '/events/0/measure/scope/goods/except/0', [scoped({ goods: { hs: ['85'], except: ['x'] } })]],
  [
    'MALFORMED_HS_CODE',
    '/lists/l/prefixes/0',
    [],
    { lists: [{ id: 'l', title: '', source: '', prefixes: ['chips'], complete: true }] },
  ],
  [
    'MALFORMED_HS_CODE',
    '/lists/l/except/0',
    [],
    { lists: [{ id: 'l', title: '', source: '', prefixes: ['85'], except: ['1'], complete: true }] },
  ],
  [
    'MALFORMED_HS_CODE',
    '/mfn/0/hs',
    [],
    { mfn: [{ importer: 'XA', hs: 'toys', duty: '0%', source: { label: '' }, confidence: 'high' }] },
  ],
  ['MALFORMED_MONEY', '/events/0/measure/duty/specific', [imposed({ ...tariff('t'), duty: { specific: '4.3 USD' } })]],
  [
    'MALFORMED_MONEY',
    '/events/0/measure/fee',
    [imposed({ kind: 'charge', id: 'f', by: 'XA', program: 'port-fees', fee: '50 dollars', payers: 'ships' })],
  ],
  [
    'MALFORMED_AMOUNT',
    '/events/0/measure/when/valueAtMost',
    [imposed({ ...tariff('t'), when: { valueAtMost: '800' } })],
  ],
  ['UNKNOWN_PARTY', '/events/0/measure/by', [imposed({ ...tariff('t'), by: 'USA' })]],
  ['UNKNOWN_PARTY', '/events/0/measure/scope/importer', [scoped({ importer: 'China' })]],
  ['UNKNOWN_PARTY', '/events/0/measure/scope/origins/1', [scoped({ origins: ['XB', 'XX'] })]],
  ['UNKNOWN_PARTY', '/events/0/measure/scope/exceptOrigins/0', [scoped({ origins: ['XB'], exceptOrigins: ['all'] })]],
  [
    'UNKNOWN_PARTY',
    '/events/0/measure/destinations/to/0',
    [imposed({ ...control('c'), destinations: { to: ['everyone'] } })],
  ],
  ['UNKNOWN_PARTY', '/parties/1', [], { parties: ['XA', anything('PRC')] }],
  [
    'UNKNOWN_PARTY',
    '/mfn/0/importer',
    [],
    { mfn: [{ importer: anything('?'), hs: '85', duty: '0%', source: { label: '' }, confidence: 'high' }] },
  ],
  ['UNKNOWN_KIND', '/events/0/measure/kind', [imposed({ ...tariff('t'), kind: 'quota' })]],
  [
    'UNKNOWN_EVENT',
    '/events/0/respondsTo/0/to',
    [imposed(tariff('t'), { respondsTo: [{ to: 'j', basis: 'stated' }] })],
  ],
  [
    'UNKNOWN_EVENT',
    '/events/1/revokes',
    [imposed(tariff('t'), { effective: '2025-03-01' }), { id: 'r', on: '2025-02-01', type: 'revoked', revokes: 'ii' }],
  ],
  ['UNKNOWN_ACT', '/events/0/act', [imposed(tariff('t'), { act: 'atc' })]],
  ['UNKNOWN_LIST', '/events/0/measure/scope/goods/anyOf/0/list', [scoped({ goods: { anyOf: [{ list: 'l' }] } })]],
  [
    'UNKNOWN_ITEM',
    '/events/0/measure/items/0',
    [imposed(control('c'))],
    { items: anything([{ id: 'germanium', title: 'Germanium' }]) },
  ],
  ['UNKNOWN_POLICY', '/events/0/measure/policy', [imposed({ ...control('c'), policy: 'maybe' })]],
  [
    'UNKNOWN_POLICY',
    '/events/1/policy',
    [
      imposed(control('c')),
      anything({ id: 'p', on: '2025-02-01', type: 'policy-changed', target: 'c', policy: 'lenient' }),
    ],
  ],
  [
    'DUPLICATE_ID',
    '/events/1/id',
    [imposed(tariff('t')), { id: 'i', on: '2025-02-01', type: 'stated', by: 'XA', what: '' }],
  ],
  ['ENDS_BEFORE_START', '/events/0/until', [imposed(tariff('t'), { effective: '2025-03-01', until: '2025-03-01' })]],
  ['ENDS_BEFORE_START', '/window/until', [], { window: { from: '2025-01-01', until: '2025-01-01' } }],
  ['MALFORMED_SELECTOR', '/events/0/measure/from', [exemption({ from: 'emergency' })]],
  [
    'MALFORMED_SELECTOR',
    '/events/0/measure/relation/those',
    [stacking('s', { type: 'adds', these: { measures: [] } })],
  ],
  ['MALFORMED_SELECTOR', '/events/0/measure/from', [exemption({ from: { programs: ['p', 7] } })]],
  ['MALFORMED_SELECTOR', '/events/0/measure/from', [exemption({ from: null })]],
  ['MALFORMED_RELATION', '/events/0/measure/relation/type', [stacking('s', { type: 'replaces' })]],
  [
    'MALFORMED_RELATION',
    '/events/0/measure/relation/extent',
    [stacking('s', { ...displaces('p', 'q'), extent: 'half' })],
  ],
  [
    'CIRCULAR_STACKING',
    '/events/3/measure/relation',
    [ofProgram('t', 'p'), ofProgram('u', 'q'), stacking('s', displaces('p', 'q')), stacking('r', displaces('q', 'p'))],
  ],
  [
    'CIRCULAR_STACKING',
    '/events/4/to/relation',
    [
      ofProgram('t', 'p'),
      ofProgram('u', 'q'),
      stacking('s', displaces('p', 'q')),
      stacking('r', { type: 'adds', these: { programs: ['z'] }, those: { programs: ['p'] } }),
      anything({
        id: 'a',
        on: '2025-02-01',
        type: 'amended',
        target: 'r',
        to: { kind: 'stacking', relation: displaces('q', 'p') },
      }),
    ],
  ],
  [
    'CONTRADICTORY_STACKING',
    '/events/2/measure/relation',
    [
      ofProgram('t', 'p'),
      ofProgram('u', 'q'),
      stacking('s', displaces('p', 'q')),
      stacking('r', { type: 'adds', these: { programs: ['q'] }, those: { programs: ['p'] } }),
    ],
  ],
];

function scoped(scope: object): TradeEvent {
  return imposed({ ...tariff('t'), scope: { importer: 'XA', origins: ['XB'], goods: 'all', ...scope } });
}

function recordOf(events: readonly TradeEvent[], parts: Parts = {}): History {
  const history = historyOf(events, parts);
  // The act that an event names is kept as it was written.
  return { ...history, events: [...events] };
}

describe('what is wrong with a record', () => {
  test.each(cases.map(([code, path, ...rest]) => [code, path, rest] as const))('%s at %s', (code, path, rest) => {
    const [events, parts] = rest;
    const issues = checkScenario(recordOf(events, parts));
    expect(issues.map((each) => [each.code, each.path])).toContainEqual([code, path]);
    for (const each of issues) expect(each.message).not.toBe('');
  });

  test('every code that is documented has a case', () => {
    expect([...new Set(cases.map(([code]) => code))].sort()).toMatchInlineSnapshot(`
      [
        "CIRCULAR_STACKING",
        "CONTRADICTORY_STACKING",
        "DUPLICATE_ID",
        "ENDS_BEFORE_START",
        "MALFORMED_AMOUNT",
        "MALFORMED_DATE",
        "MALFORMED_DUTY",
        "MALFORMED_HS_CODE",
        "MALFORMED_MONEY",
        "MALFORMED_PERCENT",
        "MALFORMED_RELATION",
        "MALFORMED_SELECTOR",
        "UNKNOWN_ACT",
        "UNKNOWN_EVENT",
        "UNKNOWN_ITEM",
        "UNKNOWN_KIND",
        "UNKNOWN_LIST",
        "UNKNOWN_PARTY",
        "UNKNOWN_POLICY",
      ]
    `);
  });

  test('replay asks first, and says everything at once', () => {
    const record = recordOf([imposed({ ...tariff('t'), by: 'USA', duty: '10' }, { act: 'none', until: 'x' })]);
    const run = replay(record);
    expect(run).toMatchObject({ ok: false, error: { code: 'INVALID_SCENARIO' } });
    expect(checkScenario(record).map(({ path }) => path)).toEqual([
      '/events/0/until',
      '/events/0/act',
      '/events/0/measure/by',
      '/events/0/measure/duty',
    ]);
    expect(checkScenario(record)).toBe(checkScenario(record));
  });

  test('a window of days that are none is not said to end too early as well', () => {
    const record = recordOf([], { window: { from: anything('soon'), until: '2025-01-01' } });
    expect(checkScenario(record).map(({ path }) => path)).toEqual(['/window/from']);
  });

  test('a mistyped name is answered with the nearest one', () => {
    const record = recordOf([imposed(tariff('t'), { act: 'atc' })]);
    expect(checkScenario(record)[0]?.message).toContain("did you mean 'act'?");
    const far = recordOf([imposed(tariff('t'), { act: 'something else' })]);
    expect(checkScenario(far)[0]?.message).not.toContain('did you mean');
  });

  test('nothing is wrong with a sound one', () => {
    expect(checkScenario(recordOf([imposed(tariff('t'))]))).toEqual([]);
    expect(checkScenario(recordOf([]))).toEqual([]);
  });
});
