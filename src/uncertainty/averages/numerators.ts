import type { QueryRefusal } from '../../queries/index.js';
import { ok, type Result } from '../../values/index.js';
import { addedBy, type Bundle, type Bundles, bundlesOf, stillHold } from './bundles.js';
import { added, type Sheet } from './sheet.js';

/** Numerators of one world by day; big integers where doubles will not do. */
export type Numerators = Float64Array | readonly bigint[];

/** A sheet and the bundles that it was last put into. */
export interface Adder {
  readonly sheet: Sheet;
  /** Whether a knot may go in a way that was not known before. */
  readonly grows: boolean;
  bundles: Bundles;
  /** Reused from world to world. */
  readonly sums: Float64Array;
}

export function adderOf(sheet: Sheet, grows: boolean): Adder {
  return { sheet, grows, bundles: bundlesOf(sheet), sums: new Float64Array(sheet.ground.days.length) };
}

/**
 * The numerators of a world in which the knots go these ways, in units of the sheet. The array is reused: whoever wants to
 * keep it copies it.
 */
export function numeratorsOf(adder: Adder, ways: Int32Array): Result<Numerators, QueryRefusal> {
  const { sheet } = adder;
  for (;;) {
    const { version } = sheet;
    if ((adder.grows || version !== adder.bundles.version) && !stillHold(sheet, adder.bundles)) {
      adder.bundles = bundlesOf(sheet);
    }
    const found = sheet.small ? small(adder, ways) : large(sheet, ways);
    // What was added up so far is in other units when these have changed meanwhile.
    if (!found.ok || sheet.version === version) return found;
  }
}

function small({ sheet, bundles: { bundles }, sums }: Adder, ways: Int32Array): Result<Float64Array, QueryRefusal> {
  const days = sums.length;
  sums.fill(Number(sheet.start));
  for (let place = 0; place < bundles.length; place += 1) {
    const bundle = bundles[place] as Bundle;
    const { knots, rooms, all, met } = bundle;
    // The number of the way, digit by digit.
    let at = 0;
    for (let next = 0; next < knots.length; next += 1) {
      at = at * (rooms[next] as number) + (ways[knots[next] as number] as number);
    }
    let row = all;
    let begin = at * days;
    if (row === null || Number.isNaN(row[begin])) {
      const known = met.get(at);
      const found = known === undefined ? addedBy(sheet, bundle, at, ways) : ok(known);
      if (!found.ok) return found;
      row = found.value;
      begin = 0;
    }
    for (let day = 0; day < days; day += 1) sums[day] = (sums[day] as number) + (row[begin + day] as number);
  }
  return ok(sums);
}

/** The same with big integers, cell by cell. */
function large(sheet: Sheet, ways: Int32Array): Result<readonly bigint[], QueryRefusal> {
  const sums: bigint[] = [];
  for (let day = 0; day < sheet.ground.days.length; day += 1) {
    const standing = (knot: number) => sheet.standings[knot]?.rows[ways[knot] as number]?.[day] as number;
    let sum = sheet.start;
    for (let place = 0; place < sheet.cells.length; place += 1) {
      const value = added(sheet, place, day, standing);
      if (!value.ok) return value;
      sum += value.value;
    }
    sums.push(sum);
  }
  return ok(sums);
}
