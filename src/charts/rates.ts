import type { GoodsOnLane } from '../measures/index.js';
import { type QueryRefusal, type RateInterval, ratePath } from '../queries/index.js';
import type { Run } from '../scenario/index.js';
import { err, type IsoDate, ok, type Result, toNumber } from '../values/index.js';
import { type ChartOptions, type ChartSpec, dayAxis, SCHEMA } from './spec.js';
import { configOf, inkOf, paletteOf } from './theme.js';

/** One line of a chart of rates: a name for the legend, a run, and goods on a lane. */
export interface RateSeries {
  readonly name: string;
  readonly run: Run;
  readonly goods: GoodsOnLane;
}

/** A corner of a step line. */
interface Corner {
  readonly series: string;
  readonly date: IsoDate;
  readonly percent: number;
  readonly acts: string;
}

/**
 * Additional duties over time as step lines, one a series: both sides of a conflict, several goods, several worlds. Each
 * change shows its acts on hover. Refused where a path is.
 */
export function ratesChart(
  series: readonly RateSeries[],
  window: { readonly from: IsoDate; readonly until: IsoDate },
  options: ChartOptions = {},
): Result<ChartSpec, QueryRefusal> {
  const corners: Corner[] = [];
  for (const { name, run, goods } of series) {
    const path = ratePath(run, goods);
    if (!path.ok) return err(path.error);
    corners.push(...cornersOf(name, path.value, window));
  }
  const colours = [...paletteOf(options)].slice(0, series.length);
  const encoding = {
    x: { field: 'date', ...dayAxis },
    y: { field: 'percent', type: 'quantitative', axis: { title: 'additional duty, %' }, scale: { zero: true } },
    color: {
      field: 'series',
      type: 'nominal',
      scale: { domain: series.map(({ name }) => name), range: colours },
      legend: { title: null },
    },
    strokeDash: { field: 'series', type: 'nominal', legend: null },
  };
  return ok({
    $schema: SCHEMA,
    title: {
      text: options.title ?? titleOf(series, corners),
      subtitle: 'Additional duty over MFN, by the day of entry',
    },
    width: options.width ?? 640,
    height: options.height ?? 320,
    data: { values: corners.map((each) => ({ ...each })) },
    layer: [
      { mark: { type: 'line', interpolate: 'step-after', strokeWidth: 2.5 }, encoding },
      {
        mark: { type: 'point', filled: true, size: 40, opacity: 0.9 },
        encoding: {
          ...encoding,
          tooltip: [
            { field: 'series', title: 'line' },
            { field: 'date', type: 'temporal', format: '%-d %B %Y', title: 'from' },
            { field: 'percent', title: '%' },
            { field: 'acts', title: 'act' },
          ],
        },
      },
      { mark: { type: 'rule', color: inkOf(options), opacity: 0.15 }, encoding: { y: { datum: 0 } } },
    ],
    config: configOf(options),
  });
}

/** The corners of a step line within a window, with its last day, so that the line runs to the end of the picture. */
function cornersOf(
  series: string,
  path: readonly RateInterval[],
  { from, until }: { readonly from: IsoDate; readonly until: IsoDate },
): readonly Corner[] {
  const shown = path.filter((each) => each.from < until && (each.until === null || each.until > from));
  const corners = shown.map(({ from: begins, value, because }): Corner => {
    const cites = because.map(({ act }) => act?.cite.split(/, | \(/)[0] ?? '').filter((cite) => cite !== '');
    return {
      series,
      date: begins > from ? begins : from,
      percent: toNumber(value),
      acts: [...new Set(cites)].join('; '),
    };
  });
  const last = corners.at(-1);
  return last === undefined ? [] : [...corners, { ...last, date: until, acts: '' }];
}

function titleOf(series: readonly RateSeries[], corners: readonly Corner[]): string {
  const peak = series.map(({ name }) => ({
    name,
    percent: Math.max(0, ...corners.filter((each) => each.series === name).map((each) => each.percent)),
  }));
  return `Peaks: ${peak.map(({ name, percent }) => `${name} ${percent}%`).join(', ')}`;
}
