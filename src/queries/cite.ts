import { clockOf } from '../values/index.js';
import type { Reason } from './causes.js';

/** The act that a reason rests on, and its days: `EO 14266 (decreed 2025-04-09, in force 2025-04-10 00:01 EDT)`. */
export function cited(reason: Reason | undefined): string {
  if (reason === undefined) return '';
  if (reason.act === null) return `${reason.event}${reason.hypothetical ? ' (hypothetical)' : ''}`;
  return `${shortCite(reason)} (decreed ${reason.decreedOn}, in force ${inForce(reason)})`;
}

/** The day on which it bit, with the clock time of the act where it gives one for that day. */
export function inForce({ act, on }: Reason): string {
  const clock = act?.effectiveAt?.startsWith(on) ? clockOf(act.effectiveAt, act.zone) : null;
  return clock === null ? on : `${on} ${clock}`;
}

/** A citation up to its first comma or bracket: `EO 14266`. */
export function shortCite({ act, event }: Reason): string {
  return act === null ? event : (act.cite.split(/, | \(/)[0] ?? act.cite);
}
