import type { Percent } from '../values/index.js';

/** An exact number as whole units of a power of ten: 7.5 is 75 at one place. */
export interface Whole {
  readonly units: bigint;
  readonly places: number;
}

/** The same, with its units as the nearest double beside: exact up to 2^53, which whoever uses it has to look to. */
export interface Doubled extends Whole {
  readonly near: number;
}

export function doubled({ units, places }: Whole): Doubled {
  return { units, places, near: Number(units) };
}

/** A number in digits, perhaps with a point, as a whole one, in as few places as it needs. */
export function wholeOf(digits: string): Whole {
  const [integer = '', fraction = ''] = digits.split('.');
  const kept = fraction.replace(/0+$/, '');
  return { units: BigInt(integer + kept), places: kept.length };
}

/** The points of a percent: `'7.5%'` is 7.5. */
export function pointsOf(rate: Percent): Whole {
  return wholeOf(rate.slice(0, -1));
}

/** The part of one that a percent is: `'100%'` is 1, `'37.5%'` is 0.375. */
export function partOf(share: Percent): Whole {
  const { units, places } = pointsOf(share);
  return units % 100n === 0n && places === 0 ? { units: units / 100n, places } : { units, places: places + 2 };
}

/** The units of a number at more places than it has, or as many. */
export function unitsAt({ units, places }: Whole, more: number): bigint {
  return more === places ? units : units * 10n ** BigInt(more - places);
}

/** The sum of two numbers. */
export function plus(a: Whole, b: Whole): Whole {
  const places = Math.max(a.places, b.places);
  return { units: unitsAt(a, places) + unitsAt(b, places), places };
}

/** What is left of one number when another is taken from it. */
export function minus(a: Whole, b: Whole): Whole {
  return plus(a, { units: -b.units, places: b.places });
}

export function times(a: Whole, b: Whole): Whole {
  return { units: a.units * b.units, places: a.places + b.places };
}

/** The most places that any of some numbers has. */
export function mostPlaces(numbers: readonly Whole[]): number {
  return numbers.reduce((most, { places }) => Math.max(most, places), 0);
}

/** Decimal places, in points, at which a quotient that does not end is rounded, half up: as `quotient` does. */
const PLACES = 20;

/** The one division of an average, in whole numbers: what `quotient` answers, as a percent in its shortest form. */
export function percentOf(numerator: Whole, denominator: Whole): Percent {
  const below = denominator.units * 10n ** BigInt(numerator.places);
  const above = numerator.units * 10n ** BigInt(denominator.places + PLACES);
  const size = above < 0n ? -above : above;
  const rounded = (2n * size + below) / (2n * below);
  const digits = rounded.toString().padStart(PLACES + 1, '0');
  const fraction = digits.slice(-PLACES).replace(/0+$/, '');
  const sign = above < 0n && rounded > 0n ? '-' : '';
  return `${sign}${digits.slice(0, -PLACES)}${fraction === '' ? '' : `.${fraction}`}%` as Percent;
}
