import { dueItems, emptyState, type State, type TradeEvent, type Verb } from '../../machine/index.js';
import { insert, type Run } from '../../scenario/index.js';
import { addDays } from '../../values/index.js';
import { deedOn, deedOnOther } from '../arbitraries/deeds.js';
import type { Dice } from '../arbitraries/dice.js';
import { agree, hold } from '../same.js';
import { dayIn, diceOf, law } from './law.js';
import { agreeOnSteps } from './steps.js';

/** The illegal is refused, loudly, and leaves no trace. */
export const refusalLeavesNoTrace = law(
  'an event that the law does not allow is refused with a code and a reason; the state stays as it was, and so does the run',
  ({ replay, fork, transition }, trial) => {
    const base = replay(trial.history);
    if (!base.ok) return;
    for (const index of [0, 1, 2]) {
      const dice = diceOf(trial, index);
      const state = stateBefore(base.value, dice);
      const event = attempt(state, dice);
      const text = JSON.stringify(state);
      const moved = transition(state, event);
      hold(`${event.type} changed the state it was tried on`, JSON.stringify(state) === text);
      if (moved.ok) continue;
      hold('a refusal has a code and a reason', /^[A-Z_]+$/.test(moved.error.code) && moved.error.message !== '');
      const tried = replay(fork(trial.history, { name: 'tried', edits: [insert(event)], orphans: 'skip' }));
      if (!tried.ok) continue;
      const { steps, skipped } = tried.value;
      const left = steps.some((step) => step.event.id === event.id);
      if (left || skipped.length !== 1) continue;
      agree('what was skipped', skipped[0]?.event.id, event.id);
      agreeOnSteps('the run without the illegal event', base.value.steps, steps);
    }
  },
);

const VERBS: readonly Verb[] = [
  'imposed',
  'suspended',
  'suspension-extended',
  'suspension-ended',
  'amended',
  'policy-changed',
  'prolonged',
  'terminated',
  'withdrawn',
  'restated',
  'took-effect',
  'snapped-back',
  'lapsed',
  'determined',
  'closed',
  'opened',
];
const OTHER_VERBS: readonly Verb[] = [
  'agreement-in-force',
  'agreement-extended',
  'agreement-repaired',
  'agreement-lapsed',
  'promise-kept',
  'commitment-met',
  'commitment-overdue',
];

/** Something done to something, legal or not. */
function attempt(state: State, dice: Dice): TradeEvent {
  const on = addDays(state.on, dice.pick([0, 1, 5, -1, 40]));
  const timing = { id: 'law:tried', on, ...(dice.oneIn(4) ? { effective: addDays(on, dice.pick([1, 10, -3])) } : {}) };
  const cast = { by: 'XA', against: 'XB', tariffs: {} } as const;
  const [measures, others] = [Object.keys(state.measures), othersIn(state)];
  const life = measures.length > 0 ? state.measures[dice.pick(measures)] : undefined;
  const deed =
    life !== undefined && !dice.oneIn(4)
      ? deedOn(dice, dice.pick(VERBS), life, timing, cast)
      : others.length > 0
        ? deedOnOther(dice, dice.pick(OTHER_VERBS), dice.pick(others), state, timing)
        : null;
  return deed ?? { ...timing, type: 'terminated', target: 'nobody' };
}

function othersIn({ agreements, commitments, promises }: State): readonly string[] {
  return [agreements, commitments, promises].flatMap((book) => Object.keys(book));
}

/** A state in the midst of a run, with nothing overdue on its day. */
function stateBefore(run: Run, dice: Dice): State {
  const day = dayIn(run, dice);
  const state = run.steps.filter(({ on }) => on <= day).at(-1)?.state ?? emptyState(day);
  return dueItems(state).some(({ on }) => on < day) ? state : { ...state, on: day > state.on ? day : state.on };
}
