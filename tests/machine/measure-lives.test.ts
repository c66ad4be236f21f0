import {
  advance,
  deadlinesOf,
  emptyState,
  type IsoDate,
  type Measure,
  type State,
  type TradeEvent,
  transition,
  unwrap,
} from 'truce';
import { describe, expect, test } from 'vitest';
import { control, investigation, tariff, worldOf } from './support.js';

const imposed: TradeEvent = { id: 'i', on: '2025-01-10', type: 'imposed', measure: tariff('t'), until: '2025-09-01' };
const suspended: TradeEvent = {
  id: 's',
  on: '2025-01-20',
  type: 'suspended',
  target: 't',
  leaving: '10%',
  until: '2025-03-01',
};
const life = (state: State) => state.measures['t'];
const codeOf = (state: State, event: TradeEvent) => {
  const result = transition(state, event);
  return result.ok ? 'allowed' : result.error.code;
};

describe('how a measure comes', () => {
  const fresh = { measure: tariff('t'), since: '2025-01-10', suspension: null, endedBy: null, announcedBy: null };
  const because = [{ event: 'x', on: '2025-01-10' }];
  const event = { id: 'x', on: '2025-01-10', measure: tariff('t') } as const;

  test.each<[TradeEvent, object]>([
    [
      { ...event, type: 'threatened' },
      { status: 'threatened', until: null, effective: null },
    ],
    [
      { ...event, type: 'threatened', statedFor: '2025-02-01' },
      { status: 'threatened', until: '2025-02-01', effective: null },
    ],
    [
      { ...event, type: 'proposed' },
      { status: 'proposed', until: null, effective: null },
    ],
    [
      { ...event, type: 'imposed' },
      { status: 'in-force', until: null, effective: null },
    ],
    [
      { ...event, type: 'imposed', until: '2025-01-11' },
      { status: 'in-force', until: '2025-01-11', effective: null },
    ],
    [
      { ...event, type: 'imposed', effective: '2025-01-11', until: '2025-01-12' },
      { status: 'announced', until: '2025-01-12', effective: '2025-01-11', announcedBy: 'x' },
    ],
  ])('%j', (given, expected) => {
    expect(worldOf(given).measures).toEqual({ t: { ...fresh, because, ...expected } });
  });

  test('an inquiry is opened, with a time limit or without one, and determined before it is closed', () => {
    const opened: TradeEvent = { id: 'o', on: '2025-01-10', type: 'opened', measure: investigation('t') };
    expect(life(worldOf(opened))).toMatchObject({ status: 'open', until: null, effective: null });
    const open = worldOf({ ...opened, until: '2025-03-01' });
    expect(life(open)).toMatchObject({ status: 'open', until: '2025-03-01' });
    expect(life(unwrap(advance(open, '2025-06-01')))).toMatchObject({ status: 'open' });
    const found = unwrap(
      transition(open, { id: 'd', on: '2025-02-01', type: 'determined', target: 't', finding: 'yes' }),
    );
    expect(life(found)).toMatchObject({ status: 'determined', since: '2025-02-01' });
    const closed = unwrap(transition(found, { id: 'c', on: '2025-02-02', type: 'closed', target: 't' }));
    expect(life(closed)).toMatchObject({ status: 'ended', endedBy: 'c', since: '2025-02-02' });
  });

  test('a threat that is made again is for the new day, and one that is withdrawn is over', () => {
    const threat: TradeEvent = { ...event, type: 'threatened', statedFor: '2025-02-01' };
    const restated: TradeEvent = { id: 'r', on: '2025-01-20', type: 'restated', target: 't', statedFor: '2025-04-01' };
    expect(life(worldOf(threat, restated))).toMatchObject({ status: 'threatened', until: '2025-04-01' });
    expect(life(worldOf(threat, { id: 'r', on: '2025-01-20', type: 'restated', target: 't' }))?.until).toBeNull();
    expect(life(worldOf(threat, { id: 'w', on: '2025-01-20', type: 'withdrawn', target: 't' }))).toMatchObject({
      status: 'ended',
      endedBy: 'w',
    });
  });

  test('what has ended can be imposed again, with all that shaped it behind it', () => {
    const state = worldOf(imposed, { id: 'e', on: '2025-01-20', type: 'terminated', target: 't' }, {
      ...imposed,
      id: 'again',
      on: '2025-01-30',
    } as TradeEvent);
    expect(life(state)).toMatchObject({ status: 'in-force', endedBy: null, since: '2025-01-30' });
    expect(life(state)?.because.map((trace) => trace.event)).toEqual(['i', 'e', 'again']);
  });
});

