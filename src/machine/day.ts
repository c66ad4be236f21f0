import { earlier, type IsoDate, ok, type Result } from '../values/index.js';
import { dueBy, dueEvent, firstDueOn } from './due.js';
import { bitesOn, firstTraceOn, type TradeEvent } from './events.js';
import { nextState } from './next-state.js';
import { dayPhase } from './order.js';
import type { Refusal } from './refusals.js';
import type { State } from './state.js';
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
 * What comes next on a day, by the order of the day (see `DAY_PHASES`): among the events recorded for it, the decrees
 * that bite and what falls due. Asked again after each one, because each may change what is due. `null` when the day is
 * over.
 */
export function nextHappening(state: State, day: IsoDate, recorded: readonly TradeEvent[]): Happening | null {
  const candidates: Happening[] = [
    ...state.agenda
      .filter((pending) => pending.on <= day)
      .map(({ on, event }): Happening => ({ on, kind: 'applied', event, fromAgenda: true })),
    ...recorded.map((event): Happening => {
      const kind = bitesOn(event) > event.on ? 'decreed' : 'applied';
      return { on: firstTraceOn(event), kind, event, fromAgenda: false };
    }),
    ...dueBy(state, day).map(
      (due): Happening => ({ on: due.on, kind: 'due', event: dueEvent(due), fromAgenda: false }),
    ),
  ];
  let first: Happening | null = null;
  for (const candidate of candidates) {
    if (first === null || phaseOf(candidate) < phaseOf(first)) first = candidate;
  }
  return first;
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
    const next = nextHappening(current, day, []);
    if (next === null) break;
    const moved = happen(current, next);
    if (!moved.ok) return moved;
    current = moved.value;
  }
  return ok(current.on < to ? nextState(current, { on: to }) : current);
}

/** A decree for a later day only goes on the agenda, which is a decree like any other whatever its verb. */
function phaseOf({ kind, event }: Happening): number {
  return kind === 'decreed' ? dayPhase({ type: 'stated' }) : dayPhase(event);
}
