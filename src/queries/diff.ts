import type { Life, State } from '../machine/index.js';
import { describeDuty, type Measure } from '../measures/index.js';
import type { Run } from '../scenario/index.js';
import { earlier, type IsoDate } from '../values/index.js';
import { stateAt } from './at.js';
import { changeDays } from './rate-path.js';

/** Where a measure or agreement stands, in the few words in which two worlds can differ. */
export interface Standing {
  readonly status: string;
  /** Its duty, licence policy, fee or the like, as amended. */
  readonly terms: string;
  /** The end of its suspension or its own, the first day without it. */
  readonly until: IsoDate | null;
}

/** A stretch of days on which one subject stands differently in two runs. */
export interface Difference {
  readonly subject: string;
  readonly from: IsoDate;
  readonly until: IsoDate | null;
  /** `null` where that run has no such subject. */
  readonly a: Standing | null;
  readonly b: Standing | null;
}

/**
 * Everything in which two runs differ: each measure, control, listing, charge, procedure and agreement, as intervals over
 * the days for which both answer. Empty for a run against itself; swapping the runs swaps `a` and `b`.
 *
 * Cost: the lives of both, once for each day on which something changes in either.
 */
export function diff(a: Run, b: Run): readonly Difference[] {
  const from = a.window.from > b.window.from ? a.window.from : b.window.from;
  const end = earlier(a.window.until, b.window.until);
  const days = [...new Set([from, ...changeDays(a), ...changeDays(b)])]
    .filter((day) => day >= from && (end === null || day < end))
    .sort();
  const open = new Map<string, Difference>();
  const closed: Difference[] = [];
  for (const day of days) {
    const [left, right] = [stateAt(a, day), stateAt(b, day)];
    if (left === right) {
      close(open, closed, day, () => true);
      continue;
    }
    const differing = differences(left, right, day);
    close(open, closed, day, (each) => !same(each, differing.get(each.subject)));
    for (const [subject, each] of differing) if (!open.has(subject)) open.set(subject, each);
  }
  return [...closed, ...[...open.values()].map((each) => ({ ...each, until: end }))].sort(byDayAndSubject);
}

/** Where a life stands, in words. */
export function standing({ status, measure, suspension, until }: Life): Standing {
  return { status, terms: termsOf(measure), until: suspension === null ? until : suspension.until };
}

function differences(left: State, right: State, day: IsoDate): ReadonlyMap<string, Difference> {
  const found = new Map<string, Difference>();
  const look = (subject: string, a: Standing | null, b: Standing | null) => {
    if (JSON.stringify(a) !== JSON.stringify(b)) found.set(subject, { subject, from: day, until: null, a, b });
  };
  for (const id of keys(left.measures, right.measures)) {
    const [x, y] = [left.measures[id], right.measures[id]];
    if (x !== y) look(id, x === undefined ? null : standing(x), y === undefined ? null : standing(y));
  }
  for (const id of keys(left.agreements, right.agreements)) {
    const [x, y] = [left.agreements[id], right.agreements[id]];
    if (x !== y) look(id, agreed(x), agreed(y));
  }
  return found;
}

function agreed(life: State['agreements'][string] | undefined): Standing | null {
  return life === undefined ? null : { status: life.status, terms: life.agreement.title, until: life.until };
}

function termsOf(measure: Measure): string {
  switch (measure.kind) {
    case 'tariff':
      return describeDuty(measure.duty);
    case 'export-control':
    case 'listing':
      return measure.policy;
    case 'charge':
      return typeof measure.fee === 'string' ? measure.fee : 'not settled';
    default:
      return measure.kind;
  }
}

function close(
  open: Map<string, Difference>,
  closed: Difference[],
  day: IsoDate,
  ends: (difference: Difference) => boolean,
): void {
  for (const [subject, each] of open) {
    if (!ends(each)) continue;
    closed.push({ ...each, until: day });
    open.delete(subject);
  }
}

function same(a: Difference, b: Difference | undefined): boolean {
  return b !== undefined && JSON.stringify([a.a, a.b]) === JSON.stringify([b.a, b.b]);
}

function keys(a: object, b: object): ReadonlySet<string> {
  return new Set([...Object.keys(a), ...Object.keys(b)]);
}

function byDayAndSubject(a: Difference, b: Difference): number {
  if (a.from !== b.from) return a.from < b.from ? -1 : 1;
  return a.subject < b.subject ? -1 : 1;
}
