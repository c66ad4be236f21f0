import fc from 'fast-check';
import { unwrap } from 'truce';
import { usChina2025 } from 'truce/history';
import {
  type Drawing,
  ensemble,
  expected,
  mergeShards,
  onDay,
  type Progress,
  progressOf,
  type Shard,
  sample,
  summarise,
} from 'truce/uncertainty';
import { describe, expect, test } from 'vitest';
import { blockOf, drawBelow, drawFirst, generatorOf, hashOf } from '../../src/uncertainty/generator.js';
import { collapsing, exact, shortRecord, threat, usOnChina } from './support.js';

const record = shortRecord([threat('a', '20%', '2025-05-01'), threat('b', '50%', '2025-08-01')]);
const drawing = {
  window: { from: '2025-04-01', until: '2025-10-01' },
  threats: { 'threat-a': '30%', 'threat-b': '5%' },
  hazards: {
    talks: {
      from: '2025-04-15',
      months: 5,
      collapse: '20%',
      repair: '50%',
      onCollapse: [{ type: 'amended', target: 'base', to: { kind: 'tariff', duty: '34%' } }],
      onRepair: [{ type: 'amended', target: 'base', to: { kind: 'tariff', duty: '10%' } }],
    },
  },
  seed: 7,
} as const satisfies Drawing;
const { seed: _, ...question } = drawing;

const shardOf = (from: number, to: number, other: Partial<Drawing> = {}): Shard =>
  unwrap(ensemble(record, usOnChina, { ...drawing, ...other, from, to } as Drawing & { from: number; to: number }));
const total = (shards: readonly Shard[]) => unwrap(mergeShards(shards));

describe('what is drawn converges to what is enumerated', () => {
  test.each([1, 2, 3])('every mean within five standard errors, seed %i', (seed) => {
    const exactly = unwrap(expected(record, usOnChina, question));
    const drawn = unwrap(sample(record, usOnChina, { ...question, seed, worlds: 20_000 }));
    expect(drawn).toMatchObject({ worlds: 20_000, missing: [], effective: 20_000 });
    for (const { from, value } of exactly.path) {
      const seen = onDay(drawn.path, from)!;
      const error = Number(exact(value.standardDeviation)) / Math.sqrt(drawn.effective);
      expect(Math.abs(Number(exact(seen.mean).minus(exact(value.mean))))).toBeLessThanOrEqual(5 * error);
    }
    expect(drawn.churn).toBeCloseTo(exactly.churn, 1);
  });

  test('more worlds come closer: the error of 64,000 is a fraction of that of 1,000', () => {
    const exactly = unwrap(expected(record, usOnChina, question));
    const errorOf = (worlds: number, seed: number) =>
      Number(
        exact(unwrap(sample(record, usOnChina, { ...question, seed, worlds })).path.at(-1)!.value.mean)
          .minus(exact(exactly.path.at(-1)!.value.mean))
          .abs(),
      );
    const seeds = [11, 12, 13, 14, 15];
    const mean = (worlds: number) => seeds.reduce((sum, seed) => sum + errorOf(worlds, seed), 0) / seeds.length;
    expect(mean(64_000)).toBeLessThan(mean(1000) / 3);
  });

  test('on the record: a truce that collapses and is repaired, against the closed form', () => {
    const drawn = unwrap(
      sample(usChina2025, usOnChina, {
        on: '2026-05-02',
        knownOn: '2025-11-15',
        hazards: { truce: { ...collapsing, months: 6 } },
        seed: 6,
        worlds: 50_000,
      }),
    );
    // 49.792, with a standard error of 0.24
    expect(Math.abs(Number(exact(drawn.path[0]!.value.mean)) - 49.792)).toBeLessThan(1.2);
  });

  test('drawn with other odds and weighted back it converges too, and counts for fewer worlds', () => {
    const exactly = unwrap(expected(record, usOnChina, question));
    const drawn = unwrap(
      sample(record, usOnChina, {
        ...drawing,
        worlds: 40_000,
        drawAs: { threats: { 'threat-b': '50%' }, hazards: { talks: { collapse: '30%' } } },
      }),
    );
    expect(drawn.effective).toBeLessThan(40_000);
    expect(drawn.effective).toBeGreaterThan(10_000);
    const last = exactly.path.at(-1)!;
    const error = Number(exact(last.value.standardDeviation)) / Math.sqrt(drawn.effective);
    expect(Math.abs(Number(exact(onDay(drawn.path, last.from)!.mean).minus(exact(last.value.mean))))).toBeLessThan(
      5 * error,
    );
  });
});

