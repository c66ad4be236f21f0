/**
 * truce/testing: arbitraries of trade conflicts for fast-check, and the laws that any engine must keep.
 *
 * Needs fast-check, which is an optional peer dependency.
 *
 * @packageDocumentation
 */

export { type BasketOptions, baskets } from './arbitraries/baskets.js';
export type { Throw } from './arbitraries/dice.js';
export { type EditOptions, edits } from './arbitraries/edits.js';
export { type ForkDrawOptions, forks } from './arbitraries/forks.js';
export { type HistoryOptions, histories } from './arbitraries/histories.js';
export { measures, tariffs } from './arbitraries/measures.js';
export { type ShipmentOptions, shipments } from './arbitraries/shipments.js';
export { duties, isoDates, percents } from './arbitraries/values.js';
export { type Engine, truceEngine } from './engine.js';
export { given, type WhatIf } from './given.js';
export type { Law, Trial } from './laws/law.js';
export { laws } from './laws/laws.js';
export { type Reference, slowReplay } from './reference.js';
export { difference, LawBroken } from './same.js';
