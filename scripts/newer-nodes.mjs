// The packed library under Node versions newer than the oldest that is supported: the consumers' programs, and the part of
// the suite that asks the record the most. Needs `npm run build` first. Where a version cannot be had, it says so and
// passes: the registry, not the library, is at fault then.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const VERSIONS = ['22', '24'];
const SUITE = ['built', 'codec', 'conformance', 'golden', 'history', 'queries', 'rules'].map((room) => `tests/${room}`);

const root = fileURLToPath(new URL('../', import.meta.url));
const { devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const dir = mkdtempSync(join(tmpdir(), 'truce-nodes-'));
const consumer = join(dir, 'consumer');

const call = (cwd, command, ...args) =>
  execFileSync(command, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'], encoding: 'utf8' });
const install = (cwd, ...what) => {
  mkdirSync(cwd, { recursive: true });
  call(cwd, 'npm', 'install', '--no-save', '--no-audit', '--no-fund', '--no-package-lock', '--prefer-offline', ...what);
};

/** One thing to do. The first that fails ends the run and leaves the folder to look at. */
function step(label, run) {
  const start = performance.now();
  try {
    run();
  } catch (error) {
    console.error([`FAIL ${label}`, error.stdout, error.stderr ?? error.message, `left in ${dir}`].join('\n'));
    process.exit(1);
  }
  console.log(`ok ${label} ${((performance.now() - start) / 1000).toFixed(1)}`);
}

/** The path of a Node of a major version, or why there is none. The package fetches the program when it is installed. */
function fetchNode(version) {
  const home = join(dir, `node-${version}`);
  try {
    install(home, `node@${version}.x`);
  } catch (error) {
    return { reason: error.stderr };
  }
  const node = join(home, 'node_modules/node/bin/node');
  return existsSync(node) ? { node } : { reason: 'it was installed without its program' };
}

cpSync(join(root, 'consumer-tests'), consumer, { recursive: true });
step('pack what was built', () => call(root, 'npm', 'pack', '--ignore-scripts', '--pack-destination', dir));
step('install the tarball and fast-check', () => {
  const tarball = readdirSync(dir).find((name) => name.endsWith('.tgz'));
  install(consumer, join(dir, tarball), `fast-check@${devDependencies['fast-check']}`);
});

for (const version of VERSIONS) {
  const { node, reason } = fetchNode(version);
  if (node === undefined) {
    console.log(`NOT RUN: there is no Node ${version} to be had here.\n${reason}`);
    continue;
  }
  const name = `Node ${call(dir, node, '--version').trim()}`;
  for (const program of ['esm.mjs', 'cjs.cjs', 'with-fast-check.mjs']) {
    step(`${program} under ${name}`, () => call(consumer, node, program));
  }
  step(`the suite on dist, in part, under ${name}`, () => {
    const vitest = join(root, 'node_modules/vitest/vitest.mjs');
    console.log(
      call(root, node, vitest, 'run', '--config', 'vitest.built.config.ts', ...SUITE)
        .split('\n')
        .slice(-6)
        .join('\n'),
    );
  });
}
rmSync(dir, { recursive: true });
