export {
  type Average,
  type AveragePart,
  average,
  type Decomposition,
  decompose,
  simpleAverage,
} from './average.js';
export type { Basket, Counting, Stratum, WeightsUsed } from './basket.js';
export { checkBasket } from './check.js';
export { type Contribution, type ContributionInterval, contribution } from './contribution.js';
export { type Coverage, coverage } from './coverage.js';
export { type DayAverage, dailyAverages } from './daily.js';
export type { Group } from './groups.js';
export { lawOn } from './law.js';
export type { Spoken } from './mfn-tally.js';
export { averagePath } from './path.js';
export { type BasketReading, readBasket } from './read-basket.js';
export type {
  BasketRefusal,
  ContributionRefusal,
  InvalidBasket,
  MfnUnknown,
  NoValues,
  UnknownProgram,
} from './refusals.js';
export { type Revenue, revenue } from './revenue.js';
export type { BasketAssumption } from './tally.js';
export { type Grouped, groupedFor, pointsUnder } from './worlds.js';
