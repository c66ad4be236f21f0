import {
  describeEdit,
  disable,
  drop,
  dropAct,
  dropAgreement,
  type Edit,
  type EditRefusal,
  enact,
  endHistory,
  extend,
  fork,
  type History,
  insert,
  lapse,
  type Run,
  ratePath,
  replace,
  replay,
  reschedule,
  rescheduleAgreement,
  type TradeEvent,
  unwrap,
} from 'truce';
import { describe, expect, test } from 'vitest';
import { historyOf, tariff } from '../machine/support.js';

/**
 * A record: 34% imposed, suspended to 10% by a truce until 1 June, extended to 1 September; 100% threatened; a promise of
 * relief; a second program that stands beside it.
 */
const record: History = historyOf([
  { id: 'imposed', on: '2025-01-10', type: 'imposed', measure: tariff('t', '34%') },
  { id: 'other', on: '2025-01-10', type: 'imposed', measure: { ...tariff('u', '20%'), program: 'security' } },
  {
    id: 'deal',
    on: '2025-02-28',
    type: 'agreement-reached',
    deal: { id: 'truce', title: 'A truce', parties: ['XA', 'XB'], kind: 'truce', form: 'text', terms: [] },
  },
  { id: 'in-force', on: '2025-03-01', type: 'agreement-in-force', target: 'truce', until: '2025-06-01' },
  {
    id: 'suspended',
    on: '2025-03-01',
    type: 'suspended',
    target: 't',
    leaving: '10%',
    until: '2025-06-01',
    agreement: 'truce',
  },
  { id: 'threat', on: '2025-04-01', type: 'threatened', measure: tariff('w', '100%'), statedFor: '2025-07-01' },
  {
    id: 'promise',
    on: '2025-04-10',
    type: 'promised',
    promise: { id: 'relief', by: 'XA', what: 'an end to the other duty' },
    would: [{ type: 'terminated', target: 'u' }],
  },
  { id: 'bare', on: '2025-04-11', type: 'promised', promise: { id: 'more', by: 'XA', what: 'more' } },
  {
    id: 'extended',
    on: '2025-05-20',
    type: 'suspension-extended',
    target: 't',
    until: '2025-09-01',
    act: 'extension',
  },
]);
const base: History = {
  ...record,
  acts: { ...record.acts, extension: { id: 'extension', cite: 'Order 2', by: 'XA', confidence: 'high' } },
};

const said: TradeEvent = { id: 'said', on: '2025-02-01', type: 'stated', by: 'XA', what: 'something' };

function runOf(...edits: readonly Edit[]): Run {
  return unwrap(replay(fork(base, { name: 'what if', edits })));
}

/** The headline rate: `[day, rate]`, from which it holds. */
function rates(run: Run): readonly (readonly [string, string])[] {
  const path = unwrap(ratePath(run, { importer: 'XA', origin: 'XB' }));
  return path.map(({ from, value }) => [from, value]);
}

const recorded = [
  ['2025-01-01', '0%'],
  ['2025-01-10', '54%'],
  ['2025-03-01', '30%'],
  ['2025-09-01', '54%'],
];

