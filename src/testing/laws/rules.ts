import { bitesOn } from '../../machine/index.js';
import { cap, fork, type RuleRef, type Run, titForTat } from '../../scenario/index.js';
import { addDays, type Percent } from '../../values/index.js';
import type { Dice } from '../arbitraries/dice.js';
import { hold } from '../same.js';
import { dayIn, diceOf, editsOf, lanesOf, law } from './law.js';

const FUEL = 60;

/** Whoever answers answers comes to an end. */
export const rulesTerminate = law(
  'rules that answer each other come to an end or are stopped with a typed refusal; every answer follows what it answers',
  ({ replay }, trial) => {
    const base = replay(trial.history);
    if (!base.ok) return;
    const rules = rulesFrom(base.value, diceOf(trial, 0));
    const scenario = fork(trial.history, { name: 'answered', edits: editsOf(trial), rules, orphans: 'skip' });
    const run = replay(scenario, { fuel: FUEL });
    if (!run.ok) {
      hold(
        `a refusal ${run.error.code}`,
        ['RUNAWAY_RULES', 'UNSOUND_ANSWER', 'INVALID_SCENARIO'].includes(run.error.code),
      );
      return;
    }
    const { answers, steps, skipped } = run.value;
    hold(`${answers.length} answers on fuel for ${FUEL}`, answers.length <= FUEL);
    for (const { event, after } of answers) {
      const { cause } = event;
      const answered = steps.slice(0, after).find((step) => cause?.kind === 'response' && step.event.id === cause.to);
      hold(`${event.id} answers nothing that had happened`, answered !== undefined);
      hold(`${event.id} comes before what it answers`, answered === undefined || bitesOn(event) >= answered.on);
      const shown = [...steps, ...skipped].some((each) => each.event.id === event.id);
      hold(`${event.id} was lost`, shown);
    }
  },
);

/** Both sides, or one, answer rises of the other; some up to a level. */
function rulesFrom(run: Run, dice: Dice): readonly RuleRef[] {
  const { importer, origin } = dice.pick(lanesOf(run.scenario));
  const from = dayIn(run, dice);
  const sides = dice.oneIn(3) ? [importer] : [importer, origin];
  return sides.map((party) => {
    const to = party === importer ? origin : importer;
    const share: Percent = dice.pick(['100%', '50%', '150%']);
    const until = dice.oneIn(2) ? { until: addDays(from, 1 + dice.below(200)) } : {};
    const rule = titForTat({
      party,
      to,
      share,
      lagDays: dice.below(5),
      effectiveLagDays: dice.below(4),
      from,
      ...until,
    });
    return dice.oneIn(2) ? cap({ at: '60%', of: rule }) : rule;
  });
}
