import {
  firstTraceOn,
  type HappeningKind,
  happen,
  nextDayOf,
  nextHappening,
  type Refusal,
  type State,
  type TradeEvent,
} from '../machine/index.js';
import { earlier, err, type IsoDate, ok, type Result } from '../values/index.js';

/** One event as it entered the world, and the world right after it. */
export interface Step {
  /** The day on which it entered. */
  readonly on: IsoDate;
  readonly kind: HappeningKind;
  readonly event: TradeEvent;
  readonly state: State;
}

/** An event that the law did not allow in this world. */
export interface Orphan {
  readonly event: TradeEvent;
  readonly because: Refusal;
}

/** What answers a step with further events; the fold puts them in their place. */
export type Answer = (step: Step, before: State) => Result<readonly TradeEvent[], FoldStop>;

/** Why a fold was stopped from outside the machine. */
export interface FoldStop {
  readonly code: string;
  readonly message: string;
}

export interface Folded {
  readonly steps: readonly Step[];
  readonly orphans: readonly Orphan[];
}

/**
 * Folds a log of events into steps, from a state on. Time runs until nothing is left: no recorded event, no decree on
 * the agenda, nothing due.
 *
 * Each event enters on the first day it leaves a trace; within a day the order of the day holds. An event that the law
 * does not allow becomes an orphan and changes nothing.
 */
export function fold(start: State, log: readonly TradeEvent[], answer?: Answer): Result<Folded, FoldStop> {
  const waiting = [...log].sort(byFirstTrace);
  const steps: Step[] = [];
  const orphans: Orphan[] = [];
  let state = start;
  for (;;) {
    const day = nextDay(state, waiting);
    if (day === null) return ok({ steps, orphans });
    const next = nextHappening(
      state,
      day,
      waiting.filter((event) => firstTraceOn(event) <= day),
    );
    if (next === null) return ok({ steps, orphans });
    const { event, kind } = next;
    if (!next.fromAgenda && kind !== 'due') waiting.splice(waiting.indexOf(event), 1);
    const moved = happen(state, next);
    if (!moved.ok) {
      orphans.push({ event, because: moved.error });
      state = withoutPending(state, event);
      continue;
    }
    const step: Step = { on: day, kind, event, state: moved.value };
    steps.push(step);
    const answered = answer?.(step, state);
    state = moved.value;
    if (answered === undefined) continue;
    if (!answered.ok) return err(answered.error);
    waiting.push(...answered.value);
    waiting.sort(byFirstTrace);
  }
}

function nextDay(state: State, waiting: readonly TradeEvent[]): IsoDate | null {
  const recorded = waiting[0] === undefined ? null : firstTraceOn(waiting[0]);
  const day = earlier(recorded, nextDayOf(state));
  return day !== null && day < state.on ? state.on : day;
}

function withoutPending(state: State, event: TradeEvent): State {
  return state.agenda.some((pending) => pending.event === event)
    ? { ...state, agenda: state.agenda.filter((pending) => pending.event !== event) }
    : state;
}

/** Sorting is stable, so events of one day keep the order in which they were decreed. */
function byFirstTrace(a: TradeEvent, b: TradeEvent): number {
  const [first, second] = [firstTraceOn(a), firstTraceOn(b)];
  return first < second ? -1 : first > second ? 1 : 0;
}
