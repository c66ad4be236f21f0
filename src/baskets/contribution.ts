import type { Interval } from '../queries/index.js';
import { dropAct, fork, type ReplayOptions, type Run, replay } from '../scenario/index.js';
import { err, type IsoDate, ok, type Percent, type Result, subtractPercents } from '../values/index.js';
import type { Basket, Counting, WeightsUsed } from './basket.js';
import { averagePath } from './path.js';
import type { ContributionRefusal } from './refusals.js';
import { weighed, weightsUsed } from './weighed.js';

/** A stretch of days on which an act adds one amount to an average. */
export interface ContributionInterval {
  readonly from: IsoDate;
  readonly until: IsoDate | null;
  readonly with: Percent;
  readonly without: Percent;
  /** `with` less `without`; negative where the act took something off. */
  readonly points: Percent;
}

/** What one act did to the average of a basket. */
export interface Contribution {
  readonly act: string;
  readonly of: Counting;
  readonly weights: WeightsUsed;
  readonly intervals: readonly ContributionInterval[];
  /** Events that could not happen without the act, and so are part of what it brought. */
  readonly fellWith: readonly string[];
}

/**
 * What one act added to the average: the run, less the same world without the act. Later acts that build on it (an
 * amendment of a duty it imposed) fall with it and are listed. Contributions of several acts need not sum to the average:
 * where one duty displaces another, each contributes what the other does not.
 *
 * The intervals cover the days of the run without gap or overlap. Cost: one replay from the day of the act.
 *
 * @example
 * ```ts
 * import { contribution, replay, unwrap } from 'truce';
 * import { usChina2025, usImportsFromChina2024 } from 'truce/history';
 *
 * const run = unwrap(replay(usChina2025));
 * const geneva = unwrap(contribution(run, usImportsFromChina2024, 'eo-14298', { of: 'additional' }));
 * geneva.intervals.find(({ from }) => from === '2025-05-14')?.points; // what the order took off
 * ```
 */
export function contribution(
  run: Run,
  basket: Basket,
  act: string,
  { of, ...options }: { readonly of: Counting } & Pick<ReplayOptions, 'rules' | 'fuel'>,
): Result<Contribution, ContributionRefusal> {
  const ready = weighed(run, basket);
  if (!ready.ok) return ready;
  const here = averagePath(run, basket, { of });
  if (!here.ok) return here;
  const world = fork(run.scenario, { name: `without ${act}`, edits: [dropAct(act)], orphans: 'skip' });
  const without = replay(world, {
    ...options,
    ...(run.knownOn === null ? {} : { knownOn: run.knownOn }),
    ...(run.window.until === null ? {} : { until: run.window.until }),
  });
  if (!without.ok) return err(without.error);
  const there = averagePath(without.value, basket, { of });
  if (!there.ok) return there;
  const before = new Set(run.skipped.map(({ event }) => event.id));
  return ok({
    act,
    of,
    weights: weightsUsed(ready.value, 'weights'),
    intervals: sideBySide(here.value, there.value),
    fellWith: without.value.skipped.map(({ event }) => event.id).filter((id) => !before.has(id)),
  });
}

function sideBySide(
  here: readonly Interval<Percent>[],
  there: readonly Interval<Percent>[],
): readonly ContributionInterval[] {
  const days = [...new Set([...here, ...there].map(({ from }) => from))].sort();
  return days.map((from, index) => {
    const [ours, theirs] = [valueOn(here, from), valueOn(there, from)];
    const until = days[index + 1] ?? here.at(-1)?.until ?? null;
    return { from, until, with: ours, without: theirs, points: subtractPercents(ours, theirs) };
  });
}

function valueOn(path: readonly Interval<Percent>[], day: IsoDate): Percent {
  return path.filter(({ from }) => from <= day).at(-1)?.value ?? '0%';
}
