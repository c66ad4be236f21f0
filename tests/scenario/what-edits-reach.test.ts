import {
  disable,
  drop,
  dropAct,
  dropAgreement,
  type Edit,
  enact,
  endHistory,
  extend,
  fork,
  type History,
  insert,
  lapse,
  type Measure,
  type Run,
  replace,
  replay,
  reschedule,
  rescheduleAgreement,
  type TradeEvent,
  unwrap,
} from 'truce';
import { describe, expect, test } from 'vitest';
import { historyOf, tariff } from '../machine/support.js';

const imposed = (measure: Measure, on: TradeEvent['on'], more: Partial<TradeEvent> = {}): TradeEvent =>
  ({ id: measure.id, on, type: 'imposed', measure, ...more }) as TradeEvent;
const stated = (id: string, on: TradeEvent['on'], more: Partial<TradeEvent> = {}): TradeEvent =>
  ({ id, on, type: 'stated', by: 'XA', what: '', ...more }) as TradeEvent;
const reached = (id: string, on: TradeEvent['on']): TradeEvent => ({
  id: `${id}-reached`,
  on,
  type: 'agreement-reached',
  deal: { id, title: id, parties: ['XA', 'XB'], kind: 'truce', form: 'text', terms: [] },
});

/** The window of the record is 2025. */
function replayed(record: History | readonly TradeEvent[], ...edits: readonly Edit[]) {
  const base = 'scenario' in record ? record : historyOf(record);
  return replay(fork(base, { name: 'what if', edits, orphans: 'skip' }));
}

function changesOf(record: History | readonly TradeEvent[], ...edits: readonly Edit[]): readonly string[] {
  return unwrap(replayed(record, ...edits)).changes.map(({ did, event }) => `${did} ${event}`);
}

function refusal(record: History | readonly TradeEvent[], ...edits: readonly Edit[]): string {
  const result = replayed(record, ...edits);
  if (result.ok || result.error.code !== 'EDITS_REFUSED') throw new Error('no edit was refused');
  return result.error.refusals.map(({ code, path, message }) => `${code} ${path} ${message}`).join('\n');
}

function eventOf(run: Run, id: string): TradeEvent | undefined {
  return run.steps.find(({ event }) => event.id === id)?.event;
}

describe('the first day of the record', () => {
  const old = imposed(tariff('old'), '2024-06-01');
  const record = [old, imposed(tariff('t'), '2025-02-01')];

  test('is the first on which something may be put in', () => {
    expect(changesOf(record, insert(stated('x', '2025-01-01')))).toEqual(['inserted x']);
    expect(refusal(record, insert(stated('x', '2024-12-31')))).toContain('2024-12-31 lies before the record begins');
  });

  test('does not bound how far back an act reaches that is decreed from it on', () => {
    expect(changesOf(record, insert(stated('x', '2025-01-01', { effective: '2024-11-01' })))).toEqual(['inserted x']);
    expect(refusal(record, insert(stated('x', '2024-12-31', { effective: '2024-11-01' })))).toContain('BEFORE_RECORD');
    expect(refusal(record, insert(stated('x', '2024-12-31', { effective: '2025-03-01' })))).toContain('BEFORE_RECORD');
  });

  test('is the first to which something of the record may be moved', () => {
    expect(changesOf(record, reschedule('t', { to: '2025-01-01' }))).toEqual(['moved t']);
    expect(refusal(record, reschedule('t', { to: '2024-12-31' }))).toContain('2024-12-31 lies before the record');
    const first = [imposed(tariff('t'), '2025-01-01')];
    expect(refusal(first, reschedule('t', { byDays: -1 }))).toContain('BEFORE_RECORD');
  });

  test('leaves what was decreed before it where it is wanted', () => {
    expect(changesOf(record, reschedule('old', { byDays: -10 }))).toEqual(['moved old']);
    expect(changesOf(record, replace('old', imposed(tariff('old', '5%'), '2024-06-01')))).toEqual(['replaced old']);
  });
});

test('an event put in the place of another is marked as what never happened, and names the edit', () => {
  const instead = replace('t', imposed(tariff('t', '5%'), '2025-02-01'));
  const run = unwrap(replayed([imposed(tariff('t'), '2025-02-01')], instead));
  expect(eventOf(run, 't')).toMatchObject({ hypothetical: true, cause: { kind: 'edit', edit: 'replace t' } });
});

