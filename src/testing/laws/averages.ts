import type { Basket, Stratum } from '../../baskets/index.js';
import type { Run } from '../../scenario/index.js';
import { type Amount, comparePercents, type IsoDate, type Percent } from '../../values/index.js';
import { basketFrom } from '../arbitraries/baskets.js';
import type { Dice } from '../arbitraries/dice.js';
import type { Engine } from '../engine.js';
import { agree, hold } from '../same.js';
import { dayIn, diceOf, forkOf, lanesOf, law, type Trial } from './law.js';
import { scaled, sumOf, weightedMean } from './rationals.js';

/** An average is what its weights make of the rates, and nothing else. */
export const averagesKeepTheirWeights = law(
  'an average is the sum of weight times rate over the sum of weights, line by line; it lies between the least and the greatest rate, does not care for the scale of the weights, and its parts by program sum to it exactly',
  (engine, trial) => {
    const { replay, average, decompose } = engine;
    const replayed = replay(forkOf(trial));
    if (!replayed.ok) return;
    const run = replayed.value;
    const { basket, day } = questionOf(run, trial);
    for (const of of ['additional', 'total'] as const) {
      const answer = average(run, basket, day, { of });
      const rates = ratesOf(engine, run, basket, day, of);
      agree(`${of}: whether every stratum has a rate`, answer.ok, rates !== null);
      if (!answer.ok || rates === null) continue;
      const { value } = answer.value;
      agree(`the average (${of}) and the strata one by one`, value, weightedMean(linesOf(basket, rates)));
      const sorted = [...rates].sort(comparePercents);
      hold(`${value} is below every rate`, comparePercents(value, sorted[0] as Percent) >= 0);
      hold(`${value} is above every rate`, comparePercents(value, sorted.at(-1) as Percent) <= 0);
      const sevenfold = average(run, timesSeven(basket), day, { of });
      agree('the average with weights seven times as large', sevenfold.ok && sevenfold.value.value, value);
      const parts = decompose(run, basket, day, { of });
      agree(
        'the average and the sum of its parts',
        parts.ok && sumOf(parts.value.parts.map((each) => each.points)),
        value,
      );
    }
  },
);

/** Coverage is a share, and law that is added never takes from it. */
export const coverageGrows = law(
  'coverage lies between nothing and the whole, no program covers more than all do together, and one duty more never covers less',
  (engine, trial) => {
    const { replay, fork, coverage, decompose } = engine;
    const world = forkOf(trial);
    const replayed = replay(world);
    if (!replayed.ok) return;
    const run = replayed.value;
    const { basket, day } = questionOf(run, trial);
    const any = coverage(run, basket, day);
    if (!any.ok) return;
    hold(`coverage is ${any.value.share}`, inWhole(any.value.share) && inWhole(any.value.ofStrata));
    const parts = decompose(run, basket, day, { of: 'additional' });
    for (const { program } of parts.ok ? parts.value.parts : []) {
      const one = coverage(run, basket, day, { program });
      if (one.ok)
        hold(`${program} covers more than all together`, comparePercents(one.value.share, any.value.share) <= 0);
    }
    const { lane } = basket;
    const more = fork(world, {
      name: 'one duty more',
      orphans: 'skip',
      edits: [
        {
          edit: 'insert',
          event: {
            id: 'one-duty-more',
            on: day,
            type: 'imposed',
            measure: {
              kind: 'tariff',
              id: 'one-duty-more',
              by: lane.importer,
              program: 'one-duty-more',
              scope: { importer: lane.importer, origins: [lane.origin], goods: { hs: ['85', '9503'] } },
              duty: '1%',
            },
          },
        },
      ],
    });
    const after = replay(more);
    const wider = after.ok ? coverage(after.value, basket, day) : after;
    if (wider.ok) {
      hold('a duty more covers less', comparePercents(wider.value.share, any.value.share) >= 0);
    }
  },
);

function questionOf(run: Run, trial: Trial): { readonly basket: Basket; readonly day: IsoDate } {
  const dice: Dice = diceOf(trial, 0);
  const lane = dice.pick(lanesOf(run.scenario));
  const lists = Object.keys(run.history.lists);
  return { basket: basketFrom(diceOf(trial, 1), { lane, lists }), day: dayIn(run, dice) };
}

/** The rate of each stratum by itself, or `null` where one of them has none to count. */
function ratesOf(
  { assess }: Engine,
  run: Run,
  { lane, strata }: Basket,
  enteredOn: IsoDate,
  of: 'additional' | 'total',
): readonly Percent[] | null {
  const rates: Percent[] = [];
  for (const { id: _, share: _share, value: _value, ...goods } of strata) {
    const assessed = assess(run, { ...lane, ...goods, enteredOn });
    if (!assessed.ok || (of === 'total' && assessed.value.mfn.from === 'absent')) return null;
    rates.push(assessed.value[of]);
  }
  return rates;
}

function linesOf({ strata }: Basket, rates: readonly Percent[]) {
  return strata.map(({ share, value }, index) => ({
    weight: (share ?? value) as string,
    rate: rates[index] as Percent,
  }));
}

function timesSeven(basket: Basket): Basket {
  const strata = basket.strata.map((stratum): Stratum => {
    const { share, value, ...rest } = stratum;
    return value === undefined
      ? { ...rest, share: `${seven(share as Percent)}%` as Percent }
      : { ...rest, value: `${seven(value)} USD` as Amount };
  });
  return { ...basket, normalise: true, strata };
}

function seven(text: string): string {
  const { units, places } = scaled(text);
  const digits = `${units * 7n}`.padStart(places + 1, '0');
  return places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

function inWhole(share: Percent): boolean {
  return comparePercents(share, '0%') >= 0 && comparePercents(share, '100%') <= 0;
}
