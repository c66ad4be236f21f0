import { decree, episode } from '../../scenario/index.js';

/**
 * Geneva, the American side: 125 becomes 34, and the heading of 34 is suspended for ninety days, so that the baseline of 10 applies.
 *
 * Watch the legal form. The 91 points of EO 14259 and EO 14266 are removed, not suspended; 24 of the 34 are suspended by
 * suspending the heading, in lieu of which the baseline is owed again. A lapse gives 34, never 125.
 */
export const usGeneva = episode('Geneva: 90 days', [
  decree(
    {
      id: 'eo-14298',
      cite: 'EO 14298, 90 FR 21831 (21 May 2025)',
      title: 'Modifying Reciprocal Tariff Rates To Reflect Discussions With the People’s Republic of China',
      by: 'US',
      issuer: 'President',
      signedOn: '2025-05-12',
      publishedOn: '2025-05-21',
      effectiveAt: '2025-05-14T00:01-04:00',
      zone: 'America/New_York',
      headings: ['9903.01.63', '9903.01.25'],
      url: 'https://www.whitehouse.gov/presidential-actions/2025/05/modifying-reciprocal-tariff-rates-to-reflect-discussions-with-the-peoples-republic-of-china/',
      sources: [
        {
          label: '90 FR 21831, EO 14298 (FR Doc 2025-09297)',
          url: 'https://www.govinfo.gov/content/pkg/FR-2025-05-21/html/2025-09297.htm',
        },
        {
          label: 'Joint Statement, Geneva, 12 May 2025',
          url: 'https://www.whitehouse.gov/briefings-statements/2025/05/joint-statement-on-u-s-china-economic-and-trade-meeting-in-geneva/',
        },
        {
          label: 'China Briefing, relayed 28 November 2025 (a lapse would bring back 34, not 125)',
          url: 'https://spokesman-online.co.uk/trump-and-xi-agree-to-temporary-tariff-cut-in-busan-deal-but-trade-war-framework-remains',
        },
        { label: 'USITC HTS change records, 2025 (Revision 12)' },
        { label: 'CSMS 65029543' },
      ],
      confidence: 'high',
      evidence: 'published-text',
      note: 'The day of entry decides; there is no rule for goods on their way. Trackers that date it 12 May have the statement, those that date it 14 April an archive label. Press of August 2025 that expected 145 after a lapse misread section 2.',
    },
    [
      {
        id: 'ieepa-geneva-amend',
        on: '2025-05-12',
        effective: '2025-05-14',
        sequence: 1,
        type: 'amended',
        target: 'us-reciprocal-china',
        agreement: 'truce-geneva',
        to: { kind: 'tariff', duty: '34%' },
      },
      {
        id: 'ieepa-geneva-suspend',
        on: '2025-05-12',
        effective: '2025-05-14',
        sequence: 1,
        type: 'suspended',
        target: 'us-reciprocal-china',
        agreement: 'truce-geneva',
        leaving: 'nothing',
        until: '2025-08-12',
        wayBack: 'automatic-lapse',
        note: '90 days from 00:01 EDT on 14 May. The heading leaves nothing; the baseline of 9903.01.25 is what is owed.',
      },
      {
        id: 'deminimis-14298',
        on: '2025-05-12',
        effective: '2025-05-14',
        sequence: 1,
        type: 'amended',
        target: 'us-low-value-postal',
        agreement: 'truce-geneva',
        to: { kind: 'tariff', duty: '54%' },
        note: 'The sum by item stays at 100 dollars.',
      },
      {
        id: 'deminimis-14298:item-200-struck',
        on: '2025-05-12',
        effective: '2025-05-14',
        sequence: 1,
        type: 'revoked',
        revokes: 'deminimis-14266:item-200-in-june',
        agreement: 'truce-geneva',
      },
    ],
  ),
  decree(
    {
      id: 'csms-65201773',
      cite: 'CSMS 65201773 (CBP, 30 May 2025)',
      title: 'Updated guidance: the last day for goods on their way moves to 16 June 2025',
      by: 'US',
      issuer: 'CBP',
      publishedOn: '2025-05-30',
      zone: 'America/New_York',
      headings: ['9903.01.25', '9903.01.28'],
      url: 'https://www.valexander.com/2025/06/02/ieepa-reciprocal-in-transit-date-extended-until-june-16',
      sources: [
        {
          label: 'V. Alexander, 2 June 2025',
          url: 'https://www.valexander.com/2025/06/02/ieepa-reciprocal-in-transit-date-extended-until-june-16',
        },
        {
          label: 'International Trade Today, 30 May 2025',
          url: 'https://internationaltradetoday.com/article/2025/05/30/cbp-extends-end-date-for-intransit-exemption-to-june-16-2505300066',
        },
        {
          label: 'Carmichael International, 2 June 2025 (the number of the message)',
          url: 'https://www.carmnet.com/?p=3103',
        },
      ],
      confidence: 'medium',
      evidence: 'official-statement',
      note: 'After the judgment of the Court of International Trade. Between 27 May and 16 June the cut-off had been 28 May; the day of that first change is not in the sources, so it has no event of its own.',
    },
    [
      {
        id: 'ieepa-reciprocal-10:in-transit-to-16-june',
        on: '2025-05-30',
        effective: '2025-05-27',
        type: 'amended',
        target: 'us-reciprocal-in-transit',
        to: {
          kind: 'exemption',
          when: { transport: ['vessel'], ladenBefore: '2025-04-05', enteredBefore: '2025-06-16' },
        },
        note: 'The guidance speaks of every entry before 16 June, so it is read back to the old cut-off without a gap.',
      },
      {
        id: 'ieepa-reciprocal-125:in-transit-to-16-june',
        on: '2025-05-30',
        effective: '2025-05-27',
        type: 'amended',
        target: 'us-reciprocal-in-transit-china',
        to: {
          kind: 'exemption',
          when: { transport: ['vessel'], ladenBefore: '2025-04-10', enteredBefore: '2025-06-16' },
        },
        note: 'China’s own heading was suspended by then, so this changes no duty.',
      },
    ],
  ),
]);
