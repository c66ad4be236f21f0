import type { Confidence, Duty, LicencePolicy, Measure, Terms } from '../measures/index.js';
import type { IsoDate, Party } from '../values/index.js';
import type { Agreement, Allegation, Commitment, Meeting, Ruling, Undertaking } from './subjects.js';

/** Why an event happened that nobody recorded. */
export type Cause =
  /** The law as it stood made it fall due. */
  | { readonly kind: 'due' }
  /** A rule answered another event. */
  | { readonly kind: 'response'; readonly rule: string; readonly to: string }
  /** An edit of a fork put it there. */
  | { readonly kind: 'edit'; readonly edit: string };

/** That one event answers another, and whether the text says so or timing suggests it. */
export interface Response {
  readonly to: string;
  readonly basis: 'stated' | 'inferred';
}

interface EventCommon<Id extends string> {
  readonly id: Id;
  /** The day it is decreed: from then on it is known. */
  readonly on: IsoDate;
  /** The day it bites, if another. Earlier than `on` is retroactive. */
  readonly effective?: IsoDate;
  /** The act behind it, by id. */
  readonly act?: string;
  /** The agreement it is a leg of. */
  readonly agreement?: string;
  readonly respondsTo?: readonly Response[];
  /** Place among the events decreed on one day, where the record knows it; lower comes first, unsaid is 0. */
  readonly sequence?: number;
  readonly confidence?: Confidence;
  readonly note?: string;
  readonly cause?: Cause;
  /** Never happened: put in by a fork. */
  readonly hypothetical?: true;
}

/** How a suspended measure comes back. Only the first two happen by themselves. */
export type WayBack = 'automatic-rule' | 'automatic-lapse' | 'needs-act';

/** What an event says by its verb: the shape of every move, without the id, the day and the act that all events have. */
export type Moves =
  // Life of a measure
  | {
      readonly type: 'threatened';
      readonly measure: Measure;
      /** The day it was threatened for; unused by then, the threat passes. */
      readonly statedFor?: IsoDate;
      readonly condition?: string;
    }
  | { readonly type: 'restated'; readonly target: string; readonly statedFor?: IsoDate; readonly condition?: string }
  | { readonly type: 'withdrawn'; readonly target: string }
  | { readonly type: 'passed-unused'; readonly target: string }
  | { readonly type: 'proposed'; readonly measure: Measure }
  | { readonly type: 'imposed'; readonly measure: Measure; readonly until?: IsoDate }
  | { readonly type: 'took-effect'; readonly target: string }
  | { readonly type: 'amended'; readonly target: string; readonly to: Terms }
  | { readonly type: 'policy-changed'; readonly target: string; readonly policy: LicencePolicy }
  | { readonly type: 'prolonged'; readonly target: string; readonly until: IsoDate | null }
  | {
      readonly type: 'suspended';
      readonly target: string;
      /** What still applies meanwhile: a duty, a licence policy, or nothing. */
      readonly leaving: Duty | { readonly policy: LicencePolicy } | 'nothing';
      readonly until: IsoDate | null;
      readonly wayBack?: WayBack;
      /** `non-enforcement`: the text stands, its issuer does not apply it. `stay`: a court holds it. */
      readonly form?: 'suspension' | 'non-enforcement' | 'stay';
    }
  | { readonly type: 'suspension-extended'; readonly target: string; readonly until: IsoDate | null }
  | { readonly type: 'suspension-ended'; readonly target: string }
  | { readonly type: 'snapped-back'; readonly target: string }
  | { readonly type: 'lapsed'; readonly target: string }
  | { readonly type: 'terminated'; readonly target: string }
  | { readonly type: 'superseded'; readonly target: string; readonly by?: string }
  | { readonly type: 'annulled'; readonly target: string; readonly court?: string }
  | { readonly type: 'revoked'; readonly revokes: string }
  // Procedures
  | { readonly type: 'opened'; readonly measure: Measure; readonly until?: IsoDate }
  | { readonly type: 'determined'; readonly target: string; readonly finding: string }
  | { readonly type: 'closed'; readonly target: string; readonly outcome?: string }
  // Life of an agreement
  | { readonly type: 'agreement-reached'; readonly deal: Agreement }
  | { readonly type: 'agreement-in-force'; readonly target: string; readonly until: IsoDate | null }
  | { readonly type: 'agreement-extended'; readonly target: string; readonly until: IsoDate | null }
  | { readonly type: 'agreement-repaired'; readonly target: string; readonly by?: string }
  | { readonly type: 'agreement-superseded'; readonly target: string; readonly by: string }
  | { readonly type: 'agreement-repudiated'; readonly target: string; readonly by: Party }
  | { readonly type: 'agreement-lapsed'; readonly target: string }
  | { readonly type: 'breach-alleged'; readonly allegation: Allegation }
  // Words and meetings
  | { readonly type: 'met'; readonly meeting: Meeting }
  | { readonly type: 'stated'; readonly by: Party; readonly what: string }
  | {
      readonly type: 'promised';
      readonly promise: Undertaking;
      /** The moves it comes to, where they were spelled out; a fork can enact them. */
      readonly would?: readonly PromisedMove[];
    }
  | { readonly type: 'promise-kept'; readonly target: string }
  | { readonly type: 'promise-dropped'; readonly target: string }
  | { readonly type: 'ruled'; readonly ruling: Ruling }
  // Undertakings
  | { readonly type: 'committed'; readonly commitment: Commitment }
  | { readonly type: 'commitment-met'; readonly target: string; readonly outcome: string }
  | { readonly type: 'commitment-missed'; readonly target: string; readonly outcome: string }
  | { readonly type: 'commitment-overdue'; readonly target: string };

/** A move that was promised for no certain day yet. */
export type PromisedMove = Extract<
  Moves,
  {
    readonly type:
      | 'suspended'
      | 'suspension-extended'
      | 'suspension-ended'
      | 'terminated'
      | 'amended'
      | 'imposed'
      | 'prolonged';
  }
>;

/** Every kind of event. */
export type Verb = Moves['type'];

type Distribute<Id extends string, Move> = Move extends unknown ? EventCommon<Id> & Move : never;

/**
 * One dated thing that happened, or that a fork supposes.
 *
 * `type` is the verb; the other fields depend on it. `Id` is the literal id, so that a fork of the record can only name
 * events that exist.
 */
export type TradeEvent<Id extends string = string> = Distribute<Id, Moves>;

/** An event of one verb. */
export type EventOf<V extends Verb> = Extract<TradeEvent, { readonly type: V }>;

/**
 * The day on which an event has its effect, which is the day replay folds it in: `effective` where the text gives one,
 * otherwise the day it is decreed.
 */
export function bitesOn(event: TradeEvent): IsoDate {
  return event.effective ?? event.on;
}

/** The first day an event leaves a trace in a state: when it is decreed, or earlier if it reaches back. */
export function firstTraceOn(event: TradeEvent): IsoDate {
  const bites = bitesOn(event);
  return bites < event.on ? bites : event.on;
}

/** What an event is about: the measure it brings in, or the measure, agreement, commitment or promise it moves. */
export function subjectOf(event: TradeEvent): string | null {
  if ('measure' in event) return event.measure.id;
  return 'target' in event ? event.target : null;
}
