import { decree, episode } from '../../scenario/index.js';

/**
 * What stood before: small shipments enter free of duty.
 *
 * Two measures of one statute, because China and Hong Kong lost it in 2025 before everybody else did. An entry of 800 dollars
 * or less pays none of the duties of this record while it stands.
 */
export const usDeMinimisBefore2025 = episode('De minimis, as it stood', [
  decree(
    {
      id: 'usc-19-1321',
      cite: '19 U.S.C. 1321(a)(2)(C), as amended by section 901 of the Trade Facilitation and Trade Enforcement Act of 2015',
      title: 'Administrative exemption for shipments of 800 dollars or less',
      by: 'US',
      issuer: 'Congress',
      signedOn: '2016-02-24',
      zone: 'America/New_York',
      url: 'http://www.gpo.gov/fdsys/pkg/FR-2016-08-26/html/2016-20581.htm',
      sources: [
        {
          label: '81 FR 58831, CBP interim final rule implementing section 901',
          url: 'http://www.gpo.gov/fdsys/pkg/FR-2016-08-26/html/2016-20581.htm',
        },
        {
          label: 'Imperial Valley News, March 2016 (CBP: from 10 March)',
          url: 'https://imperialvalleynews.com/index.php/news/california-news/8-news/8184-de-minimis-value-increases-to-800.html',
        },
      ],
      confidence: 'high',
      evidence: 'published-text',
    },
    [
      {
        id: 'us-de-minimis:800',
        on: '2016-02-24',
        effective: '2016-03-10',
        type: 'imposed',
        measure: {
          kind: 'exemption',
          id: 'us-de-minimis',
          title: 'Duty-free entry of shipments of 800 dollars or less',
          by: 'US',
          program: 'de-minimis',
          scope: { importer: 'US', origins: 'all', exceptOrigins: ['CN', 'HK'], goods: 'all' },
          from: {
            programs: [
              'mfn',
              's201-solar',
              's232-steel',
              's232-aluminium',
              's232-autos',
              's232-auto-parts',
              's232-copper',
              's232-timber',
              's232-trucks',
              's232-truck-parts',
              's232-buses',
              's301-lists',
              's301-four-year-review',
              's301-maritime',
              's301-semiconductors',
              'ieepa-fentanyl',
              'ieepa-reciprocal',
            ],
          },
          when: { valueAtMost: '800.00 USD' },
        },
      },
      {
        id: 'us-de-minimis:800-china',
        on: '2016-02-24',
        effective: '2016-03-10',
        type: 'imposed',
        measure: {
          kind: 'exemption',
          id: 'us-de-minimis-china',
          title: 'Duty-free entry of shipments of 800 dollars or less from China and Hong Kong',
          by: 'US',
          program: 'de-minimis',
          scope: { importer: 'US', origins: ['CN', 'HK'], goods: 'all' },
          from: {
            programs: [
              'mfn',
              's201-solar',
              's232-steel',
              's232-aluminium',
              's232-autos',
              's232-auto-parts',
              's232-copper',
              's232-timber',
              's232-trucks',
              's232-truck-parts',
              's232-buses',
              's301-lists',
              's301-four-year-review',
              's301-maritime',
              's301-semiconductors',
              'ieepa-fentanyl',
              'ieepa-reciprocal',
            ],
          },
          when: { valueAtMost: '800.00 USD' },
        },
      },
    ],
  ),
]);
