import type { Pending, State } from './state.js';

/** An agenda with one more decree: after those that bite on the same day. */
export function withPending(agenda: State['agenda'], pending: Pending): State['agenda'] {
  return [...agenda, pending].sort(byDay);
}

function byDay(a: Pending, b: Pending): number {
  return a.on < b.on ? -1 : a.on > b.on ? 1 : 0;
}
