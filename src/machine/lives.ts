import { byDayAndSubject, type Due, dueOf } from './falls-due.js';
import type { Life, State } from './state.js';

/**
 * The lives of a state behind its record: either a record, or what one move changed in the lives before.
 *
 * A record of several hundred lives is dear to copy, and most states are only passed through. So a move notes its one
 * change here, and the record is made when it is first read, or after `LONGEST_CHAIN` changes.
 */
export interface Lives {
  /** What falls due of these lives, in order. */
  readonly calendar: readonly Due[];
  /** How many changes lie between this and the nearest record. */
  distance: number;
  record: State['measures'] | null;
  /** Dropped once the record is made. */
  change: { readonly before: Lives; readonly id: string; readonly life: Life } | null;
}

/** A look-up walks back at most so many changes, and one move in as many copies the record. */
const LONGEST_CHAIN = 64;

/** The lives that a record holds. Read once, remembered by the very record. */
export function livesIn(record: State['measures']): Lives {
  const known = remembered.get(record);
  if (known !== undefined) return known;
  const calendar: Due[] = [];
  for (const [subject, life] of Object.entries(record)) {
    const item = dueOf(life);
    if (item !== null) calendar.push({ subject, ...item });
  }
  const lives: Lives = { calendar: calendar.sort(byDayAndSubject), distance: 0, record, change: null };
  remembered.set(record, lives);
  return lives;
}

const remembered = new WeakMap<State['measures'], Lives>();

/** One life of a state. */
export function lifeIn(lives: Lives, id: string): Life | undefined {
  let at = lives;
  while (at.record === null && at.change !== null) {
    if (at.change.id === id) return at.change.life;
    at = at.change.before;
  }
  const { record } = at;
  return record !== null && Object.hasOwn(record, id) ? record[id] : undefined;
}

/** The same lives but for one. Cost: one small object, and its place in the calendar. */
export function withLife(before: Lives, id: string, life: Life): Lives {
  const calendar = rescheduled(before.calendar, id, lifeIn(before, id), life);
  const lives: Lives = { calendar, distance: before.distance + 1, record: null, change: { before, id, life } };
  if (lives.distance >= LONGEST_CHAIN) recordOf(lives);
  return lives;
}

/** The record of lives: as if it had been copied at every move, in the order in which measures first came. */
export function recordOf(lives: Lives): State['measures'] {
  if (lives.record !== null) return lives.record;
  const changes: [id: string, life: Life][] = [];
  let at = lives;
  while (at.record === null && at.change !== null) {
    changes.push([at.change.id, at.change.life]);
    at = at.change.before;
  }
  const record = { ...at.record, ...Object.fromEntries(changes.reverse()) };
  remembered.set(record, lives);
  lives.record = record;
  lives.change = null;
  lives.distance = 0;
  return record;
}

/** The calendar after one life has changed; the same array where nothing moves in it. */
function rescheduled(calendar: readonly Due[], subject: string, from: Life | undefined, to: Life): readonly Due[] {
  const before = from === undefined ? null : dueOf(from);
  const after = dueOf(to);
  if (before?.on === after?.on && before?.verb === after?.verb) return calendar;
  const next = [...calendar];
  if (before !== null) next.splice(placeIn(next, { subject, ...before }), 1);
  if (after !== null) next.splice(placeIn(next, { subject, ...after }), 0, { subject, ...after });
  return next;
}

/** How many items of a calendar come before one. */
function placeIn(calendar: readonly Due[], item: Due): number {
  let low = 0;
  let high = calendar.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (byDayAndSubject(calendar[middle] as Due, item) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
