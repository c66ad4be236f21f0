import { MFN, owed } from '../duties/index.js';
import { emptyState, type Life } from '../machine/index.js';
import type { Run } from '../scenario/index.js';
import { once, type Percent } from '../values/index.js';
import { groundOf } from './ground.js';
import type { Group } from './groups.js';
import type { Law } from './law.js';
import type { Numbered } from './outline.js';
import { reachingUnder } from './reaching.js';
import type { Sequences } from './sequences.js';
import { type Doubled, doubled, mostPlaces, partOf, unitsAt, type Whole } from './whole.js';

/**
 * How much of a basket each life of a law is charged on: the sum of weight times share of value, all at one place; `null`
 * of what is charged on nothing.
 */
export interface Charged {
  readonly on: readonly (Doubled | null)[];
  readonly places: number;
}

/** The duties that count on some goods, by measure, and the share of value that each is charged on. */
export type Counts = readonly (readonly [measure: string, share: Percent])[];

/** What the outlines of lives come to on goods with some facts: the law of one day is much like that of the next. */
export type KnownCounts = (facts: string) => Sequences<number, Counts>;

/**
 * For each life of a law the weight that it is charged on, in units of the basket's weights.
 *
 * Which duties count on a group is asked of `owed`, once for each set of outlines that decides it, however many groups
 * and laws have the same.
 */
export function chargedUnder(run: Run, law: Law, numbered: readonly Numbered[], groups: readonly Group[]): Charged {
  const ground = groundOf(run);
  const reachingOf = once(() => reachingUnder(law, numbered, ground));
  const bySignature = ground.countsUnder.of(numbered, () => new Map<string, Counts>());
  // Groups on which the same counts weigh together.
  const weighing = new Map<Counts, bigint>();
  for (const group of groups) {
    let counts = bySignature.get(group.signature);
    if (counts === undefined) {
      const reaching = reachingOf()(group);
      const outlines = reaching.map((place) => (numbered[place] as Numbered).outline);
      counts = ground.counts(group.facts).of(outlines, () => countsOf(run, law, group, reaching));
      bySignature.set(group.signature, counts);
    }
    weighing.set(counts, (weighing.get(counts) ?? 0n) + group.units);
  }
  const charged = new Map<string, Map<Percent, bigint>>();
  for (const [counts, weight] of weighing) {
    for (const [measure, share] of counts) {
      const shares = charged.get(measure) ?? new Map<Percent, bigint>();
      charged.set(measure, shares.set(share, (shares.get(share) ?? 0n) + weight));
    }
  }
  const sums = new Map([...charged].map(([measure, shares]) => [measure, summed(shares)]));
  const places = mostPlaces([...sums.values()]);
  const on = law.lives.map(({ measure }) => {
    const sum = sums.get(measure.id);
    return sum === undefined ? null : doubled({ units: unitsAt(sum, places), places });
  });
  return { on, places };
}

function countsOf(run: Run, { from: enteredOn, lives }: Law, { goods }: Group, reaching: readonly number[]): Counts {
  const measures = Object.fromEntries(
    reaching.map((place) => {
      const life = lives[place] as Life;
      return [life.measure.id, life];
    }),
  );
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
