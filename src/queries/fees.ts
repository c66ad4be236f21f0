import { type Amount, type Currency, type Percent, quantityOf, rateOn, sumAmounts } from '../values/index.js';

/**
 * A fee that a caller puts on a bill, such as the merchandise processing fee: a fixed sum, or a rate on the value of each
 * line, rounded line by line, with a least and a greatest sum for the entry.
 */
export type Fee =
  | { readonly name: string; readonly amount: Amount }
  | { readonly name: string; readonly rate: Percent; readonly atLeast?: Amount; readonly atMost?: Amount };

/** What a fee comes to. */
export interface FeeDue {
  readonly name: string;
  readonly amount: Amount;
}

/** What fees come to on the values of an entry. */
export function feesDue(fees: readonly Fee[], values: readonly Amount[], currency: Currency): readonly FeeDue[] {
  return fees.map((fee): FeeDue => {
    if ('amount' in fee) return { name: fee.name, amount: sumAmounts([fee.amount], currency) };
    const { name, rate, atLeast, atMost } = fee;
    const whole = sumAmounts(
      values.map((value) => rateOn(value, rate)),
      currency,
    );
    const raised = atLeast !== undefined && quantityOf(whole).lt(quantityOf(atLeast)) ? atLeast : whole;
    const held = atMost !== undefined && quantityOf(raised).gt(quantityOf(atMost)) ? atMost : raised;
    return { name, amount: sumAmounts([held], currency) };
  });
}
