import type { Percent } from '../../values/index.js';

/** A decimal as a whole number of units and how many places they stand for. */
interface Scaled {
  readonly units: bigint;
  readonly places: number;
}

/** Reads the number at the start of a percent, an amount or a plain number. */
export function scaled(text: string): Scaled {
  const [, sign = '', whole = '0', fraction = ''] = /^(-?)(\d+)(?:\.(\d+))?/.exec(text) ?? [];
  return { units: BigInt(`${sign}${whole}${fraction}`), places: fraction.length };
}

/** The sum of percents, without any library: hundredths of hundredths would do, but the digits say how many are needed. */
export function sumOf(percents: readonly Percent[]): Percent {
  const numbers = percents.map(scaled);
  const places = Math.max(0, ...numbers.map((each) => each.places));
  return written(
    numbers.reduce((total, each) => total + at(each, places), 0n),
    places,
  );
}

/**
 * The sum of weight times rate over the sum of weights, line by line in whole numbers, rounded half up at the 20th decimal:
 * what an average has to come to.
 */
export function weightedMean(lines: readonly { readonly weight: string; readonly rate: Percent }[]): Percent {
  const numbers = lines.map(({ weight, rate }) => ({ weight: scaled(weight), rate: scaled(rate) }));
  const weightPlaces = Math.max(0, ...numbers.map(({ weight }) => weight.places));
  const ratePlaces = Math.max(0, ...numbers.map(({ rate }) => rate.places));
  let [above, below] = [0n, 0n];
  for (const { weight, rate } of numbers) {
    above += at(weight, weightPlaces) * at(rate, ratePlaces);
    below += at(weight, weightPlaces);
  }
  const denominator = below * 10n ** BigInt(ratePlaces);
  return written((above * 2n * 10n ** 20n + denominator) / (2n * denominator), 20);
}

function at({ units, places }: Scaled, wanted: number): bigint {
  return units * 10n ** BigInt(wanted - places);
}

function written(units: bigint, places: number): Percent {
  const digits = `${units < 0n ? -units : units}`.padStart(places + 1, '0');
  const whole = digits.slice(0, digits.length - places);
  const fraction = digits.slice(digits.length - places).replace(/0+$/, '');
  return `${units < 0n ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}%` as Percent;
}
