import type { QueryRefusal } from '../../queries/index.js';
import { ok, type Result } from '../../values/index.js';
import { added, type Sheet } from './sheet.js';

/**
 * Cells whose knots are among those of the largest of them, and what they add together: for each way in which these knots
 * can go, one number for each day. Most of the work of a world is to add such rows up.
 */
export interface Bundle {
  readonly knots: Int32Array;
  /** Places of its cells. */
  readonly cells: readonly number[];
  /** How many rows each knot had when room was made. */
  readonly rooms: Int32Array;
  /** What it adds, day by day for each way; `NaN` on the first day of a way that was not met. `null` where ways are too many. */
  readonly all: Float64Array | null;
  /** The same for ways that were met, where they are too many to have room for all. */
  readonly met: Map<number, Float64Array>;
}

/** Bundles for as long as the units of a sheet and the number of ways do not change. */
export interface Bundles {
  readonly version: number;
  readonly bundles: readonly Bundle[];
}

/** With twelve days a table of so many numbers has some ten thousand ways, and is not much larger than a cache. */
const LARGEST = 2 ** 17;
/** Ways that are remembered where they are too many; beyond it they are forgotten and added up again. */
const MOST_KEPT = 2 ** 16;

/** Puts cells together and makes room for every way that is known. */
export function bundlesOf(sheet: Sheet): Bundles {
  const places = sheet.cells.map((_, place) => place);
  const size = (place: number) => sheet.cells[place]?.knots.length ?? 0;
  const bundles: { knots: readonly number[]; cells: number[] }[] = [];
  for (const place of places.sort((a, b) => size(b) - size(a))) {
    const knots = sheet.cells[place]?.knots ?? [];
    const host = bundles.find((each) => knots.every((knot) => each.knots.includes(knot)));
    if (host === undefined) bundles.push({ knots, cells: [place] });
    else host.cells.push(place);
  }
  return { version: sheet.version, bundles: bundles.map(({ knots, cells }) => roomFor(sheet, knots, cells)) };
}

function roomFor(sheet: Sheet, knots: readonly number[], cells: readonly number[]): Bundle {
  const rooms = knots.map((knot) => sheet.standings[knot]?.rows.length ?? 0);
  const size = rooms.reduce((ways, room) => ways * room, sheet.ground.days.length);
  return {
    knots: Int32Array.from(knots),
    cells,
    rooms: Int32Array.from(rooms),
    all: size <= LARGEST ? new Float64Array(size).fill(Number.NaN) : null,
    met: new Map(),
  };
}

/** Whether bundles still hold: units are the same, and no knot can go in more ways. */
export function stillHold(sheet: Sheet, { version, bundles }: Bundles): boolean {
  if (version !== sheet.version) return false;
  for (const { knots, rooms } of bundles) {
    for (let next = 0; next < knots.length; next += 1) {
      if (sheet.standings[knots[next] as number]?.rows.length !== rooms[next]) return false;
    }
  }
  return true;
}

/** What a bundle adds on each day when its knots go a way: a view that nobody may change. */
export function addedBy(
  sheet: Sheet,
  { cells, all, met }: Bundle,
  at: number,
  ways: Int32Array,
): Result<Float64Array, QueryRefusal> {
  const days = sheet.ground.days.length;
  const sums = all === null ? new Float64Array(days) : all.subarray(at * days, (at + 1) * days);
  const fresh = new Float64Array(days);
  for (let day = 0; day < days; day += 1) {
    const standing = (knot: number) => sheet.standings[knot]?.rows[ways[knot] as number]?.[day] as number;
    for (const place of cells) {
      const value = added(sheet, place, day, standing);
      if (!value.ok) return value;
      fresh[day] = (fresh[day] as number) + Number(value.value);
    }
  }
  sums.set(fresh);
  if (all === null) {
    if (met.size >= MOST_KEPT) met.clear();
    met.set(at, sums);
  }
  return ok(sums);
}