describe('effective sample size, (Σw)² ÷ Σw²', () => {
  test('one chance drawn at 50% that is meant at 10%: weights 0.2 and 1.8', () => {
    const { effective, shard } = unwrap(
      sample(record, usOnChina, {
        on: '2025-06-01',
        threats: { 'threat-a': '10%' },
        drawAs: { threats: { 'threat-a': '50%' } },
        seed: 3,
        worlds: 1000,
      }),
    );
    const [no, yes] = shard.path[0]!.value.map(({ weight }) => Number(weight));
    // Weights are whole numbers of a fifth: 1 for a threat that comes, 9 for one that does not.
    const [came, not] = [yes!, no! / 9];
    expect(came + not).toBe(1000);
    expect(effective).toBeCloseTo((came + 9 * not) ** 2 / (came + 81 * not), 9);
  });
  test('worlds drawn as they are meant all count in full', () => {
    const odds = { 'threat-a': '30%', 'threat-b': '5%' } as const;
    const drawn = unwrap(sample(record, usOnChina, { ...drawing, worlds: 500, drawAs: { threats: odds } }));
    expect(drawn.effective).toBe(500);
    const plain = unwrap(sample(record, usOnChina, { ...drawing, worlds: 500 }));
    expect(drawn.path).toEqual(plain.path);
  });
});

describe('shards', () => {
  const whole = shardOf(0, 600);

  test('make the same, bit for bit, however the worlds are cut', () => {
    const once = JSON.stringify(shardOf(0, 60));
    const cuts = fc
      .uniqueArray(fc.integer({ min: 1, max: 59 }), { maxLength: 2 })
      .map((list) => [0, ...list.sort((a, b) => a - b), 60]);
    fc.assert(
      fc.property(cuts, fc.infiniteStream(fc.nat()), (at, order) => {
        const shards = at.slice(1).map((to, index) => shardOf(at[index]!, to));
        const shuffled = shards
          .map((shard) => ({ shard, place: order.next().value as number }))
          .sort((a, b) => a.place - b.place)
          .map(({ shard }) => shard);
        expect(JSON.stringify(total(shuffled))).toBe(once);
      }),
      { numRuns: 1000 },
    );
  });

  test('are added up associatively and commutatively: three of them in any order and grouping', () => {
    const pool = Array.from({ length: 12 }, (_, index) => shardOf(index * 50, index * 50 + 50));
    const three = fc.uniqueArray(fc.integer({ min: 0, max: 11 }), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(three, (picked) => {
        const [a, b, c] = picked.map((index) => pool[index]!) as [Shard, Shard, Shard];
        const sums = [
          total([total([a, b]), c]),
          total([a, total([b, c])]),
          total([total([c, a]), b]),
          total([c, b, a]),
        ];
        for (const sum of sums) expect(sum).toEqual(sums[0]);
      }),
      { numRuns: 1000 },
    );
  });

  test('survive JSON, and weigh the same with importance weights', () => {
    const other = { drawAs: { threats: { 'threat-b': '40%' } } } as const;
    const parts = [shardOf(200, 600, other), shardOf(0, 200, other)];
    const sent = JSON.parse(JSON.stringify(parts)) as Shard[];
    expect(total(sent)).toEqual(shardOf(0, 600, other));
  });

  test('say what is missing', () => {
    const sum = total([shardOf(400, 500), shardOf(0, 100), shardOf(100, 150)]);
    expect(sum.drawn).toEqual([
      { from: 0, to: 150 },
      { from: 400, to: 500 },
    ]);
    const drawn = unwrap(summarise(sum, { worlds: 600 }));
    expect(drawn).toMatchObject({
      worlds: 250,
      missing: [
        { from: 150, to: 400 },
        { from: 500, to: 600 },
      ],
    });
    expect(unwrap(summarise(whole, { worlds: 600 })).missing).toEqual([]);
  });

  test('of other questions, of worlds drawn twice, and what is no shard are refused', () => {
    const refusal = (shards: readonly unknown[]) => {
      const sum = mergeShards(shards as readonly Shard[]);
      return sum.ok ? null : { ...sum.error, message: '' };
    };
    expect(refusal([shardOf(0, 10), shardOf(10, 20, { seed: 8 })])).toMatchObject({ code: 'UNLIKE_SHARDS', shard: 1 });
    expect(refusal([shardOf(0, 10), shardOf(20, 30), shardOf(9, 12)])).toMatchObject({
      code: 'OVERLAPPING_SHARDS',
      shard: 2,
    });
    expect(refusal([shardOf(0, 10), { ...shardOf(10, 20), weight: 10 }])).toMatchObject({
      code: 'MALFORMED_SHARD',
      shard: 1,
    });
    expect(refusal([null])).toMatchObject({ code: 'MALFORMED_SHARD', shard: 0 });
    expect(refusal([])).toMatchObject({ code: 'NOTHING_DRAWN' });
  });
});

