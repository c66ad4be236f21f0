/**
 * The affiliates rule is never issued: the 50% rule of 29 September 2025 is taken out.
 *
 * Arithmetic from law: only its own stay becomes impossible. The rest of the autumn stays legal and loses its stated
 * cause; which events those are is read from what their texts and spokesmen said. Assumption: they happen all the same.
 */
import { chain, chainToMermaid, drop, fork, lostCauses, replay, unwrap } from 'truce';
import { usChina2025 } from 'truce/history';
import { tell, type World } from './tell.js';

export const noAffiliatesRule: World = {
  title: '6. The affiliates rule is never issued',
  scenario: fork(usChina2025, { name: 'no affiliates rule', edits: [drop('us-bis-affiliates')], orphans: 'skip' }),
  until: '2026-01-01',
  lookFrom: '2025-10-28',
};

console.log(tell(noAffiliatesRule));
console.log('\nEvents that lose a cause');
for (const { event, lost, basis } of lostCauses(unwrap(replay(noAffiliatesRule.scenario)))) {
  console.log(`  ${event}  answered ${lost} (${basis})`);
}
const answers = unwrap(chain(unwrap(replay(usChina2025)), 'us-bis-affiliates'));
console.log(`\nIn history ${answers.edges.length} answers hang together with it; as a diagram:\n`);
console.log(chainToMermaid(answers));
