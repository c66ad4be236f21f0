import { changeDays, type Interval } from '../queries/index.js';
import type { Run } from '../scenario/index.js';
import { ok, type Percent, type Result } from '../values/index.js';
import { counted, dividedBy } from './average.js';
import type { Basket, Counting } from './basket.js';
import { lawOn, sameLaw } from './law.js';
import type { BasketRefusal } from './refusals.js';

/**
 * The average of a basket over the days of a run, as half-open intervals that cover them without gap or overlap; two
 * neighbours never have the same value.
 *
 * @example
 * ```ts
 * import { averagePath, replay, unwrap } from 'truce';
 * import { usChina2025, usImportsFromChina2024 } from 'truce/history';
 *
 * const path = unwrap(averagePath(unwrap(replay(usChina2025)), usImportsFromChina2024, { of: 'additional' }));
 * for (const { from, until, value } of path) console.log(from, until ?? 'open', value);
 * ```
 */
export function averagePath(
  run: Run,
  basket: Basket,
  { of }: { readonly of: Counting },
): Result<readonly Interval<Percent>[], BasketRefusal> {
  const path: Interval<Percent>[] = [];
  let law: ReturnType<typeof lawOn> | null = null;
  for (const day of changeDays(run)) {
    const now = lawOn(run, basket.lane, day);
    if (law !== null && sameLaw(law, now)) continue;
    law = now;
    const found = counted(run, basket, day, of, 'weights');
    if (!found.ok) return found;
    const value = dividedBy(found.value.numerators, found.value.tally.denominator);
    const last = path.at(-1);
    if (last?.value === value) continue;
    if (last !== undefined) path[path.length - 1] = { ...last, until: day };
    path.push({ from: day, until: run.window.until, value });
  }
  return ok(path);
}
