import type { Duty, LicencePolicy, Measure } from '../measures/index.js';
import type { IsoDate } from '../values/index.js';
import type { TradeEvent, WayBack } from './events.js';
import type { AgreementStatus, CommitmentStatus, MeasureStatus, PromiseStatus } from './moves.js';
import type { Agreement, Allegation, Commitment, Meeting, Undertaking } from './subjects.js';

/** An event that made something what it is, and the day on which it did. */
export interface Trace {
  readonly event: string;
  readonly on: IsoDate;
}

/** A stop that runs: its own window, and what it leaves. */
export interface Suspension {
  readonly since: IsoDate;
  /** First day on which it no longer holds; `null` without an end. */
  readonly until: IsoDate | null;
  readonly leaving: Duty | { readonly policy: LicencePolicy } | 'nothing';
  readonly wayBack: WayBack;
  readonly form: 'suspension' | 'non-enforcement' | 'stay';
  /** The status it interrupted, and goes back to. */
  readonly from: 'announced' | 'in-force' | 'open' | 'determined';
}

/** One measure as it stands. `measure` holds its terms as last amended, suspended or not. */
export interface Life {
  readonly status: MeasureStatus;
  readonly measure: Measure;
  /** The day it entered this status. */
  readonly since: IsoDate;
  /** For an announced measure, the day it is to take effect. */
  readonly effective: IsoDate | null;
  /** For an announced measure, the event that announced it: to revoke that takes the measure back. */
  readonly announcedBy: string | null;
  /** Its own sunset, the first day without it; for a threat, the day it was stated for. */
  readonly until: IsoDate | null;
  readonly suspension: Suspension | null;
  /** How it ended, when it has. */
  readonly endedBy: string | null;
  /** Every event that shaped it, oldest first. */
  readonly because: readonly Trace[];
}

/** One agreement as it stands. */
export interface AgreementLife {
  readonly status: AgreementStatus;
  readonly agreement: Agreement;
  readonly since: IsoDate;
  readonly until: IsoDate | null;
  readonly because: readonly Trace[];
}

/** One commitment as it stands. */
export interface CommitmentLife {
  readonly status: CommitmentStatus;
  readonly commitment: Commitment;
  readonly outcome: string | null;
  readonly because: readonly Trace[];
}

/** One promise as it stands. */
export interface PromiseLife {
  readonly status: PromiseStatus;
  readonly promise: Undertaking;
  readonly because: readonly Trace[];
}

/** An allegation of breach, and the day it was settled, if it was. */
export interface AllegationLife {
  readonly allegation: Allegation;
  readonly since: IsoDate;
  readonly settledOn: IsoDate | null;
}

/** A meeting, with the day it began. */
export interface Held extends Meeting {
  readonly on: IsoDate;
}

/** A decree that has not bitten yet. */
export interface Pending {
  readonly on: IsoDate;
  readonly event: TradeEvent;
}

/**
 * The world on one day, as plain data. It carries its own future: decrees still to bite are on the `agenda`, and what
 * falls due by itself is read off the lives (see `deadlines`).
 */
export interface State {
  readonly on: IsoDate;
  readonly measures: Readonly<Record<string, Life>>;
  readonly agreements: Readonly<Record<string, AgreementLife>>;
  readonly allegations: Readonly<Record<string, AllegationLife>>;
  readonly commitments: Readonly<Record<string, CommitmentLife>>;
  readonly promises: Readonly<Record<string, PromiseLife>>;
  readonly meetings: Readonly<Record<string, Held>>;
  readonly agenda: readonly Pending[];
}

/** A world in which nothing has happened yet. */
export function emptyState(on: IsoDate): State {
  return { on, measures: {}, agreements: {}, allegations: {}, commitments: {}, promises: {}, meetings: {}, agenda: [] };
}

/** What a record holds under an id, which may be a name that every object knows, such as `constructor`. */
export function heldUnder<Held>(record: Readonly<Record<string, Held>>, id: string): Held | undefined {
  return Object.hasOwn(record, id) ? record[id] : undefined;
}
