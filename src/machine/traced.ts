import type { IsoDate } from '../values/index.js';
import type { TradeEvent } from './events.js';
import type { Trace } from './state.js';

/** The chain of events behind a life, with one more at its end. */
export function traced(
  life: { readonly because: readonly Trace[] } | undefined,
  event: TradeEvent,
  day: IsoDate,
): readonly Trace[] {
  return [...(life?.because ?? []), { event: event.id, on: day }];
}
