/**
 * Geneva never happens: every leg of the truce of 12 May 2025 is taken out, on both sides.
 *
 * Arithmetic from law: the rates, which stay where the April orders put them, and what is skipped because it extends or
 * repairs a truce that is not there. Assumption: everything else is decreed as it was, the fentanyl cut of November
 * included; nobody raises further.
 */
import { dropAgreement, fork } from 'truce';
import { usChina2025 } from 'truce/history';
import { tell, type World } from './tell.js';

export const noGeneva: World = {
  title: '1. Geneva never happens',
  scenario: fork(usChina2025, { name: 'no Geneva', edits: [dropAgreement('truce-geneva')], orphans: 'skip' }),
  until: '2026-01-01',
  lookFrom: '2025-08-01',
};

console.log(tell(noGeneva));
