import { addDays, type Basket, dailyAverages, type IsoDate, type Run, replay, type Stratum, unwrap } from 'truce';
import { usChina2025 } from 'truce/history';
import { lawsOf } from '../src/baskets/laws.js';
import { numeratorOf, termsOf, weightsUnder } from '../src/baskets/numerators.js';
import { weighed } from '../src/baskets/weighed.js';
import { GOALS, type Row, time } from './goals.js';
import { paired } from './paired.js';

export const FROM: IsoDate = '2025-01-20';
export const UNTIL: IsoDate = addDays(FROM, 365);

/** A basket of so many tariff lines below the codes of the lists, with made-up weights. */
export function basketOf(run: Run, lines: number): Basket {
  const prefixes = Object.values(run.history.lists).flatMap((list) =>
    list.prefixes.map((each) => each.replace(/\D/g, '')),
  );
  // Statistical lines below the codes of the lists first, then lines that no list names, as most are.
  const listed = ['00', '10', '20', '30', '40', '50', '60', '70', '80', '90'].flatMap((more) =>
    prefixes.map((each) => `${each.padEnd(8, '0').slice(0, 8)}${more}`),
  );
  const others = Array.from({ length: lines }, (_, number) => `${10_100_000 + number * 4_440}`.padEnd(10, '0'));
  const codes = [...listed, ...others];
  let seed = 7;
  const strata = [...new Set(codes)].slice(0, lines).map((hs): Stratum => {
    seed = (seed * 48_271) % 2_147_483_647;
    return { id: hs, hs, value: `${1000 + (seed % 30_000_000)} USD` };
  });
  const source = { label: 'made up for the bench' };
  return {
    id: `lines-${lines}`,
    title: 'Lines',
    source,
    vintage: 'made up',
    lane: { importer: 'US', origin: 'CN' },
    strata,
  };
}

/** What the loops come to, so that nothing is optimised away. */
export let sink = 0;

function numerators(run: Run, basket: Basket): (times: number) => void {
  const passed = lawsOf(run, basket.lane);
  const ready = unwrap(weighed(run, basket));
  const terms = passed.map((law) => unwrap(termsOf(ready, law, 'additional', weightsUnder(ready, law))));
  const year = new Array<number | bigint>(365);
  const places = Array.from(
    { length: 365 },
    (_, day) => passed.filter(({ from }) => from <= addDays(FROM, day)).length - 1,
  );
  return (times) => {
    for (let go = 0; go < times; go += 1) {
      const laws = terms.map(numeratorOf);
      for (let day = 0; day < 365; day += 1) year[day] = laws[places[day] as number] as number | bigint;
      sink += Number(year[364]);
    }
  };
}

/** The rate of every line under every law, and the loop that everybody writes first. Not exact. */
function loop(run: Run, basket: Basket): (times: number) => void {
  const { length } = lawsOf(run, basket.lane);
  const weights = Float64Array.from(basket.strata, ({ value }) => Number.parseFloat(value as string));
  const rates = new Float64Array(length * weights.length).map((_, index) => index % 145);
  return (times) => {
    for (let go = 0; go < times; go += 1) {
      for (let law = 0; law < length; law += 1) {
        let sum = 0;
        const start = law * weights.length;
        for (let line = 0; line < weights.length; line += 1) {
          sum += (weights[line] as number) * (rates[start + line] as number);
        }
        sink += sum;
      }
    }
  };
}

const year = (run: Run, basket: Basket) =>
  unwrap(dailyAverages(run, basket, { from: FROM, until: UNTIL }, { of: 'additional' }));

/** A copy is a basket that has never been seen. */
export const unseen = (basket: Basket): Basket => ({ ...basket, strata: [...basket.strata] });

/** The same run on lists that have never been read, of which nothing has been asked. */
export function neverAsked(run: Run): Run {
  const lists = Object.entries(run.history.lists).map(([id, list]) => [id, { ...list, prefixes: [...list.prefixes] }]);
  return { ...run, history: { ...run.history, lists: Object.fromEntries(lists) } };
}

/** Averages over a year: A4, A5, A7. */
export async function yearRows(): Promise<readonly Row[]> {
  const run = unwrap(replay(usChina2025, { until: UNTIL }));
  const [few, many, most] = [basketOf(run, 40), basketOf(run, 12_000), basketOf(run, 20_000)];
  const texts = [
    ...most.strata.map(({ hs }) => hs as string),
    ...Object.values(run.history.lists).flatMap(({ prefixes }) => prefixes),
  ];
  const { nanoseconds: ns, ratio } = await paired([
    { name: 'ours', work: numerators(run, many) },
    { name: 'loop', work: loop(run, many) },
    { name: 'few', work: (times) => void Array.from({ length: times }, () => year(run, few)) },
    { name: 'most', work: (times) => void Array.from({ length: times }, () => year(run, most)) },
    { name: 'unseen', work: (times) => void Array.from({ length: times }, () => year(run, unseen(most))) },
    { name: 'cold', work: (times) => void Array.from({ length: times }, () => year(neverAsked(run), unseen(most))) },
    {
      name: 'parse',
      work: (times) => {
        for (let go = 0; go < times; go += 1) {
          for (const text of texts) sink += Number.parseInt(text.replace(/[.\s-]/g, ''), 10);
        }
      },
    },
  ]);
  const row = (goal: (typeof GOALS)[keyof typeof GOALS], above: string, below: string): Row => {
    const beside = `${time(ns[above] as number)} ÷ ${time(ns[below] as number)}`;
    return { ...goal, ratio: ratio(above, below), beside };
  };
  return [
    row(GOALS.A4, 'loop', 'ours'),
    row(GOALS.A5, 'most', 'few'),
    row(GOALS.A7, 'unseen', 'parse'),
    row(GOALS.A7all, 'cold', 'parse'),
  ];
}
