import { decree, episode } from '../../scenario/index.js';
import { subjectToTheEar } from '../ear-reach.js';

/**
 * The Affiliates Rule: from 29 September to 9 November 2025, 42 days, whoever was owned 50 percent or more by listed
 * parties counted as listed. Its stay carries the way back in its own text: unless a further rule comes, the old text
 * stands again on 10 November 2026.
 */
export const affiliatesRule = episode('The Affiliates Rule', [
  decree(
    {
      id: 'us-bis-affiliates',
      cite: '90 FR 47201 (30 September 2025), FR Doc 2025-19001',
      title: 'Expansion of end-user controls to affiliates of listed entities',
      by: 'US',
      issuer: 'BIS',
      filedOn: '2025-09-29',
      publishedOn: '2025-09-30',
      zone: 'America/New_York',
      url: 'https://www.federalregister.gov/documents/2025/09/30/2025-19001/expansion-of-end-user-controls-to-cover-affiliates-of-certain-listed-entities',
      sources: [
        {
          label: 'Federal Register, 90 FR 47201',
          url: 'https://www.federalregister.gov/documents/2025/09/30/2025-19001/expansion-of-end-user-controls-to-cover-affiliates-of-certain-listed-entities',
        },
        {
          label: 'Arnold & Porter, 8 October 2025',
          url: 'https://www.mondaq.com/unitedstates/export-controls-trade-investment-sanctions/1688630/bis-expands-list-based-controls-through-implementation-of-50-percent-rule',
        },
        {
          label: 'Thompson Hine, October 2025',
          url: 'https://www.thompsonhinesmartrade.com/2025/10/bis-expands-entity-list-end-user-controls-to-cover-affiliates-of-listed-entities',
        },
        {
          label: 'Thompson Coburn, 1 October 2025',
          url: 'https://www.thompsoncoburn.com/insights/54-october-1-2025-department-of-commerce-publishes-interim-final-rule-implementing-affiliate-rule-for-bis-entity-military-end-user-lists',
        },
        {
          label: 'Paul Hastings, 10 October 2025',
          url: 'https://www.paulhastings.com/insights/client-alerts/bis-extends-export-control-restrictions-to-transactions-involving-subsidiaries-of-listed-parties',
        },
      ],
      confidence: 'high',
      evidence: 'published-text',
      note: 'Effective on the day it was filed, a day before publication. The threshold is 50 percent or more; press and Chinese statements say more than 50.',
    },
    [
      {
        id: 'us-bis-affiliates',
        on: '2025-09-29',
        type: 'imposed',
        measure: {
          kind: 'export-control',
          id: 'us-bis-affiliates',
          title: 'Affiliates Rule: 50 percent or more',
          by: 'US',
          program: 'us-ear',
          heading: '15 CFR 744.8, 744.11, 744.16, 744.21',
          destinations: { to: 'all' },
          items: ['subject-to-the-ear'],
          policy: 'presumption-of-denial',
          onlyFor: {
            heldBy: {
              lists: ['Entity List', 'Military End-User List', 'SDN List, 15 CFR 744.8(a)(1)'],
              from: '50%',
            },
          },
          extraterritorial: { ...subjectToTheEar, directProduct: ['rules of section 734.9'] },
          purpose: 'security',
          note: 'Foreign entities owned, directly or indirectly and taken together, by parties on the Entity List, the Military End-User List or certain SDNs. The policy is that of the owner, the strictest where several: presumption of denial in most cases. Shipments under way on 29 September could be completed to 29 October. No official count of those caught exists.',
        },
      },
      {
        id: 'us-bis-affiliates:tgl-7',
        on: '2025-09-29',
        type: 'imposed',
        until: '2025-11-29',
        measure: {
          kind: 'export-control',
          id: 'us-bis-affiliates/tgl-7',
          title: 'Temporary general licence 7',
          by: 'US',
          program: 'us-ear',
          instrument: 'us-bis-affiliates',
          destinations: { to: 'all' },
          items: ['subject-to-the-ear'],
          policy: 'general-licence',
          lifts: ['us-bis-affiliates'],
          note: 'What it lets through: exports to affiliates in the countries of groups A:5 and A:6 and to certain joint ventures outside E:1 and E:2, not where the owner is an SDN. To 28 November 2025 by most notes, to 1 December by one.',
        },
        note: 'A permission with an end, kept as a measure because it would have run out by its own date.',
      },
    ],
  ),
  decree(
    {
      id: 'bessent-2025-10-30',
      cite: 'Secretary Bessent on Fox, 30 October 2025',
      title: 'The rule will be suspended for a year',
      by: 'US',
      issuer: 'Secretary of the Treasury',
      signedOn: '2025-10-30',
      zone: 'America/New_York',
      url: 'https://www.skadden.com/insights/publications/2025/11/bis-suspends-affiliates-rule-for-one-year-as-part-of-the-us-china-trade-deal',
      sources: [
        {
          label: 'Skadden, November 2025',
          url: 'https://www.skadden.com/insights/publications/2025/11/bis-suspends-affiliates-rule-for-one-year-as-part-of-the-us-china-trade-deal',
        },
      ],
      confidence: 'high',
      evidence: 'official-statement',
    },
    [
      {
        id: 'us-bis-affiliates:promise',
        on: '2025-10-30',
        type: 'promised',
        agreement: 'truce-busan-kl',
        promise: {
          id: 'us-bis-affiliates/suspension',
          by: 'US',
          what: 'suspend the Affiliates Rule for a year',
          measures: ['us-bis-affiliates'],
        },
        note: 'No effect in law until 10 November. The fact sheet of 1 November says it again, with the day.',
      },
    ],
  ),
  decree(
    {
      id: 'us-bis-affiliates-suspension',
      cite: '90 FR 50857 (12 November 2025), FR Doc 2025-19846',
      title: 'One-year stay of the Affiliates Rule',
      by: 'US',
      issuer: 'BIS',
      signedOn: '2025-11-10',
      publishedOn: '2025-11-12',
      zone: 'America/New_York',
      url: 'https://www.federalregister.gov/documents/2025/11/12/2025-19846/one-year-suspension-of-expansion-of-end-user-controls-for-affiliates-of-certain-listed-entities',
      sources: [
        {
          label: 'Federal Register, 90 FR 50857',
          url: 'https://www.federalregister.gov/documents/2025/11/12/2025-19846/one-year-suspension-of-expansion-of-end-user-controls-for-affiliates-of-certain-listed-entities',
        },
        {
          label: 'Skadden, November 2025',
          url: 'https://www.skadden.com/insights/publications/2025/11/bis-suspends-affiliates-rule-for-one-year-as-part-of-the-us-china-trade-deal',
        },
        {
          label: 'Squire Patton Boggs, November 2025',
          url: 'https://www.squirepattonboggs.com/en/insights/publications/2025/11/bis-issues-one-year-suspension-of-affiliates-rule-expansion',
        },
        { label: 'HK01 on the MOFCOM spokesperson, 11 November 2025 (article 60293533)', url: 'https://www.hk01.com/' },
      ],
      confidence: 'high',
      evidence: 'published-text',
      note: 'Stays all amendments until 9 November 2026 inclusive; a second set of instructions in the same rule puts them back on 10 November 2026. No hour in the text. All countries, not China alone.',
    },
    [
      {
        id: 'us-bis-affiliates:suspend',
        on: '2025-11-10',
        type: 'suspended',
        target: 'us-bis-affiliates',
        leaving: 'nothing',
        until: '2026-11-10',
        wayBack: 'automatic-rule',
        agreement: 'truce-busan-kl',
      },
      {
        id: 'us-bis-affiliates:suspend-tgl-7',
        on: '2025-11-10',
        type: 'suspended',
        target: 'us-bis-affiliates/tgl-7',
        leaving: 'nothing',
        until: '2026-11-10',
        wayBack: 'automatic-rule',
        agreement: 'truce-busan-kl',
        note: 'Stayed with the rest; by its own date it ran out meanwhile.',
      },
      {
        id: 'us-bis-affiliates:promise-kept',
        on: '2025-11-10',
        type: 'promise-kept',
        target: 'us-bis-affiliates/suspension',
        agreement: 'truce-busan-kl',
      },
    ],
  ),
]);
