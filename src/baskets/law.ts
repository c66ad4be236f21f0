import type { Life } from '../machine/index.js';
import { type Conditions, type Goods, type Lane, originWithin } from '../measures/index.js';
import { stateAt } from '../queries/index.js';
import type { Run } from '../scenario/index.js';
import type { IsoDate } from '../values/index.js';

/**
 * The lives that can decide a duty on goods of a lane on a day: two days with the same lives have the same duties.
 *
 * Left out are measures of other lanes, those that are not law on the day, and those that ask for what a basket never
 * states: a day of loading, a means of transport, the value of a consignment.
 */
export function lawOn(run: Run, lane: Lane, day: IsoDate): readonly Life[] {
  return Object.values(stateAt(run, day).measures).filter(({ status, measure, suspension, effective }) => {
    if (status !== 'in-force' && status !== 'suspended') return false;
    // What was suspended before its day counts from that day on.
    if (suspension !== null && suspension.from !== 'in-force' && (effective === null || effective > day)) return false;
    if (measure.kind !== 'tariff' && measure.kind !== 'exemption' && measure.kind !== 'stacking') return false;
    if (measure.scope.importer !== lane.importer || !originWithin(measure.scope, lane.origin)) return false;
    const when: Conditions = (measure.kind === 'stacking' ? undefined : measure.when) ?? {};
    const { ladenBefore, ladenFrom, transport, valueAtMost, enteredBefore, enteredFrom } = when;
    if ([ladenBefore, ladenFrom, transport, valueAtMost].some((asked) => asked !== undefined)) return false;
    return (enteredBefore === undefined || day < enteredBefore) && (enteredFrom === undefined || day >= enteredFrom);
  });
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
