import type { Trace, TradeEvent } from '../machine/index.js';
import { type Act, describeDuty, type LicencePolicy, type Measure } from '../measures/index.js';
import type { Run } from '../scenario/index.js';
import type { IsoDate } from '../values/index.js';

/** One event in the chain that made something what it is. */
export interface Reason {
  readonly event: string;
  readonly verb: TradeEvent['type'];
  /** The day of the decree; of what fell due, the day of the decree that made it due. */
  readonly decreedOn: IsoDate;
  /** The day on which it had its effect. */
  readonly on: IsoDate;
  /** The act it rests on; `null` for what a fork or a rule put in without one. */
  readonly act: Act | null;
  /** What it set, where it set a duty: `'84%'`. */
  readonly duty: string | null;
  /** What it set, where it set how freely a licence is given. */
  readonly policy: LicencePolicy | null;
  readonly until: IsoDate | null;
  readonly hypothetical: boolean;
}

/**
 * The chain of events behind a life, oldest first, each with its act. What fell due by itself rests on the act before it
 * in the chain, which made it fall due.
 */
export function reasons(run: Run, because: readonly Trace[]): readonly Reason[] {
  const events = eventsOf(run);
  let decree: { readonly act: Act | null; readonly on: IsoDate } | null = null;
  return because.flatMap(({ event: id, on }) => {
    const event = events.get(id);
    if (event === undefined) return [];
    if (decree === null || event.cause?.kind !== 'due') {
      decree = { act: event.act === undefined ? null : (run.history.acts[event.act] ?? null), on: event.on };
    }
    return [reason(event, on, decree.act, decree.on)];
  });
}

/** Every event of a run by its id. Made once a run. */
export function eventsOf(run: Run): ReadonlyMap<string, TradeEvent> {
  const known = remembered.get(run.steps);
  if (known !== undefined) return known;
  const events = new Map(run.steps.map(({ event }) => [event.id, event]));
  remembered.set(run.steps, events);
  return events;
}

const remembered = new WeakMap<Run['steps'], ReadonlyMap<string, TradeEvent>>();

/** Whether events of two runs are one: what falls due, and what a rule answers, is made anew in each. */
export function isSameEvent(a: TradeEvent, b: TradeEvent | undefined): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

function reason(event: TradeEvent, on: IsoDate, act: Act | null, decreedOn: IsoDate): Reason {
  return {
    event: event.id,
    verb: event.type,
    decreedOn,
    on,
    act,
    duty: dutySet(event),
    policy: policySet(event),
    until: 'until' in event ? (event.until ?? null) : null,
    hypothetical: event.hypothetical === true,
  };
}

function dutySet(event: TradeEvent): string | null {
  if ('measure' in event) return dutyOf(event.measure);
  if (event.type === 'amended' && event.to.kind === 'tariff' && event.to.duty !== undefined)
    return describeDuty(event.to.duty);
  return null;
}

function policySet(event: TradeEvent): LicencePolicy | null {
  if ('measure' in event) return 'policy' in event.measure ? event.measure.policy : null;
  if (event.type === 'policy-changed') return event.policy;
  const leaving = event.type === 'suspended' ? event.leaving : null;
  return typeof leaving === 'object' && leaving !== null && 'policy' in leaving ? leaving.policy : null;
}

function dutyOf(measure: Measure): string | null {
  return measure.kind === 'tariff' ? describeDuty(measure.duty) : null;
}
