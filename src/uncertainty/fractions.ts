import { Exact, type Percent, percent, points } from '../values/index.js';

/** Decimal places, in points, at which a percent that does not end is rounded, half up. */
const PLACES = 20;

/** An exact fraction of whole numbers in lowest terms; `over` is positive. */
export interface Fraction {
  readonly parts: bigint;
  readonly over: bigint;
}

/** A percent as a fraction of one: `'12.5%'` is 1/8. */
export function fractionOf(given: Percent): Fraction {
  const [whole = '', decimals = ''] = given.slice(0, -1).split('.');
  return lowest(BigInt(whole + decimals), 100n * 10n ** BigInt(decimals.length));
}

/** A fraction in lowest terms. */
export function lowest(parts: bigint, over: bigint): Fraction {
  const common = gcd(parts < 0n ? -parts : parts, over);
  return { parts: parts / common, over: over / common };
}

/** A fraction of one as a percent: exact where it ends within 20 places of a point, rounded half up there otherwise. */
export function percentOf(parts: bigint, over: bigint): Percent {
  const negative = parts < 0n;
  const scaled = (negative ? -parts : parts) * 100n * 10n ** BigInt(PLACES);
  const rounded = (2n * scaled + over) / (2n * over);
  return percent(`${negative ? '-' : ''}${rounded}e-${PLACES}`);
}

/** The square root of a fraction of one as a percent, rounded half up at 20 places of a point. */
export function rootAsPercent(parts: bigint, over: bigint): Percent {
  const root = new Exact(parts.toString()).div(over.toString()).sqrt().times(100);
  return percent(root.toDecimalPlaces(PLACES, Exact.ROUND_HALF_UP));
}

/** A fraction as the nearest floating-point number, for people and charts. */
export function numberOf(parts: bigint, over: bigint): number {
  return new Exact(parts.toString()).div(over.toString()).toNumber();
}

/** Rates as whole numbers of one unit, and how many of the units are one whole (100%). */
export function inUnits(rates: readonly Percent[]): { readonly units: readonly bigint[]; readonly perWhole: bigint } {
  const places = Math.max(0, ...rates.map((each) => points(each).decimalPlaces()));
  const perPoint = 10n ** BigInt(places);
  const units = rates.map((each) => BigInt(points(each).times(perPoint.toString()).toFixed()));
  return { units, perWhole: perPoint * 100n };
}

/** The greatest common divisor of two numbers that are not negative. */
function gcd(a: bigint, b: bigint): bigint {
  let [larger, smaller] = [a, b];
  while (smaller !== 0n) [larger, smaller] = [smaller, larger % smaller];
  return larger;
}

/** The least common multiple of positive numbers; of none it is one. */
export function lcm(numbers: readonly bigint[]): bigint {
  return numbers.reduce((product, each) => (product / gcd(product, each)) * each, 1n);
}
