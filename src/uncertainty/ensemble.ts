import type { GoodsOnLane } from '../measures/index.js';
import { lineage, type Scenario } from '../scenario/index.js';
import { err, type Issue, issue, ok, type Result } from '../values/index.js';
import { canonical } from './canonical.js';
import { drawWorld, urnsOf } from './draw.js';
import { type DrawAs, type Drawn, drawnAs, weightOf } from './draw-as.js';
import { teller, type Watch } from './progress.js';
import { invalidChances, type SampleRefusal, worldRefused } from './refusals.js';
import { type Shard, written } from './shard.js';
import { addUp, type WeighedPath } from './step-weights.js';
import { type Question, type Survey, surveyOf } from './survey.js';
import { worldOf } from './world.js';

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
 * A world that was seen before is not forked again. When `watch.signal` says so, work stops and the shard holds what is
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
  const { seed, drawAs, ...question } = drawing;
  const survey = surveyOf(scenario, goods, question, [...seedIssues(seed), ...amiss]);
  if (!survey.ok) return survey;
  const { drawn, issues } = drawnAs(survey.value.touching, question, drawAs, survey.value.ground);
  if (issues.length > 0) return err(invalidChances(issues));
  const asked = { ...question, drawAs, goods, seed, of: question.of ?? 'additional', scenario: named(scenario) };
  return drawSlice(survey.value, drawn, { from, to, seed, watch, text: canonical(asked) });
}

interface Seen extends WeighedPath {
  readonly changes: number;
  count: number;
}

function drawSlice(
  { law }: Survey,
  drawn: readonly Drawn[],
  { from, to, seed, watch, text }: Slice & { seed: number; watch: Watch; text: string },
): Result<Shard, SampleRefusal> {
  const urns = urnsOf(drawn.map(({ chance }) => chance));
  const tell = teller(watch, to - from);
  const seen = new Map<string, Seen>();
  let at = from;
  for (; at < to && watch.signal?.aborted !== true; at += 1) {
    const { key, branches } = drawWorld(urns, seed, at);
    const known = seen.get(key);
    if (known !== undefined) known.count += 1;
    else {
      const found = worldOf(
        law,
        branches.flatMap(({ edits }) => edits),
      );
      if (!found.ok) {
        const happens = branches.flatMap((branch) => branch.happens);
        return err(worldRefused(happens, found.error));
      }
      seen.set(key, { ...found.value, weight: weightOf(branches, drawn), count: 1 });
    }
    tell(at + 1 - from);
  }
  if (at === from) return err({ code: 'NOTHING_DRAWN', message: `stopped before world ${from} was drawn` });
  const worlds = [...seen.values()];
  const total = (of: (world: Seen) => bigint) => worlds.reduce((sum, each) => sum + of(each) * BigInt(each.count), 0n);
  return ok({
    survey: text,
    drawn: [{ from, to: at }],
    path: written(addUp(worlds.map(({ path, weight, count }) => ({ path, weight: weight * BigInt(count) })))),
    weight: total(({ weight }) => weight).toString(),
    squares: total(({ weight }) => weight * weight).toString(),
    changes: total(({ weight, changes }) => weight * BigInt(changes)).toString(),
  });
}

/** What a scenario is, without the record itself: its id, and every edit and rule of its forks. */
function named(scenario: Scenario): unknown {
  const { root, forks } = lineage(scenario);
  return { record: root.id, forks: forks.map(({ edits, rules, orphans }) => ({ edits, rules, orphans })) };
}

function seedIssues(seed: unknown): readonly Issue[] {
  if (Number.isSafeInteger(seed) && (seed as number) >= 0) return [];
  return [
    issue('MALFORMED_SEED', seed, 'a seed is a whole number from 0 to 2^53 − 1; none is taken for granted', '/seed'),
  ];
}

function sliceIssues({ from, to }: Slice): readonly Issue[] {
  const numbers = Object.entries({ from, to }).flatMap(([field, given]) =>
    Number.isSafeInteger(given) && given >= 0
      ? []
      : [issue('MALFORMED_COUNT', given, 'worlds are numbered with whole numbers from 0', `/${field}`)],
  );
  if (numbers.length > 0 || from < to) return numbers;
  return [issue('NO_WORLDS', `${from} to ${to}`, 'there is no world in this slice; to lies above from', '/to')];
}
