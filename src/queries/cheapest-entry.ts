import type { Run } from '../scenario/index.js';
import { err, type IsoDate, ok, type Result } from '../values/index.js';
import type { Assessment } from './assess.js';
import { type Consignment, type EntryWindow, entryPath, extreme } from './entry-path.js';
import type { Interval } from './rate-path.js';
import type { QueryRefusal } from './refusals.js';

/** A stretch of days of entry and what is owed on each of them. */
export type EntryDays = Interval<Assessment>;

/** When a consignment enters at the lowest duty. */
export interface CheapestEntry {
  /** The first stretch of days at that duty. */
  readonly from: IsoDate;
  readonly until: IsoDate | null;
  readonly assessment: Assessment;
  /** Every stretch of the window, in order. */
  readonly path: readonly EntryDays[];
}

/**
 * The days of a half-open window on which a consignment enters at the lowest duty, by the law of the run: in-transit
 * rules, waivers and exclusions that it qualifies for included. Of several stretches the first. Days before loading are
 * left out.
 *
 * Duties by unit are weighed against the value, which is then needed with the quantities (`VALUE_NEEDED`,
 * `QUANTITY_NEEDED`).
 *
 * @example
 * ```ts
 * import { cheapestEntry, replay, unwrap } from 'truce';
 * import { usChina2025 } from 'truce/history';
 *
 * const toys = { importer: 'US', origin: 'CN', hs: '9503.00.00' } as const;
 * const window = { from: '2025-04-01', until: '2025-06-01' } as const;
 * unwrap(cheapestEntry(unwrap(replay(usChina2025)), toys, window)).until; //=> '2025-04-05'
 * ```
 */
export function cheapestEntry(
  run: Run,
  consignment: Consignment,
  window: EntryWindow,
): Result<CheapestEntry, QueryRefusal> {
  const path = entryPath(run, consignment, window);
  if (!path.ok) return err(path.error);
  const { from, until, value } = extreme(path.value, (burden, than) => burden.lt(than));
  return ok({ from, until, assessment: value.assessment, path: path.value.map(entryDays) });
}

function entryDays({ from, until, value }: ReturnType<typeof extreme>): EntryDays {
  return { from, until, value: value.assessment };
}
