/** What must not compile of events, measures and states, each with its reason, and what must. */
import type { Measure, State, Tariff, Terms, TradeEvent, Verb } from 'truce';
import { legalVerbs, MEASURE_MOVES, transition, unwrap } from 'truce';

declare const state: State;
declare const tariff: Tariff;

export const imposed: TradeEvent = { id: 'i', on: '2025-04-02', type: 'imposed', measure: tariff };
export const suspended: TradeEvent = {
  id: 's',
  on: '2025-05-12',
  effective: '2025-05-14',
  type: 'suspended',
  target: 't',
  leaving: '10%',
  until: '2025-08-12',
};
export const openEnded: TradeEvent = { ...suspended, until: null };

// @ts-expect-error a suspension says until when, or that it has no end
export const endless: TradeEvent = { id: 's', on: '2025-05-12', type: 'suspended', target: 't', leaving: '10%' };
// @ts-expect-error and what it leaves
export const careless: TradeEvent = { id: 's', on: '2025-05-12', type: 'suspended', target: 't', until: null };
// @ts-expect-error there is no such verb
export const cancelled: TradeEvent = { id: 'c', on: '2025-05-12', type: 'cancelled', target: 't' };
// @ts-expect-error what is imposed is a measure, not its name
export const named: TradeEvent = { id: 'i', on: '2025-04-02', type: 'imposed', target: 't' };
// @ts-expect-error an extension is of something
export const untargeted: TradeEvent = { id: 'x', on: '2025-08-11', type: 'suspension-extended', until: '2025-11-10' };
// @ts-expect-error an event has an id
export const nameless: TradeEvent = { on: '2025-04-02', type: 'imposed', measure: tariff };

export const known: Verb = 'snapped-back';
// @ts-expect-error there is no such verb
export const unknown: Verb = 'snapback';

// Terms are those of one kind of measure.
export const terms: Terms = { kind: 'tariff', duty: '84%' };
export const listed: Terms = { kind: 'listing', entities: 12 };
// @ts-expect-error a listing has no duty
export const mixed: Terms = { kind: 'listing', duty: '84%' };
// @ts-expect-error an amendment does not change whose measure it is
export const handedOver: Terms = { kind: 'tariff', by: 'CN' };
// @ts-expect-error terms say which kind they are of
export const kindless: Terms = { duty: '84%' };
// @ts-expect-error a duty in terms has its sign too
export const unsigned: Terms = { kind: 'tariff', duty: '84' };

// @ts-expect-error there is no such kind of measure
export const quota: Measure['kind'] = 'quota';
// @ts-expect-error a tariff has a scope
export const scopeless: Tariff = { kind: 'tariff', id: 't', by: 'US', program: 'p', duty: '10%' };

// A state is plain data that is never changed.
// @ts-expect-error not its day
state.on = '2025-01-01';
// @ts-expect-error not its lives
state.measures['t'] = undefined;
// @ts-expect-error not its agenda
state.agenda.push({ on: '2025-01-01', event: imposed });
// @ts-expect-error not the terms of a measure
if (tariff.scope.origins !== 'all') tariff.scope.origins.push('MX');
// @ts-expect-error not the table of moves
MEASURE_MOVES.absent.imposed = ['in-force'];

// A move may be refused.
const moved = transition(state, imposed);
// @ts-expect-error it has to be asked first
export const unasked: State = moved.value;
export const next: State = moved.ok ? moved.value : state;
export const sure: State = unwrap(moved);
export const why: string = moved.ok ? '' : moved.error.message;
if (!moved.ok && moved.error.code === 'ILLEGAL_MOVE') moved.error.legal satisfies readonly string[];
// @ts-expect-error only an illegal move lists what would have been legal
if (!moved.ok && moved.error.code === 'DUE_FIRST') moved.error.legal satisfies readonly string[];

export const verbs: readonly Verb[] = legalVerbs(state, 't');
