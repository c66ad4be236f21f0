import {
  assess,
  chain,
  chainToDot,
  fork,
  insert,
  lifePath,
  lostCauses,
  ratePath,
  replay,
  stateOn,
  type TradeEvent,
  unwrap,
  why,
} from 'truce';
import { describe, expect, test } from 'vitest';
import { control, historyOf, tariff } from '../machine/support.js';

const law = historyOf([
  { id: 'first', on: '2025-02-01', type: 'imposed', measure: tariff('first', '10%') },
  { id: 'second', on: '2025-03-01', type: 'imposed', measure: tariff('second', '20%') },
  { id: 'pause', on: '2025-04-01', type: 'suspended', target: 'second', leaving: '5%', until: '2025-07-01' },
  { id: 'stop', on: '2025-10-01', type: 'terminated', target: 'second' },
]);
const run = unwrap(replay(law));
const goods = { importer: 'XA', origin: 'XB' } as const;

describe('the life of a measure', () => {
  test('is told by stretches: how it stands, on what terms, until when, what it leaves, and what brought it there', () => {
    expect(unwrap(lifePath(run, 'second'))).toEqual([
      {
        from: '2025-03-01',
        until: '2025-04-01',
        value: { status: 'in-force', terms: '20%', until: null, leaving: null, because: ['second'] },
      },
      {
        from: '2025-04-01',
        until: '2025-07-01',
        value: { status: 'suspended', terms: '20%', until: '2025-07-01', leaving: '5%', because: ['pause'] },
      },
      {
        from: '2025-07-01',
        until: '2025-10-01',
        value: {
          status: 'in-force',
          terms: '20%',
          until: null,
          leaving: null,
          because: ['due:snapped-back:second:2025-07-01'],
        },
      },
      {
        from: '2025-10-01',
        until: '2026-01-01',
        value: { status: 'ended', terms: '20%', until: null, leaving: null, because: ['stop'] },
      },
    ]);
  });

  test('of one that is not known is refused, with the nearest where there is one', () => {
    const message = (measure: string) => {
      const refused = lifePath(run, measure);
      return refused.ok ? '' : refused.error.message;
    };
    expect(message('secand')).toContain("; did you mean 'second'?");
    expect(message('zzzzzzzzzzzz')).toBe('/measure: the run has no measure of this id by its end (given zzzzzzzzzzzz)');
  });
});

describe('a path of rates', () => {
  test('has each stretch with what it was before and what moved it; one with MFN has a total', () => {
    const path = unwrap(ratePath(run, { ...goods, mfn: '3%' }));
    expect(path.map(({ from, until, before, value, total }) => [from, until, before, value, total])).toEqual([
      ['2025-01-01', '2025-02-01', null, '0%', '3%'],
      ['2025-02-01', '2025-03-01', '0%', '10%', '13%'],
      ['2025-03-01', '2025-04-01', '10%', '30%', '33%'],
      ['2025-04-01', '2025-07-01', '30%', '15%', '18%'],
      ['2025-07-01', '2025-10-01', '15%', '30%', '33%'],
      ['2025-10-01', '2026-01-01', '30%', '10%', '13%'],
    ]);
    expect(path.map(({ because }) => because.map(({ event }) => event))).toEqual([
      [],
      ['first'],
      ['second'],
      ['pause'],
      ['due:snapped-back:second:2025-07-01'],
      ['stop'],
    ]);
    expect(unwrap(ratePath(run, goods)).map(({ total }) => total)).toEqual([null, null, null, null, null, null]);
  });

  test('in which nothing moves is one stretch, and one whose rate is not settled is refused', () => {
    const quiet = unwrap(replay(historyOf([imposedBefore('old', '10%')])));
    expect(unwrap(ratePath(quiet, goods)).map(({ from, until, value }) => [from, until, value])).toEqual([
      ['2025-01-01', '2026-01-01', '10%'],
    ]);
    const open = { ...tariff('open'), duty: { unsettled: 'to be announced' } };
    const more = insert({ id: 'open', on: '2025-05-01', type: 'imposed', measure: open });
    const unsettled = unwrap(replay(fork(law, { name: 'open', edits: [more] })));
    expect(ratePath(unsettled, goods)).toMatchObject({
      error: { code: 'UNDETERMINED', missing: [{ measure: 'open' }] },
    });
  });
});

function imposedBefore(id: string, duty: `${number}%`): TradeEvent {
  return { id, on: '2024-06-01', type: 'imposed', measure: tariff(id, duty) };
}

