/**
 * The threatened 100% takes effect on 1 November 2025, China answers by mirror, and nothing else is decreed after the
 * 28th of October.
 *
 * Arithmetic from law: the stacking of the 100 on what stood, and the lapse of both suspensions on 10 November because
 * nobody extends them. Assumptions: that the post becomes an order of that day; that China sets
 * a duty of the same height two days later; that nobody talks.
 */
import { enact, endHistory, fork, mirror } from 'truce';
import { usChina2025 } from 'truce/history';
import { tell, type World } from './tell.js';

export const hundredMirrored: World = {
  title: '4. The 100% takes effect, China answers in kind',
  scenario: fork(usChina2025, {
    name: '100% answered',
    edits: [endHistory({ after: '2025-10-28' }), enact('us-additional-100-threat', { on: '2025-11-01' })],
    rules: [
      mirror({
        party: 'CN',
        measure: 'cn-additional-answer',
        watch: ['us-additional-100'],
        share: '100%',
        lagDays: 2,
        from: '2025-10-29',
      }),
    ],
  }),
  until: '2026-01-01',
  lookFrom: '2025-10-28',
};

console.log(tell(hundredMirrored));
