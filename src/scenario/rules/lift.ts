import { bitesOn } from '../../machine/index.js';
import type { Tariff } from '../../measures/index.js';
import { comparePercents, type Party, type Percent } from '../../values/index.js';
import { foresee, replyBites } from './foresee.js';
import { headline, sampleOf } from './headline.js';
import { opponentOf } from './names.js';
import type { Reply, RuleRef, Sight } from './rule.js';

/** What a party would charge without an answer and with it, on the day on which it would charge most with it. */
export interface Lift {
  readonly without: Percent;
  readonly with: Percent;
}

/**
 * How an answer would move the additional duty of the party that gives it, on the generic good or on a good that the
 * answer is about; `null` when it is not about a duty, or raises none. `kept` are the answers given with it; `wrapper` is
 * the rule that asks.
 *
 * Looked at on the day the answer bites and on the days on which answers given before will: two that are harmless
 * alone may not be so together.
 */
export function liftOf(wrapper: RuleRef, reply: Reply, sight: Sight, kept: readonly Reply[]): Lift | null {
  const bites = replyBites(reply);
  const tariff = tariffOf(reply, sight, kept);
  if (tariff === null) return null;
  const { importer, origins, goods } = tariff.scope;
  const origin = origins === 'all' ? opponentOf(ruleOf(wrapper, importer), sight.history) : origins[0];
  if (origin === undefined || origin === null) return null;
  const later = [...sight.answers.map(bitesOn), ...kept.map(replyBites)].filter((day) => day > bites);
  let most: Lift | null = null;
  for (const day of [bites, ...new Set(later)]) {
    const charged = (replies: readonly Reply[]) =>
      headline(foresee(sight, replies, day), { importer, origin }, day, sight.history, sampleOf(goods));
    const lift = { without: charged(kept), with: charged([...kept, reply]) };
    const raises = comparePercents(lift.with, lift.without) > 0;
    if (raises && (most === null || comparePercents(lift.with, most.with) > 0)) most = lift;
  }
  return most;
}

/** The rule of a party that a wrapper wraps, which may say whom it answers. */
function ruleOf(wrapper: RuleRef, party: Party): RuleRef {
  const wrapped = [...(wrapper.of ?? [])];
  for (let rule = wrapped.pop(); rule !== undefined; rule = wrapped.pop()) {
    if (rule.params['party'] === party) return rule;
    wrapped.push(...(rule.of ?? []));
  }
  return { rule: wrapper.rule, params: { party } };
}

function tariffOf(reply: Reply, sight: Sight, kept: readonly Reply[]): Tariff | null {
  const measure =
    'measure' in reply
      ? reply.measure
      : 'target' in reply
        ? foresee(sight, kept, reply.on).measures[reply.target]?.measure
        : undefined;
  return measure?.kind === 'tariff' ? measure : null;
}
