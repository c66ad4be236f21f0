import type { RuleRegistry } from './rule.js';

/** The rules that come with the library, by name. */
export const builtInRules: RuleRegistry = {};

export type { RunawayRules } from './engine.js';
export type { Rule, RuleParam, RuleRef, RuleRegistry, Sight } from './rule.js';
