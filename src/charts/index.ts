/**
 * Charts as Vega-Lite specifications: plain data for any renderer.
 *
 * @packageDocumentation
 */
export { type CoverageStep, coverageChart, type FanStep, fanChart } from './areas.js';
export { comparisonChart } from './comparison.js';
export { type RateSeries, ratesChart } from './rates.js';
export { responsesChart } from './responses.js';
export type { ChartOptions, ChartSpec, Json } from './spec.js';
export { PALETTE } from './theme.js';
export { timelineChart } from './timeline.js';
