import { readCsv } from '../../src/measures/csv.js';
import { unwrap } from '../../src/values/index.js';

/** The rows of a CSV text with a heading, each by column name. */
export function records(text: string): readonly Readonly<Record<string, string>>[] {
  const [heading, ...rows] = unwrap(readCsv(text));
  return rows.map(({ cells }) =>
    Object.fromEntries((heading?.cells ?? []).map((name, index) => [name, cells[index] ?? ''])),
  );
}
