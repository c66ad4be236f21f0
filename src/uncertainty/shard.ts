import type { Interval } from '../queries/index.js';
import type { Percent } from '../values/index.js';
import { comparePercents } from '../values/index.js';
import type { StepWeights } from './step-weights.js';

/** Numbers of worlds from `from` up to, not including, `to`. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** A rate and the weight of the worlds that have it, in digits. */
export interface Tallied {
  readonly rate: Percent;
  readonly weight: string;
}

/**
 * What a slice of worlds comes to. Plain JSON, so it can be drawn on one machine and added up on another.
 *
 * All of it are sums of whole numbers, so adding shards up gives the same to the last bit in any order and any grouping.
 */
export interface Shard {
  /** What was asked, seed included, as text: shards of different questions are not added up. */
  readonly survey: string;
  /** The worlds in it, as the fewest spans. */
  readonly drawn: readonly Span[];
  /** For each stretch of days, the weight of each rate. */
  readonly path: readonly Interval<readonly Tallied[]>[];
  /** Σ w */
  readonly weight: string;
  /** Σ w², for the effective sample size. */
  readonly squares: string;
  /** Σ w × the number of changes of the rate in the window. */
  readonly changes: string;
}

/** The fewest spans that hold the same numbers; spans do not overlap. */
export function joinedSpans(spans: readonly Span[]): readonly Span[] {
  const joined: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.from - b.from)) {
    const last = joined.at(-1);
    if (last?.to === span.from) joined[joined.length - 1] = { from: last.from, to: span.to };
    else joined.push(span);
  }
  return joined;
}

/** The numbers of a span that none of some joined spans holds. */
export function missingFrom(whole: Span, spans: readonly Span[]): readonly Span[] {
  const missing: Span[] = [];
  let at = whole.from;
  for (const { from, to } of spans) {
    if (from > at) missing.push({ from: at, to: Math.min(from, whole.to) });
    at = Math.max(at, to);
  }
  if (at < whole.to) missing.push({ from: at, to: whole.to });
  return missing.filter(({ from, to }) => from < to);
}

/** How many numbers spans hold. */
export function countOf(spans: readonly Span[]): number {
  return spans.reduce((sum, { from, to }) => sum + to - from, 0);
}

/** Weights over time as they are written in a shard: rates from the lowest up. */
export function written(steps: StepWeights): Shard['path'] {
  return steps.map(({ from, until, value }) => ({
    from,
    until,
    value: [...value]
      .sort(([a], [b]) => comparePercents(a, b))
      .map(([rate, weight]) => ({ rate, weight: weight.toString() })),
  }));
}

/** Weights over time read back. */
export function readPath(path: Shard['path']): StepWeights {
  return path.map(({ from, until, value }) => ({
    from,
    until,
    value: new Map(value.map(({ rate, weight }) => [rate, BigInt(weight)])),
  }));
}
