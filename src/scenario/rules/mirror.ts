import type { IsoDate, Party, Percent } from '../../values/index.js';
import { dutyDecree } from './duty-decree.js';
import { decreedShare, setOwnDuty } from './own-duty.js';
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
import type { Rule, RuleRef } from './rule.js';
import { ruleRef } from './rule-ref.js';
import { timingOf } from './timing.js';

/** What `mirror` takes. */
export interface MirrorParams {
  readonly party: Party;
  /** The other side; by default the other of the record's two sides. */
  readonly to?: Party;
  /** The own duty that is set. Imposed if it is not there. */
  readonly measure: string;
  /** The measures or programs of the other side that are answered. */
  readonly watch: readonly string[];
  /** The own duty as a share of the other side's; cut off after four decimals. */
  readonly share: Percent;
  /** Days from the other side's decree to the own. */
  readonly lagDays: number;
  /** Days from the later of the own decree and the day the other's duty bites to the day the own bites. Default 0. */
  readonly effectiveLagDays?: number;
  /** The program of the own duty, if it is to be imposed; by default named as the measure. */
  readonly program?: string;
  /** The goods of the own duty, if it is to be imposed; all unless given. */
  readonly hs?: readonly string[];
  /** First day on which steps are answered. */
  readonly from: IsoDate;
  /** First day on which they no longer are. */
  readonly until?: IsoDate;
}

/**
 * Answers each decree of the other side on a watched duty by setting an own duty to a share of it, up or down.
 *
 * A decree is answered, not the day it bites: `imposed`, `amended`, `terminated`, and `revoked` before it bit. Threats,
 * proposals, court rulings and what ends by itself are not. The own duty never bites before the one it answers. Duties
 * that are not ad valorem alone are not answered.
 *
 * A rule has one lag, and history may not: of April 2025 the record's levels and days in force follow from one mirror in
 * force a day later, but China took two days to decree its first answer, one for the second and two for the third. Three
 * mirrors, each bounded by `from` and `until`, say so.
 *
 * @example
 * ```ts
 * import { mirror } from 'truce';
 *
 * mirror({
 *   party: 'CN',
 *   measure: 'cn-reciprocal',
 *   watch: ['us-reciprocal-china'],
 *   share: '100%',
 *   lagDays: 2,
 *   effectiveLagDays: 1,
 *   from: '2025-04-02',
 * });
 * ```
 */
export function mirror(params: MirrorParams): RuleRef {
  return ruleRef('mirror', params);
}

const shape: Shape = {
  required: { party, measure: own(['tariff']), watch: watched, share, lagDays: days },
  optional: { to: opponent, effectiveLagDays: days, program: text, hs: hsCodes },
  needsFrom: true,
};

export const mirrorRule: Rule = {
  check: (ref, ground) => [...parameterIssues(shape, ref, ground), ...opponentIssues(ref, ground)],
  answer: (ref, sight) => {
    const decree = dutyDecree(ref, sight);
    if (decree === null) return [];
    const duty = decreedShare(decree.into, ref.params['share'] as Percent);
    return setOwnDuty(ref, sight, timingOf(ref, sight, decree.bites), duty);
  },
};
