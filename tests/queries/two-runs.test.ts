import {
  type Charge,
  compare,
  diff,
  drop,
  firstDivergence,
  fork,
  insert,
  type Measure,
  type Run,
  refund,
  replay,
  rows,
  summary,
  titForTat,
  unwrap,
} from 'truce';
import { describe, expect, test } from 'vitest';
import { control, historyOf, investigation, tariff } from '../machine/support.js';

/** Two duties, the second of which was paused in April, for longer since June. */
const law = historyOf([
  { id: 'first', on: '2025-02-01', type: 'imposed', measure: tariff('first', '10%') },
  { id: 'second', on: '2025-03-01', type: 'imposed', measure: tariff('second', '20%') },
  { id: 'pause', on: '2025-04-01', type: 'suspended', target: 'second', leaving: 'nothing', until: '2025-07-01' },
  { id: 'longer', on: '2025-06-01', type: 'suspension-extended', target: 'second', until: '2025-09-01' },
]);
const base = unwrap(replay(law));
const noPause = unwrap(replay(fork(law, { name: 'no pause', edits: [drop('pause')], orphans: 'skip' })));
const notLonger = unwrap(replay(fork(law, { name: 'not longer', edits: [drop('longer')] })));
const knownInMarch = unwrap(replay(law, { knownOn: '2025-03-15' }));
const goods = { importer: 'XA', origin: 'XB' } as const;

describe('two runs compared', () => {
  const stretches = (a: Run, b: Run) =>
    unwrap(compare(a, b, goods)).intervals.map((each) => [each.from, each.until, each.a, each.b, each.difference]);

  test('are told by stretches without gap or overlap, each with the rates of both', () => {
    expect(stretches(base, noPause)).toEqual([
      ['2025-01-01', '2025-02-01', '0%', '0%', '0%'],
      ['2025-02-01', '2025-03-01', '10%', '10%', '0%'],
      ['2025-03-01', '2025-04-01', '30%', '30%', '0%'],
      ['2025-04-01', '2025-09-01', '10%', '30%', '20%'],
      ['2025-09-01', '2026-01-01', '30%', '30%', '0%'],
    ]);
    const { a, b, goods: asked } = unwrap(compare(base, noPause, goods));
    expect([a, b, asked]).toEqual(['a test', 'no pause', goods]);
  });

  test('each stretch says what opened it and what closed it, in which run, and by which edit', () => {
    const { intervals } = unwrap(compare(base, notLonger, goods));
    const parted = intervals.find(({ difference }) => difference !== '0%');
    expect(parted).toMatchObject({
      opened: [
        { event: 'due:snapped-back:second:2025-07-01', in: 'b', on: '2025-07-01', how: 'due', by: ['drop longer'] },
      ],
      closed: [
        { event: 'due:snapped-back:second:2025-09-01', in: 'a', on: '2025-09-01', how: 'due', by: ['drop longer'] },
      ],
    });
    expect(intervals.at(0)?.opened).toEqual([]);
    expect(intervals.at(-1)?.closed).toEqual([]);
  });

  test('swapped, turn the sign', () => {
    expect(stretches(noPause, base).map((each) => each.at(-1))).toEqual(['0%', '0%', '0%', '-20%', '0%']);
  });

  test('are compared over the days for which both answer, and no longer', () => {
    const longer = unwrap(replay(law, { until: '2026-06-01' }));
    const later = historyOf(law.events.slice(0, 2), { window: { from: '2025-02-15', until: '2025-10-01' } });
    expect(stretches(longer, base).at(-1)?.slice(0, 2)).toEqual(['2025-09-01', '2026-01-01']);
    expect(stretches(base, longer).at(-1)?.slice(0, 2)).toEqual(['2025-09-01', '2026-01-01']);
    // The first duty of the other record began before its window did, and is not in it.
    const short = unwrap(replay({ ...later, events: later.events.slice(1) }));
    for (const days of [stretches(base, short), stretches(short, base)]) {
      expect(days[0]?.[0]).toBe('2025-02-15');
      expect(days.at(-1)?.slice(0, 2)).toEqual(['2025-09-01', '2025-10-01']);
    }
  });

  test('of which one refuses are refused, whichever it is', () => {
    const other = unwrap(replay(historyOf([{ id: 'x', on: '2025-02-01', type: 'imposed', measure: control('x') }])));
    expect(compare(base, other, goods)).toMatchObject({ ok: false, error: { code: 'UNKNOWN_LANE' } });
    expect(compare(other, base, goods)).toMatchObject({ ok: false, error: { code: 'UNKNOWN_LANE' } });
  });
});

