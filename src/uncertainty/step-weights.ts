import type { Interval } from '../queries/index.js';
import type { IsoDate, Percent } from '../values/index.js';
import type { Weights } from './distribution.js';

/**
 * Weights of rates over time: a function from days to weights, as the fewest half-open intervals that give it. Being a
 * function, it adds up in any order and any grouping to the same thing.
 */
export type StepWeights = readonly Interval<Weights>[];

/** A rate path and how much it weighs. */
export interface WeighedPath {
  readonly path: readonly Interval<Percent>[];
  readonly weight: bigint;
}

/** The sum of weighed paths over the same days. */
export function addUp(paths: readonly WeighedPath[]): StepWeights {
  const days = [...new Set(paths.flatMap(({ path }) => path.map(({ from }) => from)))].sort();
  const place = new Map(days.map((day, index) => [day, index]));
  const sums = days.map(() => new Map<Percent, bigint>());
  for (const { path, weight } of paths) {
    path.forEach(({ from, value }, index) => {
      const next = path[index + 1]?.from;
      const end = next === undefined ? days.length : (place.get(next) ?? days.length);
      for (let at = place.get(from) ?? 0; at < end; at += 1) add(sums[at], value, weight);
    });
  }
  return joined(days, sums, paths[0]?.path.at(-1)?.until ?? null);
}

/** The sum of two such functions over the same days. */
export function sumOfSteps(a: StepWeights, b: StepWeights): StepWeights {
  const days = [...new Set([...a, ...b].map(({ from }) => from))].sort();
  const sums = days.map((day) => {
    const sum = new Map<Percent, bigint>();
    for (const steps of [a, b]) for (const [rate, weight] of weightsOn(steps, day)) add(sum, rate, weight);
    return sum;
  });
  return joined(days, sums, (a.at(-1) ?? b.at(-1))?.until ?? null);
}

function weightsOn(steps: StepWeights, day: IsoDate): Weights {
  return steps.find(({ from, until }) => from <= day && (until === null || day < until))?.value ?? new Map();
}

/** Intervals from the days on which they begin; neighbours that are the same become one. */
function joined(days: readonly IsoDate[], sums: readonly Weights[], until: IsoDate | null): StepWeights {
  const steps: Interval<Weights>[] = [];
  days.forEach((from, index) => {
    const value = sums[index] ?? new Map();
    const last = steps.at(-1);
    if (last !== undefined && same(last.value, value)) return;
    if (last !== undefined) steps[steps.length - 1] = { ...last, until: from };
    steps.push({ from, until, value });
  });
  return steps;
}

function same(a: Weights, b: Weights): boolean {
  return a.size === b.size && [...a].every(([rate, weight]) => b.get(rate) === weight);
}

function add(sum: Map<Percent, bigint> | undefined, rate: Percent, weight: bigint): void {
  sum?.set(rate, (sum.get(rate) ?? 0n) + weight);
}
