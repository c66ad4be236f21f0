import type { RuleParam, RuleRef } from './rule.js';

/** A rule by name, without the parameters that were left out, so that JSON gives back the same. */
export function ruleRef(rule: string, params: object, of?: RuleRef | readonly RuleRef[]): RuleRef {
  const given = Object.entries(params).filter(([, value]) => value !== undefined) as [string, RuleParam][];
  const wrapped = of === undefined ? {} : { of: 'rule' in of ? [of] : of };
  return { rule, params: Object.fromEntries(given), ...wrapped };
}
