import type { GoodsOnLane } from '../measures/index.js';
import type { Scenario } from '../scenario/index.js';
import { err, type Issue, issue, ok, type Result } from '../values/index.js';
import { drawWorld } from './draw.js';
import type { DrawAs } from './draw-as.js';
import { type Decided, decide, type Prepared, prepare, surveyText } from './prepare.js';
import { teller, type Watch } from './progress.js';
import type { SampleRefusal } from './refusals.js';
import { type Shard, written } from './shard.js';
import { addUp } from './step-weights.js';
import type { Question } from './survey.js';

/** A question to worlds that are drawn, and how they are drawn. */
export type Drawing<Id extends string = string> = Question<Id> & {
  /** A whole number from 0 to 2^53 − 1. There is no default: the same seed gives the same worlds everywhere. */
  readonly seed: number;
  /** Other probabilities to draw with; worlds are weighted back. */
  readonly drawAs?: DrawAs<Id>;
};

/** A slice of worlds: from one number up to, not including, another. */
export interface Slice {
  readonly from: number;
  readonly to: number;
}

/**
 * Draws a slice of worlds and adds them up into a shard. World i depends on the seed and i alone, so slices can be drawn on
 * any thread or machine, in any order, and added up with `mergeShards` to the same bits.
 *
 * A world that was drawn before is not forked again. When `watch.signal` says so, work stops and the shard holds what is
 * finished; its `drawn` says which worlds those are.
 *
 * Refuses what `expected` refuses, a malformed seed or slice, and a slice of which nothing was finished (`NOTHING_DRAWN`).
 * Cost: about a microsecond for each draw, a millisecond for each different world.
 */
export function ensemble<Id extends string>(
  scenario: Scenario<Id>,
  goods: GoodsOnLane,
  drawing: Drawing<NoInfer<Id>> & Slice,
  watch: Watch = {},
): Result<Shard, SampleRefusal> {
  const { from, to, ...rest } = drawing;
  // Ids are literal types for the caller; from here on they are texts that are looked up.
  return shardOf(scenario, goods, rest as Drawing, { from, to, amiss: sliceIssues({ from, to }) }, watch);
}

/** As `ensemble`, with whatever else is wrong with the slice. */
export function shardOf(
  scenario: Scenario,
  goods: GoodsOnLane,
  drawing: Drawing,
  { from, to, amiss }: Slice & { readonly amiss: readonly Issue[] },
  watch: Watch,
): Result<Shard, SampleRefusal> {
  const { seed, ...asked } = drawing;
  const ready = prepare(scenario, goods, asked, [...seedIssues(seed), ...amiss]);
  if (!ready.ok) return ready;
  const survey = surveyText(scenario, goods, { ...drawing, of: drawing.of ?? 'additional' });
  return drawSlice(ready.value, { from, to, seed, watch, survey });
}

function drawSlice(
  prepared: Prepared,
  { from, to, seed, watch, survey }: Slice & { seed: number; watch: Watch; survey: string },
): Result<Shard, SampleRefusal> {
  const tell = teller(watch, to - from);
  const seen = new Map<Decided, bigint>();
  let at = from;
  for (; at < to && watch.signal?.aborted !== true; at += 1) {
    const { key, branches } = drawWorld(prepared.urns, seed, at);
    const world = decide(prepared, key, branches);
    if (!world.ok) return world;
    seen.set(world.value, (seen.get(world.value) ?? 0n) + 1n);
    tell(at + 1 - from);
  }
  if (at === from) return err({ code: 'NOTHING_DRAWN', message: `stopped before world ${from} was drawn` });
  const worlds = [...seen];
  const total = (of: (world: Decided) => bigint) => worlds.reduce((sum, [world, count]) => sum + of(world) * count, 0n);
  return ok({
    survey,
    drawn: [{ from, to: at }],
    path: written(addUp(worlds.map(([{ path, weight }, count]) => ({ path, weight: weight * count })))),
    weight: total(({ weight }) => weight).toString(),
    squares: total(({ weight }) => weight * weight).toString(),
    changes: total(({ weight, changes }) => weight * BigInt(changes)).toString(),
  });
}

/** What is wrong with a seed. */
export function seedIssues(seed: unknown): readonly Issue[] {
  if (Number.isSafeInteger(seed) && (seed as number) >= 0) return [];
  return [
    issue('MALFORMED_SEED', seed, 'a seed is a whole number from 0 to 2^53 − 1; none is taken for granted', '/seed'),
  ];
}

/** What is wrong with a slice. */
export function sliceIssues({ from, to }: Slice): readonly Issue[] {
  const numbers = Object.entries({ from, to }).flatMap(([field, given]) =>
    Number.isSafeInteger(given) && given >= 0
      ? []
      : [issue('MALFORMED_COUNT', given, 'worlds are numbered with whole numbers from 0', `/${field}`)],
  );
  if (numbers.length > 0 || from < to) return numbers;
  return [issue('NO_WORLDS', `${from} to ${to}`, 'there is no world in this slice; to lies above from', '/to')];
}
