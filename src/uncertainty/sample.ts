import type { GoodsOnLane } from '../measures/index.js';
import type { Interval } from '../queries/index.js';
import type { Scenario } from '../scenario/index.js';
import { daysBetween, err, type Issue, issue, ok, type Result } from '../values/index.js';
import { type Distribution, distributed } from './distribution.js';
import { type Drawing, shardOf } from './ensemble.js';
import { numberOf } from './fractions.js';
import type { Watch } from './progress.js';
import type { NothingDrawn, SampleRefusal } from './refusals.js';
import { countOf, missingFrom, readPath, type Shard, type Span } from './shard.js';

/** What worlds that were drawn come to. Plain data. */
export interface Sample {
  /** How many worlds are in it. */
  readonly worlds: number;
  /** Worlds that were asked for and are not in it: work was stopped, or a worker died. Draw them with `ensemble`. */
  readonly missing: readonly Span[];
  /** Effective sample size, (Σw)² ÷ Σw²: the number of worlds, less what weighting them costs. */
  readonly effective: number;
  /** The share of weight of each rate, over the days asked about. */
  readonly path: readonly Interval<Distribution>[];
  /** The mean number of changes of the rate in 30 days. */
  readonly churn: number;
  /** The sums themselves, to be added up with others. */
  readonly shard: Shard;
}

/**
 * Draws worlds with a seed and sums them up: for chances that make too many worlds for `expected`, such as long hazards.
 * The law decides each world as it does there, and the shares converge to the exact probabilities.
 *
 * The standard error of a mean is its `standardDeviation` ÷ √`effective`. Stopped early, the sample is of fewer worlds, and
 * `missing` says which it lacks. See `ensemble` for what is refused; `worlds: 0` is.
 *
 * @example
 * ```ts
 * import { unwrap } from 'truce';
 * import { usChina2025 } from 'truce/history';
 * import { sample } from 'truce/uncertainty';
 *
 * const drawn = unwrap(
 *   sample(usChina2025, { importer: 'US', origin: 'CN' }, {
 *     on: '2025-11-01',
 *     knownOn: '2025-10-12',
 *     threats: { 'us-additional-100-threat': '30%' },
 *     seed: 20251012,
 *     worlds: 1000,
 *   }),
 * );
 * drawn.worlds; //=> 1000
 * ```
 */
export function sample<Id extends string>(
  scenario: Scenario<Id>,
  goods: GoodsOnLane,
  drawing: Drawing<NoInfer<Id>> & { readonly worlds: number },
  watch: Watch = {},
): Result<Sample, SampleRefusal> {
  const { worlds, ...rest } = drawing;
  // Ids are literal types for the caller; from here on they are texts that are looked up.
  const slice = { from: 0, to: worlds, amiss: worldsIssues(worlds) };
  const shard = shardOf(scenario, goods, rest as Drawing, slice, watch);
  return shard.ok ? summarise(shard.value, { worlds }) : shard;
}

/**
 * Sums a shard up, as a sample of the worlds 0 to `worlds`.
 */
export function summarise(shard: Shard, { worlds }: { readonly worlds: number }): Result<Sample, NothingDrawn> {
  const [weight, squares] = [BigInt(shard.weight), BigInt(shard.squares)];
  if (weight === 0n) return err({ code: 'NOTHING_DRAWN', message: 'no world that was drawn has any weight' });
  const steps = readPath(shard.path);
  const [first, last] = [steps[0], steps.at(-1)];
  // A shard that was drawn has a path, and a path of a window ends.
  const days = first !== undefined && last?.until ? daysBetween(first.from, last.until) : 1;
  return ok({
    worlds: countOf(shard.drawn),
    missing: missingFrom({ from: 0, to: worlds }, shard.drawn),
    effective: numberOf(weight * weight, squares),
    path: steps.map(({ from, until, value }) => ({ from, until, value: distributed(value) })),
    churn: numberOf(BigInt(shard.changes) * 30n, weight * BigInt(days)),
    shard,
  });
}

/** What is wrong with a number of worlds. */
export function worldsIssues(worlds: unknown): readonly Issue[] {
  if (Number.isSafeInteger(worlds) && (worlds as number) > 0) return [];
  return [issue('NO_WORLDS', worlds, 'worlds is a whole number from 1', '/worlds')];
}
