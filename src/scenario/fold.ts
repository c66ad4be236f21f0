import {
  type Happening,
  type HappeningKind,
  happen,
  nextDayOf,
  nextHappening,
  nextState,
  type Refusal,
  type State,
  type TradeEvent,
} from '../machine/index.js';
import { earlier, err, type IsoDate, ok, type Result } from '../values/index.js';
import { type Waiting, waiting } from './waiting.js';

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
  /** The day on which it was tried. */
  readonly on: IsoDate;
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
  /** Answers, with the number of steps after which each was given. */
  readonly answers: readonly { readonly after: number; readonly event: TradeEvent }[];
}

/**
 * Knows from a world much like this one how it goes on. Only a short cut: what it says must be what the fold would find by
 * itself.
 */
export interface Guide {
  /** What happens next, where that is known. */
  readonly next: (state: State) => Happening | null;
  /** The state after what happens next, where that is known. Asked once of all that happens, in order. */
  readonly after: (state: State, next: Happening) => State | null;
}

/** How to fold. */
export interface FoldOptions {
  readonly answer?: Answer;
  /** The steps so far. New ones are appended, so that whoever answers can look back on them. */
  readonly steps?: Step[];
  /** The last day that is folded; without it time runs out. */
  readonly through?: IsoDate;
  readonly guide?: Guide;
}

/**
 * Folds a log of events into steps, from a state on. Time runs until nothing is left: no recorded event, no decree on
 * the agenda, nothing due.
 *
 * Each event enters on the first day it leaves a trace; within a day the order of the day holds. An event that the law
 * does not allow becomes an orphan and changes nothing.
 */
export function fold(
  start: State,
  log: readonly TradeEvent[],
  { answer, steps = [], through, guide }: FoldOptions = {},
): Result<Folded, FoldStop> {
  const ahead = waiting(log);
  const orphans: Orphan[] = [];
  const answers: { after: number; event: TradeEvent }[] = [];
  let state = start;
  for (;;) {
    const next = guide?.next(state) ?? lookedUp(state, ahead);
    if (next === null || (through !== undefined && next.on > through)) return ok({ steps, orphans, answers });
    const { on, event, kind } = next;
    if (!next.fromAgenda && kind !== 'due') ahead.leave(event);
    const known = guide?.after(state, next) ?? null;
    const moved = known === null ? happen(state, next) : ok(known);
    if (!moved.ok) {
      orphans.push({ on, event, because: moved.error });
      state = withoutPending(state, event);
      continue;
    }
    const step: Step = { on, kind, event, state: moved.value };
    const before = state;
    steps.push(step);
    state = moved.value;
    const answered = answer?.(step, before);
    if (answered === undefined) continue;
    if (!answered.ok) return err(answered.error);
    for (const each of answered.value) answers.push({ after: steps.length, event: each });
    ahead.join(answered.value);
  }
}

/** What happens next, on the next day on which anything does. */
function lookedUp(state: State, ahead: Waiting): Happening | null {
  const first = earlier(ahead.nextDay(), nextDayOf(state));
  if (first === null) return null;
  const on = first < state.on ? state.on : first;
  const next = nextHappening(state, on, ahead.firstBy(on));
  return next === null ? null : { ...next, on };
}

function withoutPending(state: State, event: TradeEvent): State {
  return state.agenda.some((pending) => pending.event === event)
    ? nextState(state, { agenda: state.agenda.filter((pending) => pending.event !== event) })
    : state;
}
