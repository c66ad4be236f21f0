import fc from 'fast-check';
import { addDays, daysBetween, type Edit, type IsoDate, type Percent } from 'truce';
import { edits, histories, shipments } from 'truce/testing';
import { expected, onDay } from 'truce/uncertainty';
import { expect, test } from 'vitest';
import { Exact } from '../../src/values/index.js';
import { dayByDay, exact, subsets } from './support.js';

/**
 * The fast way folds only the measures of a lane, leaves out chances that cannot touch it, and works each law out once. The
 * slow way replays every world in full. On generated law they have to agree to the last place.
 */
test('an expectation is the weighted mean of all worlds replayed in full', () => {
  const worlds = histories({ events: 20 }).chain((history) =>
    fc.record({
      history: fc.constant(history),
      list: edits(history, { most: 3 }),
      goods: shipments(),
      odds: fc.array(fc.integer({ min: 1, max: 99 }), { minLength: 3, maxLength: 3 }),
      start: fc.nat({ max: 20 }),
      end: fc.nat({ max: 20 }),
      asStated: fc.boolean(),
    }),
  );
  let compared = 0;
  let moved = 0;
  fc.assert(
    fc.property(
      worlds,
      ({ history, list, goods: { importer, origin, hs, content, transport }, odds, start, end, asStated }) => {
        const goods = {
          importer,
          origin,
          ...(hs === undefined || !asStated ? {} : { hs }),
          ...(content === undefined ? {} : { content }),
          ...(transport === undefined ? {} : { transport }),
        };
        const from = addDays(history.window.from, start);
        const until = addDays(history.window.until, -end);
        if (from >= until) return;
        const days = Array.from({ length: daysBetween(from, until) }, (_, index) => addDays(from, index));
        const slow = meanOf(history, list, odds, goods, days);
        const fast = expected(history, goods, {
          window: { from, until },
          orphans: 'skip',
          choices: Object.fromEntries(
            list.map((edit, index) => [
              `edit ${index}`,
              {
                made: { probability: `${odds[index] ?? 50}%` as Percent, edits: [edit] },
                not: { probability: `${100 - (odds[index] ?? 50)}%` as Percent, edits: [] },
              },
            ]),
          ),
        });
        // Edits that contradict each other in one of the worlds, or a rate that one of them leaves open.
        if (slow === null) return;
        if (!fast.ok) throw new Error(fast.error.message);
        const means = days.map((day) => onDay(fast.value.path, day)?.mean);
        expect(means).toEqual(slow);
        compared += 1;
        if (fast.value.worlds.length > 1) moved += 1;
      },
    ),
    { numRuns: 1000 },
  );
  // The trials are worth something: most are compared, and in many something moves.
  expect(compared).toBeGreaterThan(500);
  expect(moved).toBeGreaterThan(50);
});

/** The mean rate of each day over all subsets of the edits, each replayed in full; `null` where one has no answer. */
function meanOf(
  history: Parameters<typeof dayByDay>[0],
  list: readonly Edit[],
  odds: readonly number[],
  goods: Parameters<typeof dayByDay>[2],
  days: readonly IsoDate[],
): readonly Percent[] | null {
  const sums = days.map(() => new Exact(0));
  for (const made of subsets(list.map((edit, index) => ({ edit, index })))) {
    const rates = dayByDay(
      history,
      made.map(({ edit }) => edit),
      goods,
      days,
    );
    if (!rates.ok) return null;
    const weight = list.reduce((product, _, index) => {
      const odd = odds[index] ?? 50;
      return product.times(made.some((each) => each.index === index) ? odd : 100 - odd).div(100);
    }, new Exact(1));
    rates.value.forEach((rate, index) => {
      sums[index] = (sums[index] ?? new Exact(0)).plus(weight.times(exact(rate)));
    });
  }
  return sums.map((sum) => `${sum.isZero() ? '0' : sum.toFixed()}%` as Percent);
}
