import { averagesKeepTheirWeights, coverageGrows } from './averages.js';
import { differencesAddUp } from './differences.js';
import { baseUnmoved, causality, forksCompose, forkWithoutEdits, sharesPast } from './forks.js';
import { hindsight, knowledgeGrows } from './knowledge.js';
import { displacementRederived, editsCommute, orderOfDayIsMoot } from './order.js';
import { refusalLeavesNoTrace } from './refusals.js';
import { rulesTerminate } from './rules.js';
import { steppingEqualsReplay } from './stepping.js';
import { partsSum } from './sums.js';
import { coversTime, deterministic, equalsReference, halfOpen } from './time.js';
import { extensionInTime, extensionTooLate, lapseRestoresAmended } from './windows.js';
import { wordsChangeNoRate } from './words.js';

/**
 * The laws of trade conflicts in time, by name. Each is a property of an engine: this library's, or yours.
 *
 * @example
 * ```ts
 * import fc from 'fast-check';
 * import { laws, truceEngine } from 'truce/testing';
 *
 * for (const law of Object.values(laws)) fc.assert(law.property(truceEngine), { numRuns: 5 });
 * ```
 */
export const laws = {
  deterministic,
  coversTime,
  halfOpen,
  partsSum,
  forkWithoutEdits,
  sharesPast,
  forksCompose,
  baseUnmoved,
  causality,
  wordsChangeNoRate,
  lapseRestoresAmended,
  extensionInTime,
  extensionTooLate,
  editsCommute,
  differencesAddUp,
  orderOfDayIsMoot,
  displacementRederived,
  knowledgeGrows,
  hindsight,
  refusalLeavesNoTrace,
  rulesTerminate,
  equalsReference,
  steppingEqualsReplay,
  averagesKeepTheirWeights,
  coverageGrows,
} as const;
