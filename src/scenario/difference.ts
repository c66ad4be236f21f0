import type { TradeEvent } from '../machine/index.js';

/** What one log has and another has not, each in the order of its log. */
export interface Difference {
  readonly gone: readonly TradeEvent[];
  readonly come: readonly TradeEvent[];
}

/**
 * How one log differs from another, by the events themselves. Edits change little and leave the rest as it is, so cost is
 * one comparison for each event before and after what they changed.
 */
export function differenceOf(before: readonly TradeEvent[], after: readonly TradeEvent[]): Difference {
  const shorter = Math.min(before.length, after.length);
  let front = 0;
  while (front < shorter && before[front] === after[front]) front += 1;
  let back = 0;
  while (back < shorter - front && before.at(-1 - back) === after.at(-1 - back)) back += 1;
  const was = before.slice(front, before.length - back);
  const is = after.slice(front, after.length - back);
  const [were, are] = [new Set(was), new Set(is)];
  return { gone: was.filter((event) => !are.has(event)), come: is.filter((event) => !were.has(event)) };
}
