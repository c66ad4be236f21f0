import fc from 'fast-check';

/**
 * Stands in for fast-check where the tests are run once for each mutant (`vitest.mutation.config.ts`): a property draws at
 * most `MUTATION_RUNS` worlds in place of the thousand it asks for, always the same ones, and a red one is not shrunk.
 * A property that names its own seed keeps its own count.
 */
const atMost = Number(process.env['MUTATION_RUNS'] ?? 15);
const SEED = 20251110;

function fewer(settings: fc.Parameters<unknown> = {}): fc.Parameters<unknown> {
  const numRuns = settings.seed === undefined ? Math.min(settings.numRuns ?? 100, atMost) : settings.numRuns;
  return { seed: SEED, ...settings, ...(numRuns !== undefined && { numRuns }), endOnFailure: true };
}

export const assert = ((property: fc.IRawProperty<unknown>, settings?: fc.Parameters<unknown>) =>
  fc.assert(property, fewer(settings))) as typeof fc.assert;

export * from 'fast-check';
export default { ...fc, assert };
