import type { QueryRefusal } from '../../queries/index.js';
import { err, ok, type Result } from '../../values/index.js';
import { inUnits, type Sheet, workOut } from './sheet.js';

/** Numerators of one world by day; big integers where doubles will not do. */
export type Numerators = Float64Array | bigint[];

/** The numerators of a world in which the knots stand so on each day, in units of the sheet. */
export function numeratorsOf(sheet: Sheet, rows: readonly Int32Array[]): Result<Numerators, QueryRefusal> {
  for (;;) {
    const { version } = sheet;
    const found = sheet.dense ? denseOf(sheet, rows) : wideOf(sheet, rows);
    // What was added up so far is in other units when the sheet has changed meanwhile.
    if (!found.ok || sheet.version === version) return found;
  }
}

/** Reused from world to world: whoever wants to keep numerators copies them. */
const workspaces = new WeakMap<Sheet, Float64Array>();

function denseOf(sheet: Sheet, rows: readonly Int32Array[]): Result<Float64Array, QueryRefusal> {
  const { tables, cells, rooms, version } = sheet;
  const days = sheet.ground.days.length;
  const sums = workspaces.get(sheet) ?? new Float64Array(days);
  workspaces.set(sheet, sums);
  sums.fill(Number(inUnits(sheet, sheet.beside)));
  for (let place = 0; place < cells.length; place += 1) {
    const { knots } = cells[place] as (typeof cells)[number];
    const ofCell = tables[place] as (typeof tables)[number];
    for (let day = 0; day < days; day += 1) {
      let at = 0;
      for (let next = 0; next < knots.length; next += 1) {
        const knot = knots[next] as number;
        at = at * (rooms[knot] as number) + ((rows[knot] as Int32Array)[day] as number);
      }
      const table = ofCell[day] as Float64Array;
      let value = table[at] as number;
      if (Number.isNaN(value)) {
        const fresh = workOut(sheet, cells[place] as (typeof cells)[number], day, rows);
        if (!fresh.ok) return fresh;
        if (sheet.version !== version) return ok(sums);
        value = Number(fresh.value);
        table[at] = value;
      }
      sums[day] = (sums[day] as number) + value;
    }
  }
  return ok(sums);
}

/** The same with big integers and sparse tables. */
function wideOf(sheet: Sheet, rows: readonly Int32Array[]): Result<bigint[], QueryRefusal> {
  const { wide, cells, rooms, version } = sheet;
  const sums: bigint[] = [];
  for (let day = 0; day < sheet.ground.days.length; day += 1) {
    let sum = inUnits(sheet, sheet.beside);
    for (const [place, cell] of cells.entries()) {
      const at = cell.knots.reduce(
        (before, knot) => before * (rooms[knot] as number) + ((rows[knot] as Int32Array)[day] as number),
        0,
      );
      const table = wide[place]?.[day] as Map<number, bigint>;
      let value = table.get(at);
      if (value === undefined) {
        const fresh = workOut(sheet, cell, day, rows);
        if (!fresh.ok) return err(fresh.error);
        if (sheet.version !== version) return ok(sums);
        value = fresh.value;
        table.set(at, value);
      }
      sum += value;
    }
    sums.push(sum);
  }
  return ok(sums);
}
