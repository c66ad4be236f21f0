import { advance, emptyState, type IsoDate, type State, type TradeEvent, transition, unwrap } from 'truce';
import { describe, expect, test } from 'vitest';
import { tariff, worldOf } from './support.js';

const deal = { id: 'truce', title: 'A truce', parties: ['XA', 'XB'], kind: 'truce', form: 'text', terms: [] } as const;
const reached: TradeEvent = { id: 'reached', on: '2025-01-10', type: 'agreement-reached', deal };
const inForce: TradeEvent = {
  id: 'begun',
  on: '2025-01-12',
  type: 'agreement-in-force',
  target: 'truce',
  until: '2025-03-01',
};
const extended = (on: IsoDate, until: IsoDate | null, effective: IsoDate = on): TradeEvent => ({
  id: 'extended',
  on,
  effective,
  type: 'agreement-extended',
  target: 'truce',
  until,
});
const alleged: TradeEvent = {
  id: 'alleged',
  on: '2025-01-20',
  type: 'breach-alleged',
  allegation: { id: 'a', by: 'XA', against: 'XB', agreement: 'truce', claim: 'no minerals' },
};
const repaired: TradeEvent = { id: 'repaired', on: '2025-01-25', type: 'agreement-repaired', target: 'truce' };

const trace = (...events: readonly (readonly [event: string, on: IsoDate])[]) =>
  events.map(([event, on]) => ({ event, on }));
const codeOf = (state: State, event: TradeEvent) => {
  const result = transition(state, event);
  return result.ok ? 'allowed' : result.error.code;
};

