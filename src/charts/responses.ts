import type { Chain } from '../queries/index.js';
import { daysBetween } from '../values/index.js';
import { type ChartOptions, type ChartSpec, SCHEMA } from './spec.js';
import { configOf, inkOf, paletteOf } from './theme.js';

/**
 * A chain of answers as a graph in time: events as points on the days on which they were decreed, answers as lines from
 * what they answer; solid where a text says so, dashed where timing suggests it.
 */
export function responsesChart(chain: Chain, options: ChartOptions = {}): ChartSpec {
  const first = chain.nodes[0]?.on;
  const rows = new Map(chain.nodes.map(({ event }, index) => [event, index]));
  const day = (on: (typeof chain.nodes)[number]['on']) => (first === undefined ? 0 : daysBetween(first, on));
  const nodes = chain.nodes.map(({ event, on, title }) => ({
    event,
    on,
    title: `${on}  ${title}`,
    day: day(on),
    row: rows.get(event) ?? 0,
    about: event === chain.about,
  }));
  const at = new Map(nodes.map((node) => [node.event, node]));
  const edges = chain.edges.flatMap(({ answer, to, basis }) => {
    const [from, until] = [at.get(to), at.get(answer)];
    return from === undefined || until === undefined
      ? []
      : [
          {
            x: from.day,
            y: from.row,
            x2: until.day,
            y2: until.row,
            basis: basis === 'inferred' ? 'inferred' : 'stated',
          },
        ];
  });
  const [accent = '', other = ''] = paletteOf(options);
  const y = { field: 'row', type: 'quantitative', axis: null, scale: { reverse: true, nice: false, padding: 12 } };
  return {
    $schema: SCHEMA,
    title: { text: options.title ?? `Who answered whom: ${chain.nodes.length} events around '${chain.about}'` },
    width: options.width ?? 760,
    height: options.height ?? Math.max(160, chain.nodes.length * 22),
    layer: [
      {
        data: { values: edges },
        mark: { type: 'rule', opacity: 0.6 },
        encoding: {
          x: { field: 'x', type: 'quantitative', axis: { title: `days from ${first ?? ''}`, grid: false } },
          x2: { field: 'x2' },
          y: { ...y, field: 'y' },
          y2: { field: 'y2' },
          strokeDash: {
            field: 'basis',
            type: 'nominal',
            scale: {
              domain: ['stated', 'inferred'],
              range: [
                [1, 0],
                [5, 4],
              ],
            },
            legend: { title: null },
          },
          color: { value: other },
        },
      },
      {
        data: { values: nodes },
        mark: { type: 'point', filled: true, size: 60 },
        encoding: { x: { field: 'day', type: 'quantitative' }, y, color: { value: accent } },
      },
      {
        data: { values: nodes },
        mark: { type: 'text', align: 'left', dx: 8, fontSize: 11, color: inkOf(options) },
        encoding: { x: { field: 'day', type: 'quantitative' }, y, text: { field: 'title' } },
      },
    ],
    config: configOf(options),
  };
}
