import type { Basket, Stratum } from './basket.js';

/** What the strata of a basket weigh, as whole numbers: points of a share, or units of a value, times ten to `places`. */
export interface Weights {
  /** Doubles where all of them together stay below 2^53, so that no sum of them can be wrong; big integers otherwise. */
  readonly each: Float64Array | readonly bigint[];
  readonly places: number;
  readonly total: bigint;
}

/** So many digits that any whole number of them is exact in a double. */
const SAFE_DIGITS = 15;
const ZERO = 48;

/** The weights of a basket whose strata are sound. Read once. */
export function weightsOf(basket: Basket): Weights {
  const known = remembered.get(basket);
  if (known !== undefined) return known;
  const fresh = inDoubles(basket.strata) ?? inBigIntegers(basket.strata);
  remembered.set(basket, fresh);
  return fresh;
}

const remembered = new WeakMap<Basket, Weights>();

/** `null` where a weight, or their sum, might not be exact in a double. */
function inDoubles(strata: readonly Stratum[]): Weights | null {
  const each = new Float64Array(strata.length);
  const placesOf = new Uint8Array(strata.length);
  let places = 0;
  for (let index = 0; index < strata.length; index += 1) {
    const text = weightText(strata[index] as Stratum);
    const end = endOfNumber(text);
    const point = text.indexOf('.');
    const own = point === -1 ? 0 : end - point - 1;
    if (end > SAFE_DIGITS) return null;
    let units = 0;
    for (let at = 0; at < end; at += 1) {
      const digit = text.charCodeAt(at) - ZERO;
      // A point, or the sign of a share of '-0%'; no other weight is below nothing.
      if (digit >= 0) units = units * 10 + digit;
    }
    each[index] = units;
    placesOf[index] = own;
    if (own > places) places = own;
  }
  let total = 0;
  for (let index = 0; index < each.length; index += 1) {
    each[index] = (each[index] as number) * 10 ** (places - (placesOf[index] as number));
    total += each[index] as number;
    if (total > Number.MAX_SAFE_INTEGER) return null;
  }
  return { each, places, total: BigInt(total) };
}

function inBigIntegers(strata: readonly Stratum[]): Weights {
  const parts = strata.map((stratum) => {
    const text = weightText(stratum);
    const [whole = '', fraction = ''] = text.slice(0, endOfNumber(text)).split('.');
    return { whole, fraction };
  });
  const places = parts.reduce((most, { fraction }) => Math.max(most, fraction.length), 0);
  const each = parts.map(({ whole, fraction }) => BigInt(whole + fraction.padEnd(places, '0')));
  return { each, places, total: each.reduce((sum, one) => sum + one, 0n) };
}

function weightText({ share, value }: Stratum): string {
  return value ?? (share as string);
}

/** Where the number of `'12.5 USD'` or `'12.5%'` ends. */
function endOfNumber(text: string): number {
  const space = text.indexOf(' ');
  return space === -1 ? text.length - 1 : space;
}

/** For each line of a basket the number of its part. */
export function partedBy({ strata }: Basket, partOf: (stratum: Stratum) => number): Int32Array {
  const parts = new Int32Array(strata.length);
  for (let line = 0; line < strata.length; line += 1) parts[line] = partOf(strata[line] as Stratum);
  return parts;
}

/** The weight and the number of the lines of each part, where a basket is parted line by line. */
export function sumsBy(
  basket: Basket,
  partOf: Int32Array,
  parts: number,
): { readonly units: readonly bigint[]; readonly lines: readonly number[] } {
  const { each } = weightsOf(basket);
  const lines = new Array<number>(parts).fill(0);
  for (const part of partOf) lines[part] = (lines[part] as number) + 1;
  if (!(each instanceof Float64Array)) {
    const units = new Array<bigint>(parts).fill(0n);
    for (const [line, weight] of each.entries()) {
      const part = partOf[line] as number;
      units[part] = (units[part] as bigint) + weight;
    }
    return { units, lines };
  }
  const sums = new Float64Array(parts);
  for (let line = 0; line < partOf.length; line += 1) {
    const part = partOf[line] as number;
    sums[part] = (sums[part] as number) + (each[line] as number);
  }
  return { units: Array.from(sums, BigInt), lines };
}
