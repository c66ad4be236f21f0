import { err, hsDigits, type Issue, issue, ok, parseHsCode, type Result } from '../values/index.js';
import { type CsvRow, readCsv } from './csv.js';
import type { ProductList } from './goods.js';

/** What a product list is made from. */
export interface ProductListParts {
  /** The id by which law and shipments speak of it, such as `'us-301-list-3'`. */
  readonly id: string;
  /** Default: the id. */
  readonly title?: string;
  /** Where it can be checked. */
  readonly source: string;
  /** HS codes or prefixes of 2 to 10 digits, any punctuation. */
  readonly prefixes: readonly string[];
  readonly except?: readonly string[];
  /** Whether the prefixes are the whole list. Default `true`: then the code of a good decides, in both directions. */
  readonly complete?: boolean;
}

/**
 * A named list of goods. Nothing is checked here; a malformed code is found when a scenario with it is replayed.
 *
 * @example
 * ```ts
 * import { productList } from 'truce';
 *
 * const list = productList({ id: 'us-301-list-1', source: '83 FR 28710', prefixes: ['8412.21.00', '8429.52.10'] });
 * list.complete; //=> true
 * ```
 */
export function productList(parts: ProductListParts): ProductList {
  return { ...parts, title: parts.title ?? parts.id, complete: parts.complete ?? true };
}

/** How to read a list of goods from text. */
export interface ListReading extends Omit<ProductListParts, 'prefixes'> {
  /** Default `'csv'`. */
  readonly format?: 'csv' | 'json';
  /**
   * The column or field that holds the codes, by its heading. Without it every row is one code: the first cell of a row
   * of CSV, a text of a JSON array, and a heading is refused as a malformed code.
   */
  readonly column?: string;
}

/** The text is not a list of HS codes; every row that is wrong, at once. */
export interface InvalidList {
  readonly code: 'INVALID_LIST';
  readonly issues: readonly Issue[];
  readonly message: string;
}

/**
 * Reads a list of goods from CSV (RFC 4180) or JSON, such as the official Section 301 lists. Codes are kept in bare
 * digits, each once. Blank rows are passed over.
 *
 * Refuses with every problem and its row: `MALFORMED_HS_CODE`, `MALFORMED_CSV`, `MALFORMED_JSON`, `UNKNOWN_COLUMN`,
 * `NO_CODES`. A spreadsheet that ate a leading zero leaves an odd number of digits, which is refused. Paths are
 * `/rows/12` for row 12 of a CSV as a spreadsheet counts, heading included, and JSON pointers for JSON.
 *
 * @example
 * ```ts
 * import { readProductList, unwrap } from 'truce';
 *
 * const text = 'hts8,list\n8412.21.00,1\n8429.52.10,1\n';
 * const list = unwrap(readProductList(text, { id: 'us-301-list-1', source: '83 FR 28710', column: 'hts8' }));
 * list.prefixes; //=> ['84122100', '84295210']
 * ```
 */
export function readProductList(text: string, reading: ListReading): Result<ProductList, InvalidList> {
  const { format = 'csv', column, ...parts } = reading;
  const cells = format === 'json' ? cellsOfJson(text, column) : cellsOfCsv(text, column);
  if (!cells.ok) return err(invalidList([cells.error]));
  const issues: Issue[] = [];
  const codes = new Set<string>();
  for (const { given, path } of cells.value) {
    const code = parseHsCode(given);
    if (code.ok) codes.add(hsDigits(code.value));
    else issues.push({ ...code.error, path });
  }
  if (cells.value.length === 0) issues.push(issue('NO_CODES', text, 'there is no code in this text'));
  return issues.length > 0 ? err(invalidList(issues)) : ok(productList({ ...parts, prefixes: [...codes] }));
}

interface Cell {
  readonly given: unknown;
  readonly path: string;
}

function cellsOfCsv(text: string, column: string | undefined): Result<readonly Cell[], Issue> {
  const rows = readCsv(text);
  if (!rows.ok) return rows;
  if (column === undefined) return ok(rows.value.map((row) => cellAt(0, row)));
  const [heading, ...body] = rows.value;
  const names = heading?.cells ?? [];
  const at = names.findIndex((name) => name.trim() === column);
  return at === -1 ? err(unknownColumn(column, names, '/rows/1')) : ok(body.map((row) => cellAt(at, row)));
}

function cellAt(index: number, { number, cells }: CsvRow): Cell {
  return { given: (cells[index] ?? '').trim(), path: `/rows/${number}` };
}

function cellsOfJson(text: string, column: string | undefined): Result<readonly Cell[], Issue> {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return err(issue('MALFORMED_JSON', text, 'this is not JSON'));
  }
  if (!Array.isArray(data)) return err(issue('MALFORMED_JSON', data, 'a list of goods is a JSON array'));
  const cells: Cell[] = [];
  for (const [index, each] of (data as readonly unknown[]).entries()) {
    if (column === undefined) cells.push({ given: each, path: `/${index}` });
    else if (typeof each === 'object' && each !== null && Object.hasOwn(each, column)) {
      cells.push({ given: (each as Readonly<Record<string, unknown>>)[column], path: `/${index}/${column}` });
    } else return err(unknownColumn(column, Object.keys(Object(each)), `/${index}`));
  }
  return ok(cells);
}

function unknownColumn(column: string, known: readonly string[], path: string): Issue {
  return issue('UNKNOWN_COLUMN', column, `there is no column of this name; there are ${known.join(', ')}`, path);
}

function invalidList(issues: readonly Issue[]): InvalidList {
  const shown = issues.slice(0, 5).map(({ path, given, message }) => `${path}: ${message} (given ${given})`);
  const more = issues.length > 5 ? [`and ${issues.length - 5} more`] : [];
  return { code: 'INVALID_LIST', issues, message: [...shown, ...more].join('\n') };
}
