import { forEachIn, isSet, numberAt, spread } from './columns.js';
import { addTo } from './lookup.js';
import { mostOf, type Network } from './network.js';

/** What flows down to entities from those they are caught through. */
export interface Inheritance {
  /** By entity: the place of its strictest terms in `strictness`, or `-1`. */
  readonly terms: Int32Array;
  /** The entities that each covered list reaches. */
  readonly lists: readonly { readonly list: string; readonly reaches: Uint8Array }[];
}

/**
 * The strictest terms and all covered lists that reach each caught entity, over stakes of any size between caught ones.
 * Cross-holdings make this a question of who can be reached, not of one owner after another. A listed entity keeps its
 * own entry, which is also what it passes on.
 *
 * Each stake is looked at once for the terms, and once for each list.
 */
export function inherit(network: Network, caught: Uint8Array): Inheritance {
  const { entries, ids, listed, rule } = network;
  const onTerms = new Map<string, number[]>();
  const onList = new Map<string, number[]>();
  for (const [entity, ownTerms] of listed) {
    addTo(onTerms, ownTerms, entity);
    for (const { list } of entries.get(entity) ?? []) addTo(onList, list, entity);
  }
  const terms = new Int32Array(ids.length).fill(-1);
  rule.strictness.forEach((strict, rank) => {
    // Who has terms already has stricter ones.
    const open = (entity: number): boolean => isSet(caught, entity) && numberAt(terms, entity) < 0;
    reached(network, onTerms.get(strict) ?? [], open).forEach((found, entity) => {
      if (found === 1) terms[entity] = rank;
    });
  });
  const lists = rule.coveredLists.map((list) => ({
    list,
    reaches: reached(network, onList.get(list) ?? [], (entity) => isSet(caught, entity)),
  }));
  return { terms, lists };
}

/**
 * The given entities, and those not listed that they lead to through `open` ones: by branches, and while the rule is in
 * force by stakes above zero.
 */
export function reached(network: Network, from: Iterable<number>, open: (entity: number) => boolean): Uint8Array {
  const { branches, byOwner, ids, listed, owned, rule } = network;
  const lets = (entity: number): boolean => open(entity) && !listed.has(entity);
  return spread(ids.length, from, (owner, join) => {
    forEachIn(branches, owner, (branch) => {
      if (lets(branch)) join(branch);
    });
    if (!rule.inForce) return;
    forEachIn(byOwner, owner, (stake) => {
      const entity = numberAt(owned, stake);
      if (lets(entity) && mostOf(network, stake) > 0n) join(entity);
    });
  });
}
