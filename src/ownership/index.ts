export type { OwnershipIssue, OwnershipIssueCode } from './issues.js';
export { ownership } from './ownership.js';
export { bisAffiliatesRule, ofacFiftyPercentRule } from './regimes.js';
export type { KnownShare, Share } from './share.js';
export type {
  BearingStake,
  EntityOwnership,
  ListEntry,
  Ownership,
  OwnershipEntity,
  OwnershipGraph,
  OwnershipRule,
  OwnershipStatus,
  Stake,
} from './types.js';
