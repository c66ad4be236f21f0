import { Exact } from './decimal.js';
import { type Issue, issue } from './issue.js';
import { type Percent, percent, points } from './percents.js';
import { err, ok, type Result } from './result.js';

/** An ISO 4217 currency code that the records use. */
export type Currency = 'USD' | 'CNY' | 'EUR';

/** What a specific duty or a fee is counted by. */
export type Unit = 'kg' | 'l' | 'head' | 'item' | 'net-ton' | 'container' | 'voyage';

/** A sum of money, `'14172.00 USD'`. */
export type Amount = `${number} ${Currency}`;

/** A sum of money for each unit, `'4.3 USD/kg'`: the form of a specific duty. */
export type Money = `${number} ${Currency}/${Unit}`;

const amountShape = /^\d{1,30}(\.\d{1,30})? (USD|CNY|EUR)$/;
const moneyShape = /^\d{1,30}(\.\d{1,30})? (USD|CNY|EUR)\/(kg|l|head|item|net-ton|container|voyage)$/;

/** Reads a sum of money such as `'14172.00 USD'`; negative sums are refused. */
export function parseAmount(given: unknown): Result<Amount, Issue<'MALFORMED_AMOUNT'>> {
  if (typeof given === 'string' && amountShape.test(given)) return ok(given as Amount);
  return err(issue('MALFORMED_AMOUNT', given, "an amount is digits and a currency, such as '14172.00 USD'"));
}

/** Reads a specific duty such as `'4.3 USD/kg'`. */
export function parseMoney(given: unknown): Result<Money, Issue<'MALFORMED_MONEY'>> {
  if (typeof given === 'string' && moneyShape.test(given)) return ok(given as Money);
  return err(issue('MALFORMED_MONEY', given, "a specific duty is an amount for a unit, such as '4.3 USD/kg'"));
}

/** The number in an amount, exactly. */
export function quantityOf(amount: Amount | Money): Exact {
  return new Exact(amount.slice(0, amount.indexOf(' ')));
}

/** The currency of an amount. */
export function currencyOf(amount: Amount | Money): Currency {
  return amount.slice(amount.indexOf(' ') + 1).split('/')[0] as Currency;
}

/** An exact number as an amount, rounded half up to the cent. Customs entries round so, line by line. */
export function toCents(quantity: Exact, currency: Currency): Amount {
  return `${quantity.toFixed(2, Exact.ROUND_HALF_UP)} ${currency}` as Amount;
}

/** A rate applied to a value, rounded half up to the cent. */
export function rateOn(value: Amount, rate: Percent): Amount {
  return toCents(quantityOf(value).times(points(rate)).div(100), currencyOf(value));
}

/** What share one amount is of another of the same currency. */
export function ratio(part: Amount, whole: Amount): Percent {
  return percent(quantityOf(part).div(quantityOf(whole)).times(100));
}
