import { Exact } from './decimal.js';
import { type Issue, issue } from './issue.js';
import { type Percent, percent, points } from './percents.js';
import { err, ok, type Result } from './result.js';

/** An ISO 4217 currency code that the records use. */
export type Currency = 'USD' | 'CNY' | 'EUR';

/** What a specific duty or a fee is counted by. */
export const UNITS = ['kg', 'l', 'head', 'item', 'net-ton', 'container', 'voyage'] as const;

/** A unit that duties and fees are counted by; see `UNITS`. */
export type Unit = (typeof UNITS)[number];

/** Whether a text is a unit that duties are counted by. */
export function isUnit(text: unknown): text is Unit {
  return (UNITS as readonly unknown[]).includes(text);
}

/** A sum of money, `'14172.00 USD'`. */
export type Amount = `${number} ${Currency}`;

/** A sum of money for each unit, `'4.3 USD/kg'`: the form of a specific duty. */
export type Money = `${number} ${Currency}/${Unit}`;

const amountShape = /^\d{1,30}(\.\d{1,30})? (USD|CNY|EUR)$/;
const moneyShape = /^\d{1,30}(\.\d{1,30})? (USD|CNY|EUR)\/([a-z-]+)$/;
const quantityShape = /^\d{1,30}(\.\d{1,30})?$/;

/** Reads a sum of money such as `'14172.00 USD'`; negative sums are refused. */
export function parseAmount(given: unknown): Result<Amount, Issue<'MALFORMED_AMOUNT'>> {
  if (typeof given === 'string' && amountShape.test(given)) return ok(given as Amount);
  return err(issue('MALFORMED_AMOUNT', given, "an amount is digits and a currency, such as '14172.00 USD'"));
}

/** Reads a specific duty such as `'4.3 USD/kg'`. */
export function parseMoney(given: unknown): Result<Money, Issue<'MALFORMED_MONEY'>> {
  const unit = typeof given === 'string' ? moneyShape.exec(given)?.[3] : undefined;
  if (isUnit(unit)) return ok(given as Money);
  return err(issue('MALFORMED_MONEY', given, "a specific duty is an amount for a unit, such as '4.3 USD/kg'"));
}

/** The number in an amount, exactly. */
export function quantityOf(amount: Amount | Money): Exact {
  return new Exact(amount.slice(0, amount.indexOf(' ')));
}

/** Whether a text is a number of units: digits, perhaps with a point. */
export function isQuantity(text: unknown): text is string {
  return typeof text === 'string' && quantityShape.test(text);
}

/** What an amount for a unit comes to for a number of units, rounded half up to the cent. */
export function forQuantity(money: Money, quantity: string): Amount {
  return toCents(quantityOf(money).times(quantity), currencyOf(money));
}

/** The unit of an amount for a unit. */
export function unitOf(money: Money): Unit {
  return money.slice(money.indexOf('/') + 1) as Unit;
}

/** The sum of amounts of one currency, to the cent. */
export function sumAmounts(amounts: readonly Amount[], currency: Currency): Amount {
  return toCents(
    amounts.reduce((total, each) => total.plus(quantityOf(each)), new Exact(0)),
    currency,
  );
}

/** The currency of an amount. */
export function currencyOf(amount: Amount | Money): Currency {
  return amount.slice(amount.indexOf(' ') + 1).split('/')[0] as Currency;
}

/** An exact number as an amount, rounded half up to the cent. Customs entries round so, line by line. */
export function toCents(quantity: Exact, currency: Currency): Amount {
  const cents = quantity.toDecimalPlaces(2, Exact.ROUND_HALF_UP);
  // Never a negative nothing.
  return `${(cents.isZero() ? new Exact(0) : cents).toFixed(2)} ${currency}` as Amount;
}

/** A rate applied to a value, rounded half up to the cent. */
export function rateOn(value: Amount, rate: Percent): Amount {
  return toCents(quantityOf(value).times(points(rate)).div(100), currencyOf(value));
}

/** What share one amount is of another of the same currency, rounded half up to a hundredth of a point. */
export function ratio(part: Amount, whole: Amount): Percent {
  const share = quantityOf(part).div(quantityOf(whole)).times(100);
  return percent(share.toDecimalPlaces(2, Exact.ROUND_HALF_UP));
}
