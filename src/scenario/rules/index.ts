import { capRule } from './cap.js';
import { deescalateRule } from './deescalate.js';
import { grimTriggerRule } from './grim-trigger.js';
import { holdFireRule } from './hold-fire.js';
import { ignoreAboveRule } from './ignore-above.js';
import { mirrorRule } from './mirror.js';
import { proportionalRule } from './proportional.js';
import { respondWithControlRule } from './respond-with-control.js';
import { respondWithTariffRule } from './respond-with-tariff.js';
import type { RuleRegistry } from './rule.js';
import { titForTatRule } from './tit-for-tat.js';

/** The rules that come with the library, by name. Each is made with the function of the same name. */
export const builtInRules: RuleRegistry = {
  mirror: mirrorRule,
  titForTat: titForTatRule,
  grimTrigger: grimTriggerRule,
  respondWithControl: respondWithControlRule,
  respondWithTariff: respondWithTariffRule,
  deescalate: deescalateRule,
  ignoreAbove: ignoreAboveRule,
  cap: capRule,
  proportional: proportionalRule,
  holdFire: holdFireRule,
};

export { type CapParams, cap } from './cap.js';
export { type DeescalateParams, deescalate } from './deescalate.js';
export type { RunawayRules, UnsoundAnswer } from './engine.js';
export { type GrimTriggerParams, grimTrigger } from './grim-trigger.js';
export { type HoldFireParams, holdFire } from './hold-fire.js';
export { type IgnoreAboveParams, ignoreAbove } from './ignore-above.js';
export { type MirrorParams, mirror } from './mirror.js';
export { type ProportionalParams, proportional } from './proportional.js';
export { type RespondWithControlParams, respondWithControl } from './respond-with-control.js';
export { type RespondWithTariffParams, respondWithTariff } from './respond-with-tariff.js';
export type { Ground, Reply, Rule, RuleParam, RuleRef, RuleRegistry, Sight } from './rule.js';
export { type TitForTatParams, titForTat } from './tit-for-tat.js';