describe('why two runs part', () => {
  const why = (a: Run, b: Run, lane: { importer: 'XA' | 'XB'; origin: 'XA' | 'XB' } = goods) =>
    unwrap(compare(a, b, lane))
      .intervals.flatMap(({ opened }) => opened)
      .map(({ event, in: where, how, by }) => [event, where, how, by]);

  test('an edit that put an event in, or took it out', () => {
    const more = { id: 'third', on: '2025-05-01', type: 'imposed', measure: tariff('third', '5%') } as const;
    const harder = unwrap(replay(fork(law, { name: 'harder', edits: [insert(more)] })));
    // What falls due in both, on the same day, parts nothing.
    expect(why(base, harder)).toEqual([['third', 'b', 'edit', ['insert third']]]);
    expect(why(harder, base)).toEqual([['third', 'a', 'edit', ['insert third']]]);
    expect(why(base, noPause)[0]).toEqual(['pause', 'a', 'edit', ['drop pause']]);
  });

  test('an event that the other run skipped, since it was no longer legal', () => {
    const never = unwrap(replay(fork(law, { name: 'never', edits: [drop('second')], orphans: 'skip' })));
    const reasons = why(base, never);
    expect(reasons.map(([event, where, how]) => [event, where, how])).toEqual([
      ['second', 'a', 'edit'],
      ['pause', 'a', 'orphaned'],
      ['due:snapped-back:second:2025-09-01', 'a', 'due'],
    ]);
    expect(reasons[1]?.[3]).toEqual([never.skipped.find(({ event }) => event.id === 'pause')?.because.message]);
    expect(reasons[2]?.[3]).toEqual(['drop second']);
  });

  test('a clock that stands earlier, and so does not know of it', () => {
    expect(why(knownInMarch, base)).toEqual([
      ['pause', 'b', 'clock', []],
      ['due:snapped-back:second:2025-09-01', 'b', 'due', []],
    ]);
  });

  test('a rule that answered', () => {
    const rules = [titForTat({ party: 'XB', share: '50%', lagDays: 1, from: '2025-02-01', until: '2025-02-20' })];
    const both = historyOf(
      [
        ...law.events,
        {
          id: 'theirs',
          on: '2025-01-10',
          type: 'imposed',
          measure: { ...tariff('theirs', '1%'), by: 'XB', scope: { importer: 'XB', origins: ['XA'], goods: 'all' } },
        },
      ].sort((a, b) => (a.on < b.on ? -1 : 1)) as typeof law.events,
    );
    const [still, answered] = [unwrap(replay(both)), unwrap(replay(fork(both, { name: 'answered', rules })))];
    const [first] = why(still, answered, { importer: 'XB', origin: 'XA' });
    expect(first?.slice(1, 3)).toEqual(['b', 'rule']);
    expect(first?.[3]).toEqual([expect.stringMatching(/ answers first$/)]);
  });
});

describe('a comparison in words', () => {
  test('has a line for each stretch in which the rates differ, with why', () => {
    expect(summary(unwrap(compare(base, noPause, goods)))).toMatchInlineSnapshot(`
      "XA duty on XB goods, generic good: 'no pause' against 'a test'
        days                          a      b   b - a  why
        2025-04-01 to 2025-09-01    10%    30%    +20%  without pause (edit: drop pause)"
    `);
    expect(summary(unwrap(compare(notLonger, base, { ...goods, hs: '9503' })))).toMatchInlineSnapshot(`
      "XA duty on XB goods, HS 9503: 'a test' against 'not longer'
        days                          a      b   b - a  why
        2025-07-01 to 2025-09-01    30%    10%    -20%  without due:snapped-back:second:2025-07-01 (due: drop longer)"
    `);
  });

  test('of an event that only the second run has, names it as it is; without an edit behind it, only how', () => {
    const said = summary(unwrap(compare(knownInMarch, base, goods)));
    expect(said.split('\n').at(-1)).toMatch(/ -20% {2}pause \(clock\)$/);
  });

  test('of a run against itself says that nothing differs', () => {
    expect(summary(unwrap(compare(base, base, goods)))).toBe(
      "XA duty on XB goods, generic good: 'a test' against 'a test'\n  no difference",
    );
  });
});

