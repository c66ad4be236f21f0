import type { Life } from '../machine/index.js';
import { changeDays, refusedLane } from '../queries/index.js';
import type { Run } from '../scenario/index.js';
import { type Exact, err, ok, type Result } from '../values/index.js';
import { type Basket, type WeightsUsed, weighsByValue } from './basket.js';
import { checkBasket } from './check.js';
import { sumOf } from './exact.js';
import { type Group, groupsOf, type MfnTally, mfnBeside, mfnMissing } from './groups.js';
import { lawOn } from './law.js';
import type { Layers } from './layers.js';
import { type BasketRefusal, invalidBasket } from './refusals.js';

/** A basket made ready for a run, kept as long as both are. */
export interface Weighed {
  readonly run: Run;
  readonly basket: Basket;
  readonly groups: readonly Group[];
  readonly weight: Exact;
  /** MFN added up beside the groups; `null` where each group carries its own. */
  readonly mfn: MfnTally | null;
  /** The strata whose MFN duty nobody knows. */
  readonly mfnMissing: readonly string[];
  /** What every group owes, for each law that has been asked about. */
  readonly seen: { readonly law: readonly Life[]; readonly layers: readonly Layers[] }[];
}

/** By the weights of the basket, or each stratum once. */
export type By = 'weights' | 'each-once';

/** Makes a basket ready for a run: checked, its strata grouped. Answered from memory the second time. */
export function weighed(run: Run, basket: Basket): Result<Weighed, BasketRefusal> {
  const known = remembered.get(run)?.get(basket);
  if (known !== undefined) return known;
  const ofRun = remembered.get(run) ?? new WeakMap<Basket, Result<Weighed, BasketRefusal>>();
  const fresh = makeReady(run, basket);
  remembered.set(run, ofRun.set(basket, fresh));
  return fresh;
}

const remembered = new WeakMap<Run, WeakMap<Basket, Result<Weighed, BasketRefusal>>>();

function makeReady(run: Run, basket: Basket): Result<Weighed, BasketRefusal> {
  const issues = checkBasket(basket, run);
  if (issues.length > 0) return err(invalidBasket(basket.id, issues));
  const stranger = refusedLane(run, basket.lane);
  if (stranger !== null) return err(stranger);
  const lives = new Set(changeDays(run).flatMap((day) => lawOn(run, basket.lane, day)));
  const groups = groupsOf(run, basket, lives);
  return ok({
    run,
    basket,
    groups,
    weight: sumOf(groups.map((group) => group.weight)),
    mfn: mfnBeside(run, basket, lives),
    mfnMissing: mfnMissing(run, basket),
    seen: [],
  });
}

/** The weights of a basket, as an answer names them. */
export function weightsUsed({ basket }: Weighed, by: By): WeightsUsed {
  const { id, title, source, vintage, strata } = basket;
  const byWeight = weighsByValue(basket) ? 'value' : 'share';
  return {
    basket: id,
    title,
    source,
    vintage,
    by: by === 'weights' ? byWeight : 'each-once',
    normalised: by === 'weights' && basket.normalise === true && byWeight === 'share',
    strata: strata.length,
  };
}
