import type { IsoDate } from '../values/index.js';
import type { Log } from './apply.js';
import type { Folded, Step } from './fold.js';
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
  if (resumesOn === undefined) {
    const end = steps.at(-1);
    return { steps, orphans: skipped, answers, resumesOn: end === undefined ? null : '9999-12-31' };
  }
  const kept = firstFrom(steps, resumesOn);
  return {
    steps: steps.slice(0, kept),
    orphans: skipped.filter((each) => each.on < resumesOn),
    answers: answers.filter((each) => each.after <= kept),
    resumesOn,
  };
}

/** How many steps lie before a day. */
function firstFrom(steps: readonly Step[], day: IsoDate): number {
  let low = 0;
  let high = steps.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((steps[middle] as Step).on < day) low = middle + 1;
    else high = middle;
  }
  return low;
}
