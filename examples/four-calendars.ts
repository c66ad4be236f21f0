/**
 * One event, four calendars: how four public records place the same seven steps of the US duty on Chinese goods in 2025,
 * and what that does to the year's mean.
 *
 * The law's column is computed from the record and cites its acts. The other three are the dates and rates that the
 * trackers' own files gave at the named commits; their means are computed here from those dates.
 */
import { type RateInterval, ratePath, replay, unwrap } from 'truce';
import { usChina2025 } from 'truce/history';
import { calendars, type Day, type Step } from './calendars.js';
import { heading, table } from './print.js';

const run = unwrap(replay(usChina2025));
const path = unwrap(ratePath(run, { importer: 'US', origin: 'CN' }));
const law: readonly Step[] = path.map(({ from, value }) => ({ from, total: Number(value.slice(0, -1)) }));

const steps = [
  ['fentanyl 10%', 10, 'up'],
  ['fentanyl 20%', 20, 'up'],
  ['reciprocal 10%', 30, 'up'],
  ['84%', 104, 'up'],
  ['125%', 145, 'up'],
  ['Geneva: 34%, of which 10% applies', 30, 'down'],
  ['fentanyl back to 10%', 20, 'down'],
] as const;

console.log(heading('The blanket layer: fentanyl and reciprocal duty on a generic Chinese good, 2025'));
console.log(
  table(
    ['step', 'law', 'act', ...calendars.map(({ name }) => name)],
    [20, 15, 18, ...calendars.map(() => 12)],
    steps.map(([what, total, way], index) => {
      const begins = stepTo(total, way);
      return [what, `${begins.from} ${total}%`, actOf(begins), ...calendars.map(({ places }) => places[index] ?? '')];
    }),
  ),
);

console.log(heading('What it does to the year'));
const days = daysOf(2025);
const rows = [
  { name: 'law, as this library replays it', steps: law },
  ...calendars.filter((each) => each.steps.length > 0),
];
console.log(
  table(
    ['calendar', 'mean of 2025', 'days at or above 100%'],
    [32, 12, 21],
    rows.map(({ name, steps: own }) => {
      const rates = days.map((day) => rateOn(own, day));
      const sum = rates.reduce((total, each) => total + each, 0);
      return [
        name,
        `${(sum / days.length).toFixed(2)}%`.padStart(8),
        String(rates.filter((each) => each >= 100).length).padStart(8),
      ];
    }),
  ),
);
const sum = days.reduce((total, day) => total + rateOn(law, day), 0);
console.log(`\nThe law’s mean is ${sum} point-days over ${days.length} days: 28 at 10, 32 at 20, 4 at 30, 1 at 104,`);
console.log('34 at 145, 180 at 30, 52 at 20. With one date to a revision and no act to an event, nothing catches');
console.log('a Geneva that begins a month early or a 125% that has lost the 20% it stands on.\n');
for (const { name, source } of calendars) console.log(`${name}: ${source}`);

function stepTo(total: number, way: 'up' | 'down'): RateInterval {
  const value = `${total}%`;
  const found = path.find((each) => {
    const before = Number((each.before ?? '0%').slice(0, -1));
    return each.value === value && (way === 'up' ? before < total : before > total);
  });
  if (found === undefined) throw new Error(`the record never comes ${way} to ${value}`);
  return found;
}

function actOf({ because }: RateInterval): string {
  return [...new Set(because.map(({ act }) => act?.cite.split(',')[0] ?? ''))].join('; ');
}

function rateOn(own: readonly Step[], day: Day): number {
  return own.filter(({ from }) => from <= day).at(-1)?.total ?? 0;
}

function daysOf(year: number): readonly Day[] {
  const months = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  const two = (number: number) => String(number).padStart(2, '0');
  return months.flatMap((length, month) =>
    Array.from({ length }, (_, day) => `${year}-${two(month + 1)}-${two(day + 1)}` as Day),
  );
}
