import type { Life } from '../machine/index.js';
import { refusedLane } from '../queries/index.js';
import type { Run } from '../scenario/index.js';
import { attached, err, ok, once, type Result } from '../values/index.js';
import { type Basket, type WeightsUsed, weighsByValue } from './basket.js';
import { checkBasket } from './check.js';
import { groundOf } from './ground.js';
import { type Group, groupsOf } from './groups.js';
import { goodsOf } from './law.js';
import { lawsOf } from './laws.js';
import type { Layers } from './layers.js';
import { type MfnTally, mfnTallied, turnsOnMfn } from './mfn-tally.js';
import { type BasketRefusal, invalidBasket } from './refusals.js';
import { weightsOf } from './weights.js';
import type { Whole } from './whole.js';

/** A basket made ready for a run, kept as long as both are. What has to be asked for is worked out the first time. */
export interface Weighed {
  readonly run: Run;
  readonly basket: Basket;
  readonly groups: () => readonly Group[];
  /** The weight of all strata. */
  readonly total: Whole;
  /** MFN added up beside the groups; `null` where each group carries its own. */
  readonly mfn: () => MfnTally | null;
  /** MFN added up line by line, as if no other duty turned on it. */
  readonly mfnAlone: () => MfnTally;
  /** What every group owes, for each law that has been asked about. */
  readonly seen: { readonly law: readonly Life[]; readonly layers: readonly Layers[] }[];
}

/** By the weights of the basket, or each stratum once. */
export type By = 'weights' | 'each-once';

/** Makes a basket ready for a run: checked, its strata grouped. Answered from memory the second time. */
export function weighed(run: Run, basket: Basket): Result<Weighed, BasketRefusal> {
  const known = remembered.get(run)?.get(basket);
  if (known !== undefined) return known;
  const ofRun = remembered.get(run) ?? new Map<Basket, Result<Weighed, BasketRefusal>>();
  const fresh = makeReady(run, basket);
  remembered.put(run, ofRun.set(basket, fresh));
  return fresh;
}

const remembered = attached<Run, Map<Basket, Result<Weighed, BasketRefusal>>>();

function makeReady(run: Run, basket: Basket): Result<Weighed, BasketRefusal> {
  const ground = groundOf(run);
  const shared = ground.of(basket);
  const issues = shared.sound ? [] : checkBasket(basket, run);
  if (issues.length > 0) return err(invalidBasket(basket.id, issues));
  shared.sound ||= basket.strata.every(({ claims, waivers }) => claims === undefined && waivers === undefined);
  const stranger = refusedLane(run, basket.lane);
  if (stranger !== null) return err(stranger);
  const { total, places } = weightsOf(basket);
  const lives = once(() => new Set(lawsOf(run, basket.lane).flatMap((law) => law.lives)));
  const joint = once(() => turnsOnMfn(lives(), basket));
  const groups = once(() => {
    const scopes = goodsOf(lives());
    const key = `${joint() ? 'joint ' : ''}${scopes.map(ground.scopeOf).join()}`;
    const known = shared.groups.get(key) ?? groupsOf(run, basket, scopes, joint());
    shared.groups.set(key, known);
    return known;
  });
  const mfnAlone = (): MfnTally => {
    shared.mfn ??= mfnTallied(run, basket);
    return shared.mfn;
  };
  return ok({
    run,
    basket,
    groups,
    total: { units: total, places },
    mfn: () => (joint() ? null : mfnAlone()),
    mfnAlone,
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
