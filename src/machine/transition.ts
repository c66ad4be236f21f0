import type { MeasureKind } from '../measures/index.js';
import { err, type IsoDate, ok, type Result } from '../values/index.js';
import { withPending } from './agenda.js';
import { dueItems, firstDueOn } from './due.js';
import { bitesOn, type EventOf, firstTraceOn, type TradeEvent } from './events.js';
import { tableFor, verbsFor } from './kinds.js';
import { lifeIn, withLife } from './lives.js';
import { type MeasureVerb, measureHandlers } from './measure-handlers.js';
import { missingFrom, missingSubject } from './missing.js';
import { AGREEMENT_MOVES, COMMITMENT_MOVES, isAllowed, PROMISE_MOVES, verbsFrom } from './moves.js';
import { livesOf, nextState } from './next-state.js';
import {
  type AgreementVerb,
  agreementHandlers,
  type CommitmentVerb,
  commitmentHandlers,
  type PromiseVerb,
  promiseHandlers,
} from './other-handlers.js';
import { dueFirst, illegalMove, nothingToRevoke, outOfOrder, type Refusal, unknownSubject } from './refusals.js';
import { heldUnder, type Life, type State } from './state.js';
import { isAgreementVerb, isCommitmentVerb, isMeasureVerb, isPromiseVerb } from './verbs.js';

/**
 * Makes one move: the next state, or a typed refusal with the state untouched. Pure and total.
 *
 * 1. An event before the state's day is refused (`OUT_OF_ORDER`); a retroactive one counts from the day it reaches back to.
 * 2. An event after something that falls due is refused (`DUE_FIRST`): `advance` first, so that no deadline is skipped.
 * 3. An event that bites on a later day goes on the agenda, once its subject is known. `imposed` makes it announced.
 * 4. Otherwise the verb must be legal from where its subject stands (`ILLEGAL_MOVE` lists what would have been).
 *
 * Cost: one small object; the record of lives is copied when a state is read, and once in 64 moves.
 */
export function transition(state: State, event: TradeEvent): Result<State, Refusal> {
  const day = firstTraceOn(event);
  if (day < state.on) return err(outOfOrder(event, day, state.on));
  const overdue = overdueBefore(state, day);
  if (overdue !== null) return err(dueFirst(event, overdue.on, overdue.names));
  return bitesOn(event) > event.on ? decree(state, event) : enforce(state, event, day);
}

/** Records a decree that bites later. Measures that are imposed or opened for a later day are announced at once. */
export function decree(state: State, event: TradeEvent): Result<State, Refusal> {
  if (event.type === 'imposed') return enforce(state, event, event.on);
  const missing = missingSubject(state, event);
  if (missing !== null) return err(missing);
  const agenda = withPending(state.agenda, { on: bitesOn(event), event });
  return ok(nextState(state, { on: event.on, agenda }));
}

/** Lets an event bite on a day, whatever day it was decreed. The day must not lie before the state's. */
export function enforce(state: State, event: TradeEvent, day: IsoDate): Result<State, Refusal> {
  if (isMeasureVerb(event)) return moveMeasure(state, event, day);
  if (isAgreementVerb(event)) return moveAgreement(state, event, day);
  if (isCommitmentVerb(event)) return moveCommitment(state, event, day);
  if (isPromiseVerb(event)) return movePromise(state, event, day);
  if (event.type === 'breach-alleged') {
    const { agreement } = event.allegation;
    const missing = missingFrom(state.agreements, agreement, 'UNKNOWN_AGREEMENT', event);
    if (missing !== null) return err(missing);
  }
  return ok(noted(state, event, day));
}

function moveMeasure(state: State, event: EventOf<MeasureVerb>, day: IsoDate): Result<State, Refusal> {
  if (event.type === 'revoked') return revoke(state, event, day);
  const id = 'measure' in event ? event.measure.id : event.target;
  const life = lifeIn(livesOf(state), id);
  if (life === undefined && !('measure' in event)) {
    return err(unknownSubject('UNKNOWN_MEASURE', event, id, Object.keys(state.measures)));
  }
  const kind = 'measure' in event ? event.measure.kind : (life?.measure.kind ?? 'tariff');
  return landed(state, event, day, id, life, kind);
}

function landed(
  state: State,
  event: EventOf<MeasureVerb>,
  day: IsoDate,
  id: string,
  life: Life | undefined,
  kind: MeasureKind,
): Result<State, Refusal> {
  const status = life?.status ?? 'absent';
  if (!isAllowed(tableFor(kind), status, event.type))
    return err(illegalMove(event, id, status, verbsFor(kind, status)));
  // The table has just said that this verb starts from this status, which is what the handler's type asks for.
  const handler = measureHandlers[event.type] as (
    life: Life | undefined,
    event: TradeEvent,
    day: IsoDate,
  ) => Result<Life, Refusal>;
  const next = handler(life, event, day);
  if (!next.ok) return next;
  const lives = withLife(livesOf(state), id, next.value);
  // What was decreed about a measure falls with it, as it does with an agreement.
  const agenda = next.value.status === 'ended' ? withoutDecreesOn(id, state, isMeasureVerb) : state.agenda;
  return ok(nextState(state, { on: day, lives, agenda }));
}

