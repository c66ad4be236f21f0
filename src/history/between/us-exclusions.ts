import { decree, episode } from '../../scenario/index.js';

/**
 * Section 301 exclusions, as 2025 found them: 164 products continued in May 2024. With the 14 solar machines that the
 * four-year review added, they are the 178 that every later notice prolongs.
 *
 * An exclusion follows the description of the product, not its code: the importer claims it.
 */
export const usExclusions2024 = episode('Section 301: the exclusions of 2024', [
  decree(
    {
      id: 'fr-89-46948',
      cite: '89 FR 46948 (30 May 2024)',
      title: 'Notice of product exclusion extensions: through 31 May 2025',
      by: 'US',
      issuer: 'USTR',
      publishedOn: '2024-05-30',
      effectiveAt: '2024-06-15T00:01-04:00',
      zone: 'America/New_York',
      headings: ['9903.88.69'],
      sources: [
        {
          label: 'EY, 3 June 2025 (exclusions from 1 June to 31 August 2025)',
          url: 'https://www.ey.com/en_gl/technical/tax-alerts/ustr-extends-certain-exclusions-from-china-section-301-tariffs',
        },
        { label: 'USITC HTS 2026 Revision 6, chapter 99 (23 Apr 2026)' },
        { label: 'public record, not re-read' },
      ],
      confidence: 'medium',
      evidence: 'published-text',
      note: 'The first day, 15 June 2024, is from memory.',
    },
    [
      {
        id: 's301-exclusions-2024',
        on: '2024-05-24',
        effective: '2024-06-15',
        type: 'imposed',
        measure: {
          kind: 'exemption',
          id: 'us-301-exclusions-178',
          instrument: 's301-exclusions-2024',
          title: 'Section 301 exclusions: 164 described products, 178 with the solar machines',
          by: 'US',
          program: 's301-exclusions',
          heading: '9903.88.69',
          scope: { importer: 'US', origins: ['CN'], goods: 'all' },
          from: { programs: ['s301-lists', 's301-four-year-review'] },
          when: { claim: 'us-301-exclusion' },
          note: 'The text describes the goods; the code alone is not enough. Machines for making solar products claim us-301-exclusion-solar-machines.',
        },
        until: '2025-06-01',
      },
    ],
  ),
]);
