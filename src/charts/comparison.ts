import type { GoodsOnLane } from '../measures/index.js';
import { type ComparedInterval, compare, type QueryRefusal } from '../queries/index.js';
import type { Run } from '../scenario/index.js';
import { err, type IsoDate, ok, type Result, toNumber } from '../values/index.js';
import { type ChartOptions, type ChartSpec, dayAxis, SCHEMA } from './spec.js';
import { configOf, inkOf, paletteOf } from './theme.js';

/**
 * A fork against history on one lane: both step lines, the difference shaded, and what opened each difference written
 * beside it. Refused where `compare` is.
 */
export function comparisonChart(
  history: Run,
  fork: Run,
  goods: GoodsOnLane,
  window: { readonly from: IsoDate; readonly until: IsoDate },
  options: ChartOptions = {},
): Result<ChartSpec, QueryRefusal> {
  const compared = compare(history, fork, goods);
  if (!compared.ok) return err(compared.error);
  const shown = compared.value.intervals.flatMap((each) => within(each, window));
  const [first = '', second = ''] = paletteOf(options);
  const names = [compared.value.a, compared.value.b];
  const lines = shown.flatMap(({ from, until, a, b }) => [
    { series: names[0] ?? 'a', date: from, percent: a },
    { series: names[0] ?? 'a', date: until, percent: a },
    { series: names[1] ?? 'b', date: from, percent: b },
    { series: names[1] ?? 'b', date: until, percent: b },
  ]);
  const x = { field: 'date', ...dayAxis };
  return ok({
    $schema: SCHEMA,
    title: {
      text: options.title ?? titleOf(compared.value.b, shown),
      subtitle: `${goods.importer} duty on ${goods.origin} goods${goods.hs === undefined ? '' : `, HS ${goods.hs}`}, over MFN`,
    },
    width: options.width ?? 640,
    height: options.height ?? 320,
    layer: [
      {
        data: { values: shown.filter(({ a, b }) => a !== b).map((each) => ({ ...each })) },
        mark: { type: 'rect', opacity: 0.18, color: second },
        encoding: {
          x: { field: 'from', ...dayAxis },
          x2: { field: 'until' },
          y: { field: 'a', type: 'quantitative', axis: { title: 'additional duty, %' } },
          y2: { field: 'b' },
          tooltip: [{ field: 'a' }, { field: 'b' }, { field: 'why' }],
        },
      },
      {
        data: { values: lines },
        mark: { type: 'line', interpolate: 'step-after', strokeWidth: 2.5 },
        encoding: {
          x,
          y: { field: 'percent', type: 'quantitative' },
          color: {
            field: 'series',
            type: 'nominal',
            scale: { domain: names, range: [first, second] },
            legend: { title: null },
          },
          strokeDash: { field: 'series', type: 'nominal', legend: null },
        },
      },
      {
        data: { values: shown.filter(({ why }) => why !== '').map((each) => ({ ...each })) },
        mark: { type: 'text', align: 'right', dx: -6, dy: -8, fontSize: 11, color: inkOf(options), limit: 220 },
        encoding: {
          x: { field: 'from', ...dayAxis },
          y: { field: 'b', type: 'quantitative' },
          text: { field: 'why' },
        },
      },
    ],
    config: configOf(options),
  });
}

interface Shown {
  readonly from: IsoDate;
  readonly until: IsoDate;
  readonly a: number;
  readonly b: number;
  readonly why: string;
}

function within(
  { from, until, a, b, opened }: ComparedInterval,
  window: { readonly from: IsoDate; readonly until: IsoDate },
): readonly Shown[] {
  const begins = from > window.from ? from : window.from;
  const ends = until !== null && until < window.until ? until : window.until;
  if (begins >= ends) return [];
  const why = opened.map(({ event, how, by }) => by[0] ?? `${how}: ${event}`)[0] ?? '';
  return [{ from: begins, until: ends, a: toNumber(a), b: toNumber(b), why }];
}

function titleOf(fork: string, shown: readonly Shown[]): string {
  const widest = [...shown].sort((x, y) => Math.abs(y.b - y.a) - Math.abs(x.b - x.a))[0];
  if (widest === undefined || widest.a === widest.b) return `'${fork}' changes nothing here`;
  const points = Math.abs(widest.b - widest.a);
  return `'${fork}': ${points} points ${widest.b > widest.a ? 'more' : 'less'} from ${widest.from}`;
}