describe('what changes a measure without moving it', () => {
  test('an amendment changes the terms it names, and a policy the policy: neither the day nor the status', () => {
    const amended = worldOf(imposed, {
      id: 'a',
      on: '2025-02-01',
      type: 'amended',
      target: 't',
      to: { kind: 'tariff', duty: '25%' },
    });
    expect(life(amended)).toMatchObject({
      status: 'in-force',
      since: '2025-01-10',
      until: '2025-09-01',
      measure: { ...tariff('t'), duty: '25%' },
    });
    const listing: Measure = {
      kind: 'listing',
      id: 't',
      by: 'XA',
      program: 'lists',
      list: 'l',
      entities: 3,
      policy: 'prohibited',
    };
    for (const measure of [control('t'), listing]) {
      const changed = worldOf(
        { id: 'i', on: '2025-01-10', type: 'imposed', measure },
        { id: 'p', on: '2025-02-01', type: 'policy-changed', target: 't', policy: 'case-by-case' },
      );
      expect(life(changed)).toMatchObject({
        status: 'in-force',
        since: '2025-01-10',
        measure: { ...measure, policy: 'case-by-case' },
      });
    }
  });

  test('a prolongation moves the end', () => {
    const prolonged = (until: IsoDate | null, on: IsoDate = '2025-02-01'): TradeEvent => ({
      id: 'p',
      on,
      type: 'prolonged',
      target: 't',
      until,
    });
    const state = worldOf(imposed);
    expect(life(worldOf(imposed, prolonged('2025-09-02')))).toMatchObject({
      status: 'in-force',
      since: '2025-01-10',
      until: '2025-09-02',
    });
    expect(life(worldOf(imposed, prolonged(null)))?.until).toBeNull();
    expect(codeOf(state, prolonged('2025-09-01'))).toBe('NOT_AN_EXTENSION');
    expect(codeOf(state, prolonged('2026-01-01', '2025-09-01'))).toBe('allowed');
  });
});

