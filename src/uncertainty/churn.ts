import type { GoodsOnLane } from '../measures/index.js';
import { type QueryRefusal, ratePath, refusedDay, refusedWindow } from '../queries/index.js';
import type { Run } from '../scenario/index.js';
import { addDays, daysBetween, err, type IsoDate, ok, type Result } from '../values/index.js';
import { numberOf } from './fractions.js';

/** How often a rate changed. */
export interface Churn {
  /** Days of the window on which the rate is not what it was the day before. */
  readonly changes: number;
  readonly days: number;
  /** Changes in 30 days: changes × 30 ÷ days. */
  readonly per30Days: number;
}

/**
 * Churn: changes of the additional duty on goods of a lane in a half-open window, and per 30 days. A change on the first day
 * counts where the run answers for the day before.
 *
 * @example
 * ```ts
 * import { replay, unwrap } from 'truce';
 * import { usChina2025 } from 'truce/history';
 * import { churn } from 'truce/uncertainty';
 *
 * const spring = { from: '2025-04-05', until: '2025-05-15' } as const;
 * unwrap(churn(unwrap(replay(usChina2025)), { importer: 'US', origin: 'CN' }, spring)).changes; //=> 4
 * ```
 */
export function churn(
  run: Run,
  goods: GoodsOnLane,
  window: { readonly from: IsoDate; readonly until: IsoDate },
): Result<Churn, QueryRefusal> {
  const refused =
    refusedWindow(window) ??
    refusedDay(run, window.from, '/window/from') ??
    refusedDay(run, addDays(window.until, -1), '/window/until');
  if (refused !== null) return err(refused);
  const path = ratePath(run, goods);
  if (!path.ok) return path;
  const changes = path.value.filter(
    ({ from, before }) => before !== null && from >= window.from && from < window.until,
  ).length;
  const days = daysBetween(window.from, window.until);
  return ok({ changes, days, per30Days: numberOf(BigInt(changes) * 30n, BigInt(days)) });
}
