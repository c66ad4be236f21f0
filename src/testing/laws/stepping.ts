import { emptyState, entryPhase, firstTraceOn, nextDayOf, type State, type TradeEvent } from '../../machine/index.js';
import type { Step } from '../../scenario/index.js';
import { addDays, type IsoDate } from '../../values/index.js';
import type { Engine } from '../engine.js';
import { LawBroken } from '../same.js';
import { law } from './law.js';
import { agreeOnSteps } from './steps.js';

/** One event after the other, or all at once. */
export const steppingEqualsReplay = law(
  'a history stepped through event by event, with time advanced in between, comes each day to the state of its replay',
  (engine, { history }) => {
    const run = engine.replay(history);
    if (!run.ok) return;
    const { steps } = run.value;
    const [stepped, replayed]: [Step[], Step[]] = [[], []];
    let state = emptyState('1000-01-01');
    for (const [day, events] of byDay(history.events)) {
      state = passed(engine, state, addDays(day, -1));
      const also = { ...stateBy(steps, day), on: day };
      // Where the record meets the law's own doings, only a replay knows the order of the day; go on from what it says.
      state = areFirst(events, state, day) ? afterAll(engine, state, events, day) : also;
      const common = { on: day, kind: 'applied', event: events[0] as TradeEvent } as const;
      stepped.push({ ...common, state });
      replayed.push({ ...common, state: also });
    }
    agreeOnSteps('stepping and replay', stepped, replayed);
  },
);

/** The events of a history by the day on which they enter; within a day by its order. */
function byDay(events: readonly TradeEvent[]): readonly (readonly [IsoDate, readonly TradeEvent[]])[] {
  const days = [...new Set(events.map(firstTraceOn))].sort();
  return days.map((day) => [
    day,
    events.filter((event) => firstTraceOn(event) === day).sort((a, b) => entryPhase(a) - entryPhase(b)),
  ]);
}

/** Whether all events of a day come before whatever else happens on it: no decree bites, and none of them is an expiry. */
function areFirst(events: readonly TradeEvent[], state: State, day: IsoDate): boolean {
  const next = nextDayOf(state);
  if (next === null || next > day) return true;
  const decrees = entryPhase({ id: '', on: day, type: 'stated', by: 'XA', what: '' });
  return state.agenda.every(({ on }) => on > day) && events.every((event) => entryPhase(event) <= decrees);
}

function afterAll(engine: Engine, before: State, events: readonly TradeEvent[], day: IsoDate): State {
  let state = before;
  for (const event of events) {
    const moved = engine.transition(state, event);
    if (!moved.ok) throw new LawBroken(`${event.id} on ${day} is part of the replay, and stepping refuses it`);
    state = moved.value;
  }
  return passed(engine, state, day);
}

function passed(engine: Engine, state: State, day: IsoDate): State {
  const later = engine.advance(state, day);
  if (!later.ok) throw new LawBroken(`time passes in the replay, and stepping is refused on the way to ${day}`);
  return later.value;
}

function stateBy(steps: readonly Step[], day: IsoDate): State {
  return steps.filter(({ on }) => on <= day).at(-1)?.state ?? emptyState(day);
}
