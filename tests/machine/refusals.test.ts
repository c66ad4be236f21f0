import { emptyState, type Refusal, type State, type TradeEvent, transition } from 'truce';
import { describe, expect, test } from 'vitest';
import { control, frozen, investigation, tariff, worldOf } from './support.js';

/** What is tried, on which world, and what the refusal says beside its code. */
interface Case {
  readonly code: Refusal['code'];
  readonly tried: string;
  readonly state: State;
  readonly event: TradeEvent;
  readonly says: Readonly<Record<string, unknown>>;
}

const imposed: TradeEvent = { id: 'i', on: '2025-01-10', type: 'imposed', measure: tariff('t') };
const suspended: TradeEvent = {
  id: 's',
  on: '2025-01-20',
  type: 'suspended',
  target: 't',
  leaving: '10%',
  until: '2025-03-01',
};
const truce: TradeEvent = {
  id: 'r',
  on: '2025-01-10',
  type: 'agreement-reached',
  deal: { id: 'truce', title: 'A truce', parties: ['XA', 'XB'], kind: 'truce', form: 'text', terms: [] },
};

const later: TradeEvent = { id: 'd', on: '2025-01-11', effective: '2025-05-01', type: 'terminated', target: 't' };
const bought: TradeEvent = { id: 'm', on: '2025-02-01', type: 'commitment-met', target: 'soya', outcome: 'bought' };
const soya: TradeEvent = {
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
    until: '2025-06-01',
  },
};