/** Takes back a decree that has not bitten: one on the agenda, or the one that announced a measure. */
function revoke(state: State, event: EventOf<'revoked'>, day: IsoDate): Result<State, Refusal> {
  if (state.agenda.some((each) => each.event.id === event.revokes)) {
    const agenda = state.agenda.filter((each) => each.event.id !== event.revokes);
    return ok(nextState(state, { on: day, agenda }));
  }
  const announced = Object.entries(state.measures).find(
    ([, { status, announcedBy }]) => status === 'announced' && announcedBy === event.revokes,
  );
  if (announced !== undefined) {
    const [id, life] = announced;
    return landed(state, event, day, id, life, life.measure.kind);
  }
  return err(nothingToRevoke(event, event.revokes, [...state.agenda.map((each) => each.event.id)]));
}

function moveAgreement(state: State, event: EventOf<AgreementVerb>, day: IsoDate): Result<State, Refusal> {
  const id = 'deal' in event ? event.deal.id : event.target;
  const life = heldUnder(state.agreements, id);
  if (life === undefined && !('deal' in event)) {
    return err(unknownSubject('UNKNOWN_AGREEMENT', event, id, Object.keys(state.agreements)));
  }
  const next = byTable(AGREEMENT_MOVES, agreementHandlers, event, id, life, day);
  if (!next.ok) return next;
  const settles = event.type === 'agreement-repaired' || next.value.status === 'ended';
  const allegations = settles ? settled(state.allegations, id, day) : state.allegations;
  const agenda = next.value.status === 'ended' ? withoutDecreesOn(id, state, isAgreementVerb) : state.agenda;
  const agreements = { ...state.agreements, [id]: next.value };
  return ok(nextState(state, { on: day, agreements, allegations, agenda }));
}

function moveCommitment(state: State, event: EventOf<CommitmentVerb>, day: IsoDate): Result<State, Refusal> {
  const id = 'commitment' in event ? event.commitment.id : event.target;
  const life = heldUnder(state.commitments, id);
  if (life === undefined && !('commitment' in event)) {
    return err(unknownSubject('UNKNOWN_COMMITMENT', event, id, Object.keys(state.commitments)));
  }
  const next = byTable(COMMITMENT_MOVES, commitmentHandlers, event, id, life, day);
  if (!next.ok) return next;
  return ok(nextState(state, { on: day, commitments: { ...state.commitments, [id]: next.value } }));
}

function movePromise(state: State, event: EventOf<PromiseVerb>, day: IsoDate): Result<State, Refusal> {
  const id = 'promise' in event ? event.promise.id : event.target;
  const life = heldUnder(state.promises, id);
  if (life === undefined && !('promise' in event)) {
    return err(unknownSubject('UNKNOWN_PROMISE', event, id, Object.keys(state.promises)));
  }
  const next = byTable(PROMISE_MOVES, promiseHandlers, event, id, life, day);
  if (!next.ok) return next;
  return ok(nextState(state, { on: day, promises: { ...state.promises, [id]: next.value } }));
}

function byTable<L extends { readonly status: string }>(
  table: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>,
  handlers: object,
  event: TradeEvent,
  id: string,
  life: L | undefined,
  day: IsoDate,
): Result<L, Refusal> {
  const status = life?.status ?? 'absent';
  if (!isAllowed(table, status, event.type)) return err(illegalMove(event, id, status, verbsFrom(table, status)));
  const handler = (
    handlers as Record<string, (life: L | undefined, event: TradeEvent, day: IsoDate) => Result<L, Refusal>>
  )[event.type];
  if (handler === undefined) throw new Error(`the table allows '${event.type}' but nothing handles it`);
  return handler(life, event, day);
}

/** Meetings and allegations are noted; statements and rulings leave their trace in the steps alone. */
function noted(state: State, event: TradeEvent, day: IsoDate): State {
  if (event.type === 'met') {
    const meetings = { ...state.meetings, [event.meeting.id]: { ...event.meeting, on: day } };
    return nextState(state, { on: day, meetings });
  }
  if (event.type === 'breach-alleged') {
    const alleged = { allegation: event.allegation, since: day, settledOn: null };
    return nextState(state, { on: day, allegations: { ...state.allegations, [event.allegation.id]: alleged } });
  }
  return state.on === day ? state : nextState(state, { on: day });
}

function settled(allegations: State['allegations'], agreement: string, day: IsoDate): State['allegations'] {
  return Object.fromEntries(
    Object.entries(allegations).map(([id, each]) =>
      each.allegation.agreement === agreement && each.settledOn === null
        ? [id, { ...each, settledOn: day }]
        : [id, each],
    ),
  );
}

function overdueBefore(state: State, day: IsoDate): { on: IsoDate; names: readonly string[] } | null {
  const due = firstDueOn(state);
  if ((due === null || due >= day) && state.agenda.every(({ on }) => on >= day)) return null;
  const waiting = [
    ...state.agenda.map(({ on, event }) => ({ on, name: event.id })),
    ...dueItems(state).map(({ on, verb, subject }) => ({ on, name: `${verb} ${subject}` })),
  ].filter((each) => each.on < day);
  const first = waiting.map((each) => each.on).sort()[0];
  if (first === undefined) return null;
  return { on: first, names: waiting.filter((each) => each.on === first).map((each) => each.name) };
}

function withoutDecreesOn(id: string, { agenda }: State, isOfKind: (event: TradeEvent) => boolean): State['agenda'] {
  return agenda.filter(({ event }) => !('target' in event && event.target === id && isOfKind(event)));
}
