import {
  deadlines,
  endHistory,
  fork,
  insert,
  legalNow,
  replay,
  runway,
  type TradeEvent,
  unwrap,
  worstCase,
} from 'truce';
import { describe, expect, test } from 'vitest';
import { control, historyOf, tariff } from '../machine/support.js';

const deal = { id: 'truce', kind: 'truce', title: 'A truce', parties: ['XA', 'XB'], form: 'text', terms: [] } as const;
const events: readonly TradeEvent[] = [
  { id: 'agreed', on: '2025-02-01', type: 'agreement-reached', deal },
  { id: 'applied', on: '2025-02-01', type: 'agreement-in-force', target: 'truce', until: '2025-09-01' },
  { id: 'a', on: '2025-02-01', type: 'imposed', measure: tariff('a', '34%') },
  { id: 'a:pause', on: '2025-02-02', type: 'suspended', target: 'a', leaving: 'nothing', until: '2025-08-01' },
  { id: 'b', on: '2025-02-03', effective: '2025-05-01', type: 'imposed', measure: control('b') },
  { id: 'c', on: '2025-02-04', type: 'imposed', measure: tariff('c', '5%'), until: '2025-06-01' },
  { id: 'd', on: '2025-02-05', type: 'threatened', measure: tariff('d', '100%'), statedFor: '2025-07-01' },
  { id: 'e', on: '2025-02-06', type: 'threatened', measure: tariff('e', '60%') },
  {
    id: 'c:up',
    on: '2025-02-07',
    effective: '2025-04-01',
    type: 'amended',
    target: 'c',
    to: { kind: 'tariff', duty: '8%' },
  },
];
const run = unwrap(replay(historyOf(events)));

describe('what a day has ahead of it', () => {
  const ahead = (on: '2025-03-01' | '2025-06-30' | '2025-07-01' | '2025-08-31' | '2025-09-01') =>
    unwrap(deadlines(run, on)).map(({ on, by, ifNobodyActs }) => `${on} ${by.join('+')}: ${ifNobodyActs}`);

  test('is told earliest first, with who could act and what comes if nobody does', () => {
    expect(ahead('2025-03-01')).toEqual([
      '2025-04-01 XA: c is amended, as decreed',
      '2025-05-01 XA: b takes effect at prohibited',
      '2025-06-01 XA: c ends',
      '2025-07-01 XA: the threat of d passes unused',
      '2025-08-01 XA: a applies again at 34%',
      '2025-09-01 XA+XB: truce lapses',
    ]);
  });

  test('ends with the day before each deadline: on its day it has come', () => {
    expect(ahead('2025-06-30')[0]).toMatch(/^2025-07-01 /);
    expect(ahead('2025-07-01')[0]).toMatch(/^2025-08-01 /);
    expect(ahead('2025-08-31')).toHaveLength(1);
    expect(ahead('2025-09-01')).toEqual([]);
  });

  test('is refused where the run does not answer', () => {
    expect(deadlines(run, '2026-01-01')).toMatchObject({ error: { code: 'OUTSIDE_RECORD' } });
    expect(legalNow(run, '2026-01-01')).toMatchObject({ error: { code: 'OUTSIDE_RECORD' } });
  });
});

describe('the moves that are open on a day', () => {
  test('are those of each side: of a measure to its issuer, of an agreement to those bound by it', () => {
    const open = unwrap(legalNow(run, '2025-03-01'));
    expect(Object.keys(open).sort()).toEqual(['XA', 'XB']);
    expect(open['XA']?.map(({ subject }) => subject).sort()).toEqual(['a', 'b', 'c', 'd', 'e', 'truce']);
    expect(open['XB']?.map(({ subject }) => subject)).toEqual(['truce']);
    expect(open['XA']?.find(({ subject }) => subject === 'a')?.verbs).toContain('suspension-extended');
  });
});

describe('promises and purchases', () => {
  const more: readonly TradeEvent[] = [
    { id: 'said', on: '2025-03-01', type: 'promised', promise: { id: 'p', by: 'XB', what: 'to buy more' } },
  ];
  const world = unwrap(replay(fork(historyOf(events), { name: 'promised', edits: more.map((each) => insert(each)) })));

  test('are for who made them to keep', () => {
    const open = unwrap(legalNow(world, '2025-03-02'));
    expect(open['XB']?.map(({ subject }) => subject)).toEqual(['truce', 'p']);
    expect(open['XA']?.some(({ subject }) => subject === 'p')).toBe(false);
  });
});