describe('each kind of edit', () => {
  test('the record as it is', () => {
    expect(rates(runOf())).toEqual(recorded);
  });

  test('insert', () => {
    const run = runOf(insert({ id: 'x', on: '2025-02-01', type: 'imposed', measure: tariff('x', '5%') }));
    expect(rates(run)).toContainEqual(['2025-02-01', '59%']);
    expect(run.steps.find(({ event }) => event.id === 'x')?.event).toMatchObject({
      hypothetical: true,
      cause: { kind: 'edit', edit: 'insert x' },
    });
    expect(run.changes).toEqual([{ edit: 'insert x', event: 'x', did: 'inserted', from: '2025-02-01' }]);
  });

  test('drop', () => {
    expect(rates(runOf(drop('other')))).toEqual([
      ['2025-01-01', '0%'],
      ['2025-01-10', '34%'],
      ['2025-03-01', '10%'],
      ['2025-09-01', '34%'],
    ]);
  });

  test('replace', () => {
    const run = runOf(
      replace('imposed', { id: 'imposed', on: '2025-01-12', type: 'imposed', measure: tariff('t', '50%') }),
    );
    expect(rates(run)).toContainEqual(['2025-01-12', '70%']);
    expect(run.changes).toMatchObject([{ did: 'replaced', from: '2025-01-10' }]);
  });

  test('reschedule by days, to a day, and with the window', () => {
    expect(rates(runOf(reschedule('suspended', { byDays: -5 })))).toContainEqual(['2025-02-24', '30%']);
    expect(rates(runOf(reschedule('suspended', { to: '2025-03-15' })))).toContainEqual(['2025-03-15', '30%']);
    const moved = runOf(drop('extended'), reschedule('suspended', { byDays: 10, windows: 'move' }));
    expect(rates(moved)).toContainEqual(['2025-06-11', '54%']);
    const kept = runOf(drop('extended'), reschedule('suspended', { byDays: 10 }));
    expect(rates(kept)).toContainEqual(['2025-06-01', '54%']);
  });

  test('reschedule an agreement: every leg, to the day it comes into force', () => {
    const run = runOf(rescheduleAgreement('truce', { to: '2025-03-11' }));
    expect(rates(run)).toContainEqual(['2025-03-11', '30%']);
    expect(run.changes.map(({ event }) => event)).toEqual(['deal', 'in-force', 'suspended']);
    expect(run.steps.find(({ event }) => event.id === 'deal')?.on).toBe('2025-03-10');
  });

  test('enact a threat, at once or later', () => {
    expect(rates(runOf(enact('threat', { on: '2025-06-15' })))).toContainEqual(['2025-06-15', '130%']);
    const run = runOf(enact('threat', { on: '2025-06-15', effective: '2025-06-20' }));
    expect(rates(run)).toContainEqual(['2025-06-20', '130%']);
    expect(run.steps.some(({ event }) => event.type === 'passed-unused')).toBe(false);
  });

  test('enact a promise that says what it would do', () => {
    const run = runOf(enact('promise', { on: '2025-05-01' }));
    expect(rates(run)).toContainEqual(['2025-05-01', '10%']);
    expect(run.steps.at(-1)?.state.promises['relief']?.status).toBe('kept');
  });

  test('end history', () => {
    const run = runOf(endHistory({ after: '2025-03-31' }));
    expect(rates(run)).toEqual([
      ['2025-01-01', '0%'],
      ['2025-01-10', '54%'],
      ['2025-03-01', '30%'],
      ['2025-06-01', '54%'],
    ]);
    expect(run.window.until).toBeNull();
    expect(run.steps.some(({ event }) => event.id === 'threat')).toBe(false);
  });

  test('drop an act: everything it did', () => {
    const run = runOf(dropAct('extension'));
    expect(run.changes.map(({ event }) => event)).toEqual(['extended']);
    expect(rates(run)).toContainEqual(['2025-06-01', '54%']);
  });

  test('drop an agreement: every leg of it', () => {
    const run = unwrap(replay(fork(base, { name: 'no truce', edits: [dropAgreement('truce')], orphans: 'skip' })));
    expect(run.changes.map(({ event }) => event)).toEqual(['deal', 'in-force', 'suspended']);
    expect(run.skipped.map(({ event, because }) => [event.id, because.code])).toEqual([['extended', 'ILLEGAL_MOVE']]);
    expect(rates(run)).toEqual([
      ['2025-01-01', '0%'],
      ['2025-01-10', '54%'],
    ]);
  });

  test('lapse a measure, and an agreement by its measures', () => {
    const asMeasure = runOf(lapse('t'));
    expect(rates(asMeasure)).toContainEqual(['2025-06-01', '54%']);
    expect(rates(runOf(lapse('truce')))).toEqual(rates(asMeasure));
  });

  test('extend a suspension, an agreement, a measure with a sunset', () => {
    const longer = runOf(extend('t', { on: '2025-09-01', until: null }));
    expect(rates(longer)).not.toContainEqual(['2025-09-01', '54%']);
    const truce = runOf(extend('truce', { on: '2025-05-31', until: '2025-12-01' }));
    expect(truce.steps.find(({ event }) => event.type === 'agreement-lapsed')?.on).toBe('2025-12-01');
    const sunset = runOf(
      replace('other', {
        id: 'other',
        on: '2025-01-10',
        type: 'imposed',
        measure: tariff('u', '20%'),
        until: '2025-02-01',
      }),
      extend('u', { on: '2025-01-20', until: '2025-04-01' }),
    );
    expect(rates(sunset)).toContainEqual(['2025-04-01', '10%']);
  });

  test('disable a program: its measures keep their lives', () => {
    const run = runOf(disable('security', { from: '2025-02-01' }));
    expect(rates(run)).toContainEqual(['2025-02-01', '34%']);
    expect(run.steps.at(-1)?.state.measures['u']?.status).toBe('in-force');
  });
});

