import { MFN, owed } from '../duties/index.js';
import { emptyState, type Life } from '../machine/index.js';
import type { Run } from '../scenario/index.js';
import type { Percent } from '../values/index.js';
import { groundOf } from './ground.js';
import type { Group } from './groups.js';
import type { Law } from './laws.js';
import { mostPlaces, partOf, unitsAt, type Whole } from './whole.js';

/** For each measure, how much of a basket it is charged on: the sum of weight times share of value. */
export type Charged = ReadonlyMap<string, Whole>;

/** The duties that count on some goods, by measure, and the share of value that each is charged on. */
type Counts = readonly (readonly [measure: string, share: Percent])[];

/** What sets of lives come to on goods with some facts: the law of one day is much like that of the next. */
export type KnownCounts = Map<string, Counts>;

/**
 * For each measure of a law the weight that it is charged on, in units of the basket's weights.
 *
 * Which duties count on a group is asked of `owed`, once for each set of outlines that reaches it, however many groups
 * and laws have the same.
 */
export function chargedUnder(
  run: Run,
  { from, lives }: Law,
  outlines: readonly number[],
  groups: readonly Group[],
): Charged {
  const { counts: known, scopeOf } = groundOf(run);
  const weights = new Map<string, Map<Percent, bigint>>();
  const scopes = lives.map(({ measure }) => ('scope' in measure ? scopeOf(measure.scope.goods) : null));
  const places = scopes.map((_, place) => place);
  for (const group of groups) {
    const reaching = places.filter((place) => {
      const scope = scopes[place] as number | null;
      return scope === null || group.inside.has(scope);
    });
    const key = `${group.facts}${inOrder(reaching.map((place) => outlines[place] as number))}`;
    let counts = known.get(key);
    if (counts === undefined) {
      counts = countsOf(
        run,
        from,
        group,
        reaching.map((place) => lives[place] as Life),
      );
      known.set(key, counts);
    }
    for (const [measure, share] of counts) {
      const shares = weights.get(measure) ?? new Map<Percent, bigint>();
      weights.set(measure, shares.set(share, (shares.get(share) ?? 0n) + group.units));
    }
  }
  return new Map([...weights].map(([measure, shares]) => [measure, summed(shares)]));
}

/** Numbers as a text that does not depend on the order they come in. */
export function inOrder(numbers: readonly number[]): string {
  return [...numbers].sort((a, b) => a - b).join();
}

function countsOf(run: Run, enteredOn: Law['from'], { goods }: Group, reaching: readonly Life[]): Counts {
  const measures = Object.fromEntries(reaching.map((life) => [life.measure.id, life]));
  const state = { ...emptyState(enteredOn), measures };
  const { lines } = owed(state, { ...goods, enteredOn }, { lists: run.history.lists, mfn: null });
  return lines
    .filter(({ measure, counted, share }) => measure !== MFN && counted !== '0%' && share !== '0%')
    .map(({ measure, share }) => [measure, share]);
}

function summed(shares: ReadonlyMap<Percent, bigint>): Whole {
  const parts = [...shares].map(([share, weight]) => ({ part: partOf(share), weight }));
  const places = mostPlaces(parts.map(({ part }) => part));
  const units = parts.reduce((sum, { part, weight }) => sum + unitsAt(part, places) * weight, 0n);
  return { units, places };
}