describe('the i-th world', () => {
  test('depends on the seed and i alone', () => {
    expect(shardOf(123, 124)).toEqual(shardOf(123, 124));
    const later = shardOf(123, 124, { seed: 8 });
    expect(later.drawn).toEqual([{ from: 123, to: 124 }]);
    expect(shardOf(0, 50, { seed: 8 }).path).not.toEqual(shardOf(0, 50).path);
  });

  test('a chance draws the same whatever others there are', () => {
    const on = '2025-06-01';
    const alone = unwrap(sample(record, usOnChina, { on, threats: { 'threat-a': '30%' }, seed: 5, worlds: 400 }));
    const { path: both } = unwrap(
      sample(record, usOnChina, { on, threats: { 'threat-b': '50%', 'threat-a': '30%' }, seed: 5, worlds: 400 }),
    );
    expect(both).toEqual(alone.path);
  });

  test('is the same in every release: a sample kept here', () => {
    const { path, weight } = shardOf(0, 1000);
    expect([weight, path[0]!.value, path.at(-1)!.value]).toMatchInlineSnapshot(`
      [
        "1000",
        [
          {
            "rate": "10%",
            "weight": "1000",
          },
        ],
        [
          {
            "rate": "10%",
            "weight": "452",
          },
          {
            "rate": "30%",
            "weight": "217",
          },
          {
            "rate": "34%",
            "weight": "195",
          },
          {
            "rate": "54%",
            "weight": "74",
          },
          {
            "rate": "60%",
            "weight": "35",
          },
          {
            "rate": "80%",
            "weight": "15",
          },
          {
            "rate": "84%",
            "weight": "9",
          },
          {
            "rate": "104%",
            "weight": "3",
          },
        ],
      ]
    `);
  });
});

