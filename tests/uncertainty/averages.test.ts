import fc from 'fast-check';
import {
  type Amount,
  addDays,
  average,
  type Basket,
  daysBetween,
  type Edit,
  fork,
  type IsoDate,
  insert,
  type Percent,
  replay,
  type Scenario,
  unwrap,
} from 'truce';
import { usChina2025, usImportsFromChina2024 } from 'truce/history';
import { baskets, edits, histories } from 'truce/testing';
import {
  type AverageDrawing,
  type AverageShard,
  ensembleAverages,
  expected,
  mergeAverages,
  sample,
  sampleAverages,
  summariseAverages,
} from 'truce/uncertainty';
import { describe, expect, test } from 'vitest';
import { drawWorld, urnsOf } from '../../src/uncertainty/draw.js';
import { readChances } from '../../src/uncertainty/read-chances.js';
import { asAsked, groundOf } from '../../src/uncertainty/survey.js';
import { collapsing, exact } from './support.js';

/** The averages of one world, by replaying it in full and asking `average`; `null` where the law does not allow it. */
function slow(
  scenario: Scenario,
  basket: Basket,
  { seed, days, of = 'additional', knownOn, orphans = 'refuse', ...chances }: AverageDrawing,
  world: number,
): readonly Percent[] | null {
  const base = asAsked(scenario, knownOn);
  const ground = groundOf(scenario, unwrap(replay(base)).history.events, { ...chances, ...(knownOn && { knownOn }) });
  const { branches } = drawWorld(urnsOf(readChances(chances, ground).chances), seed, world);
  const run = replay(fork(base, { name: 'one world', edits: branches.flatMap((branch) => branch.edits), orphans }));
  if (!run.ok) return null;
  const values = days.map((day) => average(run.value, basket, day, { of }));
  return values.every((each) => each.ok) ? values.map((each) => unwrap(each).value) : null;
}

/** The averages of one world as they are drawn. */
function fast(scenario: Scenario, basket: Basket, drawing: AverageDrawing, world: number): readonly Percent[] {
  const shard = unwrap(ensembleAverages(scenario, basket, { ...drawing, from: world, to: world + 1 }));
  return unwrap(summariseAverages(shard, { worlds: world + 1 })).days.map(({ mean }) => mean);
}

/** On the record as known after Busan: threats, lapses, answers to nobody, all of which can meet. */
const onRecord = {
  days: ['2025-11-30', '2025-12-31', '2026-02-28', '2026-06-30', '2026-10-31'],
  knownOn: '2025-11-15',
  seed: 41,
  hazards: { truce: { ...collapsing, months: 6 } },
  choices: {
    fentanyl: {
      lifted: {
        probability: '20%',
        edits: [insert({ id: 'lifted', on: '2026-04-01', type: 'terminated', target: 'us-fentanyl' })],
      },
      halved: {
        probability: '30%',
        edits: [
          insert({
            id: 'halved',
            on: '2026-01-15',
            type: 'amended',
            target: 'us-fentanyl',
            to: { kind: 'tariff', duty: '5%' },
          }),
        ],
      },
      stays: { probability: '50%', edits: [] },
    },
    steel: {
      up: {
        probability: '40%',
        edits: [
          insert({
            id: 'steel-up',
            on: '2026-02-01',
            type: 'amended',
            target: 'us-232-steel',
            to: { kind: 'tariff', duty: '62.5%' },
          }),
        ],
      },
      stays: { probability: '60%', edits: [] },
    },
  },
} as const satisfies AverageDrawing;

