import { emptyState, firstTraceOn, type Life, lifeOf, type State, type TradeEvent } from '../machine/index.js';
import type { IsoDate } from '../values/index.js';
import { differenceOf } from './difference.js';
import { fold, type Step } from './fold.js';
import { namesIn, namesInLog } from './names.js';

/** Where a world parts from the one beside it. */
export interface Parting {
  readonly on: IsoDate;
  /** The state there, and how many steps they share. */
  readonly state: State;
  readonly taken: number;
}

/**
 * What stands apart in a world from the one beside it: the events that are in one log only, whatever they are about, and
 * all else that is about that.
 */
export interface Apart {
  /** The day on which they part. */
  readonly on: IsoDate;
  readonly names: ReadonlySet<string>;
  /** Of both logs. */
  readonly events: ReadonlySet<TradeEvent>;
  /** The state in which they part, without all else. */
  readonly state: State;
  /** What comes of them in this world: its steps without all others, over states that hold nothing else. */
  readonly steps: readonly ApartStep[];
}

export interface ApartStep extends Step {
  /** The lives of the measures that it is about, after it. */
  readonly left: readonly Life[];
}

/**
 * Finds what stands apart after two worlds part, and folds that alone. Whatever has no name in common with it happens in
 * both worlds, in the same order, and comes to the same. `null` where the law does not allow one of its events: whoever
 * refuses names all that would have been possible in the whole world.
 *
 * Cost: what stands apart, however much else goes on; a glance at each event of the log.
 */
export function standingApart(
  theirs: readonly TradeEvent[],
  ours: readonly TradeEvent[],
  { on, state }: Parting,
): Apart | null {
  const { gone, come } = differenceOf(theirs, ours);
  const after = new Set(come);
  const events = new Set<TradeEvent>();
  const names = new Set<string>();
  const open = [...gone, ...come];
  for (let event = open.pop(); event !== undefined; event = open.pop()) {
    if (events.has(event)) continue;
    events.add(event);
    for (const name of namesIn(event, after.has(event) ? ours : theirs)) {
      if (names.has(name)) continue;
      names.add(name);
      open.push(...namesInLog(theirs).about(name));
    }
  }
  const ahead = ours.filter((event) => events.has(event) && firstTraceOn(event) >= on);
  const start = onlyOf(state, names, events);
  const folded = fold(start, ahead);
  if (!folded.ok || folded.value.orphans.length > 0) return null;
  const steps = folded.value.steps.map((step) => ({ ...step, left: livesLeft(step, namesIn(step.event, ours)) }));
  return { on, names, events, state: start, steps };
}

/** The lives of measures after a step. */
export function livesLeft({ state }: Step, names: readonly string[]): readonly Life[] {
  return names.flatMap((name) => lifeOf(state, name) ?? []);
}

/** One object, so that what falls due of nothing is looked up once. */
const nothing = {};

/** A state that holds nothing but some subjects, and decrees about them. */
function onlyOf(state: State, names: ReadonlySet<string>, events: ReadonlySet<TradeEvent>): State {
  const measures: Record<string, Life> = {};
  for (const name of names) {
    const life = lifeOf(state, name);
    if (life !== undefined) measures[name] = life;
  }
  const held = <Held>(record: Readonly<Record<string, Held>>): Readonly<Record<string, Held>> => {
    const some = Object.entries(record).filter(([id]) => names.has(id));
    return some.length === 0 ? nothing : Object.fromEntries(some);
  };
  return {
    ...emptyState(state.on),
    measures,
    agreements: held(state.agreements),
    allegations: held(state.allegations),
    commitments: held(state.commitments),
    promises: held(state.promises),
    meetings: held(state.meetings),
    agenda: state.agenda.filter(({ event }) => events.has(event)),
  };
}