describe('the generator', () => {
  test('has no favourite among a hundred numbers, over worlds', () => {
    const counts = Array.from({ length: 100 }, () => 0);
    const draws = 100_000;
    for (let world = 0; world < draws; world += 1) {
      const number = Number(drawBelow(generatorOf(42, world, hashOf('/threats/a')), 100n));
      counts[number] = (counts[number] ?? 0) + 1;
    }
    const even = draws / 100;
    const chiSquare = counts.reduce((sum, count) => sum + (count - even) ** 2 / even, 0);
    // 99 degrees of freedom: 148 is passed once in a thousand.
    expect(chiSquare).toBeLessThan(148);
  });

  test('gives its first number without being made, for any bound: the one that the library gives', () => {
    const whole = fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER });
    const bound = fc.oneof(
      fc.integer({ min: 1, max: 1000 }),
      fc.integer({ min: 1, max: 2 ** 33 }),
      fc.constantFrom(1, 2, 3, 2 ** 31 - 1, 2 ** 31, 2 ** 31 + 1, 2 ** 32 - 1, 2 ** 32, 2 ** 32 + 1, 2 ** 53 - 1),
    );
    fc.assert(
      fc.property(whole, whole, fc.integer(), bound, (seed, world, name, below) => {
        const drawn = drawBelow(generatorOf(seed, world, name), BigInt(below));
        expect(drawFirst(blockOf(seed, name, world), world, below)).toBe(Number(drawn));
      }),
      { numRuns: 10_000 },
    );
  });

  test('draws neighbouring worlds, seeds and chances apart', () => {
    const bit = (seed: number, world: number, name: string) =>
      Number(drawBelow(generatorOf(seed, world, hashOf(name)), 2n));
    const agreement = (other: (world: number) => number) => {
      let same = 0;
      for (let world = 0; world < 20_000; world += 1) if (bit(1, world, '/a') === other(world)) same += 1;
      return same / 20_000;
    };
    for (const other of [
      (world: number) => bit(1, world + 1, '/a'),
      (world: number) => bit(2, world, '/a'),
      (world: number) => bit(1, world, '/b'),
      (world: number) => bit(2 ** 40 + 1, world, '/a'),
      (world: number) => bit(1, world + 2 ** 40, '/a'),
    ]) {
      // Four standard deviations of a fair coin.
      expect(Math.abs(agreement(other) - 0.5)).toBeLessThan(4 * 0.5 * Math.sqrt(1 / 20_000));
    }
  });

  test('never reaches its bound, small or beyond what a number holds', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: 10n ** 40n }), fc.nat(), (bound, world) => {
        const drawn = drawBelow(generatorOf(1, world, 0), bound);
        expect(drawn >= 0n && drawn < bound).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('watching', () => {
  test('tells how far it has come, with rate and time left by the clock of the caller', () => {
    const told: Progress[] = [];
    let now = 0;
    const clock = () => {
      now += 100;
      return now;
    };
    const watch = { progress: (at: Progress) => told.push(at), every: 250, clock };
    unwrap(sample(record, usOnChina, { ...drawing, worlds: 600 }, watch));
    expect(told.map(({ done, total: of }) => [done, of])).toEqual([
      [250, 600],
      [500, 600],
      [600, 600],
    ]);
    expect(told[0]).toEqual({ done: 250, total: 600, rate: 2500, left: 0.14 });
    expect(told.at(-1)!.left).toBe(0);
    expect(progressOf(10, 20, null)).toEqual({ done: 10, total: 20, rate: null, left: null });
    expect(progressOf(0, 20, 10)).toEqual({ done: 0, total: 20, rate: 0, left: null });
  });

  test('stops where it is told to, keeps what is finished and says what is missing', () => {
    const signal = { aborted: false };
    const progress = ({ done }: Progress) => {
      signal.aborted = done >= 200;
    };
    const stopped = unwrap(sample(record, usOnChina, { ...drawing, worlds: 600 }, { signal, progress, every: 100 }));
    expect(stopped).toMatchObject({ worlds: 200, missing: [{ from: 200, to: 600 }] });
    const rest = shardOf(200, 600);
    expect(total([rest, stopped.shard])).toEqual(shardOf(0, 600));
  });

  test('stopped before anything is drawn there is nothing', () => {
    const found = sample(record, usOnChina, { ...drawing, worlds: 600 }, { signal: { aborted: true } });
    expect(found).toMatchObject({ ok: false, error: { code: 'NOTHING_DRAWN' } });
  });
});