describe('the end of history', () => {
  test('comes after the day that is named', () => {
    const record = [stated('on', '2025-03-31'), stated('after', '2025-04-01')];
    expect(changesOf(record, endHistory({ after: '2025-03-31' }))).toEqual(['dropped after']);
  });
});

describe('a decree for a later day that is moved', () => {
  test('bites as many days later as it is decreed later, and has no end if it had none', () => {
    const record: readonly TradeEvent[] = [
      imposed(tariff('t'), '2025-02-01', { effective: '2025-02-10' }),
      {
        id: 'pause',
        on: '2025-03-01',
        effective: '2025-03-05',
        type: 'suspended',
        target: 't',
        leaving: 'nothing',
        until: null,
      },
    ];
    const run = unwrap(replayed(record, reschedule('pause', { byDays: 3, windows: 'move' })));
    expect(eventOf(run, 'pause')).toMatchObject({ on: '2025-03-04', effective: '2025-03-08', until: null });
  });
});

describe('an agreement that is dropped', () => {
  test('takes with it what alleges a breach of it, and nothing that only shares its name', () => {
    const breach = (id: string, agreement: string): TradeEvent => ({
      id,
      on: '2025-04-01',
      type: 'breach-alleged',
      allegation: { id, by: 'XA', against: 'XB', agreement, claim: '' },
    });
    const record: readonly TradeEvent[] = [
      imposed(tariff('truce'), '2025-02-01'),
      reached('truce', '2025-02-10'),
      reached('other', '2025-02-11'),
      breach('of-truce', 'truce'),
      breach('of-other', 'other'),
      { id: 'end', on: '2025-05-01', type: 'terminated', target: 'truce' },
    ];
    expect(changesOf(record, dropAgreement('truce'))).toEqual(['dropped truce-reached', 'dropped of-truce']);
  });
});

describe('an event that was taken out', () => {
  const record = [stated('a', '2025-02-01'), stated('b', '2025-02-02')];

  test('is named with the edit that did it, though another put it in', () => {
    const added = insert(stated('x', '2025-03-01'));
    expect(refusal(record, added, drop('x'), drop('x'))).toContain("/edits/2 'x' was taken out by 'drop x'");
  });

  test('does not stand for one that never was', () => {
    expect(refusal(record, drop('a'), drop('z'))).toContain("UNKNOWN_EVENT /edits/1 no event 'z'");
  });
});

describe('an agreement moved in time', () => {
  const record = [
    imposed(tariff('t'), '2025-02-01'),
    reached('truce', '2025-02-27'),
    { id: 'early', on: '2025-02-28', type: 'agreement-extended', target: 'truce', until: '2025-07-01' },
    { id: 'begins', on: '2025-03-01', type: 'agreement-in-force', target: 'truce', until: '2025-06-01' },
    {
      id: 'pause',
      on: '2025-03-01',
      type: 'suspended',
      target: 't',
      leaving: '5%',
      until: '2025-06-01',
      agreement: 'truce',
    },
  ] as const satisfies readonly TradeEvent[];

  test('comes into force on the day that is named, whatever else came before', () => {
    const run = unwrap(replayed(record, rescheduleAgreement('truce', { to: '2025-03-11' })));
    expect(eventOf(run, 'begins')).toMatchObject({ on: '2025-03-11', until: '2025-06-01' });
  });

  test('begins with its first leg when none says when it is in force', () => {
    const bare = [...record.slice(0, 2), record[4]];
    const run = unwrap(replayed(bare, rescheduleAgreement('truce', { to: '2025-03-09' })));
    expect(eventOf(run, 'pause')?.on).toBe('2025-03-11');
  });

  test('comes into force on that day though a leg of it brings another into force before', () => {
    const other: readonly TradeEvent[] = [
      reached('other', '2025-02-26'),
      { id: 'first', on: '2025-02-28', type: 'agreement-in-force', target: 'other', until: null, agreement: 'truce' },
    ];
    const run = unwrap(replayed([...other, ...record], rescheduleAgreement('truce', { to: '2025-03-11' })));
    expect(eventOf(run, 'begins')?.on).toBe('2025-03-11');
  });

  test('takes its windows along if asked', () => {
    const run = unwrap(replayed(record, rescheduleAgreement('truce', { byDays: 10, windows: 'move' })));
    expect(eventOf(run, 'pause')).toMatchObject({ on: '2025-03-11', until: '2025-06-11' });
  });

  test('is refused as a whole when one leg would lie before the record', () => {
    expect(refusal(record, rescheduleAgreement('truce', { byDays: -58 }))).toBe(
      'BEFORE_RECORD /edits/0 2024-12-31 lies before the record begins on 2025-01-01',
    );
  });
});

