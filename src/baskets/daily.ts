import { refusedDay, refusedWindow } from '../queries/index.js';
import type { Run } from '../scenario/index.js';
import { addDays, daysFrom, err, type IsoDate, leading, ok, type Percent, type Result } from '../values/index.js';
import type { Basket, Counting } from './basket.js';
import { type LawValue, valuesOf } from './law-average.js';
import type { BasketRefusal } from './refusals.js';
import { weighed } from './weighed.js';

/** The average of one day. */
export interface DayAverage {
  readonly on: IsoDate;
  readonly value: Percent;
}

/**
 * The average of a basket on every day of a half-open window: each what `average` answers for that day, exactly. For
 * series over thousands of lines, and for many forks of one record.
 *
 * Refuses as `average` does, for any day of the run, and windows that reach beyond it (`OUTSIDE_RECORD`). Cost: the first
 * time one look at each line, and one assessment of each kind of goods for each kind of law. After that a fork costs one
 * division for each law that differs from those of its base, however many lines there are.
 *
 * @example
 * ```ts
 * import { dailyAverages, replay, unwrap } from 'truce';
 * import { usChina2025, usImportsFromChina2024 } from 'truce/history';
 *
 * const run = unwrap(replay(usChina2025));
 * const april = { from: '2025-04-01', until: '2025-05-01' } as const;
 * unwrap(dailyAverages(run, usImportsFromChina2024, april, { of: 'additional' })).length; //=> 30
 * ```
 */
export function dailyAverages(
  run: Run,
  basket: Basket,
  window: { readonly from: IsoDate; readonly until: IsoDate },
  { of }: { readonly of: Counting },
): Result<readonly DayAverage[], BasketRefusal> {
  const reachesBeyond = run.window.until !== null && window.until > run.window.until;
  const outside =
    refusedWindow(window) ??
    refusedDay(run, window.from, '/from') ??
    (reachesBeyond ? refusedDay(run, addDays(window.until, -1), '/until') : null);
  if (outside !== null) return err(outside);
  const ready = weighed(run, basket);
  if (!ready.ok) return ready;
  const values = valuesOf(ready.value, of);
  if (!values.ok) return values;
  let place = leading(values.value, ({ from }) => from <= window.from) - 1;
  let { value } = values.value[place] as LawValue;
  let next = values.value[place + 1]?.from;
  const days: DayAverage[] = [];
  for (const on of daysFrom(window)) {
    if (on === next) {
      place += 1;
      value = (values.value[place] as LawValue).value;
      next = values.value[place + 1]?.from;
    }
    days.push({ on, value });
  }
  return ok(days);
}
