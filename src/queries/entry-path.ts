import type { Shipment } from '../measures/index.js';
import type { Run } from '../scenario/index.js';
import {
  Exact,
  err,
  type IsoDate,
  type Issue,
  issue,
  ok,
  points,
  quantityOf,
  type Result,
  unitOf,
} from '../values/index.js';
import { type Assessment, assessOn } from './assess.js';
import { unpayable } from './check-entry.js';
import { refusedShipment } from './check-shipment.js';
import { changeDays, type Interval } from './rate-path.js';
import { invalidQuestion, outsideRecord, type QueryRefusal, refusedWindow } from './refusals.js';

/** A shipment whose day of entry is open. */
export type Consignment = Omit<Shipment, 'enteredOn' | 'acceptedInBondOn'>;

/** A half-open window of days. */
export interface EntryWindow {
  readonly from: IsoDate;
  readonly until: IsoDate;
}

/** An assessment and what it comes to in points of value, duties by unit included. */
export interface Weighed {
  readonly assessment: Assessment;
  readonly burden: Exact;
}

/**
 * What a consignment owes on each stretch of the days of a window on which it could enter: none before it was loaded.
 * Stretches that owe the same are one. Duties by unit are weighed by the value and quantities of the consignment.
 */
export function entryPath(
  run: Run,
  consignment: Consignment,
  window: EntryWindow,
): Result<readonly Interval<Weighed>[], QueryRefusal> {
  const refused = refusedWindow(window);
  if (refused !== null) return err(refused);
  const { ladenOn } = consignment;
  const from = ladenOn !== undefined && ladenOn > window.from ? ladenOn : window.from;
  if (from >= window.until) {
    const message = `the window ends on ${window.until}, before the goods are loaded`;
    return err(invalidQuestion([issue('LADEN_AFTER_ENTRY', ladenOn, message, '/ladenOn')]));
  }
  const outside = refusedShipment(run, { ...consignment, enteredOn: from }) ?? refusedEnd(run, window.until);
  if (outside !== null) return err(outside);
  const path: Interval<Weighed>[] = [];
  for (const day of [from, ...changeDays(run).filter((each) => each > from && each < window.until)]) {
    const assessment = assessOn(run, { ...consignment, enteredOn: day });
    if (!assessment.ok) return err(assessment.error);
    const weighed = weigh(consignment, assessment.value);
    if (!weighed.ok) return err(invalidQuestion(weighed.error));
    const last = path.at(-1);
    if (last?.value.burden.eq(weighed.value.burden)) continue;
    if (last !== undefined) path[path.length - 1] = { ...last, until: day };
    path.push({ from: day, until: window.until, value: weighed.value });
  }
  return ok(path);
}

/** The stretch whose burden is extreme; of several the first. */
export function extreme(
  path: readonly Interval<Weighed>[],
  better: (burden: Exact, than: Exact) => boolean,
): Interval<Weighed> {
  return path.reduce((best, each) => (better(each.value.burden, best.value.burden) ? each : best));
}

function refusedEnd({ window }: Run, until: IsoDate): QueryRefusal | null {
  return window.until !== null && until > window.until ? outsideRecord(until, window) : null;
}

function weigh(consignment: Consignment, assessment: Assessment): Result<Weighed, readonly Issue[]> {
  const total = points(assessment.total);
  if (assessment.specific.length === 0) return ok({ assessment, burden: total });
  const { value, quantities = {} } = consignment;
  if (value === undefined) {
    const message = `a duty is by unit (${assessment.specific.join(', ')}); give the value to weigh it against others`;
    return err([issue('VALUE_NEEDED', null, message, '/value')]);
  }
  const missing = unpayable({ value, quantities }, assessment, '');
  if (missing.length > 0) return err(missing);
  const byUnit = assessment.specific.map((money) => quantityOf(money).times(quantities[unitOf(money)] ?? '0'));
  const share = byUnit
    .reduce((sum, each) => sum.plus(each), new Exact(0))
    .div(quantityOf(value))
    .times(100);
  return ok({ assessment, burden: total.plus(share) });
}
