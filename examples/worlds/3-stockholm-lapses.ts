/**
 * The Stockholm window runs out on 10 November 2025: no Kuala Lumpur, no Busan.
 *
 * Arithmetic from law: both sides return to 34 on 10 November; the fentanyl duty stays at 20 and China's farm duties of
 * March stay, because their ends were legs of Busan. Assumption: nobody answers the lapse.
 */
import { dropAgreement, fork } from 'truce';
import { usChina2025 } from 'truce/history';
import { tell, type World } from './tell.js';

export const stockholmLapses: World = {
  title: '3. The Stockholm window lapses on 10 November, no Busan',
  scenario: fork(usChina2025, { name: 'no Busan', edits: [dropAgreement('truce-busan-kl')], orphans: 'skip' }),
  until: '2026-01-01',
  lookFrom: '2025-10-28',
};

console.log(tell(stockholmLapses));
