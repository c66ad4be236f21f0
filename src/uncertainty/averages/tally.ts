import { Exact, type Percent, percent, points } from '../../values/index.js';
import type { Numerators } from './numerators.js';
import { inUnits, type Sheet } from './sheet.js';

/** What worlds come to on one day, in whole numbers. */
interface DayTally {
  /** The sum of numerators, but for what `added` has of it. */
  carried: bigint;
  /** The rest, as a double that never leaves the whole numbers it can hold. */
  added: number;
  /** How many worlds lie on each level, counted in steps from 0%. */
  counts: Float64Array;
}

/** What worlds come to: for each day the sum of their numerators, and how many of them lie on each level. */
export interface Tally {
  readonly days: readonly DayTally[];
  readonly step: Percent;
  /** Levels as they are written, by steps: the same in every slice. */
  readonly written: Map<number, Percent>;
  /** What the units are those of, and how many of them a step of the average comes to. */
  version: number;
  places: number;
  perStep: bigint;
}

export function emptyTally(sheet: Sheet, step: Percent, written: Map<number, Percent> = new Map()): Tally {
  const days = sheet.ground.days.map((): DayTally => ({ carried: 0n, added: 0, counts: new Float64Array(64) }));
  return { days, step, written, version: sheet.version, places: sheet.places, perStep: perStepOf(sheet, step) };
}

/** Adds a world. */
export function addWorld(sheet: Sheet, tally: Tally, numerators: Numerators): void {
  if (tally.version !== sheet.version) keepUp(sheet, tally);
  if (numerators instanceof Float64Array) addSmall(tally, numerators);
  else
    numerators.forEach((numerator, day) => {
      const ofDay = tally.days[day] as DayTally;
      ofDay.carried += numerator;
      count(ofDay, Number(numerator / tally.perStep));
    });
}

function addSmall({ days, perStep }: Tally, numerators: Float64Array): void {
  const step = Number(perStep);
  for (let day = 0; day < numerators.length; day += 1) {
    const ofDay = days[day] as DayTally;
    const numerator = numerators[day] as number;
    if (ofDay.added > Number.MAX_SAFE_INTEGER - numerator) carry(ofDay);
    ofDay.added += numerator;
    const level = Math.floor(numerator / step);
    // A quotient of doubles may be rounded up to a whole number; a product of whole numbers is not rounded.
    count(ofDay, level * step > numerator ? level - 1 : level);
  }
}

function count(day: DayTally, level: number): void {
  if (level >= day.counts.length) day.counts = longer(day.counts, level);
  day.counts[level] = (day.counts[level] as number) + 1;
}

/** What a day comes to: the sum of weight times points over all worlds, and the levels that were met, from the lowest up. */
export function readDay(sheet: Sheet, tally: Tally, day: number) {
  if (tally.version !== sheet.version) keepUp(sheet, tally);
  const ofDay = tally.days[day] as DayTally;
  carry(ofDay);
  const levels: { readonly level: Percent; readonly worlds: number }[] = [];
  ofDay.counts.forEach((worlds, steps) => {
    if (worlds === 0) return;
    const level = tally.written.get(steps) ?? percent(points(tally.step).times(steps));
    tally.written.set(steps, level);
    levels.push({ level, worlds });
  });
  const sum = new Exact(ofDay.carried.toString()).div(new Exact(10).pow(sheet.places + sheet.weightPlaces));
  return { sum: sum.toFixed(), levels };
}

function carry(day: DayTally): void {
  day.carried += BigInt(day.added);
  day.added = 0;
}

/** Brings sums to the units of the sheet, which may have become finer. */
function keepUp(sheet: Sheet, tally: Tally): void {
  const finer = 10n ** BigInt(sheet.places - tally.places);
  for (const day of tally.days) {
    carry(day);
    day.carried *= finer;
  }
  tally.version = sheet.version;
  tally.places = sheet.places;
  tally.perStep = perStepOf(sheet, tally.step);
}

function perStepOf(sheet: Sheet, step: Percent): bigint {
  return inUnits(sheet, sheet.weight.times(points(step)));
}

function longer(counts: Float64Array, level: number): Float64Array {
  const more = new Float64Array(Math.max(counts.length * 2, level + 1));
  more.set(counts);
  return more;
}
