import { Exact, err, ok, type Result } from '../values/index.js';
import { counted } from './average.js';
import type { Counting } from './basket.js';
import { type Charged, chargedUnder } from './counting.js';
import { sumOf } from './exact.js';
import { groundOf } from './ground.js';
import type { Law } from './law.js';
import { turnsOnMfn } from './mfn-tally.js';
import type { Numbered } from './outline.js';
import { type BasketRefusal, mfnUnknown } from './refusals.js';
import type { Weighed } from './weighed.js';
import { type Doubled, mostPlaces, unitsAt, type Whole, wholeOf } from './whole.js';

/**
 * The average of a basket under one law before its one division, in whole numbers: a base, and what each duty is charged
 * on times its rate. In doubles where no sum can leave the whole numbers that a double holds; otherwise big integers.
 */
export type Terms = (Sum<number> & { readonly in: 'doubles' }) | (Sum<bigint> & { readonly in: 'big integers' });

interface Sum<Kind> {
  readonly base: Kind;
  readonly weights: readonly Kind[];
  readonly rates: readonly Kind[];
  /** A unit of the numerator is ten to minus so many points of weight. */
  readonly places: number;
}

/** The numerator of an average, exactly. Cost: one product for each duty that is charged. */
export function numeratorOf(terms: Terms): number | bigint {
  if (terms.in === 'doubles') return doubleSum(terms);
  const { base, weights, rates } = terms;
  return weights.reduce((sum, weight, duty) => sum + weight * (rates[duty] as bigint), base);
}

function doubleSum({ base, weights, rates }: Sum<number>): number {
  let sum = base;
  for (let duty = 0; duty < weights.length; duty += 1) sum += (weights[duty] as number) * (rates[duty] as number);
  return sum;
}

/**
 * The terms of a law for a basket, with what its lives are charged on (`weightsUnder`). Refuses as `average` does on a day
 * of it.
 *
 * Where rates alone do not decide what counts, laws with the same outlines are charged on the same weights, whatever their
 * rates; those are worked out once for a run and all its forks. Other laws are added up group by group, as `average` does.
 */
export function termsOf(
  ready: Weighed,
  law: Law,
  of: Counting,
  weights: LawWeights | null,
): Result<Terms, BasketRefusal> {
  const base = weights === null ? addedUp(ready, law, of) : mfnBeside(ready, of);
  if (!base.ok) return base;
  const duties = weights === null ? noDuties : dutiesOf(weights);
  return ok(inDoubles(base.value, duties) ?? inBigIntegers(base.value, duties));
}

/** The lives of a law by outline and rate, and what each is charged on. */
export interface LawWeights {
  readonly numbered: readonly Numbered[];
  readonly charged: Charged;
}

/** What the lives of a law are charged on, where rates alone do not decide what counts; otherwise `null`. */
export function weightsUnder(ready: Weighed, law: Law): LawWeights | null {
  const { run, basket } = ready;
  const ground = groundOf(run);
  const numbered: Numbered[] = [];
  for (const life of law.lives) {
    const each = ground.numberOf(life);
    if (each === null) return null;
    numbered.push(each);
  }
  const charged = ground
    .of(basket)
    .charged.of(numbered, () =>
      turnsOnMfn(law.lives, basket) ? null : chargedUnder(run, law, numbered, ready.groups()),
    );
  return charged === null ? null : { numbered, charged };
}

/** Duties, what each is charged on (all at one place) and at what rate. */
interface Duties {
  readonly on: readonly Doubled[];
  readonly at: readonly Doubled[];
  readonly onPlaces: number;
  readonly atPlaces: number;
}

const noDuties: Duties = { on: [], at: [], onPlaces: 0, atPlaces: 0 };

function dutiesOf({ numbered, charged }: LawWeights): Duties {
  const [on, at]: [Doubled[], Doubled[]] = [[], []];
  for (let place = 0; place < numbered.length; place += 1) {
    const { rate } = numbered[place] as Numbered;
    const weight = charged.on[place] as Doubled | null;
    if (weight === null || rate.near === 0) continue;
    on.push(weight);
    at.push(rate);
  }
  return { on, at, onPlaces: charged.places, atPlaces: mostPlaces(at) };
}

function mfnBeside(ready: Weighed, of: Counting): Result<Whole, BasketRefusal> {
  if (of === 'additional') return ok({ units: 0n, places: 0 });
  const { weighted, missing } = ready.mfnAlone();
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

/** `null` where a double might not hold the sum. */
function inDoubles(base: Whole, { on, at, onPlaces, atPlaces }: Duties): Terms | null {
  const places = Math.max(onPlaces + atPlaces, base.places);
  const [weights, rates]: [number[], number[]] = [[], []];
  for (let duty = 0; duty < on.length; duty += 1) {
    weights.push((on[duty] as Doubled).near);
    const { near, places: own } = at[duty] as Doubled;
    const shift = places - onPlaces - own;
    rates.push(shift === 0 ? near : near * 10 ** shift);
  }
  const sum = { base: Number(unitsAt(base, places)), weights, rates, places };
  // No part is below nothing, so if the sum is one that doubles hold exactly, then so is all that went into it.
  return sum.base >= 0 && doubleSum(sum) <= Number.MAX_SAFE_INTEGER ? { ...sum, in: 'doubles' } : null;
}

function inBigIntegers(base: Whole, { on, at, onPlaces, atPlaces }: Duties): Terms {
  const places = Math.max(onPlaces + atPlaces, base.places);
  const weights = on.map(({ units }) => units);
  const rates = at.map((rate) => unitsAt(rate, places - onPlaces));
  return { base: unitsAt(base, places), weights, rates, places, in: 'big integers' };
}
