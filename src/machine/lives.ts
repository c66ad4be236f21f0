import { leading } from '../values/index.js';
import { byDayAndSubject, type Due, dueOf } from './falls-due.js';
import type { Life, State } from './state.js';

/**
 * The lives of a state behind its record.
 *
 * A record of several hundred lives is dear to copy, and most states are only passed through. So the states of one line
 * of moves share one table. Whoever moved or was asked last holds it; the others note which one life differs in their
 * neighbour on the way to the holder. A move changes the table in place and leaves such a note behind, and to ask an
 * older state is to walk back and change the table back. The record is made when it is first read.
 */
export interface Lives {
  /** What falls due of these lives, in order. */
  readonly calendar: readonly Due[];
  record: State['measures'] | null;
  /** The table, while these lives hold it; otherwise the way to whoever does. */
  at: Table | Note;
}

interface Table {
  readonly lives: Map<string, Life>;
  /** How many moves it has seen. */
  moves: number;
  readonly neighbour?: never;
}

/** These lives are those of a neighbour but for one, which is missing where there is none. */
interface Note {
  readonly neighbour: Lives;
  readonly id: string;
  readonly life: Life | undefined;
}

/**
 * A table sees so many moves, or as many as it holds lives where those are more. Then a new one begins, so that to ask an
 * old state is about as dear as to make its record, and an old state that is kept does not keep all later ones.
 */
const FEWEST_MOVES = 64;

/** The lives that a record holds. Read once, remembered by the very record. */
export function livesIn(record: State['measures']): Lives {
  const known = remembered.get(record);
  if (known !== undefined) return known;
  const entries = Object.entries(record);
  const calendar: Due[] = [];
  for (const [subject, life] of entries) {
    const item = dueOf(life);
    if (item !== null) calendar.push({ subject, ...item });
  }
  calendar.sort(byDayAndSubject);
  const lives: Lives = { calendar, record, at: { lives: new Map(entries), moves: 0 } };
  remembered.set(record, lives);
  return lives;
}

const remembered = new WeakMap<State['measures'], Lives>();

/** One life of a state. */
export function lifeIn(lives: Lives, id: string): Life | undefined {
  return tableOf(lives).lives.get(id);
}

/** The same lives but for one. Cost: two small objects, and its place in the calendar. */
export function withLife(before: Lives, id: string, life: Life): Lives {
  const table = tableOf(before);
  const was = table.lives.get(id);
  const calendar = rescheduled(before.calendar, id, was, life);
  if (table.moves >= FEWEST_MOVES && table.moves >= table.lives.size) {
    table.moves = 0;
    return { calendar, record: null, at: { lives: new Map(table.lives).set(id, life), moves: 0 } };
  }
  table.lives.set(id, life);
  table.moves += 1;
  const after: Lives = { calendar, record: null, at: table };
  before.at = { neighbour: after, id, life: was };
  return after;
}

/** The record of lives: as if it had been copied at every move, in the order in which measures first came. */
export function recordOf(lives: Lives): State['measures'] {
  if (lives.record === null) {
    lives.record = Object.fromEntries(tableOf(lives).lives);
    remembered.set(lives.record, lives);
  }
  return lives.record;
}

/** The table as of these lives, which hold it from now on. */
function tableOf(lives: Lives): Table {
  return lives.at.neighbour === undefined ? lives.at : broughtTo(lives);
}

function broughtTo(lives: Lives): Table {
  const way: [of: Lives, note: Note][] = [];
  let holder = lives;
  while (holder.at.neighbour !== undefined) {
    way.push([holder, holder.at]);
    holder = holder.at.neighbour;
  }
  const table = holder.at;
  for (const [next, { id, life }] of way.reverse()) {
    holder.at = { neighbour: next, id, life: table.lives.get(id) };
    if (life === undefined) table.lives.delete(id);
    else table.lives.set(id, life);
    holder = next;
  }
  holder.at = table;
  return table;
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
  return leading(calendar, (each) => byDayAndSubject(each, item) < 0);
}
