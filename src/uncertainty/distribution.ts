import {
  comparePercents,
  err,
  type Issue,
  isPercent,
  issue,
  ok,
  type Percent,
  percent,
  points,
  type Result,
} from '../values/index.js';
import { fractionOf, inUnits, lcm, percentOf, rootAsPercent } from './fractions.js';
import { sumIssues } from './probabilities.js';

/** One rate and how likely it is. */
export interface Level {
  readonly rate: Percent;
  /** Exact where it ends within 20 decimal places of a point, rounded half up there otherwise. */
  readonly probability: Percent;
  /** The exact probability is `weight` over the `whole` of the distribution; digits, so that it is JSON of any length. */
  readonly weight: string;
}

/** What a rate may be, and how likely each level of it is. Plain data; the moments are worked out exactly and rounded once. */
export interface Distribution {
  /** From the lowest rate to the highest; each with a probability above zero. */
  readonly levels: readonly Level[];
  readonly whole: string;
  /** E[r] = Σ p·r. */
  readonly mean: Percent;
  /** √(Σ p·r² − E[r]²), in points. */
  readonly standardDeviation: Percent;
}

/** Whole-number weights of rates. */
export type Weights = ReadonlyMap<Percent, bigint>;

/**
 * A distribution from levels and their probabilities, such as a market's prices. They sum to 100%; with `normalise` they
 * are divided by what they sum to, which is how an overround is taken out.
 *
 * @example
 * ```ts
 * import { unwrap } from 'truce';
 * import { distribution } from 'truce/uncertainty';
 *
 * const odds = [{ rate: '30%', probability: '70%' }, { rate: '130%', probability: '30%' }] as const;
 * unwrap(distribution(odds)).mean; //=> '60%'
 * ```
 */
export function distribution(
  levels: readonly { readonly rate: Percent; readonly probability: Percent }[],
  { normalise = false }: { readonly normalise?: boolean } = {},
): Result<Distribution, readonly Issue[]> {
  const rates = levels.flatMap(({ rate }, index) =>
    isPercent(rate) ? [] : [issue('MALFORMED_PERCENT', rate, "a rate is a percent, such as '34%'", `/${index}/rate`)],
  );
  const paths = levels.map((_, index) => `/${index}/probability`);
  const issues = [
    ...rates,
    ...sumIssues(
      levels.map(({ probability }) => probability),
      paths,
      '',
      normalise,
    ),
  ];
  if (issues.length > 0) return err(issues);
  const fractions = levels.map(({ probability }) => fractionOf(probability));
  const unit = lcm(fractions.map(({ over }) => over));
  const weights = new Map<Percent, bigint>();
  levels.forEach(({ rate }, index) => {
    const { parts, over } = fractions[index] ?? { parts: 0n, over: 1n };
    const level = percent(points(rate));
    weights.set(level, (weights.get(level) ?? 0n) + parts * (unit / over));
  });
  return ok(distributed(weights));
}

/** A distribution from whole-number weights, at least one of them above zero. */
export function distributed(weights: Weights): Distribution {
  const levels = [...weights].filter(([, weight]) => weight > 0n).sort(([a], [b]) => comparePercents(a, b));
  const whole = levels.reduce((sum, [, weight]) => sum + weight, 0n);
  const { units, perWhole } = inUnits(levels.map(([rate]) => rate));
  let first = 0n;
  let second = 0n;
  levels.forEach(([, weight], index) => {
    const rate = units[index] ?? 0n;
    first += weight * rate;
    second += weight * rate * rate;
  });
  return {
    levels: levels.map(([rate, weight]) => ({
      rate,
      probability: percentOf(weight, whole),
      weight: weight.toString(),
    })),
    whole: whole.toString(),
    mean: percentOf(first, whole * perWhole),
    standardDeviation: rootAsPercent(whole * second - first * first, whole * whole * perWhole * perWhole),
  };
}