describe('how a measure is held up', () => {
  test('a suspension says since when, until when, what it leaves, how it ends and what it interrupts', () => {
    expect(life(worldOf(imposed, suspended))).toMatchObject({
      status: 'suspended',
      since: '2025-01-20',
      until: '2025-09-01',
      suspension: {
        since: '2025-01-20',
        until: '2025-03-01',
        leaving: '10%',
        wayBack: 'automatic-lapse',
        form: 'suspension',
        from: 'in-force',
      },
    });
    const stayed = { ...suspended, wayBack: 'needs-act', form: 'stay', until: null } as TradeEvent;
    expect(life(worldOf(imposed, stayed))?.suspension).toMatchObject({
      wayBack: 'needs-act',
      form: 'stay',
      until: null,
    });
  });

  test('it lasts a day at least', () => {
    const state = worldOf(imposed);
    expect(codeOf(state, { ...suspended, until: '2025-01-20' } as TradeEvent)).toBe('ENDS_BEFORE_START');
    expect(codeOf(state, { ...suspended, until: '2025-01-21' } as TradeEvent)).toBe('allowed');
  });

  test('an extension moves its end and nothing else; it is in time on the last day', () => {
    const extended = (on: IsoDate, until: IsoDate | null): TradeEvent => ({
      id: 'x',
      on,
      type: 'suspension-extended',
      target: 't',
      until,
    });
    const before = life(worldOf(imposed, suspended));
    for (const until of ['2025-03-02', null] as const) {
      expect(life(worldOf(imposed, suspended, extended('2025-03-01', until)))).toEqual({
        ...before,
        suspension: { ...before?.suspension, until },
        because: [...(before?.because ?? []), { event: 'x', on: '2025-03-01' }],
      });
    }
    expect(codeOf(worldOf(imposed, suspended), extended('2025-02-01', '2025-03-01'))).toBe('NOT_AN_EXTENSION');
    const endless = worldOf(imposed, { ...suspended, until: null } as TradeEvent);
    expect(codeOf(endless, extended('2025-02-01', '2025-03-01'))).toBe('NOT_AN_EXTENSION');
  });

  test('one that is stopped before its day begins at once if the stop ends on that day or later', () => {
    const announced: TradeEvent = { ...imposed, effective: '2025-02-01' } as TradeEvent;
    const lifted = (on: IsoDate): TradeEvent => ({ id: 'l', on, type: 'suspension-ended', target: 't' });
    expect(life(worldOf(announced, suspended, lifted('2025-01-31')))).toMatchObject({
      status: 'announced',
      effective: '2025-02-01',
      suspension: null,
      since: '2025-01-31',
    });
    expect(life(worldOf(announced, suspended, lifted('2025-02-01')))).toMatchObject({
      status: 'in-force',
      effective: null,
      suspension: null,
      since: '2025-02-01',
    });
  });

  test.each<[TradeEvent]>([
    [{ id: 'e', on: '2025-02-01', type: 'terminated', target: 't' }],
    [{ id: 'e', on: '2025-02-01', type: 'superseded', target: 't' }],
    [{ id: 'e', on: '2025-02-01', type: 'annulled', target: 't' }],
    [{ id: 'e', on: '2025-02-01', type: 'lapsed', target: 't' }],
  ])('%j ends it, and nothing holds it up any more', (end) => {
    expect(life(worldOf(imposed, suspended, end))).toMatchObject({
      status: 'ended',
      since: '2025-02-01',
      suspension: null,
      effective: null,
      endedBy: 'e',
    });
  });
});

describe('what is due of a suspended measure', () => {
  test('its own sunset wins over the end of the stop on one and the same day', () => {
    const state = worldOf({ ...imposed, until: '2025-03-01' } as TradeEvent, suspended);
    expect(deadlinesOf(state)).toEqual([{ on: '2025-03-01', verb: 'lapsed', subject: 't' }]);
    expect(unwrap(advance(state, '2025-03-01')).measures['t']).toMatchObject({ status: 'ended' });
    const later = worldOf({ ...imposed, until: '2025-03-02' } as TradeEvent, suspended);
    expect(unwrap(advance(later, '2025-03-01')).measures['t']).toMatchObject({ status: 'in-force' });
  });

  test('the end of the stop takes the place of the beginning that it holds up, even on one and the same day', () => {
    const announced: TradeEvent = { ...imposed, effective: '2025-03-01' } as TradeEvent;
    expect(deadlinesOf(worldOf(announced))).toEqual([{ on: '2025-03-01', verb: 'took-effect', subject: 't' }]);
    const state = worldOf(announced, suspended);
    expect(deadlinesOf(state)).toEqual([{ on: '2025-03-01', verb: 'snapped-back', subject: 't' }]);
    expect(life(unwrap(advance(state, '2025-03-01')))).toMatchObject({ status: 'in-force', effective: null });
  });

  test('its sunset comes though nothing else would bring it back', () => {
    const state = worldOf(imposed, { ...suspended, wayBack: 'needs-act' } as TradeEvent);
    expect(unwrap(advance(state, '2025-09-01')).measures['t']).toMatchObject({ status: 'ended' });
    const endless = worldOf(imposed, { ...suspended, until: null } as TradeEvent);
    expect(unwrap(advance(endless, '2025-08-31')).measures['t']).toMatchObject({ status: 'suspended' });
    expect(unwrap(advance(endless, '2025-09-01')).measures['t']).toMatchObject({ status: 'ended' });
  });
});

