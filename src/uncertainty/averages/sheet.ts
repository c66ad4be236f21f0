import { type Counting, type Grouped, lawOn, pointsUnder } from '../../baskets/index.js';
import type { Life } from '../../machine/index.js';
import type { QueryRefusal } from '../../queries/index.js';
import { Exact, ok, type Result } from '../../values/index.js';
import type { Cell } from './cells.js';
import type { Ground, Standings } from './standings.js';

/**
 * What the cells of a basket add to the numerator of an average, worked out when it is first needed and looked up ever
 * after: for each day a table over the ways in which the knots of the cell can stand together.
 *
 * A numerator is the sum of weight times points, in whole numbers of one unit. Units become finer when a rate has more
 * places than were met before, and tables become larger when a knot stands in one more way; both forget what was worked
 * out. A workspace: the one place of this room where things are changed.
 */
export interface Sheet {
  readonly ground: Ground;
  readonly of: Counting;
  readonly standings: readonly Standings[];
  readonly cells: readonly Cell[];
  /** What every numerator starts from, as points times weight. */
  readonly beside: Exact;
  /** Weights of groups, of all of them together. */
  readonly weight: Exact;
  readonly weightPlaces: number;
  /** Decimal places of a point that a unit has. */
  places: number;
  /** Whether doubles in dense tables will do: no sum can leave the whole numbers they hold, and no table is too large. */
  dense: boolean;
  /** The highest points that were met. */
  highest: Exact;
  /** For how many ways of standing the tables have room, by knot. */
  rooms: readonly number[];
  /** Moves on when anything was forgotten. */
  version: number;
  /** For each cell and day; `NaN` where nothing is worked out. Filled where `dense`. */
  tables: readonly (readonly Float64Array[])[];
  /** The same where not. */
  wide: readonly (readonly Map<number, bigint>[])[];
}

/** A table of a million ways is 8 MB, for each cell and day. */
const LARGEST = 2 ** 20;

export function sheetOf(
  ground: Ground,
  of: Counting,
  {
    standings,
    cells,
    grouped,
    places,
  }: { standings: readonly Standings[]; cells: readonly Cell[]; grouped: Grouped; places: number },
): Sheet {
  const sheet: Sheet = {
    ground,
    of,
    standings,
    cells,
    beside: grouped.beside,
    weight: grouped.weight,
    weightPlaces: Math.max(0, ...grouped.groups.map(({ weight }) => weight.decimalPlaces())),
    places: Math.max(places, grouped.beside.decimalPlaces()),
    dense: true,
    highest: new Exact(0),
    rooms: [],
    version: 0,
    tables: [],
    wide: [],
  };
  makeRoom(sheet);
  return sheet;
}

/** Makes room for every way in which knots are known to stand; twice as much where there was too little. */
export function makeRoom(sheet: Sheet): void {
  const { standings, rooms } = sheet;
  const enough = (knot: number) => (standings[knot] as Standings).lives.length <= (rooms[knot] ?? 0);
  if (rooms.length > 0 && rooms.every((_, knot) => enough(knot))) return;
  sheet.rooms = standings.map(({ lives }, knot) => {
    const before = rooms[knot];
    if (before === undefined) return lives.length;
    return enough(knot) ? before : lives.length * 2;
  });
  forget(sheet);
}

/** Works out what a cell adds on a day on which its knots stand so, in units; a refusal where a duty is not settled. */
export function workOut(
  sheet: Sheet,
  cell: Cell,
  day: number,
  rows: readonly Int32Array[],
): Result<bigint, QueryRefusal> {
  const { ground, of } = sheet;
  const on = ground.days[day] as Ground['days'][number];
  const lives = livesUnder(sheet, cell, day, rows);
  let sum = new Exact(0);
  for (const group of cell.groups) {
    const points = pointsUnder(ground.base, group, lives, on, of);
    if (!points.ok) return points;
    if (points.value.decimalPlaces() > sheet.places) refine(sheet, points.value.decimalPlaces());
    if (points.value.gt(sheet.highest)) raise(sheet, points.value);
    sum = sum.plus(points.value.times(group.weight));
  }
  return ok(inUnits(sheet, sum));
}

/** Points times weight as a whole number of units. */
export function inUnits({ places, weightPlaces }: Sheet, amount: Exact): bigint {
  return BigInt(amount.times(new Exact(10).pow(places + weightPlaces)).toFixed());
}

/** The law of a day where some knots stand in a way: that of the base, but for their measures. */
function livesUnder(
  { ground, standings }: Sheet,
  { knots }: Cell,
  day: number,
  rows: readonly Int32Array[],
): readonly Life[] {
  const law = lawOn(ground.base, ground.lane, ground.days[day] as Ground['days'][number]);
  const own = knots.flatMap((knot) => standings[knot]?.lives[rows[knot]?.[day] as number] ?? []);
  const decided = (life: Life) => knots.some((knot) => standings[knot]?.knot.measures?.has(life.measure.id) ?? true);
  return [...law.filter((life) => !decided(life)), ...own];
}

function refine(sheet: Sheet, places: number): void {
  sheet.places = places;
  forget(sheet);
}

function raise(sheet: Sheet, points: Exact): void {
  sheet.highest = points;
  if (sheet.dense && !fitsDoubles(sheet)) forget(sheet);
}

function fitsDoubles(sheet: Sheet): boolean {
  const { beside, highest, weight } = sheet;
  return inUnits(sheet, beside.plus(highest.times(weight))) <= BigInt(Number.MAX_SAFE_INTEGER);
}

function forget(sheet: Sheet): void {
  const { cells, rooms, ground } = sheet;
  const sizes = cells.map(({ knots }) => knots.reduce((size, knot) => size * (rooms[knot] as number), 1));
  const perDay = <Table>(make: (size: number) => Table) => sizes.map((size) => ground.days.map(() => make(size)));
  sheet.dense = fitsDoubles(sheet) && sizes.every((size) => size <= LARGEST);
  sheet.tables = sheet.dense ? perDay((size) => new Float64Array(size).fill(Number.NaN)) : [];
  sheet.wide = sheet.dense ? [] : perDay(() => new Map<number, bigint>());
  sheet.version += 1;
}
