import {
  bitesOn,
  carriedOver,
  type Happening,
  type Life,
  type State,
  subjectOf,
  type TradeEvent,
} from '../machine/index.js';
import { type Apart, livesLeft, type Parting } from './apart.js';
import type { Guide, Step } from './fold.js';
import { namesIn } from './names.js';

/** A world, and the log that it was folded from. */
export interface Beside {
  readonly steps: readonly Step[];
  readonly log: readonly TradeEvent[];
}

/**
 * Goes on alongside the world that this one parts from. On days on which nothing happens to what stands apart, what
 * happened there happens here, and what it changed is carried over; other days are looked up. Cost: two small objects for
 * each step that is carried over.
 */
export function alongside({ steps, log }: Beside, apart: Apart, parting: Parting): Guide {
  let { taken } = parting;
  let ownTaken = 0;
  noteLivesLeft();
  return { next, after };

  function next(): Happening | null {
    const step = nextThere();
    const own = apart.steps[ownTaken];
    if (step === undefined || (own !== undefined && own.on <= step.on)) return null;
    const { on, kind, event } = step;
    return { on, kind, event, fromAgenda: kind === 'applied' && bitesOn(event) > event.on };
  }

  function after(state: State, happening: Happening): State | null {
    const own = apart.steps[ownTaken];
    if (own !== undefined && isSame(own, happening)) {
      const before = (apart.steps[ownTaken - 1] ?? apart).state;
      ownTaken += 1;
      return carriedOver(state, { event: own.event, before, after: own.state, left: own.left });
    }
    const step = nextThere();
    if (step === undefined || !isSame(step, happening)) return null;
    const before = (steps[taken - 1] ?? parting).state;
    taken += 1;
    return carriedOver(state, {
      event: step.event,
      before,
      after: step.state,
      left: livesLeftBy.get(step) as readonly Life[],
    });
  }

  /** The next step there that is not about what stands apart. */
  function nextThere(): Step | undefined {
    for (; ; taken += 1) {
      const step = steps[taken];
      if (step === undefined || !(apart.events.has(step.event) || isDueOfApart(step))) return step;
    }
  }

  function isDueOfApart({ kind, event }: Step): boolean {
    return kind === 'due' && apart.names.has(subjectOf(event) as string);
  }

  /** Beforehand: to go from one state to the next is cheap, to go to and fro between worlds is not. */
  function noteLivesLeft(): void {
    for (const step of steps.slice(taken)) {
      if (livesLeftBy.get(step) === undefined) livesLeftBy.set(step, livesLeft(step, namesIn(step.event, log)));
    }
  }
}

const livesLeftBy = new WeakMap<Step, readonly Life[]>();

function isSame(step: Step, { on, kind, event }: Happening): boolean {
  return (
    step.on === on && step.kind === kind && (step.event === event || (kind === 'due' && step.event.id === event.id))
  );
}
