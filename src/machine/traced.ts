import type { IsoDate } from '../values/index.js';
import type { TradeEvent } from './events.js';
import type { Trace } from './state.js';

/** The chain of events behind a life, with one more at its end: an array of just that length, which spreading is not. */
export function traced(
  life: { readonly because: readonly Trace[] } | undefined,
  event: TradeEvent,
  day: IsoDate,
): readonly Trace[] {
  const before = life?.because ?? [];
  const chain = new Array<Trace>(before.length + 1);
  for (let index = 0; index < before.length; index += 1) chain[index] = before[index] as Trace;
  chain[before.length] = { event: event.id, on: day };
  return chain;
}
