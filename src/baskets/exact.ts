import { Exact } from '../values/index.js';

/** Decimal places, in points, at which a quotient that does not end is rounded, half up. */
const PLACES = 20;

/** One division, at the very end: exact where it ends within `PLACES` places, rounded half up there where it does not. */
export function quotient(numerator: Exact, denominator: Exact): Exact {
  return numerator.div(denominator).toDecimalPlaces(PLACES, Exact.ROUND_HALF_UP);
}

/** The sum of exact numbers. */
export function sumOf(numbers: Iterable<Exact>): Exact {
  let total = new Exact(0);
  for (const each of numbers) total = total.plus(each);
  return total;
}

/** Adds an amount to what a name has already. */
export function addTo(sums: Map<string, Exact>, name: string, amount: Exact): void {
  sums.set(name, (sums.get(name) ?? new Exact(0)).plus(amount));
}

/**
 * Divides numerators by one denominator so that the quotients sum to the quotient of their sum, to the last place: each is
 * cut at `PLACES`, and the places that are missing go one by one to the largest remainders (of equal ones, to the first
 * name). Nothing moves where the divisions end.
 */
export function apportioned(parts: ReadonlyMap<string, Exact>, denominator: Exact): ReadonlyMap<string, Exact> {
  const unit = new Exact(10).pow(-PLACES);
  const cut = [...parts].map(([name, numerator]) => {
    const whole = numerator.div(denominator);
    const kept = whole.toDecimalPlaces(PLACES, Exact.ROUND_FLOOR);
    return { name, kept, rest: whole.minus(kept) };
  });
  const missing = quotient(sumOf(parts.values()), denominator)
    .minus(sumOf(cut.map(({ kept }) => kept)))
    .div(unit)
    .toNumber();
  const order = [...cut].sort((a, b) => b.rest.cmp(a.rest) || (a.name < b.name ? -1 : 1));
  const topped = new Set(order.slice(0, missing).map(({ name }) => name));
  return new Map(cut.map(({ name, kept }) => [name, topped.has(name) ? kept.plus(unit) : kept]));
}