describe('the first step in which two runs part', () => {
  test('is none for a run and itself, nor for one made again', () => {
    expect(firstDivergence(base, base)).toBeNull();
    const again = unwrap(replay({ ...law }));
    expect(again.steps).not.toBe(base.steps);
    expect(firstDivergence(base, again)).toBeNull();
  });

  test('is the earlier of the two steps, with both', () => {
    const parted = firstDivergence(base, noPause);
    expect([parted?.on, parted?.a?.event.id, parted?.b]).toEqual(['2025-04-01', 'pause', null]);
    const turned = firstDivergence(noPause, base);
    expect([turned?.on, turned?.a, turned?.b?.event.id]).toEqual(['2025-04-01', null, 'pause']);
    const due = firstDivergence(base, notLonger);
    expect([due?.on, due?.a?.event.id, due?.b?.event.id]).toEqual([
      '2025-06-01',
      'longer',
      'due:snapped-back:second:2025-07-01',
    ]);
    expect(firstDivergence(notLonger, base)?.on).toBe('2025-06-01');
  });
});

describe('everything in which two runs differ', () => {
  const suspended = { status: 'suspended', terms: '20%' };
  const inForce = { status: 'in-force', terms: '20%', until: null };

  test('is told subject by subject, a stretch for each pair of standings', () => {
    expect(diff(base, noPause)).toEqual([
      {
        subject: 'second',
        from: '2025-04-01',
        until: '2025-06-01',
        a: { ...suspended, until: '2025-07-01' },
        b: inForce,
      },
      {
        subject: 'second',
        from: '2025-06-01',
        until: '2025-09-01',
        a: { ...suspended, until: '2025-09-01' },
        b: inForce,
      },
    ]);
  });

  test('is nothing for a run and itself, and turned round with the runs', () => {
    expect(diff(base, base)).toEqual([]);
    expect(diff(base, unwrap(replay(law)))).toEqual([]);
    const turned = diff(noPause, base).map(({ a, b, ...rest }) => ({ ...rest, a: b, b: a }));
    expect(turned).toEqual(diff(base, noPause));
  });

  test('lasts to the end of the days for which both answer, where nothing ends it', () => {
    const one = unwrap(replay(fork(law, { name: 'one', edits: [drop('first')] })));
    expect(diff(base, one)).toEqual([
      { subject: 'first', from: '2025-02-01', until: '2026-01-01', a: { ...inForce, terms: '10%' }, b: null },
    ]);
    expect(diff(one, base)[0]).toMatchObject({ a: null, b: { status: 'in-force' } });
    const longer = unwrap(replay(law, { until: '2026-06-01' }));
    expect(diff(longer, one)[0]?.until).toBe('2026-01-01');
    expect(diff(one, longer)[0]?.until).toBe('2026-01-01');
  });

  test('begins no earlier than the later of the two records', () => {
    const late = unwrap(replay(historyOf([], { window: { from: '2025-02-15', until: '2026-01-01' } })));
    for (const found of [diff(base, late), diff(late, base)]) {
      expect(found.map(({ subject, from }) => [subject, from])).toEqual([
        ['first', '2025-02-15'],
        ['second', '2025-03-01'],
        ['second', '2025-04-01'],
        ['second', '2025-06-01'],
        ['second', '2025-09-01'],
      ]);
    }
  });

  test('covers every kind of measure, and agreements, each in the words of its kind; of one day by name', () => {
    const fee = (id: string, amount: Charge['fee']): Measure => ({
      kind: 'charge',
      id,
      by: 'XA',
      program: 'fees',
      fee: amount,
      payers: 'ships',
    });
    const on = '2025-05-01';
    const deal = {
      id: 'deal',
      kind: 'truce',
      title: 'A truce',
      parties: ['XA', 'XB'],
      form: 'text',
      terms: [],
    } as const;
    const events = [
      { id: 'z', on, type: 'imposed', measure: control('z-control') },
      { id: 'y', on, type: 'imposed', measure: fee('y-fee', '50 USD/net-ton') },
      { id: 'x', on, type: 'imposed', measure: fee('x-fee', { unsettled: 'to come' }) },
      { id: 'w', on, type: 'opened', measure: investigation('w-inquiry') },
      { id: 'v', on, type: 'agreement-reached', deal },
    ] as const;
    const more = unwrap(replay(fork(law, { name: 'more', edits: events.map((each) => insert(each)) })));
    expect(diff(base, more).map(({ subject, b }) => [subject, b?.status, b?.terms])).toEqual([
      ['deal', 'agreed', 'A truce'],
      ['w-inquiry', 'open', 'investigation'],
      ['x-fee', 'in-force', 'not settled'],
      ['y-fee', 'in-force', '50 USD/net-ton'],
      ['z-control', 'in-force', 'prohibited'],
    ]);
  });
});

