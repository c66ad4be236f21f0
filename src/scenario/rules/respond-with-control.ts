import { LICENCE_POLICIES, type LicencePolicy } from '../../measures/index.js';
import type { IsoDate, Party } from '../../values/index.js';
import { dutyDecree, isLaw, isRise } from './duty-decree.js';
import { foresee } from './foresee.js';
import { opponentOf, ownMeasureOf, ownProgramOf } from './names.js';
import {
  days,
  items,
  licencePolicy,
  opponent,
  opponentIssues,
  own,
  parameterIssues,
  party,
  type Shape,
  text,
  watched,
} from './parameters.js';
import type { Reply, Rule, RuleRef } from './rule.js';
import { ruleRef } from './rule-ref.js';
import { stated, timingOf } from './timing.js';

/** What `respondWithControl` takes. */
export interface RespondWithControlParams {
  readonly party: Party;
  /** The other side; by default the other of the record's two sides. */
  readonly to?: Party;
  /** The measures or programs of the other side whose rises are answered. */
  readonly watch: readonly string[];
  /** The own control: tightened or put back if it stands, imposed if it does not. */
  readonly measure: string;
  readonly program?: string;
  /** What it controls: items of the record's vocabulary by id. */
  readonly items: readonly string[];
  readonly policy: LicencePolicy;
  /** Days from the other side's decree to the own. */
  readonly lagDays: number;
  /** Days from the later of the own decree and the day the other's duty bites to the day the own bites. Default 0. */
  readonly effectiveLagDays?: number;
  /** First day on which steps are answered. */
  readonly from: IsoDate;
  /** First day on which they no longer are. */
  readonly until?: IsoDate;
}

/**
 * Answers a decree that raises a watched duty with an export control on the other side: imposes it; puts it back if it
 * is suspended; tightens it if its licence policy is looser than asked. A control that stands as asked is left alone.
 *
 * @example
 * ```ts
 * import { respondWithControl } from 'truce';
 *
 * respondWithControl({
 *   party: 'CN',
 *   watch: ['us-reciprocal-china'],
 *   measure: 'rare-earth-answer',
 *   items: ['holmium', 'erbium'],
 *   policy: 'case-by-case',
 *   lagDays: 2,
 *   from: '2025-04-02',
 * });
 * ```
 */
export function respondWithControl(params: RespondWithControlParams): RuleRef {
  return ruleRef('respondWithControl', params);
}

const shape: Shape = {
  required: {
    party,
    watch: watched,
    measure: own(['export-control']),
    items,
    policy: licencePolicy,
    lagDays: days,
  },
  optional: { to: opponent, program: text, effectiveLagDays: days },
  needsFrom: true,
};

export const respondWithControlRule: Rule = {
  check: (ref, ground) => [...parameterIssues(shape, ref, ground), ...opponentIssues(ref, ground)],
  answer: (ref, sight) => {
    const decree = dutyDecree(ref, sight);
    if (decree === null || !isRise(decree)) return [];
    const timing = timingOf(ref, sight, decree.bites);
    const day = stated(timing);
    const target = ownMeasureOf(ref);
    const policy = ref.params['policy'] as LicencePolicy;
    const life = foresee(sight, [], timing.effective).measures[target];
    const isLooser = (stands: LicencePolicy) => LICENCE_POLICIES.indexOf(stands) > LICENCE_POLICIES.indexOf(policy);
    if (life?.measure.kind !== 'export-control' || !isLaw(life)) {
      const origin = opponentOf(ref, sight.history) as Party;
      return [
        {
          ...day,
          type: 'imposed',
          measure: {
            kind: 'export-control',
            id: target,
            by: ref.params['party'] as Party,
            program: ownProgramOf(ref),
            destinations: { to: [origin] },
            items: ref.params['items'] as readonly string[],
            policy,
          },
        },
      ];
    }
    const replies: Reply[] = [];
    if (life.status === 'suspended') replies.push({ ...day, type: 'suspension-ended', target });
    if (isLooser(life.measure.policy)) replies.push({ ...day, type: 'policy-changed', target, policy });
    return replies;
  },
};
