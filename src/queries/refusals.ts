import type { Procedure } from '../measures/index.js';
import { type IsoDate, type Issue, isIsoDate, issue } from '../values/index.js';

/** The day asked about lies outside the days for which the run answers. */
export interface OutsideRecord {
  readonly code: 'OUTSIDE_RECORD';
  readonly asked: IsoDate;
  readonly window: { readonly from: IsoDate; readonly until: IsoDate | null };
  readonly message: string;
}

/** The record says nothing of goods of this origin brought into this territory. */
export interface UnknownLane {
  readonly code: 'UNKNOWN_LANE';
  readonly importer: string;
  readonly origin: string;
  readonly known: readonly string[];
  readonly message: string;
}

/** What was asked is malformed; every problem with its path. */
export interface InvalidQuestion {
  readonly code: 'INVALID_QUESTION';
  readonly issues: readonly Issue[];
  readonly message: string;
}

/** The law of that day does not yield a number; `missing` says what would. */
export interface UndeterminedDuty {
  readonly code: 'UNDETERMINED';
  readonly missing: readonly { readonly code: string; readonly measure: string; readonly message: string }[];
  readonly message: string;
}

/** The record does not say whose relationship it is, so it has no phases. */
export interface NoPhases {
  readonly code: 'NO_PHASES';
  readonly message: string;
}

/** The run has no event of this id. */
export interface UnknownEvent {
  readonly code: 'UNKNOWN_EVENT';
  readonly event: string;
  readonly nearest: string | null;
  readonly message: string;
}

/** Goods come in under a procedure that this library does not model; `message` says what to ask instead. */
export interface NotModelled {
  readonly code: 'NOT_MODELLED';
  readonly procedure: Exclude<Procedure, 'consumption'>;
  readonly message: string;
}

/** Why a question to a run has no answer. */
export type QueryRefusal =
  | OutsideRecord
  | UnknownLane
  | InvalidQuestion
  | UndeterminedDuty
  | NotModelled
  | NoPhases
  | UnknownEvent;

const insteadOf: Readonly<Record<NotModelled['procedure'], string>> = {
  drawback:
    'drawback, a refund of duty on goods that leave again, is not modelled: assess the entry itself (leave procedure out) and take from it what the acts named on its lines allow to be drawn back',
  'warehouse-withdrawal':
    'bonded warehouses are not modelled: for duties that fall on withdrawal, assess with enteredOn as the day of withdrawal (leave procedure out), and read the acts for goods that were in bond before they began',
  'foreign-trade-zone':
    'foreign-trade zones are not modelled: for goods in privileged foreign status, assess with enteredOn as the day of admission in that status, for others as the day they leave the zone (leave procedure out)',
};

export function notModelled(procedure: NotModelled['procedure']): NotModelled {
  return { code: 'NOT_MODELLED', procedure, message: insteadOf[procedure] };
}

export function unknownEvent(event: string, nearest: string | null): UnknownEvent {
  const hint = nearest === null ? '' : `; did you mean '${nearest}'?`;
  return { code: 'UNKNOWN_EVENT', event, nearest, message: `the run has no event '${event}'${hint}` };
}

export function noPhases(): NoPhases {
  return {
    code: 'NO_PHASES',
    message: 'this history does not name two sides; give it phases: { sides, prohibitiveAt }',
  };
}

export function outsideRecord(asked: IsoDate, window: OutsideRecord['window']): OutsideRecord {
  const { from, until } = window;
  const later =
    until !== null && asked >= until
      ? `; to look further, replay with { until } or fork with endHistory, which answer from what the record leaves due`
      : '';
  return {
    code: 'OUTSIDE_RECORD',
    asked,
    window,
    message: `${asked} lies outside the record, which answers from ${from} to before ${until ?? 'no end'}${later}`,
  };
}

export function invalidQuestion(issues: readonly Issue[]): InvalidQuestion {
  const message = issues.map((each) => `${each.path}: ${each.message} (given ${each.given})`).join('\n');
  return { code: 'INVALID_QUESTION', issues, message };
}

export function undeterminedDuty(missing: UndeterminedDuty['missing']): UndeterminedDuty {
  return { code: 'UNDETERMINED', missing, message: missing.map((each) => each.message).join('\n') };
}

/** Why a half-open window of days is not one, or `null`. */
export function refusedWindow(window: { readonly from: IsoDate; readonly until: IsoDate }): InvalidQuestion | null {
  const malformed = Object.entries(window).flatMap(([field, day]) =>
    isIsoDate(day)
      ? []
      : [issue('MALFORMED_DATE', day, 'a date is a real calendar day written YYYY-MM-DD', `/${field}`)],
  );
  if (malformed.length > 0) return invalidQuestion(malformed);
  if (window.until > window.from) return null;
  const message = `the window ends on ${window.until}, which is not after ${window.from}`;
  return invalidQuestion([issue('ENDS_BEFORE_START', window.until, message, '/until')]);
}
