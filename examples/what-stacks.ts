/**
 * Do these stack? Which duties of the United States were owed together on Chinese goods of 2025, which gave way to which,
 * and by which rule; then the same goods in a world where one rule began on another day.
 *
 * Duties are arithmetic from the record. What the goods are made of and for is an assumption of this example.
 */
import {
  type AssessedLine,
  assess,
  fork,
  type IsoDate,
  type Run,
  replay,
  reschedule,
  type Shipment,
  unwrap,
} from 'truce';
import { usChina2025 } from 'truce/history';
import { heading, table } from './print.js';

const run = unwrap(replay(usChina2025));
const lane = { importer: 'US', origin: 'CN' } as const;

const goods = {
  'aluminium foil': { ...lane, hs: '7607.11.60' },
  'electric car': { ...lane, hs: '8703.80.00' },
  'brake pads for cars': { ...lane, hs: '8708.30.50', uses: ['automobile-part'] },
  'hinges, 6% aluminium': { ...lane, hs: '8302.41.3000', content: { aluminium: '6%', steel: '0%' } },
  smartphone: { ...lane, hs: '8517.13.00' },
  'hardbound book': { ...lane, hs: '4901.99.00' },
} as const satisfies Record<string, Omit<Shipment, 'enteredOn'>>;

const kinds = {
  s301: '301',
  s232: '232',
  'ieepa-fentanyl': 'fentanyl',
  'ieepa-reciprocal': 'reciprocal',
  mfn: 'MFN',
} as const;

for (const day of ['2025-04-12', '2025-06-10', '2025-11-15'] as const) {
  console.log(heading(`Entered ${day}`));
  console.log(
    table(
      ['goods', ...Object.values(kinds), 'total'],
      [22, 7, 7, 9, 11, 6, 8],
      Object.entries(goods).map(([name, good]) => {
        const { lines, total } = unwrap(assess(run, { ...good, enteredOn: day }));
        return [name, ...Object.keys(kinds).map((begins) => owed(lines, begins)), total];
      }),
    ),
  );
}

console.log(heading('What gave way on 12 April 2025, and to what'));
for (const [name, good] of Object.entries(goods)) {
  const { lines, titles } = unwrap(assess(run, { ...good, enteredOn: '2025-04-12' }));
  const gone = lines.filter((line) => line.suppressedBy.length > 0 && line.measure === 'us-reciprocal-china');
  for (const { verdict, suppressedBy } of gone) {
    console.log(`${name}: 125% ${verdict}`);
    for (const by of suppressedBy) console.log(`  ${titles[by]}`);
  }
}

console.log(heading('One rule, another day'));
console.log('From 4 June 2025 goods with some metal owed the reciprocal duty on the rest of their value.');
console.log('Had that rule held from 5 April, hinges with 6% aluminium would have owed:\n');
const earlier = fork(usChina2025, {
  name: 'from 5 April',
  edits: [reschedule('s232-metals-50', { to: '2025-04-05' })],
});
const other = unwrap(replay(earlier));
const dates = ['2025-04-04', '2025-04-05', '2025-04-10', '2025-05-14', '2025-06-04'] as const;
console.log(
  table(
    ['entered', 'as it was', 'from 5 April'],
    [10, 10, 12],
    dates.map((day) => [day, hinges(run, day), hinges(other, day)]),
  ),
);

function owed(lines: readonly AssessedLine[], begins: string): string {
  const counted = lines.filter((line) => line.program.startsWith(begins) && line.points !== '0%');
  return counted.map((line) => line.points).join(' + ') || '·';
}

function hinges(of: Run, enteredOn: IsoDate): string {
  return unwrap(assess(of, { ...goods['hinges, 6% aluminium'], enteredOn })).total;
}
