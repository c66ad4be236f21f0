import { comparePercents, type IsoDate, type Party, type Percent } from '../../values/index.js';
import { headlineChange } from './headline-change.js';
import { ownMeasureOf } from './names.js';
import { setOwnDuty } from './own-duty.js';
import {
  days,
  hsCodes,
  opponent,
  opponentIssues,
  own,
  parameterIssues,
  party,
  type Shape,
  share,
  text,
} from './parameters.js';
import type { Rule, RuleRef } from './rule.js';
import { ruleRef } from './rule-ref.js';
import { timingOf } from './timing.js';

/** What `grimTrigger` takes. */
export interface GrimTriggerParams {
  readonly party: Party;
  /** The other side; by default the other of the record's two sides. */
  readonly to?: Party;
  /** The duty that is added for ever. */
  readonly duty: Percent;
  /** Days from the day the other's duty rises to the own decree. */
  readonly lagDays: number;
  /** Days from the own decree to the day it bites. Default 0. */
  readonly effectiveLagDays?: number;
  /** The id of the added duty; `grimTrigger:` and the party unless given. */
  readonly measure?: string;
  readonly program?: string;
  /** The goods of the added duty; all unless given. */
  readonly hs?: readonly string[];
  /** First day on which steps are answered. */
  readonly from: IsoDate;
  /** First day on which they no longer are. */
  readonly until?: IsoDate;
}

/**
 * Answers the first rise of the other side's additional duty on the generic good with a given duty, and never takes it
 * back. Later rises are not answered.
 *
 * @example
 * ```ts
 * import { grimTrigger } from 'truce';
 *
 * grimTrigger({ party: 'CN', duty: '125%', lagDays: 2, from: '2025-11-10' });
 * ```
 */
export function grimTrigger(params: GrimTriggerParams): RuleRef {
  return ruleRef('grimTrigger', params);
}

const shape: Shape = {
  required: { party, duty: share, lagDays: days },
  optional: { to: opponent, effectiveLagDays: days, measure: own(['tariff']), program: text, hs: hsCodes },
  needsFrom: true,
};

export const grimTriggerRule: Rule = {
  check: (ref, ground) => [...parameterIssues(shape, ref, ground), ...opponentIssues(ref, ground)],
  answer: (ref, sight) => {
    const own = ownMeasureOf(ref);
    const pulled = sight.answers.some((answer) => 'measure' in answer && answer.measure.id === own);
    const change = pulled ? null : headlineChange(ref, sight);
    if (change === null || comparePercents(change.now, change.before) <= 0) return [];
    return setOwnDuty(ref, sight, timingOf(ref, sight, sight.step.on), ref.params['duty'] as Percent);
  },
};
