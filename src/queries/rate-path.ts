import { type Owed, owed } from '../duties/index.js';
import type { GoodsOnLane } from '../measures/index.js';
import type { Run } from '../scenario/index.js';
import { err, type IsoDate, ok, type Percent, type Result } from '../values/index.js';
import { stateAt, stepsBefore, stepsThrough } from './at.js';
import type { Reason } from './causes.js';
import { refusedGoods } from './check-shipment.js';
import { conditionDays } from './condition-days.js';
import { mfnOf } from './mfn.js';
import { movers } from './movers.js';
import { type QueryRefusal, undeterminedDuty } from './refusals.js';

/** A value that holds from a day until, not including, another; `until: null` is open. */
export interface Interval<Value> {
  readonly from: IsoDate;
  readonly until: IsoDate | null;
  readonly value: Value;
}

/** A stretch of days with one rate, and what began it. */
export interface RateInterval extends Interval<Percent> {
  /** With MFN, where it is known. */
  readonly total: Percent | null;
  /** What the rate was before; `null` at the start of the window. */
  readonly before: Percent | null;
  /** The events of its first day that moved a duty on these goods. */
  readonly because: readonly Reason[];
}

/**
 * The additional duty on goods of a lane over the days of a run, as half-open intervals that cover them without gap or
 * overlap; each says what changed on its first day, and why. Without a code it is the headline rate on the generic good.
 *
 * Goods are taken as entered on each day with no loading day stated, so in-transit rules do not help them.
 *
 * @example
 * ```ts
 * import { ratePath, replay, unwrap } from 'truce';
 * import { usChina2025 } from 'truce/history';
 *
 * const path = unwrap(ratePath(unwrap(replay(usChina2025)), { importer: 'US', origin: 'CN' }));
 * path.find(({ from }) => from === '2025-04-10')?.value; //=> '145%'
 * ```
 */
export function ratePath(run: Run, goods: GoodsOnLane): Result<readonly RateInterval[], QueryRefusal> {
  const refused = refusedGoods(run, goods);
  if (refused !== null) return err(refused);
  const mfn = mfnOf(run, goods).duty;
  const path: RateInterval[] = [];
  let previous: Owed | null = null;
  for (const day of changeDays(run)) {
    const now = owed(stateAt(run, day), { ...goods, enteredOn: day }, { lists: run.history.lists, mfn });
    if (now.undetermined.length > 0) return err(undeterminedDuty(now.undetermined));
    const [before, last] = [previous, path.at(-1)];
    previous = now;
    if (last !== undefined && last.value === now.additional) continue;
    if (last !== undefined) path[path.length - 1] = { ...last, until: day };
    path.push({
      from: day,
      until: run.window.until,
      value: now.additional,
      total: mfn === null ? null : now.total,
      before: last?.value ?? null,
      because:
        before === null
          ? []
          : movers(run, run.steps.slice(stepsBefore(run, day), stepsThrough(run, day)), before.lines, now.lines),
    });
  }
  return ok(path);
}

/** The first day of the window and every later day of it on which something happens, or law with dates in it turns. */
export function changeDays(run: Run): readonly IsoDate[] {
  const { from, until } = run.window;
  const later = [...run.steps.slice(stepsThrough(run, from)).map((step) => step.on), ...conditionDays(run)];
  const days = new Set([from, ...later.filter((day) => day > from && (until === null || day < until))]);
  return [...days].sort();
}
