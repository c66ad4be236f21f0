import { type CsvRow, readCsv } from '../measures/index.js';
import { err, type Issue, issue, ok, type Result } from '../values/index.js';

/** A stratum as a row of a file gives it, before it is checked, and the number of the row. */
export interface RawStratum {
  readonly row: number;
  readonly fields: Readonly<Record<string, unknown>>;
}

const columns = ['id', 'title', 'share', 'value', 'hs', 'lists', 'mfn', 'content', 'uses', 'claims', 'waivers', 'note'];
const manyIn = new Set(['lists', 'uses', 'claims', 'waivers']);

/**
 * Reads the strata of a basket from CSV with a heading row. Several names in a cell are parted by `;`, content is
 * `steel=40%; aluminium=10%`, and an empty cell says nothing. Without an `id` column a row is named after its number.
 */
export function strataOfCsv(
  text: string,
  currency: string | undefined,
): Result<readonly RawStratum[], readonly Issue[]> {
  const rows = readCsv(text);
  if (!rows.ok) return err([rows.error]);
  const [heading, ...body] = rows.value;
  const names = (heading?.cells ?? []).map((cell) => cell.trim());
  const issues = headingIssues(names);
  if (issues.length > 0) return err(issues);
  if (body.length === 0) return err([issue('NO_STRATA', text, 'there is no row under the heading', '/rows/1')]);
  const long = body.filter(({ cells }) => cells.slice(names.length).some((cell) => cell.trim() !== ''));
  if (long.length > 0) {
    return err(
      long.map(({ number, cells }) =>
        issue('TOO_MANY_CELLS', cells.join(','), `the heading has ${names.length} columns`, `/rows/${number}`),
      ),
    );
  }
  return ok(body.map((row) => ({ row: row.number, fields: fieldsOf(row, names, currency) })));
}

function headingIssues(names: readonly string[]): readonly Issue[] {
  const known = columns.join(', ');
  return names.flatMap((name, index): readonly Issue[] => {
    if (!columns.includes(name)) {
      return [issue('UNKNOWN_COLUMN', name, `the columns of a basket are ${known}`, '/rows/1')];
    }
    return names.indexOf(name) === index
      ? []
      : [issue('DUPLICATE_COLUMN', name, 'this column is there twice', '/rows/1')];
  });
}

function fieldsOf({ number, cells }: CsvRow, names: readonly string[], currency: string | undefined) {
  const fields: Record<string, unknown> = { id: `row-${number}` };
  names.forEach((name, index) => {
    const cell = (cells[index] ?? '').trim();
    if (cell !== '') fields[name] = fieldOf(name, cell, currency);
  });
  return fields;
}

function fieldOf(name: string, cell: string, currency: string | undefined): unknown {
  if (manyIn.has(name)) return partsOf(cell);
  if (name === 'content') return contentOf(cell);
  return name === 'value' && currency !== undefined && /^[\d.]+$/.test(cell) ? `${cell} ${currency}` : cell;
}

/** `'steel=40%; aluminium=10%'`; a part without its `=` is left for the check to refuse. */
function contentOf(cell: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    partsOf(cell).map((part) => {
      const [material = '', share = ''] = part.split('=', 2).map((each) => each.trim());
      return [material, share];
    }),
  );
}

function partsOf(cell: string): readonly string[] {
  return cell
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
