import { MFN } from '../duties/index.js';
import { changeDays } from '../queries/index.js';
import { Exact, err, type IsoDate, ok, type Result } from '../values/index.js';
import { counted } from './average.js';
import type { Counting } from './basket.js';
import { sumOf } from './exact.js';
import { lawOn, sameLaw } from './law.js';
import { type Layers, layersOn } from './layers.js';
import type { BasketRefusal } from './refusals.js';
import type { Weighed } from './weighed.js';

/**
 * A basket under every law of a run, as whole numbers: what each group weighs, and by how much its rate moves where a law
 * begins. One law to the next moves few groups, so a year of numerators is one pass over what moved.
 */
export interface Moving {
  /** First day of each law, ascending. */
  readonly days: readonly IsoDate[];
  /** What every numerator starts from: MFN where it is added up beside the groups. */
  readonly base: bigint;
  readonly weights: readonly bigint[];
  /** Moves of the laws in turn: those of law `n` stand from `starts[n]` until `starts[n + 1]`. */
  readonly starts: readonly number[];
  readonly groups: readonly number[];
  readonly by: readonly bigint[];
  /** The same as doubles, where no sum can leave the whole numbers that a double holds; `null` where one might. */
  readonly small: { readonly base: number; readonly weights: Float64Array; readonly by: Float64Array } | null;
  /** How many units of a numerator make a weight times a point. */
  readonly scale: Exact;
}

/** Works the laws of a run out for a basket; refuses as `average` does on the first day that it refuses. */
export function movingOf(ready: Weighed, of: Counting): Result<Moving, BasketRefusal> {
  const { run, basket, groups, mfn } = ready;
  const days: IsoDate[] = [];
  const rates: (readonly Exact[])[] = [];
  let law: ReturnType<typeof lawOn> | null = null;
  for (const day of changeDays(run)) {
    const now = lawOn(run, basket.lane, day);
    if (law !== null && sameLaw(law, now)) continue;
    law = now;
    const found = counted(run, basket, day, of, 'weights');
    if (!found.ok) return err(found.error);
    days.push(day);
    rates.push(layersOn(ready, day).map((layers) => rateOf(layers, of)));
  }
  const weights = groups.map(({ weight }) => weight);
  const base = of === 'total' && mfn !== null ? mfn.weighted : new Exact(0);
  return ok({ days, ...wholeNumbers(weights, rates, base) });
}

/** The numerator of each law in turn, exactly. Cost: one look at each move. */
export function numeratorsOf({ days, base, weights, starts, groups, by, small }: Moving): readonly (number | bigint)[] {
  return small === null
    ? days.map(summing(base, (move) => (weights[groups[move] as number] as bigint) * (by[move] as bigint)))
    : smallNumerators(small, starts, groups);

  function summing(from: bigint, added: (move: number) => bigint) {
    let total = from;
    return (_: IsoDate, law: number): bigint => {
      for (let move = starts[law] as number; move < (starts[law + 1] as number); move += 1) total += added(move);
      return total;
    };
  }
}

function smallNumerators(
  { base, weights, by }: NonNullable<Moving['small']>,
  starts: readonly number[],
  groups: readonly number[],
): readonly number[] {
  const numerators: number[] = [];
  let total = base;
  for (let law = 0; law + 1 < starts.length; law += 1) {
    const end = starts[law + 1] as number;
    for (let move = starts[law] as number; move < end; move += 1) {
      total += (weights[groups[move] as number] as number) * (by[move] as number);
    }
    numerators.push(total);
  }
  return numerators;
}

function rateOf({ points }: Layers, of: Counting): Exact {
  return sumOf([...points].flatMap(([program, rate]) => (of === 'additional' && program === MFN ? [] : [rate])));
}

function wholeNumbers(
  weights: readonly Exact[],
  rates: readonly (readonly Exact[])[],
  base: Exact,
): Omit<Moving, 'days'> {
  const weightPlaces = placesOf(weights);
  // The base is a sum of weights times points, so it may have more places than the rates.
  const ratePlaces = Math.max(placesOf(rates.flat()), placesOf([base]) - weightPlaces, 0);
  const wholeWeights = weights.map((each) => whole(each, weightPlaces));
  const [starts, groups, by]: [number[], number[], bigint[]] = [[0], [], []];
  let before: readonly bigint[] = weights.map(() => 0n);
  let highest = 0n;
  for (const law of rates) {
    const now = law.map((rate) => whole(rate, ratePlaces));
    now.forEach((rate, group) => {
      const moved = rate - (before[group] as bigint);
      if (moved === 0n) return;
      groups.push(group);
      by.push(moved);
      highest = max(highest, max(size(rate), size(moved)));
    });
    starts.push(groups.length);
    before = now;
  }
  const wholeBase = whole(base, weightPlaces + ratePlaces);
  const most = size(wholeBase) + highest * wholeWeights.reduce((sum, each) => sum + each, 0n);
  return {
    base: wholeBase,
    weights: wholeWeights,
    starts,
    groups,
    by,
    small: most > BigInt(Number.MAX_SAFE_INTEGER) ? null : asDoubles(wholeBase, wholeWeights, by),
    scale: new Exact(10).pow(weightPlaces + ratePlaces),
  };
}

function asDoubles(base: bigint, weights: readonly bigint[], by: readonly bigint[]): Moving['small'] {
  return { base: Number(base), weights: Float64Array.from(weights, Number), by: Float64Array.from(by, Number) };
}

function placesOf(numbers: readonly Exact[]): number {
  return numbers.reduce((most, each) => Math.max(most, each.decimalPlaces()), 0);
}

function whole(number: Exact, places: number): bigint {
  return BigInt(number.times(new Exact(10).pow(places)).toFixed());
}

const size = (number: bigint): bigint => (number < 0n ? -number : number);
const max = (a: bigint, b: bigint): bigint => (a > b ? a : b);
