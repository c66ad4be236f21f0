import type { Run } from '../scenario/index.js';
import { type Amount, currencyOf, type Exact, err, type IsoDate, ok, type Result, toCents } from '../values/index.js';
import { counted } from './average.js';
import { type Basket, type Counting, type WeightsUsed, weighsByValue } from './basket.js';
import { sumOf } from './exact.js';
import type { BasketRefusal } from './refusals.js';
import { weightsUsed } from './weighed.js';

/** What duties would bring in on the trade of a basket, if that trade did not change. */
export interface Revenue {
  readonly on: IsoDate;
  readonly of: Counting;
  readonly amount: Amount;
  /** The trade it is charged on, for the period that the basket was weighed over. */
  readonly trade: Amount;
  /** Always `'none'`: nobody buys less because of the duty. An upper bound of thought, not a forecast. */
  readonly behaviour: 'none';
  readonly weights: WeightsUsed;
}

/**
 * Static revenue: value times rate, summed over a basket that weighs by value, under the law of a day held for the whole
 * period of the basket. No behavioural response, no duties by unit. Rounded half up to the cent, once.
 *
 * A basket of shares is refused (`NO_VALUES`).
 */
export function revenue(
  run: Run,
  basket: Basket,
  day: IsoDate,
  { of }: { readonly of: Counting },
): Result<Revenue, BasketRefusal> {
  if (basket.strata.length > 0 && !weighsByValue(basket)) {
    const message = `${basket.id} weighs by share; revenue needs a value for every stratum`;
    return err({ code: 'NO_VALUES', basket: basket.id, message });
  }
  const found = counted(run, basket, day, of, 'weights');
  if (!found.ok) return found;
  const { ready, tally, numerators } = found.value;
  const currency = currencyOf(basket.strata[0]?.value as Amount);
  const duty: Exact = sumOf(numerators.values()).div(100);
  return ok({
    on: day,
    of,
    amount: toCents(duty, currency),
    trade: toCents(tally.denominator, currency),
    behaviour: 'none',
    weights: weightsUsed(ready, 'weights'),
  });
}
