import { withPending } from './agenda.js';
import type { TradeEvent } from './events.js';
import { lifeIn, withLife } from './lives.js';
import { livesOf, nextState } from './next-state.js';
import type { Life, Pending, State } from './state.js';

/** A move that was made in another world: the states before and after it, and the lives that it left. */
export interface MoveElsewhere {
  readonly event: TradeEvent;
  readonly before: State;
  readonly after: State;
  readonly left: readonly Life[];
}

/**
 * The state after a move that has been made elsewhere, in a world where all that the move reads stands as it does here:
 * what it changed there is changed here, and is the same object. Nothing is judged again. `null` where more stands
 * otherwise than one life, so that the move has to be made.
 */
export function carriedOver(state: State, { event, before, after, left }: MoveElsewhere): State | null {
  const agreements = alike(state.agreements, before.agreements, after.agreements);
  const allegations = alike(state.allegations, before.allegations, after.allegations);
  const commitments = alike(state.commitments, before.commitments, after.commitments);
  const promises = alike(state.promises, before.promises, after.promises);
  const meetings = alike(state.meetings, before.meetings, after.meetings);
  if (agreements === null || allegations === null || commitments === null || promises === null || meetings === null) {
    return null;
  }
  const agenda = agendaAlike(state.agenda, event, before.agenda, after.agenda);
  let lives = livesOf(state);
  for (const life of left) {
    const { id } = life.measure;
    if (life !== lifeIn(lives, id)) lives = withLife(lives, id, life);
  }
  return nextState(state, { on: after.on, lives, agreements, allegations, commitments, promises, meetings, agenda });
}

/** What a move made of a record, where it did not change it or there is none but that one. */
function alike<Part extends object>(own: Part, before: Part, after: Part): Part | null {
  if (after === before) return own;
  return own === before ? after : null;
}

/** An agenda with what a move did to another: it puts its own event on it, or takes decrees off. */
function agendaAlike(
  own: State['agenda'],
  event: TradeEvent,
  before: State['agenda'],
  after: State['agenda'],
): State['agenda'] {
  if (own === before) return after;
  if (after.length === before.length) return own;
  if (after.length > before.length) {
    const added = after.find((each) => each.event === event) as Pending;
    return withPending(own, added);
  }
  const off: TradeEvent[] = [];
  for (const [place, pending] of before.entries()) {
    if (after[place - off.length] !== pending) off.push(pending.event);
  }
  return own.filter((each) => !off.includes(each.event));
}
