// What `import 'truce'` costs cold, over what decimal.js and the functions of date-fns in use cost, with their UTC context:
// CPU time of fresh processes less that of an empty one, in shuffled rounds. These dependencies are measured twice a
// round; where the same thing twice does not come to the same, the machine is too busy for the run to decide anything.
import { spawnSync } from 'node:child_process';
import { fileURLToPath, pathToFileURL } from 'node:url';

const ROUNDS = 13;
/** Of so many fresh processes the cheapest counts: whatever else the machine does only ever adds. */
const TRIES = 3;
const LIMIT = 1.5;
/** How far from one the same thing twice may come, in the median, for a run that decides. */
const QUIET = 0.08;

const root = fileURLToPath(new URL('../', import.meta.url));
const imports = (...specifiers) =>
  specifiers.map((specifier) => `await import(${JSON.stringify(specifier)});`).join('');
const functions = ['addDays', 'addMonths', 'differenceInCalendarDays', 'isValid', 'lightFormat', 'parseISO'];
const shared = imports('decimal.js', ...functions.map((name) => `date-fns/${name}`));
const programs = {
  nothing: '',
  dependencies: shared + imports('@date-fns/utc/utc'),
  again: shared + imports('@date-fns/utc/utc'),
  // What the library really loads of others: not the formatters that come with the documented UTC context.
  loaded: shared + imports('@date-fns/utc/date/mini'),
  truce: imports(pathToFileURL(`${root}dist/index.js`).href),
};

/** Milliseconds of CPU that a fresh process takes for a program, its own start included. */
function once(program) {
  const tally =
    'const { userCPUTime, systemCPUTime } = process.resourceUsage();console.log(userCPUTime + systemCPUTime);';
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', program + tally], {
    cwd: root,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${stderr}\n(npm run build first)`);
  return Number(stdout) / 1000;
}

const cost = (program) => Math.min(...Array.from({ length: TRIES }, () => once(program)));

function shuffled(items) {
  const rest = [...items];
  for (let last = rest.length - 1; last > 0; last--) {
    const other = Math.floor(Math.random() * (last + 1));
    [rest[last], rest[other]] = [rest[other], rest[last]];
  }
  return rest;
}

/** One round: every program once, in an order of its own, each less the empty process of the same round. */
function round() {
  const took = {};
  for (const name of shuffled(Object.keys(programs))) took[name] = cost(programs[name]);
  const above = (name) => took[name] - took.nothing;
  return {
    same: above('again') / above('dependencies'),
    ratio: above('truce') / above('dependencies'),
    ofLoaded: above('truce') / above('loaded'),
    truce: above('truce'),
    dependencies: above('dependencies'),
  };
}

function spread(rounds, name) {
  const sorted = rounds.map((one) => one[name]).sort((a, b) => a - b);
  const median = sorted[Math.floor(sorted.length / 2)];
  return { median, text: `${median.toFixed(2)} (${sorted[0].toFixed(2)} to ${sorted.at(-1).toFixed(2)})` };
}

once(programs.truce);
const rounds = Array.from({ length: ROUNDS }, round);
const [same, ratio] = [spread(rounds, 'same'), spread(rounds, 'ratio')];

console.log(`decimal.js and date-fns, twice: ${same.text}`);
console.log(`truce over decimal.js and date-fns: ${ratio.text}, wanted at most ${LIMIT}`);
console.log(`truce over the files it loads of them: ${spread(rounds, 'ofLoaded').text}`);
console.log(
  `CPU above an empty process, ms: ${spread(rounds, 'truce').text} over ${spread(rounds, 'dependencies').text}`,
);
if (Math.abs(same.median - 1) > QUIET)
  console.log('NOT DECIDED: too noisy, the same thing twice did not come to the same');
else if (ratio.median > LIMIT) process.exitCode = 1;
