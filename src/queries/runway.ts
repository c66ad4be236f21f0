import type { Shipment } from '../measures/index.js';
import type { Run } from '../scenario/index.js';
import { daysBetween, err, type IsoDate, ok, type Result } from '../values/index.js';
import { type Assessment, assess, assessOn } from './assess.js';
import { stepsBefore, stepsThrough } from './at.js';
import type { Reason } from './causes.js';
import { lawDay } from './check-shipment.js';
import { movers } from './movers.js';
import { changeDays } from './rate-path.js';
import type { QueryRefusal } from './refusals.js';
import { unattended } from './unattended.js';

/** How long the duty on a shipment lasts by law alone. */
export interface Runway {
  /** The day whose law it is under now. */
  readonly on: IsoDate;
  readonly now: Assessment;
  /** Days until the next change that is already law; `null` when none is. */
  readonly days: number | null;
  readonly next: ScheduledChange | null;
}

/** A change of duty that comes if nobody acts. */
export interface ScheduledChange {
  readonly on: IsoDate;
  /** What the same goods owe when they enter that day; refused where the law fixes a change but not yet the rate. */
  readonly becomes: Result<Assessment, QueryRefusal>;
  /** What bites or falls due that day; empty where a date in the law itself turns, such as the end of a vessel rule. */
  readonly because: readonly Reason[];
}

/**
 * The days until the duty on a shipment next changes by law alone, from its day of entry, and what it becomes if nobody
 * acts: decrees that have yet to bite, suspensions that run out, sunsets, in-transit windows that close. What was decreed
 * by that day counts, as the run knows it: replay with `knownOn` for what an importer could know then.
 *
 * Goods whose in-bond acceptance fixed their law have no runway.
 *
 * @example
 * ```ts
 * import { replay, runway, unwrap } from 'truce';
 * import { usChina2025 } from 'truce/history';
 *
 * const toys = { importer: 'US', origin: 'CN', hs: '9503.00.00', enteredOn: '2025-08-01' } as const;
 * unwrap(runway(unwrap(replay(usChina2025)), toys)).days; //=> 11
 * ```
 */
export function runway(run: Run, shipment: Shipment): Result<Runway, QueryRefusal> {
  const now = assess(run, shipment);
  if (!now.ok) return err(now.error);
  const on = lawDay(shipment);
  const alone = unattended(run, on);
  for (const day of changeDays(alone)) {
    if (day <= on) continue;
    const becomes = assessOn(alone, { ...shipment, enteredOn: day });
    if (becomes.ok && sameDuty(becomes.value, now.value)) continue;
    const steps = alone.steps.slice(stepsBefore(alone, day), stepsThrough(alone, day));
    const because = becomes.ok ? movers(alone, steps, now.value.lines, becomes.value.lines) : [];
    return ok({ on, now: now.value, days: daysBetween(on, day), next: { on: day, becomes, because } });
  }
  return ok({ on, now: now.value, days: null, next: null });
}

function sameDuty(a: Assessment, b: Assessment): boolean {
  return a.total === b.total && a.specific.join() === b.specific.join();
}
