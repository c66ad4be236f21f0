import type { Run } from '../scenario/index.js';
import {
  type Currency,
  currencyOf,
  type Issue,
  isPercent,
  issue,
  parseAmount,
  unitOf,
  within,
} from '../values/index.js';
import type { Assessment } from './assess.js';
import { shipmentIssues } from './check-shipment.js';
import type { EntryLine, EntryTerms } from './entry.js';
import type { Fee } from './fees.js';

/** What is malformed in the terms of an entry, all at once, with paths into them. */
export function entryIssues(run: Run, { lines, fees = [], vat }: EntryTerms): readonly Issue[] {
  if (lines.length === 0) return [issue('NO_LINES', lines, 'an entry has at least one line', '/lines')];
  const currency = lines.map((line) => line.value).find((value) => parseAmount(value).ok);
  const wanted = currency === undefined ? null : currencyOf(currency);
  return [
    ...lines.flatMap((line, index) => lineIssues(run, line, wanted, `/lines/${index}`)),
    ...fees.flatMap((fee, index) => feeIssues(fee, wanted, `/fees/${index}`)),
    ...rateIssues(vat, '/vat'),
  ];
}

/** What a line would have to say before its duties by unit can be paid. */
export function unpayable(
  line: Pick<EntryLine, 'value' | 'quantities'>,
  { lines }: Assessment,
  path: string,
): readonly Issue[] {
  return lines.flatMap(({ measure, specific }) =>
    specific.flatMap((money): readonly Issue[] => {
      const unit = unitOf(money);
      const charged = `${measure} charges ${money}`;
      if (currencyOf(money) !== currencyOf(line.value)) {
        const message = `${charged}, and the value is in another currency; give the value in ${currencyOf(money)}`;
        return [issue('CURRENCY_MISMATCH', line.value, message, `${path}/value`)];
      }
      if (line.quantities?.[unit] !== undefined) return [];
      const message = `${charged}; say how much there is, with quantities: { '${unit}': '...' }`;
      return [issue('QUANTITY_NEEDED', null, message, `${path}/quantities/${unit}`)];
    }),
  );
}

function lineIssues(run: Run, line: EntryLine, currency: Currency | null, path: string): readonly Issue[] {
  const own = shipmentIssues(run, line).map((each) => within(path, each));
  const missing =
    line.value === undefined ? [issue('VALUE_NEEDED', null, 'a line needs its customs value', `${path}/value`)] : [];
  const nothing = /^[0.]+ /.test(line.value ?? '')
    ? [issue('VALUE_NEEDED', line.value, 'a line needs a customs value above nothing', `${path}/value`)]
    : [];
  return [
    ...own,
    ...missing,
    ...nothing,
    ...currencyIssues(line.value, currency, `${path}/value`),
    ...rateIssues(line.vat, `${path}/vat`),
  ];
}

function feeIssues(fee: Fee, currency: Currency | null, path: string): readonly Issue[] {
  const { name, ...terms } = fee;
  const unnamed =
    typeof name === 'string' && name !== '' ? [] : [issue('MALFORMED_FEE', name, 'a fee has a name', `${path}/name`)];
  const rate = 'rate' in terms ? rateIssues(terms.rate, `${path}/rate`) : [];
  const none =
    'rate' in terms || 'amount' in terms ? [] : [issue('MALFORMED_FEE', fee, 'a fee has an amount or a rate', path)];
  const amounts = Object.entries(terms).flatMap(([field, amount]) => {
    if (field === 'rate') return [];
    const parsed = parseAmount(amount);
    return parsed.ok
      ? currencyIssues(parsed.value, currency, `${path}/${field}`)
      : [within(`${path}/${field}`, parsed.error)];
  });
  return [...unnamed, ...rate, ...none, ...amounts];
}

function currencyIssues(amount: unknown, currency: Currency | null, path: string): readonly Issue[] {
  const parsed = parseAmount(amount);
  if (!parsed.ok || currency === null || currencyOf(parsed.value) === currency) return [];
  return [
    issue('CURRENCY_MISMATCH', amount, `an entry is in one currency, and its first line is in ${currency}`, path),
  ];
}

function rateIssues(rate: unknown, path: string): readonly Issue[] {
  if (rate === undefined || (isPercent(rate) && !rate.startsWith('-'))) return [];
  return [issue('MALFORMED_PERCENT', rate, "a rate is a percent that is not negative, such as '9%'", path)];
}
