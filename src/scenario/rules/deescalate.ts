import { bitesOn, type EventOf, type Life, type Suspension } from '../../machine/index.js';
import { comparePercents, type IsoDate, type Party, type Percent } from '../../values/index.js';
import { adValorem, dutyDecree, isDecision, isRise, isStanding, watchedMeasure } from './duty-decree.js';
import { foresee } from './foresee.js';
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
    const life = foresee(sight, [], timing.effective).measures[ownMeasureOf(ref)];
    if (life === undefined || life.status === 'ended') return [];
    if (event.type === 'suspended') return suspended(ref, event, timing, life);
    if (event.type === 'suspension-extended') return extended(event, timing, life);
    if (event.type === 'terminated') return terminated(ref, sight, timing);
    return cut(ref, sight, timing, life);
  },
};

function suspended(ref: RuleRef, { leaving, until }: EventOf<'suspended'>, timing: Timing, own: Life) {
  const isOpen = own.status === 'in-force' || own.status === 'announced';
  if (!isOpen || (until !== null && until <= timing.effective)) return [];
  return [
    reply({ ...stated(timing), type: 'suspended', target: own.measure.id, leaving: left(ref, leaving, own), until }),
  ];
}

function extended({ until }: EventOf<'suspension-extended'>, timing: Timing, own: Life) {
  const runsTo = own.suspension?.until ?? null;
  if (runsTo === null || timing.on > runsTo || (until !== null && until <= runsTo)) return [];
  return [reply({ ...stated(timing), type: 'suspension-extended', target: own.measure.id, until })];
}

function terminated(ref: RuleRef, sight: Sight, timing: Timing) {
  const target = ownMeasureOf(ref);
  return isStanding(foresee(sight, [], timing.on), target)
    ? [reply({ ...stated(timing), type: 'terminated', target })]
    : [];
}

/** Never up: an own duty that is lower already is left alone. */
function cut(ref: RuleRef, sight: Sight, timing: Timing, own: Life): readonly Reply[] {
  const decree = dutyDecree(ref, sight);
  const stands = own.measure.kind === 'tariff' ? adValorem(own.measure.duty) : null;
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

function reply(event: Reply): Reply {
  return event;
}