describe('why two days differ', () => {
  const between = (before: '2025-03-15' | '2025-04-15', after: '2025-03-15' | '2025-04-15') =>
    unwrap(why(run, { ...goods, enteredOn: before }, { ...goods, enteredOn: after }));

  test('is told duty by duty, with what lies between the days, and turned round with them', () => {
    expect(between('2025-03-15', '2025-04-15')).toMatchObject({
      difference: '-15%',
      lines: [
        {
          measure: 'second',
          program: 'emergency',
          before: '20%',
          after: '5%',
          difference: '-15%',
          because: [{ event: 'pause' }],
        },
      ],
    });
    expect(between('2025-04-15', '2025-03-15')).toMatchObject({
      difference: '15%',
      lines: [{ before: '5%', after: '20%', because: [{ event: 'pause' }] }],
    });
    expect(between('2025-03-15', '2025-03-15')).toMatchObject({ difference: '0%', lines: [] });
  });

  test('counts the day of the second, and not that of the first', () => {
    const on = (before: '2025-03-31' | '2025-04-01', after: '2025-04-01' | '2025-04-02') =>
      unwrap(why(run, { ...goods, enteredOn: before }, { ...goods, enteredOn: after })).lines;
    expect(on('2025-03-31', '2025-04-01')).toHaveLength(1);
    expect(on('2025-04-01', '2025-04-02')).toEqual([]);
  });

  test('of a duty that one of them does not meet names it all the same, and refuses what either refuses', () => {
    const early = { ...goods, enteredOn: '2025-01-15' } as const;
    const late = { ...goods, enteredOn: '2025-02-15' } as const;
    const program = (a: typeof early | typeof late, b: typeof early | typeof late) =>
      unwrap(why(run, a, b)).lines.map((line) => [line.program, line.before, line.after]);
    expect(program(early, late)).toEqual([['emergency', '0%', '10%']]);
    expect(program(late, early)).toEqual([['emergency', '10%', '0%']]);
    const outside = { ...goods, enteredOn: '2027-01-01' } as const;
    expect(why(run, outside, early)).toMatchObject({ error: { code: 'OUTSIDE_RECORD' } });
    expect(why(run, early, outside)).toMatchObject({ error: { code: 'OUTSIDE_RECORD' } });
  });
});

describe('the title of an event in a chain', () => {
  const deal = {
    id: 'truce',
    kind: 'truce',
    title: 'A truce',
    parties: ['XA', 'XB'],
    form: 'text',
    terms: [],
  } as const;
  const events: readonly TradeEvent[] = [
    { id: 'b', on: '2025-02-01', type: 'imposed', measure: { ...control('c'), title: 'A "control"' } },
    { id: 'a', on: '2025-02-01', type: 'imposed', measure: tariff('t'), respondsTo: [{ to: 'b', basis: 'stated' }] },
    { id: 'deal', on: '2025-02-02', type: 'agreement-reached', deal },
    { id: 'force', on: '2025-02-03', type: 'agreement-in-force', target: 'truce', until: null },
    { id: 'met', on: '2025-02-04', type: 'met', meeting: { id: 'm', kind: 'talks', title: 'A round' } },
    { id: 'said', on: '2025-02-05', type: 'stated', by: 'XA', what: 'a word' },
    { id: 'vow', on: '2025-02-06', type: 'promised', promise: { id: 'p', by: 'XA', what: 'to do' } },
    { id: 'freer', on: '2025-02-07', type: 'policy-changed', target: 'c', policy: 'case-by-case' },
    { id: 'up', on: '2025-02-08', type: 'amended', target: 't', to: { kind: 'tariff', duty: '12%' } },
    { id: 'wider', on: '2025-02-09', type: 'amended', target: 'c', to: { kind: 'export-control', items: ['tin'] } },
    {
      id: 'claim',
      on: '2025-02-10',
      type: 'breach-alleged',
      allegation: { id: 'x', by: 'XB', against: 'XA', agreement: 'truce', claim: 'it was broken' },
    },
    { id: 'gone', on: '2025-02-11', type: 'terminated', target: 't' },
  ];
  const world = unwrap(replay(historyOf(events)));

  test.each([
    ['b', 'A "control"'],
    ['a', 't'],
    ['deal', 'A truce'],
    ['force', 'A truce: agreement in force'],
    ['met', 'A round'],
    ['said', 'a word'],
    ['vow', 'to do'],
    ['freer', 'A "control": case by case'],
    ['up', 't: amended to 12%'],
    ['wider', 'A "control": amended'],
    ['claim', 'it was broken'],
    ['gone', 't: terminated'],
  ])('%s: %s', (event, title) => {
    const { nodes } = unwrap(chain(world, event));
    expect(nodes.find((node) => node.event === event)?.title).toBe(title);
  });

  test('an answer of the same day keeps its place, and quotes are made safe to draw', () => {
    const found = unwrap(chain(world, 'a'));
    expect(found.edges).toEqual([{ answer: 'a', to: 'b', basis: 'stated' }]);
    expect(unwrap(chain(world, 'met'))).toMatchObject({ nodes: [{ event: 'met' }], edges: [] });
    expect(chainToDot(found)).toContain(`"b" [label="2025-02-01\\nA 'control'"];`);
    expect(lostCauses(world)).toEqual([]);
  });

  test('of an event that is like none is refused with no guess', () => {
    const refused = chain(world, 'zzzzzzzzzzzz');
    expect(refused).toMatchObject({
      error: { code: 'UNKNOWN_EVENT', nearest: null, message: "the run has no event 'zzzzzzzzzzzz'" },
    });
  });
});

