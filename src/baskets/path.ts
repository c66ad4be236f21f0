import type { Interval } from '../queries/index.js';
import type { Run } from '../scenario/index.js';
import { ok, type Percent, type Result } from '../values/index.js';
import type { Basket, Counting } from './basket.js';
import { valuesOf } from './law-average.js';
import type { BasketRefusal } from './refusals.js';
import { weighed } from './weighed.js';

/**
 * The average of a basket over the days of a run, as half-open intervals that cover them without gap or overlap; two
 * neighbours never have the same value. Each is what `average` answers for its days, exactly; cost as `dailyAverages`.
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
  const ready = weighed(run, basket);
  if (!ready.ok) return ready;
  const values = valuesOf(ready.value, of);
  if (!values.ok) return values;
  const path: Interval<Percent>[] = [];
  for (const { from, value } of values.value) {
    const last = path.at(-1);
    if (last?.value === value) continue;
    if (last !== undefined) path[path.length - 1] = { ...last, until: from };
    path.push({ from, until: run.window.until, value });
  }
  return ok(path);
}
