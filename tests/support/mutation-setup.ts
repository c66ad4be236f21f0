import { beforeAll, beforeEach, inject } from 'vitest';

/**
 * Runs before each test file of a mutation run, after Stryker's own set-up (`stryker-setup.js` of its vitest runner).
 *
 * A test file is read with the mutant off, and its tests are run with it on. The files of a run share a thread here, so
 * what the last file switched on is switched off again, and what was remembered while it was off is forgotten before it is
 * on: an old answer would hide it. In the dry run, which finds what each test touches, each test begins without memory.
 */
const ofStryker = inject as unknown as (name: string) => string | undefined;
const [mode, namespace] = [ofStryker('mode'), ofStryker('globalNamespace')];

let age = 0;
const forget = () => {
  age += 1;
};

/** A `WeakMap` that can be made to forget. `vitest.mutation.config.ts` puts it into the place of each in `src`. */
class Memory<Key extends WeakKey, Value> {
  readonly #kept = new WeakMap<Key, { readonly age: number; readonly value: Value }>();

  get(key: Key): Value | undefined {
    const kept = this.#kept.get(key);
    return kept?.age === age ? kept.value : undefined;
  }

  set(key: Key, value: Value): this {
    this.#kept.set(key, { age, value });
    return this;
  }
}

const world = globalThis as unknown as Record<string, { activeMutant?: string | undefined; forget?: () => void }>;
world['TruceMemory'] ??= Object.assign(Memory, { forget });
const forgetAll = () => world['TruceMemory']?.forget?.();

if (mode === 'mutant' && namespace !== undefined) {
  const stryker = world[namespace];
  if (stryker !== undefined) stryker.activeMutant = undefined;
  beforeAll(forgetAll);
}
if (mode === 'dry-run') beforeEach(forgetAll);
