import { err, isPercent, ok, type Result } from '../values/index.js';
import { type Groups, unitsAt } from './columns.js';
import { enterEntities } from './entities.js';
import { enterEntries } from './entries.js';
import { collectIssues, type OwnershipIssue, type Report } from './issues.js';
import { type Fraction, readFraction } from './share.js';
import { enterStakes } from './stakes.js';
import type { ListEntry, OwnershipGraph, OwnershipRule } from './types.js';

/** The entities, numbered from 0 in the order given. */
export interface EntityColumns {
  readonly ids: readonly string[];
  /** The entity it is directly a branch of, or `-1`. */
  readonly above: Int32Array;
  /** The entity at the top of its chain of branches; itself when it is no branch. */
  readonly heads: Int32Array;
  /** The direct branches of each entity. */
  readonly branches: Groups;
  readonly ties: ReadonlyMap<number, readonly number[]>;
  /** Whether the rule does not reach it. A branch has the country of its head. */
  readonly outside: Uint8Array;
}

/**
 * The stakes, numbered from 0 in the order given. Amounts are in units of the owned entity: the fewest in which its known
 * shares and the threshold are whole numbers.
 */
export interface StakeColumns {
  readonly owners: Int32Array;
  readonly owned: Int32Array;
  /** `null` when the share is unknown. */
  readonly amounts: readonly (bigint | null)[];
  /** The stakes that each entity has in others. */
  readonly byOwner: Groups;
  /** The stakes in each entity. */
  readonly byOwned: Groups;
  /** By entity: all of it. */
  readonly whole: readonly bigint[];
  /** By entity: the threshold. */
  readonly enough: readonly bigint[];
  /** By entity: what all known shares leave, which is the most that the unknown ones can come to together. */
  readonly room: readonly bigint[];
  readonly someShareUnknown: boolean;
}

/** The entries on lists, by entity. */
export interface EntryColumns {
  readonly entries: ReadonlyMap<number, readonly ListEntry[]>;
  /** The strictest terms of its own entries on covered lists. Who has none does not count as listed. */
  readonly listed: ReadonlyMap<number, string>;
}

/** A graph, the entries on lists and a rule, checked and joined. */
export interface Network extends EntityColumns, StakeColumns, EntryColumns {
  readonly graph: OwnershipGraph;
  readonly rule: OwnershipRule;
}

/** Joins what was given into a network, or says everything that is wrong with it. Linear in what was given. */
export function connect(
  graph: OwnershipGraph,
  listings: readonly ListEntry[],
  rule: OwnershipRule,
): Result<Network, readonly OwnershipIssue[]> {
  const { issues, report } = collectIssues();
  const threshold = readThreshold(rule, report);
  const numbers = new Map<string, number>();
  for (const id of Object.keys(graph.entities)) numbers.set(id, numbers.size);
  const entities = enterEntities(graph, rule, numbers, report);
  const stakes = enterStakes(graph.stakes, numbers, threshold, report);
  const entries = enterEntries(listings, rule, numbers, report);
  return issues.length > 0 ? err(issues) : ok({ graph, rule, ...entities, ...stakes, ...entries });
}

/** The most that a stake can be, in units of the owned entity: an unknown share can be all that the known ones leave. */
export function mostOf({ amounts, owned, room }: StakeColumns, stake: number): bigint {
  return amounts[stake] ?? unitsAt(room, owned[stake] as number);
}

function readThreshold({ threshold }: OwnershipRule, report: Report): Fraction {
  const fraction = isPercent(threshold) ? readFraction(threshold) : null;
  if (fraction !== null && fraction.numerator > 0n && fraction.numerator <= fraction.denominator) return fraction;
  report(
    'MALFORMED_THRESHOLD',
    threshold,
    "a threshold is above 0% and at most 100%, such as '50%'",
    '/rule/threshold',
  );
  return { numerator: 1n, denominator: 1n };
}
