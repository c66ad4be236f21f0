import { err, type IsoDate, ok, type Percent, type Result } from '../values/index.js';
import type { Counting } from './basket.js';
import { groundOf } from './ground.js';
import type { Law } from './law.js';
import { lawsOf } from './laws.js';
import { type LawWeights, numeratorOf, termsOf, weightsUnder } from './numerators.js';
import type { Numbered } from './outline.js';
import type { BasketRefusal } from './refusals.js';
import type { Weighed } from './weighed.js';
import { minus, percentOf, plus, times, type Whole } from './whole.js';

/** The average of a basket under a law, and what it came from. */
export interface LawAverage {
  readonly value: Percent;
  readonly numerator: Whole;
  /** `null` where rates decide what counts, and of an average that was reached from another. */
  readonly weights: LawWeights | null;
}

/** The average under one law of a run, and its first day. */
export interface LawValue {
  readonly from: IsoDate;
  readonly value: Percent;
}

/** The average under each law of a run in turn; refuses as `average` does on the first day that it refuses. */
export function valuesOf(ready: Weighed, of: Counting): Result<readonly LawValue[], BasketRefusal> {
  const values: LawValue[] = [];
  for (const law of lawsOf(ready.run, ready.basket.lane)) {
    const found = averageUnder(ready, law, of);
    if (!found.ok) return found;
    values.push({ from: law.from, value: found.value.value });
  }
  return ok(values);
}

/** Laws that a fork has in common with its base are answered from memory. */
function averageUnder(ready: Weighed, law: Law, of: Counting): Result<LawAverage, BasketRefusal> {
  const remembered = groundOf(ready.run).of(ready.basket).averages[of];
  const known = remembered.get(law);
  if (known !== undefined) return ok(known);
  const found = reachedFromAnother(ready, law, remembered) ?? addedUp(ready, law, of);
  if (found.ok) remembered.set(law, found.value);
  return found;
}

function addedUp(ready: Weighed, law: Law, of: Counting): Result<LawAverage, BasketRefusal> {
  const weights = weightsUnder(ready, law);
  const terms = termsOf(ready, law, of, weights);
  if (!terms.ok) return err(terms.error);
  const numerator = { units: BigInt(numeratorOf(terms.value)), places: terms.value.places };
  return ok({ value: percentUnder(ready, numerator), numerator, weights });
}

/** Where a law differs from another in rates alone, only what these change has to be added. */
function reachedFromAnother(
  ready: Weighed,
  { lives, like }: Law,
  remembered: WeakMap<Law, LawAverage>,
): Result<LawAverage, never> | null {
  const other = like === undefined ? undefined : remembered.get(like.law);
  if (like === undefined || other === undefined || other.weights === null) return null;
  const { numbered, charged } = other.weights;
  let { numerator } = other;
  for (const place of like.places) {
    const was = numbered[place] as Numbered;
    const is = groundOf(ready.run).numberOf(lives[place] as Law['lives'][number]);
    if (is === null || is.outline !== was.outline) return null;
    const weight = charged.on[place] ?? null;
    if (weight !== null) numerator = plus(numerator, times(weight, minus(is.rate, was.rate)));
  }
  return ok({ value: percentUnder(ready, numerator), numerator, weights: null });
}

function percentUnder({ total }: Weighed, numerator: Whole): Percent {
  return percentOf(numerator, { units: total.units, places: 0 });
}
