import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { testFiles } from './tests/support/built.js';
import config from './vitest.config.js';

const file = (path: string) => fileURLToPath(new URL(`./${path}`, import.meta.url));

/** The suite on what was built (`npm run build` first), loaded by Node as a user's program would load it. */
export default defineConfig({
  ...config,
  resolve: {
    alias: [
      { find: /^truce$/, replacement: file('dist/index.js') },
      { find: /^truce\/(charts|codec|history|testing|uncertainty)$/, replacement: file('dist/$1/index.js') },
    ],
  },
  plugins: [
    {
      name: 'no-second-copy',
      load(id) {
        if (id.startsWith(file('src/'))) throw new Error(`src is not for the built suite: ${id}`);
      },
    },
  ],
  test: {
    ...config.test,
    include: ['tests/built/uses-dist.ts', ...testFiles().throughEntries],
    server: { deps: { external: [/\/dist\//] } },
  },
});
