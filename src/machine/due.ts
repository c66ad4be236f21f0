import { earlier, type IsoDate } from '../values/index.js';
import type { TradeEvent } from './events.js';
import { byDayAndSubject, type Due } from './falls-due.js';
import { livesOf } from './next-state.js';
import type { State } from './state.js';

/**
 * Everything that falls due by itself, read off the lives of a state, earliest first; on one day by the name of its
 * subject. Cost: what is due, once the calendar of these lives is known; one look at each life otherwise.
 *
 * Decrees that wait to bite are not here but on `state.agenda`.
 */
export function dueItems(state: State): readonly Due[] {
  return merged(calendarsOf(state));
}

/** The first day on which something falls due by itself. */
export function firstDueOn(state: State): IsoDate | null {
  const measures = firstOf(livesOf(state).calendar);
  return earlier(
    measures,
    earlier(firstOf(agreementsDue(state.agreements)), firstOf(commitmentsDue(state.commitments))),
  );
}

/** What falls due by itself up to and including a day. */
export function dueBy(state: State, day: IsoDate): readonly Due[] {
  const first = firstDueOn(state);
  if (first === null || first > day) return [];
  return merged(calendarsOf(state).map((calendar) => beginning(calendar, day)));
}

/** The event that a due item becomes. */
export function dueEvent({ on, verb, subject }: Due): TradeEvent {
  return { id: `due:${verb}:${subject}:${on}`, on, type: verb, target: subject, cause: { kind: 'due' } };
}

function firstOf(calendar: readonly Due[]): IsoDate | null {
  return calendar.length === 0 ? null : (calendar[0] as Due).on;
}

/** Of measures, agreements and commitments; each in order. */
function calendarsOf(state: State): readonly (readonly Due[])[] {
  return [livesOf(state).calendar, agreementsDue(state.agreements), commitmentsDue(state.commitments)];
}

function merged(calendars: readonly (readonly Due[])[]): readonly Due[] {
  const some = calendars.filter((calendar) => calendar.length > 0);
  return some.length < 2 ? (some[0] ?? []) : some.flat().sort(byDayAndSubject);
}

/** A calendar is sorted, so what is due by a day stands in front. */
function beginning(calendar: readonly Due[], day: IsoDate): readonly Due[] {
  const later = calendar.findIndex((each) => each.on > day);
  return later === -1 ? calendar : calendar.slice(0, later);
}

const agreementsDue = remembering((agreements: State['agreements']) =>
  Object.entries(agreements).flatMap(([subject, { status, until }]): readonly Due[] =>
    status === 'in-force' && until !== null ? [{ subject, on: until, verb: 'agreement-lapsed' }] : [],
  ),
);

const commitmentsDue = remembering((commitments: State['commitments']) =>
  Object.entries(commitments).flatMap(([subject, { status, commitment }]): readonly Due[] =>
    status === 'open' ? [{ subject, on: commitment.until, verb: 'commitment-overdue' }] : [],
  ),
);

/** Remembers what was read from a record, by the very record, which never changes. */
function remembering<Subjects extends object>(
  read: (subjects: Subjects) => readonly Due[],
): (subjects: Subjects) => readonly Due[] {
  const remembered = new WeakMap<Subjects, readonly Due[]>();
  return (subjects) => {
    const known = remembered.get(subjects);
    if (known !== undefined) return known;
    const calendar = [...read(subjects)].sort(byDayAndSubject);
    remembered.set(subjects, calendar);
    return calendar;
  };
}
