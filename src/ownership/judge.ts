import { forEachIn, isSet, numberAt, unitsAt } from './columns.js';
import type { Inheritance } from './flow.js';
import { mostOf, type Network } from './network.js';
import { writeFraction } from './share.js';
import type { BearingStake, EntityOwnership, ListEntry, OwnershipStatus } from './types.js';

/** Who is caught, who is or may be, and what flows down. */
export interface Findings extends Inheritance {
  readonly caught: Uint8Array;
  /** All of `caught` too. */
  readonly possible: Uint8Array;
}

/** What the findings mean for one entity. */
export function judge(network: Network, findings: Findings, entity: number): EntityOwnership {
  const { heads, ids, rule, whole } = network;
  const status = statusOf(network, findings, entity);
  const { because, counted } = bearingOn(network, findings, entity);
  const governed = status === 'listed' || status === 'restricted';
  const head = numberAt(heads, entity);
  return {
    status,
    share: writeFraction({ numerator: counted, denominator: unitsAt(whole, entity) }),
    because,
    branchOf: head === entity ? null : (ids[head] ?? null),
    ties: caughtTies(network, findings, entity),
    terms: governed ? (rule.strictness[numberAt(findings.terms, entity)] ?? null) : null,
    lists: listsOf(network, findings, entity),
  };
}

/** In the order of what they ask of whoever deals with the entity; see `OwnershipStatus`. */
function statusOf(network: Network, findings: Findings, entity: number): OwnershipStatus {
  if (network.listed.has(entity)) return 'listed';
  if (isSet(findings.caught, entity)) return 'restricted';
  const hasEntry = ownEntries(network, entity).length > 0;
  if (isSet(network.outside, entity)) return hasEntry ? 'listed' : 'not-covered';
  if (isSet(findings.possible, entity)) return 'undetermined';
  if (hasEntry) return 'listed';
  return hasRedFlag(network, findings, entity) ? 'red-flag' : 'clear';
}

function hasRedFlag(network: Network, findings: Findings, entity: number): boolean {
  if (!network.rule.redFlags || !network.rule.inForce) return false;
  return [entity, numberAt(network.heads, entity)].some(
    (each) => bearingOn(network, findings, each).because.length > 0 || caughtTies(network, findings, each).length > 0,
  );
}

/** The stakes in an entity of owners that are or may be caught, and the sum of the known ones of caught owners. */
function bearingOn(network: Network, { caught, possible }: Findings, entity: number) {
  const { amounts, byOwned, graph, owners } = network;
  const because: BearingStake[] = [];
  let counted = 0n;
  forEachIn(byOwned, entity, (stake) => {
    const owner = numberAt(owners, stake);
    if (!isSet(possible, owner) || mostOf(network, stake) === 0n) return;
    const amount = isSet(caught, owner) ? (amounts[stake] ?? null) : null;
    if (amount !== null) counted += amount;
    const given = graph.stakes[stake];
    if (given) because.push({ owner: given.owner, share: given.share, counted: amount !== null });
  });
  return { because: because.sort((a, b) => (a.owner < b.owner ? -1 : 1)), counted };
}

function caughtTies({ ids, ties }: Network, { caught }: Findings, entity: number): string[] {
  const tied = (ties.get(entity) ?? []).filter((other) => isSet(caught, other)).map((other) => ids[other] ?? '');
  return [...new Set(tied)].sort();
}

function listsOf(network: Network, { lists }: Findings, entity: number): string[] {
  const own = ownEntries(network, entity).map(({ list }) => list);
  const reaching = lists.filter(({ reaches }) => isSet(reaches, entity)).map(({ list }) => list);
  return [...new Set([...own, ...reaching])].sort();
}

/** A branch is no party of its own, so what its head stands on, it stands on. */
function ownEntries({ entries, heads }: Network, entity: number): readonly ListEntry[] {
  const head = numberAt(heads, entity);
  const own = entries.get(entity) ?? [];
  return head === entity ? own : [...own, ...(entries.get(head) ?? [])];
}
