/**
 * What an entry of three lines costs to land, to the cent: the bill on one day, the same goods on other days, when it was
 * cheapest to enter, how long the duty holds by law alone, and what the worst was that could be feared.
 *
 * Duties are arithmetic from the record. The goods, their values and steel content, and the two fees of fiscal year 2025
 * are assumptions of this example.
 */
import {
  type Bill,
  cheapestEntry,
  type EntryLine,
  entry,
  type IsoDate,
  replay,
  runway,
  unwrap,
  why,
  worstCase,
} from 'truce';
import { usChina2025 } from 'truce/history';
import { heading, table } from './print.js';

const run = unwrap(replay(usChina2025));
const lane = { importer: 'US', origin: 'CN', transport: 'vessel' } as const;
const toys = { ...lane, hs: '9503.00.00' } as const;
const goods: readonly Omit<EntryLine, 'enteredOn'>[] = [
  { ...toys, value: '40000.00 USD' },
  { ...lane, hs: '4202.92.31', value: '12500.50 USD' },
  { ...lane, hs: '9403.20.00', content: { steel: '62%', aluminium: '0%' }, value: '18000.00 USD' },
];
const fees = [
  { name: 'merchandise processing', rate: '0.3464%', atLeast: '32.71 USD', atMost: '634.62 USD' },
  { name: 'harbor maintenance', rate: '0.125%' },
] as const;

function billOn(enteredOn: IsoDate): Bill {
  return unwrap(entry(run, { lines: goods.map((line) => ({ ...line, enteredOn })), fees }));
}

const plain = (amount: string) => amount.replace(' USD', '');

console.log(heading('Toys, backpacks and steel lockers from China, entered 10 June 2025'));
const bill = billOn('2025-06-10');
console.log(
  table(
    ['line', 'duty by', 'percent', 'USD'],
    [10, 24, 9, 12],
    [
      ...bill.lines.flatMap(({ assessment, duties }) =>
        duties.map(({ program, points, amount }) => [assessment.hs ?? '', program, points, plain(amount)]),
      ),
      ...bill.fees.map(({ name, amount }) => ['entry', name, '', plain(amount)]),
    ],
  ),
);
console.log(`\nvalue ${bill.value}, duty ${bill.duty} (${bill.rate}), landed ${bill.landed}`);

console.log(heading('The same entry on other days'));
const days = ['2025-02-20', '2025-04-08', '2025-04-12', '2025-05-14', '2025-06-04', '2025-11-10'] as const;
console.log(
  table(
    ['entered', 'duty', 'rate', 'landed'],
    [10, 12, 8, 12],
    days.map((day) => {
      const { duty, rate, landed } = billOn(day);
      return [day, plain(duty), rate, plain(landed)];
    }),
  ),
);

console.log(heading('When were toys cheapest to enter, loaded on a ship on 8 April?'));
const window = { from: '2025-04-08', until: '2025-12-31' } as const;
for (const [title, ladenOn] of [
  ['loaded 8 April', '2025-04-08'],
  ['loaded 10 April', '2025-04-10'],
] as const) {
  const { from, assessment, path } = unwrap(cheapestEntry(run, { ...toys, ladenOn }, window));
  console.log(`${title}: cheapest from ${from}, at ${assessment.total}`);
  for (const each of path) console.log(`  ${each.from} to ${each.until}  ${each.value.total.padStart(5)}`);
}

console.log(heading('How long does it hold, if nobody acts?'));
for (const enteredOn of ['2025-04-06', '2025-06-10', '2025-10-28', '2025-12-31'] as const) {
  const { now, days: left, next } = unwrap(runway(run, { ...toys, enteredOn }));
  const becomes = next?.becomes.ok ? next.becomes.value.total : 'not settled';
  const told = next === null ? 'no change is scheduled' : `${left} days, then ${becomes} on ${next.on}`;
  console.log(`${enteredOn}  ${now.total.padStart(4)}  ${told}`);
}

console.log(heading('What could be feared on 20 October 2025, as known that day?'));
const then = unwrap(replay(usChina2025, { knownOn: '2025-10-20', until: '2026-01-01' }));
const { byLaw, ifThreatened } = unwrap(worstCase(then, { ...toys, enteredOn: '2025-10-20' }));
console.log(`by law alone:        ${byLaw.value.total} from ${byLaw.from}`);
console.log(`with the threats:    ${ifThreatened?.value.total} from ${ifThreatened?.from} (${ifThreatened?.threats})`);

console.log(heading('Why did it fall on 14 May?'));
const cut = unwrap(why(run, { ...toys, enteredOn: '2025-05-13' }, { ...toys, enteredOn: '2025-05-14' }));
console.log(`${cut.before.total} to ${cut.after.total}: ${cut.difference}`);
for (const { measure, difference, because } of cut.lines) {
  const acts = [...new Set(because.map(({ act, verb }) => `${verb} by ${act?.cite.split(',')[0]}`))];
  console.log(`  ${difference.padStart(6)}  ${measure}: ${acts.join('; ')}`);
}
