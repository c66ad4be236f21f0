/**
 * The Geneva window runs out on 12 August 2025: Stockholm is not agreed, nobody extends.
 *
 * Arithmetic from law: both sides return to 34, not to 125, because Geneva rewrote the rates to 34 before it suspended
 * them; 54 with the fentanyl duty. Assumption: Kuala Lumpur and Busan come as they did, as far as they are still legal;
 * what extends a suspension that has run out is skipped.
 */
import { dropAgreement, fork } from 'truce';
import { usChina2025 } from 'truce/history';
import { tell, type World } from './tell.js';

export const genevaLapses: World = {
  title: '2. The Geneva window lapses on 12 August',
  scenario: fork(usChina2025, { name: 'Geneva lapses', edits: [dropAgreement('truce-stockholm')], orphans: 'skip' }),
  until: '2026-01-01',
  lookFrom: '2025-08-01',
};

console.log(tell(genevaLapses));
