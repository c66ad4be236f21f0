import type { Life } from '../machine/index.js';
import { Exact, err, ok, type Result } from '../values/index.js';
import { counted } from './average.js';
import type { Counting } from './basket.js';
import { chargedUnder, inOrder } from './counting.js';
import { sumOf } from './exact.js';
import { groundOf } from './ground.js';
import type { Law } from './laws.js';
import { turnsOnMfn } from './mfn-tally.js';
import type { Numbered } from './outline.js';
import { type BasketRefusal, mfnUnknown } from './refusals.js';
import type { Weighed } from './weighed.js';
import { mostPlaces, unitsAt, type Whole, wholeOf } from './whole.js';

/**
 * The average of a basket under one law before its one division, in whole numbers: a base, and what each duty is charged
 * on times its rate.
 */
export interface Terms {
  readonly base: bigint;
  readonly weights: readonly bigint[];
  readonly rates: readonly bigint[];
  /** The same in doubles, where no sum can leave the whole numbers that a double holds; `null` where one might. */
  readonly small: { readonly base: number; readonly weights: Float64Array; readonly rates: Float64Array } | null;
  /** A unit of the numerator is ten to minus so many points of weight. */
  readonly places: number;
}

/** The numerator of an average, exactly. Cost: one product for each duty that is charged. */
export function numeratorOf({ base, weights, rates, small }: Terms): number | bigint {
  if (small === null) return weights.reduce((sum, weight, duty) => sum + weight * (rates[duty] as bigint), base);
  let sum = small.base;
  for (let duty = 0; duty < small.weights.length; duty += 1) {
    sum += (small.weights[duty] as number) * (small.rates[duty] as number);
  }
  return sum;
}

/**
 * The terms of a law for a basket. Refuses as `average` does on a day of it.
 *
 * Where rates alone do not decide what counts, laws with the same outlines are charged on the same weights, whatever their
 * rates; those are worked out once for a run and all its forks. Other laws are added up group by group, as `average` does.
 */
export function termsOf(ready: Weighed, law: Law, of: Counting): Result<Terms, BasketRefusal> {
  const duties = dutiesUnder(ready, law);
  const base = duties === null ? addedUp(ready, law, of) : mfnBeside(ready, of);
  return base.ok ? ok(inUnits(base.value, duties ?? [])) : base;
}

interface Charge {
  readonly on: Whole;
  readonly at: Whole;
}

/** What each duty is charged on and at what rate, where rates alone do not decide what counts; otherwise `null`. */
function dutiesUnder(ready: Weighed, law: Law): readonly Charge[] | null {
  const { run, basket } = ready;
  const ground = groundOf(run);
  const numbered: Numbered[] = [];
  for (const life of law.lives) {
    const each = ground.numberOf(life);
    if (each === null) return null;
    numbered.push(each);
  }
  const key = inOrder(numbered.map(({ outline }) => outline));
  const known = ground.of(basket).charged;
  let charged = known.get(key);
  if (charged === undefined) {
    charged = turnsOnMfn(law.lives, basket) ? null : chargedUnder(run, law, numbered, ready.groups);
    known.set(key, charged);
  }
  if (charged === null) return null;
  const duties: Charge[] = [];
  for (const [place, { rate }] of numbered.entries()) {
    const on = rate.units === 0n ? undefined : charged.get((law.lives[place] as Life).measure.id);
    if (on !== undefined) duties.push({ on, at: rate });
  }
  return duties;
}

function mfnBeside(ready: Weighed, of: Counting): Result<Whole, BasketRefusal> {
  if (of === 'additional') return ok({ units: 0n, places: 0 });
  const { weighted, missing } = ready.mfnAlone;
  return missing.length > 0 ? err(mfnUnknown(missing)) : ok(inWeights(weighted, ready));
}

function addedUp(ready: Weighed, { from }: Law, of: Counting): Result<Whole, BasketRefusal> {
  const found = counted(ready.run, ready.basket, from, of, 'weights');
  return found.ok ? ok(inWeights(sumOf(found.value.numerators.values()), ready)) : found;
}

/** An exact number of points times weight, with the weight in units of the basket's weights. */
function inWeights(exact: Exact, { total }: Weighed): Whole {
  return wholeOf(exact.times(new Exact(10).pow(total.places)).toFixed());
}

function inUnits(base: Whole, duties: readonly Charge[]): Terms {
  const [onPlaces, atPlaces] = [mostPlaces(duties.map(({ on }) => on)), mostPlaces(duties.map(({ at }) => at))];
  const places = Math.max(onPlaces + atPlaces, base.places);
  const terms = {
    base: unitsAt(base, places),
    weights: duties.map(({ on }) => unitsAt(on, places - atPlaces)),
    rates: duties.map(({ at }) => unitsAt(at, atPlaces)),
    places,
  };
  const small = {
    base: Number(terms.base),
    weights: Float64Array.from(terms.weights, Number),
    rates: Float64Array.from(terms.rates, Number),
  };
  // No part is below nothing, so if the sum is one that doubles hold exactly, then so is all that went into it.
  const exact = small.base >= 0 && numeratorOf({ ...terms, small }) <= Number.MAX_SAFE_INTEGER;
  return { ...terms, small: exact ? small : null };
}
