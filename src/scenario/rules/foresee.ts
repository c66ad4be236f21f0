import { bitesOn, emptyState, firstTraceOn, type State, type TradeEvent } from '../../machine/index.js';
import type { IsoDate } from '../../values/index.js';
import { type Folded, fold } from '../fold.js';
import type { Reply, Sight } from './rule.js';
import { later } from './timing.js';

/**
 * The world at the end of a day as a rule can foresee it: what is decreed bites, what is due falls due, answers given
 * so far are decreed, and `replies` are too; nobody else acts. Rules know no more than that of the future.
 */
export function foresee(sight: Sight, replies: readonly Reply[], day: IsoDate): State {
  return folded(sight, replies.map(asEvent), day).steps.at(-1)?.state ?? sight.step.state;
}

/** Whether the law of the foreseen world allows an answer, on the day it is decreed and on the day it bites. */
export function isAllowed(sight: Sight, reply: Reply): boolean {
  const event = asEvent(reply);
  if ('until' in event && event.until != null && event.until <= bitesOn(event)) return false;
  return folded(sight, [event], later(event.on, bitesOn(event))).orphans.every((orphan) => orphan.event !== event);
}

function folded({ step, past, answers }: Sight, replies: readonly TradeEvent[], day: IsoDate): Folded {
  const entered = enteredToday(past, step.on);
  const waiting = answers.filter((event) => firstTraceOn(event) >= step.on && !entered.has(event.id));
  const result = fold(step.state, [...waiting, ...replies], { through: day });
  return result.ok ? result.value : { steps: [], orphans: [], answers: [] };
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
