import type { MeasureKind } from '../measures/index.js';
import type { IsoDate } from '../values/index.js';
import type { TradeEvent, Verb } from './events.js';

interface Details {
  /** The event that was tried. */
  readonly event: string;
  readonly message: string;
}

/** The law does not allow this verb from where the subject stands. */
export interface IllegalMove extends Details {
  readonly code: 'ILLEGAL_MOVE';
  readonly subject: string;
  readonly status: string;
  readonly verb: Verb;
  /** The verbs that would have been legal, the due ones included. */
  readonly legal: readonly string[];
}

/** The event speaks of something that has never been heard of. */
export interface UnknownSubject extends Details {
  readonly code: 'UNKNOWN_MEASURE' | 'UNKNOWN_AGREEMENT' | 'UNKNOWN_COMMITMENT' | 'UNKNOWN_PROMISE';
  readonly subject: string;
  /** The nearest known name, when one is near. */
  readonly nearest: string | null;
}

/** The event says that it revokes one that is not waiting to bite. */
export interface NothingToRevoke extends Details {
  readonly code: 'NOTHING_TO_REVOKE';
  readonly revokes: string;
  readonly pending: readonly string[];
}

/** The terms are for another kind of measure. */
export interface WrongKind extends Details {
  readonly code: 'WRONG_KIND';
  readonly subject: string;
  readonly kind: MeasureKind;
  readonly given: MeasureKind;
}

/** The event lies before the state. */
export interface OutOfOrder extends Details {
  readonly code: 'OUT_OF_ORDER';
  readonly on: IsoDate;
  readonly stateOn: IsoDate;
}

/** Something falls due before the event; the state has to be advanced first. */
export interface DueFirst extends Details {
  readonly code: 'DUE_FIRST';
  readonly due: readonly string[];
  readonly dueOn: IsoDate;
}

/** An end that does not lie after its start. */
export interface EndsBeforeStart extends Details {
  readonly code: 'ENDS_BEFORE_START';
  readonly from: IsoDate;
  readonly until: IsoDate;
}

/** A window that has run out cannot be extended any more. */
export interface ExtensionTooLate extends Details {
  readonly code: 'EXTENSION_TOO_LATE';
  readonly subject: string;
  readonly until: IsoDate;
  readonly decreedOn: IsoDate;
}

/** An extension that would shorten, or change nothing. */
export interface NotAnExtension extends Details {
  readonly code: 'NOT_AN_EXTENSION';
  readonly subject: string;
  readonly until: IsoDate | null;
  readonly given: IsoDate | null;
}

/** Why the machine did not make a move. The state before it stays valid. */
export type Refusal =
  | IllegalMove
  | UnknownSubject
  | NothingToRevoke
  | WrongKind
  | OutOfOrder
  | DueFirst
  | EndsBeforeStart
  | ExtensionTooLate
  | NotAnExtension;

export function illegalMove(event: TradeEvent, subject: string, status: string, legal: readonly string[]): IllegalMove {
  const options = legal.length > 0 ? `legal here: ${legal.join(', ')}` : 'no verb is legal here';
  return {
    code: 'ILLEGAL_MOVE',
    event: event.id,
    subject,
    status,
    verb: event.type,
    legal,
    message: `${event.id}: '${event.type}' is not legal for ${subject}, which is ${status}; ${options}`,
  };
}

export function unknownSubject(
  code: UnknownSubject['code'],
  event: TradeEvent,
  subject: string,
  known: readonly string[],
): UnknownSubject {
  const nearest = nearestName(subject, known);
  const hint = nearest === null ? '' : `; did you mean '${nearest}'?`;
  return { code, event: event.id, subject, nearest, message: `${event.id}: '${subject}' is not known${hint}` };
}

export function nothingToRevoke(event: TradeEvent, revokes: string, pending: readonly string[]): NothingToRevoke {
  const waiting = pending.length > 0 ? pending.join(', ') : 'nothing';
  return {
    code: 'NOTHING_TO_REVOKE',
    event: event.id,
    revokes,
    pending,
    message: `${event.id}: '${revokes}' is not waiting to bite; waiting: ${waiting}`,
  };
}

export function wrongKind(event: TradeEvent, subject: string, kind: MeasureKind, given: MeasureKind): WrongKind {
  return {
    code: 'WRONG_KIND',
    event: event.id,
    subject,
    kind,
    given,
    message: `${event.id}: ${subject} is a ${kind}; terms of a ${given} do not fit it`,
  };
}

export function outOfOrder(event: TradeEvent, on: IsoDate, stateOn: IsoDate): OutOfOrder {
  return {
    code: 'OUT_OF_ORDER',
    event: event.id,
    on,
    stateOn,
    message: `${event.id}: ${on} lies before the state of ${stateOn}; replay the scenario to place it in time`,
  };
}

export function dueFirst(event: TradeEvent, dueOn: IsoDate, due: readonly string[]): DueFirst {
  return {
    code: 'DUE_FIRST',
    event: event.id,
    due,
    dueOn,
    message: `${event.id}: ${due.join(', ')} falls due on ${dueOn}, before it; advance the state first`,
  };
}

export function endsBeforeStart(event: TradeEvent, from: IsoDate, until: IsoDate): EndsBeforeStart {
  return {
    code: 'ENDS_BEFORE_START',
    event: event.id,
    from,
    until,
    message: `${event.id}: it would end on ${until}, which is not after its start on ${from}`,
  };
}

export function extensionTooLate(event: TradeEvent, subject: string, until: IsoDate): ExtensionTooLate {
  return {
    code: 'EXTENSION_TOO_LATE',
    event: event.id,
    subject,
    until,
    decreedOn: event.on,
    message: `${event.id}: the window of ${subject} ran out on ${until}, before it was extended on ${event.on}`,
  };
}

export function notAnExtension(
  event: TradeEvent,
  subject: string,
  until: IsoDate | null,
  given: IsoDate | null,
): NotAnExtension {
  return {
    code: 'NOT_AN_EXTENSION',
    event: event.id,
    subject,
    until,
    given,
    message: `${event.id}: the window of ${subject} runs to ${until ?? 'no end'}; ${given ?? 'no end'} does not extend it`,
  };
}

/** The known name that shares the longest start or the most letters with a mistyped one, if any is near. */
export function nearestName(given: string, known: readonly string[]): string | null {
  let best: string | null = null;
  let least = Math.max(2, Math.floor(given.length / 3)) + 1;
  for (const name of known) {
    const distance = editDistance(given, name, least);
    if (distance < least) {
      least = distance;
      best = name;
    }
  }
  return best;
}

function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit;
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const substituted = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(substituted, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? limit;
}
