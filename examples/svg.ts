import type { ChartSpec } from 'truce/charts';
import { parse, View } from 'vega';
import { compile, type TopLevelSpec } from 'vega-lite';

/** Draws a specification as the text of an SVG file. */
export async function svgOf(spec: ChartSpec): Promise<string> {
  // Drawing marks the rows it draws, so it works on a copy. Our specifications are checked against Vega-Lite's own schema by a test; its types are narrower than plain data.
  const { spec: vega } = compile(structuredClone(spec) as unknown as TopLevelSpec, { logger: quiet });
  return new View(parse(vega), { renderer: 'none' }).toSVG();
}

/** The library warns of legends that two encodings share; nothing is wrong with them. */
const quiet = {
  level: () => quiet,
  error: () => quiet,
  warn: () => quiet,
  info: () => quiet,
  debug: () => quiet,
} as never;
