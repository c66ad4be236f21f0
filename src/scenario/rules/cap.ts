import { comparePercents, type IsoDate, type Percent, subtractPercents } from '../../values/index.js';
import { adValorem } from './duty-decree.js';
import { liftOf } from './lift.js';
import { parameterIssues, rate } from './parameters.js';
import type { Reply, Rule, RuleRef, Sight } from './rule.js';
import { ruleRef } from './rule-ref.js';

/** What `cap` takes. */
export interface CapParams {
  readonly at: Percent;
  /** The rules whose answers are capped. */
  readonly of: RuleRef | readonly RuleRef[];
  readonly from?: IsoDate;
  readonly until?: IsoDate;
}

/**
 * Lowers answers so that they do not raise the own additional duty above a level; an answer that could raise nothing
 * below it is not given. Where `ignoreAbove` falls silent, `cap` goes as far as the level.
 *
 * The level is held against what the answering party would charge in all on the goods that the answer is about, the
 * generic good if it is about all. Answers that are not duties are not touched.
 *
 * @example
 * ```ts
 * import { cap, titForTat } from 'truce';
 *
 * cap({ at: '50%', of: titForTat({ party: 'CN', share: '100%', lagDays: 2, from: '2025-11-01' }) });
 * ```
 */
export function cap({ of, ...params }: CapParams): RuleRef {
  return ruleRef('cap', params, of);
}

export const capRule: Rule = {
  check: (ref, ground) => parameterIssues({ required: { at: rate }, optional: {}, wraps: true }, ref, ground),
  answer: (ref, sight, inner) => {
    const kept: Reply[] = [];
    for (const reply of (ref.of ?? []).flatMap(inner)) {
      const capped = under(ref, reply, sight, kept);
      if (capped !== null) kept.push(capped);
    }
    return kept;
  },
};

function under(ref: RuleRef, reply: Reply, sight: Sight, kept: readonly Reply[]): Reply | null {
  const at = ref.params['at'] as Percent;
  const lift = liftOf(ref, reply, sight, kept);
  if (lift === null || comparePercents(lift.with, at) <= 0) return reply;
  if (comparePercents(lift.without, at) >= 0) return null;
  const lowered = lower(reply, subtractPercents(lift.with, at));
  if (lowered === null) return null;
  // A duty that others displace or share its goods with does not fall point for point.
  const again = liftOf(ref, lowered, sight, kept);
  return again === null || comparePercents(again.with, at) <= 0 ? lowered : null;
}

function lower(reply: Reply, by: Percent): Reply | null {
  const set = reply.type === 'imposed' ? reply.measure : reply.type === 'amended' ? reply.to : null;
  const duty = set?.kind === 'tariff' && set.duty !== undefined ? adValorem(set.duty) : null;
  if (duty === null || comparePercents(duty, by) <= 0) return null;
  const left = subtractPercents(duty, by);
  if (reply.type === 'imposed') return { ...reply, measure: { ...reply.measure, duty: left } as typeof reply.measure };
  return { ...reply, to: { ...set, duty: left } } as Reply;
}
