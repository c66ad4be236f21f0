import type { State, TradeEvent } from '../machine/index.js';
import { fold, type Run } from '../scenario/index.js';
import type { IsoDate } from '../values/index.js';
import { stateAt, stepsThrough } from './at.js';

/**
 * The run up to the end of a day, and from there what happens if nobody acts: what is on the agenda bites and what is due
 * falls due. Answers for every later day.
 */
export function unattended(run: Run, day: IsoDate): Run {
  const state: State = stateAt(run, day);
  const none: readonly TradeEvent[] = [];
  const folded = fold(state, none);
  const later = folded.ok ? folded.value.steps : [];
  return {
    ...run,
    window: { from: run.window.from, until: null },
    steps: [...run.steps.slice(0, stepsThrough(run, day)), ...later],
  };
}
