import type { Edit } from './edits.js';
import type { History } from './history.js';
import type { RuleRef } from './rules/rule.js';

/** A history, or a fork of a scenario. */
export type Scenario<Id extends string = string> = History<Id> | Fork<Id>;

/** A world that differs from its base by edits and rules: a pointer and two short lists. */
export interface Fork<Id extends string = string> {
  readonly scenario: 'fork';
  readonly name: string;
  readonly base: Scenario;
  readonly edits: readonly Edit[];
  readonly rules: readonly RuleRef[];
  readonly orphans: 'refuse' | 'skip';
  /** Never present: carries the literal ids of the base's events. */
  readonly ids?: Id;
}

/** How a fork differs from its base. */
export interface ForkOptions<Id extends string> {
  readonly name: string;
  readonly edits?: readonly Edit<Id>[];
  /** Who answers what, by name and parameters. */
  readonly rules?: readonly RuleRef[];
  /**
   * What to do when an edit makes later events illegal: `'refuse'` refuses the fork on replay and lists them, `'skip'`
   * leaves them out and lists them on the run. Default: as the base does; of a history, `'refuse'`.
   */
  readonly orphans?: 'refuse' | 'skip';
}

/**
 * Forks a scenario. The base is never changed, and a fork can be forked again. Cost: one small object; nothing is
 * folded or checked until `replay`.
 *
 * @example
 * ```ts
 * import { dropAgreement, fork, replay, unwrap } from 'truce';
 * import { usChina2025 } from 'truce/history';
 *
 * const noGeneva = fork(usChina2025, { name: 'no Geneva', edits: [dropAgreement('truce-geneva')], orphans: 'skip' });
 * unwrap(replay(noGeneva)).skipped.length > 0; //=> true
 * ```
 */
export function fork<Id extends string>(base: Scenario<Id>, options: ForkOptions<NoInfer<Id>>): Fork<Id> {
  return {
    scenario: 'fork',
    name: options.name,
    base,
    edits: options.edits ?? [],
    rules: options.rules ?? [],
    orphans: options.orphans ?? (base.scenario === 'fork' ? base.orphans : 'refuse'),
  };
}

/** The history at the root of a scenario, and its forks from the oldest to the scenario itself. */
export function lineage(scenario: Scenario): { readonly root: History; readonly forks: readonly Fork[] } {
  const forks: Fork[] = [];
  let current = scenario;
  while (current.scenario === 'fork') {
    forks.unshift(current);
    current = current.base;
  }
  return { root: current, forks };
}
