export { type AssessedLine, type Assessment, assess } from './assess.js';
export { refusedDay, stateAt, stateOn, stepsBetween } from './at.js';
export type { Attribution } from './attribution.js';
export type { Reason } from './causes.js';
export {
  type Chain,
  type ChainEdge,
  type ChainNode,
  chain,
  chainToDot,
  chainToMermaid,
  type LostCause,
  lostCauses,
} from './chain.js';
export { type CheapestEntry, cheapestEntry, type EntryDays } from './cheapest-entry.js';
export { nameIssues, unknownUses } from './check-names.js';
export { goodsIssues, refusedLane } from './check-shipment.js';
export { type ComparedInterval, type Comparison, compare, firstDivergence, summary } from './compare.js';
export { codeClasses } from './compiled/code-classes.js';
export { type AnyCode, type Compiled, compile } from './compiled/compile.js';
export { type Difference, diff, type Standing, standing } from './diff.js';
export {
  type Bill,
  type BilledDuty,
  type BilledLine,
  type EntryLine,
  type EntryTerms,
  entry,
  type LinesRefused,
} from './entry.js';
export type { Consignment, EntryWindow } from './entry-path.js';
export { explain } from './explain.js';
export type { Fee, FeeDue } from './fees.js';
export type { Licence, LicenceAssumption, LicenceLine, MissingFact } from './licence/answer.js';
export { explainLicence } from './licence/explain-licence.js';
export type { Missing } from './licence/holds.js';
export { licence } from './licence/licence.js';
export type { LicenceVerdict } from './licence/line.js';
export type { EndUser, ExportQuestion } from './licence/question.js';
export type { Door } from './licence/reach.js';
export { type LifeStretch, lifePath } from './life-path.js';
export { type MfnFound, mfnOf, ratedCodes } from './mfn.js';
export { type Deadline, deadlines, legalNow } from './outlook.js';
export { type EntryOfRecord, type OwnershipAsked, type OwnershipOn, ownershipOn } from './ownership-on.js';
export { type Overlay, PHASES, type Phase, type PhaseName, phaseOn, phasePath } from './phases.js';
export { changeDays, type Interval, type RateInterval, ratePath } from './rate-path.js';
export { type Refund, type RefundLine, refund } from './refund.js';
export {
  type InvalidQuestion,
  invalidQuestion,
  type NoPhases,
  type NotModelled,
  type OutsideRecord,
  type QueryRefusal,
  refusedWindow,
  type UndeterminedDuty,
  type UnknownEvent,
  type UnknownLane,
  undeterminedDuty,
} from './refusals.js';
export { type RateRow, rows } from './rows.js';
export { type Runway, runway, type ScheduledChange } from './runway.js';
export { type Why, type WhyLine, why } from './why.js';
export { type WorstCase, worstCase } from './worst-case.js';
