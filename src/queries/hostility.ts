import type { State, TradeEvent } from '../machine/index.js';
import { dutyParts, type Measure, type Tariff } from '../measures/index.js';
import type { Step } from '../scenario/index.js';
import { comparePercents, type Party } from '../values/index.js';

/** A move of one side against the other, on the day it bites. */
export interface HostileMove {
  readonly by: Party;
  readonly step: Step;
}

/**
 * Whether a step is a move of one side against the other: a duty on its goods by name that begins or rises, a control,
 * listing, fee, import ban or procedure that begins, a suspension that its issuer ends.
 *
 * Not hostile: what is decreed but not yet in force, what falls due by itself, duties on goods of every origin, trade
 * remedies, controls that fulfil a promise, and anything that eases.
 */
export function hostileMove(step: Step, before: State, sides: readonly [Party, Party]): HostileMove | null {
  if (step.kind === 'decreed') return null;
  const { event } = step;
  const id = subjectOf(event);
  const measure = id === null ? undefined : step.state.measures[id]?.measure;
  if (id === null || measure === undefined || !sides.includes(measure.by)) return null;
  const other = sides[0] === measure.by ? sides[1] : sides[0];
  if (measure.purpose === 'fulfilment' || measure.purpose === 'trade-remedy' || !against(measure, other)) return null;
  return presses(event, before.measures[id]?.measure, measure, step) ? { by: measure.by, step } : null;
}

function presses(event: TradeEvent, was: Measure | undefined, is: Measure, { kind, state }: Step): boolean {
  const status = state.measures[is.id]?.status;
  switch (event.type) {
    case 'imposed':
    case 'opened':
      return status === 'in-force' || status === 'open';
    case 'took-effect':
      return true;
    case 'suspension-ended':
      return kind !== 'due';
    case 'amended':
      return status === 'in-force' && was !== undefined && rises(was, is);
    default:
      return false;
  }
}

function against(measure: Measure, other: Party): boolean {
  switch (measure.kind) {
    case 'tariff':
      return measure.scope.origins !== 'all' && measure.scope.origins.includes(other);
    case 'export-control':
      return measure.destinations.to === 'all' || measure.destinations.to.includes(other);
    case 'import-ban':
      return measure.origins.includes(other);
    case 'exemption':
    case 'stacking':
      return false;
    case 'listing':
    case 'investigation':
      return measure.targets === undefined || measure.targets.includes(other);
    case 'charge':
      return true;
  }
}

function rises(was: Measure, is: Measure): boolean {
  if (was.kind !== 'tariff' || is.kind !== 'tariff') return false;
  return comparePercents(rate(is), rate(was)) > 0;
}

function rate({ duty }: Tariff) {
  return dutyParts(duty).adValorem;
}

function subjectOf(event: TradeEvent): string | null {
  if ('measure' in event) return event.measure.id;
  return 'target' in event ? event.target : null;
}
