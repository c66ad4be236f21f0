import { refusedDay, refusedWindow } from '../queries/index.js';
import type { Run } from '../scenario/index.js';
import { addDays, Exact, err, type IsoDate, ok, type Percent, percent, type Result } from '../values/index.js';
import type { Basket, Counting } from './basket.js';
import { quotient } from './exact.js';
import { type Moving, movingOf, numeratorsOf } from './numerators.js';
import type { BasketRefusal } from './refusals.js';
import { type Weighed, weighed } from './weighed.js';

/** The average of one day. */
export interface DayAverage {
  readonly on: IsoDate;
  readonly value: Percent;
}

/**
 * The average of a basket on every day of a half-open window: each what `average` answers for that day, exactly. For
 * series over thousands of lines.
 *
 * Refuses as `average` does, for any day of the run, and windows that reach beyond it (`OUTSIDE_RECORD`). Cost: the first
 * time as `averagePath`; then one pass over what the laws moved, and one division for each law of the window, however many
 * lines there are.
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
  const outside =
    refusedWindow(window) ??
    refusedDay(run, window.from, '/from') ??
    refusedDay(run, addDays(window.until, -1), '/until');
  if (outside !== null) return err(outside);
  const ready = weighed(run, basket);
  if (!ready.ok) return ready;
  const moving = prepared(ready.value, of);
  if (!moving.ok) return moving;
  return ok(valuesOf(moving.value, ready.value.weight, window));
}

/** The laws of a run for a basket, worked out once. */
export function prepared(ready: Weighed, of: Counting): Result<Moving, BasketRefusal> {
  const known = remembered[of].get(ready) ?? movingOf(ready, of);
  remembered[of].set(ready, known);
  return known;
}

const remembered: Readonly<Record<Counting, WeakMap<Weighed, Result<Moving, BasketRefusal>>>> = {
  total: new WeakMap(),
  additional: new WeakMap(),
};

function valuesOf(
  moving: Moving,
  weight: Exact,
  { from, until }: { readonly from: IsoDate; readonly until: IsoDate },
): readonly DayAverage[] {
  const { days, scale } = moving;
  const numerators = numeratorsOf(moving);
  const values: DayAverage[] = [];
  let law = -1;
  let value: Percent | null = null;
  for (let on = from; on < until; on = addDays(on, 1)) {
    const before = law;
    while (law + 1 < days.length && (days[law + 1] as IsoDate) <= on) law += 1;
    if (value === null || law !== before) {
      const numerator = new Exact(String(numerators[law])).div(scale);
      value = percent(quotient(numerator, weight));
    }
    values.push({ on, value });
  }
  return values;
}