const cases: readonly Case[] = [
  {
    code: 'ILLEGAL_MOVE',
    tried: 'withdrawing a tariff that is in force',
    state: worldOf(imposed),
    event: { id: 'w', on: '2025-02-01', type: 'withdrawn', target: 't' },
    says: {
      subject: 't',
      status: 'in-force',
      verb: 'withdrawn',
      legal: ['amended', 'prolonged', 'suspended', 'lapsed', 'terminated', 'superseded', 'annulled'],
    },
  },
  {
    code: 'ILLEGAL_MOVE',
    tried: 'lapsing an agreement that is only agreed',
    state: worldOf(truce),
    event: { id: 'l', on: '2025-02-01', type: 'agreement-lapsed', target: 'truce' },
    says: { subject: 'truce', status: 'agreed', legal: expect.arrayContaining(['agreement-in-force']) },
  },
  {
    code: 'UNKNOWN_MEASURE',
    tried: 'suspending a tariff under a mistyped name',
    state: worldOf({ ...imposed, measure: tariff('us-reciprocal') }),
    event: { ...suspended, target: 'us-recipocal' },
    says: { subject: 'us-recipocal', nearest: 'us-reciprocal' },
  },
  {
    code: 'UNKNOWN_MEASURE',
    tried: 'decreeing for a later day the end of a tariff that nobody knows',
    state: emptyState('2025-01-01'),
    event: { id: 'x', on: '2025-01-05', effective: '2025-02-01', type: 'terminated', target: 't' },
    says: { subject: 't', nearest: null },
  },
  {
    code: 'UNKNOWN_AGREEMENT',
    tried: 'alleging the breach of an agreement that nobody reached',
    state: worldOf(truce),
    event: {
      id: 'b',
      on: '2025-02-01',
      type: 'breach-alleged',
      allegation: { id: 'a', by: 'XA', against: 'XB', agreement: 'truse', claim: 'no minerals' },
    },
    says: { subject: 'truse', nearest: 'truce' },
  },
  {
    code: 'UNKNOWN_AGREEMENT',
    tried: 'extending it',
    state: emptyState('2025-01-01'),
    event: { id: 'x', on: '2025-02-01', type: 'agreement-extended', target: 'truce', until: '2025-05-01' },
    says: { subject: 'truce' },
  },
  {
    code: 'UNKNOWN_COMMITMENT',
    tried: 'meeting a commitment that nobody made',
    state: emptyState('2025-01-01'),
    event: { id: 'm', on: '2025-02-01', type: 'commitment-met', target: 'soya', outcome: 'bought' },
    says: { subject: 'soya' },
  },
  {
    code: 'UNKNOWN_PROMISE',
    tried: 'keeping a promise that nobody gave',
    state: emptyState('2025-01-01'),
    event: { id: 'k', on: '2025-02-01', type: 'promise-kept', target: 'relief' },
    says: { subject: 'relief' },
  },
  {
    code: 'NOTHING_TO_REVOKE',
    tried: 'revoking what has already taken effect',
    state: worldOf(imposed, { id: 'd', on: '2025-01-11', effective: '2025-05-01', type: 'terminated', target: 't' }),
    event: { id: 'x', on: '2025-02-01', type: 'revoked', revokes: 'i' },
    says: { revokes: 'i', pending: ['d'] },
  },
  {
    code: 'WRONG_KIND',
    tried: 'amending a tariff by the terms of a control',
    state: worldOf(imposed),
    event: { id: 'a', on: '2025-02-01', type: 'amended', target: 't', to: { kind: 'export-control', items: ['tin'] } },
    says: { subject: 't', kind: 'tariff', given: 'export-control' },
  },
  {
    code: 'WRONG_KIND',
    tried: 'changing the licence policy of a tariff',
    state: worldOf(imposed),
    event: { id: 'p', on: '2025-02-01', type: 'policy-changed', target: 't', policy: 'none' },
    says: { kind: 'tariff' },
  },
  {
    code: 'OUT_OF_ORDER',
    tried: 'decreeing something before the day of the state',
    state: worldOf(imposed),
    event: { id: 'x', on: '2025-01-09', type: 'stated', by: 'XA', what: 'too late' },
    says: { on: '2025-01-09', stateOn: '2025-01-10' },
  },
  {
    code: 'OUT_OF_ORDER',
    tried: 'reaching back before the day of the state',
    state: worldOf(imposed),
    event: { id: 'x', on: '2025-02-01', effective: '2025-01-05', type: 'terminated', target: 't' },
    says: { on: '2025-01-05', stateOn: '2025-01-10' },
  },
  {
    code: 'DUE_FIRST',
    tried: 'acting after a window has run out, as if it had not',
    state: worldOf(imposed, suspended),
    event: { id: 'x', on: '2025-03-02', type: 'terminated', target: 't' },
    says: { due: ['snapped-back t'], dueOn: '2025-03-01' },
  },
  {
    code: 'DUE_FIRST',
    tried: 'acting after a decree should have bitten',
    state: worldOf(imposed, { id: 'd', on: '2025-01-11', effective: '2025-02-01', type: 'terminated', target: 't' }),
    event: { id: 'x', on: '2025-02-02', type: 'stated', by: 'XA', what: 'what about it' },
    says: { due: ['d'], dueOn: '2025-02-01' },
  },
  {
    code: 'ENDS_BEFORE_START',
    tried: 'imposing a tariff that ends on the day it begins',
    state: emptyState('2025-01-01'),
    event: { ...imposed, until: '2025-01-10' } as TradeEvent,
    says: { from: '2025-01-10', until: '2025-01-10' },
  },
  {
    code: 'ENDS_BEFORE_START',
    tried: 'suspending a tariff until yesterday',
    state: worldOf(imposed),
    event: { ...suspended, until: '2025-01-19' },
    says: { from: '2025-01-20', until: '2025-01-19' },
  },
  {
    code: 'ENDS_BEFORE_START',
    tried: 'a commitment whose window ends before it opens',
    state: emptyState('2025-01-01'),
    event: {
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
        from: '2025-06-01',
        until: '2025-06-01',
      },
    },
    says: { from: '2025-06-01' },
  },
  {
    code: 'EXTENSION_TOO_LATE',
    tried: 'reaching back into a window that has run out, from after its end',
    state: worldOf(imposed, suspended),
    event: {
      id: 'x',
      on: '2025-03-02',
      effective: '2025-02-28',
      type: 'suspension-extended',
      target: 't',
      until: '2025-06-01',
    },
    says: { subject: 't', until: '2025-03-01', decreedOn: '2025-03-02' },
  },
  {
    code: 'NOT_AN_EXTENSION',
    tried: 'extending a suspension to an earlier day',
    state: worldOf(imposed, suspended),
    event: { id: 'x', on: '2025-02-01', type: 'suspension-extended', target: 't', until: '2025-02-15' },
    says: { until: '2025-03-01', given: '2025-02-15' },
  },
  {
    code: 'NOT_AN_EXTENSION',
    tried: 'prolonging a tariff that has no end',
    state: worldOf(imposed),
    event: { id: 'x', on: '2025-02-01', type: 'prolonged', target: 't', until: '2025-06-01' },
    says: { until: null, given: '2025-06-01' },
  },
];