describe('a refund', () => {
  /** A duty that was paid, and that was found in June never to have been law. */
  const struck = historyOf([
    { id: 'first', on: '2025-02-01', type: 'imposed', measure: tariff('first', '10%') },
    { id: 'second', on: '2025-02-01', type: 'imposed', measure: tariff('second', '20%') },
    { id: 'back', on: '2025-06-01', effective: '2025-03-01', type: 'annulled', target: 'second' },
  ] as never);
  const run = unwrap(replay(struck));
  const entered = { ...goods, enteredOn: '2025-04-01' } as const;

  test('is what was paid by the law as it was known, less what is owed by the law as it is', () => {
    const found = unwrap(refund(run, entered));
    expect([found.knownOn, found.paid.total, found.owed.total, found.back]).toEqual([
      '2025-04-01',
      '30%',
      '10%',
      '20%',
    ]);
    expect(found.lines).toEqual([
      { measure: 'second', program: 'emergency', paid: '20%', owed: '0%', back: '20%', because: [] },
    ]);
  });

  test('is nothing when the law was known already, or the entry was before it reaches back', () => {
    expect(unwrap(refund(run, entered, { knownOn: '2025-07-01' }))).toMatchObject({ back: '0%', lines: [] });
    expect(unwrap(refund(run, { ...entered, enteredOn: '2025-02-28' }))).toMatchObject({ back: '0%', lines: [] });
  });

  test('is refused with the question', () => {
    expect(refund(run, { ...entered, enteredOn: '2026-01-01' })).toMatchObject({ error: { code: 'OUTSIDE_RECORD' } });
    expect(refund(run, { ...entered, origin: 'XA' })).toMatchObject({ error: { code: 'UNKNOWN_LANE' } });
  });
});

describe('rows to draw', () => {
  test('are one a day and run over a half-open window, where the run answers', () => {
    const table = unwrap(rows({ base, 'no pause': noPause }, goods, { from: '2025-03-31', until: '2025-04-02' }));
    expect(table).toEqual([
      { scenario: 'base', date: '2025-03-31', percent: 30 },
      { scenario: 'base', date: '2025-04-01', percent: 10 },
      { scenario: 'no pause', date: '2025-03-31', percent: 30 },
      { scenario: 'no pause', date: '2025-04-01', percent: 30 },
    ]);
    const dates = unwrap(rows({ base }, goods, { from: '2024-12-30', until: '2025-01-03' })).map(({ date }) => date);
    expect(dates).toEqual(['2025-01-01', '2025-01-02']);
    const last = unwrap(rows({ base }, goods, { from: '2025-12-31', until: '2026-02-01' })).map(({ date }) => date);
    expect(last).toEqual(['2025-12-31']);
  });

  test('are refused where a run refuses', () => {
    const window = { from: '2025-03-31', until: '2025-04-02' } as const;
    expect(rows({ base }, { ...goods, origin: 'XD' }, window)).toMatchObject({ error: { code: 'UNKNOWN_LANE' } });
  });
});