describe('the life of an agreement', () => {
  test('is agreed without an end, then in force until one, and keeps the whole chain behind it', () => {
    expect(worldOf(reached).agreements).toEqual({
      truce: {
        status: 'agreed',
        agreement: deal,
        since: '2025-01-10',
        until: null,
        because: trace(['reached', '2025-01-10']),
      },
    });
    expect(worldOf(reached, inForce).agreements['truce']).toEqual({
      status: 'in-force',
      agreement: deal,
      since: '2025-01-12',
      until: '2025-03-01',
      because: trace(['reached', '2025-01-10'], ['begun', '2025-01-12']),
    });
  });

  test('cannot begin on the day it ends', () => {
    const agreed = worldOf(reached);
    expect(codeOf(agreed, { ...inForce, until: '2025-01-12' } as TradeEvent)).toBe('ENDS_BEFORE_START');
    expect(codeOf(agreed, { ...inForce, until: '2025-01-13' } as TradeEvent)).toBe('allowed');
    expect(codeOf(agreed, { ...inForce, until: null } as TradeEvent)).toBe('allowed');
  });

  test('an extension moves the end and not the beginning', () => {
    expect(worldOf(reached, inForce, extended('2025-02-01', '2025-06-01')).agreements['truce']).toMatchObject({
      status: 'in-force',
      since: '2025-01-12',
      until: '2025-06-01',
    });
    expect(worldOf(reached, inForce, extended('2025-02-01', null)).agreements['truce']?.until).toBeNull();
  });

  test('an extension is in time on the last day, and must lie beyond it', () => {
    const state = worldOf(reached, inForce);
    expect(codeOf(state, extended('2025-03-01', '2025-06-01'))).toBe('allowed');
    expect(codeOf(state, extended('2025-03-02', '2025-06-01', '2025-02-28'))).toBe('EXTENSION_TOO_LATE');
    expect(codeOf(state, extended('2025-02-01', '2025-03-01'))).toBe('NOT_AN_EXTENSION');
    expect(codeOf(state, extended('2025-02-01', '2025-03-02'))).toBe('allowed');
    const endless = worldOf(reached, { ...inForce, until: null } as TradeEvent);
    expect(codeOf(endless, extended('2025-02-01', '2025-06-01'))).toBe('NOT_AN_EXTENSION');
  });

  test.each<[string, TradeEvent]>([
    ['superseded', { id: 'x', on: '2025-02-01', type: 'agreement-superseded', target: 'truce', by: 'other' }],
    ['repudiated', { id: 'x', on: '2025-02-01', type: 'agreement-repudiated', target: 'truce', by: 'XB' }],
    ['lapsed', { id: 'x', on: '2025-02-01', type: 'agreement-lapsed', target: 'truce' }],
  ])('%s, it has ended, and what was alleged under it is settled', (_, end) => {
    const other = { ...reached, id: 'other', deal: { ...deal, id: 'other' } } as TradeEvent;
    const elsewhere = {
      ...alleged,
      id: 'elsewhere',
      allegation: { ...alleged.allegation, id: 'b', agreement: 'other' },
    } as TradeEvent;
    const state = worldOf(reached, other, inForce, alleged, elsewhere, end);
    expect(state.agreements['truce']).toMatchObject({ status: 'ended', since: '2025-02-01' });
    expect(state.agreements['other']?.status).toBe('agreed');
    expect(state.allegations).toMatchObject({ a: { settledOn: '2025-02-01' }, b: { settledOn: null } });
  });

  test('lapses by itself on its last day, and not without one', () => {
    const state = worldOf(reached, inForce);
    expect(unwrap(advance(state, '2025-02-28')).agreements['truce']?.status).toBe('in-force');
    expect(unwrap(advance(state, '2025-03-01')).agreements['truce']).toMatchObject({
      status: 'ended',
      because: trace(
        ['reached', '2025-01-10'],
        ['begun', '2025-01-12'],
        ['due:agreement-lapsed:truce:2025-03-01', '2025-03-01'],
      ),
    });
    expect(unwrap(advance(worldOf(reached), '2025-12-31')).agreements['truce']?.status).toBe('agreed');
  });

  test('a repair settles what was alleged once, and the truce goes on as it was', () => {
    expect(worldOf(reached, inForce, alleged).allegations).toEqual({
      a: { allegation: alleged.allegation, since: '2025-01-20', settledOn: null },
    });
    const state = worldOf(reached, inForce, alleged, repaired);
    expect(state.agreements['truce']).toMatchObject({ status: 'in-force', since: '2025-01-12', until: '2025-03-01' });
    expect(state.allegations['a']).toEqual({
      allegation: alleged.allegation,
      since: '2025-01-20',
      settledOn: '2025-01-25',
    });
    const again = unwrap(transition(state, { ...repaired, id: 'again', on: '2025-02-01' } as TradeEvent));
    expect(again.allegations['a']?.settledOn).toBe('2025-01-25');
  });

  test('an extension settles nothing', () => {
    const state = worldOf(reached, inForce, alleged, extended('2025-02-01', '2025-06-01'));
    expect(state.allegations['a']?.settledOn).toBeNull();
  });

  test('what was decreed about it waits on while it lives, and is refused where nobody knows it', () => {
    const later = extended('2025-01-15', '2025-06-01', '2025-02-20');
    const state = worldOf(reached, inForce, later, alleged, repaired);
    expect(state.agenda.map(({ event }) => event.id)).toEqual(['extended']);
    expect(unwrap(advance(state, '2025-02-20')).agreements['truce']?.until).toBe('2025-06-01');
    expect(codeOf(emptyState('2025-01-01'), later)).toBe('UNKNOWN_AGREEMENT');
  });

  test('its end takes away what was decreed about it, and nothing else', () => {
    const about = extended('2025-01-15', '2025-06-01', '2025-02-20');
    const beside: TradeEvent = {
      id: 'beside',
      on: '2025-01-15',
      effective: '2025-02-21',
      type: 'stated',
      by: 'XA',
      what: 'more to come',
    };
    const namesake: TradeEvent = {
      id: 'namesake',
      on: '2025-01-15',
      effective: '2025-02-22',
      type: 'terminated',
      target: 'truce',
    };
    const state = worldOf(
      reached,
      { id: 'i', on: '2025-01-10', type: 'imposed', measure: tariff('truce') },
      inForce,
      namesake,
      beside,
      about,
      { id: 'off', on: '2025-01-20', type: 'agreement-repudiated', target: 'truce', by: 'XB' },
    );
    expect(state.agenda.map(({ on, event }) => [on, event.id])).toEqual([
      ['2025-02-21', 'beside'],
      ['2025-02-22', 'namesake'],
    ]);
    const gone = unwrap(transition(state, { id: 'end', on: '2025-01-21', type: 'terminated', target: 'truce' }));
    expect(gone.agenda.map(({ event }) => event.id)).toEqual(['beside']);
  });
});

