import { bitesOn, type EventOf, type Life, type Suspension } from '../../machine/index.js';
import { comparePercents, type IsoDate, isPercent, type Party, type Percent } from '../../values/index.js';
import { adValorem, dutyDecree, isDecision, isLaw, isRise, watchedMeasure } from './duty-decree.js';
import { foresee, isAllowed } from './foresee.js';
import { ownMeasureOf } from './names.js';
import { decreedShare, setOwnDuty } from './own-duty.js';
import {
  days,
  opponent,
  opponentIssues,
  own,
  parameterIssues,
  party,
  rate,
  type Shape,
  share,
  watched,
} from './parameters.js';
import type { Reply, Rule, RuleRef, Sight } from './rule.js';
import { ruleRef } from './rule-ref.js';
import { stated, type Timing, timingOf } from './timing.js';

/** What `deescalate` takes. */
export interface DeescalateParams {
  readonly party: Party;
  /** The other side; by default the other of the record's two sides. */
  readonly to?: Party;
  /** The own measure that is cut, suspended or ended. */
  readonly measure: string;
  /** The measures or programs of the other side that are answered. */
  readonly watch: readonly string[];
  /** The own duty, and what a suspension leaves of it, as a share of the other side's. Default `'100%'`. */
  readonly share?: Percent;
  /** What an own suspension leaves, whatever the other side's does. */
  readonly leaving?: Percent;
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
 * Steps down when the other side does: suspends an own measure for as long as a watched one is suspended, extends the
 * suspension with it, cuts the own duty to a share of the other's when that is cut, ends it when that is ended.
 *
 * An own suspension leaves `leaving` if it is given, else a share of what the other side's leaves, else nothing. A
 * suspension that the other side ends early is not answered; `mirror` and `titForTat` answer rises. What the own measure
 * cannot do as it stands is left undone.
 *
 * @example
 * ```ts
 * import { deescalate } from 'truce';
 *
 * deescalate({
 *   party: 'CN',
 *   measure: 'cn-reciprocal',
 *   watch: ['us-reciprocal-china'],
 *   lagDays: 1,
 *   from: '2025-05-12',
 * });
 * ```
 */
export function deescalate(params: DeescalateParams): RuleRef {
  return ruleRef('deescalate', params);
}

const shape: Shape = {
  required: { party, measure: own([]), watch: watched, lagDays: days },
  optional: { to: opponent, share, leaving: rate, effectiveLagDays: days },
  needsFrom: true,
};

export const deescalateRule: Rule = {
  check: (ref, ground) => [...parameterIssues(shape, ref, ground), ...opponentIssues(ref, ground)],
  answer: (ref, sight) => {
    const { step } = sight;
    if (!isDecision(step) || watchedMeasure(ref, sight) === null) return [];
    const { event } = step;
    const timing = timingOf(ref, sight, bitesOn(event));
    const life = foresee(sight, [], timing.on).measures[ownMeasureOf(ref)];
    if (life === undefined) return [];
    const about = { ...stated(timing), target: life.measure.id };
    switch (event.type) {
      case 'suspended':
        return suspension(ref, event, timing, life).flatMap((reply) => allowed(sight, reply));
      case 'suspension-extended':
        return allowed(sight, { ...about, type: 'suspension-extended', until: event.until });
      case 'terminated':
        return allowed(sight, { ...about, type: 'terminated' });
      default:
        return cut(ref, sight, timing, life);
    }
  },
};

function allowed(sight: Sight, reply: Reply): readonly Reply[] {
  return isAllowed(sight, reply) ? [reply] : [];
}

/** Never up: what a suspension leaves has to be less than the own duty. */
function suspension(ref: RuleRef, theirs: EventOf<'suspended'>, timing: Timing, own: Life): readonly Reply[] {
  const target = own.measure.id;
  const leaving = left(ref, theirs.leaving, own);
  const stands = own.measure.kind === 'tariff' ? adValorem(own.measure.duty) : null;
  if (isPercent(leaving) && stands !== null && comparePercents(leaving, stands) >= 0) return [];
  return [{ ...stated(timing), type: 'suspended', target, leaving, until: theirs.until }];
}

/** Never up: an own duty that is lower already is left alone. */
function cut(ref: RuleRef, sight: Sight, timing: Timing, own: Life): readonly Reply[] {
  const decree = dutyDecree(ref, sight);
  const stands = own.measure.kind === 'tariff' && isLaw(own) ? adValorem(own.measure.duty) : null;
  if (decree === null || isRise(decree) || stands === null) return [];
  const duty = decreedShare(decree.into, shareOf(ref));
  return comparePercents(duty, stands) < 0 ? setOwnDuty(ref, sight, timing, duty) : [];
}

/** What an own suspension leaves: of a duty a duty, of a control a policy, otherwise nothing. */
function left(ref: RuleRef, theirs: Suspension['leaving'], { measure }: Life): Suspension['leaving'] {
  const isPolicy = typeof theirs === 'object' && 'policy' in theirs;
  if (measure.kind !== 'tariff') return measure.kind === 'export-control' && isPolicy ? theirs : 'nothing';
  const given = ref.params['leaving'];
  if (given !== undefined) return given as Percent;
  const duty = theirs === 'nothing' || isPolicy ? null : adValorem(theirs);
  return duty === null ? 'nothing' : decreedShare(duty, shareOf(ref));
}

function shareOf({ params }: RuleRef): Percent {
  return (params['share'] ?? '100%') as Percent;
}
