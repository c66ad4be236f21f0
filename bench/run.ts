import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { printExactness } from './exact.js';
import { fails, type Row, table } from './goals.js';
import { eventRows } from './moves.js';
import { paired } from './paired.js';
import { pointRows } from './points.js';
import { whatIfRows } from './what-if.js';
import { worldRows } from './worlds.js';
import { yearRows } from './year.js';

process.env['NODE_ENV'] = 'production';

const groups: Readonly<Record<string, () => Promise<readonly Row[]>>> = {
  points: pointRows,
  years: async () => [...(await whatIfRows()), ...(await yearRows())],
  moves: eventRows,
  worlds: worldRows,
};
const asked = process.argv.slice(2);
const gate = asked.includes('--gate');
const wanted = asked.filter((each) => !each.startsWith('--'));
// No ratio, and not run with the others: ten thousand worlds beside whole numbers take minutes.
if (wanted.includes('exact')) {
  printExactness();
  process.exit();
}
const chosen = Object.keys(groups).filter((name) => wanted.length === 0 || wanted.includes(name));

let sink = 0;
const spin = (times: number) => {
  for (let go = 0; go < times * 1000; go += 1) sink = (sink * 31 + go) | 0;
};
const { ratio } = await paired([
  { name: 'a', work: spin },
  { name: 'again', work: spin },
]);
const same = ratio('a', 'again');
const noisy = same.median < 0.87 || same.median > 1.15;

const results = fileURLToPath(new URL('../results.json', import.meta.url));

/** The rows of a group, measured in a process of its own: what one group leaves behind would slow the next. */
function apart(name: string): readonly Row[] {
  execFileSync(process.execPath, [...process.execArgv, fileURLToPath(import.meta.url), name], { stdio: 'ignore' });
  return JSON.parse(readFileSync(results, 'utf8')).rows;
}

const groupOf = new Map<string, string>();
const failsIn = (name: string, all: readonly Row[]) => all.some((row) => groupOf.get(row.what) === name && fails(row));

const rows: Row[] = [];
for (const name of chosen) {
  const found = chosen.length > 1 ? apart(name) : await (groups[name] as () => Promise<readonly Row[]>)();
  for (const { what } of found) groupOf.set(what, name);
  rows.push(...found);
}

const machine = `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown'}, Node ${process.version}`;
const day = new Date().toISOString().slice(0, 10);
console.log(
  `${day}, ${machine}; the same thing twice: ${same.median.toFixed(2)} (${same.least.toFixed(2)} to ${same.most.toFixed(2)})`,
);
if (noisy) console.log('NOT DECIDED: this run is noisy, the same thing took different times');
console.log(table(rows));

// Another process may have been busy all the while: a group that fails is measured once more.
const again = noisy || !gate ? [] : chosen.filter((name) => failsIn(name, rows));
const second = again.flatMap(apart);
const failing = noisy ? [] : gate ? second.filter(fails) : rows.filter(fails);
for (const { id, what } of failing) console.log(`missed in every round: ${id}, ${what}`);
if (gate && failing.length > 0) process.exitCode = 1;
writeFileSync(results, `${JSON.stringify({ day, machine, same, noisy, rows }, null, 2)}\n`);
