import type { Life, State } from '../machine/index.js';
import { type Shipment, selects } from '../measures/index.js';
import type { Run } from '../scenario/index.js';
import { err, type Money, ok, type Percent, type Result, subtractPercents } from '../values/index.js';
import { type Assessment, assess } from './assess.js';
import { stateAt, stepsThrough } from './at.js';
import { type Reason, reasons } from './causes.js';
import { type Moved, movedDuties, stepsOn } from './movers.js';
import type { QueryRefusal } from './refusals.js';

/** One duty that two shipments do not owe alike. */
export interface WhyLine {
  readonly measure: string;
  readonly program: string;
  readonly before: Percent;
  readonly after: Percent;
  /** `after` less `before`. */
  readonly difference: Percent;
  readonly specific: { readonly before: readonly Money[]; readonly after: readonly Money[] };
  /**
   * What happened between their days to it, to what suppresses it in one of the two only, or to the duties that displace
   * it there; where nothing did, the origin of what suppresses it. Empty when not the law differs but the goods.
   */
  readonly because: readonly Reason[];
}

/** What changed between two shipments. */
export interface Why {
  readonly before: Assessment;
  readonly after: Assessment;
  /** Of the totals: the exact sum of the lines' differences. */
  readonly difference: Percent;
  readonly lines: readonly WhyLine[];
}

/**
 * Why two shipments, or one on two days, do not owe the same: every duty that differs, by how much, and by which acts.
 * The differences sum exactly to that of the totals. The days may be in either order.
 *
 * @example
 * ```ts
 * import { replay, unwrap, why } from 'truce';
 * import { usChina2025 } from 'truce/history';
 *
 * const toys = { importer: 'US', origin: 'CN', hs: '9503.00.00' } as const;
 * const run = unwrap(replay(usChina2025));
 * const cut = unwrap(why(run, { ...toys, enteredOn: '2025-05-13' }, { ...toys, enteredOn: '2025-05-14' }));
 * cut.difference; //=> '-115%'
 * ```
 */
export function why(run: Run, before: Shipment, after: Shipment): Result<Why, QueryRefusal> {
  const [was, is] = [assess(run, before), assess(run, after)];
  if (!was.ok) return err(was.error);
  if (!is.ok) return err(is.error);
  return ok({
    before: was.value,
    after: is.value,
    difference: subtractPercents(is.value.total, was.value.total),
    lines: movedDuties(was.value.lines, is.value.lines).map((each) => lineOf(run, each, was.value, is.value)),
  });
}

function lineOf(run: Run, moved: Moved, was: Assessment, is: Assessment): WhyLine {
  const { measure, before, now } = moved;
  const [old, fresh] = [before?.points ?? '0%', now?.points ?? '0%'];
  return {
    measure,
    program: (now ?? before)?.program ?? measure,
    before: old,
    after: fresh,
    difference: subtractPercents(fresh, old),
    specific: { before: before?.specific ?? [], after: now?.specific ?? [] },
    because: because(run, moved, was, is),
  };
}

function because(run: Run, { measure, suppressors }: Moved, was: Assessment, is: Assessment): readonly Reason[] {
  const [first, last] = was.on <= is.on ? [was.on, is.on] : [is.on, was.on];
  const between = run.steps.slice(stepsThrough(run, first), stepsThrough(run, last));
  const { measures } = stateAt(run, last);
  const winners = suppressors.flatMap((id) => winnersOf(measures[id], measures));
  const happened = stepsOn(run, between, new Set([measure, ...suppressors, ...winners]));
  if (happened.length > 0) return happened;
  return suppressors.flatMap((id) => reasons(run, measures[id]?.because ?? []).slice(-1));
}

/** The duties that a stacking relation lets win: when one of them goes, what it displaced is back. */
function winnersOf(relation: Life | undefined, measures: State['measures']): readonly string[] {
  if (relation?.measure.kind !== 'stacking' || relation.measure.relation.type !== 'displaces') return [];
  const { winner } = relation.measure.relation;
  return Object.values(measures).flatMap((life) => (selects(winner, life.measure) ? [life.measure.id] : []));
}
