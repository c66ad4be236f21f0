import { decree, episode } from '../../scenario/index.js';
import { subjectToTheEar } from '../ear-reach.js';

/**
 * Entity List rules of 2025. They bite on the day they are filed and are printed days later; each is kept as its own
 * additions. Of those of 8 October, one entity came off again in November.
 */
export const usLists = episode('US lists', [
  decree(
    {
      id: 'us-bis-entity-2025-03-25',
      cite: '90 FR 14046 (28 March 2025) and a second rule of the same day',
      title: 'Entity List: Inspur units and others',
      by: 'US',
      issuer: 'BIS',
      signedOn: '2025-03-25',
      publishedOn: '2025-03-28',
      zone: 'America/New_York',
      url: 'https://frtracker.app/fr/2025-05427',
      sources: [
        { label: '90 FR 14046, FR Doc 2025-05427', url: 'https://frtracker.app/fr/2025-05427' },
        {
          label: 'WorldECR, 27 March 2025',
          url: 'https://worldecr.com/news/bis-adds-80-to-entity-list-to-restrict-china-ai-and-other-programmes',
        },
        {
          label: 'Export Compliance Daily, 26 March 2025',
          url: 'https://exportcompliancedaily.com/article/2025/03/26/bis-adds-china-tech-companies-others-to-entity-list-2503250075',
        },
      ],
      confidence: 'high',
      evidence: 'published-text',
      note: 'Eighty by BIS, 82 by Export Compliance Daily: entities and entries.',
    },
    [
      {
        id: 'us-bis-entity-2025-03-25',
        on: '2025-03-25',
        type: 'imposed',
        measure: {
          kind: 'listing',
          id: 'us-bis-entity-2025-03-25',
          title: 'Entity List: 80 entities',
          by: 'US',
          program: 'us-entity-list',
          list: 'Entity List',
          entities: 80,
          policy: 'presumption-of-denial',
          items: ['subject-to-the-ear'],
          extraterritorial: subjectToTheEar,
          targets: ['CN', 'TW', 'AE', 'ZA', 'IR', 'PK'],
          purpose: 'security',
          note: 'Twelve of them for AI and supercomputers, 11 in China and one in Taiwan. Presumption or policy of denial; some with footnotes that bring a direct product rule.',
        },
      },
    ],
  ),
  decree(
    {
      id: 'us-bis-entity-2025-09-12',
      cite: '90 FR 44496 (16 September 2025), FR Doc 2025-17893',
      title: 'Entity List: 32 entities, two days before Madrid',
      by: 'US',
      issuer: 'BIS',
      signedOn: '2025-09-12',
      publishedOn: '2025-09-16',
      zone: 'America/New_York',
      url: 'https://www.federalregister.gov/documents/2025/09/16/2025-17893/additions-and-revisions-to-the-entity-list',
      sources: [
        {
          label: 'Federal Register, 90 FR 44496',
          url: 'https://www.federalregister.gov/documents/2025/09/16/2025-17893/additions-and-revisions-to-the-entity-list',
        },
        {
          label: 'Geopolitechs, September 2025',
          url: 'https://www.geopolitechs.org/p/china-us-sanctions-clash-ahead-of',
        },
        { label: 'UDN, 13 September 2025', url: 'https://udn.com/news/story/7333/9003422' },
      ],
      confidence: 'high',
      evidence: 'published-text',
    },
    [
      {
        id: 'us-bis-entity-2025-09-12',
        on: '2025-09-12',
        type: 'imposed',
        measure: {
          kind: 'listing',
          id: 'us-bis-entity-2025-09-12',
          title: 'Entity List: 32 entities, 23 in China',
          by: 'US',
          program: 'us-entity-list',
          list: 'Entity List',
          entities: 32,
          policy: 'presumption-of-denial',
          items: ['subject-to-the-ear'],
          extraterritorial: subjectToTheEar,
          targets: ['CN', 'TR', 'AE', 'IN', 'IR', 'SG', 'TW'],
          purpose: 'security',
          note: 'Fudan Microelectronics with footnote 4.',
        },
      },
    ],
  ),
  decree(
    {
      id: 'us-bis-entity-2025-10-08',
      cite: '90 FR 48193 (9 October 2025), FR Doc 2025-19508',
      title: 'Entity List: 29 entries, the day before the Chinese package',
      by: 'US',
      issuer: 'BIS',
      signedOn: '2025-10-08',
      publishedOn: '2025-10-09',
      zone: 'America/New_York',
      url: 'https://www.federalregister.gov/documents/2025/10/09/2025-19508/additions-to-the-entity-list',
      sources: [
        {
          label: 'Federal Register, 90 FR 48193',
          url: 'https://www.federalregister.gov/documents/2025/10/09/2025-19508/additions-to-the-entity-list',
        },
        { label: 'UDN, 10 October 2025', url: 'https://udn.com/news/story/7331/9061185' },
      ],
      confidence: 'high',
      evidence: 'published-text',
    },
    [
      {
        id: 'us-bis-entity-2025-10-08',
        on: '2025-10-08',
        type: 'imposed',
        measure: {
          kind: 'listing',
          id: 'us-bis-entity-2025-10-08',
          title: 'Entity List: 29 entries, Arrow units in China among them',
          by: 'US',
          program: 'us-entity-list',
          list: 'Entity List',
          entities: 29,
          policy: 'presumption-of-denial',
          items: ['subject-to-the-ear'],
          extraterritorial: subjectToTheEar,
          targets: ['CN', 'TR', 'AE'],
          purpose: 'security',
          note: 'Twenty-six entities and three addresses: 19 in China, 9 in Turkey, one in the Emirates; parts for Iranian drones. The review policy is that of most entries, not read for these.',
        },
      },
    ],
  ),
  decree(
    {
      id: 'us-bis-entity-2025-11-12',
      cite: 'FR Doc 2025-19858 (12 November 2025)',
      title: 'Arrow comes off in part',
      by: 'US',
      issuer: 'BIS',
      publishedOn: '2025-11-12',
      zone: 'America/New_York',
      url: 'https://www.federalregister.gov/documents/2025/11/12/2025-19858/revisions-to-the-entity-list',
      sources: [
        {
          label: 'Federal Register, FR Doc 2025-19858',
          url: 'https://www.federalregister.gov/documents/2025/11/12/2025-19858/revisions-to-the-entity-list',
        },
      ],
      confidence: 'high',
      evidence: 'published-text',
    },
    [
      {
        id: 'us-bis-entity-2025-10-08:arrow',
        on: '2025-11-12',
        type: 'amended',
        target: 'us-bis-entity-2025-10-08',
        to: { kind: 'listing', entities: 28 },
        note: 'Arrow (China) Electronics Trading is removed, and six other names of Arrow in Hong Kong, which are no entries of their own.',
      },
    ],
  ),
]);
