import type { TradeEvent, Verb } from './events.js';

/**
 * The order of one day. Decision record number one: an extension signed on the last day is in time, because it happened
 * hours before the window would have closed.
 *
 * 1. extensions
 * 2. terminations and replacements
 * 3. other decrees, in recorded order
 * 4. what begins
 * 5. expiries and snap-backs that are still due
 */
export const DAY_PHASES = ['extensions', 'terminations', 'decrees', 'beginnings', 'expiries'] as const;

/** A part of the day; see `DAY_PHASES`. */
export type DayPhase = (typeof DAY_PHASES)[number];

const phases: Partial<Record<Verb, DayPhase>> = {
  'suspension-extended': 'extensions',
  prolonged: 'extensions',
  'agreement-extended': 'extensions',
  terminated: 'terminations',
  superseded: 'terminations',
  annulled: 'terminations',
  revoked: 'terminations',
  'suspension-ended': 'terminations',
  withdrawn: 'terminations',
  'agreement-superseded': 'terminations',
  'agreement-repudiated': 'terminations',
  'took-effect': 'beginnings',
  lapsed: 'expiries',
  'snapped-back': 'expiries',
  'passed-unused': 'expiries',
  'agreement-lapsed': 'expiries',
  'commitment-overdue': 'expiries',
};

/** The place of an event within its day, 0 to 4: the earlier acts first. */
export function dayPhase(event: Pick<TradeEvent, 'type'>): number {
  return DAY_PHASES.indexOf(phases[event.type] ?? 'decrees');
}
