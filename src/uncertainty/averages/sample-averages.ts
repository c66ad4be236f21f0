import type { Basket } from '../../baskets/index.js';
import type { Scenario } from '../../scenario/index.js';
import { Exact, err, ok, percent, type Result } from '../../values/index.js';
import { distributed } from '../distribution.js';
import type { Watch } from '../progress.js';
import type { NothingDrawn } from '../refusals.js';
import { worldsIssues } from '../sample.js';
import { countOf, missingFrom } from '../shard.js';
import type { AverageDrawing, AverageOutlook, AverageSample, AverageShard } from './drawing.js';
import { averageShardOf } from './ensemble-averages.js';
import type { AverageRefusal } from './refusals.js';

/** Decimal places, in points, at which a mean that does not end is rounded, half up. */
const PLACES = 20;

/**
 * Draws worlds with a seed and says what the average duty on a basket may come to on some days: month-ends of a year, say.
 * Each average is exact under the law of its world. See `ensembleAverages` for how, for what is refused, and for drawing in
 * slices; `sample` does the same for the rate of one article.
 *
 * @example
 * ```ts
 * import { unwrap } from 'truce';
 * import { usChina2025, usImportsFromChina2024 } from 'truce/history';
 * import { sampleAverages } from 'truce/uncertainty';
 *
 * const drawn = unwrap(
 *   sampleAverages(usChina2025, usImportsFromChina2024, {
 *     days: ['2025-10-31', '2025-11-01'],
 *     knownOn: '2025-10-12',
 *     threats: { 'us-additional-100-threat': '30%' },
 *     seed: 20251012,
 *     worlds: 1000,
 *   }),
 * );
 * drawn.days[0]?.value.levels.length; //=> 1
 * ```
 */
export function sampleAverages<Id extends string>(
  scenario: Scenario<Id>,
  basket: Basket,
  drawing: AverageDrawing<NoInfer<Id>> & { readonly worlds: number },
  watch: Watch = {},
): Result<AverageSample, AverageRefusal> {
  const { worlds, ...rest } = drawing;
  const slice = { from: 0, to: worlds, amiss: worldsIssues(worlds) };
  // Ids are literal types for the caller; from here on they are texts that are looked up.
  const shard = averageShardOf(scenario, basket, rest as AverageDrawing, slice, watch);
  return shard.ok ? summariseAverages(shard.value, { worlds }) : shard;
}

/** Sums a shard up, as a sample of the worlds 0 to `worlds`. */
export function summariseAverages(
  shard: AverageShard,
  { worlds }: { readonly worlds: number },
): Result<AverageSample, NothingDrawn> {
  const drawn = countOf(shard.drawn);
  if (drawn === 0) return err({ code: 'NOTHING_DRAWN', message: 'there is no world in it' });
  const whole = new Exact(shard.weight).times(drawn);
  return ok({
    worlds: drawn,
    missing: missingFrom({ from: 0, to: worlds }, shard.drawn),
    days: shard.days.map(
      ({ on, sum, levels }): AverageOutlook => ({
        on,
        mean: percent(new Exact(sum).div(whole).toDecimalPlaces(PLACES, Exact.ROUND_HALF_UP)),
        value: distributed(new Map(levels.map(({ level, worlds: count }) => [level, BigInt(count)]))),
      }),
    ),
    shard,
  });
}
