/**
 * truce/uncertainty: what to expect, exactly where it can be, drawn with a seed where it cannot.
 *
 * Chances are data, nothing has a probability by default, and the law of the scenario decides every world.
 *
 * @packageDocumentation
 */

// Unrest of a record
export { type AnnouncementGap, announcementGap } from './announcement-gap.js';
// Averages of baskets in worlds that are drawn
export type {
  AverageDay,
  AverageDrawing,
  AverageOutlook,
  AverageSample,
  AverageShard,
  WorldsAtLevel,
} from './averages/drawing.js';
export { ensembleAverages } from './averages/ensemble-averages.js';
export { mergeAverages } from './averages/merge-averages.js';
export type { AverageRefusal } from './averages/refusals.js';
export { sampleAverages, summariseAverages } from './averages/sample-averages.js';
// What may happen, and how likely it is
export type { Chances, Day, Deed, Extension, Hazard, JointRow, Outcome, Tree } from './chances.js';
export { type Churn, churn } from './churn.js';

// Read a distribution
export { type Distribution, distribution, type Level } from './distribution.js';
// Draw
export type { DrawAs } from './draw-as.js';
export { type Drawing, ensemble, type Slice } from './ensemble.js';
// Expect
export { type Expectation, expected, type Outlook, type World } from './expected.js';
export { mergeShards } from './merge-shards.js';
export { type Progress, progressOf, type Watch } from './progress.js';
export { atLeast, entropy, fan, onDay, quantile } from './readings.js';
// Why not
export type {
  ExpectationRefusal,
  InvalidChances,
  NothingDrawn,
  SampleRefusal,
  ShardsRefused,
  TooManyWorlds,
  WorldRefused,
} from './refusals.js';
export { type Sample, sample, summarise } from './sample.js';
export type { Shard, Span, Tallied } from './shard.js';
export type { Question, When } from './survey.js';
export { type PhaseOutlook, type TwoPhases, twoPhases } from './two-phases.js';
