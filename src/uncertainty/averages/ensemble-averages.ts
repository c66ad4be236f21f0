import type { Basket } from '../../baskets/index.js';
import type { Scenario } from '../../scenario/index.js';
import { err, type Issue, ok, type Result } from '../../values/index.js';
import { canonical } from '../canonical.js';
import { type Slice, seedIssues, sliceIssues } from '../ensemble.js';
import { surveyText } from '../prepare.js';
import { teller, type Watch } from '../progress.js';
import { worldRefused } from '../refusals.js';
import type { AverageDrawing, AverageShard } from './drawing.js';
import { numeratorsOf } from './numerators.js';
import { type Prepared, prepareAverages } from './prepare.js';
import type { AverageRefusal } from './refusals.js';
import { blocksOf, spin } from './spin.js';
import { addWorld, emptyTally, readDay, type Tally } from './tally.js';

/**
 * Draws a slice of worlds and adds up what the averages of a basket come to on some days. World i depends on the seed and i
 * alone, and is the world that `ensemble` draws; shards are added up with `mergeAverages`, to the same bits however the
 * worlds were cut.
 *
 * A world is not replayed: each way in which chances that can meet on a measure can go is replayed once, and what the goods
 * owe that they reach is worked out once for every way in which these can stand together. The sum is exact, stacking,
 * displacement and floors included.
 *
 * Refuses what `sample` and `average` refuse, days that are malformed or not ascending, and a malformed step. When
 * `watch.signal` says so, work stops and the shard holds what is finished. Cost: about a millisecond for each way of each
 * chance and then a microsecond or two for each world, however many lines the basket has.
 */
export function ensembleAverages<Id extends string>(
  scenario: Scenario<Id>,
  basket: Basket,
  drawing: AverageDrawing<NoInfer<Id>> & Slice,
  watch: Watch = {},
): Result<AverageShard, AverageRefusal> {
  const { from, to, ...rest } = drawing;
  // Ids are literal types for the caller; from here on they are texts that are looked up.
  return averageShardOf(
    scenario,
    basket,
    rest as AverageDrawing,
    { from, to, amiss: sliceIssues({ from, to }) },
    watch,
  );
}

/** As `ensembleAverages`, with whatever else is wrong with the slice. */
export function averageShardOf(
  scenario: Scenario,
  basket: Basket,
  drawing: AverageDrawing,
  { from, to, amiss }: Slice & { readonly amiss: readonly Issue[] },
  watch: Watch,
): Result<AverageShard, AverageRefusal> {
  const { seed, ...asked } = drawing;
  const ready = prepareAverages(scenario, basket, asked, [...seedIssues(seed), ...amiss]);
  if (!ready.ok) return ready;
  const {
    adder: { sheet },
    step,
    written,
  } = ready.value;
  const tally = emptyTally(sheet, step, written);
  const at = addWorlds(ready.value, tally, { from, to, seed }, watch);
  if (!at.ok) return at;
  if (at.value === from) return err({ code: 'NOTHING_DRAWN', message: `stopped before world ${from} was drawn` });
  const { id, vintage, strata, lane } = basket;
  const weight = sheet.weight.toFixed();
  const of = { of: 'additional', step: '0.01%', ...drawing };
  return ok({
    survey: canonical([surveyText(scenario, lane, of), { id, vintage, strata: strata.length, weight }]),
    drawn: [{ from, to: at.value }],
    weight,
    days: sheet.ground.days.map((on, day) => ({ on, ...readDay(sheet, tally, day) })),
  });
}

/** The world at which it stopped: the end of the slice, or earlier when told to. */
function addWorlds(
  { ground, knots, adder }: Prepared,
  tally: Tally,
  { from, to, seed }: Slice & { readonly seed: number },
  watch: Watch,
): Result<number, AverageRefusal> {
  const tell = teller(watch, to - from);
  const ways = new Int32Array(knots.length);
  let block = Number.NaN;
  let blocks = blocksOf(knots, seed, from);
  let world = from;
  for (; world < to && watch.signal?.aborted !== true; world += 1) {
    const high = Math.floor(world / 2 ** 32);
    if (high !== block) {
      block = high;
      blocks = blocksOf(knots, seed, world);
    }
    const refused = spin(ground, knots, blocks, { seed, world, ways });
    if (refused !== null) return err(refused);
    const numerators = numeratorsOf(adder, ways);
    if (!numerators.ok) return err(worldRefused([`draw ${world}`], numerators.error));
    addWorld(adder.sheet, tally, numerators.value);
    tell(world + 1 - from);
  }
  return ok(world);
}
