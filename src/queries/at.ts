import { emptyState, nextState, type State } from '../machine/index.js';
import type { Run, Step } from '../scenario/index.js';
import { err, type IsoDate, isIsoDate, issue, leading, ok, type Result } from '../values/index.js';
import { invalidQuestion, outsideRecord, type QueryRefusal } from './refusals.js';

/**
 * The world at the end of a day: everything of that day has happened, extensions, beginnings and expiries included, so no
 * half-switched state ever shows. Refused outside the days for which the run answers. Cost: a binary search.
 *
 * @example
 * ```ts
 * import { replay, stateOn, unwrap } from 'truce';
 * import { usChina2025 } from 'truce/history';
 *
 * const world = unwrap(stateOn(unwrap(replay(usChina2025)), '2025-10-28'));
 * world.measures['us-reciprocal-china']?.status; //=> 'suspended'
 * ```
 */
export function stateOn(run: Run, day: IsoDate): Result<State, QueryRefusal> {
  const refused = refusedDay(run, day, '/on');
  return refused === null ? ok(stateAt(run, day)) : err(refused);
}

/** The steps whose day lies in a half-open window, in order. */
export function stepsBetween(run: Run, window: { readonly from: IsoDate; readonly until: IsoDate }): readonly Step[] {
  return run.steps.slice(stepsBefore(run, window.from), stepsBefore(run, window.until));
}

/** The world at the end of a day, whether or not the run answers for it. */
export function stateAt(run: Run, day: IsoDate): State {
  const last = run.steps[stepsThrough(run, day) - 1];
  const state = last?.state ?? emptyState(day);
  const first = state.agenda[0];
  if (first === undefined || first.on > day) return state;
  // A decree whose day has passed and that still waits was illegal when it was to bite, and left no step.
  return nextState(state, { agenda: state.agenda.filter(({ on }) => on > day) });
}

/** How many steps lie on or before a day. */
export function stepsThrough(run: Run, day: IsoDate): number {
  return leading(run.steps, (step) => step.on <= day);
}

/** How many steps lie before a day. */
export function stepsBefore(run: Run, day: IsoDate): number {
  return leading(run.steps, (step) => step.on < day);
}

/** Why a run does not answer for a day, if it does not. */
export function refusedDay(run: Run, day: IsoDate, path: string): QueryRefusal | null {
  if (!isIsoDate(day)) {
    return invalidQuestion([issue('MALFORMED_DATE', day, 'a date is a real calendar day written YYYY-MM-DD', path)]);
  }
  const { from, until } = run.window;
  return day < from || (until !== null && day >= until) ? outsideRecord(day, run.window) : null;
}
