/** JSON, as a Vega-Lite specification is made of. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/**
 * A Vega-Lite specification as plain data: hand it to any Vega-Lite renderer, save it as a file, change it. Written for
 * version 6 of its schema; nothing here imports a chart library.
 */
export interface ChartSpec {
  readonly $schema: 'https://vega.github.io/schema/vega-lite/v6.json';
  readonly title: { readonly text: string; readonly subtitle?: string };
  readonly [property: string]: Json;
}

/** How a chart is drawn. */
export interface ChartOptions {
  /** Light on white, or dark on near black. Default light. */
  readonly theme?: 'light' | 'dark';
  /** Width of the plot in pixels. Default 640. */
  readonly width?: number;
  /** Height of the plot in pixels. */
  readonly height?: number;
  /** The title; each chart writes one that says what the reader sees. */
  readonly title?: string;
}

export const SCHEMA = 'https://vega.github.io/schema/vega-lite/v6.json' as const;

/**
 * A day as the charts read it. `YYYY-MM-DD` is midnight UTC and the scale is in UTC, so that a picture is the same in
 * every time zone.
 */
export const dayAxis = {
  type: 'temporal',
  scale: { type: 'utc' },
  axis: { title: null, format: '%b %Y', labelOverlap: true },
} as const;
