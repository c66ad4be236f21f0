import { firstTraceOn, type TradeEvent } from '../../machine/index.js';
import type { Run } from '../../scenario/index.js';
import { addDays, daysBetween, type IsoDate } from '../../values/index.js';
import { agree, hold } from '../same.js';
import { diceOf, editsOf, law } from './law.js';
import { agreeOnSteps } from './steps.js';

/** What was known stays known. */
export const knowledgeGrows = law(
  'what was known on a day is still known on a later one, and what is learnt later changes nothing before it reaches back to',
  ({ replay }, trial) => {
    const { events } = trial.history;
    const [first, last] = [events[0]?.on, events.at(-1)?.on];
    if (first === undefined || last === undefined) return;
    const dice = diceOf(trial, 0);
    const earlier = addDays(first, dice.below(daysBetween(first, last) + 1));
    const later = addDays(earlier, dice.below(daysBetween(earlier, last) + 1));
    const [then, after] = [replay(trial.history, { knownOn: earlier }), replay(trial.history, { knownOn: later })];
    if (!then.ok || !after.ok) return;
    const known = decreed(after.value);
    for (const id of decreed(then.value)) hold(`${id} was known on ${earlier} and not on ${later}`, known.has(id));
    for (const { event } of then.value.steps) {
      hold(`${event.id} was decreed after ${earlier}`, event.cause?.kind === 'due' || event.on <= earlier);
    }
    const from = firstNews(events, earlier, later);
    const past = ({ steps }: Run) => steps.filter(({ on }) => from === null || on < from);
    agreeOnSteps(`what came before the news of ${from ?? 'no day'}`, past(then.value), past(after.value));
  },
);

/** From the last decree on, hindsight is all there is to know. */
export const hindsight = law(
  'as known on the day of the last decree or later, a scenario comes to the same run as in hindsight',
  ({ replay, fork }, trial) => {
    const scenario = fork(trial.history, { name: 'what if', edits: editsOf(trial), orphans: 'skip' });
    const run = replay(scenario);
    if (!run.ok) return;
    const last = [...run.value.steps, ...run.value.skipped]
      .map(({ event }) => event.on)
      .sort()
      .at(-1);
    if (last === undefined) return;
    const known = replay(scenario, { knownOn: addDays(last, diceOf(trial, 0).below(3)) });
    hold('as known on the last day it was refused', known.ok);
    if (!known.ok) return;
    agreeOnSteps('hindsight and what was known at last', run.value.steps, known.value.steps);
    agree('what was skipped', run.value.skipped, known.value.skipped);
  },
);

function decreed({ steps, skipped }: Run): ReadonlySet<string> {
  return new Set([...steps, ...skipped].flatMap(({ event }) => (event.cause?.kind === 'due' ? [] : [event.id])));
}

/** The first day to which something reaches that was decreed after one day and by another. */
function firstNews(events: readonly TradeEvent[], after: IsoDate, by: IsoDate): IsoDate | null {
  const news = events.filter(({ on }) => on > after && on <= by).map(firstTraceOn);
  return news.sort()[0] ?? null;
}
