import type { Held } from '../../machine/index.js';
import { addDays, type IsoDate, type Party } from '../../values/index.js';
import { days, oneOf, parameterIssues, parties, type Shape } from './parameters.js';
import type { Rule, RuleRef, Sight } from './rule.js';
import { ruleRef } from './rule-ref.js';

/** What `holdFire` takes. */
export interface HoldFireParams {
  /** `'truce'`: a truce is in force. `'talks'`: a meeting is being held, or was within `forDays`. */
  readonly while: 'talks' | 'truce';
  /** For how many days after their last one talks still count as under way. Default 0. */
  readonly forDays?: number;
  /** A truce counts if these are among its parties; any truce unless given. */
  readonly between?: readonly Party[];
  /** The rules that are held back. */
  readonly of: RuleRef | readonly RuleRef[];
  readonly from?: IsoDate;
  readonly until?: IsoDate;
}

/**
 * Gives no answer to what happens while talks are under way or a truce is in force. What was let pass is not answered
 * afterwards.
 *
 * @example
 * ```ts
 * import { holdFire, titForTat } from 'truce';
 *
 * const answer = titForTat({ party: 'CN', share: '100%', lagDays: 2, from: '2025-05-14' });
 * holdFire({ while: 'truce', of: answer });
 * ```
 */
export function holdFire({ of, ...params }: HoldFireParams): RuleRef {
  return ruleRef('holdFire', params, of);
}

const shape: Shape = {
  required: { while: oneOf(['talks', 'truce']) },
  optional: { forDays: days, between: parties },
  wraps: true,
};

export const holdFireRule: Rule = {
  check: (ref, ground) => parameterIssues(shape, ref, ground),
  answer: (ref, sight, inner) => {
    const held = ref.params['while'] === 'truce' ? truceHolds(ref, sight) : talksHold(ref, sight);
    return held ? [] : (ref.of ?? []).flatMap(inner);
  },
};

/** On the day on which its window ends a truce no longer holds, whatever of that day has been folded yet. */
function truceHolds({ params }: RuleRef, { step }: Sight): boolean {
  const between = Array.isArray(params['between']) ? params['between'] : [];
  return Object.values(step.state.agreements).some(
    ({ status, until, agreement }) =>
      status === 'in-force' &&
      agreement.kind === 'truce' &&
      (until === null || step.on < until) &&
      between.every((side) => agreement.parties.includes(side)),
  );
}

function talksHold({ params }: RuleRef, { step }: Sight): boolean {
  const forDays = Number(params['forDays'] ?? 0);
  return Object.values(step.state.meetings).some(
    (meeting) =>
      meeting.kind !== 'postponement' && meeting.on <= step.on && step.on < addDays(dayAfter(meeting), forDays),
  );
}

function dayAfter({ on, until }: Held): IsoDate {
  return until ?? addDays(on, 1);
}
