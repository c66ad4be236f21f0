import { MFN } from '../duties/index.js';
import type { Run } from '../scenario/index.js';
import { type Exact, err, type IsoDate, ok, type Percent, percent, type Result } from '../values/index.js';
import type { Basket, Counting, WeightsUsed } from './basket.js';
import { apportioned, quotient, sumOf } from './exact.js';
import { type BasketRefusal, mfnUnknown } from './refusals.js';
import { assumedOn, type BasketAssumption, type Tally, tallied } from './tally.js';
import { type By, type Weighed, weighed, weightsUsed } from './weighed.js';

/** An average duty, with the weights it is an average over. */
export interface Average {
  readonly on: IsoDate;
  readonly of: Counting;
  readonly value: Percent;
  readonly weights: WeightsUsed;
  /** What was taken for granted, each for a share of the basket. */
  readonly assumptions: readonly BasketAssumption[];
}

/** What one program adds to an average. */
export interface AveragePart {
  /** A program of the run, or `'mfn'`. */
  readonly program: string;
  readonly points: Percent;
}

/** An average taken apart; the parts sum to its value exactly. */
export interface Decomposition extends Average {
  readonly parts: readonly AveragePart[];
}

/**
 * The average duty on a basket under the law of a day, by the basket's fixed weights: the sum of weight times rate over
 * the sum of weights. Fixed means that trade is taken as it was when the basket was weighed; it is not duties collected.
 *
 * `of: 'total'` counts MFN and needs it for every stratum (from the basket, else from the record; `MFN_UNKNOWN` names
 * those without); `of: 'additional'` is what the measures add. Duties by unit are left out and counted among the
 * assumptions. Exact: one division at the end, which is rounded half up at the 20th decimal of a point where it does not
 * end. Cost: strata that the law does not tell apart are assessed once, and each law of a run once.
 *
 * @example
 * ```ts
 * import { average, replay, unwrap } from 'truce';
 * import { usChina2025, usImportsFromChina2024 } from 'truce/history';
 *
 * const run = unwrap(replay(usChina2025));
 * const { value, weights } = unwrap(average(run, usImportsFromChina2024, '2025-04-10', { of: 'total' }));
 * weights.vintage; // whose trade it is an average over
 * ```
 */
export function average(
  run: Run,
  basket: Basket,
  day: IsoDate,
  { of }: { readonly of: Counting },
): Result<Average, BasketRefusal> {
  return averaged(run, basket, day, of, 'weights');
}

/**
 * The average with each stratum counted once, whatever it weighs. Of a basket of tariff lines it is the simple average of
 * trade statistics; of a basket of a few large strata it says little.
 */
export function simpleAverage(
  run: Run,
  basket: Basket,
  day: IsoDate,
  { of }: { readonly of: Counting },
): Result<Average, BasketRefusal> {
  return averaged(run, basket, day, of, 'each-once');
}

/**
 * The average of a day in points by program, in the order of their names, MFN first where it counts; programs that add
 * nothing are left out. The parts sum to `value`, which is that of `average`, to the last place: where a division does not
 * end, the missing places go to the largest remainders.
 *
 * @example
 * ```ts
 * import { decompose, replay, unwrap } from 'truce';
 * import { usChina2025, usImportsFromChina2024 } from 'truce/history';
 *
 * const run = unwrap(replay(usChina2025));
 * const { parts } = unwrap(decompose(run, usImportsFromChina2024, '2025-06-10', { of: 'additional' }));
 * parts.map(({ program }) => program); // 'ieepa-fentanyl', 'ieepa-reciprocal', 's232-steel', ...
 * ```
 */
export function decompose(
  run: Run,
  basket: Basket,
  day: IsoDate,
  { of }: { readonly of: Counting },
): Result<Decomposition, BasketRefusal> {
  const found = counted(run, basket, day, of, 'weights');
  if (!found.ok) return found;
  const { ready, tally, numerators } = found.value;
  const shares = apportioned(numerators, tally.denominator);
  const parts = [...shares]
    .filter(([program, share]) => program === MFN || !share.isZero())
    .map(([program, share]): AveragePart => ({ program, points: percent(share) }))
    .sort((a, b) => Number(b.program === MFN) - Number(a.program === MFN) || (a.program < b.program ? -1 : 1));
  return ok({ ...answer(ready, tally, numerators, day, of, 'weights'), parts });
}

/** What an average is made of, before its one division. */
export interface Counted {
  readonly ready: Weighed;
  readonly tally: Tally;
  readonly numerators: ReadonlyMap<string, Exact>;
}

/** The numerators that an average of a kind counts. */
export function counted(run: Run, basket: Basket, day: IsoDate, of: Counting, by: By): Result<Counted, BasketRefusal> {
  const ready = weighed(run, basket);
  if (!ready.ok) return ready;
  const tally = tallied(ready.value, day, by);
  if (!tally.ok) return tally;
  const { missing } = ready.value.mfnAlone();
  if (of === 'total' && missing.length > 0) return err(mfnUnknown(missing));
  const all = [...tally.value.numerators];
  const numerators = new Map(of === 'total' ? all : all.filter(([program]) => program !== MFN));
  return ok({ ready: ready.value, tally: tally.value, numerators });
}

function averaged(run: Run, basket: Basket, day: IsoDate, of: Counting, by: By): Result<Average, BasketRefusal> {
  const found = counted(run, basket, day, of, by);
  if (!found.ok) return found;
  const { ready, tally, numerators } = found.value;
  return ok(answer(ready, tally, numerators, day, of, by));
}

function answer(
  ready: Weighed,
  { denominator }: Tally,
  numerators: ReadonlyMap<string, Exact>,
  on: IsoDate,
  of: Counting,
  by: By,
): Average {
  const value = dividedBy(numerators, denominator);
  return { on, of, value, weights: weightsUsed(ready, by), assumptions: assumedOn(ready, on, by) };
}

/** The one division of an average. */
function dividedBy(numerators: ReadonlyMap<string, Exact>, denominator: Exact): Percent {
  return percent(quotient(sumOf(numerators.values()), denominator));
}