describe('the worst case', () => {
  const goods = { importer: 'XA', origin: 'XB', enteredOn: '2025-03-01' } as const;
  const threatened = (from: `2025-0${3 | 7 | 8}-01`, until: `2025-0${4 | 7 | 8 | 9}-0${1 | 2}`) =>
    unwrap(worstCase(run, goods, { from, until }));

  test('is the first of the stretches at the highest duty by law', () => {
    const { byLaw, window } = unwrap(worstCase(run, goods));
    expect(window).toEqual({ from: '2025-03-01', until: '2026-01-01' });
    // 5, from April 8, from June nothing, and 34 when the pause runs out.
    expect([byLaw.from, byLaw.until, byLaw.value.total]).toEqual(['2025-08-01', '2026-01-01', '34%']);
  });

  test('if threatened counts threats that are stated for a day of the window, and lists those without a day', () => {
    const { ifThreatened, undated } = unwrap(worstCase(run, goods));
    expect(ifThreatened).toMatchObject({ from: '2025-08-01', until: '2026-01-01', threats: ['d'] });
    expect(ifThreatened?.value.total).toBe('134%');
    expect(undated).toEqual(['e']);
  });

  test('is half-open: a threat for the first day after the window is outside, and one that has passed is over', () => {
    expect(threatened('2025-03-01', '2025-07-01').ifThreatened).toBeNull();
    expect(threatened('2025-03-01', '2025-07-02').ifThreatened).toMatchObject({ from: '2025-07-01', threats: ['d'] });
    expect(threatened('2025-08-01', '2025-09-01')).toMatchObject({ ifThreatened: null, undated: ['e'] });
  });

  test('of a threat that is made in the window counts, and one against other importers or by a control does not', () => {
    const theirs = {
      ...tariff('theirs', '90%'),
      by: 'XB',
      scope: { importer: 'XB', origins: ['XA'], goods: 'all' },
    } as const;
    const edits = [
      insert({
        id: 'x',
        on: '2025-04-01',
        type: 'threatened',
        measure: tariff('later', '70%'),
        statedFor: '2025-05-15',
      }),
      insert({ id: 'y', on: '2025-04-01', type: 'threatened', measure: theirs, statedFor: '2025-05-16' }),
      insert({ id: 'z', on: '2025-04-01', type: 'threatened', measure: control('z'), statedFor: '2025-05-17' }),
    ];
    const world = unwrap(replay(fork(historyOf(events), { name: 'more threats', edits })));
    const worst = unwrap(worstCase(world, goods, { from: '2025-03-01', until: '2025-06-01' }));
    expect(worst.ifThreatened).toMatchObject({ from: '2025-05-15', threats: ['later'] });
    expect(worst.ifThreatened?.value.total).toBe('78%');
    expect(worst.undated).toEqual(['e']);
  });

  test('keeps the clock of the run, and its refusals', () => {
    const known = unwrap(replay(historyOf(events), { knownOn: '2025-02-05' }));
    const worst = unwrap(worstCase(known, goods));
    expect(worst.undated).toEqual([]);
    expect(worst.ifThreatened?.value.knownOn).toBe('2025-02-05');
    expect(worstCase(run, goods, { from: '2025-03-01', until: '2026-02-01' })).toMatchObject({
      error: { code: 'OUTSIDE_RECORD' },
    });
  });

  test('of a run without end looks as far as the last thing that happens, and that day too', () => {
    const silence = fork(historyOf(events), { name: 'silence', edits: [endHistory({ after: '2025-03-01' })] });
    const endless = unwrap(replay(silence));
    expect(unwrap(worstCase(endless, goods)).window).toEqual({ from: '2025-03-01', until: '2025-09-02' });
    const late = { ...goods, enteredOn: '2025-12-01' } as const;
    expect(unwrap(worstCase(endless, late)).window).toEqual({ from: '2025-12-01', until: '2025-12-02' });
  });
});

describe('the runway', () => {
  test('ends with the next change of duty that is law, whatever else happens before', () => {
    const goods = { importer: 'XA', origin: 'XB', enteredOn: '2025-04-01' } as const;
    const told = unwrap(runway(run, goods));
    expect([told.on, told.now.total, told.days, told.next?.on]).toEqual(['2025-04-01', '8%', 61, '2025-06-01']);
    expect(told.next?.because.map(({ event, verb }) => [event, verb])).toEqual([['due:lapsed:c:2025-06-01', 'lapsed']]);
    expect(runway(run, { ...goods, enteredOn: '2026-01-01' })).toMatchObject({ error: { code: 'OUTSIDE_RECORD' } });
  });
});
