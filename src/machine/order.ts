import { bitesOn, type TradeEvent, type Verb } from './events.js';

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

const DECREES = DAY_PHASES.indexOf('decrees');

const places: Partial<Record<Verb, number>> = Object.fromEntries(
  Object.entries(phases).map(([verb, phase]) => [verb, DAY_PHASES.indexOf(phase)]),
);

/** The place of an event within its day, 0 to 4: the earlier acts first. */
export function dayPhase(event: Pick<TradeEvent, 'type'>): number {
  return places[event.type] ?? DECREES;
}

/**
 * The place within its day at which an event of the record enters. One for a later day only goes on the agenda, which is
 * a decree like any other whatever its verb.
 */
export function entryPhase(event: TradeEvent): number {
  return bitesOn(event) > event.on ? DECREES : dayPhase(event);
}
