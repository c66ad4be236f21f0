import { comparePercents, type IsoDate, type Percent } from '../../values/index.js';
import { liftOf } from './lift.js';
import { parameterIssues, rate } from './parameters.js';
import type { Reply, Rule, RuleRef } from './rule.js';
import { ruleRef } from './rule-ref.js';

/** What `ignoreAbove` takes. */
export interface IgnoreAboveParams {
  readonly level: Percent;
  /** The rules whose answers are weighed. */
  readonly of: RuleRef | readonly RuleRef[];
  readonly from?: IsoDate;
  readonly until?: IsoDate;
}

/**
 * Gives no answer that would raise the own additional duty above a level: beyond it, the other side's rises are ignored.
 * Answers that lower a duty, and answers that are not duties, are given all the same. What was ignored is not made up
 * for later.
 *
 * The level is held against what the answering party would charge in all on the goods that the answer is about, the
 * generic good if it is about all.
 *
 * @example
 * ```ts
 * import { ignoreAbove, titForTat } from 'truce';
 *
 * const answer = titForTat({ party: 'CN', share: '100%', lagDays: 2, from: '2025-04-02' });
 * ignoreAbove({ level: '125%', of: answer });
 * ```
 */
export function ignoreAbove({ of, ...params }: IgnoreAboveParams): RuleRef {
  return ruleRef('ignoreAbove', params, of);
}

export const ignoreAboveRule: Rule = {
  check: (ref, ground) => parameterIssues({ required: { level: rate }, optional: {}, wraps: true }, ref, ground),
  answer: (ref, sight, inner) => {
    const level = ref.params['level'] as Percent;
    const kept: Reply[] = [];
    for (const reply of (ref.of ?? []).flatMap(inner)) {
      const lift = liftOf(ref, reply, sight, kept);
      if (lift === null || comparePercents(lift.with, level) <= 0) kept.push(reply);
    }
    return kept;
  },
};
