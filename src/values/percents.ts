import { Exact } from './decimal.js';
import { type Issue, issue } from './issue.js';
import { err, ok, type Result } from './result.js';

/**
 * A rate or a share, `'34%'`. The sign is part of the type: `0.34` and `'0.34'` do not compile, so percent and fraction
 * cannot be mixed up. Exact: at most 30 digits before and after the point, no exponent.
 */
export type Percent = `${number}%`;

const shape = /^-?\d{1,30}(\.\d{1,30})?%$/;

/** Whether a text is a percent as this library reads it: digits, perhaps a point, and the sign. */
export function isPercent(text: unknown): text is Percent {
  return typeof text === 'string' && shape.test(text);
}

/**
 * Reads a percent. Refuses `'0.34'`, `'34'`, `'1e2%'`, `'NaN%'`, `' 34%'`.
 *
 * @example
 * ```ts
 * import { parsePercent } from 'truce';
 *
 * parsePercent('7.5%').ok; //=> true
 * parsePercent('0.34').ok; //=> false
 * ```
 */
export function parsePercent(given: unknown): Result<Percent, Issue<'MALFORMED_PERCENT'>> {
  if (isPercent(given)) return ok(given);
  return err(issue('MALFORMED_PERCENT', given, "a percent is digits and the sign, such as '34%' or '7.5%'"));
}

/** The points of a percent as an exact decimal: `'34%'` gives 34. */
export function points(percent: Percent): Exact {
  return new Exact(percent.slice(0, -1));
}

/** Points as a percent in its shortest form: 34 gives `'34%'`, 7.50 gives `'7.5%'`, -0 gives `'0%'`. */
export function percent(exact: Exact | number | string): Percent {
  const value = new Exact(exact);
  return `${value.isZero() ? '0' : value.toFixed()}%` as Percent;
}

const shortest = /^(0|[1-9]\d*)(\.\d*[1-9])?%$/;
const nothing = /^-?0+(\.0+)?%$/;

/** A percent in its shortest form, as which most are written. */
export function shortestForm(given: Percent): Percent {
  return shortest.test(given) ? given : percent(points(given));
}

/** Whether a percent is zero, however it is written. */
export function isNothing(given: Percent): boolean {
  return nothing.test(given);
}

/** The sum of percents, exactly; of none it is `'0%'`. */
export function sumPercents(percents: readonly Percent[]): Percent {
  const [first, second] = percents.filter((each) => each !== '0%');
  if (first === undefined) return '0%';
  if (second === undefined) return shortestForm(first);
  return percent(percents.reduce((total, each) => total.plus(points(each)), new Exact(0)));
}

/** One percent less another, exactly. */
export function subtractPercents(from: Percent, less: Percent): Percent {
  return percent(points(from).minus(points(less)));
}

/** A share of a rate: half of `'50%'` is `'25%'`. Exact. */
export function shareOf(rate: Percent, share: Percent): Percent {
  if (share === '100%') return shortestForm(rate);
  return percent(points(rate).times(points(share)).div(100));
}

/** Negative, zero or positive as the first percent is below, equal to or above the second. */
export function comparePercents(a: Percent, b: Percent): number {
  return points(a).cmp(points(b));
}

/** A percent as a floating-point number of points, for plotting: `'34%'` gives 34. Not for arithmetic. */
export function toNumber(given: Percent): number {
  return Number(given.slice(0, -1));
}
