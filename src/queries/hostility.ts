import { type State, subjectOf, type TradeEvent } from '../machine/index.js';
import { chargesSomething, dutyParts, type Measure, type Tariff } from '../measures/index.js';
import type { History, Step } from '../scenario/index.js';
import { comparePercents, type IsoDate, type Party } from '../values/index.js';

/** A move of one side against the other, on the day it bites. */
export interface HostileMove {
  readonly by: Party;
  /** The day it was first heard of: what was decided before a truce is not a move against it when it takes effect. */
  readonly heardOf: IsoDate;
  /** For a suspension that ran out, the day; many may on one day, and together they are one move. */
  readonly ranOutOn: IsoDate | null;
}

/**
 * Whether a step is a move of one side against the other: a duty on its goods by name that begins or rises, a control,
 * listing, fee, import ban or procedure that begins, a suspension that its issuer ends or lets run out.
 *
 * Not hostile: what is decreed but not yet in force, duties on goods of every origin or of nothing, measures whose purpose
 * is no pressure, and what is known from press reports alone.
 */
export function hostileMove(
  step: Step,
  before: State,
  { acts, phases }: Pick<History, 'acts' | 'phases'>,
): HostileMove | null {
  const { event } = step;
  if (step.kind === 'decreed' || phases === undefined || onlyReported(event, acts)) return null;
  const { sides } = phases;
  const id = subjectOf(event);
  const measure = id === null ? undefined : step.state.measures[id]?.measure;
  if (id === null || measure === undefined || !sides.includes(measure.by)) return null;
  const other = sides[0] === measure.by ? sides[1] : sides[0];
  if (!pressing(measure) || !against(measure, other)) return null;
  if (!presses(event, before.measures[id]?.measure, measure, step)) return null;
  const begins = event.type === 'imposed' || event.type === 'opened' || event.type === 'took-effect';
  const heardOf = begins ? (step.state.measures[id]?.because[0]?.on ?? step.on) : event.on;
  return { by: measure.by, heardOf, ranOutOn: event.type === 'snapped-back' ? step.on : null };
}

/** Phases rest on texts, statements and filings. */
function onlyReported({ act }: TradeEvent, acts: History['acts']): boolean {
  const known = act === undefined ? undefined : acts[act];
  return known?.evidence === 'press-report' && known.confidence !== 'high';
}

function pressing({ purpose = 'pressure', salience }: Measure): boolean {
  return (purpose === 'pressure' || purpose === 'security') && salience !== 'global';
}

function presses(event: TradeEvent, was: Measure | undefined, is: Measure, { state }: Step): boolean {
  const status = state.measures[is.id]?.status;
  switch (event.type) {
    case 'imposed':
    case 'opened':
      return status === 'in-force' || status === 'open';
    case 'took-effect':
      return true;
    case 'suspension-ended':
    case 'snapped-back':
      return status === 'in-force';
    case 'amended':
      return status === 'in-force' && was !== undefined && rises(was, is);
    default:
      return false;
  }
}

function against(measure: Measure, other: Party): boolean {
  switch (measure.kind) {
    case 'tariff':
      return measure.scope.origins !== 'all' && measure.scope.origins.includes(other) && chargesSomething(measure.duty);
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
