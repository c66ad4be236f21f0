import { forEachIn, isSet, numberAt, spread, unitsAt } from './columns.js';
import type { Network } from './network.js';

/** What an unknown share is taken to be: nothing at all, or everything that the known shares leave. */
export type ReadingOfUnknown = 'nothing' | 'all-the-room';

/**
 * Everybody who is listed or caught: the least set that holds those listed, their branches, and each entity within
 * reach of which its members hold the threshold. An owner in the set counts in full and any other for nothing; shares
 * are never multiplied along a chain.
 *
 * With all the room given to unknown shares of members, it is the set of who may be caught: the unknown shares in one
 * entity can be chosen apart from those in all others, so one choice reaches the whole set.
 *
 * Each stake is looked at once, when its owner joins. In which order owners join changes nothing, for sums only grow.
 */
export function caughtIn(network: Network, unknown: ReadingOfUnknown): Uint8Array {
  const { amounts, branches, byOwner, enough, ids, listed, outside, owned, room, rule } = network;
  const counted = ids.map(() => 0n);
  const roomGiven = new Uint8Array(ids.length);
  const unknownIn = (entity: number): bigint => {
    if (unknown === 'nothing' || isSet(roomGiven, entity)) return 0n;
    roomGiven[entity] = 1;
    return unitsAt(room, entity);
  };
  return spread(ids.length, listed.keys(), (owner, join) => {
    forEachIn(branches, owner, join);
    if (!rule.inForce) return;
    forEachIn(byOwner, owner, (stake) => {
      const entity = numberAt(owned, stake);
      if (isSet(outside, entity)) return;
      const sum = unitsAt(counted, entity) + (amounts[stake] ?? unknownIn(entity));
      counted[entity] = sum;
      if (sum >= unitsAt(enough, entity)) join(entity);
    });
  });
}
