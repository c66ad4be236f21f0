import { forEachIn, isSet, numberAt, spread, unitsAt } from './columns.js';
import { reached } from './flow.js';
import type { Network } from './network.js';

/**
 * Entities that are not caught, but would stay so if they were taken to be: the greatest set that keeps itself above the
 * threshold, as far as stakes lead to it from a caught party. Where nobody holds shares in a circle there are none.
 *
 * The record's test `own-19`: two entities hold 40% of each other and a listed party 30% of both.
 */
export function heldByEachOther(network: Network, caught: Uint8Array): readonly number[] {
  const { above, amounts, branches, byOwner, enough, ids, outside, owned } = network;
  const everyCaught = rowsOf(caught);
  const assumed = reached(network, everyCaught, (entity) => !isSet(outside, entity));
  const counted = ids.map(() => 0n);
  const count = (owner: number, sign: 1n | -1n): void =>
    forEachIn(byOwner, owner, (stake) => {
      const entity = numberAt(owned, stake);
      counted[entity] = unitsAt(counted, entity) + sign * (amounts[stake] ?? 0n);
    });
  for (const owner of rowsOf(assumed)) count(owner, 1n);
  const leaves = (entity: number): boolean => {
    if (!isSet(assumed, entity) || isSet(caught, entity)) return false;
    const isBranchOfAssumed = isSet(assumed, numberAt(above, entity));
    return !isBranchOfAssumed && unitsAt(counted, entity) < unitsAt(enough, entity);
  };
  // Who leaves takes its stakes along, so that others may leave too.
  spread(ids.length, rowsOf(assumed).filter(leaves), (entity, leave) => {
    assumed[entity] = 0;
    count(entity, -1n);
    const follow = (other: number): void => {
      if (leaves(other)) leave(other);
    };
    forEachIn(byOwner, entity, (stake) => follow(numberAt(owned, stake)));
    forEachIn(branches, entity, follow);
  });
  const connected = reached(network, everyCaught, (entity) => isSet(assumed, entity));
  return rowsOf(connected).filter((entity) => !isSet(caught, entity));
}

function rowsOf(flags: Uint8Array): readonly number[] {
  const rows: number[] = [];
  flags.forEach((flag, row) => {
    if (flag === 1) rows.push(row);
  });
  return rows;
}
