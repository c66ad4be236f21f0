import { decree, episode } from '../../scenario/index.js';
import { subjectToTheEar } from '../ear-reach.js';

/**
 * US controls in 2026: the H200 rule, the diffusion rule that is still unenforced, a bill against the stay of the
 * Affiliates Rule, and the end of the TikTok series.
 */
export const controls2026 = episode('US controls in 2026', [
  decree(
    {
      id: 'us-h200-rule',
      cite: 'BIS final rule, FR Doc 2026-00789',
      title: 'H200: case by case',
      by: 'US',
      issuer: 'BIS',
      signedOn: '2026-01-13',
      zone: 'America/New_York',
      url: 'https://www.cov.com/en/news-and-insights/insights/2026/01/us-commerce-department-revises-license-review-policy-for-exports-of-certain-advanced-computing-commodities-to-china-and-macau',
      sources: [
        { label: 'FR Doc 2026-00789' },
        {
          label: 'Covington, January 2026',
          url: 'https://www.cov.com/en/news-and-insights/insights/2026/01/us-commerce-department-revises-license-review-policy-for-exports-of-certain-advanced-computing-commodities-to-china-and-macau',
        },
        {
          label: 'ArentFox Schiff, January 2026',
          url: 'https://www.afslaw.com/perspectives/national-security-counsel/bis-relaxes-export-license-review-h200-chips-china-and-macau',
        },
        {
          label: 'Particle News, January 2026',
          url: 'https://particle.news/story/us-opens-conditional-path-for-nvidia-h200-exports-to-china-as-beijing-tightens-gate',
        },
      ],
      confidence: 'high',
      evidence: 'published-text',
      note: 'Effective 15 January 2026. The 25% is a duty under section 232 on the chips as they pass through the United States, proclaimed on 14 January. China answered, by report, with refusals at customs.',
    },
    [
      {
        id: 'us-h200-2025-12-08:impose',
        on: '2026-01-13',
        effective: '2026-01-15',
        type: 'imposed',
        measure: {
          kind: 'export-control',
          id: 'us-h200-2025-12-08',
          title: 'H200, MI325X and lesser chips: case by case',
          by: 'US',
          program: 'us-ear',
          destinations: { to: ['CN', 'MO'] },
          items: ['h200', 'mi325x', 'h20', 'mi308'],
          policy: 'case-by-case',
          purpose: 'relaxation',
          note: 'For exports from the United States, with testing there, supply at home, and at most half of the US volume.',
        },
      },
      {
        id: 'us-h200-2025-12-08:re-exports',
        on: '2026-01-13',
        effective: '2026-01-15',
        type: 'imposed',
        measure: {
          kind: 'export-control',
          id: 'us-h200-2025-12-08/re-exports',
          title: 'H200, MI325X and lesser chips, re-exported: as before',
          by: 'US',
          program: 'us-ear',
          instrument: 'us-h200-2025-12-08',
          destinations: { to: ['CN', 'MO'] },
          items: ['h200', 'mi325x', 'h20', 'mi308'],
          policy: 'presumption-of-denial',
          extraterritorial: { ...subjectToTheEar, onlyAbroad: true },
          purpose: 'relaxation',
        },
      },
      {
        id: 'us-bis-h20:supersede',
        on: '2026-01-13',
        effective: '2026-01-15',
        type: 'superseded',
        target: 'us-bis-h20',
        by: 'us-h200-2025-12-08',
        note: 'The post of 8 December 2025 announced it; the rule did it.',
      },
    ],
  ),
  decree(
    {
      id: 'us-tiktok-joint-venture',
      cite: 'Joint venture of TikTok closed, 22 January 2026, as reported',
      by: 'US',
      issuer: 'The parties to the sale',
      signedOn: '2026-01-22',
      zone: 'America/New_York',
      sources: [{ label: 'public record, not re-read' }],
      confidence: 'medium',
      evidence: 'press-report',
    },
    [
      {
        id: 'us-tiktok-delay:close',
        on: '2026-01-22',
        type: 'terminated',
        target: 'us-tiktok-delay',
        note: 'The law is not repealed: its condition is met, so it no longer bears on TikTok.',
      },
      {
        id: 'us-tiktok-delay:promise-kept',
        on: '2026-01-22',
        type: 'promise-kept',
        target: 'us-tiktok-delay/qualified-sale',
      },
    ],
  ),
  decree(
    {
      id: 'us-sjres-112',
      cite: 'S.J.Res.112 (119th Congress)',
      title: 'A bill against the stay of the Affiliates Rule',
      by: 'US',
      issuer: 'Senate',
      signedOn: '2026-03-05',
      zone: 'America/New_York',
      url: 'https://www.congress.gov/bill/119th-congress/senate-joint-resolution/112',
      sources: [
        {
          label: 'congress.gov, S.J.Res.112',
          url: 'https://www.congress.gov/bill/119th-congress/senate-joint-resolution/112',
        },
      ],
      confidence: 'medium',
      evidence: 'published-text',
    },
    [
      {
        id: 'us-sjres-112',
        on: '2026-03-05',
        type: 'stated',
        by: 'US',
        what: 'A joint resolution is introduced that would disapprove of the rule staying the Affiliates Rule, and so bring it back.',
        note: 'A way back that is no act of the executive. Introduced only; nothing further was found.',
        respondsTo: [{ to: 'us-bis-affiliates:suspend', basis: 'stated' }],
      },
    ],
  ),
  decree(
    {
      id: 'gao-b-337935',
      cite: 'GAO, B-337935, 12 May 2026',
      by: 'US',
      issuer: 'Government Accountability Office',
      publishedOn: '2026-05-12',
      zone: 'America/New_York',
      url: 'https://www.gao.gov/products/b-337935',
      sources: [{ label: 'GAO, B-337935', url: 'https://www.gao.gov/products/b-337935' }],
      confidence: 'high',
      evidence: 'published-text',
    },
    [
      {
        id: 'us-bis-ai-diffusion:gao',
        on: '2026-05-12',
        type: 'stated',
        by: 'US',
        what: 'An opinion on the announcement of 13 May 2025 that the diffusion rule would not be enforced.',
        note: 'The text still stood in the CFR.',
      },
    ],
  ),
]);
