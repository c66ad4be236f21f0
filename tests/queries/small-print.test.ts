import {
  assess,
  compare,
  diff,
  drop,
  endHistory,
  explain,
  fork,
  insert,
  lifePath,
  ratePath,
  refund,
  replay,
  rows,
  type TradeEvent,
  unwrap,
  why,
  worstCase,
} from 'truce';
import { describe, expect, test } from 'vitest';
import { control, historyOf, tariff } from '../machine/support.js';
import { displaces, imposes, smallLaw } from '../support/law.js';

const goods = { importer: 'XA', origin: 'XB' } as const;

describe('what fell due otherwise in one of two runs', () => {
  const pause = (id: string): TradeEvent => ({
    id: `${id}:pause`,
    on: '2025-03-01',
    type: 'suspended',
    target: id,
    leaving: 'nothing',
    until: '2025-07-01',
  });
  const law = historyOf([
    { id: 'a', on: '2025-02-01', type: 'imposed', measure: tariff('a', '10%') },
    { id: 'b', on: '2025-02-01', type: 'imposed', measure: tariff('b', '20%') },
    pause('a'),
    pause('b'),
  ]);
  const base = unwrap(replay(law));
  const edited = unwrap(replay(fork(law, { name: 'edited', edits: [drop('a'), drop('b:pause')], orphans: 'skip' })));

  test('is laid to the edits about the same measure, and to no others', () => {
    const opened = unwrap(compare(base, edited, goods)).intervals.flatMap((each) => each.opened);
    const due = Object.fromEntries(opened.filter(({ how }) => how === 'due').map(({ event, by }) => [event, by]));
    expect(due).toEqual({
      'due:snapped-back:a:2025-07-01': ['drop a'],
      'due:snapped-back:b:2025-07-01': ['drop b:pause'],
    });
  });

  test('differences that begin on one day come by subject, earlier days before', () => {
    expect(diff(base, edited).map(({ subject, from, until }) => [from, until, subject])).toEqual([
      ['2025-02-01', '2025-03-01', 'a'],
      ['2025-03-01', '2025-07-01', 'a'],
      ['2025-03-01', '2025-07-01', 'b'],
      ['2025-07-01', '2026-01-01', 'a'],
    ]);
  });

  test('runs without end are compared without end', () => {
    const silent = (run: typeof law | ReturnType<typeof fork>) =>
      unwrap(replay(fork(run, { name: 'silence', edits: [endHistory({ after: '2025-06-01' })], orphans: 'skip' })));
    const [one, other] = [silent(law), silent(fork(law, { name: 'no a', edits: [drop('a')], orphans: 'skip' }))];
    expect(unwrap(compare(one, other, goods)).intervals.at(-1)).toMatchObject({ from: '2025-07-01', until: null });
    expect(diff(one, other).at(-1)).toMatchObject({ subject: 'a', from: '2025-07-01', until: null });
    expect(unwrap(ratePath(one, goods)).at(-1)).toMatchObject({ from: '2025-07-01', until: null });
    expect(unwrap(rows({ one }, goods, { from: '2027-01-01', until: '2027-01-02' }))).toHaveLength(1);
    expect(assess(one, { ...goods, enteredOn: '2024-12-31' })).toMatchObject({
      error: { message: expect.stringContaining('which answers from 2025-01-01 to before no end') },
    });
  });
});

describe('a duty that displaces another', () => {
  const law = smallLaw([
    imposes('2025-02-01', { id: 'loser', duty: '10%' }),
    imposes('2025-03-01', { id: 'winner', duty: '25%' }),
    displaces('2025-03-01', ['winner'], ['loser'], 'whole'),
    { id: 'gone', on: '2025-04-01', type: 'terminated', target: 'winner' },
  ]);
  const run = unwrap(replay(law));
  const lane = { importer: 'US', origin: 'CN', mfn: '0%' } as const;

  test('is why the other went, and why it is back when it ends', () => {
    const between = (before: '2025-02-10' | '2025-03-10' | '2025-04-10', after: typeof before) =>
      unwrap(why(run, { ...lane, enteredOn: before }, { ...lane, enteredOn: after })).lines.map((line) => [
        line.measure,
        line.difference,
        line.because.map(({ event }) => event),
      ]);
    expect(between('2025-02-10', '2025-03-10')).toEqual(
      [
        ['winner', '25%', ['winner:imposed']],
        ['loser', '-10%', ['winner:imposed', 'winner-over-loser:imposed']],
      ].sort(([a], [b]) => (a === b ? 0 : a === 'loser' ? -1 : 1)),
    );
    expect(between('2025-03-10', '2025-04-10')).toEqual([
      ['loser', '10%', ['gone']],
      ['winner', '-25%', ['gone']],
    ]);
  });

  test('is what a refund rests on, when the relation was made later and reaches back', () => {
    const later = { ...displaces('2025-06-01', ['loser'], ['winner'], 'whole'), effective: '2025-03-01' } as TradeEvent;
    const back = unwrap(
      replay(
        smallLaw([
          imposes('2025-02-01', { id: 'loser', duty: '10%' }),
          imposes('2025-02-01', { id: 'winner', duty: '25%' }),
          later,
        ]),
      ),
    );
    const found = unwrap(refund(back, { ...lane, enteredOn: '2025-04-01' }));
    expect([found.paid.total, found.owed.total, found.back]).toEqual(['35%', '10%', '25%']);
    expect(found.lines).toMatchObject([{ measure: 'winner', back: '25%', because: ['loser-over-winner'] }]);
  });

  test('by unit alone is a difference too, with both amounts', () => {
    const units = unwrap(
      replay(
        smallLaw([
          imposes('2025-02-01', { id: 'by-weight', duty: { specific: '2 USD/kg' } }),
          {
            id: 'up',
            on: '2025-03-01',
            type: 'amended',
            target: 'by-weight',
            to: { kind: 'tariff', duty: { specific: '3 USD/kg' } },
          },
        ]),
      ),
    );
    const found = unwrap(why(units, { ...lane, enteredOn: '2025-02-10' }, { ...lane, enteredOn: '2025-03-10' }));
    expect(found.lines).toMatchObject([
      {
        measure: 'by-weight',
        difference: '0%',
        specific: { before: ['2 USD/kg'], after: ['3 USD/kg'] },
        because: [{ event: 'up' }],
      },
    ]);
    const before = unwrap(why(units, { ...lane, enteredOn: '2025-01-10' }, { ...lane, enteredOn: '2025-02-10' }));
    expect(before.lines).toMatchObject([{ specific: { before: [], after: ['2 USD/kg'] } }]);
  });
});