describe('what waits', () => {
  const amended = (id: string, effective: IsoDate): TradeEvent => ({
    id,
    on: '2025-01-11',
    effective,
    type: 'amended',
    target: 't',
    to: { kind: 'tariff', duty: '50%' },
  });

  test('earliest first; on one day as decreed', () => {
    const state = worldOf(imposed, amended('c', '2025-03-01'), amended('a', '2025-02-01'), amended('b', '2025-02-01'));
    expect(state.agenda.map(({ on, event }) => [on, event.id])).toEqual([
      ['2025-02-01', 'a'],
      ['2025-02-01', 'b'],
      ['2025-03-01', 'c'],
    ]);
  });

  test('revoking what announced a measure ends that one, and no other', () => {
    const state = worldOf(
      { id: 'threat', on: '2025-01-05', type: 'threatened', measure: tariff('u') },
      { ...imposed, effective: '2025-02-01' } as TradeEvent,
      { ...imposed, id: 'j', effective: '2025-02-01', measure: tariff('u') } as TradeEvent,
    );
    const revoked = unwrap(transition(state, { id: 'r', on: '2025-01-15', type: 'revoked', revokes: 'j' }));
    expect(revoked.measures).toMatchObject({ t: { status: 'announced' }, u: { status: 'ended', endedBy: 'r' } });
    expect(codeOf(state, { id: 'r', on: '2025-01-15', type: 'revoked', revokes: 'k' })).toBe('NOTHING_TO_REVOKE');
  });

  test('revoking one leaves the others, and measures announced by other events', () => {
    const other: TradeEvent = { ...imposed, id: 'j', effective: '2025-02-01', measure: tariff('u') } as TradeEvent;
    const state = worldOf(imposed, other, amended('a', '2025-02-01'), amended('b', '2025-03-01'), {
      id: 'r',
      on: '2025-01-15',
      type: 'revoked',
      revokes: 'a',
    });
    expect(state.agenda.map(({ event }) => event.id)).toEqual(['b']);
    expect(state.measures).toMatchObject({ t: { status: 'in-force' }, u: { status: 'announced' } });
  });

  test('everything on the earliest overdue day is named before a later event', () => {
    const state = worldOf(
      imposed,
      { ...suspended, on: '2025-01-11' } as TradeEvent,
      amended('a', '2025-03-01'),
      amended('b', '2025-03-02'),
    );
    const tried = transition(state, { id: 'x', on: '2025-03-05', type: 'stated', by: 'XA', what: 'well' });
    expect(tried).toMatchObject({
      ok: false,
      error: { code: 'DUE_FIRST', dueOn: '2025-03-01', due: ['a', 'snapped-back t'] },
    });
    expect(codeOf(state, { id: 'x', on: '2025-03-01', type: 'stated', by: 'XA', what: 'well' })).toBe('allowed');
  });

  test('of what is overdue, the earliest comes first, whether decreed or due by itself', () => {
    const said = (on: IsoDate): TradeEvent => ({ id: 'x', on, type: 'stated', by: 'XA', what: 'well' });
    const decrees = worldOf(
      { id: 'i', on: '2025-01-10', type: 'imposed', measure: tariff('t') },
      amended('a', '2025-03-01'),
      amended('b', '2025-03-10'),
    );
    expect(transition(decrees, said('2025-03-05'))).toMatchObject({
      ok: false,
      error: { code: 'DUE_FIRST', dueOn: '2025-03-01', due: ['a'] },
    });
    const both = worldOf(imposed, { ...suspended, on: '2025-01-11' } as TradeEvent, amended('a', '2025-03-03'));
    expect(transition(both, said('2025-03-05'))).toMatchObject({
      ok: false,
      error: { code: 'DUE_FIRST', dueOn: '2025-03-01', due: ['snapped-back t'] },
    });
  });

  test('advancing stops on the day it is asked for', () => {
    const state = worldOf(imposed, amended('a', '2025-02-01'), amended('b', '2025-02-02'));
    const then = unwrap(advance(state, '2025-02-01'));
    expect([then.on, then.agenda.length]).toEqual(['2025-02-01', 1]);
    expect(unwrap(advance(then, '2025-01-01')).on).toBe('2025-02-01');
    expect(unwrap(advance(emptyState('2025-01-01'), '2025-01-02')).on).toBe('2025-01-02');
  });
});
