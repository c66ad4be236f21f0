import type { ChartOptions, Json } from './spec.js';

/**
 * Colours that people with the common kinds of colour blindness tell apart (Okabe and Ito, 2008), in the order in which
 * they are used; shapes and labels never rest on colour alone.
 */
export const PALETTE = ['#0072B2', '#D55E00', '#009E73', '#CC79A7', '#E69F00', '#56B4E9'] as const;

/** The same hues, lighter, for a dark ground. */
const onDark = ['#56B4E9', '#E69F00', '#2FCB9B', '#E79FC7', '#F0E442', '#9AD3F5'] as const;

/** The colours of a theme. */
export function paletteOf({ theme = 'light' }: ChartOptions): readonly string[] {
  return theme === 'dark' ? onDark : PALETTE;
}

/** The settings that every chart shares. */
export function configOf(options: ChartOptions): Json {
  const dark = options.theme === 'dark';
  const ink = dark ? '#e8e8e8' : '#222222';
  const faint = dark ? '#444444' : '#dddddd';
  const label = { labelColor: ink, titleColor: ink, labelFontSize: 12, titleFontSize: 12 };
  return {
    background: dark ? '#141414' : '#ffffff',
    font: 'system-ui, sans-serif',
    title: { color: ink, subtitleColor: ink, anchor: 'start', fontSize: 16, subtitleFontSize: 12, offset: 12 },
    axis: { ...label, gridColor: faint, domainColor: ink, tickColor: ink },
    legend: { ...label, orient: 'bottom', symbolStrokeWidth: 3, labelLimit: 320 },
    view: { stroke: null },
    range: { category: [...paletteOf(options)] },
    text: { color: ink },
  };
}

/** The colour of words and thin lines. */
export function inkOf({ theme = 'light' }: ChartOptions): string {
  return theme === 'dark' ? '#e8e8e8' : '#222222';
}