describe('averages of worlds that are drawn', () => {
  test('are those of the worlds replayed one by one, on generated histories, baskets and edits', () => {
    const worlds = histories({ events: 20 }).chain((history) =>
      fc.record({
        history: fc.constant(history),
        list: edits(history, { most: 4 }),
        basket: baskets(),
        of: fc.constantFrom('total' as const, 'additional' as const),
        seed: fc.nat(),
      }),
    );
    let compared = 0;
    let moved = 0;
    fc.assert(
      fc.property(worlds, ({ history, list, basket, of, seed }) => {
        const drawing = { ...halves(list), days: someDays(history.window), orphans: 'skip', of, seed } as const;
        const drawn = ensembleAverages(history, basket, { ...drawing, from: 0, to: 4 });
        const one = [0, 1, 2, 3].map((world) => slow(history, basket, drawing, world));
        if (!drawn.ok || one.some((each) => each === null)) return;
        expect([0, 1, 2, 3].map((world) => fast(history, basket, drawing, world))).toEqual(one);
        compared += 1;
        if (new Set(one.map((each) => each?.join())).size > 1) moved += 1;
      }),
      { numRuns: 1000 },
    );
    expect(compared).toBeGreaterThan(200);
    expect(moved).toBeGreaterThan(50);
  });

  test('on the record, with chances that meet on a measure and chances that meet on goods', () => {
    const seen = Array.from({ length: 12 }, (_, world) => {
      const averages = fast(usChina2025, usImportsFromChina2024, onRecord, world);
      expect(averages).toEqual(slow(usChina2025, usImportsFromChina2024, onRecord, world));
      return averages.join();
    });
    expect(new Set(seen).size).toBeGreaterThan(6);
  });

  test('with weights and rates that doubles do not hold', () => {
    const edit = insert({
      id: 'steel-up',
      on: '2026-02-01',
      type: 'amended',
      target: 'us-232-steel',
      to: { kind: 'tariff', duty: '62.500000000001%' },
    });
    const { strata } = usImportsFromChina2024;
    const values = strata.map(({ share: _, ...each }, index) => {
      return { ...each, value: `${index + 1}234567890123.75 USD` as Amount };
    });
    const { normalise: _, ...rest } = usImportsFromChina2024;
    const basket: Basket = { ...rest, strata: values };
    const drawing: AverageDrawing = { ...onRecord, ...halves([edit]) };
    for (let world = 0; world < 4; world += 1) {
      expect(fast(usChina2025, basket, drawing, world)).toEqual(slow(usChina2025, basket, drawing, world));
    }
    // Rates with more places than any before, halfway through a slice.
    const seen = unwrap(
      summariseAverages(unwrap(ensembleAverages<string>(usChina2025, basket, { ...drawing, from: 0, to: 4 })), {
        worlds: 4,
      }),
    );
    const sum = [0, 1, 2, 3].map((world) => exact(slow(usChina2025, basket, drawing, world)!.at(-1)!));
    const mean = sum.reduce((total, each) => total.plus(each)).div(4);
    expect(Number(exact(seen.days.at(-1)!.mean).minus(mean).abs())).toBeLessThan(1e-18);
  });

  test('of a basket of one stratum are the rates that `sample` and `expected` find', () => {
    const basket: Basket = {
      id: 'generic',
      title: 'The generic good',
      source: { label: 'made up' },
      vintage: 'made up',
      lane: { importer: 'US', origin: 'CN' },
      strata: [{ id: 'generic', share: '100%' }],
    };
    const { days, ...question } = onRecord;
    const drawn = unwrap(sampleAverages(usChina2025, basket, { ...onRecord, worlds: 5000 }));
    for (const { on, mean, value } of drawn.days) {
      const { seed: _, ...chances } = question;
      const rates = unwrap(sample(usChina2025, basket.lane, { ...question, on, worlds: 5000 })).path[0]!.value;
      expect(value.levels).toEqual(rates.levels);
      expect(mean).toBe(rates.mean);
      const meant = unwrap(expected(usChina2025, basket.lane, { ...chances, on })).path[0]!.value;
      const error = Number(exact(meant.standardDeviation)) / Math.sqrt(5000);
      expect(Math.abs(Number(exact(mean).minus(exact(meant.mean))))).toBeLessThanOrEqual(5 * error + 1e-9);
    }
    expect(days).toEqual(drawn.days.map(({ on }) => on));
  });
});

/** Each edit as likely as not. */
function halves(list: readonly Edit[]): Pick<AverageDrawing, 'choices'> {
  const choice = (edit: Edit) => ({
    made: { probability: '50%' as const, edits: [edit] },
    not: { probability: '50%' as const, edits: [] },
  });
  return { choices: Object.fromEntries(list.map((edit, index) => [`edit ${index}`, choice(edit)])) };
}

function someDays({ from, until }: { readonly from: IsoDate; readonly until: IsoDate | null }): readonly IsoDate[] {
  const length = until === null ? 400 : daysBetween(from, until);
  return [0, 0.3, 0.6, 0.8, 0.99].map((part) => addDays(from, Math.floor(length * part)));
}

