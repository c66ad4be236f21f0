import { bisAffiliatesRule, type EntityOwnership, type OwnershipStatus } from '../../src/ownership/index.js';
import { PARTS, partsOf, type World } from './support.js';

// The algorithm of the record (section 9.4), word for word and as slow as it stands there: repeat until nothing changes.

const { coveredLists, strictness } = bisAffiliatesRule;

/** What the reference answers; `because` and the like are derived from it in the tests. */
export interface Reference {
  readonly caught: ReadonlySet<string>;
  readonly statuses: Readonly<Record<string, Pick<EntityOwnership, 'status' | 'terms' | 'lists'>>>;
  readonly ambiguous: readonly string[];
}

const headOf = ({ graph }: World, id: string): string => {
  const above = graph.entities[id]?.branchOf;
  return above === undefined ? id : headOf({ graph, entries: [] }, above);
};

export const isListed = ({ entries }: World, id: string): boolean =>
  entries.some(({ entity, list }) => entity === id && coveredLists.includes(list));

const isOutside = (world: World, id: string): boolean => world.graph.entities[headOf(world, id)]?.country === 'US';

/** Parts of an entity held by the members of a set, an unknown share counting as `unknown` says. */
function heldBy(world: World, id: string, members: ReadonlySet<string>): { known: number; unknown: boolean } {
  const stakes = world.graph.stakes.filter(({ owner, owned }) => owned === id && members.has(owner));
  return {
    known: stakes.reduce((sum, { share }) => sum + (partsOf(share) ?? 0), 0),
    unknown: stakes.some(({ share }) => share === 'unknown'),
  };
}

export function roomIn({ graph }: World, id: string): number {
  return PARTS - graph.stakes.reduce((sum, { owned, share }) => sum + (owned === id ? (partsOf(share) ?? 0) : 0), 0);
}

/** The least set that holds those listed, branches of members, and whoever `isEnough` says members hold enough of. */
export function leastSet(world: World, isEnough: (id: string, members: ReadonlySet<string>) => boolean): Set<string> {
  const ids = Object.keys(world.graph.entities);
  const members = new Set(ids.filter((id) => isListed(world, id)));
  for (let before = -1; before !== members.size; ) {
    before = members.size;
    for (const id of ids) {
      const asBranch = members.has(world.graph.entities[id]?.branchOf ?? '');
      if (asBranch || (!isOutside(world, id) && isEnough(id, members))) members.add(id);
    }
  }
  return members;
}

export const caughtByKnown = (world: World): Set<string> =>
  leastSet(world, (id, members) => heldBy(world, id, members).known >= PARTS / 2);

/** Repeats a step on a value for each entity until no value changes. */
function settle<Value>(
  ids: readonly string[],
  start: (id: string) => Value,
  step: (id: string, at: Map<string, Value>) => Value,
) {
  const at = new Map(ids.map((id) => [id, start(id)]));
  for (let changed = true; changed; ) {
    changed = false;
    for (const id of ids) {
      const next = step(id, at);
      if (JSON.stringify(next) !== JSON.stringify(at.get(id))) changed = true;
      at.set(id, next);
    }
  }
  return at;
}

export function reference(world: World): Reference {
  const { graph, entries } = world;
  const ids = Object.keys(graph.entities);
  const caught = caughtByKnown(world);
  const possible = leastSet(world, (id, members) => {
    const { known, unknown } = heldBy(world, id, members);
    return known + (unknown ? roomIn(world, id) : 0) >= PARTS / 2;
  });
  const most = (id: string, share: string) => partsOf(share as '0%') ?? roomIn(world, id);
  /** Owners, and the head of a branch, from which something flows to a caught entity that has no entry of its own. */
  const sources = (id: string): readonly string[] =>
    isListed(world, id) || !caught.has(id)
      ? []
      : [
          ...graph.stakes
            .filter(({ owner, owned, share }) => owned === id && caught.has(owner) && most(id, share) > 0)
            .map(({ owner }) => owner),
          ...[graph.entities[id]?.branchOf ?? ''].filter((above) => caught.has(above)),
        ];
  const ownCovered = (id: string) => entries.filter(({ entity, list }) => entity === id && coveredLists.includes(list));
  const ranks = settle(
    ids,
    (id) => Math.min(99, ...ownCovered(id).map(({ terms }) => strictness.indexOf(terms))),
    (id, at) => Math.min(at.get(id) ?? 99, ...sources(id).map((source) => at.get(source) ?? 99)),
  );
  const covered = settle(
    ids,
    (id) => [...new Set(ownCovered(id).map(({ list }) => list))].sort(),
    (id, at) => [...new Set([...(at.get(id) ?? []), ...sources(id).flatMap((source) => at.get(source) ?? [])])].sort(),
  );
  const ownLists = (id: string) =>
    entries.filter(({ entity }) => entity === id || entity === headOf(world, id)).map(({ list }) => list);
  const flagged = (id: string): boolean =>
    graph.stakes.some(({ owner, owned, share }) => owned === id && possible.has(owner) && most(id, share) > 0) ||
    (graph.entities[id]?.otherTies ?? []).some((other) => caught.has(other));
  const statusOf = (id: string): OwnershipStatus => {
    if (isListed(world, id)) return 'listed';
    if (caught.has(id)) return 'restricted';
    if (isOutside(world, id)) return ownLists(id).length > 0 ? 'listed' : 'not-covered';
    if (possible.has(id)) return 'undetermined';
    if (ownLists(id).length > 0) return 'listed';
    return flagged(id) || flagged(headOf(world, id)) ? 'red-flag' : 'clear';
  };
  const statuses = Object.fromEntries(
    ids.map((id) => [
      id,
      {
        status: statusOf(id),
        terms: strictness[ranks.get(id) ?? 99] ?? null,
        lists: [...new Set([...ownLists(id), ...(covered.get(id) ?? [])])].sort(),
      },
    ]),
  );
  return { caught, statuses, ambiguous: heldByEachOther(world, caught, most) };
}

/** The greatest set that keeps itself above the threshold, started from all that stakes above zero lead to. */
function heldByEachOther(
  world: World,
  caught: ReadonlySet<string>,
  most: (id: string, share: string) => number,
): readonly string[] {
  const { graph } = world;
  const ids = Object.keys(graph.entities);
  const connected = (within: ReadonlySet<string>): Set<string> => {
    const found = new Set(caught);
    for (let before = -1; before !== found.size; ) {
      before = found.size;
      for (const { owner, owned, share } of graph.stakes) {
        if (found.has(owner) && within.has(owned) && most(owned, share) > 0) found.add(owned);
      }
      for (const id of ids) if (found.has(graph.entities[id]?.branchOf ?? '') && within.has(id)) found.add(id);
    }
    return found;
  };
  const assumed = connected(new Set(ids.filter((id) => !isOutside(world, id))));
  for (let before = -1; before !== assumed.size; ) {
    before = assumed.size;
    for (const id of ids) {
      const stays =
        caught.has(id) ||
        assumed.has(graph.entities[id]?.branchOf ?? '') ||
        heldBy(world, id, assumed).known >= PARTS / 2;
      if (!stays) assumed.delete(id);
    }
  }
  return [...connected(assumed)].filter((id) => !caught.has(id)).sort();
}
