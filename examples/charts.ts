/**
 * Draws five pictures of 2025 as SVG files: both sides' rates, a fork against history, the lives of measures and truces,
 * who answered whom, and the same rates on a dark ground.
 *
 * The specifications are plain data; here vega-lite and vega draw them. Give a folder to write to as the argument.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { chain, enact, endHistory, fork, replay, unwrap } from 'truce';
import { type ChartSpec, comparisonChart, ratesChart, responsesChart, timelineChart } from 'truce/charts';
import { usChina2025 } from 'truce/history';
import { svgOf } from './svg.js';

const history = unwrap(replay(usChina2025));
const noBusan = fork(usChina2025, {
  name: 'no Busan',
  edits: [endHistory({ after: '2025-10-28' }), enact('us-additional-100-threat', { on: '2025-11-01' })],
});
const forked = unwrap(replay(noBusan, { until: '2026-01-01' }));
const year = { from: '2025-01-20', until: '2026-01-01' } as const;
const usOnChina = { importer: 'US', origin: 'CN' } as const;
const both = [
  { name: 'US on Chinese goods', run: history, goods: usOnChina },
  { name: 'China on US goods', run: history, goods: { importer: 'CN', origin: 'US' } },
] as const;

/** The pictures, by the name of their file. */
export const pictures: Readonly<Record<string, ChartSpec>> = {
  'both-sides': unwrap(ratesChart(both, year)),
  'both-sides-dark': unwrap(ratesChart(both, year, { theme: 'dark' })),
  'no-busan': unwrap(comparisonChart(history, forked, usOnChina, year)),
  lives: timelineChart(
    history,
    [
      'us-fentanyl',
      'us-reciprocal-china',
      'cn-reciprocal',
      'cn-no2-10',
      'us-additional-100',
      'us-bis-affiliates',
      'cn-mofcom-2025-61/item-3',
      'cn-mofcom-gacc-2025-55',
      'truce-geneva',
      'truce-stockholm',
      'truce-busan-kl',
    ],
    year,
  ),
  answers: responsesChart(unwrap(chain(history, 'us-bis-affiliates'))),
};

const folder = process.argv[2] ?? 'pictures';
mkdirSync(folder, { recursive: true });
for (const [name, spec] of Object.entries(pictures)) {
  writeFileSync(`${folder}/${name}.svg`, await svgOf(spec));
  console.log(`${folder}/${name}.svg  ${spec.title.text}`);
}