describe('shards of averages', () => {
  const shardOf = (from: number, to: number): AverageShard =>
    unwrap(ensembleAverages(usChina2025, usImportsFromChina2024, { ...onRecord, from, to }));

  test('add up to the same bits however the worlds are cut and in whatever order', () => {
    const whole = JSON.stringify(shardOf(0, 60));
    const cuts = fc
      .uniqueArray(fc.integer({ min: 1, max: 59 }), { maxLength: 4 })
      .map((list) => [0, ...list.sort((a, b) => a - b), 60]);
    fc.assert(
      fc.property(
        cuts.chain((at) =>
          fc.shuffledSubarray(
            at.slice(1).map((to, index) => shardOf(at[index]!, to)),
            { minLength: at.length - 1 },
          ),
        ),
        (shards) => {
          expect(JSON.stringify(unwrap(mergeAverages(shards)))).toBe(whole);
          const [first, ...rest] = shards;
          if (rest.length === 0) return;
          const grouped = unwrap(mergeAverages([unwrap(mergeAverages(rest)), first!]));
          expect(JSON.stringify(grouped)).toBe(whole);
        },
      ),
      { numRuns: 100 },
    );
  });

  test('are refused when they overlap, answer another question, or are none', () => {
    const codeOf = (shards: readonly unknown[]) => {
      const sum = mergeAverages(shards as readonly AverageShard[]);
      return sum.ok ? 'ok' : sum.error.code;
    };
    const shard = shardOf(0, 5);
    expect(codeOf([shard, shardOf(4, 8)])).toBe('OVERLAPPING_SHARDS');
    const otherSeed = unwrap(
      ensembleAverages(usChina2025, usImportsFromChina2024, { ...onRecord, seed: 42, from: 5, to: 8 }),
    );
    expect(codeOf([shard, otherSeed])).toBe('UNLIKE_SHARDS');
    const otherBasket = { ...usImportsFromChina2024, vintage: 'another' };
    const other = unwrap(ensembleAverages(usChina2025, otherBasket, { ...onRecord, from: 5, to: 8 }));
    expect(codeOf([shard, other])).toBe('UNLIKE_SHARDS');
    for (const broken of [null, {}, { ...shard, weight: '-1' }, { ...shard, days: [{ on: '2025-02-30' }] }]) {
      expect(codeOf([broken])).toBe('MALFORMED_SHARD');
    }
    expect(codeOf([])).toBe('NOTHING_DRAWN');
  });

  test('go through JSON, say what is missing, and can be stopped', () => {
    const shard = JSON.parse(JSON.stringify(shardOf(3, 6))) as AverageShard;
    expect(unwrap(summariseAverages(shard, { worlds: 10 }))).toMatchObject({
      worlds: 3,
      missing: [
        { from: 0, to: 3 },
        { from: 6, to: 10 },
      ],
    });
    const signal = { aborted: false };
    const told: number[] = [];
    const stopped = unwrap(
      sampleAverages(
        usChina2025,
        usImportsFromChina2024,
        { ...onRecord, worlds: 100 },
        {
          signal,
          every: 10,
          progress: ({ done }) => {
            told.push(done);
            signal.aborted = done === 30;
          },
        },
      ),
    );
    expect(told).toEqual([10, 20, 30]);
    expect(stopped.worlds).toBe(30);
    expect(stopped.missing).toEqual([{ from: 30, to: 100 }]);
  });
});

describe('what makes no sense is refused', () => {
  const refusal = (other: object, basket: Basket = usImportsFromChina2024) => {
    const drawn = sampleAverages(usChina2025, basket, { ...onRecord, worlds: 10, ...other } as never);
    if (drawn.ok) throw new Error('it was drawn');
    return drawn.error;
  };
  const issues = (other: object) => {
    const refused = refusal(other);
    return refused.code === 'INVALID_CHANCES'
      ? refused.issues.map(({ code, path }) => `${path} ${code}`)
      : refused.code;
  };

  test.each([
    [{ days: [] }, ['/days WHICH_DAYS']],
    [{ days: ['2025-02-30'] }, ['/days/0 MALFORMED_DATE']],
    [{ days: ['2025-12-31', '2025-12-31'] }, ['/days/1 DAYS_NOT_ASCENDING']],
    [{ step: '0%' }, ['/step MALFORMED_STEP']],
    [{ step: 0.01 }, ['/step MALFORMED_STEP']],
    [{ of: 'all' }, ['/of UNKNOWN_OPTION']],
    [{ orphans: 'ignore' }, ['/orphans UNKNOWN_OPTION']],
    [{ knownOn: 'today' }, ['/knownOn MALFORMED_DATE']],
    [{ seed: -1, worlds: 0 }, ['/seed MALFORMED_SEED', '/worlds NO_WORLDS']],
    [{ threats: { nobody: '10%' } }, ['/threats/nobody UNKNOWN_THREAT']],
    [{ threats: { 'us-additional-100-threat': '101%' } }, ['/threats/us-additional-100-threat EXCESS_PROBABILITY']],
  ])('%j: %j', (other, expected) => {
    expect(issues(other)).toEqual(expected);
  });

  test('a basket that is no basket, a day outside the record, a world that the law does not allow', () => {
    expect(refusal({}, { ...usImportsFromChina2024, strata: [] }).code).toBe('INVALID_BASKET');
    expect(refusal({ days: ['2024-01-01'] }).code).toBe('OUTSIDE_RECORD');
    const twice = insert({ id: 'again', on: '2026-01-01', type: 'suspension-ended', target: 'us-fentanyl' });
    expect(
      refusal({
        choices: { no: { yes: { probability: '50%', edits: [twice] }, no: { probability: '50%', edits: [] } } },
      }).code,
    ).toBe('WORLD_REFUSED');
  });
});

test('averages are counted on the level that they lie on or above', () => {
  const fine = unwrap(sampleAverages(usChina2025, usImportsFromChina2024, { ...onRecord, worlds: 200 }));
  const coarse = unwrap(sampleAverages(usChina2025, usImportsFromChina2024, { ...onRecord, step: '5%', worlds: 200 }));
  coarse.days.forEach(({ mean, value }, index) => {
    expect(mean).toBe(fine.days[index]!.mean);
    expect(value.levels.every(({ rate }) => Number.parseFloat(rate) % 5 === 0)).toBe(true);
  });
  expect(coarse.days[3]!.value.levels.length).toBeLessThan(fine.days[3]!.value.levels.length);
});
