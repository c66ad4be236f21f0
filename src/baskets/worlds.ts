import { owed } from '../duties/index.js';
import type { Life } from '../machine/index.js';
import { type Lane, type Measure, originWithin } from '../measures/index.js';
import { changeDays, type QueryRefusal, stateAt, undeterminedDuty } from '../queries/index.js';
import type { Run } from '../scenario/index.js';
import { Exact, err, type IsoDate, ok, points, type Result } from '../values/index.js';
import type { Basket, Counting } from './basket.js';
import { type Group, groupsOf } from './groups.js';
import { goodsOf, lawOn } from './law.js';
import { mfnTallied, type Spoken, turnsOnMfn } from './mfn-tally.js';
import { weightsOf } from './weights.js';

/** A basket made ready for many worlds of one run at once. */
export interface Grouped {
  /** Strata that no law of the run tells apart, nor any that is spoken of besides. */
  readonly groups: readonly Group[];
  readonly weight: Exact;
  /** What every numerator starts from: MFN where it is added up beside the groups. */
  readonly beside: Exact;
}

/** Groups a sound basket for a run and for worlds in which other law is spoken of too. */
export function groupedFor(run: Run, basket: Basket, besides: readonly Spoken[], of: Counting): Grouped {
  const lives = changeDays(run).flatMap((day) => lawOn(run, basket.lane, day));
  const spoken = new Set<Spoken>([...lives, ...besides.filter(({ measure }) => isOnLane(measure, basket.lane))]);
  const joint = turnsOnMfn(spoken, basket);
  const beside = of === 'total' && !joint ? mfnTallied(run, basket).weighted : new Exact(0);
  const { total, places } = weightsOf(basket);
  return { groups: groupsOf(run, basket, goodsOf(spoken), joint), weight: new Exact(`${total}e-${places}`), beside };
}

function isOnLane(measure: Measure, { importer, origin }: Lane): boolean {
  return 'scope' in measure && measure.scope.importer === importer && originWithin(measure.scope, origin);
}

/** The points that a group owes on a day on which these lives are the law of its lane: what `average` counts of it. */
export function pointsUnder(
  run: Run,
  { goods, mfn }: Group,
  lives: readonly Life[],
  day: IsoDate,
  of: Counting,
): Result<Exact, QueryRefusal> {
  const measures = Object.fromEntries(lives.map((life) => [life.measure.id, life]));
  const state = { ...stateAt(run, day), measures };
  const result = owed(state, { ...goods, enteredOn: day }, { lists: run.history.lists, mfn });
  if (result.undetermined.length > 0) return err(undeterminedDuty(result.undetermined));
  return ok(points(result[of]));
}
