import { bitesOn } from '../../machine/index.js';
import { LICENCE_POLICIES, type LicencePolicy, type Measure } from '../../measures/index.js';
import type { IsoDate, Party, Percent } from '../../values/index.js';
import { isDecision, watchedMeasure } from './duty-decree.js';
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
  watched,
} from './parameters.js';
import type { Rule, RuleRef, Sight } from './rule.js';
import { ruleRef } from './rule-ref.js';
import { timingOf } from './timing.js';

/** What `respondWithTariff` takes. */
export interface RespondWithTariffParams {
  readonly party: Party;
  /** The other side; by default the other of the record's two sides. */
  readonly to?: Party;
  /** The export controls, listings or import bans of the other side that are answered, or their programs. */
  readonly watch: readonly string[];
  /** The own duty that is set. Imposed if it is not there. */
  readonly measure: string;
  readonly program?: string;
  /** The goods of the own duty, if it is to be imposed; all unless given. */
  readonly hs?: readonly string[];
  readonly duty: Percent;
  /** Days from the other side's decree to the own. */
  readonly lagDays: number;
  /** Days from the later of the own decree and the day the other's act bites to the day the own bites. Default 0. */
  readonly effectiveLagDays?: number;
  /** First day on which steps are answered. */
  readonly from: IsoDate;
  /** First day on which they no longer are. */
  readonly until?: IsoDate;
}

/**
 * Answers an export control, listing or import ban of the other side with a duty: when one is decreed, put back after a
 * suspension, or tightened in its licence policy. A duty that stands as asked is left alone.
 *
 * @example
 * ```ts
 * import { respondWithTariff } from 'truce';
 *
 * respondWithTariff({
 *   party: 'US',
 *   watch: ['cn-rare-earths'],
 *   measure: 'additional-100',
 *   duty: '100%',
 *   lagDays: 1,
 *   from: '2025-10-09',
 * });
 * ```
 */
export function respondWithTariff(params: RespondWithTariffParams): RuleRef {
  return ruleRef('respondWithTariff', params);
}

const shape: Shape = {
  required: { party, watch: watched, measure: own(['tariff']), duty: share, lagDays: days },
  optional: { to: opponent, program: text, hs: hsCodes, effectiveLagDays: days },
  needsFrom: true,
};

export const respondWithTariffRule: Rule = {
  check: (ref, ground) => [...parameterIssues(shape, ref, ground), ...opponentIssues(ref, ground)],
  answer: (ref, sight) => {
    if (!isDecision(sight.step) || !tightens(ref, sight)) return [];
    const timing = timingOf(ref, sight, bitesOn(sight.step.event));
    return setOwnDuty(ref, sight, timing, ref.params['duty'] as Percent);
  },
};

/** Whether a step stops trade of a watched kind, or frees it less. */
function tightens(ref: RuleRef, sight: Sight): boolean {
  const { event } = sight.step;
  const measure = watchedMeasure(ref, sight);
  if (measure === null || !['export-control', 'listing', 'import-ban'].includes(measure.kind)) return false;
  if (event.type === 'imposed' || event.type === 'suspension-ended') return true;
  return event.type === 'policy-changed' && isStricter(event.policy, sight.before.measures[event.target]?.measure);
}

function isStricter(policy: LicencePolicy, before: Measure | undefined): boolean {
  return (
    before !== undefined &&
    'policy' in before &&
    LICENCE_POLICIES.indexOf(policy) < LICENCE_POLICIES.indexOf(before.policy)
  );
}
