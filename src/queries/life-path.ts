import { type Life, nearestName } from '../machine/index.js';
import { describeDuty } from '../measures/index.js';
import type { Run } from '../scenario/index.js';
import { err, issue, ok, type Result } from '../values/index.js';
import { stateAt } from './at.js';
import { type Standing, standing } from './diff.js';
import { changeDays, type Interval } from './rate-path.js';
import { invalidQuestion, type QueryRefusal } from './refusals.js';

/** Where a measure stands: its legal life (`status`), its duty, licence policy or fee (`terms`), and why. */
export interface LifeStretch extends Standing {
  /** What still applies while it is suspended: a duty, a licence policy, or `'nothing'`; `null` when it is not. */
  readonly leaving: string | null;
  /** The events that brought it here, oldest first, since the stretch before. */
  readonly because: readonly string[];
}

/**
 * The life of one measure over the days of a run, as half-open intervals from the day it came into the world or the
 * window opens. Its legal life and how freely a licence is given are two axes: either may move while the other stands.
 *
 * Refused for a measure that the run does not know. Cost: one look for each day on which something happens.
 *
 * @example
 * ```ts
 * import { lifePath, replay, unwrap } from 'truce';
 * import { usChina2025 } from 'truce/history';
 *
 * const path = unwrap(lifePath(unwrap(replay(usChina2025)), 'cn-mofcom-gacc-2025-18'));
 * path.map(({ value }) => value.status); //=> ['in-force', 'in-force', 'in-force']
 * path.map(({ value }) => value.terms); //=> ['presumption-of-denial', 'licences-granted', 'general-licence']
 * ```
 */
export function lifePath(run: Run, measure: string): Result<readonly Interval<LifeStretch>[], QueryRefusal> {
  const path: Interval<LifeStretch>[] = [];
  let previous: Life | undefined;
  for (const day of changeDays(run)) {
    const life = stateAt(run, day).measures[measure];
    if (life === undefined || life === previous) continue;
    const last = path.at(-1);
    const stretch = stretchOf(life, previous);
    previous = life;
    if (last !== undefined && isAlike(last.value, stretch)) continue;
    if (last !== undefined) path[path.length - 1] = { ...last, until: day };
    path.push({ from: day, until: run.window.until, value: stretch });
  }
  return path.length > 0 ? ok(path) : err(unknownMeasure(run, measure));
}

function stretchOf(life: Life, before: Life | undefined): LifeStretch {
  const because = life.because.slice(before?.because.length ?? 0).map(({ event }) => event);
  return { ...standing(life), leaving: leavingOf(life), because };
}

function leavingOf({ suspension }: Life): string | null {
  if (suspension === null) return null;
  const { leaving } = suspension;
  if (leaving === 'nothing') return leaving;
  return typeof leaving === 'object' && 'policy' in leaving ? leaving.policy : describeDuty(leaving);
}

function isAlike(a: LifeStretch, b: LifeStretch): boolean {
  return a.status === b.status && a.terms === b.terms && a.until === b.until && a.leaving === b.leaving;
}

function unknownMeasure({ steps }: Run, measure: string): QueryRefusal {
  const known: readonly string[] = Object.keys(steps.at(-1)?.state.measures ?? {});
  const nearest = nearestName(measure, known);
  const hint = nearest === null ? '' : `; did you mean '${nearest}'?`;
  return invalidQuestion([
    issue('UNKNOWN_MEASURE', measure, `the run has no measure of this id by its end${hint}`, '/measure'),
  ]);
}
