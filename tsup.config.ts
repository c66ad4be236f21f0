import { defineConfig } from 'tsup';

export default defineConfig({
  entry: {
    index: 'src/index.ts',
    'charts/index': 'src/charts/index.ts',
    'history/index': 'src/history/index.ts',
    'codec/index': 'src/codec/index.ts',
    'testing/index': 'src/testing/index.ts',
    'uncertainty/index': 'src/uncertainty/index.ts',
  },
  tsconfig: 'tsconfig.build.json',
  format: ['esm', 'cjs'],
  target: 'es2022',
  platform: 'neutral',
  // tsup 8 sets `baseUrl` itself, which TypeScript 6 rejects with TS5101 unless told that 6.0 is meant.
  dts: { compilerOptions: { ignoreDeprecations: '6.0' } },
  external: ['fast-check'],
  splitting: true,
  sourcemap: true,
  clean: true,
});