describe('what the law does not allow', () => {
  test.each(cases.map((each) => [each.code, each.tried, each] as const))('%s: %s', (code, _, each) => {
    const text = JSON.stringify(each.state);
    const result = transition(frozen(each.state), frozen(each.event));
    if (result.ok) throw new Error('it was allowed');
    expect(result.error).toMatchObject({ code, event: each.event.id, ...each.says });
    expect(result.error.message).toContain(each.event.id);
    expect(JSON.stringify(each.state)).toBe(text);
  });

  test.each<[State, TradeEvent, RegExp]>([
    [
      worldOf(imposed),
      { id: 'w', on: '2025-02-01', type: 'withdrawn', target: 't' },
      /; legal here: amended, .*annulled$/,
    ],
    [worldOf(soya, bought), { ...bought, id: 'again' } as TradeEvent, /; no verb is legal here$/],
    [worldOf(imposed), { ...suspended, target: 'tt' } as TradeEvent, /'tt' is not known; did you mean 't'\?$/],
    [worldOf(imposed), { ...suspended, target: 'another' } as TradeEvent, /'another' is not known$/],
    [worldOf(imposed, later), { id: 'x', on: '2025-02-01', type: 'revoked', revokes: 'i' }, /; waiting: d$/],
    [worldOf(imposed), { id: 'x', on: '2025-02-01', type: 'revoked', revokes: 'i' }, /; waiting: nothing$/],
    [
      worldOf(imposed),
      { id: 'x', on: '2025-02-01', type: 'prolonged', target: 't', until: '2025-06-01' },
      /runs to no end; 2025-06-01 does not extend it$/,
    ],
    [
      worldOf(imposed),
      { id: 'x', on: '2025-02-01', type: 'prolonged', target: 't', until: null },
      /runs to no end; no end does not extend it$/,
    ],
    [
      worldOf(imposed, suspended),
      { id: 'x', on: '2025-02-01', type: 'suspension-extended', target: 't', until: '2025-02-15' },
      /runs to 2025-03-01; 2025-02-15 does not extend it$/,
    ],
  ])('the message says what there would be instead: %#', (state, event, says) => {
    const result = transition(state, event);
    expect(result.ok ? 'allowed' : result.error.message).toMatch(says);
  });

  test.each(['constructor', 'toString', '__proto__'])('nobody has heard of a measure by the name of %s', (target) => {
    for (const state of [emptyState('2025-01-01'), worldOf(imposed)]) {
      expect(transition(state, { ...suspended, target } as TradeEvent)).toMatchObject({
        ok: false,
        error: { code: 'UNKNOWN_MEASURE', subject: target },
      });
    }
  });

  test('every code has a case', () => {
    const codes: Record<Refusal['code'], true> = {
      ILLEGAL_MOVE: true,
      UNKNOWN_MEASURE: true,
      UNKNOWN_AGREEMENT: true,
      UNKNOWN_COMMITMENT: true,
      UNKNOWN_PROMISE: true,
      NOTHING_TO_REVOKE: true,
      WRONG_KIND: true,
      OUT_OF_ORDER: true,
      DUE_FIRST: true,
      ENDS_BEFORE_START: true,
      EXTENSION_TOO_LATE: true,
      NOT_AN_EXTENSION: true,
    };
    expect([...new Set(cases.map(({ code }) => code))].sort()).toEqual(Object.keys(codes).sort());
  });

  test('the licence policy of a control can be changed, and an inquiry lives by its own table', () => {
    const state = worldOf({ id: 'i', on: '2025-01-10', type: 'imposed', measure: control('c') });
    expect(
      transition(state, { id: 'p', on: '2025-01-11', type: 'policy-changed', target: 'c', policy: 'none' }).ok,
    ).toBe(true);
    expect(
      transition(state, { id: 'x', on: '2025-01-11', type: 'imposed', measure: investigation('ships') }),
    ).toMatchObject({ ok: false, error: { code: 'ILLEGAL_MOVE', legal: ['opened'] } });
  });
});

test('a decree for a later day is refused at once when nobody knows what it is about, commitments and promises included', () => {
  const codeOf = (event: TradeEvent) => {
    const result = transition(worldOf(imposed), event);
    return result.ok ? 'allowed' : result.error.code;
  };
  const decreed = { id: 'x', on: '2025-02-01', effective: '2025-03-01', target: 'nobody' } as const;
  expect(codeOf({ ...decreed, type: 'terminated' })).toBe('UNKNOWN_MEASURE');
  expect(codeOf({ ...decreed, type: 'agreement-lapsed' })).toBe('UNKNOWN_AGREEMENT');
  expect(codeOf({ ...decreed, type: 'commitment-met', outcome: 'bought' })).toBe('UNKNOWN_COMMITMENT');
  expect(codeOf({ ...decreed, type: 'promise-kept' })).toBe('UNKNOWN_PROMISE');
});

test.each(['constructor', 'toString', '__proto__'])(
  'a name that every object knows is no agreement: %s',
  (agreement) => {
    const alleged: TradeEvent = {
      id: 'x',
      on: '2025-02-01',
      type: 'breach-alleged',
      allegation: { id: 'a', agreement, by: 'XA', against: 'XB', claim: 'nothing' },
    };
    expect(transition(worldOf(imposed), alleged)).toMatchObject({ ok: false, error: { code: 'UNKNOWN_AGREEMENT' } });
  },
);
