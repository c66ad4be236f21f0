import type { OwnershipRule } from './types.js';

/**
 * The Affiliates Rule of the US Bureau of Industry and Security: 50 percent or more, aggregate across lists.
 *
 * The record has it in force from 29 September 2025, stayed from 10 November 2025 (90 FR 50857). `inForce` is what the
 * rule says while it has effect; for a day on which it is stayed, pass `{ ...bisAffiliatesRule, inForce: false }`.
 *
 * Several conditions of an owner flow down: licence requirement, exceptions, review policy, direct-product footnote.
 * `strictness` ranks the review policy alone; to rank more, write terms of your own.
 */
// 90 FR 47201, FR Doc 2025-19001 (30 September 2025); 15 CFR 744.8, 744.11, 744.16, 744.21 and Supplement No. 8.
export const bisAffiliatesRule: OwnershipRule = {
  id: 'us-bis-affiliates',
  cite: '90 FR 47201',
  by: 'US',
  // "50 percent or more", "individually or in the aggregate". Press and Chinese statements say "more than 50%" loosely.
  threshold: '50%',
  // The Entity List, the Military End-User List, and Specially Designated Nationals under the programmes of
  // 15 CFR 744.8(a)(1). Not the Unverified List and not Denied Persons (Thompson Coburn, 1 October 2025).
  coveredLists: ['Entity List', 'Military End-User List', 'SDN List, 15 CFR 744.8(a)(1)'],
  // The review policies that entries on these lists name, among the licence policies of the record. A policy of denial
  // is a licence requirement that is never met, and still one step short of having no licence to ask for.
  strictness: [
    'prohibited',
    'policy-of-denial',
    'presumption-of-denial',
    'case-by-case',
    'licences-granted',
    'general-licence',
    'none',
  ],
  // Supplement No. 8, paragraph (c): significant minority ownership and other significant ties.
  redFlags: true,
  // Non-US affiliates (Paul Hastings, 10 October 2025).
  reaches: 'foreign',
  inForce: true,
};

/**
 * The 50 Percent Rule of the US Office of Foreign Assets Control: same arithmetic, but it blocks property, covers every
 * programme of blocked persons, reaches everywhere and knows no red flag.
 */
// OFAC FAQs 398 to 402: ownership and not control (398), aggregate of several persons (399), indirect ownership (401).
export const ofacFiftyPercentRule: OwnershipRule = {
  id: 'us-ofac-50-percent',
  cite: 'OFAC FAQs 398-402',
  by: 'US',
  threshold: '50%',
  // Every programme of Specially Designated Nationals. Who stands under one of 15 CFR 744.8(a)(1) has two entries, this
  // one with what OFAC does, and one on the list that the BIS rule names, with what BIS does.
  coveredLists: ['SDN List'],
  strictness: ['blocked'],
  redFlags: false,
  reaches: 'all',
  inForce: true,
};
