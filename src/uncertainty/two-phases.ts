import { err, type Issue, isPercent, issue, ok, type Percent, type Result } from '../values/index.js';
import { type Fraction, fractionOf, inUnits, lowest, numberOf, percentOf } from './fractions.js';
import { probabilityIssues } from './probabilities.js';

/** A rate that is low in a truce and high in an escalation, and the chance of turning in each period. */
export interface TwoPhases {
  readonly low: Percent;
  readonly high: Percent;
  /** The probability, each period, that a truce collapses. */
  readonly collapse: Percent;
  /** The probability, each period, that an escalation is repaired. */
  readonly repair: Percent;
  /** Default `'truce'`. */
  readonly begins?: 'truce' | 'escalation';
}

/** Where a two-phase chain stands after some periods, and where it ends up. */
export interface PhaseOutlook {
  /** E[τ]: the expected rate. */
  readonly mean: Percent;
  /** The probability of being in an escalation. */
  readonly escalated: Percent;
  /** The expected rate after endless time. */
  readonly limit: Percent;
  /** How long an escalation lasts on average, in periods: 1 ÷ repair. `null` where it is never repaired. */
  readonly escalationLasts: number | null;
  /** How long a truce lasts on average, in periods: 1 ÷ collapse. */
  readonly truceLasts: number | null;
}

/**
 * The two-phase Markov chain in closed form, in exact fractions:
 *
 * E[τ(t+k)] = τL + (τH − τL)·(π + (1H − π)·(1 − h − g)^k), with h = collapse, g = repair, π = h ÷ (h + g), and 1H = 1 where
 * it begins in an escalation. A chain that never turns stays where it begins.
 *
 * Trade policy as a Markov process: Alessandria, Khan, Khederlarian, Ruhl and Steinberg, Journal of International Economics
 * 155 (2025), 104066. The same as events on a record is a `Hazard`, which counts its first turn as the first period.
 *
 * @example
 * ```ts
 * import { unwrap } from 'truce';
 * import { twoPhases } from 'truce/uncertainty';
 *
 * const truce = { low: '20%', high: '145%', collapse: '10%', repair: '30%' } as const;
 * unwrap(twoPhases(truce, 6)).mean; //=> '49.792%'
 * ```
 */
export function twoPhases(terms: TwoPhases, periods: number): Result<PhaseOutlook, readonly Issue[]> {
  const issues = termIssues(terms, periods);
  if (issues.length > 0) return err(issues);
  const [h, g] = [fractionOf(terms.collapse), fractionOf(terms.repair)];
  const start = terms.begins === 'escalation' ? 1n : 0n;
  const turning = { parts: h.parts * g.over + g.parts * h.over, over: h.over * g.over };
  const limit = turning.parts === 0n ? { parts: start, over: 1n } : lowest(h.parts * g.over, turning.parts);
  // (1 − h − g)^k, and the distance of the start from the limit that it shrinks.
  const left = lowest((turning.over - turning.parts) ** BigInt(periods), turning.over ** BigInt(periods));
  const distance = { parts: start * limit.over - limit.parts, over: limit.over };
  const escalated = lowest(limit.parts * left.over + distance.parts * left.parts, limit.over * left.over);
  return ok({
    mean: between(terms, escalated),
    escalated: percentOf(escalated.parts, escalated.over),
    limit: between(terms, limit),
    escalationLasts: g.parts === 0n ? null : numberOf(g.over, g.parts),
    truceLasts: h.parts === 0n ? null : numberOf(h.over, h.parts),
  });
}

/** τL + (τH − τL)·p */
function between({ low, high }: TwoPhases, { parts, over }: Fraction): Percent {
  const { units, perWhole } = inUnits([low, high]);
  const [from = 0n, to = 0n] = units;
  return percentOf(from * over + (to - from) * parts, over * perWhole);
}

function termIssues({ low, high, collapse, repair, begins }: TwoPhases, periods: number): readonly Issue[] {
  const rates = Object.entries({ low, high }).flatMap(([field, rate]) =>
    isPercent(rate) ? [] : [issue('MALFORMED_PERCENT', rate, "a rate is a percent, such as '34%'", `/${field}`)],
  );
  const phases: readonly unknown[] = ['truce', 'escalation', undefined];
  return [
    ...rates,
    ...probabilityIssues(collapse, '/collapse'),
    ...probabilityIssues(repair, '/repair'),
    ...(phases.includes(begins) ? [] : [issue('UNKNOWN_PHASE', begins, "'truce' or 'escalation'", '/begins')]),
    ...(Number.isInteger(periods) && periods >= 0 && periods <= MOST
      ? []
      : [issue('MALFORMED_COUNT', periods, `periods is a whole number from 0 to ${MOST}`, '/periods')]),
  ];
}

/** Exact fractions grow with every period. */
const MOST = 10_000;
