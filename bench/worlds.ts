import { Decimal } from 'decimal.js';
import { type Basket, replay, unwrap } from 'truce';
import { usChina2025 } from 'truce/history';
import { numeratorsOf } from '../src/uncertainty/averages/numerators.js';
import { type Prepared, prepareAverages } from '../src/uncertainty/averages/prepare.js';
import { workOut } from '../src/uncertainty/averages/sheet.js';
import { blocksOf, spin } from '../src/uncertainty/averages/spin.js';
import { addWorld, emptyTally, readDay } from '../src/uncertainty/averages/tally.js';
import { days, drawing, SEED } from './drawing.js';
import { GOALS, type Goal, type Row, time } from './goals.js';
import { byC, byNumpy, type Outside, withFolder } from './outside.js';
import { median, paired } from './paired.js';
import { threadRow } from './threads.js';
import { basketOf } from './year.js';

const WORLDS = 200_000;
const ROUNDS = 11;
/** As many worlds as numpy does well with at once. */
const BATCH = 20_000;
const NO_NUMPY = 'no numpy: python3 -c "import numpy"';
/** The loop over lines goes through these worlds again and again. */
const LOOPED = 64;

/** Everything that the programs of other languages need, as numbers: see worlds.c. */
function numbersOf({ knots, adder, step, ground }: Prepared): readonly number[] {
  const { sheet, bundles } = adder;
  const blocks = blocksOf(knots, SEED, 0);
  const ofKnots = knots.flatMap(({ single }, place) => {
    if (single === null) throw new Error('a chance of more than one draw');
    return [...(blocks[place] ?? []), single.whole, single.ends.length, ...single.ends, ...single.rows];
  });
  const ofBundles = bundles.bundles.flatMap(({ knots: which, rooms, all }) => {
    if (all === null) throw new Error('more ways than there is room for');
    // Ways that have not been met are not needed; not-a-number would not go through a whole number.
    return [which.length, ...which, ...rooms, all.length, ...all.map((each) => (Number.isNaN(each) ? 0 : each))];
  });
  return [
    ground.days.length,
    Number(sheet.start),
    Number(emptyTally(sheet, step).perStep),
    knots.length,
    ...ofKnots,
    bundles.bundles.length,
    ...ofBundles,
  ];
}

/** The same for one who has the rates of groups of lines at hand, and multiplies them with what the groups weigh. */
function groupNumbersOf({ knots, adder: { sheet }, ground }: Prepared): readonly number[] {
  const { standings, cells } = sheet;
  const ofKnots = knots.flatMap(({ single }, knot) => {
    if (single === null) throw new Error('a chance of more than one draw');
    const rows = [...single.rows].flatMap((row) => [...(standings[knot]?.rows[row] ?? [])]);
    return [single.whole, single.ends.length, ...single.ends, ...rows];
  });
  const ofCells = cells.flatMap(({ knots: which, groups }) => {
    const rooms = which.map((knot) => standings[knot]?.lives.length ?? 0);
    const size = rooms.reduce((ways, room) => ways * room, 1);
    const digits = (at: number, knot: number) => {
      const later = rooms.slice(which.indexOf(knot) + 1).reduce((ways, room) => ways * room, 1);
      return Math.floor(at / later) % (rooms[which.indexOf(knot)] as number);
    };
    return groups.flatMap((reached) => {
      const amounts = ground.days.flatMap((_, day) =>
        Array.from({ length: size }, (_unused, at) => {
          const one = { knots: which, groups: [reached] };
          return Number(unwrap(workOut(sheet, one, day, (knot) => digits(at, knot))));
        }),
      );
      const weight = reached.group.weight.toNumber();
      return [which.length, ...which, ...rooms, weight, size, ...amounts.map((amount) => amount / weight)];
    });
  });
  const count = cells.reduce((sum, { groups }) => sum + groups.length, 0);
  return [ground.days.length, Number(sheet.start), knots.length, ...ofKnots, count, ...ofCells];
}