describe('what can be enacted', () => {
  const promised = (would: readonly unknown[]): TradeEvent =>
    ({
      id: 'p',
      on: '2025-02-02',
      type: 'promised',
      promise: { id: 'p', by: 'XA', what: 'relief' },
      would,
    }) as TradeEvent;

  test('is a proposal as well as a threat; what it imposes bites on its day unless another is named', () => {
    const record: readonly TradeEvent[] = [{ id: 'p', on: '2025-02-01', type: 'proposed', measure: tariff('t') }];
    const run = unwrap(replayed(record, enact('p', { on: '2025-03-01' })));
    expect(eventOf(run, 'p:enacted')).toStrictEqual({
      id: 'p:enacted',
      on: '2025-03-01',
      type: 'imposed',
      measure: tariff('t'),
      hypothetical: true,
      cause: { kind: 'edit', edit: 'enact p on 2025-03-01' },
    });
  });

  test('is not a promise that says nothing of what it would do', () => {
    expect(refusal([promised([])], enact('p', { on: '2025-03-01' }))).toContain("'p' is 'promised'; only a threat");
  });
});

describe('what lets something lapse', () => {
  const truce = { agreement: 'truce' } as const;
  const pause = (id: string, target: string, more: object = {}): TradeEvent =>
    ({
      id,
      on: '2025-03-01',
      type: 'suspended',
      target,
      leaving: 'nothing',
      until: '2025-06-01',
      ...more,
    }) as TradeEvent;
  const longer = (id: string, target: string, more: object = {}): TradeEvent =>
    ({ id, on: '2025-05-01', type: 'suspension-extended', target, until: '2025-09-01', ...more }) as TradeEvent;
  const record: readonly TradeEvent[] = [
    imposed(tariff('t'), '2025-02-01'),
    imposed(tariff('u'), '2025-02-01'),
    imposed(tariff('s'), '2025-02-01', { until: '2025-08-01' } as Partial<TradeEvent>),
    reached('truce', '2025-03-01'),
    { id: 'begins', on: '2025-03-01', type: 'agreement-in-force', target: 'truce', until: '2025-06-01' },
    pause('pause-t', 't', truce),
    pause('pause-u', 'u'),
    { id: 'cut-s', on: '2025-03-01', type: 'amended', target: 's', to: { kind: 'tariff', duty: '5%' }, ...truce },
    longer('longer-t', 't'),
    longer('longer-u', 'u'),
    { id: 'longer-s', on: '2025-05-01', type: 'prolonged', target: 's', until: '2025-10-01' },
    { id: 'longer-truce', on: '2025-05-01', type: 'agreement-extended', target: 'truce', until: '2025-09-01' },
  ];

  test('of a suspension is its extension, of a sunset what prolongs it, of neither that of another', () => {
    expect(changesOf(record, lapse('t'))).toEqual(['dropped longer-t']);
    expect(changesOf(record, lapse('s'))).toEqual(['dropped longer-s']);
  });

  test('of an agreement is its extension, and that of the windows that it set, not of what else it touched', () => {
    expect(changesOf(record, lapse('truce'))).toEqual(['dropped longer-t', 'dropped longer-truce']);
  });

  test('of an agreement is what extends the windows that its legs prolonged', () => {
    const legs: readonly TradeEvent[] = [
      ...record.slice(0, 5),
      pause('pause-t', 't'),
      { id: 'leg-s', on: '2025-03-01', type: 'prolonged', target: 's', until: '2025-09-15', ...truce },
      { ...longer('leg-t', 't', truce), on: '2025-04-01', until: '2025-07-01' } as TradeEvent,
      longer('longer-t', 't'),
      { id: 'longer-s', on: '2025-05-01', type: 'prolonged', target: 's', until: '2025-10-01' },
    ];
    expect(changesOf(legs, lapse('truce'))).toEqual(['dropped longer-t', 'dropped longer-s']);
  });

  test('of an agreement is what took its place', () => {
    const next: readonly TradeEvent[] = [
      ...record.slice(0, 5),
      reached('next', '2025-05-01'),
      { id: 'instead', on: '2025-05-02', type: 'agreement-superseded', target: 'truce', by: 'next' },
    ];
    expect(changesOf(next, lapse('truce'))).toEqual(['dropped instead']);
  });

  test('is not what the agreement itself extends: that is a leg of it', () => {
    const own = [...record.slice(0, 8), longer('own', 't', truce), ...record.slice(9)];
    expect(changesOf(own, lapse('truce'))).toEqual(['dropped longer-truce']);
    expect(changesOf(own, lapse('t'))).toEqual(['dropped own']);
  });

  test('is refused where nothing does, and where nothing of the name is', () => {
    expect(refusal(record.slice(0, 8), lapse('truce'))).toContain('NOTHING_TO_LAPSE');
    const named = [imposed(tariff('reciprocal'), '2025-02-01')];
    expect(refusal(named, lapse('reciprocl'))).toContain("did you mean 'reciprocal'?");
    expect(refusal(named, extend('reciprocl', { on: '2025-03-01', until: null }))).toContain(
      "did you mean 'reciprocal'?",
    );
  });
});