describe('the life of a commitment', () => {
  const commitment = {
    id: 'soya',
    by: 'XB',
    to: 'XA',
    what: 'soya',
    amount: 12,
    unit: 'Mt',
    from: '2025-02-01',
    until: '2025-06-01',
  } as const;
  const committed: TradeEvent = { id: 'c', on: '2025-01-10', type: 'committed', commitment };
  const met = (on: IsoDate): TradeEvent => ({ id: 'm', on, type: 'commitment-met', target: 'soya', outcome: 'bought' });
  const missed = (on: IsoDate): TradeEvent => ({
    id: 'm',
    on,
    type: 'commitment-missed',
    target: 'soya',
    outcome: '3 Mt',
  });

  test('is open, and overdue by itself on the first day after its window', () => {
    const state = worldOf(committed);
    const because = trace(['c', '2025-01-10']);
    expect(state.commitments).toEqual({ soya: { status: 'open', commitment, outcome: null, because } });
    expect(unwrap(advance(state, '2025-05-31')).commitments['soya']?.status).toBe('open');
    expect(unwrap(advance(state, '2025-06-01')).commitments['soya']).toEqual({
      status: 'overdue',
      commitment,
      outcome: null,
      because: [...because, ...trace(['due:commitment-overdue:soya:2025-06-01', '2025-06-01'])],
    });
  });

  test('may have a window of one day', () => {
    expect(codeOf(emptyState('2025-01-01'), { ...committed, commitment: { ...commitment, until: '2025-02-02' } })).toBe(
      'allowed',
    );
  });

  test('is met or missed, in time or late, and then it is over', () => {
    const late = unwrap(advance(worldOf(committed), '2025-07-01'));
    for (const [state, on] of [
      [worldOf(committed), '2025-03-01'],
      [late, '2025-07-01'],
    ] as const) {
      const done = unwrap(transition(state, met(on)));
      expect(done.commitments['soya']).toMatchObject({ status: 'met', outcome: 'bought', commitment });
      expect(done.commitments['soya']?.because.at(-1)).toEqual({ event: 'm', on });
      expect(codeOf(done, met(on))).toBe('ILLEGAL_MOVE');
      const not = unwrap(transition(state, missed(on)));
      expect(not.commitments['soya']).toMatchObject({ status: 'missed', outcome: '3 Mt', commitment });
      expect(not.commitments['soya']?.because.at(-1)).toEqual({ event: 'm', on });
      expect(unwrap(advance(not, '2025-12-31')).commitments['soya']?.status).toBe('missed');
    }
  });
});

describe('the life of a promise', () => {
  const promise = { id: 'relief', by: 'XA', what: 'relief' } as const;
  const promised: TradeEvent = { id: 'p', on: '2025-01-10', type: 'promised', promise };

  test.each([
    ['promise-kept', 'kept'],
    ['promise-dropped', 'dropped'],
  ] as const)('%s, it is %s, and may be given again', (type, status) => {
    const state = worldOf(promised, { id: 'x', on: '2025-02-01', type, target: 'relief' });
    const because = trace(['p', '2025-01-10'], ['x', '2025-02-01']);
    expect(state.promises).toEqual({ relief: { status, promise, because } });
    const again = unwrap(transition(state, { ...promised, id: 'again', on: '2025-03-01' } as TradeEvent));
    expect(again.promises['relief']).toEqual({
      status: 'open',
      promise,
      because: [...because, ...trace(['again', '2025-03-01'])],
    });
  });
});

describe('what is only noted', () => {
  test('a meeting, with its day', () => {
    const meeting = { id: 'm', kind: 'talks', title: 'Talks' } as const;
    const state = worldOf({ id: 'x', on: '2025-01-10', type: 'met', meeting });
    expect(state).toEqual({ ...emptyState('2025-01-10'), meetings: { m: { ...meeting, on: '2025-01-10' } } });
  });

  test('a statement and a ruling change nothing but the day', () => {
    const ruling = { court: 'CIT', case: '1', holding: 'void', measures: [], effect: 'none' } as const;
    expect(worldOf({ id: 'x', on: '2025-01-10', type: 'ruled', ruling })).toEqual(emptyState('2025-01-10'));
    expect(worldOf({ id: 'x', on: '2025-01-10', type: 'stated', by: 'XA', what: 'no' })).toEqual(
      emptyState('2025-01-10'),
    );
  });
});
