export { type AssessedLine, type Assessment, assess } from './assess.js';
export { stateOn, stepsBetween } from './at.js';
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
export { type ComparedInterval, type Comparison, compare, firstDivergence, summary } from './compare.js';
export { type Difference, diff, type Standing, standing } from './diff.js';
export { explain } from './explain.js';
export { type Deadline, deadlines, legalNow } from './outlook.js';
export { type Overlay, PHASES, type Phase, type PhaseName, phaseOn, phasePath } from './phases.js';
export { type Interval, type RateInterval, ratePath } from './rate-path.js';
export { type Refund, type RefundLine, refund } from './refund.js';
export type {
  InvalidQuestion,
  NoPhases,
  OutsideRecord,
  QueryRefusal,
  UndeterminedDuty,
  UnknownEvent,
  UnknownLane,
} from './refusals.js';
export { type RateRow, rows } from './rows.js';
