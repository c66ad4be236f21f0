/**
 * The Supreme Court's ruling of 20 February 2026, as an edit with retroactive effect: goods owe none of the duties under
 * the emergency statute, back to the first of them. The refund on one shipment of toys for each month of 2025.
 *
 * Arithmetic from law: what was paid by the law as known on the day of entry, less what was owed if those duties never
 * were. Assumption: that the ruling reaches back to every entry; the record leaves open who is refunded, how and when.
 */
import { addMonths, fork, insert, refund, replay, unwrap } from 'truce';
import { usChina2025 } from 'truce/history';
import { heading, table } from '../print.js';
import type { World } from './tell.js';

export const supremeCourt: World = {
  title: '8. The Supreme Court, reaching back',
  scenario: fork(usChina2025, {
    name: 'Supreme Court, retroactive',
    edits: [
      insert({
        id: 'ieepa-duties-void',
        on: '2026-02-20',
        effective: '2025-02-04',
        type: 'imposed',
        measure: {
          kind: 'exemption',
          id: 'us-ieepa-void',
          title: 'Learning Resources v. Trump: the emergency statute does not authorise tariffs',
          by: 'US',
          program: 'court',
          from: { programs: ['ieepa-fentanyl', 'ieepa-reciprocal'] },
          scope: { importer: 'US', origins: 'all', goods: 'all' },
        },
      }),
    ],
  }),
  until: '2026-01-01',
  lookFrom: '2025-12-31',
};

const run = unwrap(replay(supremeCourt.scenario));
const months = Array.from({ length: 12 }, (_, month) => addMonths('2025-01-20', month));
console.log(heading(supremeCourt.title));
console.log('Toys of HS 9503.00.00 from China, entered on the 20th of each month\n');
console.log(
  table(
    ['entered', 'paid', 'owed', 'back', 'by layer'],
    [10, 6, 6, 6, 60],
    months.map((enteredOn) => {
      const { paid, owed, back, lines } = unwrap(
        refund(run, { importer: 'US', origin: 'CN', hs: '9503.00.00', enteredOn }),
      );
      const layers = lines.map((line) => `${line.program} ${line.back}`).join(', ');
      return [enteredOn, paid.total, owed.total, back, layers];
    }),
  ),
);
