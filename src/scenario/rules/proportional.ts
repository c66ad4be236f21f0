import {
  Exact,
  type IsoDate,
  type Issue,
  isPercent,
  issue,
  type Percent,
  percent,
  points,
} from '../../values/index.js';
import { parameterIssues, type Shape, share } from './parameters.js';
import type { Rule, RuleParam, RuleRef } from './rule.js';
import { ruleRef } from './rule-ref.js';

/** What `proportional` takes. */
export interface ProportionalParams {
  /** The share of the own exports to the other side that its duties cover. */
  readonly covered: Percent;
  /** The share of the imports from the other side that the own answer covers. Default `'100%'`. */
  readonly answering?: Percent;
  /** The rules whose answers are scaled. */
  readonly of: RuleRef | readonly RuleRef[];
  readonly from?: IsoDate;
  readonly until?: IsoDate;
}

/**
 * Scales answers by the ratio of trade covered: where the other side's duty covers half of the trade and the answer all
 * of it, the answer is half as high; where the answer covers less than the other's duty, it is higher.
 *
 * Both shares are data of the scenario. The `share` and `duty` of the wrapped rules, however deep, are what is scaled.
 *
 * @example
 * ```ts
 * import { proportional, titForTat } from 'truce';
 *
 * proportional({
 *   covered: '50%',
 *   of: titForTat({ party: 'CN', share: '100%', lagDays: 2, from: '2025-11-01' }),
 * });
 * ```
 */
export function proportional({ of, ...params }: ProportionalParams): RuleRef {
  return ruleRef('proportional', params, of);
}

const shape: Shape = { required: { covered: share }, optional: { answering: share }, wraps: true };

export const proportionalRule: Rule = {
  check: (ref, ground) => [...parameterIssues(shape, ref, ground), ...(ref.of ?? []).flatMap(unscalable)],
  answer: ({ params, of = [] }, _, inner) => {
    const ratio = points(params['covered'] as Percent).div(points((params['answering'] ?? '100%') as Percent));
    return of.flatMap((each) => inner(scaled(each, ratio)));
  },
};

function scaled(rule: RuleRef, ratio: Exact): RuleRef {
  const params = Object.fromEntries(
    Object.entries(rule.params).map(([name, value]) => [name, isScaled(name) ? times(value, ratio) : value]),
  );
  return { ...rule, params, ...(rule.of === undefined ? {} : { of: rule.of.map((each) => scaled(each, ratio)) }) };
}

function times(value: RuleParam, ratio: Exact): RuleParam {
  if (!isPercent(value)) return value;
  return percent(points(value).times(ratio).toDecimalPlaces(10, Exact.ROUND_HALF_UP));
}

function unscalable({ rule, params, of = [] }: RuleRef, index: number): readonly Issue[] {
  if (Object.keys(params).some(isScaled) || of.length > 0) return [];
  return [issue('NOTHING_TO_SCALE', rule, `'${rule}' has neither a share nor a duty to scale`, `/of/${index}`)];
}

function isScaled(name: string): boolean {
  return name === 'share' || name === 'duty';
}
