import { isPercent, type Percent } from '../values/index.js';

/** A part of the whole, exactly: `'49.99%'` or `'1/3'`. */
export type KnownShare = Percent | `${number}/${number}`;

/**
 * How much of an entity an owner holds. `'unknown'` means that the owner is known and the percentage is not: an answer
 * in its own right, never zero.
 */
export type Share = KnownShare | 'unknown';

/** An exact rational; the denominator is positive. Not always in lowest terms. */
export interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

// As many digits as a percent of this library has at most, so that no text makes the arithmetic slow.
const quotient = /^(-?\d{1,30})\/(\d{1,30})$/;

/** Reads a percent or a quotient; `null` when the text is neither, or divides by zero. Any sign, any size. */
export function readFraction(text: unknown): Fraction | null {
  if (isPercent(text)) {
    const [whole = '', decimals = ''] = text.slice(0, -1).split('.');
    return { numerator: BigInt(whole + decimals), denominator: 10n ** BigInt(decimals.length + 2) };
  }
  const [, numerator, denominator] = typeof text === 'string' ? (quotient.exec(text) ?? []) : [];
  if (numerator === undefined || denominator === undefined || /^0+$/.test(denominator)) return null;
  return { numerator: BigInt(numerator), denominator: BigInt(denominator) };
}

/**
 * A fraction that is not negative as text: a percent where the decimals end, and a quotient in lowest terms where they
 * do not. Nothing is rounded, so equal fractions give equal text.
 */
export function writeFraction({ numerator, denominator }: Fraction): KnownShare {
  const common = greatestCommonDivisor(numerator, denominator);
  const [top, bottom] = [numerator / common, denominator / common];
  const [withoutTwos, twos] = strip(bottom, 2n);
  const [rest, fives] = strip(withoutTwos, 5n);
  if (rest !== 1n) return `${top}/${bottom}` as KnownShare;
  const places = Math.max(2, twos, fives);
  const digits = String((top * 10n ** BigInt(places)) / bottom).padStart(places - 1, '0');
  const point = digits.length - (places - 2);
  const decimals = digits.slice(point).replace(/0+$/, '');
  return `${digits.slice(0, point)}${decimals === '' ? '' : `.${decimals}`}%` as KnownShare;
}

/** Whether a value is a share as `Share` writes it, from none to all. */
export function isShare(given: unknown): given is Share {
  if (given === 'unknown') return true;
  const share = readFraction(given);
  return share !== null && share.numerator >= 0n && share.numerator <= share.denominator;
}

/** Whether a share is a threshold or more, exactly. Both must be well formed. */
export function isAtLeast(share: KnownShare, threshold: Percent): boolean {
  const [given, wanted] = [readFraction(share), readFraction(threshold)];
  if (given === null || wanted === null) throw new Error(`${share} or ${threshold} is no share`);
  return given.numerator * wanted.denominator >= wanted.numerator * given.denominator;
}

/** The smallest number that both divide. */
export function leastCommonMultiple(a: bigint, b: bigint): bigint {
  // Shares of one entity are nearly always written with the same number of decimals.
  return a % b === 0n ? a : (a / greatestCommonDivisor(a, b)) * b;
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  while (b !== 0n) [a, b] = [b, a % b];
  return a;
}

function strip(given: bigint, factor: bigint): [rest: bigint, times: number] {
  let [rest, times] = [given, 0];
  while (rest % factor === 0n) [rest, times] = [rest / factor, times + 1];
  return [rest, times];
}
