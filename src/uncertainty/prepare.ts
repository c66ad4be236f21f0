import type { GoodsOnLane } from '../measures/index.js';
import { lineage, type Scenario } from '../scenario/index.js';
import { err, type Issue, ok, type Result } from '../values/index.js';
import { canonical } from './canonical.js';
import { type Urn, urnsOf } from './draw.js';
import { type DrawAs, type Drawn, drawnAs, weightOf } from './draw-as.js';
import type { LaneLaw } from './lane-law.js';
import type { Branch } from './nodes.js';
import { invalidChances, type SampleRefusal, type WorldRefused, worldRefused } from './refusals.js';
import { type Question, surveyOf } from './survey.js';
import { type WorldPath, worldOf } from './world.js';

/** A question ready to be drawn from. */
export interface Prepared {
  readonly law: LaneLaw;
  readonly drawn: readonly Drawn[];
  readonly urns: readonly Urn[];
  /** Worlds that were decided before, by what happens in them. */
  readonly decided: Map<string, Decided>;
}

/** What a world comes to, and how much it weighs. */
export interface Decided extends WorldPath {
  readonly weight: bigint;
}

/**
 * Makes a question ready to be drawn from. The last one of each scenario is kept with the worlds that were decided, so that
 * the slices of one ensemble decide each world once on each thread.
 */
export function prepare(
  scenario: Scenario,
  goods: GoodsOnLane,
  asked: Question & { readonly drawAs?: DrawAs | undefined },
  also: readonly Issue[],
): Result<Prepared, SampleRefusal> {
  const text = canonical({ goods, asked });
  const known = remembered.get(scenario);
  if (also.length === 0 && known?.text === text) return ok(known.prepared);
  const { drawAs, ...question } = asked;
  const survey = surveyOf(scenario, goods, question, also);
  if (!survey.ok) return survey;
  const { law, touching, ground } = survey.value;
  const { drawn, issues } = drawnAs(touching, question, drawAs, ground);
  if (issues.length > 0) return err(invalidChances(issues));
  const prepared = { law, drawn, urns: urnsOf(drawn.map(({ chance }) => chance)), decided: new Map() };
  remembered.set(scenario, { text, prepared });
  return ok(prepared);
}

const remembered = new WeakMap<Scenario, { readonly text: string; readonly prepared: Prepared }>();

/** Enough for sixteen threats; beyond it old worlds are forgotten and decided again when they come up. */
const MOST_KEPT = 65_536;

/** What a world comes to, decided once. */
export function decide(
  { law, drawn, decided }: Prepared,
  key: string,
  branches: readonly Branch[],
): Result<Decided, WorldRefused> {
  const known = decided.get(key);
  if (known !== undefined) return ok(known);
  const found = worldOf(
    law,
    branches.flatMap(({ edits }) => edits),
  );
  if (!found.ok) {
    const happens = branches.flatMap((branch) => branch.happens);
    return err(worldRefused(happens, found.error));
  }
  if (decided.size >= MOST_KEPT) decided.clear();
  const world = { ...found.value, weight: weightOf(branches, drawn) };
  decided.set(key, world);
  return ok(world);
}

/** What was asked, as text: the question, the goods, and every edit and rule of the scenario, the record by its id. */
export function surveyText(scenario: Scenario, goods: GoodsOnLane, asked: object): string {
  const { root, forks } = lineage(scenario);
  const named = { record: root.id, forks: forks.map(({ edits, rules, orphans }) => ({ edits, rules, orphans })) };
  return canonical({ asked, goods, scenario: named });
}
