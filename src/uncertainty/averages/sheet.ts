import { type Counting, type Grouped, lawOn, pointsUnder } from '../../baskets/index.js';
import type { Life } from '../../machine/index.js';
import type { QueryRefusal } from '../../queries/index.js';
import { Exact, type IsoDate, ok, type Result } from '../../values/index.js';
import { standingOf, type Wordings } from '../rate-on.js';
import type { Cell } from './cells.js';
import type { Ground, Standings } from './standings.js';

/**
 * What the cells of a basket add to the numerator of an average, worked out when it is first needed and looked up ever
 * after, by how the knots of the cell stand together on a day.
 *
 * A numerator is the sum of weight times points, in whole numbers of one unit. When a rate has more places than were met
 * before, units become finer, and what was worked out is forgotten. A workspace: this and the bundles are where things are
 * changed.
 */
export interface Sheet {
  readonly ground: Ground;
  readonly of: Counting;
  readonly standings: readonly Standings[];
  readonly cells: readonly Cell[];
  /** What is law on each day where no chance changes anything. */
  readonly laws: readonly (readonly Life[])[];
  /** What every numerator starts from, as points times weight. */
  readonly beside: Exact;
  /** The weight of all groups together. */
  readonly weight: Exact;
  readonly weightPlaces: number;
  /** For each cell and day what is worked out; days on which the rest of the law is the same share it. */
  readonly worked: readonly (readonly Map<string, bigint>[])[];
  /** Decimal places of a point that a unit has. */
  places: number;
  /** The highest points that were met. */
  highest: Exact;
  /** What every numerator starts from, in units. */
  start: bigint;
  /** Whether no sum can leave the whole numbers that a double holds. */
  small: boolean;
  /** Moves on when units changed, or doubles do no longer. */
  version: number;
}

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
  const laws = ground.days.map((day) => lawOn(ground.base, ground.lane, day));
  const sheet: Sheet = {
    ground,
    of,
    standings,
    cells,
    laws,
    beside: grouped.beside,
    weight: grouped.weight,
    weightPlaces: Math.max(0, ...grouped.groups.map(({ weight }) => weight.decimalPlaces())),
    worked: cells.map((cell) => byRest(ground, standings, laws, cell)),
    places: Math.max(places, grouped.beside.decimalPlaces()),
    highest: new Exact(0),
    start: 0n,
    small: true,
    version: 0,
  };
  begin(sheet);
  return sheet;
}

/** What a cell adds on a day on which its knots stand so, in units; a refusal where a duty is not settled. */
export function added(
  sheet: Sheet,
  place: number,
  day: number,
  standing: (knot: number) => number,
): Result<bigint, QueryRefusal> {
  const cell = sheet.cells[place] as Cell;
  const key = cell.knots.map(standing).join();
  const worked = sheet.worked[place]?.[day];
  const known = worked?.get(key);
  if (known !== undefined) return ok(known);
  const fresh = workOut(sheet, cell, day, standing);
  if (fresh.ok) worked?.set(key, fresh.value);
  return fresh;
}

/** As `added`, without remembering it. */
export function workOut(
  sheet: Sheet,
  cell: Cell,
  day: number,
  standing: (knot: number) => number,
): Result<bigint, QueryRefusal> {
  const { ground, of, standings, laws } = sheet;
  const own = cell.knots.flatMap((knot) => standings[knot]?.lives[standing(knot)] ?? []);
  const lives = [...restOf(standings, laws[day] ?? [], cell), ...own];
  let sum = new Exact(0);
  for (const { group, reaches } of cell.groups) {
    const law = lives.filter(({ measure }) => reaches(measure));
    const points = pointsUnder(ground.base, group, law, ground.days[day] as IsoDate, of);
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

/** The law of a day but for the measures that the knots of a cell decide. */
function restOf(standings: readonly Standings[], law: readonly Life[], { knots }: Cell): readonly Life[] {
  const decided = (life: Life) => knots.some((knot) => standings[knot]?.knot.measures?.has(life.measure.id) ?? true);
  return law.filter((life) => !decided(life));
}

/** An empty memory for each day, the same one for days on which the rest of the law is worded and stands alike. */
function byRest(
  { days }: Ground,
  standings: readonly Standings[],
  laws: Sheet['laws'],
  cell: Cell,
): readonly Map<string, bigint>[] {
  const words: Wordings = { numbers: new WeakMap(), wordings: new Map() };
  const memories = new Map<string, Map<string, bigint>>();
  return days.map((on, day) => {
    const rest = restOf(standings, laws[day] ?? [], cell);
    const reaching = rest.filter(({ measure }) => cell.groups.some(({ reaches }) => reaches(measure)));
    const key = reaching.map((life) => standingOf(words, life, on)).join();
    const memory = memories.get(key) ?? new Map<string, bigint>();
    memories.set(key, memory);
    return memory;
  });
}

function refine(sheet: Sheet, places: number): void {
  sheet.places = places;
  for (const memory of sheet.worked.flat()) memory.clear();
  begin(sheet);
}

function raise(sheet: Sheet, points: Exact): void {
  sheet.highest = points;
  if (sheet.small && !isSmall(sheet)) begin(sheet);
}

function begin(sheet: Sheet): void {
  sheet.start = inUnits(sheet, sheet.beside);
  sheet.small = isSmall(sheet);
  sheet.version += 1;
}

function isSmall(sheet: Sheet): boolean {
  const { beside, highest, weight } = sheet;
  return inUnits(sheet, beside.plus(highest.times(weight))) <= BigInt(Number.MAX_SAFE_INTEGER);
}
