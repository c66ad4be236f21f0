import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import base from './vitest.config.js';

/** What Stryker runs for each mutant (docs/mutation.md): the quick tests of the five rooms, the likeliest to notice first. */
const QUICK = [
  'values/*',
  'measures/*',
  'machine/*',
  'scenario/*',
  'queries/*',
  'duties/*',
  'rules/*',
  'licence/*',
  'phases/*',
  'hard-cases/*',
  'golden/{cn-worked-examples,headline-*,us-exemptions,us-in-transit,us-low-value,us-spot-checks}',
  'laws/{fast-engine,generated}',
];

/** `MUTATION_TESTS=values,measures` runs the tests of these rooms alone: sooner done, and no score is too high by it. */
const asked = process.env['MUTATION_TESTS']?.split(',');
const TESTS = QUICK.filter((pattern) => asked?.includes(pattern.slice(0, pattern.indexOf('/'))) ?? true);

/** Half a second or more each; they wait until the others have said nothing. */
const SLOW = [
  'machine/lives',
  'queries/questions',
  'measures/product-list',
  'queries/compiled',
  'queries/compiled-small',
  'rules/engine',
  'golden/headline-cn',
  'golden/headline-us',
  'laws/fast-engine',
  'rules/laws',
  'laws/generated',
];

const rooms = TESTS.map((pattern) => pattern.slice(0, pattern.indexOf('/')));

function place(path: string): number {
  const slow = SLOW.findIndex((name) => path.endsWith(`/tests/${name}.test.ts`));
  return slow === -1 ? rooms.findIndex((room) => path.includes(`/tests/${room}/`)) : rooms.length + slow;
}

class QuickFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return files.sort((a, b) => place(a.moduleId) - place(b.moduleId));
  }
}

const fewRuns = fileURLToPath(new URL('./tests/support/few-runs.ts', import.meta.url));

/** What is held by the objects themselves cannot be made to forget, so it is held beside them. */
const FORGETTING = `export function attached() {
  const memory = new globalThis.TruceMemory();
  return { get: (owner) => memory.get(owner), put: (owner, value) => void memory.set(owner, value) };
}`;

export default defineConfig({
  ...base,
  plugins: [
    {
      name: 'few-runs',
      enforce: 'pre',
      resolveId: (source, importer) => (source === 'fast-check' && importer !== fewRuns ? fewRuns : null),
    },
    {
      name: 'memory-that-forgets',
      transform(code, id) {
        if (id.endsWith('/src/values/attached.ts')) return FORGETTING;
        return /\/src\/.*\.ts$/.test(id) ? code.replaceAll('new WeakMap', 'new globalThis.TruceMemory') : null;
      },
    },
  ],
  test: {
    ...base.test,
    include: TESTS.map((pattern) => `tests/${pattern}.test.ts`),
    setupFiles: ['tests/support/mutation-setup.ts'],
    // The files that one mutant needs share a thread, and so read the library once; the next mutant gets a new thread.
    isolate: false,
    sequence: { sequencer: QuickFirst },
  },
});
