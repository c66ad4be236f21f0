import { err, type Issue, issue, ok, type Result } from '../values/index.js';

/** One row of a CSV text with its number as a spreadsheet counts, from 1. */
export interface CsvRow {
  readonly number: number;
  readonly cells: readonly string[];
}

/** One cell and what ends it: a quoted cell in which quotes are doubled, or a plain one without any. */
const cell = /(?:"([^"]*(?:""[^"]*)*)"|([^",\r\n]*))(,|\r\n|\n|\r|$)/y;

/**
 * Reads CSV as RFC 4180 has it. Blank rows are left out, and a byte order mark. A quote that is not closed, or stands
 * inside a plain cell, is `MALFORMED_CSV` with the number of the row.
 *
 * By hand, because the parsers at hand reach for Node's streams, for `new Function` or for a module system of their own.
 */
export function readCsv(text: string): Result<readonly CsvRow[], Issue<'MALFORMED_CSV'>> {
  const start = text.startsWith('\uFEFF') ? 1 : 0;
  const rows: CsvRow[] = [];
  let cells: string[] = [];
  let number = 1;
  for (let at = start; at <= text.length; ) {
    cell.lastIndex = at;
    const found = cell.exec(text);
    if (found === null) {
      const message = `a quote in row ${number} is not closed, or stands inside a cell`;
      return err(issue('MALFORMED_CSV', text.slice(at, at + 60), message, `/rows/${number}`));
    }
    const [whole, quoted, plain, end] = found;
    cells.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'));
    at += whole.length;
    if (end === ',') continue;
    if (cells.some((each) => each.trim() !== '')) rows.push({ number, cells });
    cells = [];
    number += 1;
    if (end === '') break;
  }
  return ok(rows);
}
