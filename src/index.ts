/**
 * truce: a trade conflict as law in time.
 *
 * Replay a record (`replay`), ask it (`assess`, `explain`, `ratePath`, `stateOn`), fork it (`fork` and the edits).
 *
 * @packageDocumentation
 */

// Averages and baskets: every name of the room is public
export * from './baskets/index.js';

// What a duty on an article is made of
export type {
  Assumption,
  DutyLine,
  Verdict,
} from './duties/index.js';

// The machine, move by move
export {
  AGREEMENT_MOVES,
  type Agreement,
  type AgreementLife,
  type Allegation,
  advance,
  type Cause,
  COMMITMENT_MOVES,
  type Commitment,
  type CommitmentLife,
  DAY_PHASES,
  DUE_VERBS,
  type Due,
  deadlinesOf,
  emptyState,
  INVESTIGATION_MOVES,
  type Life,
  legalMoves,
  legalVerbs,
  MEASURE_MOVES,
  type Meeting,
  movesDiagram,
  PROMISE_MOVES,
  type Refusal,
  type Ruling,
  type State,
  type Suspension,
  type TradeEvent,
  transition,
  type Undertaking,
  type Verb,
} from './machine/index.js';

// What a measure is
export {
  type Act,
  type Charge,
  type Conditions,
  type Confidence,
  type ControlledItem,
  type Duty,
  describeDuty,
  type EndCase,
  type Exemption,
  type ExportControl,
  type Extraterritorial,
  type Goods,
  type GoodsOnLane,
  type InvalidList,
  type Investigation,
  type Lane,
  LICENCE_POLICIES,
  type LicencePolicy,
  type Listing,
  type ListReading,
  type Measure,
  type Procedure,
  type ProductList,
  type ProductListParts,
  productList,
  type Relation,
  type Review,
  readProductList,
  type Scope,
  type Selector,
  type Shipment,
  type Source,
  type Stacking,
  type Tariff,
  type Terms,
} from './measures/index.js';

// Ask a run, and ownership rules: the names are in a file of their own, for there are many
export * from './questions.js';

// Replay a record, fork it
export {
  type Change,
  checkScenario,
  type Decree,
  decree,
  describeEdit,
  disable,
  drop,
  dropAct,
  dropAgreement,
  type Edit,
  type EditRefusal,
  type Episode,
  enact,
  endHistory,
  episode,
  extend,
  type Fork,
  type ForkOptions,
  fork,
  type History,
  type HistoryParts,
  history,
  insert,
  lapse,
  type MfnRate,
  type Move,
  type Orphan,
  type PhaseTerms,
  type ReplayOptions,
  type ReplayRefusal,
  type Run,
  replace,
  replay,
  reschedule,
  rescheduleAgreement,
  type Scenario,
  type Step,
  withLists,
} from './scenario/index.js';

// Let rules answer

export {
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
} from './scenario/index.js';

// Values
export {
  type Amount,
  addDays,
  addMonths,
  daysBetween,
  type IsoDate,
  type Issue,
  type Money,
  type Party,
  type Percent,
  parseAmount,
  parseHsCode,
  parseIsoDate,
  parseMoney,
  parseParty,
  parsePercent,
  RefusedError,
  type Result,
  unwrap,
} from './values/index.js';
