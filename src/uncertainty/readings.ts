import type { Interval } from '../queries/index.js';
import {
  comparePercents,
  Exact,
  err,
  type IsoDate,
  type Issue,
  isPercent,
  issue,
  ok,
  type Percent,
  type Result,
} from '../values/index.js';
import type { Distribution } from './distribution.js';
import { fractionOf, percentOf } from './fractions.js';

/**
 * P(rate ≥ x): the probability that the rate is at least a level.
 *
 * @example
 * ```ts
 * import { unwrap } from 'truce';
 * import { atLeast, distribution } from 'truce/uncertainty';
 *
 * const odds = [{ rate: '30%', probability: '70%' }, { rate: '130%', probability: '30%' }] as const;
 * unwrap(atLeast(unwrap(distribution(odds)), '100%')); //=> '30%'
 * ```
 */
export function atLeast(of: Distribution, rate: Percent): Result<Percent, Issue> {
  if (!isPercent(rate)) return err(issue('MALFORMED_PERCENT', rate, "a rate is a percent, such as '34%'"));
  const above = of.levels.filter((level) => comparePercents(level.rate, rate) >= 0);
  return ok(
    percentOf(
      above.reduce((sum, { weight }) => sum + BigInt(weight), 0n),
      BigInt(of.whole),
    ),
  );
}

/**
 * A quantile: the lowest level that the rate does not exceed with at least this probability. Always a level that some
 * world has, never one between two.
 *
 * @example
 * ```ts
 * import { unwrap } from 'truce';
 * import { distribution, quantile } from 'truce/uncertainty';
 *
 * const odds = [{ rate: '30%', probability: '70%' }, { rate: '130%', probability: '30%' }] as const;
 * unwrap(quantile(unwrap(distribution(odds)), '75%')); //=> '130%'
 * ```
 */
export function quantile(of: Distribution, share: Percent): Result<Percent, Issue> {
  const wrong = shareIssue(share, '');
  return wrong === null ? ok(levelAt(of, share)) : err(wrong);
}

/**
 * Quantiles over time, as a step fan: half-open intervals, each with one level for each share, in the order given. Two
 * neighbours never have the same levels.
 */
export function fan(
  path: readonly Interval<Distribution>[],
  shares: readonly Percent[],
): Result<readonly Interval<readonly Percent[]>[], readonly Issue[]> {
  const issues = shares.flatMap((share, index) => shareIssue(share, `/${index}`) ?? []);
  if (issues.length > 0) return err(issues);
  const steps: Interval<readonly Percent[]>[] = [];
  for (const { from, until, value } of path) {
    const levels = shares.map((share) => levelAt(value, share));
    const last = steps.at(-1);
    const same = last !== undefined && last.value.join() === levels.join();
    if (same) steps[steps.length - 1] = { ...last, until };
    else steps.push({ from, until, value: levels });
  }
  return ok(steps);
}

/** Shannon entropy in bits, H = −Σ p·log₂ p: 0 where the rate is certain, 1 for a fair coin. The same on every machine. */
export function entropy(of: Distribution): number {
  const whole = new Exact(of.whole);
  const bits = of.levels.reduce((sum, { weight }) => {
    const share = new Exact(weight).div(whole);
    return sum.minus(share.times(Exact.log2(share)));
  }, new Exact(0));
  return bits.toDecimalPlaces(12).toNumber();
}

/** What holds on a day of a path; `null` outside of it. */
export function onDay<Value>(path: readonly Interval<Value>[], day: IsoDate): Value | null {
  return path.find(({ from, until }) => from <= day && (until === null || day < until))?.value ?? null;
}

function levelAt({ levels, whole }: Distribution, share: Percent): Percent {
  const { parts, over } = fractionOf(share);
  let reached = 0n;
  for (const { rate, weight } of levels) {
    reached += BigInt(weight);
    if (reached * over >= parts * BigInt(whole)) return rate;
  }
  // The weights sum to the whole, and no share is above it.
  return levels.at(-1)?.rate ?? '0%';
}

function shareIssue(share: Percent, path: string): Issue | null {
  if (isPercent(share) && comparePercents(share, '0%') >= 0 && comparePercents(share, '100%') <= 0) return null;
  return issue('MALFORMED_SHARE', share, "a quantile is asked for by a share from '0%' to '100%'", path);
}