describe('the days for which a run answers', () => {
  test('are half-open: the first is in, the day after the last is out', () => {
    expect(stateOn(run, '2025-01-01').ok).toBe(true);
    expect(stateOn(run, '2025-12-31').ok).toBe(true);
    expect(stateOn(run, '2024-12-31')).toMatchObject({ error: { code: 'OUTSIDE_RECORD', asked: '2024-12-31' } });
    expect(stateOn(run, '2026-01-01')).toMatchObject({ error: { code: 'OUTSIDE_RECORD' } });
  });
});

describe('the limits of a shipment', () => {
  const problems = (more: object) => {
    const refused = assess(run, { ...goods, enteredOn: '2025-02-10', ...more });
    return refused.ok || refused.error.code !== 'INVALID_QUESTION' ? [] : refused.error.issues.map(({ code }) => code);
  };

  test('a share is from nothing to the whole, and so is their sum', () => {
    expect(problems({ content: { steel: '0%', copper: '100%' } })).toEqual([]);
    expect(problems({ content: { steel: '60%', copper: '40%' } })).toEqual([]);
  });

  test('goods may be loaded, and accepted in bond, on the day of entry, and not after', () => {
    expect(problems({ ladenOn: '2025-02-10', acceptedInBondOn: '2025-02-10' })).toEqual([]);
    expect(problems({ ladenOn: '2025-02-11', acceptedInBondOn: '2025-02-11' })).toEqual([
      'LADEN_AFTER_ENTRY',
      'BOND_AFTER_ENTRY',
    ]);
  });

  test('a name like none that the law knows is met with those it knows, and with none where it knows none', () => {
    const message = (more: object, of = run) => {
      const refused = assess(of, { ...goods, enteredOn: '2025-02-10', ...more });
      return refused.ok ? '' : refused.error.message;
    };
    expect(message({ claims: ['zzzzzz'] })).toBe(
      "/claims/0: no measure of this record speaks of 'zzzzzz' (given zzzzzz)",
    );
    const speaking = {
      ...tariff('s'),
      when: { claim: 'toys', waiver: 'small', use: 'play' },
      alternative: '1%',
    } as const;
    const known = unwrap(replay(historyOf([{ id: 's', on: '2025-02-01', type: 'imposed', measure: speaking }])));
    expect(message({ claims: ['zzzzzz'] }, known)).toContain("'zzzzzz'; known: toys");
    expect(message({ waivers: ['smal'] }, known)).toContain("did you mean 'small'?");
    expect(message({ claims: ['toys'], waivers: ['small'], choosesAlternative: ['emergency'] }, known)).toBe('');
    expect(message({ choosesAlternative: ['emergency'] })).toContain("speaks of 'emergency'");
    const used = unwrap(assess(known, { ...goods, enteredOn: '2025-02-10', uses: ['play', 'work'] })).assumptions;
    expect(used.filter(({ code }) => code === 'USE_UNKNOWN').map(({ about }) => about)).toEqual(['work']);
  });

  test('the lanes of a duty that only a fork brings in are known to it, and not to the record', () => {
    const theirs = { ...tariff('theirs'), by: 'XB', scope: { importer: 'XB', origins: ['XA'], goods: 'all' } } as const;
    const world = unwrap(
      replay(
        fork(law, {
          name: 'answered',
          edits: [insert({ id: 'x', on: '2025-05-01', type: 'imposed', measure: theirs })],
        }),
      ),
    );
    const asked = { importer: 'XB', origin: 'XA', enteredOn: '2025-06-01' } as const;
    expect(unwrap(assess(world, asked)).total).toBe('10%');
    expect(assess(run, asked)).toMatchObject({ error: { code: 'UNKNOWN_LANE', known: ['XB to XA'] } });
  });
});
