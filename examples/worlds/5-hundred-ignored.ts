/**
 * The threatened 100% takes effect on 1 November 2025 and China ignores it; nothing else is decreed after the 28th of
 * October.
 *
 * Arithmetic from law: as in world 4, without an answer. Assumptions: that the post becomes an order of that day, and
 * that China does what it said on 11 April 2025 it would do about further rises: nothing.
 */
import { enact, endHistory, fork } from 'truce';
import { usChina2025 } from 'truce/history';
import { tell, type World } from './tell.js';

export const hundredIgnored: World = {
  title: '5. The 100% takes effect, China ignores it',
  scenario: fork(usChina2025, {
    name: '100% ignored',
    edits: [endHistory({ after: '2025-10-28' }), enact('us-additional-100-threat', { on: '2025-11-01' })],
  }),
  until: '2026-01-01',
  lookFrom: '2025-10-28',
};

console.log(tell(hundredIgnored));