describe('edits in a row', () => {
  test('are made in order, and may speak of each other', () => {
    const run = runOf(insert(said), reschedule('said', { byDays: 10 }), drop('other'));
    expect(run.changes.map(({ did, event }) => `${did} ${event}`)).toEqual([
      'inserted said',
      'moved said',
      'dropped other',
    ]);
    expect(run.steps.find(({ event }) => event.id === 'said')?.on).toBe('2025-02-11');
  });

  test('every kind describes itself', () => {
    const edits: readonly Edit[] = [
      insert(said),
      drop('other'),
      replace('threat', said),
      reschedule('threat', { byDays: 3 }),
      rescheduleAgreement('truce', { to: '2025-04-01' }),
      enact('threat', { on: '2025-06-01' }),
      endHistory({ after: '2025-06-01' }),
      dropAct('act'),
      dropAgreement('truce'),
      lapse('t'),
      extend('t', { on: '2025-05-01', until: null }),
      disable('security', { from: '2025-05-01' }),
    ];
    expect(edits.map(describeEdit)).toEqual([
      'insert said',
      'drop other',
      'replace threat',
      'reschedule threat by 3 days',
      'reschedule truce to 2025-04-01',
      'enact threat on 2025-06-01',
      'end history after 2025-06-01',
      'drop act act',
      'drop agreement truce',
      'let t lapse',
      'extend t to no end',
      'disable security from 2025-05-01',
    ]);
  });
});

/** Anything, as if it had come from outside the compiler. */
const anything = (value: unknown) => value as never;

const refused: readonly (readonly [EditRefusal['code'], Edit, string])[] = [
  ['UNKNOWN_EVENT', drop('imposd'), "did you mean 'imposed'?"],
  ['UNKNOWN_EVENT', enact('nothing', { on: '2025-05-01' }), "no event 'nothing'"],
  ['UNKNOWN_ACT', dropAct('extensoin'), "did you mean 'extension'?"],
  ['UNKNOWN_AGREEMENT', dropAgreement('truse'), "did you mean 'truce'?"],
  ['UNKNOWN_AGREEMENT', rescheduleAgreement('peace', { byDays: 1 }), "no agreement 'peace'"],
  ['UNKNOWN_TARGET', lapse('x'), "no measure or agreement 'x'"],
  ['UNKNOWN_TARGET', extend('x', { on: '2025-05-01', until: null }), "no measure or agreement 'x'"],
  ['UNKNOWN_PROGRAM', disable('securty', { from: '2025-02-01' }), "did you mean 'security'?"],
  ['DUPLICATE_ID', insert({ ...said, id: 'threat' }), "'threat' already"],
  ['DUPLICATE_ID', replace('threat', { ...said, id: 'other' }), "'other' already"],
  ['NOTHING_TO_ENACT', enact('suspended', { on: '2025-05-01' }), "'suspended' is 'suspended'"],
  ['NOTHING_TO_ENACT', enact('bare', { on: '2025-05-01' }), 'a promise that says what it would do'],
  ['NOTHING_TO_LAPSE', lapse('u'), "nothing extends 'u'"],
  ['BEFORE_RECORD', insert({ ...said, on: '2024-12-31' }), 'before the record begins on 2025-01-01'],
  ['BEFORE_RECORD', reschedule('imposed', { byDays: -30 }), '2024-12-11'],
  ['MALFORMED_DATE', insert({ ...said, on: anything('2025-02-30') }), 'not a calendar day'],
  ['MALFORMED_DATE', replace('threat', { ...said, on: anything('x') }), 'not a calendar day'],
  ['MALFORMED_DATE', reschedule('threat', { to: anything('May') }), "'May'"],
  ['MALFORMED_DATE', enact('threat', { on: anything('') }), 'YYYY-MM-DD'],
  ['MALFORMED_DATE', enact('threat', { on: '2025-05-01', effective: anything(0) }), 'YYYY-MM-DD'],
  ['MALFORMED_DATE', endHistory({ after: anything('the end') }), "'the end'"],
  ['MALFORMED_DATE', extend('t', { on: '2025-05-01', until: anything('never') }), "'never'"],
  ['MALFORMED_DATE', disable('security', { from: anything('2025-2-1') }), 'write YYYY-MM-DD'],
  ['MALFORMED_DATE', disable('security', { from: anything(undefined) }), "'undefined'"],
  ['MALFORMED_DATE', reschedule('threat', { byDays: 3_500_000 }), 'not a calendar day'],
  ['MALFORMED_EDIT', reschedule('threat', { byDays: 0.5 }), 'a whole number of days, not 0.5'],
  ['MALFORMED_EDIT', reschedule('threat', { byDays: Number.NaN }), 'a whole number of days'],
  ['MALFORMED_EDIT', reschedule('threat', { byDays: 1e15 }), 'a whole number of days'],
  ['MALFORMED_EDIT', reschedule('threat', { byDays: 1, windows: anything('stretch') }), "not 'stretch'"],
  ['MALFORMED_EDIT', reschedule('threat', { byDays: 4_000_000 }), 'a whole number of days'],
  ['MALFORMED_EDIT', insert(anything(null)), 'at least an id'],
  ['MALFORMED_EDIT', insert(anything('said')), 'at least an id'],
  ['MALFORMED_EDIT', insert(anything({ on: '2025-05-01', type: 'stated' })), 'at least an id'],
  ['MALFORMED_EDIT', replace('threat', anything({ id: 'x', on: '2025-05-01' })), 'and a type'],
  ['MALFORMED_EDIT', anything({ edit: 'rename', event: 'threat' }), "'rename' is no kind of edit"],
];

