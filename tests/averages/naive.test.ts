import fc from 'fast-check';
import {
  assess,
  average,
  averagePath,
  type Basket,
  coverage,
  decompose,
  type IsoDate,
  type Percent,
  type Run,
  replay,
  type Stratum,
  unwrap,
} from 'truce';
import { chinaImportsFromUs2017, usChina2025, usImportsFromChina2024 } from 'truce/history';
import { forks } from 'truce/testing';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../src/values/index.js';

/**
 * Averages against a reference that assesses every line by itself and adds up whole numbers, over the record of 2025 and
 * over forks of it: laws 3 and 12 of the house on the bundled goods with drawn weights.
 */
const run = unwrap(replay(usChina2025));
const known = unwrap(replay(usChina2025, { knownOn: '2025-04-10' }));

const day = fc.nat(345).map((days): IsoDate => addDays('2025-01-20', days));

/** Some of the bundled goods of one lane, in any weights. */
const baskets: fc.Arbitrary<Basket> = fc.constantFrom(usImportsFromChina2024, chinaImportsFromUs2017).chain((bundled) =>
  fc
    .array(fc.record({ index: fc.nat(bundled.strata.length - 1), cents: fc.nat(10 ** 9) }), {
      minLength: 1,
      maxLength: 6,
    })
    .filter((picks) => picks.some(({ cents }) => cents > 0))
    .map((picks) => {
      const strata = picks.map(({ index, cents }, place): Stratum => {
        const { share: _, ...goods } = bundled.strata[index] as Stratum;
        return {
          ...goods,
          id: `${place}`,
          value: `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')} USD` as `${number} USD`,
        };
      });
      const { normalise: __, ...head } = bundled;
      return { ...head, strata };
    }),
);

interface Line {
  readonly cents: bigint;
  /** Points in millionths, by program. */
  readonly points: ReadonlyMap<string, bigint>;
}

const MILLION = 1_000_000n;

function linesOf(world: Run, { lane, strata }: Basket, enteredOn: IsoDate): readonly Line[] {
  return strata.map(({ id: _, title: __, value = '0 USD', ...goods }) => {
    const points = new Map<string, bigint>();
    for (const { program, points: part } of unwrap(assess(world, { ...lane, ...goods, enteredOn })).lines) {
      points.set(program, (points.get(program) ?? 0n) + millionths(part));
    }
    return { cents: BigInt(value.split(' ')[0]?.replace('.', '') ?? 0), points };
  });
}

function millionths(percent: Percent): bigint {
  const [whole = '0', fraction = ''] = percent.slice(0, -1).split('.');
  if (fraction.length > 6) throw new Error(`${percent} has more than six decimals`);
  return BigInt(`${whole}${fraction.padEnd(6, '0')}`);
}

/** Rounded half up at the 20th decimal of a point. */
function mean(lines: readonly Line[], rate: (line: Line) => bigint): bigint {
  const above = lines.reduce((sum, line) => sum + line.cents * rate(line), 0n);
  const below = lines.reduce((sum, line) => sum + line.cents, 0n) * MILLION;
  return (above * 2n * 10n ** 20n + below) / (2n * below);
}

/** A percent in units of the 20th decimal. */
function units(percent: Percent): bigint {
  const [whole = '0', fraction = ''] = percent.slice(0, -1).split('.');
  return BigInt(`${whole}${fraction.padEnd(20, '0')}`);
}

const all = (line: Line) => [...line.points.values()].reduce((sum, each) => sum + each, 0n);
const additional = (line: Line) => all(line) - (line.points.get('mfn') ?? 0n);

describe('against the lines one by one', () => {
  test('average and decomposition, total and additional, in hindsight and as known in April', () => {
    fc.assert(
      fc.property(baskets, day, fc.boolean(), (basket, on, hindsight) => {
        const world = hindsight || on >= '2025-05-01' ? run : known;
        const lines = linesOf(world, basket, on);
        const total = unwrap(decompose(world, basket, on, { of: 'total' }));
        expect(units(total.value)).toBe(mean(lines, all));
        expect(units(unwrap(average(world, basket, on, { of: 'additional' })).value)).toBe(mean(lines, additional));
        expect(total.parts.reduce((sum, each) => sum + units(each.points), 0n)).toBe(units(total.value));
        for (const { program, points } of total.parts) {
          const apart = units(points) - mean(lines, (line) => line.points.get(program) ?? 0n);
          expect(apart >= -1n && apart <= 1n).toBe(true);
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('coverage of anything, and of each program', () => {
    fc.assert(
      fc.property(baskets, day, (basket, on) => {
        const lines = linesOf(run, basket, on);
        const hundred = 100n * MILLION;
        const any = unwrap(coverage(run, basket, on));
        expect(units(any.share)).toBe(mean(lines, (line) => (additional(line) > 0n ? hundred : 0n)));
        const programs = new Set(lines.flatMap((line) => [...line.points.keys()]).filter((each) => each !== 'mfn'));
        for (const program of programs) {
          const { share } = unwrap(coverage(run, basket, on, { program }));
          expect(units(share)).toBe(mean(lines, (line) => ((line.points.get(program) ?? 0n) > 0n ? hundred : 0n)));
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('the average of a day is that of the interval it lies in', () => {
    const paths = new Map(
      [usImportsFromChina2024, chinaImportsFromUs2017].map((basket) => [
        basket,
        unwrap(averagePath(run, basket, { of: 'total' })),
      ]),
    );
    fc.assert(
      fc.property(fc.constantFrom(...paths.keys()), day, (basket, on) => {
        const interval = paths.get(basket)?.find(({ from, until }) => from <= on && (until === null || on < until));
        expect(unwrap(average(run, basket, on, { of: 'total' })).value).toBe(interval?.value);
      }),
      { numRuns: 1000 },
    );
  });
});

// Each fork is a replay of the whole record; over generated worlds the same law runs a thousand times in tests/laws.
test('parts sum to the whole in forks of the record', () => {
  fc.assert(
    fc.property(forks(usChina2025), baskets, day, (world, basket, on) => {
      const replayed = replay(world);
      if (!replayed.ok) return;
      const found = decompose(replayed.value, basket, on, { of: 'total' });
      if (!found.ok) return;
      const lines = linesOf(replayed.value, basket, on);
      expect(units(found.value.value)).toBe(mean(lines, all));
      expect(found.value.parts.reduce((sum, each) => sum + units(each.points), 0n)).toBe(units(found.value.value));
    }),
    { numRuns: 50 },
  );
});
