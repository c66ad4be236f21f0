import { decree, episode } from '../../scenario/index.js';

/**
 * The anti-stacking order: which of five actions gives way to which.
 *
 * Only two of the rules touch goods of China: automobiles come before the metals, and steel and aluminium are both owed where
 * both apply. The fentanyl duty on China, Section 301, antidumping and the ordinary duty are not in its list and stay
 * cumulative. "Subject to" means that a duty above nothing is owed, so a heading at 0% shields from nothing.
 */
export const usStackingOrder = episode('The anti-stacking order', [
  decree(
    {
      id: 'eo-14289',
      cite: 'EO 14289, 90 FR 18907 (2 May 2025)',
      title: 'Addressing Certain Tariffs on Imported Articles',
      by: 'US',
      issuer: 'President',
      signedOn: '2025-04-29',
      publishedOn: '2025-05-02',
      effectiveAt: '2025-03-04T00:01-05:00',
      zone: 'America/New_York',
      url: 'https://www.whitehouse.gov/presidential-actions/2025/04/addressing-certain-tariffs-on-imported-articles/',
      sources: [
        {
          label: '90 FR 18907, EO 14289 (FR Doc 2025-07835)',
          url: 'https://www.govinfo.gov/content/pkg/FR-2025-05-02/html/2025-07835.htm',
        },
        {
          label: 'White House text of EO 14289',
          url: 'https://www.whitehouse.gov/presidential-actions/2025/04/addressing-certain-tariffs-on-imported-articles/',
        },
        { label: 'Expeditors newsflash on the CBP FAQ of 8 May 2025 ("subject to" means owed and payable)' },
        {
          label: 'International Trade Today, 4 June 2025',
          url: 'https://internationaltradetoday.com/article/2025/06/04/cbp-issues-guidance-on-changes-for-section-232-steel-and-aluminum-tariffs-2506040066',
        },
        { label: 'CSMS 65054270' },
      ],
      confidence: 'high',
      evidence: 'published-text',
      note: 'Retroactive to entries from 4 March 2025, with refunds; implemented by 90 FR 21487. The rules on Canada and Mexico, turned round by Proclamation 10947, are not recorded.',
    },
    [
      {
        id: 'stacking-eo-14289',
        on: '2025-04-29',
        effective: '2025-03-04',
        type: 'imposed',
        measure: {
          kind: 'stacking',
          id: 'us-autos-displace-metals',
          instrument: 'stacking-eo-14289',
          title: 'Automobiles and their parts owe no steel or aluminium duty',
          by: 'US',
          program: 'stacking',
          scope: { importer: 'US', origins: 'all', goods: 'all' },
          relation: {
            type: 'displaces',
            winner: { programs: ['s232-autos', 's232-auto-parts'] },
            loser: { programs: ['s232-steel', 's232-aluminium'] },
            extent: 'whole',
          },
        },
      },
      {
        id: 'stacking-eo-14289:both-metals',
        on: '2025-04-29',
        effective: '2025-03-04',
        type: 'imposed',
        measure: {
          kind: 'stacking',
          id: 'us-steel-and-aluminium-add',
          instrument: 'stacking-eo-14289',
          title: 'Steel and aluminium duties are both owed',
          by: 'US',
          program: 'stacking',
          scope: { importer: 'US', origins: 'all', goods: 'all' },
          relation: {
            type: 'adds',
            these: { programs: ['s232-steel'] },
            those: { programs: ['s232-aluminium'] },
          },
        },
      },
    ],
  ),
]);
