import fc from 'fast-check';
import {
  addDays,
  assess,
  average,
  type Basket,
  compile,
  dailyAverages,
  type IsoDate,
  type Percent,
  type Run,
  replay,
} from 'truce';
import { baskets, forks, histories, shipments } from 'truce/testing';

/**
 * X1: worlds drawn at random, and what the fast answers say of them beside whole numbers added up line by line. Nothing is
 * timed.
 */
const WORLDS = 10_000;

export interface Tally {
  worlds: number;
  averages: number;
  points: number;
  refused: number;
  readonly mismatches: string[];
}

/** A percent in units of the 20th decimal of a point. */
function units(percent: Percent): bigint {
  const [whole = '0', fraction = ''] = percent.replace('-', '').slice(0, -1).split('.');
  if (fraction.length > 20) throw new Error(`${percent} has more than twenty decimals`);
  return BigInt(whole + fraction.padEnd(20, '0')) * (percent.startsWith('-') ? -1n : 1n);
}

/** The average of a day from every line by itself, in big integers; `null` where a line is refused. */
function lineByLine(run: Run, { lane, strata }: Basket, enteredOn: IsoDate): bigint | null {
  const lines: { weight: bigint; rate: bigint }[] = [];
  for (const { id: _, title: _title, note: _note, share, value, ...goods } of strata) {
    const answer = assess(run, { ...lane, ...goods, enteredOn });
    if (!answer.ok) return null;
    const added = answer.value.lines.filter(({ measure }) => measure !== 'mfn');
    const rate = added.reduce((sum, { points }) => sum + units(points), 0n);
    lines.push({ weight: units(share ?? (`${(value as string).split(' ')[0]}%` as Percent)), rate });
  }
  const whole = lines.reduce((sum, { weight }) => sum + weight, 0n);
  const above = lines.reduce((sum, { weight, rate }) => sum + weight * rate, 0n);
  const size = above < 0n ? -above : above;
  const rounded = (2n * size + whole) / (2n * whole);
  return above < 0n ? -rounded : rounded;
}

function compareAverages(run: Run, basket: Basket, days: readonly number[], tally: Tally): void {
  const { from } = run.window;
  const until = run.window.until ?? addDays(from, 400);
  const series = dailyAverages(run, basket, { from, until }, { of: 'additional' });
  if (!series.ok) {
    // A series is refused where a day of the run is, be it outside the series.
    tally.refused += 1;
    const refused = Array.from({ length: 3000 }, (_, after) => addDays(from, after))
      .filter((day) => run.window.until === null || day < run.window.until)
      .some((day) => !average(run, basket, day, { of: 'additional' }).ok);
    if (!refused) tally.mismatches.push(`series refused: ${series.error.message}`);
    return;
  }
  for (const after of days) {
    const { on, value } = series.value[after % series.value.length] as { on: IsoDate; value: Percent };
    const expected = lineByLine(run, basket, on);
    tally.averages += 1;
    if (expected !== units(value)) tally.mismatches.push(`average on ${on}: ${value}, not ${expected}`);
  }
}

type Asked = ReturnType<typeof shipments> extends fc.Arbitrary<infer Shipment> ? Shipment : never;

function comparePoints(run: Run, asked: readonly Asked[], tally: Tally): void {
  for (const { hs, enteredOn, ladenOn: _, acceptedInBondOn: _bond, procedure: _how, ...goods } of asked) {
    const compiled = compile(run, goods);
    const slow = assess(run, { ...goods, ...(hs === undefined ? {} : { hs }), enteredOn });
    tally.points += 1;
    if (!compiled.ok) {
      if (slow.ok) tally.mismatches.push(`not compiled: ${compiled.error.message}`);
      continue;
    }
    const fast = compiled.value.ask(hs ?? null, enteredOn);
    const summed = fast.ok ? fast.value.lines.reduce((sum, { points }) => sum + units(points), 0n) : null;
    const same = JSON.stringify(fast) === JSON.stringify(slow);
    if (!same || (fast.ok && units(fast.value.total) !== summed)) {
      tally.mismatches.push(`point on ${enteredOn}: ${JSON.stringify(fast).slice(0, 200)}`);
    }
  }
}

/** Draws the worlds, and says what did not agree. */
export function exactness(worlds = WORLDS, seed = 2025): Tally {
  const tally: Tally = { worlds: 0, averages: 0, points: 0, refused: 0, mismatches: [] };
  const drawn = histories().chain((base) =>
    fc.record({
      world: fc.oneof(fc.constant(base), forks(base)),
      basket: baskets(),
      days: fc.array(fc.nat(2000), { minLength: 3, maxLength: 3 }),
      asked: fc.array(shipments({ lists: Object.keys(base.lists) }), { minLength: 2, maxLength: 2 }),
    }),
  );
  const property = fc.property(drawn, ({ world, basket, days, asked }) => {
    const run = replay(world);
    if (!run.ok) return;
    tally.worlds += 1;
    compareAverages(run.value, basket, days, tally);
    comparePoints(run.value, asked, tally);
  });
  // Some drawn forks are refused, so a few more are drawn than are wanted.
  while (tally.worlds < worlds) {
    fc.assert(property, {
      numRuns: Math.min(1000, Math.ceil((worlds - tally.worlds) * 1.1)),
      seed: seed + tally.worlds,
    });
  }
  return tally;
}

/** Prints what came of it. */
export function printExactness(): void {
  const { worlds, averages, points, refused, mismatches } = exactness();
  console.log(
    `X1: ${worlds} random worlds, ${averages} daily averages, ${points} point questions, ${refused} series refused; mismatches: ${mismatches.length}`,
  );
  for (const each of mismatches.slice(0, 5)) console.log(each);
}