describe('edits that cannot be made', () => {
  test.each(refused.map(([code, edit, says]) => [code, says, edit] as const))('%s: %s', (code, says, edit) => {
    const result = replay(fork(base, { name: 'what if', edits: [edit] }));
    expect(result).toMatchObject({
      ok: false,
      error: { code: 'EDITS_REFUSED', refusals: [{ code, path: '/edits/0' }] },
    });
    expect(result.ok ? '' : result.error.message).toContain(says);
  });

  test('CONTRADICTING_EDITS: an edit of what an earlier one took out, whoever took it', () => {
    const result = replay(
      fork(base, { name: 'what if', edits: [drop('threat'), enact('threat', { on: '2025-05-01' })] }),
    );
    expect(result).toMatchObject({
      ok: false,
      error: {
        refusals: [{ code: 'CONTRADICTING_EDITS', path: '/edits/1', message: expect.stringContaining('drop threat') }],
      },
    });
    const first = fork(base, { name: 'first', edits: [dropAct('extension')] });
    expect(replay(fork(first, { name: 'second', edits: [drop('extended')] }))).toMatchObject({
      ok: false,
      error: { refusals: [{ code: 'CONTRADICTING_EDITS', path: '/edits/0' }] },
    });
  });

  test('every code has a case', () => {
    const codes: Record<EditRefusal['code'], true> = {
      UNKNOWN_EVENT: true,
      UNKNOWN_ACT: true,
      UNKNOWN_AGREEMENT: true,
      UNKNOWN_TARGET: true,
      UNKNOWN_PROGRAM: true,
      DUPLICATE_ID: true,
      CONTRADICTING_EDITS: true,
      NOTHING_TO_ENACT: true,
      NOTHING_TO_LAPSE: true,
      BEFORE_RECORD: true,
      MALFORMED_DATE: true,
      MALFORMED_EDIT: true,
    };
    const tried = new Set([...refused.map(([code]) => code), 'CONTRADICTING_EDITS']);
    expect([...tried].sort()).toEqual(Object.keys(codes).sort());
  });

  test('all are reported at once, those of the base with where they are; none is made, and the record can still be used', () => {
    const first = fork(base, { name: 'first', edits: [drop('nope')] });
    const result = replay(fork(first, { name: 'second', edits: [insert(said), lapse('x'), dropAct('y')] }));
    expect(result).toMatchObject({
      ok: false,
      error: {
        refusals: [
          { code: 'UNKNOWN_EVENT', path: '/base/edits/0' },
          { code: 'UNKNOWN_TARGET', path: '/edits/1' },
          { code: 'UNKNOWN_ACT', path: '/edits/2' },
        ],
      },
    });
    expect(rates(runOf())).toEqual(recorded);
  });

  test('an event that is malformed is refused where it was put in', () => {
    const bad = insert({
      id: 'x',
      on: '2025-02-01',
      type: 'imposed',
      measure: { ...tariff('x'), duty: anything('5') },
    });
    expect(replay(fork(base, { name: 'what if', edits: [bad] }))).toMatchObject({
      ok: false,
      error: { code: 'INVALID_SCENARIO', issues: [{ code: 'MALFORMED_DUTY', path: '/inserted/x/measure/duty' }] },
    });
  });
});

describe('orphans', () => {
  const edits = [drop('imposed')];

  test('are refused by default, the first named and why', () => {
    const result = replay(fork(base, { name: 'never', edits }));
    expect(result).toMatchObject({ ok: false, error: { code: 'ORPHANED' } });
    const message = result.ok ? '' : result.error.message;
    expect(message).toContain("fork with orphans: 'skip'");
    expect(message).toContain("suspended: 't' is not known");
  });

  test('are left out and listed if the fork says so, and its forks do as it does', () => {
    const never = fork(base, { name: 'never', edits, orphans: 'skip' });
    expect(unwrap(replay(never)).skipped.map(({ event }) => event.id)).toEqual(['suspended', 'extended']);
    const same = unwrap(replay(fork(never, { name: 'same' })));
    expect(same.skipped.map(({ event }) => event.id)).toEqual(['suspended', 'extended']);
    expect(replay(fork(never, { name: 'strict', orphans: 'refuse' }))).toMatchObject({ ok: false });
  });
});
