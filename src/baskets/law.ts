import type { Life } from '../machine/index.js';
import { type Goods, type Lane, originWithin } from '../measures/index.js';
import { stateAt } from '../queries/index.js';
import type { Run } from '../scenario/index.js';
import type { IsoDate } from '../values/index.js';

/**
 * The lives that can decide a duty on goods of a lane on a day: two days with the same lives have the same duties.
 *
 * Left out are measures of other lanes, those that are not law on the day, and those that ask for a day of loading, which
 * a basket never states.
 */
export function lawOn(run: Run, lane: Lane, day: IsoDate): readonly Life[] {
  return Object.values(stateAt(run, day).measures).filter(({ status, measure }) => {
    if (status !== 'in-force' && status !== 'suspended') return false;
    if (measure.kind !== 'tariff' && measure.kind !== 'exemption' && measure.kind !== 'stacking') return false;
    if (measure.scope.importer !== lane.importer || !originWithin(measure.scope, lane.origin)) return false;
    const when = measure.kind === 'stacking' ? undefined : measure.when;
    if (when?.ladenBefore !== undefined || when?.ladenFrom !== undefined) return false;
    return (
      (when?.enteredBefore === undefined || day < when.enteredBefore) &&
      (when?.enteredFrom === undefined || day >= when.enteredFrom)
    );
  });
}

/** Whether two days are under the same law: the same lives, in the same order. */
export function sameLaw(a: readonly Life[], b: readonly Life[]): boolean {
  return a.length === b.length && a.every((life, index) => life === b[index]);
}

/** The goods that lives speak of, each way of speaking once. */
export function goodsOf(lives: Iterable<Life>): readonly Goods[] {
  const found = new Map<string, Goods>();
  for (const { measure } of lives) {
    if ('scope' in measure && measure.scope.goods !== 'all') {
      found.set(JSON.stringify(measure.scope.goods), measure.scope.goods);
    }
  }
  return [...found.values()];
}
