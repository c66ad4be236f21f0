export type { OwnershipIssue, OwnershipIssueCode } from './issues.js';
export { ownership } from './ownership.js';
export { bisAffiliatesRule, ofacFiftyPercentRule } from './regimes.js';
export { isAtLeast, isShare, type KnownShare, type Share } from './share.js';
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
