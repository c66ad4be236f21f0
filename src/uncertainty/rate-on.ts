import { owed } from '../duties/index.js';
import type { Life } from '../machine/index.js';
import type { Measure } from '../measures/index.js';
import { type QueryRefusal, stateAt, undeterminedDuty } from '../queries/index.js';
import type { Run } from '../scenario/index.js';
import { err, type IsoDate, ok, type Percent, type Result } from '../values/index.js';
import type { LaneLaw } from './lane-law.js';

/**
 * The rate on a day of a world. Days and worlds under the same law owe the same, so each law is worked out once: what a
 * duty is depends on which measures stand, in which terms, and what their suspensions leave, and on nothing else.
 */
export function rateOn(law: LaneLaw, run: Run, day: IsoDate): Result<Percent, QueryRefusal> {
  const { goods, mfn, of, rates } = law;
  const state = stateAt(run, day);
  const key = Object.values(state.measures)
    .map((life) => standing(law, life, day))
    .filter((part) => part !== '')
    .join();
  const known = rates.known.get(key);
  if (known !== undefined) return ok(known);
  const result = owed(state, { ...goods, enteredOn: day }, { lists: run.history.lists, mfn });
  if (result.undetermined.length > 0) return err(undeterminedDuty(result.undetermined));
  rates.known.set(key, result[of]);
  return ok(result[of]);
}

/** What is remembered of the rates of a lane: laws by key, and a number for each different wording of a measure. */
export interface KnownRates extends Wordings {
  readonly known: Map<string, Percent>;
}

export function noRates(): KnownRates {
  return { known: new Map(), numbers: new WeakMap(), wordings: new Map() };
}

/** How a measure stands on a day, as far as a duty depends on it: its words, and all that compares with the day. */
function standing({ reaches, rates }: LaneLaw, life: Life, day: IsoDate): string {
  const { status, measure } = life;
  if ((status !== 'in-force' && status !== 'suspended') || !reaches(measure)) return '';
  return standingOf(rates, life, day);
}

/** What is remembered of how measures are worded: a number for each different wording. */
export interface Wordings {
  readonly numbers: WeakMap<Measure, number>;
  readonly wordings: Map<string, number>;
}

/** How a measure that is law on a day stands, as text: lives that stand alike owe alike. */
export function standingOf(words: Wordings, { measure, suspension, effective }: Life, day: IsoDate): string {
  const { enteredFrom, enteredBefore } = ('when' in measure && measure.when) || {};
  const passed = [effective, enteredFrom, enteredBefore].map((each) => (each && each <= day ? '+' : '-'));
  const stopped = suspension === null ? '' : `~${suspension.from}${JSON.stringify(suspension.leaving)}`;
  return `${numberOf(words, measure)}${passed.join('')}${stopped}`;
}

/** Amendments make a new object in every world, so the words count and not the object. */
function numberOf({ numbers, wordings }: Wordings, measure: Measure): number {
  const known = numbers.get(measure);
  if (known !== undefined) return known;
  const words = JSON.stringify(measure);
  const number = wordings.get(words) ?? wordings.size;
  wordings.set(words, number);
  numbers.set(measure, number);
  return number;
}
