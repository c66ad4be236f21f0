import { refusedDay, refusedWindow } from '../queries/index.js';
import type { Run } from '../scenario/index.js';
import { addDays, daysFrom, err, type IsoDate, ok, type Percent, type Result } from '../values/index.js';
import type { Basket, Counting } from './basket.js';
import { groundOf } from './ground.js';
import type { Law } from './law.js';
import { lawsOf } from './laws.js';
import { numeratorOf, termsOf } from './numerators.js';
import type { BasketRefusal } from './refusals.js';
import { type Weighed, weighed } from './weighed.js';
import { percentOf } from './whole.js';

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
  const outside =
    refusedWindow(window) ??
    refusedDay(run, window.from, '/from') ??
    refusedDay(run, addDays(window.until, -1), '/until');
  if (outside !== null) return err(outside);
  const ready = weighed(run, basket);
  if (!ready.ok) return ready;
  const values = valuesOf(ready.value, of);
  if (!values.ok) return values;
  let place = -1;
  return ok(
    daysFrom(window).map((on): DayAverage => {
      while (place + 1 < values.value.length && (values.value[place + 1] as LawAverage).from <= on) place += 1;
      return { on, value: (values.value[place] as LawAverage).value };
    }),
  );
}

/** The average under one law, and its first day. */
export interface LawAverage {
  readonly from: IsoDate;
  readonly value: Percent;
}

/** The average under each law of a run in turn; refuses as `average` does on the first day that it refuses. */
export function valuesOf(ready: Weighed, of: Counting): Result<readonly LawAverage[], BasketRefusal> {
  const values: LawAverage[] = [];
  for (const law of lawsOf(ready.run, ready.basket.lane)) {
    const value = valueUnder(ready, law, of);
    if (!value.ok) return value;
    values.push({ from: law.from, value: value.value });
  }
  return ok(values);
}

/** Laws that a fork has in common with its base are answered from memory. */
function valueUnder(ready: Weighed, law: Law, of: Counting): Result<Percent, BasketRefusal> {
  const remembered = groundOf(ready.run).of(ready.basket).values[of];
  const known = remembered.get(law);
  if (known !== undefined) return ok(known);
  const terms = termsOf(ready, law, of);
  if (!terms.ok) return terms;
  const numerator = { units: BigInt(numeratorOf(terms.value)), places: terms.value.places };
  const value = percentOf(numerator, { units: ready.total.units, places: 0 });
  remembered.set(law, value);
  return ok(value);
}
