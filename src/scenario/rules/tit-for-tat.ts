import type { TradeEvent } from '../../machine/index.js';
import {
  comparePercents,
  type IsoDate,
  type Party,
  type Percent,
  subtractPercents,
  sumPercents,
} from '../../values/index.js';
import { enteredToday } from './foresee.js';
import { headlineChange } from './headline-change.js';
import { ownMeasureOf } from './names.js';
import { atLeastNothing, decreedShare, setOwnDuty } from './own-duty.js';
import {
  days,
  flag,
  hsCodes,
  opponent,
  opponentIssues,
  own,
  parameterIssues,
  party,
  type Shape,
  share,
  text,
} from './parameters.js';
import type { Rule, RuleRef, Sight } from './rule.js';
import { ruleRef } from './rule-ref.js';
import { later, type Timing, timingOf } from './timing.js';

/** What `titForTat` takes. */
export interface TitForTatParams {
  readonly party: Party;
  /** The other side; by default the other of the record's two sides. */
  readonly to?: Party;
  /** How much of a change is answered; cut off after four decimals. */
  readonly share: Percent;
  /** Days from the day the other's duty changes to the own decree. */
  readonly lagDays: number;
  /** Days from the own decree to the day it bites. Default 0. */
  readonly effectiveLagDays?: number;
  /** Whether the own duty falls again when the other side's does. Default true; without, rises only add up. */
  readonly takesBack?: boolean;
  /** The id of the added duty; `titForTat:` and the party unless given. */
  readonly measure?: string;
  readonly program?: string;
  /** The goods of the added duty; all unless given. */
  readonly hs?: readonly string[];
  /** First day on which steps are answered. */
  readonly from: IsoDate;
  /** First day on which they no longer are. */
  readonly until?: IsoDate;
}

/**
 * Answers every rise of the other side's additional duty on the generic good by as many points, or a share of them, in
 * an added duty of its own; and takes as many points of it back when the other side's falls, down to nothing.
 *
 * What counts is what is charged, whatever the instrument: a truce that lapses is a rise on the day it snaps back. Within
 * a day only the net change counts, so that one duty replaced by another is not two answers.
 *
 * @example
 * ```ts
 * import { titForTat } from 'truce';
 *
 * titForTat({ party: 'CN', share: '100%', lagDays: 2, from: '2025-10-28' });
 * ```
 */
export function titForTat(params: TitForTatParams): RuleRef {
  return ruleRef('titForTat', params);
}

const shape: Shape = {
  required: { party, share, lagDays: days },
  optional: {
    to: opponent,
    effectiveLagDays: days,
    takesBack: flag,
    measure: own(['tariff']),
    program: text,
    hs: hsCodes,
  },
  needsFrom: true,
};

export const titForTatRule: Rule = {
  check: (ref, ground) => [...parameterIssues(shape, ref, ground), ...opponentIssues(ref, ground)],
  answer: (ref, sight) => {
    const change = headlineChange(ref, sight);
    if (change === null) return [];
    const { before, now } = levels(ref, sight);
    const fell = comparePercents(change.now, change.before) < 0;
    const counted = fell && ref.params['takesBack'] === false ? '0%' : subtractPercents(change.now, change.before);
    const answer = decreedShare(counted, ref.params['share'] as Percent);
    const level = atLeastNothing(sumPercents([before.level, answer]));
    if (comparePercents(level, now.level) === 0) return [];
    const timing = timingOf(ref, sight, sight.step.on);
    return setOwnDuty(ref, sight, notBefore(timing, now.decreedOn), level);
  },
};

interface Level {
  readonly level: Percent;
  readonly decreedOn: IsoDate | null;
}

/** Where the answers given so far bring the own duty: with those to steps of earlier days, and with today's. */
function levels(ref: RuleRef, { answers, past, step }: Sight): { readonly before: Level; readonly now: Level } {
  const own = ownMeasureOf(ref);
  const today = enteredToday(past, step.on);
  let before: Level = { level: '0%', decreedOn: null };
  let now = before;
  for (const answer of answers) {
    const level = levelAfter(answer, own);
    if (level === null) continue;
    now = { level, decreedOn: answer.on };
    if (answer.cause?.kind !== 'response' || !today.has(answer.cause.to)) before = now;
  }
  return { before, now };
}

function levelAfter(answer: TradeEvent, own: string): Percent | null {
  if (answer.type === 'terminated') return answer.target === own ? '0%' : null;
  if (answer.type === 'imposed' && answer.measure.id === own && answer.measure.kind === 'tariff') {
    return answer.measure.duty as Percent;
  }
  if (answer.type === 'amended' && answer.target === own && answer.to.kind === 'tariff') {
    return answer.to.duty as Percent;
  }
  return null;
}

/** Answers are decreed in the order of what they answer, so that the last decree holds the last level. */
function notBefore({ on, effective }: Timing, last: IsoDate | null): Timing {
  if (last === null) return { on, effective };
  return { on: later(on, last), effective: later(effective, last) };
}
