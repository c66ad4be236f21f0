import { type Edit, fork, type Run, replay, type Scenario } from '../scenario/index.js';
import { unwrap } from '../values/index.js';

/** A world before and after some edits. */
export interface WhatIf<Id extends string = string> {
  readonly before: Run<Id>;
  readonly after: Run<Id>;
}

/**
 * Replays a scenario as it is and with edits, for tests that read like a sentence; a refusal is thrown with its reason.
 * Orphans are skipped: see `after.skipped`.
 *
 * @example
 * ```ts
 * import { dropAgreement } from 'truce';
 * import { usChina2025 } from 'truce/history';
 * import { given } from 'truce/testing';
 *
 * const { before, after } = given(usChina2025).when(dropAgreement('truce-geneva'));
 * after.steps.length === before.steps.length; //=> false
 * ```
 */
export function given<Id extends string>(base: Scenario<Id>) {
  return {
    /** Makes the edits, in order, and replays both worlds. Costs two replays. */
    when: (...edits: readonly Edit<NoInfer<Id>>[]): WhatIf<Id> => ({
      before: unwrap(replay(base)),
      after: unwrap(replay(fork(base, { name: 'what if', edits, orphans: 'skip' }))),
    }),
  };
}
