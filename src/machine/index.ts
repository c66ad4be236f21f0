export { carriedOver } from './carried-over.js';
export { advance, type Happening, type HappeningKind, happen, nextDayOf, nextHappening } from './day.js';
export { movesDiagram } from './diagram.js';
export { dueEvent, dueItems } from './due.js';
export {
  bitesOn,
  type Cause,
  type EventOf,
  firstTraceOn,
  type Moves,
  type PromisedMove,
  type Response,
  subjectOf,
  type TradeEvent,
  type Verb,
  type WayBack,
} from './events.js';
export type { Due } from './falls-due.js';
export { deadlinesOf, type LegalMoves, legalMoves, legalVerbs } from './legal.js';
export {
  AGREEMENT_MOVES,
  type AgreementStatus,
  COMMITMENT_MOVES,
  type CommitmentStatus,
  DUE_VERBS,
  type DueVerb,
  INVESTIGATION_MOVES,
  type InvestigationStatus,
  MEASURE_MOVES,
  type MeasureStatus,
  PROMISE_MOVES,
  type PromiseStatus,
} from './moves.js';
export { lifeOf, nextState } from './next-state.js';
export { DAY_PHASES, type DayPhase, dayPhase, entryPhase } from './order.js';
export {
  type DueFirst,
  type EndsBeforeStart,
  type ExtensionTooLate,
  type IllegalMove,
  type NotAnExtension,
  type NothingToRevoke,
  nearestName,
  type OutOfOrder,
  type Refusal,
  type UnknownSubject,
  type WrongKind,
} from './refusals.js';
export {
  type AgreementLife,
  type AllegationLife,
  type CommitmentLife,
  emptyState,
  type Held,
  type Life,
  type Pending,
  type PromiseLife,
  type State,
  type Suspension,
  type Trace,
} from './state.js';
export type { Agreement, Allegation, Commitment, Meeting, Ruling, Term, Undertaking } from './subjects.js';
export { transition } from './transition.js';
