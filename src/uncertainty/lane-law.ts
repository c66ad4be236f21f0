import { emptyState, type TradeEvent } from '../machine/index.js';
import {
  type Duty,
  type GoodsOnLane,
  type KnownGoods,
  type Measure,
  membership,
  originWithin,
  type Scope,
} from '../measures/index.js';
import { type Edit, editedLog, fold, fork, type History, lineage, type Run, type Scenario } from '../scenario/index.js';
import { hsDigits, type IsoDate } from '../values/index.js';
import { type KnownRates, noRates } from './rate-on.js';

/** A half-open window of days. */
export interface Days {
  readonly from: IsoDate;
  readonly until: IsoDate;
}

/** What is asked about a lane. */
export interface LaneQuestion {
  readonly goods: GoodsOnLane;
  readonly mfn: Duty | null;
  readonly of: 'additional' | 'total';
  readonly days: Days;
  readonly orphans: 'refuse' | 'skip';
}

/**
 * The law on one lane, ready to be forked many times.
 *
 * Without rules that answer, what happens to one measure never depends on another, so a world can be folded with the
 * measures alone that reach the goods: `slim`. Where rules answer, or an edit brings a stacking relation that has to be
 * checked against all others, worlds are replayed in full.
 */
export interface LaneLaw extends LaneQuestion {
  readonly base: Run;
  /** The record under the edits of the base, as if it had been recorded so. */
  readonly flat: History;
  readonly slim: Run | null;
  /** Whether a measure is one that can decide what these goods owe. */
  readonly reaches: (measure: Measure) => boolean;
  readonly rates: KnownRates;
}

/** Makes the law of a lane ready, from a base that has been replayed. */
export function lawOfLane(base: Run, question: LaneQuestion): LaneLaw {
  const flat = flatOf(base);
  const reaches = reachTest(question.goods, base.history);
  const law: LaneLaw = { ...question, base, flat, slim: null, reaches, rates: noRates() };
  return isAnswered(base) ? law : { ...law, slim: folded(law) };
}

/** The record of a base under its edits, as if it had been recorded so. */
export function flatOf({ scenario }: Run): History {
  const { root, forks } = lineage(scenario);
  const log = editedLog(root, forks);
  return { ...root, events: log.ok ? log.value.events : root.events };
}

/** Whether rules answer to what happens, so that what happens to one measure may depend on any other. */
export function isAnswered({ scenario }: Run): boolean {
  return lineage(scenario).forks.some(({ rules }) => rules.length > 0);
}

/** The events of a log that are about measures which reach the goods. */
export function eventsOnLane(law: LaneLaw, events: readonly TradeEvent[]): readonly TradeEvent[] {
  const subjects = subjectsOnLane(law, events);
  return events.filter((event) => {
    const subject = subjectOf(event, events);
    return subject !== null && subjects.has(subject);
  });
}

/** The measures of a log that reach the goods, by id. */
export function subjectsOnLane({ reaches, goods, flat }: LaneLaw, events: readonly TradeEvent[]): ReadonlySet<string> {
  const subjects = new Set<string>();
  for (const event of events) {
    if ('measure' in event) {
      if (reaches(event.measure)) subjects.add(event.measure.id);
    } else if (event.type === 'amended' && 'scope' in event.to && event.to.scope !== undefined) {
      if (scopeReaches(event.to.scope, goods, flat)) subjects.add(event.target);
    }
  }
  return subjects;
}

/** The measure that an event is about; `null` for agreements, promises, meetings and words. */
export function subjectOf(event: TradeEvent, events: readonly TradeEvent[]): string | null {
  if ('measure' in event) return event.measure.id;
  if (event.type === 'revoked') {
    const revoked = events.find((each) => each.id === event.revokes);
    return revoked === undefined ? null : subjectOf(revoked, events);
  }
  if (!('target' in event) || /^(agreement|commitment|promise)-/.test(event.type)) return null;
  return event.target;
}

/**
 * The same law with a record of only what the worlds need: what is about the lane, what edits name, and what is about their
 * targets. For edits that have been looked at with the whole record, and of which none reaches further than it says.
 */
export function cutToEdits(law: LaneLaw, edits: readonly Edit[]): LaneLaw {
  const events = new Set(
    edits.flatMap((edit) => ('event' in edit && typeof edit.event === 'string' ? [edit.event] : [])),
  );
  const targets = new Set(edits.flatMap((edit) => ('target' in edit ? [edit.target] : [])));
  const { flat } = law;
  const onLane = new Set(eventsOnLane(law, flat.events));
  const needed = flat.events.filter((event) => {
    const subject = subjectOf(event, flat.events);
    const about = subject !== null && targets.has(subject);
    return onLane.has(event) || events.has(event.id) || about || event.type === 'agreement-reached';
  });
  return { ...law, flat: { ...flat, events: needed } };
}

/** A world of the base under further edits, as a scenario. */
export function worldUnder(base: Scenario, edits: readonly Edit[], orphans: 'refuse' | 'skip') {
  return fork(base, { name: 'a world', edits, orphans });
}

function folded(law: LaneLaw): Run | null {
  const result = fold(emptyState('1000-01-01'), eventsOnLane(law, law.flat.events));
  if (!result.ok) return null;
  const { steps, orphans } = result.value;
  return { ...law.base, history: law.flat, steps, skipped: orphans, changes: [], answers: [] };
}

/** Tells measures that can decide what goods owe from those that cannot, each looked at once. */
export function reachTest(goods: GoodsOnLane, history: History): (measure: Measure) => boolean {
  const known = new WeakMap<Measure, boolean>();
  return (measure) => {
    const before = known.get(measure);
    if (before !== undefined) return before;
    const decides = measure.kind === 'tariff' || measure.kind === 'exemption' || measure.kind === 'stacking';
    const reaches = decides && scopeReaches(measure.scope, goods, history);
    known.set(measure, reaches);
    return reaches;
  };
}

function scopeReaches(scope: Scope, goods: GoodsOnLane, { lists }: History): boolean {
  if (scope.importer !== goods.importer || !originWithin(scope, goods.origin)) return false;
  const known: KnownGoods = { digits: goods.hs === undefined ? null : hsDigits(goods.hs), lists: goods.lists ?? [] };
  return membership(scope.goods, known, lists).in;
}
