import fc from 'fast-check';
import {
  addDays,
  average,
  averagePath,
  type Basket,
  fork,
  type IsoDate,
  insert,
  type Run,
  replay,
  unwrap,
} from 'truce';
import { usChina2018, usChina2025, usChina2026 } from 'truce/history';
import { baskets, forks, histories } from 'truce/testing';
import { describe, expect, test } from 'vitest';
import { carefulIssues } from '../../src/baskets/check.js';
import { quotient } from '../../src/baskets/exact.js';
import { lawOn, sameLaw } from '../../src/baskets/law.js';
import { lawsOf } from '../../src/baskets/laws.js';
import { looksSound } from '../../src/baskets/quick-look.js';
import { weightsOf } from '../../src/baskets/weights.js';
import { percentOf } from '../../src/baskets/whole.js';
import { changeDays } from '../../src/queries/index.js';
import { daysFrom, Exact, percent } from '../../src/values/index.js';
import { historyOf, tariff } from '../machine/support.js';

/** Each fast step of a series beside the slow step that says what it means. */

describe('the laws of a run, in one pass', () => {
  const lanes = [
    { importer: 'US', origin: 'CN' },
    { importer: 'CN', origin: 'US' },
  ] as const;

  function expectDayByDay(run: Run): void {
    for (const lane of lanes) {
      const slow: { from: string; lives: unknown[] }[] = [];
      for (const day of changeDays(run)) {
        const lives = lawOn(run, lane, day);
        if (slow.length === 0 || !sameLaw(slow.at(-1)?.lives as typeof lives, lives)) {
          slow.push({ from: day, lives: [...lives] });
        }
      }
      const fast = lawsOf(run, lane);
      expect(fast.map(({ from }) => from)).toEqual(slow.map(({ from }) => from));
      // The very lives, not only lives like them.
      for (const [index, { lives }] of fast.entries()) {
        expect(new Set(lives)).toEqual(new Set(slow[index]?.lives));
        expect(lives.every((life) => slow[index]?.lives.includes(life))).toBe(true);
      }
    }
  }

  test.each([
    ['2018', usChina2018],
    ['2025', usChina2025],
    ['2026', usChina2026],
  ])('are those read day by day: the record of %s', (_, record) => expectDayByDay(unwrap(replay(record))));

  test('are those read day by day, where a fork does something before its base turns by itself, and on that very day', () => {
    const scope = { importer: 'US', origins: ['CN'], goods: 'all' } as const;
    const ours = (id: string) => ({ ...tariff(id), by: 'US', scope }) as const;
    const record = historyOf([
      { id: 'a', on: '2025-02-01', type: 'imposed', measure: { ...ours('a'), when: { enteredBefore: '2025-04-01' } } },
    ]);
    expectDayByDay(unwrap(replay(record)));
    for (const on of ['2025-03-01', '2025-04-01'] as const) {
      const more = insert({ id: 'b', on, type: 'imposed', measure: ours('b') });
      expectDayByDay(unwrap(replay(fork(record, { name: `more on ${on}`, edits: [more] }))));
    }
  });

  test('are those read day by day, on generated histories and forks of forks', () => {
    const worlds = histories().chain((base) =>
      fc.oneof(
        fc.constant(base),
        forks(base),
        forks(base).chain((world) => forks(world)),
      ),
    );
    fc.assert(
      fc.property(worlds, (world) => {
        const run = replay(world);
        if (run.ok) expectDayByDay(run.value);
      }),
      { numRuns: 500 },
    );
  });
});

