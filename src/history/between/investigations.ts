import { decree, episode } from '../../scenario/index.js';

/** Cases that were open when the second term began; what became of them is with the cases of 2025. */
export const investigationsBefore2025 = episode('Investigations opened before 20 January 2025', [
  decree(
    {
      id: 'us-ustr-301-ships-petition',
      cite: 'Petition under section 301, 12 March 2024',
      title: 'Ships: the petition',
      by: 'US',
      issuer: 'US labour unions, to USTR',
      signedOn: '2024-03-12',
      zone: 'America/New_York',
      sources: [{ label: 'public record, not re-read' }],
      confidence: 'medium',
      evidence: 'published-text',
    },
    [
      {
        id: 'us-ustr-301-ships',
        on: '2024-03-12',
        type: 'opened',
        measure: {
          kind: 'investigation',
          id: 'us-ustr-301-ships/investigation',
          title: "Section 301: China's shipping, logistics and shipbuilding",
          by: 'US',
          program: 's301-maritime',
          instrument: 'us-ustr-301-ships',
          statute: 'Trade Act of 1974, section 301',
          subject: 'dominance in the maritime, logistics and shipbuilding sectors',
          targets: ['CN'],
        },
        note: 'Counted from the petition.',
      },
    ],
  ),
  decree(
    {
      id: 'us-ustr-301-ships-determination',
      cite: 'USTR, determination of 16 January 2025 in the investigation of ships',
      title: 'Ships: the determination',
      by: 'US',
      issuer: 'USTR',
      signedOn: '2025-01-16',
      zone: 'America/New_York',
      sources: [{ label: 'public record, not re-read' }],
      confidence: 'high',
      evidence: 'published-text',
    },
    [
      {
        id: 'us-ustr-301-ships:determine',
        on: '2025-01-16',
        type: 'determined',
        target: 'us-ustr-301-ships/investigation',
        finding: 'actionable',
        note: 'The action is a set of charges, proposed on 21 February and decided on 17 April 2025.',
      },
    ],
  ),
  decree(
    {
      id: 'cn-samr-nvidia',
      cite: 'SAMR, notice of 9 December 2024',
      title: 'Anti-monopoly case on Nvidia',
      by: 'CN',
      issuer: 'SAMR',
      publishedOn: '2024-12-09',
      zone: 'Asia/Shanghai',
      sources: [{ label: 'public record, not re-read' }],
      confidence: 'medium',
      evidence: 'official-statement',
    },
    [
      {
        id: 'cn-samr-nvidia',
        on: '2024-12-09',
        type: 'opened',
        measure: {
          kind: 'investigation',
          id: 'cn-samr-nvidia',
          title: 'Nvidia and the conditions of the Mellanox merger',
          by: 'CN',
          program: 'cn-anti-monopoly',
          statute: 'Anti-Monopoly Law',
          subject: 'Nvidia, conditions of the purchase of Mellanox',
          targets: ['US'],
        },
        respondsTo: [{ to: 'us-bis-2024-12-02', basis: 'inferred' }],
      },
    ],
  ),
  decree(
    {
      id: 'us-ustr-301-legacy-chips',
      cite: 'USTR, initiation of 23 December 2024',
      title: 'Section 301: legacy chips',
      by: 'US',
      issuer: 'USTR',
      signedOn: '2024-12-23',
      zone: 'America/New_York',
      url: 'https://taxnews.ey.com/news/2025-2606-ustr-publishes-notice-of-action-in-section-301-investigation-of-chinas-acts-policies-and-practices-related-to-targeting-of-semiconductor-industry-for-dominance',
      sources: [
        {
          label: 'EY Tax News, 23 December 2025',
          url: 'https://taxnews.ey.com/news/2025-2606-ustr-publishes-notice-of-action-in-section-301-investigation-of-chinas-acts-policies-and-practices-related-to-targeting-of-semiconductor-industry-for-dominance',
        },
      ],
      confidence: 'high',
      evidence: 'published-text',
    },
    [
      {
        id: 'us-ustr-301-legacy-chips',
        on: '2024-12-23',
        type: 'opened',
        measure: {
          kind: 'investigation',
          id: 'us-ustr-301-legacy-chips',
          title: "Section 301: China's targeting of semiconductors",
          by: 'US',
          program: 's301-semiconductors',
          statute: 'Trade Act of 1974, section 301',
          subject: 'legacy chips; in the end 18 subheadings of chapters 28, 38 and 85',
          targets: ['CN'],
        },
      },
    ],
  ),
]);
