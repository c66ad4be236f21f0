import { err, isIsoDate, isPercent, ok, type Result } from '../values/index.js';
import type { NothingDrawn, ShardsRefused } from './refusals.js';
import { joinedSpans, readPath, type Shard, written } from './shard.js';
import { sumOfSteps } from './step-weights.js';

/**
 * Adds up shards of one question: in any order, in any grouping, the same shard comes out, bit for bit.
 *
 * Refuses shards of different questions (`UNLIKE_SHARDS`), worlds that are in two of them (`OVERLAPPING_SHARDS`), what is no
 * shard (`MALFORMED_SHARD`), and an empty list (`NOTHING_DRAWN`).
 */
export function mergeShards(shards: readonly Shard[]): Result<Shard, ShardsRefused | NothingDrawn> {
  return merged(shards, isShard, added);
}

/** Adds up shards of any kind. */
export function merged<Kind extends Pick<Shard, 'survey' | 'drawn'>>(
  shards: readonly Kind[],
  isOne: (given: unknown) => boolean,
  add: (a: Kind, b: Kind) => Kind,
): Result<Kind, ShardsRefused | NothingDrawn> {
  const malformed = shards.findIndex((each) => !isOne(each));
  if (malformed !== -1) return err(refused('MALFORMED_SHARD', malformed, 'this is no shard, or not all of one'));
  let [sum, ...rest] = shards;
  if (sum === undefined) return err({ code: 'NOTHING_DRAWN', message: 'there are no shards to add up' });
  for (const [index, shard] of rest.entries()) {
    if (shard.survey !== sum.survey) {
      const message = 'it answers another question, or with another seed, than the first';
      return err(refused('UNLIKE_SHARDS', index + 1, message));
    }
    const twice = overlap(sum, shard);
    if (twice !== null)
      return err(refused('OVERLAPPING_SHARDS', index + 1, `world ${twice} is in it and in an earlier one`));
    sum = add(sum, shard);
  }
  return ok(sum);
}

function added(a: Shard, b: Shard): Shard {
  const plus = (field: 'weight' | 'squares' | 'changes') => (BigInt(a[field]) + BigInt(b[field])).toString();
  return {
    survey: a.survey,
    drawn: joinedSpans([...a.drawn, ...b.drawn]),
    path: written(sumOfSteps(readPath(a.path), readPath(b.path))),
    weight: plus('weight'),
    squares: plus('squares'),
    changes: plus('changes'),
  };
}

/** The first world that is in both; `null` when none is. */
function overlap(a: Pick<Shard, 'drawn'>, b: Pick<Shard, 'drawn'>): number | null {
  for (const one of a.drawn) {
    for (const other of b.drawn) {
      if (one.from < other.to && other.from < one.to) return Math.max(one.from, other.from);
    }
  }
  return null;
}

function refused(code: ShardsRefused['code'], shard: number, message: string): ShardsRefused {
  return { code, shard, message: `shard ${shard}: ${message}` };
}

/** Whether something that came from elsewhere is a shard. */
function isShard(given: unknown): given is Shard {
  if (typeof given !== 'object' || given === null) return false;
  const { survey, drawn, path, weight, squares, changes } = given as Record<string, unknown>;
  return (
    typeof survey === 'string' &&
    areSpans(drawn) &&
    Array.isArray(path) &&
    path.every((step) => isIsoDate(step?.from) && isIsoDate(step?.until) && isTally(step?.value)) &&
    [weight, squares, changes].every(isCount)
  );
}

/** Whether something that came from elsewhere is a list of spans. */
export function areSpans(given: unknown): boolean {
  return (
    Array.isArray(given) &&
    given.every((span) => Number.isSafeInteger(span?.from) && Number.isSafeInteger(span?.to) && span.from < span.to)
  );
}

function isTally(given: unknown): boolean {
  return Array.isArray(given) && given.every((each) => isPercent(each?.rate) && isCount(each?.weight));
}

function isCount(given: unknown): boolean {
  return typeof given === 'string' && /^\d+$/.test(given);
}
