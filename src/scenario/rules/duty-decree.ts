import { bitesOn, type Life, type State, subjectOf, type TradeEvent } from '../../machine/index.js';
import { type Duty, dutyParts, type Measure, selects } from '../../measures/index.js';
import { comparePercents, type IsoDate, isPercent, type Percent } from '../../values/index.js';
import type { Step } from '../fold.js';
import { opponentOf } from './names.js';
import type { RuleRef, Sight } from './rule.js';

/** A decree of the other side on what one of its duties is to be. */
export interface DutyDecree {
  readonly from: Percent;
  readonly into: Percent;
  /** The day from which the new duty is charged, as decreed. */
  readonly bites: IsoDate;
}

/**
 * Whether a step is a decision: a decree for a later day, of today, or reaching back. Decrees that bite only now were
 * decided before, and what falls due by itself is not decided at all.
 */
export function isDecision({ kind, event }: Step): boolean {
  return kind === 'decreed' || (kind === 'applied' && bitesOn(event) <= event.on);
}

/** The measure that a step is about, as it stands after it, if the rule watches it and it is the other side's. */
export function watchedMeasure(ref: RuleRef, sight: Sight, event: TradeEvent = sight.step.event): Measure | null {
  const id = subjectOf(event);
  const measure = 'measure' in event ? event.measure : id === null ? undefined : sight.step.state.measures[id]?.measure;
  if (measure === undefined || measure.by !== opponentOf(ref, sight.history)) return null;
  const { watch } = ref.params;
  if (!Array.isArray(watch)) return null;
  return selects({ measures: watch }, measure) || selects({ programs: watch }, measure) ? measure : null;
}

/**
 * The decree of a watched duty that a step is, if it is one: imposed, amended, terminated, or a decree revoked before it
 * bit. Threats and proposals are none, nor is what a court does or what ends by itself. Duties that are not ad valorem
 * alone, or not settled, cannot be answered in percent and are none either.
 */
export function dutyDecree(ref: RuleRef, sight: Sight): DutyDecree | null {
  const { step } = sight;
  if (!isDecision(step)) return null;
  const { event } = step;
  if (event.type === 'revoked') return revokedDecree(ref, sight, event.revokes);
  const measure = watchedMeasure(ref, sight);
  if (measure?.kind !== 'tariff') return null;
  const into = decreedDuty(event);
  if (into === null || (event.type === 'amended' && !isStanding(step.state, measure.id))) return null;
  return between(standingDuty(sight.before, measure.id), into, bitesOn(event));
}

/** Whether a measure is law, or will be on its day. */
export function isLaw({ status }: Pick<Life, 'status'>): boolean {
  return status === 'announced' || status === 'in-force' || status === 'suspended';
}

/** Whether a measure is known to a state and is law, or will be on its day. */
export function isStanding({ measures }: State, id: string): boolean {
  const life = measures[id];
  return life !== undefined && isLaw(life);
}

/** The duty that a measure charges by its own terms; nothing when it does not stand. */
export function standingDuty(state: State, id: string): Duty {
  const measure = state.measures[id]?.measure;
  return measure?.kind === 'tariff' && isStanding(state, id) ? measure.duty : '0%';
}

/** A duty that is ad valorem alone, in percent. */
export function adValorem(duty: Duty): Percent | null {
  const parts = dutyParts(duty);
  const alone = parts.specific.length === 0 && parts.upTo === null && parts.unsettled === null;
  return alone && isPercent(parts.adValorem) ? parts.adValorem : null;
}

/** Whether a decree raises the duty. */
export function isRise({ from, into }: DutyDecree): boolean {
  return comparePercents(into, from) > 0;
}

function between(from: Duty, into: Duty, bites: IsoDate): DutyDecree | null {
  const [old, fresh] = [adValorem(from), adValorem(into)];
  return fresh === null ? null : { from: old ?? '0%', into: fresh, bites };
}

/** What a decree makes of a duty; `null` when that is none of its business. */
function decreedDuty(event: TradeEvent): Duty | null {
  if (event.type === 'terminated') return '0%';
  const terms = event.type === 'imposed' ? event.measure : event.type === 'amended' ? event.to : null;
  return terms?.kind === 'tariff' ? (terms.duty ?? null) : null;
}

/** A decree taken back before it bit: the duty stays what it is, or nothing if it was still to begin. */
function revokedDecree(ref: RuleRef, sight: Sight, revokes: string): DutyDecree | null {
  const revoked = sight.past.find(({ event }) => event.id === revokes)?.event;
  if (revoked === undefined) return null;
  const measure = watchedMeasure(ref, sight, revoked);
  if (measure?.kind !== 'tariff') return null;
  const duty = decreedDuty(revoked);
  return duty === null ? null : between(duty, standingDuty(sight.step.state, measure.id), bitesOn(revoked));
}