/** Draws worlds one after the other, on this thread; the sums of the numerators of each day. */
function drawn({ ground, knots, adder, step }: Prepared, worlds: number): readonly string[] {
  const { sheet } = adder;
  const tally = emptyTally(sheet, step);
  const blocks = blocksOf(knots, SEED, 0);
  const ways = new Int32Array(knots.length);
  for (let world = 0; world < worlds; world += 1) {
    spin(ground, knots, blocks, { seed: SEED, world, ways });
    addWorld(sheet, tally, unwrap(numeratorsOf(adder, ways)));
  }
  const scale = new Decimal(10).pow(sheet.places + sheet.weightPlaces);
  return days.map((_, day) => scale.times(readDay(sheet, tally, day).sum).toFixed());
}

/**
 * The loop over lines, on whole numbers: for every world, day and line the rate of the line, looked up by how the chances
 * that reach it stand, times its weight. What one writes who has seen that rates can be looked up, but not that lines can
 * be added up first.
 */
function lineLoop(
  { ground, knots, adder: { sheet } }: Prepared,
  basket: Basket,
): (worlds: number) => readonly bigint[] {
  const blocks = blocksOf(knots, SEED, 0);
  const ways = new Int32Array(knots.length);
  const groups = sheet.cells.flatMap(({ groups: some, knots: which }) => some.map((reached) => ({ which, reached })));
  const inUnits = new Decimal(10).pow(sheet.weightPlaces);
  const weights: number[] = [];
  const groupOf: number[] = [];
  groups.forEach(({ reached: { group } }, place) => {
    const { lines } = group;
    const weight = group.weight.times(inUnits).toNumber();
    for (let line = 0; line < lines; line += 1) {
      // What each of them weighs does not matter to the loop, as long as they come to what the group weighs.
      weights.push(line === 0 ? weight - (lines - 1) * Math.floor(weight / lines) : Math.floor(weight / lines));
      groupOf.push(place);
    }
  });
  if (weights.length !== basket.strata.length) throw new Error('lines are missing');
  const [weight, group] = [Float64Array.from(weights), Int32Array.from(groupOf)];
  const rooms = sheet.standings.map(({ lives }) => lives.length);
  let size = 0;
  const begins = groups.map(({ which }) => {
    const begin = size;
    size += which.reduce((count, knot) => count * (rooms[knot] as number), 1);
    return begin;
  });
  const rates = days.map(() => new Float64Array(size).fill(Number.NaN));
  const stand = (knot: number, day: number) => sheet.standings[knot]?.rows[ways[knot] as number]?.[day] as number;
  const rateOf = (place: number, day: number): number => {
    const { which, reached } = groups[place] as (typeof groups)[number];
    const one = unwrap(workOut(sheet, { knots: which, groups: [reached] }, day, (knot) => stand(knot, day)));
    return Number(one) / reached.group.weight.times(inUnits).toNumber();
  };
  return (worlds) => {
    const sums = days.map(() => 0n);
    for (let world = 0; world < worlds; world += 1) {
      spin(ground, knots, blocks, { seed: SEED, world: world % LOOPED, ways });
      for (let day = 0; day < days.length; day += 1) {
        const ofDay = rates[day] as Float64Array;
        const standing = Int32Array.from(knots, (_, knot) => stand(knot, day));
        let sum = 0;
        for (let line = 0; line < weight.length; line += 1) {
          const place = group[line] as number;
          const { which } = groups[place] as (typeof groups)[number];
          let at = 0;
          for (let next = 0; next < which.length; next += 1) {
            const knot = which[next] as number;
            at = at * (rooms[knot] as number) + (standing[knot] as number);
          }
          at += begins[place] as number;
          if (Number.isNaN(ofDay[at])) ofDay[at] = rateOf(place, day);
          sum += (weight[line] as number) * (ofDay[at] as number);
        }
        sums[day] = (sums[day] as bigint) + BigInt(sum);
      }
    }
    return sums;
  };
}