describe('the quick look at a basket', () => {
  const looks = (basket: Basket) => looksSound(basket, () => false);

  /** Texts around what is sound, most of them a little off. */
  const spoilt = fc.constantFrom(
    ...['', '0', '5', '5%', '-5%', '-0%', '5.%', '.5%', '5.5.5%', '1e2%', ' 5%', '5 %', `${'9'.repeat(31)}%`],
    ...['5 USD', '5.25 USD', '-5 USD', '5 GBP', '5USD', '5  USD', '5.5 USD ', `${'9'.repeat(30)}.5 USD`, '٣ USD'],
    ...['9503', '950', '9503.00.00', '9503-00 00', '95\u00a003', '123456789012', '95o3', null, 7, undefined, {}, []],
  );
  const fields = fc.constantFrom('id', 'title', 'hs', 'mfn', 'share', 'value', 'note', 'lists', 'content', 'colour');

  test('says sound only of what the careful check finds nothing wrong with', () => {
    fc.assert(
      fc.property(baskets(), fc.array(fc.tuple(fc.nat(5), fields, spoilt), { maxLength: 2 }), (basket, spoils) => {
        const strata = basket.strata.map((stratum, index) => ({
          ...stratum,
          ...Object.fromEntries(spoils.filter(([at]) => at === index).map(([, field, value]) => [field, value])),
        }));
        const given = { ...basket, strata } as Basket;
        if (looks(given)) expect(carefulIssues(given)).toEqual([]);
      }),
      { numRuns: 3000 },
    );
  });

  test('says sound of plain lines, so that the careful check is seldom needed', () => {
    const plain = (strata: Basket['strata']): Basket => ({
      id: 'plain',
      title: 'Plain lines',
      source: { label: 'made up' },
      vintage: 'made up',
      lane: { importer: 'US', origin: 'CN' },
      strata,
    });
    const toys = { id: 'toys', hs: '9503.00.00', mfn: '0%', value: '12.5 USD' } as const;
    expect(looks(plain([toys, { id: 'any', value: '1 USD' }]))).toBe(true);
    expect(looks(plain([toys, toys]))).toBe(false);
    expect(looks(plain([toys, { id: 'b', share: '1%' }]))).toBe(false);
    expect(looks(plain([{ id: 'a', share: '99.5%' }]))).toBe(false);
    expect(looks({ ...plain([{ id: 'a', share: '99.5%' }]), normalise: true })).toBe(true);
    expect(looks(plain([{ id: 'a', value: '0 USD' }]))).toBe(false);
  });

  test('reads weights as the whole numbers they are', () => {
    const number = fc
      .tuple(fc.bigInt({ min: 0n, max: 10n ** 18n }), fc.constantFrom('', '.0', '.25', '.000125'))
      .map(([whole, rest]) => `${whole}${rest}`);
    fc.assert(
      fc.property(fc.array(number, { minLength: 1, maxLength: 6 }), (texts) => {
        const strata = texts.map((text, index) => ({ id: `${index}`, value: `${text} USD` }));
        const { each, places, total } = weightsOf({ strata } as unknown as Basket);
        const expected = texts.map((text) => {
          const [whole = '', rest = ''] = text.split('.');
          return BigInt(whole + rest.padEnd(places, '0'));
        });
        expect([...each].map(BigInt)).toEqual(expected);
        expect(total).toBe(expected.reduce((sum, one) => sum + one, 0n));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('forks that share what their base worked out', () => {
  test('answer as if nothing had been asked before, and day by day as average does', () => {
    const worlds = histories().chain((base) =>
      fc.record({ base: fc.constant(base), world: forks(base), again: forks(base), basket: baskets() }),
    );
    fc.assert(
      fc.property(worlds, ({ base, world, again, basket }) => {
        for (const scenario of [base, world, again, fork(world, { name: 'the same' })]) {
          const run = replay(scenario);
          if (!run.ok) continue;
          for (const of of ['additional', 'total'] as const) {
            const path = averagePath(run.value, basket, { of });
            expect(path).toEqual(averagePath(asIfNew(run.value), { ...basket }, { of }));
            if (!path.ok) continue;
            for (const { from, value } of path.value) {
              expect([from, value]).toEqual([from, unwrap(average(run.value, basket, from, { of })).value]);
            }
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  test('pass through the very laws of their base where they change nothing', () => {
    const [base, again] = [usChina2025, fork(usChina2025, { name: 'again' })].map((world) => unwrap(replay(world)));
    const lane = { importer: 'US', origin: 'CN' } as const;
    expect(lawsOf(again as Run, lane)).toEqual(lawsOf(base as Run, lane));
  });

  /** The same run, of which nothing can be remembered. */
  function asIfNew(run: Run): Run {
    const steps = run.steps.map((step) => ({ ...step }));
    return { ...run, steps, history: { ...run.history, lists: { ...run.history.lists }, mfn: [...run.history.mfn] } };
  }
});

test('days are stepped through as the calendar does, leap years and ends of years included', () => {
  const starts = fc.constantFrom('1899-12-30', '1900-02-27', '2000-02-27', '2023-12-30', '2024-02-28', '2025-01-20');
  fc.assert(
    fc.property(starts, fc.nat(800), (start, length) => {
      const from = start as IsoDate;
      const days = daysFrom({ from, until: addDays(from, length) });
      expect(days).toEqual(Array.from({ length }, (_, after) => addDays(from, after)));
    }),
    { numRuns: 100 },
  );
});

test('the one division in whole numbers is that in decimals', () => {
  const whole = fc.record({ units: fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }), places: fc.nat(6) });
  const below = fc.record({ units: fc.bigInt({ min: 1n, max: 10n ** 12n }), places: fc.nat(6) });
  const exact = ({ units, places }: { units: bigint; places: number }) => new Exact(`${units}e-${places}`);
  fc.assert(
    fc.property(whole, below, (numerator, denominator) => {
      expect(percentOf(numerator, denominator)).toBe(percent(quotient(exact(numerator), exact(denominator))));
    }),
    { numRuns: 2000 },
  );
});
