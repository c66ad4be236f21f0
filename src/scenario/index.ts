export type { Change } from './apply.js';
export { checkScenario, eventIssues, namesOf } from './check.js';
export { differenceOf } from './difference.js';
export type { EditRefusal } from './edit-refusals.js';
export {
  describeEdit,
  disable,
  drop,
  dropAct,
  dropAgreement,
  type Edit,
  enact,
  endHistory,
  extend,
  insert,
  lapse,
  type Move,
  replace,
  reschedule,
  rescheduleAgreement,
} from './edits.js';
export { fold, type Orphan, type Step } from './fold.js';
export { type Fork, type ForkOptions, fork, lineage, type Scenario } from './fork.js';
export {
  type Decree,
  decree,
  type Episode,
  episode,
  type History,
  type HistoryParts,
  history,
  inDecreedOrder,
  type MfnRate,
  type PhaseTerms,
} from './history.js';
export { type Origin, originOf } from './origin.js';
export { aheadOf, lastState, sharedPast } from './past.js';
export { editedLog, type ReplayOptions, type ReplayRefusal, type Run, replay } from './replay.js';
export {
  builtInRules,
  type CapParams,
  cap,
  type DeescalateParams,
  deescalate,
  type GrimTriggerParams,
  type Ground,
  grimTrigger,
  type HoldFireParams,
  holdFire,
  type IgnoreAboveParams,
  ignoreAbove,
  type MirrorParams,
  mirror,
  type ProportionalParams,
  proportional,
  type Reply,
  type RespondWithControlParams,
  type RespondWithTariffParams,
  type Rule,
  type RuleParam,
  type RuleRef,
  type RuleRegistry,
  type RunawayRules,
  respondWithControl,
  respondWithTariff,
  type Sight,
  type TitForTatParams,
  titForTat,
  type UnsoundAnswer,
} from './rules/index.js';
export { withLists } from './with-lists.js';
