/**
 * Busan's window runs out on 10 November 2026: nothing is decreed after 2025.
 *
 * Arithmetic from law: on both sides 24 suspended points return to make 34, and every leg comes back as its text says, or
 * does not. Assumption: no court, no statute and no side acts in 2026. (They did: see the record of 2026.)
 */
import { endHistory, fork } from 'truce';
import { usChina2025 } from 'truce/history';
import { tell, type World } from './tell.js';

export const busanLapses: World = {
  title: '7. Busan lapses on 10 November 2026',
  scenario: fork(usChina2025, { name: 'Busan lapses', edits: [endHistory({ after: '2025-12-31' })] }),
  until: '2027-01-01',
  lookFrom: '2026-10-28',
};

console.log(tell(busanLapses));
