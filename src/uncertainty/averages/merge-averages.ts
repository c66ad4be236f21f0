import { comparePercents, Exact, isIsoDate, isPercent, type Result } from '../../values/index.js';
import { areSpans, merged } from '../merge-shards.js';
import type { NothingDrawn, ShardsRefused } from '../refusals.js';
import { joinedSpans } from '../shard.js';
import type { AverageDay, AverageShard, WorldsAtLevel } from './drawing.js';

/**
 * Adds up shards of one question about averages: in any order, in any grouping, the same shard comes out, bit for bit.
 *
 * Refuses what `mergeShards` refuses: shards of different questions (`UNLIKE_SHARDS`), worlds that are in two of them
 * (`OVERLAPPING_SHARDS`), what is no shard (`MALFORMED_SHARD`), and an empty list (`NOTHING_DRAWN`).
 */
export function mergeAverages(shards: readonly AverageShard[]): Result<AverageShard, ShardsRefused | NothingDrawn> {
  return merged(shards, isAverageShard, added);
}

function added(a: AverageShard, b: AverageShard): AverageShard {
  return {
    survey: a.survey,
    drawn: joinedSpans([...a.drawn, ...b.drawn]),
    weight: a.weight,
    // Shards of one question are about the same days.
    days: a.days.map((day, index) => addedDay(day, b.days[index] ?? day)),
  };
}

function addedDay(a: AverageDay, b: AverageDay): AverageDay {
  return { on: a.on, sum: new Exact(a.sum).plus(b.sum).toFixed(), levels: addedLevels(a.levels, b.levels) };
}

/** Both are in order from the lowest level up, and so is their sum. */
function addedLevels(a: readonly WorldsAtLevel[], b: readonly WorldsAtLevel[]): readonly WorldsAtLevel[] {
  const sum: WorldsAtLevel[] = [];
  let [here, there] = [0, 0];
  while (here < a.length || there < b.length) {
    const [one, other] = [a[here], b[there]];
    const order = one === undefined ? 1 : other === undefined ? -1 : comparedLevels(one, other);
    if (order < 0 && one !== undefined) sum.push(one);
    else if (order > 0 && other !== undefined) sum.push(other);
    else if (one !== undefined && other !== undefined) sum.push({ ...one, worlds: one.worlds + other.worlds });
    if (order <= 0) here += 1;
    if (order >= 0) there += 1;
  }
  return sum;
}

function comparedLevels(a: WorldsAtLevel, b: WorldsAtLevel): number {
  return a.level === b.level ? 0 : comparePercents(a.level, b.level);
}

function isAverageShard(given: unknown): given is AverageShard {
  if (typeof given !== 'object' || given === null) return false;
  const { survey, drawn, weight, days } = given as Record<string, unknown>;
  return (
    typeof survey === 'string' &&
    areSpans(drawn) &&
    isDigits(weight) &&
    Array.isArray(days) &&
    days.every((day) => isIsoDate(day?.on) && isDigits(day?.sum) && areLevels(day?.levels))
  );
}

function areLevels(given: unknown): boolean {
  return Array.isArray(given) && given.every((each) => isPercent(each?.level) && Number.isSafeInteger(each?.worlds));
}

function isDigits(given: unknown): boolean {
  return typeof given === 'string' && /^\d+(\.\d+)?$/.test(given);
}
