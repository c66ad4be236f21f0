/**
 * Who answered whom: the chains of 2025 that cross from tariffs to controls, lists, threats and talks and back, with what
 * was stated and what timing suggests; one of them as a diagram; and what loses its cause where an act never came.
 *
 * All answers are the record's.
 */
import { type Chain, chain, chainToMermaid, dropAct, fork, lostCauses, replay, unwrap } from 'truce';
import { usChina2025 } from 'truce/history';
import { heading, wrap } from './print.js';

const run = unwrap(replay(usChina2025));

for (const [title, event] of [
  ['Chips in December 2024, minerals a day later', 'us-bis-2024-12-02'],
  ['The 34% of April: a tariff answered with a tariff and with rare earths', 'ieepa-reciprocal-34'],
  ['The Affiliates Rule of September', 'us-bis-affiliates'],
] as const) {
  console.log(heading(title));
  console.log(tell(unwrap(chain(run, event))));
}

console.log(heading('The last one as a Mermaid diagram'));
const affiliates = unwrap(chain(run, 'us-bis-affiliates'));
const brief = affiliates.nodes.map((node) => ({ ...node, title: node.title.split(/[:;,.(]/)[0] ?? '' }));
console.log(chainToMermaid({ ...affiliates, nodes: brief }));

const without = fork(usChina2025, {
  name: 'no Affiliates Rule',
  edits: [dropAct('us-bis-affiliates')],
  orphans: 'skip',
});
console.log(heading('Without the Affiliates Rule: still legal, and their reason is gone'));
for (const { event, basis } of lostCauses(unwrap(replay(without)))) console.log(`${basis.padEnd(8)}  ${event}`);

/** Each event under what it answers; the arrow says whether its text says so. */
function tell({ nodes, edges }: Chain): string {
  return nodes
    .flatMap(({ event, on, title }) => {
      const answered = edges.filter(({ answer }) => answer === event);
      const lines = answered.map(
        ({ to, basis }) => `            ${basis === 'inferred' ? '⇢' : '→'} answers ${to} (${basis})`,
      );
      return [...wrap(`${on}  ${title}`, 100), ...lines];
    })
    .join('\n');
}
