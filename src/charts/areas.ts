import type { IsoDate } from '../values/index.js';
import { type ChartOptions, type ChartSpec, dayAxis, SCHEMA } from './spec.js';
import { configOf, paletteOf } from './theme.js';

/** One stretch of a step fan: bands of quantiles in points of duty, from the widest to the narrowest, and the mean. */
export interface FanStep {
  readonly from: IsoDate;
  readonly until: IsoDate;
  readonly bands: readonly { readonly name: string; readonly low: number; readonly high: number }[];
  readonly mean: number;
}

/** Expected duty with its quantiles, as steps and not as a smooth fan: law changes on days. */
export function fanChart(steps: readonly FanStep[], options: ChartOptions = {}): ChartSpec {
  const bands = steps.flatMap(({ from, until, bands: each }) => each.map((band) => ({ from, until, ...band })));
  const means = steps.flatMap(({ from, until, mean }) => [
    { date: from, mean },
    { date: until, mean },
  ]);
  const [accent = '', second = ''] = paletteOf(options);
  return {
    $schema: SCHEMA,
    title: { text: options.title ?? 'What the duty may be, and the mean' },
    width: options.width ?? 640,
    height: options.height ?? 320,
    layer: [
      {
        data: { values: bands },
        mark: { type: 'rect', opacity: 0.25, color: accent },
        encoding: {
          x: { field: 'from', ...dayAxis },
          x2: { field: 'until' },
          y: { field: 'low', type: 'quantitative', axis: { title: 'additional duty, %' } },
          y2: { field: 'high' },
          tooltip: [{ field: 'name' }, { field: 'low' }, { field: 'high' }],
        },
      },
      {
        data: { values: means },
        mark: { type: 'line', interpolate: 'step-after', strokeWidth: 2.5, color: second },
        encoding: { x: { field: 'date', ...dayAxis }, y: { field: 'mean', type: 'quantitative' } },
      },
    ],
    config: configOf(options),
  };
}

/** One stretch of a share of trade, in percent. */
export interface CoverageStep {
  readonly from: IsoDate;
  readonly until: IsoDate;
  readonly program: string;
  readonly share: number;
}

/** The share of trade under duties, program by program, as stepped areas. */
export function coverageChart(steps: readonly CoverageStep[], options: ChartOptions = {}): ChartSpec {
  const programs = [...new Set(steps.map(({ program }) => program))];
  return {
    $schema: SCHEMA,
    title: { text: options.title ?? 'The share of trade under each program' },
    width: options.width ?? 640,
    height: options.height ?? { step: 60 },
    data: { values: steps.map((each) => ({ ...each, none: 0 })) },
    mark: { type: 'rect', opacity: 0.8 },
    encoding: {
      row: {
        field: 'program',
        type: 'nominal',
        sort: programs,
        header: { title: null, labelAngle: 0, labelAlign: 'left' },
      },
      x: { field: 'from', ...dayAxis },
      x2: { field: 'until' },
      y: {
        field: 'none',
        type: 'quantitative',
        scale: { domain: [0, 100] },
        axis: { title: '% of value', tickCount: 2 },
      },
      y2: { field: 'share' },
      color: { field: 'program', type: 'nominal', legend: null },
      tooltip: [{ field: 'program' }, { field: 'share' }],
    },
    config: configOf(options),
  };
}