describe('what extends something', () => {
  const until = '2025-12-01';
  const sunset = imposed(tariff('t'), '2025-02-01', { until: '2025-11-01' } as Partial<TradeEvent>);
  const pause: TradeEvent = {
    id: 'pause',
    on: '2025-03-01',
    type: 'suspended',
    target: 't',
    leaving: 'nothing',
    until: '2025-06-01',
  };
  const extending = (record: readonly TradeEvent[], on: TradeEvent['on']) =>
    eventOf(unwrap(replayed(record, extend('t', { on, until }))), `t:extended:${on}`)?.type;

  test('is of a suspension once it is decreed, and of the measure before', () => {
    expect(extending([sunset, pause], '2025-03-02')).toBe('suspension-extended');
    expect(extending([sunset, pause], '2025-02-28')).toBe('prolonged');
  });

  test('is of the measure again once the suspension was ended, and never of the suspension of another', () => {
    const ended: TradeEvent = { id: 'ended', on: '2025-04-01', type: 'suspension-ended', target: 't' };
    expect(extending([sunset, pause, ended], '2025-05-01')).toBe('prolonged');
    const other = [sunset, imposed(tariff('u'), '2025-02-01'), { ...pause, target: 'u' } as TradeEvent];
    expect(extending(other, '2025-05-01')).toBe('prolonged');
  });
});

describe('a name that is not known is answered with the nearest', () => {
  const record = [imposed(tariff('t'), '2025-02-01'), reached('truce', '2025-03-01')];

  test('of acts, agreements and programs', () => {
    expect(refusal(record, dropAct('acts'))).toContain("did you mean 'act'?");
    expect(refusal(record, dropAgreement('truse'))).toContain("did you mean 'truce'?");
    expect(refusal(record, disable('emergncy', { from: '2025-03-01' }))).toContain("did you mean 'emergency'?");
    expect(refusal(record, dropAct('something else'))).not.toContain('did you mean');
  });

  test('and with what the edit was', () => {
    const result = replayed(record, drop('nothing'));
    expect(result).toMatchObject({ error: { refusals: [{ code: 'UNKNOWN_EVENT', edit: 'drop nothing' }] } });
  });

  test('a program that has no duties of its own cannot be switched off', () => {
    const exemption: Measure = {
      kind: 'exemption',
      id: 'x',
      by: 'XA',
      program: 'relief',
      from: { programs: ['emergency'] },
      scope: { importer: 'XA', origins: 'all', goods: 'all' },
    };
    const relieved = [...record, imposed(exemption, '2025-03-02')];
    expect(refusal(relieved, disable('relief', { from: '2025-04-01' }))).toContain('UNKNOWN_PROGRAM');
  });
});
