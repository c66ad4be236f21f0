import { bitesOn, type Life, type State } from '../../machine/index.js';
import { addDays, daysBetween, type IsoDate } from '../../values/index.js';
import { slowReplay } from '../reference.js';
import { agree, hold } from '../same.js';
import { dayIn, diceOf, forkOf, goodsOn, law, windowOf } from './law.js';
import { agreeOnSteps } from './steps.js';

/** Replay gives the same for the same, and changes nothing that it is given. */
export const deterministic = law(
  'a scenario replayed twice, or read back from JSON, comes to the same run; replay changes nothing it is given',
  ({ replay }, trial) => {
    const scenario = forkOf(trial);
    const text = JSON.stringify(scenario);
    const first = replay(scenario);
    const again = replay(JSON.parse(text));
    hold('the scenario was changed by replaying it', JSON.stringify(scenario) === text);
    hold('one replay was refused, the other not', first.ok === again.ok);
    if (!first.ok || !again.ok) {
      agree('two refusals of one scenario', first, again);
      return;
    }
    agreeOnSteps('two replays of one scenario', first.value.steps, again.value.steps);
    agree('what was skipped', first.value.skipped, again.value.skipped);
  },
);

/** Days follow each other, and rates hold from a day until another. */
export const coversTime = law(
  'steps follow each other in time, and rates cover the window in half-open intervals within which they do not change',
  ({ replay, ratePath, assess, stateOn }, trial) => {
    const replayed = replay(forkOf(trial));
    if (!replayed.ok) return;
    const run = replayed.value;
    run.steps.forEach((step, index) => {
      const before = run.steps[index - 1];
      hold(`${step.event.id} on ${step.on} comes before ${before?.on}`, before === undefined || before.on <= step.on);
    });
    const day = dayIn(run, diceOf(trial, 0));
    const state = stateOn(run, day);
    const last = run.steps.filter(({ on }) => on <= day).at(-1);
    if (state.ok && last !== undefined) agree(`the measures on ${day}`, state.value.measures, last.state.measures);

    const goods = goodsOn(run, diceOf(trial, 1));
    const path = ratePath(run, goods);
    if (!path.ok) return;
    const { from, until } = windowOf(run);
    agree('where the rates begin', path.value[0]?.from, run.window.from);
    agree('where the rates end', path.value.at(-1)?.until, run.window.until);
    path.value.forEach((interval, index) => {
      const next = path.value[index + 1];
      if (next !== undefined) agree('where one rate ends and the next begins', interval.until, next.from);
      const end = interval.until ?? until;
      hold(`the interval from ${interval.from} is empty`, interval.from < end);
      const inside = addDays(interval.from, diceOf(trial, 2).below(daysBetween(interval.from, end)));
      for (const enteredOn of [interval.from, inside, addDays(end, -1)]) {
        const there = enteredOn >= from && enteredOn < until ? assess(run, { ...goods, enteredOn }) : null;
        if (there?.ok) agree(`the rate on ${enteredOn}`, there.value.additional, interval.value);
      }
    });
  },
);

/** At `until` a thing is gone, at `from` it is on. */
export const halfOpen = law(
  'at the end of a day nothing stands that was to end by it, and nothing waits that was to begin by it',
  ({ replay, stateOn }, trial) => {
    const replayed = replay(forkOf(trial));
    if (!replayed.ok) return;
    for (const day of new Set(replayed.value.steps.map(({ on }) => on))) {
      const state = stateOn(replayed.value, day);
      const left = state.ok ? overdue(state.value, day) : null;
      hold(`at the end of ${day}, ${left} is overdue`, left === null);
    }
  },
);

/** A fast replay comes to what the slow one does. */
export const equalsReference = law(
  'a replay, of a fork from its base or as known on a day, equals the slow replay of the edited log from nothing',
  ({ replay }, trial) => {
    const scenario = forkOf(trial);
    const knownOn = diceOf(trial, 0).oneIn(3)
      ? { knownOn: lastDecreed(trial.history.events, diceOf(trial, 1).below(40)) }
      : {};
    const [fast, slow] = [replay(scenario, knownOn), slowReplay(scenario, knownOn)];
    if (!fast.ok || !slow.ok) return;
    agreeOnSteps('the fast and the slow replay', fast.value.steps, slow.value.steps);
    agree('what was skipped', fast.value.skipped, slow.value.orphans);
  },
);

function lastDecreed(events: readonly { readonly on: IsoDate }[], daysBefore: number): IsoDate {
  return addDays(events.at(-1)?.on ?? '2025-01-01', -daysBefore);
}

/** Something that should have happened by a day. */
function overdue({ measures, agreements, agenda }: State, day: IsoDate): string | null {
  const waiting = agenda.find(({ event }) => bitesOn(event) <= day);
  if (waiting !== undefined) return waiting.event.id;
  for (const [id, life] of Object.entries(measures)) if (lifeOverdue(life, day)) return id;
  const truce = Object.entries(agreements).find(
    ([, { status, until }]) => status === 'in-force' && until !== null && until <= day,
  );
  return truce?.[0] ?? null;
}

function lifeOverdue({ status, effective, until, suspension, measure }: Life, day: IsoDate): boolean {
  const ended = until !== null && until <= day && measure.kind !== 'investigation';
  if (status === 'announced') return effective !== null && effective <= day;
  if (status === 'suspended' && suspension?.wayBack !== 'needs-act') {
    return ended || (suspension?.until !== null && suspension !== null && suspension.until <= day);
  }
  return ended && ['threatened', 'in-force', 'suspended'].includes(status);
}
