import type { ListEntry, OwnershipGraph, OwnershipStatus } from '../../src/ownership/index.js';

export interface OwnershipExample {
  /** As in the record of facts. */
  readonly id: string;
  readonly regime: 'OFAC' | 'BIS';
  readonly basis: string;
  readonly confidence: 'high' | 'medium' | 'low';
  readonly graph: OwnershipGraph;
  readonly entries: readonly ListEntry[];
  readonly expected: Readonly<Record<string, OwnershipStatus>>;
}

/**
 * The worked examples of the record: OFAC's own (FAQs 399 and 401), those of practitioners' guides to the BIS rule, and
 * three derived tests (own-19 and own-20, and the numbers of own-10). The ids run to own-20, but the record has no
 * own-03, own-08, own-16 and own-18.
 *
 * The record names listed parties without terms, so the terms of the entries are chosen here. It lists nobody in own-13
 * and says in its note that UVL1 stands on the Unverified List, which is how it is given here.
 */
export const ownershipExamples: readonly OwnershipExample[] = [
  {
    id: 'own-01',
    regime: 'OFAC',
    basis: 'OFAC FAQ 401 example 1: no multiplication (not 25%)',
    confidence: 'high',
    graph: {
      entities: { X: {}, A: {}, B: {} },
      stakes: [
        { owner: 'X', owned: 'A', share: '50%' },
        { owner: 'A', owned: 'B', share: '50%' },
      ],
    },
    entries: [{ entity: 'X', list: 'SDN List', terms: 'blocked' }],
    expected: { A: 'restricted', B: 'restricted' },
  },
  {
    id: 'own-02',
    regime: 'OFAC',
    basis: 'OFAC FAQ 401 example 2: 25 + 25 through two blocked intermediaries',
    confidence: 'high',
    graph: {
      entities: { X: {}, A: {}, B: {}, C: {} },
      stakes: [
        { owner: 'X', owned: 'A', share: '50%' },
        { owner: 'X', owned: 'B', share: '50%' },
        { owner: 'A', owned: 'C', share: '25%' },
        { owner: 'B', owned: 'C', share: '25%' },
      ],
    },
    entries: [{ entity: 'X', list: 'SDN List', terms: 'blocked' }],
    expected: { A: 'restricted', B: 'restricted', C: 'restricted' },
  },
  {
    id: 'own-04',
    regime: 'OFAC',
    basis: 'OFAC FAQ 401 example 4: stake through a non-blocked intermediary counts as zero',
    confidence: 'medium',
    graph: {
      entities: { X: {}, A: {}, B: {}, C: {} },
      stakes: [
        { owner: 'X', owned: 'A', share: '50%' },
        { owner: 'X', owned: 'B', share: '25%' },
        { owner: 'A', owned: 'C', share: '25%' },
        { owner: 'B', owned: 'C', share: '25%' },
      ],
    },
    entries: [{ entity: 'X', list: 'SDN List', terms: 'blocked' }],
    expected: { A: 'restricted', B: 'clear', C: 'clear' },
  },
  {
    id: 'own-05',
    regime: 'OFAC',
    basis: 'OFAC FAQ 401 example 5: neither intermediary is blocked',
    confidence: 'medium',
    graph: {
      entities: { X: {}, A: {}, B: {}, C: {} },
      stakes: [
        { owner: 'X', owned: 'A', share: '25%' },
        { owner: 'X', owned: 'B', share: '25%' },
        { owner: 'A', owned: 'C', share: '50%' },
        { owner: 'B', owned: 'C', share: '50%' },
      ],
    },
    entries: [{ entity: 'X', list: 'SDN List', terms: 'blocked' }],
    expected: { A: 'clear', B: 'clear', C: 'clear' },
  },
  {
    id: 'own-06',
    regime: 'OFAC',
    basis: 'OFAC FAQ 399: aggregate of several blocked persons, also across programmes',
    confidence: 'high',
    graph: {
      entities: { X: {}, A: {}, Y: {} },
      stakes: [
        { owner: 'X', owned: 'A', share: '25%' },
        { owner: 'Y', owned: 'A', share: '25%' },
      ],
    },
    entries: [
      { entity: 'X', list: 'SDN List', terms: 'blocked' },
      { entity: 'Y', list: 'SDN List', terms: 'blocked' },
    ],
    expected: { A: 'restricted' },
  },
  {
    id: 'own-07',
    regime: 'BIS',
    basis: 'Practitioner example: two Entity List owners 20% + 30% = 50%',
    confidence: 'high',
    graph: {
      entities: { EL1: {}, C: {}, EL2: {} },
      stakes: [
        { owner: 'EL1', owned: 'C', share: '20%' },
        { owner: 'EL2', owned: 'C', share: '30%' },
      ],
    },
    entries: [
      { entity: 'EL1', list: 'Entity List', terms: 'presumption-of-denial' },
      { entity: 'EL2', list: 'Entity List', terms: 'presumption-of-denial' },
    ],
    expected: { C: 'restricted' },
  },
  {
    id: 'own-09',
    regime: 'BIS',
    basis:
      'Aggregation across lists; the most restrictive of the owners’ conditions applies, “even where parents are on different lists”',
    confidence: 'high',
    graph: {
      entities: { EL1: {}, C: {}, MEU1: {} },
      stakes: [
        { owner: 'EL1', owned: 'C', share: '25%' },
        { owner: 'MEU1', owned: 'C', share: '25%' },
      ],
    },
    entries: [
      { entity: 'EL1', list: 'Entity List', terms: 'presumption-of-denial' },
      { entity: 'MEU1', list: 'Military End-User List', terms: 'policy-of-denial' },
    ],
    expected: { C: 'restricted' },
  },
  {
    id: 'own-10',
    regime: 'BIS',
    basis: 'Recursion: owners “listed on the Entity List or subject to restrictions under the Affiliates Rule” count',
    confidence: 'high',
    graph: {
      entities: { EL1: {}, B: {}, C: {} },
      stakes: [
        { owner: 'EL1', owned: 'B', share: '50%' },
        { owner: 'B', owned: 'C', share: '50%' },
      ],
    },
    entries: [{ entity: 'EL1', list: 'Entity List', terms: 'presumption-of-denial' }],
    expected: { B: 'restricted', C: 'restricted' },
  },
  {
    id: 'own-11',
    regime: 'BIS',
    basis: 'Below 50%: no automatic restriction; significant minority ownership is a red flag',
    confidence: 'high',
    graph: {
      entities: { EL1: {}, C: {} },
      stakes: [{ owner: 'EL1', owned: 'C', share: '49%' }],
    },
    entries: [{ entity: 'EL1', list: 'Entity List', terms: 'presumption-of-denial' }],
    expected: { C: 'red-flag' },
  },
  {
    id: 'own-12',
    regime: 'BIS',
    basis: 'Red Flag 29: known listed owner, unknown share: resolve or get a licence',
    confidence: 'high',
    graph: {
      entities: { EL1: {}, C: {} },
      stakes: [{ owner: 'EL1', owned: 'C', share: 'unknown' }],
    },
    entries: [{ entity: 'EL1', list: 'Entity List', terms: 'presumption-of-denial' }],
    expected: { C: 'undetermined' },
  },
  {
    id: 'own-13',
    regime: 'BIS',
    basis: 'Unverified List and Denied Persons are not covered lists',
    confidence: 'high',
    graph: {
      entities: { UVL1: {}, C: {} },
      stakes: [{ owner: 'UVL1', owned: 'C', share: '80%' }],
    },
    entries: [{ entity: 'UVL1', list: 'Unverified List', terms: 'unverified' }],
    expected: { C: 'clear' },
  },
  {
    id: 'own-14',
    regime: 'BIS',
    basis: 'BIS FAQ 45: a Malaysian sales office of a listed Chinese entity is part of the listed entity',
    confidence: 'high',
    graph: {
      entities: { 'EL-CN': {}, 'branch:MY': { country: 'MY', branchOf: 'EL-CN' } },
      stakes: [{ owner: 'EL-CN', owned: 'branch:MY', share: '100%' }],
    },
    entries: [{ entity: 'EL-CN', list: 'Entity List', terms: 'presumption-of-denial' }],
    expected: { 'branch:MY': 'restricted' },
  },
  {
    id: 'own-15',
    regime: 'BIS',
    basis: 'The rule reaches foreign (non-US) affiliates',
    confidence: 'medium',
    graph: {
      entities: { EL1: {}, 'US-sub': { country: 'US' } },
      stakes: [{ owner: 'EL1', owned: 'US-sub', share: '100%' }],
    },
    entries: [{ entity: 'EL1', list: 'Entity List', terms: 'presumption-of-denial' }],
    expected: { 'US-sub': 'not-covered' },
  },
  {
    id: 'own-17',
    regime: 'BIS',
    basis:
      'Published example (SecurePoint scenario C): intermediary below 50% is not caught, so its wholly owned subsidiary is not caught either; red flag stays',
    confidence: 'high',
    graph: {
      entities: { EL1: {}, I: {}, T: {} },
      stakes: [
        { owner: 'EL1', owned: 'I', share: '49%' },
        { owner: 'I', owned: 'T', share: '100%' },
      ],
    },
    entries: [{ entity: 'EL1', list: 'Entity List', terms: 'presumption-of-denial' }],
    expected: { I: 'red-flag', T: 'clear' },
  },
  {
    id: 'own-19',
    regime: 'BIS',
    basis:
      'Derived test (cross-holding cycle): least fixed point leaves both clear of the 50% rule; the greatest fixed point would catch both (30+40=70)',
    confidence: 'low',
    graph: {
      entities: { A: {}, B: {}, EL1: {} },
      stakes: [
        { owner: 'A', owned: 'B', share: '40%' },
        { owner: 'B', owned: 'A', share: '40%' },
        { owner: 'EL1', owned: 'A', share: '30%' },
        { owner: 'EL1', owned: 'B', share: '30%' },
      ],
    },
    entries: [{ entity: 'EL1', list: 'Entity List', terms: 'presumption-of-denial' }],
    expected: { A: 'red-flag', B: 'red-flag' },
  },
  {
    id: 'own-20',
    regime: 'BIS',
    basis: 'Derived boundary test: no rounding up',
    confidence: 'medium',
    graph: {
      entities: { EL1: {}, A: {} },
      stakes: [{ owner: 'EL1', owned: 'A', share: '49.99%' }],
    },
    entries: [{ entity: 'EL1', list: 'Entity List', terms: 'presumption-of-denial' }],
    expected: { A: 'red-flag' },
  },
];
