import { addDays, type IsoDate } from '../../values/index.js';
import type { RuleRef, Sight } from './rule.js';

/** When an answer is decreed and when it bites. */
export interface Timing {
  readonly on: IsoDate;
  readonly effective: IsoDate;
}

/**
 * The days of an answer: decreed `lagDays` after what it answers is known; in force `effectiveLagDays` (default 0) after
 * its own decree or after what it answers bites, whichever is later.
 *
 * A step that was decreed long before counts from the day on which it bites; one that reaches back, from the day on
 * which it is decreed.
 */
export function timingOf({ params }: RuleRef, { step }: Sight, bites: IsoDate): Timing {
  const on = addDays(later(step.event.on, step.on), Number(params['lagDays']));
  return { on, effective: addDays(later(on, bites), Number(params['effectiveLagDays'] ?? 0)) };
}

/** The days of an answer as an event states them. */
export function stated({ on, effective }: Timing): { readonly on: IsoDate; readonly effective?: IsoDate } {
  return effective === on ? { on } : { on, effective };
}

/** The later of two days. */
export function later(a: IsoDate, b: IsoDate): IsoDate {
  return a > b ? a : b;
}
