import { comparePercents, Exact, isIsoDate, isPercent, type Percent, type Result } from '../../values/index.js';
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
  const worlds = new Map<Percent, number>();
  for (const { level, worlds: count } of [...a.levels, ...b.levels])
    worlds.set(level, (worlds.get(level) ?? 0) + count);
  const levels = [...worlds].map(([level, count]): WorldsAtLevel => ({ level, worlds: count }));
  return {
    on: a.on,
    sum: new Exact(a.sum).plus(b.sum).toFixed(),
    levels: levels.sort((one, other) => comparePercents(one.level, other.level)),
  };
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
