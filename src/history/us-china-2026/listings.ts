import { decree, episode } from '../../scenario/index.js';

/** Lists made while both sides called the truce intact: strain without a breach. */
export const lists2026 = episode('Lists of 2026', [
  decree(
    {
      id: 'us-dod-1260h-2026',
      cite: 'Department of Defense, list under section 1260H, 8 June 2026',
      title: '1260H list: 65 more',
      by: 'US',
      issuer: 'Department of Defense',
      signedOn: '2026-06-08',
      zone: 'America/New_York',
      url: 'https://www.squirepattonboggs.com/insights/publications/dueling-lists-china-s-answer-to-the-section-1260h-expansion-and-the-risk-in-the-pattern-what-us-stakeholders-should-know/',
      sources: [
        {
          label: 'Squire Patton Boggs, 2026, on both lists',
          url: 'https://www.squirepattonboggs.com/insights/publications/dueling-lists-china-s-answer-to-the-section-1260h-expansion-and-the-risk-in-the-pattern-what-us-stakeholders-should-know/',
        },
      ],
      confidence: 'high',
      evidence: 'published-text',
    },
    [
      {
        id: 'us-dod-1260h-2026',
        on: '2026-06-08',
        type: 'imposed',
        measure: {
          kind: 'listing',
          id: 'us-dod-1260h-2026',
          title: '1260H list: 65 additions, Alibaba, Baidu and BYD among them',
          by: 'US',
          program: 'us-1260h',
          list: 'Section 1260H list',
          entities: 65,
          policy: 'none',
          targets: ['CN'],
          purpose: 'security',
          note: 'The additions only; the list of January 2025 stands beside it, since what was taken off was not collected.',
        },
      },
    ],
  ),
  decree(
    {
      id: 'cn-2026-06-22',
      cite: 'Ministry of Finance and MOFCOM, announcements of 22 June 2026',
      title: 'A procurement bar and ten on the control list',
      by: 'CN',
      issuer: 'Ministry of Finance; MOFCOM',
      publishedOn: '2026-06-22',
      zone: 'Asia/Shanghai',
      url: 'https://www.squirepattonboggs.com/insights/publications/dueling-lists-china-s-answer-to-the-section-1260h-expansion-and-the-risk-in-the-pattern-what-us-stakeholders-should-know/',
      sources: [
        {
          label: 'Squire Patton Boggs, 2026, on both lists',
          url: 'https://www.squirepattonboggs.com/insights/publications/dueling-lists-china-s-answer-to-the-section-1260h-expansion-and-the-risk-in-the-pattern-what-us-stakeholders-should-know/',
        },
      ],
      confidence: 'high',
      evidence: 'published-text',
    },
    [
      {
        id: 'cn-2026-06-22',
        on: '2026-06-22',
        type: 'imposed',
        measure: {
          kind: 'listing',
          id: 'cn-2026-06-22/procurement',
          title: 'No public procurement from 46 US firms',
          by: 'CN',
          program: 'cn-procurement',
          instrument: 'cn-2026-06-22',
          list: 'Ministry of Finance procurement bar',
          entities: 46,
          policy: 'prohibited',
          targets: ['US'],
        },
        respondsTo: [{ to: 'us-dod-1260h-2026', basis: 'stated' }],
        note: 'That it answers the US list is said by the press.',
      },
      {
        id: 'cn-2026-06-22:ecl',
        on: '2026-06-22',
        type: 'imposed',
        measure: {
          kind: 'listing',
          id: 'cn-2026-06-22/ecl',
          title: 'Control list: 10 US firms',
          by: 'CN',
          program: 'cn-export-control-list',
          instrument: 'cn-2026-06-22',
          list: 'Export Control List',
          entities: 10,
          policy: 'prohibited',
          items: ['cn-dual-use-list'],
          targets: ['US'],
        },
        respondsTo: [{ to: 'us-dod-1260h-2026', basis: 'stated' }],
        note: 'That it answers the US list is said by the press.',
      },
    ],
  ),
  decree(
    {
      id: 'us-bis-entity-2026-08-24',
      cite: 'FR Doc 2026-17231 (24 August 2026)',
      title: 'Arrow: two addresses come off',
      by: 'US',
      issuer: 'BIS',
      publishedOn: '2026-08-24',
      zone: 'America/New_York',
      url: 'https://www.federalregister.gov/documents/2025/11/12/2025-19858/revisions-to-the-entity-list',
      sources: [
        { label: 'FR Doc 2026-17231' },
        {
          label: 'Federal Register, FR Doc 2025-19858, the earlier revision',
          url: 'https://www.federalregister.gov/documents/2025/11/12/2025-19858/revisions-to-the-entity-list',
        },
      ],
      confidence: 'high',
      evidence: 'published-text',
    },
    [
      {
        id: 'us-bis-entity-2025-10-08:arrow-addresses',
        on: '2026-08-24',
        type: 'amended',
        target: 'us-bis-entity-2025-10-08',
        to: { kind: 'listing', entities: 28 },
        note: 'Two addresses of Arrow in Hong Kong are removed; the number of entries stays.',
      },
    ],
  ),
]);
