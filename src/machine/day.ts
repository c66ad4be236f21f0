import { earlier, type IsoDate, ok, type Result } from '../values/index.js';
import { dueBy, dueEvent, firstDueOn } from './due.js';
import { bitesOn, firstTraceOn, type TradeEvent } from './events.js';
import type { Due } from './falls-due.js';
import { nextState } from './next-state.js';
import { dayPhase, entryPhase } from './order.js';
import type { Refusal } from './refusals.js';
import type { Pending, State } from './state.js';
import { decree, enforce } from './transition.js';

/**
 * How an event enters a day: `decreed` for a later day, `applied` now (decreed today, reaching back, or from the agenda),
 * or `due` by itself.
 */
export type HappeningKind = 'decreed' | 'applied' | 'due';

/** One thing that is to happen on a day. */
export interface Happening {
  readonly on: IsoDate;
  readonly kind: HappeningKind;
  readonly event: TradeEvent;
  /** Whether it comes from the agenda of the state. */
  readonly fromAgenda: boolean;
}

/** The next day on which a state changes by itself, if any: a decree bites or something falls due. */
export function nextDayOf(state: State): IsoDate | null {
  return earlier(state.agenda[0]?.on ?? null, firstDueOn(state));
}

/**
 * What comes next on a day, by the order of the day (see `DAY_PHASES`): among the decrees that bite, the first of the
 * events recorded for it, and what falls due; of equals in this order. Asked again after each one, because each may
 * change what is due. `null` when the day is over.
 */
export function nextHappening(state: State, day: IsoDate, recorded: TradeEvent | null): Happening | null {
  let phase = Number.POSITIVE_INFINITY;
  let bites: Pending | null = null;
  for (const pending of state.agenda) {
    if (pending.on > day || dayPhase(pending.event) >= phase) continue;
    bites = pending;
    phase = dayPhase(pending.event);
  }
  const enters = recorded !== null && entryPhase(recorded) < phase ? recorded : null;
  if (enters !== null) phase = entryPhase(enters);
  let falls: Due | null = null;
  for (const due of dueBy(state, day)) {
    if (dayPhase({ type: due.verb }) >= phase) continue;
    falls = due;
    phase = dayPhase({ type: due.verb });
  }
  if (falls !== null) return { on: falls.on, kind: 'due', event: dueEvent(falls), fromAgenda: false };
  if (enters !== null) {
    const kind = bitesOn(enters) > enters.on ? 'decreed' : 'applied';
    return { on: firstTraceOn(enters), kind, event: enters, fromAgenda: false };
  }
  return bites === null ? null : { on: bites.on, kind: 'applied', event: bites.event, fromAgenda: true };
}

/** Lets one thing happen. A refusal leaves the state as it was. */
export function happen(state: State, { on, kind, event, fromAgenda }: Happening): Result<State, Refusal> {
  if (kind === 'decreed') return decree(state, event);
  const without = fromAgenda ? dropFromAgenda(state, event) : state;
  return enforce(without, event, on < state.on ? state.on : on);
}

/** The state without a decree on its agenda. */
function dropFromAgenda(state: State, event: TradeEvent): State {
  return nextState(state, { agenda: state.agenda.filter((pending) => pending.event !== event) });
}

/**
 * Lets time pass to the end of a day: whatever bites or falls due by then happens, in order. Refused when a decree that
 * was put on the agenda has become illegal by the day it bites.
 */
export function advance(state: State, to: IsoDate): Result<State, Refusal> {
  let current = state;
  for (let day = nextDayOf(current); day !== null && day <= to; day = nextDayOf(current)) {
    const next = nextHappening(current, day, null);
    if (next === null) break;
    const moved = happen(current, next);
    if (!moved.ok) return moved;
    current = moved.value;
  }
  return ok(current.on < to ? nextState(current, { on: to }) : current);
}
