import type { Step } from './fold.js';
import type { Run } from './replay.js';

const READ = Symbol('read');

/** A run whose steps are made when they are first read. To whoever reads, spreads, compares or writes it nothing differs. */
export function unread(run: Omit<Run, 'steps'>, read: () => readonly Step[]): Run {
  const lazy = { ...run, steps: nothingYet };
  // One getter for all runs: one of its own would give every run a hidden class of its own, which outlives it.
  Object.defineProperty(lazy, READ, { value: read });
  return Object.defineProperty(lazy, 'steps', madeWhenRead);
}

const nothingYet: readonly Step[] = [];

const madeWhenRead = {
  enumerable: true,
  get(this: { readonly [READ]: () => readonly Step[] }): readonly Step[] {
    return this[READ]();
  },
};
