import type { Measure } from '../measures/index.js';
import { err, type IsoDate, ok, type Result } from '../values/index.js';
import { bitesOn, type EventOf, type TradeEvent } from './events.js';
import { hasPolicy } from './kinds.js';
import type { INVESTIGATION_MOVES, LandingsOf, MEASURE_MOVES, StartsOf, VerbsOf } from './moves.js';
import { endsBeforeStart, extensionTooLate, notAnExtension, type Refusal, wrongKind } from './refusals.js';
import type { Life, Suspension } from './state.js';
import { traced } from './traced.js';

type MeasureTable = typeof MEASURE_MOVES;
type InvestigationTable = typeof INVESTIGATION_MOVES;

/** The verbs that move the life of a measure; `revoked` finds its measure by the event it revokes. */
export type MeasureVerb = VerbsOf<MeasureTable> | VerbsOf<InvestigationTable>;

type Starts<V extends string> = StartsOf<MeasureTable, V> | StartsOf<InvestigationTable, V>;
type Landings<V extends string> = LandingsOf<MeasureTable, V> | LandingsOf<InvestigationTable, V>;
type LifeIn<Status extends string> = Status extends 'absent' ? undefined : Life & { readonly status: Status };
type Landed<V extends MeasureVerb> = Result<LifeIn<Landings<V>>, Refusal>;

type Handlers = {
  readonly [V in MeasureVerb]: (life: LifeIn<Starts<V>>, event: EventOf<V>, day: IsoDate) => Landed<V>;
};

/** What each verb does to a life. The table has already said that the verb is legal from where the life stands. */
export const measureHandlers: Handlers = {
  threatened: (life, event, day) =>
    begun(life, event, day, event.measure, { status: 'threatened', until: event.statedFor ?? null, effective: null }),
  proposed: (life, event, day) =>
    begun(life, event, day, event.measure, { status: 'proposed', until: null, effective: null }),
  imposed: (life, event, day) => {
    const effective = bitesOn(event);
    const until = event.until ?? null;
    if (until !== null && until <= effective) return err(endsBeforeStart(event, effective, until));
    return effective > day
      ? begun(life, event, day, event.measure, { status: 'announced', until, effective })
      : begun(life, event, day, event.measure, { status: 'in-force', until, effective: null });
  },
  opened: (life, event, day) =>
    begun(life, event, day, event.measure, { status: 'open', until: event.until ?? null, effective: null }),
  restated: (life, event, day) => moved(life, event, day, { status: 'threatened', until: event.statedFor ?? null }),
  withdrawn: (life, event, day) => ended(life, event, day),
  'passed-unused': (life, event, day) => ended(life, event, day),
  'took-effect': (life, event, day) => moved(life, event, day, { status: 'in-force', effective: null }),
  amended: (life, event, day) => {
    if (event.to.kind !== life.measure.kind) {
      return err(wrongKind(event, event.target, life.measure.kind, event.to.kind));
    }
    const measure = { ...life.measure, ...event.to } as Measure;
    return moved(life, event, day, { status: life.status, since: life.since, measure });
  },
  'policy-changed': (life, event, day) => {
    if (!hasPolicy(life.measure)) {
      return err(wrongKind(event, event.target, life.measure.kind, 'export-control'));
    }
    const measure = { ...life.measure, policy: event.policy };
    return moved(life, event, day, { status: life.status, since: life.since, measure });
  },
  prolonged: (life, event, day) => {
    const refused = refusedExtension(event, event.target, life.until, day);
    if (refused) return err(refused);
    return moved(life, event, day, { status: life.status, since: life.since, until: event.until });
  },
  suspended: (life, event, day) => {
    if (event.until !== null && event.until <= day) return err(endsBeforeStart(event, day, event.until));
    const suspension: Suspension = {
      since: day,
      until: event.until,
      leaving: event.leaving,
      wayBack: event.wayBack ?? 'automatic-lapse',
      form: event.form ?? 'suspension',
      from: life.status,
    };
    return moved(life, event, day, { status: 'suspended', suspension });
  },
  'suspension-extended': (life, event, day) => {
    const suspension = suspensionOf(life);
    const refused = refusedExtension(event, event.target, suspension.until, day);
    if (refused) return err(refused);
    return moved(life, event, day, {
      status: 'suspended',
      since: life.since,
      suspension: { ...suspension, until: event.until },
    });
  },
  'suspension-ended': (life, event, day) => resumed(life, event, day),
  'snapped-back': (life, event, day) => resumed(life, event, day),
  lapsed: (life, event, day) => ended(life, event, day),
  terminated: (life, event, day) => ended(life, event, day),
  superseded: (life, event, day) => ended(life, event, day),
  annulled: (life, event, day) => ended(life, event, day),
  revoked: (life, event, day) => ended(life, event, day),
  determined: (life, event, day) => moved(life, event, day, { status: 'determined' }),
  closed: (life, event, day) => ended(life, event, day),
};

/** A life that the table lets in without a suspension cannot be in the suspended column. */
function suspensionOf(life: Life): Suspension {
  if (life.suspension === null) throw new Error(`${life.measure.id} is ${life.status} without a suspension`);
  return life.suspension;
}

type Landing<Status extends Life['status']> = {
  readonly ok: true;
  readonly value: Life & { readonly status: Status };
};

function begun<Status extends Life['status']>(
  before: Life | undefined,
  event: TradeEvent,
  day: IsoDate,
  measure: Measure,
  { status, until, effective }: Pick<Life, 'until' | 'effective'> & { readonly status: Status },
): Landing<Status> {
  const because = traced(before, event, day);
  const announcedBy = effective === null ? null : event.id;
  return ok({ measure, since: day, suspension: null, endedBy: null, because, status, until, effective, announcedBy });
}

/** The life after a change. Its fields are named one by one, in the order of `begun`: twice as fast as to spread them. */
function moved<Status extends Life['status']>(
  life: Life,
  event: TradeEvent,
  day: IsoDate,
  change: Partial<Life> & { readonly status: Status },
): Landing<Status> {
  const effective = change.effective === undefined ? life.effective : change.effective;
  return ok({
    measure: change.measure ?? life.measure,
    since: change.since ?? day,
    suspension: change.suspension === undefined ? life.suspension : change.suspension,
    endedBy: change.endedBy ?? life.endedBy,
    because: traced(life, event, day),
    status: change.status,
    until: change.until === undefined ? life.until : change.until,
    effective,
    announcedBy: effective === null ? null : life.announcedBy,
  });
}

function ended(life: Life, event: TradeEvent, day: IsoDate) {
  return moved(life, event, day, { status: 'ended', suspension: null, effective: null, endedBy: event.id });
}

/** Back to what the stop interrupted; a measure stopped before its day takes effect if that day has come. */
function resumed(life: Life, event: TradeEvent, day: IsoDate) {
  const { from } = suspensionOf(life);
  if (from === 'announced' && life.effective !== null && life.effective <= day) {
    return moved(life, event, day, { status: 'in-force', suspension: null, effective: null });
  }
  return moved(life, event, day, { status: from, suspension: null });
}

function refusedExtension(
  event: TradeEvent & { readonly until: IsoDate | null },
  subject: string,
  until: IsoDate | null,
  day: IsoDate,
): Refusal | null {
  if (until === null) return notAnExtension(event, subject, until, event.until);
  if (event.on > until) return extensionTooLate(event, subject, until);
  if (event.until !== null && event.until <= until) return notAnExtension(event, subject, until, event.until);
  if (event.until !== null && event.until <= day) return endsBeforeStart(event, day, event.until);
  return null;
}
