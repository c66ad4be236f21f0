import type fc from 'fast-check';
import { type Edit, editedLog, type Fork, fork, lineage, type Scenario } from '../../scenario/index.js';
import { type EditOptions, edits } from './edits.js';

/** How forks are drawn. */
export interface ForkDrawOptions extends EditOptions {
  readonly name?: string;
  /** What becomes of events that the law of the fork does not allow. Default `'skip'`. */
  readonly orphans?: 'refuse' | 'skip';
}

/**
 * Forks of a scenario by up to so many edits that can be made together, in order; orphans are skipped unless said. What
 * the law of the fork then allows is for replay to find out.
 *
 * @example
 * ```ts
 * import fc from 'fast-check';
 * import { replay } from 'truce';
 * import { usChina2025 } from 'truce/history';
 * import { forks } from 'truce/testing';
 *
 * fc.assert(fc.property(forks(usChina2025), (world) => replay(world) === replay(world)));
 * ```
 */
export function forks<Id extends string>(base: Scenario<Id>, options: ForkDrawOptions = {}): fc.Arbitrary<Fork<Id>> {
  const { name = 'what if', orphans = 'skip' } = options;
  return edits(base, options).map((list) =>
    fork(base, { name, orphans, edits: makeable(base, list) as readonly Edit<NoInfer<Id>>[] }),
  );
}

/** The edits of a list that can be made one after the other; each that cannot is left out. */
export function makeable(base: Scenario, list: readonly Edit[]): readonly Edit[] {
  const { root, forks: line } = lineage(base);
  const kept: Edit[] = [];
  for (const edit of list) {
    const tried = fork(base, { name: 'tried', edits: [...kept, edit] });
    if (editedLog(root, [...line, tried]).ok) kept.push(edit);
  }
  return kept;
}
