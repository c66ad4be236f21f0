import { defineConfig } from 'tsup';

/** What is measured is compiled as it is published: tsx keeps the name of each function by a call of its own. */
export default defineConfig({
  entry: ['bench/run.ts', 'bench/worlds-worker.ts'],
  outDir: 'bench/built',
  format: 'esm',
  target: 'es2022',
  platform: 'node',
  clean: true,
  silent: true,
});
