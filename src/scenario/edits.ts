import type { TradeEvent } from '../machine/index.js';
import type { IsoDate } from '../values/index.js';

/**
 * One change to a history, as data. `Id` is the union of the event ids of the base, so that a typo does not compile.
 *
 * Make edits with the functions below; read them as a table, store them as JSON.
 */
export type Edit<Id extends string = string> =
  | { readonly edit: 'insert'; readonly event: TradeEvent }
  | { readonly edit: 'drop'; readonly event: Id }
  | { readonly edit: 'replace'; readonly event: Id; readonly with: TradeEvent }
  | { readonly edit: 'reschedule'; readonly event: Id; readonly move: Move }
  | { readonly edit: 'reschedule-agreement'; readonly agreement: string; readonly move: Move }
  | { readonly edit: 'enact'; readonly event: Id; readonly on: IsoDate; readonly effective?: IsoDate }
  | { readonly edit: 'end-history'; readonly after: IsoDate }
  | { readonly edit: 'drop-act'; readonly act: string }
  | { readonly edit: 'drop-agreement'; readonly agreement: string }
  | { readonly edit: 'lapse'; readonly target: string }
  | { readonly edit: 'extend'; readonly target: string; readonly on: IsoDate; readonly until: IsoDate | null }
  | { readonly edit: 'disable'; readonly program: string; readonly from: IsoDate };

/** Where to move something in time: by days, or so that it bites on a day. `windows` says what happens to its end. */
export type Move = ({ readonly byDays: number } | { readonly to: IsoDate }) & {
  /** `'move'` keeps the length of a window, `'keep'` its end. Default `'keep'`. */
  readonly windows?: 'move' | 'keep';
};

/** Puts an event in. It is marked hypothetical. */
export function insert(event: TradeEvent): Edit<never> {
  return { edit: 'insert', event };
}

/** Takes one recorded event out. What depended on it becomes an orphan. */
export function drop<const Id extends string>(event: Id): Edit<Id> {
  return { edit: 'drop', event };
}

/** Puts another event in the place of a recorded one. */
export function replace<const Id extends string>(event: Id, instead: TradeEvent): Edit<Id> {
  return { edit: 'replace', event, with: instead };
}

/**
 * Moves a recorded event in time, the day it is decreed and the day it bites by the same number of days; `{ to }` names
 * the day it bites.
 */
export function reschedule<const Id extends string>(event: Id, move: Move): Edit<Id> {
  return { edit: 'reschedule', event, move };
}

/** Moves every leg of an agreement in time; `{ to }` names the day it comes into force. */
export function rescheduleAgreement(agreement: string, move: Move): Edit<never> {
  return { edit: 'reschedule-agreement', agreement, move };
}

/**
 * Carries out a threat or a proposal: imposes its measure. `on` is the day it is decreed, and the day it bites unless
 * `effective` says another. For a promise that says what it would do, does that.
 */
export function enact<const Id extends string>(
  event: Id,
  at: { readonly on: IsoDate; readonly effective?: IsoDate },
): Edit<Id> {
  return { edit: 'enact', event, ...at };
}

/**
 * Nothing that was decreed after a day happens. What is decreed by then stays, what is due falls due, and questions may
 * be asked about any later day.
 */
export function endHistory(at: { readonly after: IsoDate }): Edit<never> {
  return { edit: 'end-history', after: at.after };
}

/** Takes out everything that one act did. */
export function dropAct(act: string): Edit<never> {
  return { edit: 'drop-act', act };
}

/** Takes out an agreement: every leg of it, on both sides, and the agreement itself. */
export function dropAgreement(agreement: string): Edit<never> {
  return { edit: 'drop-agreement', agreement };
}

/** Lets a suspension, a sunset or an agreement run out: takes out whatever extended it. */
export function lapse(target: string): Edit<never> {
  return { edit: 'lapse', target };
}

/** Extends a suspension, a measure with a sunset, or an agreement, by a decree of the given day. */
export function extend(target: string, to: { readonly on: IsoDate; readonly until: IsoDate | null }): Edit<never> {
  return { edit: 'extend', target, ...to };
}

/**
 * Switches the duties of a program off from a day, as trackers' scenarios do. What the program displaced comes back,
 * because stacking is worked out again.
 */
export function disable(program: string, at: { readonly from: IsoDate }): Edit<never> {
  return { edit: 'disable', program, from: at.from };
}

/** An edit in a few words, for attribution and tables. */
export function describeEdit(edit: Edit): string {
  switch (edit.edit) {
    case 'insert':
      return `insert ${edit.event.id}`;
    case 'drop':
      return `drop ${edit.event}`;
    case 'replace':
      return `replace ${edit.event}`;
    case 'reschedule':
      return `reschedule ${edit.event} ${describeMove(edit.move)}`;
    case 'reschedule-agreement':
      return `reschedule ${edit.agreement} ${describeMove(edit.move)}`;
    case 'enact':
      return `enact ${edit.event} on ${edit.on}`;
    case 'end-history':
      return `end history after ${edit.after}`;
    case 'drop-act':
      return `drop act ${edit.act}`;
    case 'drop-agreement':
      return `drop agreement ${edit.agreement}`;
    case 'lapse':
      return `let ${edit.target} lapse`;
    case 'extend':
      return `extend ${edit.target} to ${edit.until ?? 'no end'}`;
    case 'disable':
      return `disable ${edit.program} from ${edit.from}`;
  }
}

function describeMove(move: Move): string {
  return 'to' in move ? `to ${move.to}` : `by ${move.byDays} days`;
}
