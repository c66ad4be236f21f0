import type { State } from '../../machine/index.js';
import type { Step } from '../../scenario/index.js';
import { agree, hold, LawBroken } from '../same.js';

/**
 * Whether two lists of steps are the same in every day, event and state. What neither list touched in a step is not
 * looked at again, so that long records can be compared often.
 */
export function agreeOnSteps(what: string, a: readonly Step[], b: readonly Step[]): void {
  let [before, also]: [State | null, State | null] = [null, null];
  for (let index = 0; index < Math.max(a.length, b.length); index += 1) {
    const [x, y] = [a[index], b[index]];
    if (x === undefined || y === undefined) {
      const more = (x ?? y) as Step;
      throw new LawBroken(`${what}: only one has ${more.kind} ${more.event.id} on ${more.on} as step ${index + 1}`);
    }
    if (x !== y) {
      const at = `${what}, step ${index + 1} (${x.event.id} on ${x.on})`;
      agree(at, [x.on, x.kind], [y.on, y.kind]);
      agree(at, x.event, y.event);
      agreeOnChange(at, x.state, before, y.state, also);
    }
    before = x.state;
    also = y.state;
  }
}

/** Whether two states are the same, whatever order they were built in. */
export function agreeOnState(what: string, a: State, b: State): void {
  agree(what, ordered(a), ordered(b));
}

const BOOKS = ['measures', 'agreements', 'allegations', 'commitments', 'promises', 'meetings'] as const;

function agreeOnChange(what: string, a: State, aBefore: State | null, b: State, bBefore: State | null): void {
  hold(`${what}: one state is of ${a.on}, the other of ${b.on}`, a.on === b.on);
  for (const book of BOOKS) {
    const [x, y] = [a[book] as Lives, b[book] as Lives];
    const [xBefore, yBefore] = [aBefore?.[book] as Lives | undefined, bBefore?.[book] as Lives | undefined];
    if (x === xBefore && y === yBefore && xBefore !== undefined) continue;
    agree(`${what}, ${book}`, Object.keys(x), Object.keys(y));
    for (const id of Object.keys(x)) {
      if (x[id] === xBefore?.[id] && y[id] === yBefore?.[id]) continue;
      agree(`${what}, ${id}`, x[id], y[id]);
    }
  }
  agree(`${what}, agenda`, a.agenda, b.agenda);
}

interface Lives {
  readonly [id: string]: unknown;
}

function ordered(state: State): unknown {
  const agenda = [...state.agenda].sort((x, y) => (x.event.id < y.event.id ? -1 : 1));
  return { ...state, agenda };
}
