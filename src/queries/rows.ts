import type { GoodsOnLane } from '../measures/index.js';
import type { Run } from '../scenario/index.js';
import { addDays, err, type IsoDate, ok, type Result, toNumber } from '../values/index.js';
import { type RateInterval, ratePath } from './rate-path.js';
import { type QueryRefusal, refusedWindow } from './refusals.js';

/** One point of a step line, as any plotting library reads it. `percent` is a number of points, for drawing only. */
export interface RateRow {
  readonly scenario: string;
  readonly date: IsoDate;
  readonly percent: number;
}

/**
 * The rates of several runs on one lane as tidy rows, one a day over a half-open window, ready for a step plot. Days for
 * which a run does not answer have no row.
 */
export function rows(
  runs: Readonly<Record<string, Run>>,
  goods: GoodsOnLane,
  window: { readonly from: IsoDate; readonly until: IsoDate },
): Result<readonly RateRow[], QueryRefusal> {
  const refused = refusedWindow(window);
  if (refused !== null) return err(refused);
  const table: RateRow[] = [];
  for (const [scenario, run] of Object.entries(runs)) {
    const path = ratePath(run, goods);
    if (!path.ok) return path;
    for (const interval of path.value) table.push(...daysOf(scenario, interval, window));
  }
  return ok(table);
}

function daysOf(
  scenario: string,
  { from, until, value }: RateInterval,
  window: { readonly from: IsoDate; readonly until: IsoDate },
): readonly RateRow[] {
  const days: RateRow[] = [];
  const end = until !== null && until < window.until ? until : window.until;
  for (let date = from > window.from ? from : window.from; date < end; date = addDays(date, 1)) {
    days.push({ scenario, date, percent: toNumber(value) });
  }
  return days;
}
