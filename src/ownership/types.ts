import type { Party, Percent } from '../values/index.js';
import type { KnownShare, Share } from './share.js';

/** What is known about one entity beside who owns it. */
export interface OwnershipEntity {
  readonly name?: string;
  /** The country under whose law it is organised. Without it, it counts as foreign to every regulator. */
  readonly country?: Party;
  /**
   * The entity this is a branch, sales office or operating name of. A branch is no party of its own: it takes the place
   * and the country of its head, with or without a rule on shares.
   */
  readonly branchOf?: string;
  /** Entities it has significant ties to other than shares, such as board members. They never count as ownership. */
  readonly otherTies?: readonly string[];
}

/** A direct stake. */
export interface Stake {
  readonly owner: string;
  readonly owned: string;
  readonly share: Share;
}

/** Who owns what. Any number of tiers, and cross-holdings too. */
export interface OwnershipGraph {
  readonly entities: Readonly<Record<string, OwnershipEntity>>;
  readonly stakes: readonly Stake[];
}

/** One entry of an entity on a list. */
export interface ListEntry {
  readonly entity: string;
  readonly list: string;
  /** What the entry means for who deals with the entity, in the words of `OwnershipRule.strictness`. */
  readonly terms: string;
}

/** A rule that carries the terms of listed owners down to what they own. Data: see `bisAffiliatesRule`. */
export interface OwnershipRule {
  /** The measure of the record that this rule is, so that its state can be read from a run. */
  readonly id: string;
  readonly cite: string;
  /** Who made the rule; its own country's entities are domestic. */
  readonly by: Party;
  /** The aggregate share from which on, inclusive, an entity is caught. Above 0% and at most 100%. */
  readonly threshold: Percent;
  /** Owners on these lists count, together. Entries on other lists are reported and count for nothing. */
  readonly coveredLists: readonly string[];
  /** The terms that entries on covered lists can have, from the strictest to the mildest. */
  readonly strictness: readonly string[];
  /** Whether a smaller share, or another tie, is a red flag. */
  readonly redFlags: boolean;
  /** Whether the rule stops at entities of the regulator's own country. */
  readonly reaches: 'foreign' | 'all';
  /** Whether the rule has effect. Without it only listed entities and their branches count. */
  readonly inForce: boolean;
}

/**
 * What a rule makes of an entity.
 *
 * - `listed`: has its own entry, which governs whatever its owners are. On a list that the rule does not cover, only
 *   when neither `restricted` nor `undetermined` applies.
 * - `restricted`: caught through its owners, or a branch of an entity that is listed or caught.
 * - `not-covered`: the rule does not reach it, and it passes nothing on.
 * - `undetermined`: not caught by the shares that are known, but would be by some value of those that are not.
 * - `red-flag`: below the threshold, but an owner is or may be caught, or there is another tie to a caught party.
 * - `clear`: none of these.
 */
export type OwnershipStatus = 'listed' | 'restricted' | 'not-covered' | 'undetermined' | 'red-flag' | 'clear';

/** A stake that bears on an entity, because its owner is listed, is caught, or may be. */
export interface BearingStake {
  readonly owner: string;
  readonly share: Share;
  /** Whether it is part of the aggregate: a known share of an owner that is listed or caught. It counts in full. */
  readonly counted: boolean;
}

/** What a rule makes of an entity, and why. */
export interface EntityOwnership {
  readonly status: OwnershipStatus;
  /** The aggregate of the counted stakes, exactly: a percent, or a quotient where the decimals never end. */
  readonly share: KnownShare;
  /** The stakes that bear on it, by owner. */
  readonly because: readonly BearingStake[];
  /** The entity it is a branch of, at the top of a chain of branches. */
  readonly branchOf: string | null;
  /** The listed or caught parties it has other ties to. */
  readonly ties: readonly string[];
  /** For `listed` and `restricted`: the strictest terms that apply, however small the share that brings them. */
  readonly terms: string | null;
  /** The lists it stands on itself, and for `restricted` those that reach it. */
  readonly lists: readonly string[];
}

/** The answer for a whole graph. */
export interface Ownership {
  readonly rule: OwnershipRule;
  readonly statuses: Readonly<Record<string, EntityOwnership>>;
  /**
   * Entities that are not caught only because cross-holdings are read in the way that catches least. Were they assumed
   * caught, known shares would keep them so. No official text says how to read them, so they are named.
   */
  readonly ambiguous: readonly string[];
}
