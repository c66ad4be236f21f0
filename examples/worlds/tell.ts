import {
  compare,
  deadlines,
  describeEdit,
  type Fork,
  type GoodsOnLane,
  phasePath,
  type Run,
  ratePath,
  replay,
  summary,
  unwrap,
} from 'truce';
import { usChina2025 } from 'truce/history';
import { heading, table, wrap } from '../print.js';

/** The goods that every world is told by. */
const goods: readonly (readonly [string, GoodsOnLane])[] = [
  ['US on CN, generic good', { importer: 'US', origin: 'CN' }],
  ['US on CN, semiconductors (8542.31)', { importer: 'US', origin: 'CN', hs: '8542.31.00' }],
  ['CN on US, generic good', { importer: 'CN', origin: 'US' }],
  ['CN on US, soybeans (1201.90)', { importer: 'CN', origin: 'US', hs: '1201.90' }],
  ['CN on US, semiconductors (8542.31)', { importer: 'CN', origin: 'US', hs: '8542.31' }],
];

/** A world to tell: a fork, until when it is followed, and which day its deadlines are read on. */
export interface World {
  readonly title: string;
  readonly scenario: Fork;
  readonly until: `${number}-${number}-${number}`;
  readonly lookFrom: `${number}-${number}-${number}`;
}

/** Replays a world and history over the same days. */
export function runsOf({ scenario, until }: World): { readonly world: Run; readonly history: Run } {
  return { world: unwrap(replay(scenario, { until })), history: unwrap(replay(usChina2025, { until })) };
}

/** Tells a world: what was edited, the rates, where it parts from history and why, phases, deadlines, what was skipped. */
export function tell(world: World): string {
  const { world: run, history } = runsOf(world);
  const parted = goods.map(([, each]) => summary(unwrap(compare(history, run, each))));
  return [
    heading(world.title),
    `edits: ${world.scenario.edits.map(describeEdit).join('; ') || 'none'}`,
    `rules: ${world.scenario.rules.map(({ rule }) => rule).join('; ') || 'none'}`,
    '',
    table(
      ['goods', 'additional duty, from each day on'],
      [36, 62],
      goods.map(([name, each]) => [name, path(run, each, world)]),
    ),
    '',
    'Where it parts from history',
    ...parted,
    '',
    'Phases',
    ...unwrap(phasePath(run)).map(({ from, value }) => `  ${from}  ${value.phase}`),
    '',
    `Deadlines as seen on ${world.lookFrom}`,
    ...unwrap(deadlines(run, world.lookFrom))
      .slice(0, 8)
      .map(({ on, ifNobodyActs }) => `  ${on}  ${ifNobodyActs}`),
    '',
    `Skipped as no longer legal: ${run.skipped.length}`,
    ...run.skipped.flatMap(({ event, because }) => wrap(`  ${event.id}: ${because.code}`, 98)),
  ].join('\n');
}

function path(run: Run, each: GoodsOnLane, { until }: World): string {
  return unwrap(ratePath(run, each))
    .filter(({ from }) => from < until)
    .map(({ from, value }) => `${from} ${value}`)
    .join(', ');
}
