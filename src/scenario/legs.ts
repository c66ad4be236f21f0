import type { TradeEvent } from '../machine/index.js';
import { addDays, daysBetween, type IsoDate } from '../values/index.js';
import type { Move } from './edits.js';

/** An event moved in time, the day it is decreed and the day it bites alike; its own end moves along if asked. */
export function movedBy(event: TradeEvent, move: Move, bites: IsoDate): TradeEvent {
  const days = 'to' in move ? daysBetween(bites, move.to) : move.byDays;
  const shifted = { ...event, on: addDays(event.on, days) };
  const effective = event.effective === undefined ? {} : { effective: addDays(event.effective, days) };
  const window =
    move.windows === 'move' && 'until' in event && event.until !== null && event.until !== undefined
      ? { until: addDays(event.until, days) }
      : {};
  return { ...shifted, ...effective, ...window } as TradeEvent;
}

/** Whether an event sets the end of something. */
export function isWindow(event: TradeEvent): event is TradeEvent & { readonly target: string } {
  return event.type === 'suspended' || event.type === 'suspension-extended' || event.type === 'prolonged';
}

/** Whether an event belongs to an agreement: a leg of it, a move of it, or an allegation about it. */
export function isLegOf(event: TradeEvent, agreement: string): boolean {
  if (event.agreement === agreement) return true;
  if (event.type === 'agreement-reached') return event.deal.id === agreement;
  if (event.type === 'breach-alleged') return event.allegation.agreement === agreement;
  return event.type.startsWith('agreement-') && 'target' in event && event.target === agreement;
}

/** The agreements that a log knows. */
export function agreementsOf(events: readonly TradeEvent[]): readonly string[] {
  return events.flatMap((each) => (each.type === 'agreement-reached' ? [each.deal.id] : []));
}
