import type { Measure, MeasureKind } from '../measures/index.js';
import { INVESTIGATION_MOVES, MEASURE_MOVES, verbsFrom } from './moves.js';

/** The table that a kind of measure lives by. */
export function tableFor(kind: MeasureKind): typeof MEASURE_MOVES | typeof INVESTIGATION_MOVES {
  return kind === 'investigation' ? INVESTIGATION_MOVES : MEASURE_MOVES;
}

/** Whether a measure has a licence policy, which `policy-changed` can change. */
export function hasPolicy<Kinded extends Pick<Measure, 'kind'>>(
  measure: Kinded,
): measure is Kinded & { readonly kind: 'export-control' | 'listing' } {
  return measure.kind === 'export-control' || measure.kind === 'listing';
}

/** The verbs that the law allows for a kind of measure from a status, in the order of its table. */
export function verbsFor(kind: MeasureKind, status: string): readonly string[] {
  return verbsFrom(tableFor(kind), status).filter((verb) => verb !== 'policy-changed' || hasPolicy({ kind }));
}
