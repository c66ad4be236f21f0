// Entities and stakes are numbered, and what is known of them stands in columns: a million linked objects, and sets of
// them, took three times as long and half as much memory again. Numbers come from the building of the columns, so that
// reads are in range.

/** A number for each row. */
export const numberAt = (column: Int32Array, row: number): number => column[row] as number;

/** A whole number of any size for each row. */
export const unitsAt = (column: readonly bigint[], row: number): bigint => column[row] as bigint;

/** A yes or no for each row. */
export const isSet = (flags: Uint8Array, row: number): boolean => flags[row] === 1;

/** The rows that share a key, for each key. */
export interface Groups {
  /** Where the rows of each key start in `rows`; one entry more than there are keys. */
  readonly starts: Int32Array;
  readonly rows: Int32Array;
}

/** Groups rows by their key, in their order; rows with a negative key are in no group. Linear. */
export function groupByKey(keys: Int32Array, count: number): Groups {
  const starts = new Int32Array(count + 1);
  for (const key of keys) if (key >= 0) starts[key + 1] = numberAt(starts, key + 1) + 1;
  for (let key = 0; key < count; key += 1) starts[key + 1] = numberAt(starts, key) + numberAt(starts, key + 1);
  const next = starts.slice();
  const rows = new Int32Array(numberAt(starts, count));
  for (let row = 0; row < keys.length; row += 1) {
    const key = numberAt(keys, row);
    if (key < 0) continue;
    const place = numberAt(next, key);
    rows[place] = row;
    next[key] = place + 1;
  }
  return { starts, rows };
}

/** Calls back with each row of a group. */
export function forEachIn({ starts, rows }: Groups, key: number, visit: (row: number) => void): void {
  const end = numberAt(starts, key + 1);
  for (let place = numberAt(starts, key); place < end; place += 1) visit(numberAt(rows, place));
}

/**
 * Everybody who joins, directly or because somebody who joined lets them in. Each is visited once, in the order of
 * joining; there is no recursion, so no chain is too long.
 */
export function spread(
  count: number,
  from: Iterable<number>,
  visit: (row: number, join: (row: number) => void) => void,
): Uint8Array {
  const joined = new Uint8Array(count);
  const queue = new Int32Array(count);
  let length = 0;
  const join = (row: number): void => {
    if (joined[row] === 1) return;
    joined[row] = 1;
    queue[length] = row;
    length += 1;
  };
  for (const row of from) join(row);
  for (let place = 0; place < length; place += 1) visit(numberAt(queue, place), join);
  return joined;
}
