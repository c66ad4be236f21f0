/**
 * Writes one self-contained page: 2025 as it happened, a fork of it, charts, the acts behind every change with links, and
 * what the fork supposes. Give the file to write as the argument.
 *
 * Arithmetic from law: every number of the page. Assumptions: those of the fork, which the page lists.
 */
import { writeFileSync } from 'node:fs';
import {
  type Act,
  compare,
  describeEdit,
  enact,
  endHistory,
  type Fork,
  fork,
  type GoodsOnLane,
  type RateInterval,
  type Run,
  ratePath,
  replay,
  unwrap,
} from 'truce';
import { comparisonChart, ratesChart, timelineChart } from 'truce/charts';
import { usChina2025 } from 'truce/history';
import { svgOf } from './svg.js';

const noBusan = fork(usChina2025, {
  name: 'no Busan',
  edits: [endHistory({ after: '2025-10-28' }), enact('us-additional-100-threat', { on: '2025-11-01' })],
});
const supposed = [
  'The post of 10 October becomes an order of 1 November.',
  'Nobody decrees anything else after 28 October.',
];

/** The page, as text. */
export async function report(scenario: Fork, assumptions: readonly string[]): Promise<string> {
  const history = unwrap(replay(usChina2025));
  const forked = unwrap(replay(scenario, { until: '2026-01-01' }));
  const year = { from: '2025-01-20', until: '2026-01-01' } as const;
  const us: GoodsOnLane = { importer: 'US', origin: 'CN' };
  const china: GoodsOnLane = { importer: 'CN', origin: 'US' };
  const both = [
    { name: 'US on Chinese goods', run: history, goods: us },
    { name: 'China on US goods', run: history, goods: china },
  ];
  const subjects = [
    'us-fentanyl',
    'us-reciprocal-china',
    'cn-reciprocal',
    'us-additional-100',
    'truce-geneva',
    'truce-stockholm',
    'truce-busan-kl',
  ];
  const pictures = await Promise.all(
    [
      unwrap(ratesChart(both, year)),
      unwrap(comparisonChart(history, forked, us, year)),
      timelineChart(history, subjects, year),
    ].map(svgOf),
  );
  return page(`2025, and '${scenario.name}'`, [
    '<p>Additional duties on the generic good, over MFN, by the day of entry. Every number is worked out from the acts below.</p>',
    pictures[0] ?? '',
    '<h2>Every change, and the act behind it</h2>',
    changes(history, us, 'US on Chinese goods'),
    changes(history, china, 'China on US goods'),
    `<h2>A world that did not happen: ${escaped(scenario.name)}</h2>`,
    `<p>Edits: ${escaped(scenario.edits.map(describeEdit).join('; '))}.</p>`,
    list(assumptions),
    pictures[1] ?? '',
    differences(history, forked, us),
    '<h2>What stood when</h2>',
    pictures[2] ?? '',
    '<h2>Acts</h2>',
    acts(history, [us, china]),
  ]);
}

function changes(run: Run, goods: GoodsOnLane, title: string): string {
  const rows = unwrap(ratePath(run, goods)).map(({ from, value, because }) => [from, value, cites(because)]);
  return table(title, ['from', 'duty', 'act'], rows);
}

function differences(history: Run, forked: Run, goods: GoodsOnLane): string {
  const parted = unwrap(compare(history, forked, goods)).intervals.filter(({ difference }) => difference !== '0%');
  const rows = parted.map(({ from, until, a, b, difference, opened }) => [
    `${from} to ${until ?? 'no end'}`,
    a,
    b,
    difference,
    escaped([...new Set(opened.flatMap(({ by }) => by))].join('; ')),
  ]);
  return table('Where it parts from history', ['days', 'history', 'fork', 'difference', 'why'], rows);
}

function acts(run: Run, lanes: readonly GoodsOnLane[]): string {
  const found = new Map<string, Act>();
  for (const { because } of lanes.flatMap((lane) => unwrap(ratePath(run, lane)))) {
    for (const { act } of because) if (act !== null) found.set(act.id, act);
  }
  const rows = [...found.values()].map((act) => [link(act), escaped(act.title ?? ''), act.confidence]);
  return table('The acts that moved the two headline duties', ['act', 'title', 'confidence'], rows);
}

function cites(because: RateInterval['because']): string {
  const shown = new Map(because.flatMap(({ act }) => (act === null ? [] : [[act.id, link(act)]])));
  return [...shown.values()].join('; ');
}

function link({ cite, url }: Act): string {
  return url === undefined ? escaped(cite) : `<a href="${escaped(url)}">${escaped(cite)}</a>`;
}

function list(items: readonly string[]): string {
  return `<p>It supposes:</p><ul>${items.map((item) => `<li>${escaped(item)}</li>`).join('')}</ul>`;
}

/** Cells are HTML already. */
function table(caption: string, head: readonly string[], rows: readonly (readonly string[])[]): string {
  const cells = (tag: string, row: readonly string[]) =>
    `<tr>${row.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`;
  const body = rows.map((row) => cells('td', row)).join('\n');
  return `<table><caption>${escaped(caption)}</caption><thead>${cells('th', head)}</thead><tbody>${body}</tbody></table>`;
}

function page(title: string, parts: readonly string[]): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>
body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; color: #222; background: #fff; }
table { border-collapse: collapse; margin: 1rem 0; width: 100%; } caption { text-align: left; font-weight: 600; }
th, td { text-align: left; padding: .25rem .75rem .25rem 0; border-bottom: 1px solid #ddd; vertical-align: top; }
svg { max-width: 100%; height: auto; }
</style></head><body><h1>${escaped(title)}</h1>
${parts.join('\n')}
</body></html>
`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

const file = process.argv[2] ?? 'report.html';
writeFileSync(file, await report(noBusan, supposed));
console.log(`${file}: 2025 as it happened, and a fork of it`);
