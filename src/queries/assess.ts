import { type Assumption, type DutyLine, MFN, type Owed, owed } from '../duties/index.js';
import type { Act, Shipment } from '../measures/index.js';
import type { Run } from '../scenario/index.js';
import { err, type IsoDate, type Money, ok, type Party, type Percent, type Result } from '../values/index.js';
import { stateAt } from './at.js';
import { type Reason, reasons } from './causes.js';
import { unknownUses } from './check-names.js';
import { lawDay, refusedShipment } from './check-shipment.js';
import { type MfnFound, mfnOf } from './mfn.js';
import { type QueryRefusal, undeterminedDuty } from './refusals.js';

/** A layer of duty with the act that last set it and the chain of events behind it. */
export interface AssessedLine extends DutyLine {
  /** The last act that shaped it; `null` for MFN and for what a fork put in without one. */
  readonly act: Act | null;
  readonly reasons: readonly Reason[];
}

/** What a shipment owes and why. Plain data. */
export interface Assessment {
  readonly importer: Party;
  readonly origin: Party;
  readonly hs: string | null;
  /** The day whose law applies: of entry, or of in-bond acceptance. */
  readonly on: IsoDate;
  readonly knownOn: IsoDate | null;
  /** All ad valorem duty, the exact sum of the lines' `points`; MFN is in it when `mfn.from` is not `'absent'`. */
  readonly total: Percent;
  /** The same without MFN. */
  readonly additional: Percent;
  /** Duties by unit, beside the ad valorem total; never folded into it. */
  readonly specific: readonly Money[];
  readonly mfn: MfnFound;
  readonly lines: readonly AssessedLine[];
  /** What had to be taken for granted. */
  readonly assumptions: readonly Assumption[];
  /** Names of exemptions and stacking relations that took something off, by id. */
  readonly titles: Readonly<Record<string, string>>;
}

/**
 * The duty on a shipment under the law of its day: a total, and lines that sum to it exactly, each with its verdict, act
 * and chain of events; what suspensions, exemptions and other duties suppressed is listed with what suppressed it.
 *
 * Refuses, all problems at once: malformed fields (`INVALID_QUESTION`), lanes the record does not hold
 * (`UNKNOWN_LANE`), days it does not answer for (`OUTSIDE_RECORD`), duties that are not settled (`UNDETERMINED`). What is
 * not stated is never guessed: see `assumptions`.
 *
 * @example
 * ```ts
 * import { assess, replay, unwrap } from 'truce';
 * import { usChina2025 } from 'truce/history';
 *
 * const run = unwrap(replay(usChina2025));
 * const toys = { importer: 'US', origin: 'CN', hs: '9503.00.00', enteredOn: '2025-05-01' } as const;
 * unwrap(assess(run, toys)).total; //=> '145%'
 * ```
 */
export function assess(run: Run, shipment: Shipment): Result<Assessment, QueryRefusal> {
  const refused = refusedShipment(run, shipment);
  if (refused !== null) return err(refused);
  return assessOn(run, shipment);
}

/** As `assess`, for a shipment that has been checked. */
export function assessOn(run: Run, shipment: Shipment): Result<Assessment, QueryRefusal> {
  const on = lawDay(shipment);
  const state = stateAt(run, on);
  const mfn = mfnOf(run, shipment);
  const result = owed(state, { ...shipment, enteredOn: on }, { lists: run.history.lists, mfn: mfn.duty });
  if (result.undetermined.length > 0) return err(undeterminedDuty(result.undetermined));
  return ok({
    importer: shipment.importer,
    origin: shipment.origin,
    hs: shipment.hs ?? null,
    on,
    knownOn: run.knownOn,
    total: result.total,
    additional: result.additional,
    specific: result.specific,
    mfn,
    lines: result.lines.map((line) => assessed(run, line)),
    assumptions: [...result.assumptions, ...unknownUses(run, shipment)],
    titles: titlesOf(result, state),
  });
}

function assessed(run: Run, line: DutyLine): AssessedLine {
  const chain = line.measure === MFN ? [] : reasons(run, line.because);
  return { ...line, reasons: chain, act: chain.filter((each) => each.act !== null).at(-1)?.act ?? null };
}

function titlesOf({ lines }: Owed, state: ReturnType<typeof stateAt>): Readonly<Record<string, string>> {
  const ids = lines.flatMap((line) => line.suppressedBy);
  return Object.fromEntries(ids.map((id) => [id, state.measures[id]?.measure.title ?? id]));
}