describe('a threat that was carried out', () => {
  const law = historyOf([
    { id: 'threat', on: '2025-02-01', type: 'threatened', measure: tariff('t', '100%'), statedFor: '2025-05-01' },
    { id: 'again', on: '2025-02-20', type: 'restated', target: 't', statedFor: '2025-06-01' },
    { id: 'act', on: '2025-04-01', type: 'imposed', measure: tariff('t', '30%') },
    { id: 'c', on: '2025-04-01', type: 'imposed', measure: control('c') },
  ]);
  const run = unwrap(replay(law));

  test('is no part of how its rate came about', () => {
    const said = explain(assess(run, { ...goods, enteredOn: '2025-04-10', mfn: '0%' }));
    expect(said).toContain('    30%  emergency  Order 1 (decreed 2025-04-01, in force 2025-04-01)');
    expect(said).not.toContain('→');
  });

  test('stands until then, for the day for which it was last stated', () => {
    const worst = (from: '2025-02-10' | '2025-03-01', until: '2025-06-01' | '2025-06-02') =>
      unwrap(worstCase(run, { ...goods, enteredOn: from }, { from, until })).ifThreatened;
    expect(worst('2025-03-01', '2025-06-01')).toBeNull();
    expect(worst('2025-03-01', '2025-06-02')?.threats ?? null).toEqual(['t']);
  });

  test('has a life of its own in stretches, and none of other measures in it', () => {
    expect(unwrap(lifePath(run, 't')).map(({ from, value }) => [from, value.status, value.terms])).toEqual([
      ['2025-02-01', 'threatened', '100%'],
      ['2025-02-20', 'threatened', '100%'],
      ['2025-04-01', 'in-force', '30%'],
    ]);
  });
});

describe('what an answer takes for granted', () => {
  test('says lists that the code does not decide in one line, after the rest', () => {
    const event: TradeEvent = {
      id: 'listed',
      on: '2025-02-01',
      type: 'imposed',
      measure: { ...tariff('listed'), scope: { importer: 'XA', origins: ['XB'], goods: { list: 'open' } } },
    };
    const lists = [{ id: 'open', title: 'Open', source: 'Annex', prefixes: ['8517'], complete: false }] as const;
    const run = unwrap(replay(historyOf([event], { lists })));
    const said = explain(assess(run, { ...goods, hs: '9503.00', enteredOn: '2025-02-10', mfn: '0%', uses: ['play'] }));
    const taken = said.split('\n').filter((line) => line.includes('taken for granted'));
    expect(taken).toHaveLength(2);
    expect(taken[0]).toContain('asks for the use');
    expect(taken[1]).toMatch(/none of these lists, .*: open$/);
    const plain = unwrap(replay(historyOf([{ id: 'a', on: '2025-02-01', type: 'imposed', measure: tariff('a') }])));
    expect(explain(assess(plain, { ...goods, hs: '9503.00', enteredOn: '2025-02-10', mfn: '0%' }))).not.toContain(
      'taken for granted',
    );
  });

  test('an edit that inserts a duty says so in compare, once', () => {
    const law = historyOf([{ id: 'a', on: '2025-02-01', type: 'imposed', measure: tariff('a') }]);
    const more = insert({ id: 'm', on: '2025-02-01', type: 'imposed', measure: tariff('m', '5%') });
    const run = unwrap(replay(fork(law, { name: 'more', edits: [more] })));
    const [first, second] = unwrap(compare(unwrap(replay(law)), run, goods)).intervals;
    expect(first?.closed).toEqual(second?.opened);
    expect(second?.opened).toMatchObject([{ event: 'm', in: 'b', how: 'edit', by: ['insert m'] }]);
  });
});