/** Sampled worlds: M1, M2, M3. */
export async function worldRows(): Promise<readonly Row[]> {
  const basket = basketOf(unwrap(replay(usChina2025)), 12_000);
  const prepared = unwrap(prepareAverages(usChina2025, basket, drawing, []));
  // The tables are filled before they are handed on: worlds that come up later come to what is there already.
  const sums = drawn(prepared, WORLDS);
  const loop = lineLoop(prepared, basket);
  expectSame('the loop over lines', drawn(prepared, LOOPED), loop(LOOPED).map(String));
  const here = await paired([
    { name: 'ours', work: (times) => void drawn(prepared, times) },
    { name: 'loop', work: (times) => void loop(times) },
  ]);
  const ours = here.nanoseconds['ours'] as number;
  const rows: Row[] = await withFolder(async (folder) => {
    const numbers = numbersOf(prepared);
    const c = byC(folder, numbers);
    if (c !== null) expectSame('C', sums, c(WORLDS).days);
    const groups = byNumpy(folder, 'worlds-by-group.py', () => groupNumbersOf(prepared));
    const tables = byNumpy(folder, 'worlds.py', () => numbers);
    for (const numpy of [groups, tables]) if (numpy !== null) expectNear('numpy', sums, numpy(BATCH).days);
    const ours = () => drawn(prepared, WORLDS);
    return [
      outside(GOALS.M1, c, 'ours over theirs', ours, 'no C compiler: cc'),
      outside(GOALS.M2a, groups, 'theirs over ours', ours, NO_NUMPY),
      outside(GOALS.M2t, tables, 'theirs over ours', ours, NO_NUMPY),
    ];
  });
  const lines: Row = {
    ...GOALS.M2b,
    ratio: here.ratio('loop', 'ours'),
    beside: `${time(here.nanoseconds['loop'] as number)} ÷ ${time(ours)}`,
  };
  return [...rows, lines, await threadRow()];
}

/** A program of another language against ours: both in each round, in turn; CPU time of the work without its start. */
function outside(
  goal: Goal,
  theirs: Outside | null,
  which: 'ours over theirs' | 'theirs over ours',
  ours: () => void,
  missing: string,
): Row {
  if (theirs === null) return { ...goal, ratio: null, beside: '', skipped: missing };
  const rounds = Array.from({ length: ROUNDS }, () => {
    const before = process.cpuUsage();
    ours();
    const { user, system } = process.cpuUsage(before);
    return {
      ours: ((user + system) * 1000) / WORLDS,
      theirs: theirs(which === 'ours over theirs' ? WORLDS : BATCH).nanoseconds,
    };
  });
  const ratios = rounds.map((round) =>
    which === 'ours over theirs' ? round.ours / round.theirs : round.theirs / round.ours,
  );
  const of = (who: 'ours' | 'theirs') => time(median(rounds.map((round) => round[who])));
  return {
    ...goal,
    ratio: { median: median(ratios), least: Math.min(...ratios), most: Math.max(...ratios) },
    beside: which === 'ours over theirs' ? `${of('ours')} ÷ ${of('theirs')}` : `${of('theirs')} ÷ ${of('ours')}`,
  };
}

function expectSame(name: string, ours: readonly string[], theirs: readonly string[]): void {
  if (ours.join() !== theirs.join()) throw new Error(`${name} comes to ${theirs.join()}, ours to ${ours.join()}`);
}

/** Within three percent: they draw other worlds, and a tenth as many. */
function expectNear(name: string, ours: readonly string[], theirs: readonly string[]): void {
  ours.forEach((sum, day) => {
    const mean = Number(sum) / WORLDS;
    if (Math.abs(Number(theirs[day]) / mean - 1) > 0.03) throw new Error(`${name}: ${theirs[day]}, ours ${mean}`);
  });
}
