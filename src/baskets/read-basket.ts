import { err, type Issue, issue, ok, type Result } from '../values/index.js';
import type { Basket } from './basket.js';
import { checkBasket } from './check.js';
import { type RawStratum, strataOfCsv } from './read-csv.js';
import { type InvalidBasket, invalidBasket } from './refusals.js';

/** How to read a basket from text. A file of rows says nothing of the whole, so that is said here. */
export type BasketReading =
  | { readonly format: 'json' }
  | (Omit<Basket, 'strata'> & {
      readonly format: 'csv';
      /** The currency of values that are written as bare numbers. */
      readonly currency?: string;
    });

/**
 * Reads a basket from JSON (the whole of it) or CSV (its strata, a row each).
 *
 * The columns of a CSV are `id`, `title`, `share` or `value`, `hs`, `lists`, `mfn`, `content`, `uses`, `claims`, `waivers`
 * and `note`, in any order, those that say nothing left out; several names in a cell are parted by `;`, content is
 * `steel=40%; aluminium=10%`. Everything is checked as by `checkBasket`, and refused all at once (`INVALID_BASKET`): paths
 * are JSON pointers, or `/rows/12/hs` for row 12 of a CSV as a spreadsheet counts, heading included. Weights that do not
 * sum are refused unless `normalise: true` asks for them to be taken in proportion.
 *
 * @example
 * ```ts
 * import { readBasket, unwrap } from 'truce';
 *
 * const text = 'hs,value,mfn\n9503.00.00,14000,0%\n8703.80.00,2500,2.5%\n';
 * const basket = unwrap(
 *   readBasket(text, {
 *     format: 'csv', currency: 'USD', id: 'mine', title: 'What we buy', source: { label: 'our books' }, vintage: '2024',
 *     lane: { importer: 'US', origin: 'CN' },
 *   }),
 * );
 * basket.strata.length; //=> 2
 * ```
 */
export function readBasket(text: string, reading: BasketReading): Result<Basket, InvalidBasket> {
  return reading.format === 'json' ? fromJson(text) : fromCsv(text, reading);
}

function fromJson(text: string): Result<Basket, InvalidBasket> {
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch {
    return err(invalidBasket('', [issue('MALFORMED_JSON', text, 'this is not JSON')]));
  }
  const issues = checkBasket(given);
  return issues.length > 0 ? err(invalidBasket(nameOf(given), issues)) : ok(given as Basket);
}

function fromCsv(
  text: string,
  { format: _, currency, ...head }: Extract<BasketReading, { format: 'csv' }>,
): Result<Basket, InvalidBasket> {
  const rows = strataOfCsv(text, currency);
  if (!rows.ok) return err(invalidBasket(head.id, rows.error));
  const given = { ...head, strata: rows.value.map(({ fields }) => fields) };
  const issues = checkBasket(given).map((each) => atRow(each, rows.value));
  return issues.length > 0 ? err(invalidBasket(head.id, issues)) : ok(given as unknown as Basket);
}

/** `/strata/3/hs` is in the row that the fourth stratum was read from. */
function atRow(problem: Issue, rows: readonly RawStratum[]): Issue {
  const path = problem.path.replace(/^\/strata\/(\d+)/, (_, index: string) => `/rows/${rows[Number(index)]?.row}`);
  return { ...problem, path };
}

function nameOf(given: unknown): string {
  const id = typeof given === 'object' && given !== null && 'id' in given ? given.id : '';
  return typeof id === 'string' ? id : '';
}
