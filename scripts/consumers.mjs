// Packs the library and uses the tarball the ways a stranger would: installed, as ESM, as CommonJS, in a browser,
// with TypeScript's ways of resolving, and its testing entry without and with the optional fast-check.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';

const root = fileURLToPath(new URL('../', import.meta.url));
const { devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const dir = mkdtempSync(join(tmpdir(), 'truce-consumer-'));

/** One thing a consumer does. The first that fails ends the run and leaves the folder to look at. */
function step(label, run) {
  const start = performance.now();
  try {
    run();
  } catch (error) {
    console.error([`FAIL ${label}`, error.stdout, error.message, `left in ${dir}`].filter(Boolean).join('\n'));
    process.exit(1);
  }
  console.log(`ok ${label} ${((performance.now() - start) / 1000).toFixed(1)}`);
}

const call = (cwd, command, ...args) =>
  execFileSync(command, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'], encoding: 'utf8' });
const node = (...args) => call(dir, process.execPath, ...args);
const install = (what) => {
  call(dir, 'npm', 'install', '--no-audit', '--no-fund', '--no-package-lock', '--prefer-offline', what);
};

step('pack', () => call(root, 'npm', 'pack', '--pack-destination', dir));
cpSync(join(root, 'consumer-tests'), dir, { recursive: true });
step('install the tarball', () => install(`./${readdirSync(dir).find((name) => name.endsWith('.tgz'))}`));
step('run as ESM', () => node('esm.mjs'));
step('run as CommonJS', () => node('cjs.cjs'));
step('testing entry without fast-check fails clearly', () => node('without-fast-check.mjs'));
step('bundle for a browser', () =>
  buildSync({
    absWorkingDir: dir,
    entryPoints: ['browser.ts'],
    bundle: true,
    platform: 'browser',
    format: 'iife',
    globalName: 'app',
    minify: true,
    outfile: 'browser.js',
  }),
);
step('run the bundle without Node', () => node('run-browser.cjs'));
step('install fast-check', () => install(`fast-check@${devDependencies['fast-check']}`));
step('testing entry with fast-check', () => node('with-fast-check.mjs'));
for (const [version, compiler] of [
  ['6', 'node_modules/typescript/bin/tsc'],
  ['7', 'node_modules/typescript-7/bin/tsc'],
]) {
  for (const resolution of ['node16', 'nodenext', 'bundler']) {
    step(`types under TypeScript ${version}, ${resolution}`, () =>
      node(join(root, compiler), '-p', `tsconfig.${resolution}.json`),
    );
  }
}
rmSync(dir, { recursive: true });
