import { bitesOn, emptyState, firstTraceOn, type State, type TradeEvent } from '../../machine/index.js';
import type { IsoDate } from '../../values/index.js';
import { fold } from '../fold.js';
import type { Reply, Sight } from './rule.js';

/**
 * The world at the end of a day as a rule can foresee it: what is decreed bites, what is due falls due, answers given
 * so far are decreed, and `replies` are too; nobody else acts. Rules know no more than that of the future.
 */
export function foresee({ step, past, answers }: Sight, replies: readonly Reply[], day: IsoDate): State {
  const entered = enteredToday(past, step.on);
  const waiting = answers.filter((event) => firstTraceOn(event) >= step.on && !entered.has(event.id));
  const log = [...waiting, ...replies.map(asEvent)].filter((event) => firstTraceOn(event) <= day);
  const folded = fold(step.state, log, undefined, [], day);
  const last = folded.ok ? folded.value.steps.at(-1) : undefined;
  return last?.state ?? step.state;
}

/** The day on which a reply has its effect. */
export function replyBites(reply: Reply): IsoDate {
  return bitesOn(asEvent(reply));
}

/** The events that have entered on the day of the newest step. */
export function enteredToday(past: Sight['past'], today: IsoDate): ReadonlySet<string> {
  const entered = new Set<string>();
  for (let index = past.length - 1; past[index]?.on === today; index -= 1) entered.add(past[index]?.event.id ?? '');
  return entered;
}

/** The world before the first step of the day of the newest one. */
export function startOfDay({ past, step }: Sight): State {
  let index = past.length - 1;
  while (past[index]?.on === step.on) index -= 1;
  return past[index]?.state ?? emptyState(step.on);
}

function asEvent(reply: Reply, index = 0): TradeEvent {
  return { ...reply, id: `foreseen:${index}` } as TradeEvent;
}
