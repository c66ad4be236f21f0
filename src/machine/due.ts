import type { IsoDate } from '../values/index.js';
import type { TradeEvent } from './events.js';
import type { DueVerb } from './moves.js';
import type { Life, State } from './state.js';

/** Something that the law makes happen on a day if nobody acts before. */
export interface Due {
  readonly on: IsoDate;
  readonly verb: DueVerb;
  /** The measure, agreement or commitment it happens to. */
  readonly subject: string;
}

/**
 * Everything that falls due by itself, read off the lives of a state, earliest first; on one day by the name of its
 * subject. Cost: what is due, once the calendar of these lives is known; one look at each life otherwise.
 *
 * Decrees that wait to bite are not here but on `state.agenda`.
 */
export function dueItems(state: State): readonly Due[] {
  const others: Due[] = [];
  for (const [subject, life] of Object.entries(state.agreements)) {
    if (life.status === 'in-force' && life.until !== null)
      others.push({ subject, on: life.until, verb: 'agreement-lapsed' });
  }
  for (const [subject, { status, commitment }] of Object.entries(state.commitments)) {
    if (status === 'open') others.push({ subject, on: commitment.until, verb: 'commitment-overdue' });
  }
  const calendar = calendarOf(state.measures);
  return others.length === 0 ? calendar : [...calendar, ...others].sort(byDayAndSubject);
}

/**
 * Tells the calendar of lives in which one has changed from the calendar before, so that a long history is not looked
 * through again at every move. Only a saving: `dueItems` answers the same without it.
 */
export function carryCalendar(before: State['measures'], after: State['measures'], subject: string): void {
  const known = calendars.get(before);
  if (known === undefined) return;
  const rest = known.filter((each) => each.subject !== subject);
  const life = after[subject];
  const item = life === undefined ? null : dueOf(life);
  calendars.set(after, item === null ? rest : [...rest, { subject, ...item }].sort(byDayAndSubject));
}

/** What is due of measures, remembered by the very lives it was read from, which never change. */
const calendars = new WeakMap<State['measures'], readonly Due[]>();

function calendarOf(measures: State['measures']): readonly Due[] {
  const known = calendars.get(measures);
  if (known !== undefined) return known;
  const due: Due[] = [];
  for (const [subject, life] of Object.entries(measures)) {
    const item = dueOf(life);
    if (item !== null) due.push({ subject, ...item });
  }
  due.sort(byDayAndSubject);
  calendars.set(measures, due);
  return due;
}

function byDayAndSubject(a: Due, b: Due): number {
  if (a.on !== b.on) return a.on < b.on ? -1 : 1;
  return a.subject < b.subject ? -1 : 1;
}

/** The event that a due item becomes. */
export function dueEvent({ on, verb, subject }: Due): TradeEvent {
  return { id: `due:${verb}:${subject}:${on}`, on, type: verb, target: subject, cause: { kind: 'due' } };
}

/** What is due of one measure: the nearest of its own end and the end of what holds it up. */
function dueOf(life: Life): Omit<Due, 'subject'> | null {
  const { until, suspension } = life;
  switch (life.status) {
    case 'threatened':
      return until === null ? null : { on: until, verb: 'passed-unused' };
    case 'announced':
      return life.effective === null ? null : { on: life.effective, verb: 'took-effect' };
    case 'in-force':
      return until === null ? null : { on: until, verb: 'lapsed' };
    case 'suspended': {
      const back = suspension?.wayBack === 'needs-act' ? null : (suspension?.until ?? null);
      // An investigation has a time limit, not a sunset: nothing lapses by itself when it passes.
      const sunset = life.measure.kind === 'investigation' ? null : until;
      if (sunset !== null && (back === null || sunset <= back)) return { on: sunset, verb: 'lapsed' };
      return back === null ? null : { on: back, verb: 'snapped-back' };
    }
    default:
      return null;
  }
}
