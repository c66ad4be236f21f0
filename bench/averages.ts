/**
 * How long the average of a large basket takes for every day of a year: 12,000 tariff lines of Chinese goods, each under a
 * code of its own, on the record of 2025. The lines are made up (every chapter, the lists in turn); the law is the record's.
 * Prints processor time, which is what the work costs whatever else runs on the machine.
 *
 * `npm run bench:averages`
 */
import { average, averagePath, type Basket, type Percent, replay, type Stratum, unwrap } from 'truce';
import { usChina2025 } from 'truce/history';

const LINES = 12_000;
const LISTS = [[], ['us-301-list-1'], ['us-301-list-2'], ['us-301-list-3'], ['us-301-list-4a'], ['us-annex-2']];

const basket: Basket = {
  id: 'made-up',
  title: `${LINES} made-up lines`,
  source: { label: 'this benchmark' },
  vintage: 'none',
  lane: { importer: 'US', origin: 'CN' },
  strata: Array.from({ length: LINES }, (_, index) => lineOf(index)),
};

const run = unwrap(replay(usChina2025));
const cold = timed(() => unwrap(averagePath(run, basket, { of: 'total' })).length);
console.log(
  `${LINES.toLocaleString('en')} lines, every day of the year, first time: ${cold.milliseconds} ms, ${cold.found} intervals`,
);
const warm = timed(() => unwrap(averagePath(run, basket, { of: 'total' })).length);
console.log(`the same again, the lines already grouped: ${warm.milliseconds} ms`);
const day = timed(() => unwrap(average(run, basket, '2025-06-10', { of: 'total' })).value);
console.log(`one day, with what was taken for granted: ${day.milliseconds} ms (${day.found.slice(0, 8)}%)`);

function lineOf(index: number): Stratum {
  const chapter = String(1 + (index % 97)).padStart(2, '0');
  const rest = String(10_000 + index * 7)
    .padStart(6, '0')
    .slice(-6);
  return {
    id: `line-${index}`,
    hs: `${chapter}${rest}`,
    lists: LISTS[index % LISTS.length] ?? [],
    mfn: `${index % 13}.${index % 10}%` as Percent,
    value: `${1000 + ((index * 7919) % 100_000)} USD` as const,
  };
}

function timed<Found>(work: () => Found): { readonly milliseconds: number; readonly found: Found } {
  const start = process.cpuUsage();
  const found = work();
  const { user, system } = process.cpuUsage(start);
  return { milliseconds: Math.round((user + system) / 1000), found };
}
