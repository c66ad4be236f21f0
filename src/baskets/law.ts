import type { Life } from '../machine/index.js';
import {
  type Conditions,
  type Exemption,
  type Goods,
  type Lane,
  type Measure,
  originWithin,
  type Stacking,
  type Tariff,
} from '../measures/index.js';
import { stateAt } from '../queries/index.js';
import type { Run } from '../scenario/index.js';
import type { IsoDate } from '../values/index.js';

/** A stretch of days under the same lives. */
export interface Law {
  readonly from: IsoDate;
  readonly lives: readonly Life[];
  /** A law from which it differs in the lives at a few places. */
  readonly like?: { readonly law: Law; readonly places: readonly number[] };
}

/**
 * The lives that can decide a duty on goods of a lane on a day: two days with the same lives have the same duties.
 *
 * Left out are measures of other lanes, those that are not law on the day, and those that ask for what a basket never
 * states: a day of loading, a means of transport, the value of a consignment.
 */
export function lawOn(run: Run, lane: Lane, day: IsoDate): readonly Life[] {
  return Object.values(stateAt(run, day).measures).filter((life) => decides(life, lane, day));
}

/** Whether a life can decide a duty on goods of a lane on a day. */
export function decides(life: Life, lane: Lane, day: IsoDate): boolean {
  const { status, measure, suspension, effective } = life;
  if (status !== 'in-force' && status !== 'suspended') return false;
  // What was suspended before its day counts from that day on.
  if (suspension !== null && suspension.from !== 'in-force' && (effective === null || effective > day)) return false;
  if (!isOfDuties(measure)) return false;
  if (measure.scope.importer !== lane.importer || !originWithin(measure.scope, lane.origin)) return false;
  const when: Conditions = (measure.kind === 'stacking' ? undefined : measure.when) ?? nothingAsked;
  if (when.ladenBefore !== undefined || when.ladenFrom !== undefined) return false;
  if (when.transport !== undefined || when.valueAtMost !== undefined) return false;
  const { enteredBefore, enteredFrom } = when;
  return (enteredBefore === undefined || day < enteredBefore) && (enteredFrom === undefined || day >= enteredFrom);
}

const nothingAsked: Conditions = {};

/** Days on which a life may begin or cease to decide by itself. */
export function turnsOf({ measure, effective }: Life): readonly IsoDate[] {
  const when = 'when' in measure ? measure.when : undefined;
  return [when?.enteredFrom, when?.enteredBefore, effective].filter((day) => day !== undefined && day !== null);
}

/** Whether a measure is of a kind that duties are made of. */
export function isOfDuties(measure: Measure): measure is Tariff | Exemption | Stacking {
  return measure.kind === 'tariff' || measure.kind === 'exemption' || measure.kind === 'stacking';
}

/** Whether two days are under the same law: the same lives, in the same order. */
export function sameLaw(a: readonly Life[], b: readonly Life[]): boolean {
  return a.length === b.length && a.every((life, index) => life === b[index]);
}

/** The goods that lives speak of, each way of speaking once. */
export function goodsOf(lives: Iterable<Pick<Life, 'measure'>>): readonly Goods[] {
  const found = new Map<string, Goods>();
  for (const { measure } of lives) {
    if ('scope' in measure && measure.scope.goods !== 'all') {
      found.set(JSON.stringify(measure.scope.goods), measure.scope.goods);
    }
  }
  return [...found.values()];
}
