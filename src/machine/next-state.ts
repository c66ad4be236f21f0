import { Given } from '../values/index.js';
import { type Lives, lifeIn, livesIn, recordOf } from './lives.js';
import type { Life, State } from './state.js';

/** What a move changes in a state; everything else stays. */
export interface StateChange extends Partial<Omit<State, 'measures'>> {
  readonly lives?: Lives;
}

/**
 * Where a state keeps lives whose record has not been made. A private field of a plain object is seen by nobody who
 * copies, writes or compares it, and costs half of what a hidden property does.
 */
class Unread extends Given {
  readonly #lives: Lives;

  constructor(state: object, lives: Lives) {
    super(state);
    this.#lives = lives;
  }

  static livesOf(state: object): Lives | null {
    return #lives in state ? state.#lives : null;
  }
}

/** The lives of a state, without making their record. */
export function livesOf(state: State): Lives {
  return Unread.livesOf(state) ?? livesIn(state.measures);
}

/** One life of a state, without making the record of all of them. */
export function lifeOf(state: State, id: string): Life | undefined {
  return lifeIn(livesOf(state), id);
}

/**
 * The state after a change. Its record of measures is made when it is first read, and is the same object ever after;
 * spreading the state reads it, so the machine makes its states here.
 */
export function nextState(state: State, change: StateChange): State {
  const lives = change.lives ?? livesOf(state);
  const next = { on: change.on ?? state.on } as { -readonly [Name in keyof State]: State[Name] };
  if (lives.record === null) {
    new Unread(next, lives);
    Object.defineProperty(next, 'measures', madeWhenRead);
  } else next.measures = lives.record;
  next.agreements = change.agreements ?? state.agreements;
  next.allegations = change.allegations ?? state.allegations;
  next.commitments = change.commitments ?? state.commitments;
  next.promises = change.promises ?? state.promises;
  next.meetings = change.meetings ?? state.meetings;
  next.agenda = change.agenda ?? state.agenda;
  return next;
}

const madeWhenRead = {
  enumerable: true,
  get(this: State): State['measures'] {
    const lives = Unread.livesOf(this);
    if (lives === null) throw new TypeError('a proxy of a state has no measures; make it from a copy: { ...state }');
    return recordOf(lives);
  },
};
