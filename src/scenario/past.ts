import { emptyState, firstTraceOn, nextState, type State, type TradeEvent } from '../machine/index.js';
import { type IsoDate, leading } from '../values/index.js';
import type { Log } from './apply.js';
import type { Folded } from './fold.js';
import type { Fork } from './fork.js';
import type { Run } from './replay.js';
import { rulesBegin } from './rules/engine.js';

/** What a fork shares with its base. */
export interface Past extends Folded {
  /** The first day that is folded again. */
  readonly resumesOn: IsoDate | null;
}

export const nothingShared: Past = { steps: [], orphans: [], answers: [], resumesOn: null };

/** The steps of the base before anything this fork changes. */
export function sharedPast({ rules }: Fork, log: Log, base: Run): Past {
  const own = log.changes.slice(base.changes.length).map((each) => each.from);
  const begin = rulesBegin(rules, base.history.window.from);
  const resumesOn = [...own, ...(begin === null ? [] : [begin])].sort()[0];
  const { steps, skipped, answers } = base;
  // Nothing of its own: nothing is folded again.
  if (resumesOn === undefined) return { steps, orphans: skipped, answers, resumesOn: '9999-12-31' };
  const kept = leading(steps, (step) => step.on < resumesOn);
  return {
    steps: steps.slice(0, kept),
    orphans: skipped.filter((each) => each.on < resumesOn),
    answers: answers.filter((each) => each.after <= kept),
    resumesOn,
  };
}

/** The events of a log that have not entered before. */
export function aheadOf({ resumesOn }: Pick<Past, 'resumesOn'>, log: readonly TradeEvent[]): readonly TradeEvent[] {
  return resumesOn === null ? log : log.filter((event) => firstTraceOn(event) >= resumesOn);
}

/** The state to fold on from: that of the last shared step, without decrees that were found illegal after it. */
export function lastState({ steps, orphans }: Past): State {
  const state = steps.at(-1)?.state ?? emptyState('1000-01-01');
  const illegal = new Set(orphans.map(({ event }) => event));
  const agenda = state.agenda.filter(({ event }) => !illegal.has(event));
  return agenda.length === state.agenda.length ? state : nextState(state, { agenda });
}
