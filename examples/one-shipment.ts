/**
 * What one shipment owes, layer by layer: toys from China at the peak, after Geneva, and at sea when the duty rose.
 *
 * Duties are arithmetic from the record. The loading days are assumptions of this example.
 */
import { assess, explain, replay, unwrap } from 'truce';
import { usChina2025 } from 'truce/history';

const run = unwrap(replay(usChina2025));
const toys = { importer: 'US', origin: 'CN', hs: '9503.00.00' } as const;

for (const enteredOn of ['2025-03-10', '2025-05-01', '2025-06-10', '2025-11-15'] as const) {
  console.log(explain(assess(run, { ...toys, enteredOn })));
  console.log();
}

console.log('The same toys, loaded on a ship on 4 April:');
console.log(explain(assess(run, { ...toys, enteredOn: '2025-05-01', ladenOn: '2025-04-04', transport: 'vessel' })));
console.log();

console.log('A question that has no answer says so:');
console.log(explain(assess(run, { ...toys, hs: '9503.0', enteredOn: '2027-01-01' })));
