import { MFN } from '../duties/index.js';
import type { Shipment } from '../measures/index.js';
import type { Run } from '../scenario/index.js';
import {
  type Amount,
  type Currency,
  currencyOf,
  err,
  forQuantity,
  type Money,
  ok,
  type Percent,
  type Result,
  rateOn,
  ratio,
  sumAmounts,
  unitOf,
} from '../values/index.js';
import { type AssessedLine, type Assessment, assessOn } from './assess.js';
import { entryIssues, unpayable } from './check-entry.js';
import { refusedBySense } from './check-shipment.js';
import { type Fee, type FeeDue, feesDue } from './fees.js';
import { invalidQuestion, type QueryRefusal, undeterminedDuty } from './refusals.js';

/** One line of an entry: a shipment with its customs value, and quantities where a duty is by unit. */
export interface EntryLine extends Shipment {
  readonly value: Amount;
  /** Value-added tax on value plus duty, in place of that of the entry. */
  readonly vat?: Percent;
}

/** What an entry is billed for, all in one currency. */
export interface EntryTerms {
  readonly lines: readonly EntryLine[];
  /** Fees that the caller wants on the bill; none is assumed. */
  readonly fees?: readonly Fee[];
  /** Value-added tax on value plus duty, as China charges it. None unless given. */
  readonly vat?: Percent;
}

/** What one measure takes on one line. */
export interface BilledDuty {
  readonly measure: string;
  readonly program: string;
  /** In percent of the whole customs value of the line. */
  readonly points: Percent;
  readonly specific: readonly Money[];
  /** Rounded half up to the cent, as is each amount for a unit in it. */
  readonly amount: Amount;
}

/** One line of the bill; its duties sum to `duty`. */
export interface BilledLine {
  readonly value: Amount;
  readonly assessment: Assessment;
  readonly duties: readonly BilledDuty[];
  readonly duty: Amount;
  readonly vat: Amount;
}

/** What an entry pays. Every total is the sum of amounts that were rounded where they arise. */
export interface Bill {
  readonly currency: Currency;
  readonly lines: readonly BilledLine[];
  /** Duty by program over all lines. */
  readonly programs: Readonly<Record<string, Amount>>;
  readonly fees: readonly FeeDue[];
  readonly value: Amount;
  readonly duty: Amount;
  readonly vat: Amount;
  /** Duty, fees and tax. */
  readonly payable: Amount;
  /** Value and everything payable. */
  readonly landed: Amount;
  /** Duty in percent of value, rounded half up to a hundredth of a point. */
  readonly rate: Percent;
}

/** Lines of an entry that cannot be assessed, each with its reason. */
export interface LinesRefused {
  readonly code: 'LINES_REFUSED';
  readonly lines: readonly { readonly path: string; readonly because: QueryRefusal }[];
  readonly message: string;
}

/**
 * The bill for an entry of one or more lines: duty by line and program, each rounded half up to the cent, and fees and
 * value-added tax where the caller gives them. Every line is assessed by itself under the law of its day; limits of value
 * (low-value shipments) look at the entry as a whole.
 *
 * Refuses, all problems at once: malformed lines, values in several currencies, missing quantities
 * (`INVALID_QUESTION`, with paths); lines that cannot be assessed, among them any whose MFN duty is not known
 * (`LINES_REFUSED`), because a bill without it would be wrong by that much.
 *
 * @example
 * ```ts
 * import { entry, replay, unwrap } from 'truce';
 * import { usChina2025 } from 'truce/history';
 *
 * const toys = { importer: 'US', origin: 'CN', hs: '9503.00.00', value: '10000.00 USD' } as const;
 * const bill = unwrap(entry(unwrap(replay(usChina2025)), { lines: [{ ...toys, enteredOn: '2025-06-10' }] }));
 * bill.duty; //=> '3000.00 USD'
 * ```
 */
export function entry(run: Run, terms: EntryTerms): Result<Bill, QueryRefusal | LinesRefused> {
  const issues = entryIssues(run, terms);
  const [first] = terms.lines;
  if (issues.length > 0 || first === undefined) return err(invalidQuestion(issues));
  const currency = currencyOf(first.value);
  const whole = sumAmounts(
    terms.lines.map((line) => line.value),
    currency,
  );
  const assessed = terms.lines.map((line) => ({ line, found: assessedLine(run, { ...line, value: whole }) }));
  const refused = assessed.flatMap(({ found }, index) =>
    found.ok ? [] : [{ path: `/lines/${index}`, because: found.error }],
  );
  if (refused.length > 0) return err(linesRefused(refused));
  const owing = assessed.flatMap(({ line, found }) => (found.ok ? [{ line, assessment: found.value }] : []));
  const missing = owing.flatMap(({ line, assessment }, index) => unpayable(line, assessment, `/lines/${index}`));
  if (missing.length > 0) return err(invalidQuestion(missing));
  const lines = owing.map(({ line, assessment }) => billed(line, assessment, line.vat ?? terms.vat ?? '0%'));
  return ok(billOf(lines, terms.fees ?? [], currency));
}

/** A line under the law, in which limits of value speak of the whole consignment. */
function assessedLine(run: Run, line: EntryLine): Result<Assessment, QueryRefusal> {
  const refused = refusedBySense(run, line);
  if (refused !== null) return err(refused);
  const assessment = assessOn(run, line);
  if (!assessment.ok || assessment.value.mfn.from !== 'absent') return assessment;
  const message = 'the MFN duty is not known to the record; give it with mfn';
  return err(undeterminedDuty([{ code: 'MFN_UNKNOWN', measure: MFN, message }]));
}

function billed(line: EntryLine, assessment: Assessment, vat: Percent): BilledLine {
  const currency = currencyOf(line.value);
  const duties = assessment.lines
    .filter(({ points, specific }) => points !== '0%' || specific.length > 0)
    .map((each) => billedDuty(line, each, currency));
  const duty = sumAmounts(
    duties.map(({ amount }) => amount),
    currency,
  );
  const taxed = sumAmounts([line.value, duty], currency);
  return { value: line.value, assessment, duties, duty, vat: rateOn(taxed, vat) };
}

function billedDuty(
  line: EntryLine,
  { measure, program, points, specific }: AssessedLine,
  currency: Currency,
): BilledDuty {
  const byUnit = specific.map((money) => forQuantity(money, line.quantities?.[unitOf(money)] ?? '0'));
  return { measure, program, points, specific, amount: sumAmounts([rateOn(line.value, points), ...byUnit], currency) };
}

function billOf(lines: readonly BilledLine[], wanted: readonly Fee[], currency: Currency): Bill {
  const sum = (amounts: readonly Amount[]) => sumAmounts(amounts, currency);
  const programs: Record<string, Amount> = {};
  for (const { program, amount } of lines.flatMap((line) => line.duties)) {
    programs[program] = sum([programs[program] ?? `0 ${currency}`, amount]);
  }
  const values = lines.map((line) => line.value);
  const fees = feesDue(wanted, values, currency);
  const [value, duty, vat] = [sum(values), sum(lines.map((line) => line.duty)), sum(lines.map((line) => line.vat))];
  const payable = sum([duty, vat, ...fees.map(({ amount }) => amount)]);
  const rate = ratio(duty, value);
  return { currency, lines, programs, fees, value, duty, vat, payable, landed: sum([value, payable]), rate };
}

function linesRefused(lines: LinesRefused['lines']): LinesRefused {
  const message = lines.map(({ path, because }) => `${path}: ${because.code}: ${because.message}`).join('\n');
  return { code: 'LINES_REFUSED', lines, message };
}
