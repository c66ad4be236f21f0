import { decree, episode } from '../../scenario/index.js';

/**
 * Tariff threats of 2025 that became no duty on China.
 *
 * They change no rate. The one that counts is that of 10 October: 100% on top of everything from 1 November, stated with a day,
 * talked down on 26 October, and gone with the meeting of Busan. The 10% of January and the 50% of April, which were carried
 * out, stand with the orders that did so.
 */
export const usThreats2025 = episode('Threats of 2025', [
  decree(
    {
      id: 'eo-14245',
      cite: 'EO 14245 (24 Mar 2025)',
      title: 'Imposing Tariffs on Countries Importing Venezuelan Oil',
      by: 'US',
      issuer: 'President',
      signedOn: '2025-03-24',
      zone: 'America/New_York',
      url: 'https://www.whitehouse.gov/presidential-actions/2025/03/imposing-tariffs-on-countries-importing-venezuelan-oil/',
      sources: [
        {
          label: 'White House text of EO 14245',
          url: 'https://www.whitehouse.gov/presidential-actions/2025/03/imposing-tariffs-on-countries-importing-venezuelan-oil/',
        },
      ],
      confidence: 'high',
      evidence: 'published-text',
      note: 'From 2 April 2025 the Secretary of State may name a country. China was an evident target and was never named.',
    },
    [
      {
        id: 'ieepa-venezuela-oil',
        on: '2025-03-24',
        type: 'threatened',
        measure: {
          kind: 'tariff',
          id: 'us-venezuela-oil-25',
          instrument: 'ieepa-venezuela-oil',
          title: '25% on buyers of Venezuelan oil',
          by: 'US',
          program: 'ieepa-secondary',
          scope: { importer: 'US', origins: ['CN'], goods: 'all' },
          duty: '25%',
        },
        condition: 'The Secretary of State names the country, from 2 April 2025.',
      },
    ],
  ),
  decree(
    {
      id: 'remarks-2025-08-25',
      cite: 'Remarks of the President in the Oval Office, 25 Aug 2025',
      title: '200% if China withholds magnets',
      by: 'US',
      issuer: 'President',
      zone: 'America/New_York',
      url: 'https://www.wionews.com/world/-give-us-magnets-or-face-200-tariff-trump-s-stern-warning-to-china-1756146650943',
      sources: [
        {
          label: 'WION, 26 August 2025',
          url: 'https://www.wionews.com/world/-give-us-magnets-or-face-200-tariff-trump-s-stern-warning-to-china-1756146650943',
        },
      ],
      confidence: 'high',
      evidence: 'official-statement',
      note: '"Or something"; no day, no instrument. Reports differ on the scope: all Chinese goods, or magnets.',
    },
    [
      {
        id: 'threat-200-magnets',
        on: '2025-08-25',
        type: 'threatened',
        measure: {
          kind: 'tariff',
          id: 'us-magnets-200',
          instrument: 'threat-200-magnets',
          title: '200% on China if magnets are withheld',
          by: 'US',
          program: 'threatened',
          scope: { importer: 'US', origins: ['CN'], goods: 'all' },
          duty: '200%',
        },
        condition: 'China does not supply magnets.',
        respondsTo: [{ to: 'cn-mofcom-gacc-2025-18', basis: 'inferred' }],
      },
      {
        id: 'threat-200-magnets:lapsed',
        on: '2025-10-30',
        type: 'passed-unused',
        target: 'us-magnets-200',
        confidence: 'low',
        note: 'No act ended it; it is read as gone with the meeting of Busan.',
      },
    ],
  ),
  decree(
    {
      id: 'letter-2025-09-13',
      cite: 'Letter of the President to NATO nations, 13 Sep 2025',
      title: '50 to 100% on China, by NATO as a group',
      by: 'US',
      issuer: 'President',
      zone: 'America/New_York',
      url: 'https://keyt.com/politics/cnn-us-politics/2025/09/13/trump-issues-an-ultimatum-for-nato-countries-on-russia-sanctions/',
      sources: [
        {
          label: 'CNN via KEYT, 13 September 2025',
          url: 'https://keyt.com/politics/cnn-us-politics/2025/09/13/trump-issues-an-ultimatum-for-nato-countries-on-russia-sanctions/',
        },
      ],
      confidence: 'high',
      evidence: 'official-statement',
      note: 'Asks others to act too; tied to Russian oil.',
    },
    [
      {
        id: 'threat-nato-2025-09-13',
        on: '2025-09-13',
        type: 'threatened',
        measure: {
          kind: 'tariff',
          id: 'us-nato-call-100',
          instrument: 'threat-nato-2025-09-13',
          title: '50 to 100% on China, called for from NATO members',
          by: 'US',
          program: 'threatened',
          scope: { importer: 'US', origins: ['CN'], goods: 'all' },
          duty: '100%',
          note: 'The upper end of the range.',
        },
        condition: 'NATO members stop buying Russian oil and act as a group.',
        note: 'Lapsed without a day that the sources would name.',
      },
    ],
  ),
  decree(
    {
      id: 'posts-2025-10-10',
      cite: 'Two posts of the President, 10 Oct 2025',
      title: 'An additional 100% from 1 November, or sooner',
      by: 'US',
      issuer: 'President',
      zone: 'America/New_York',
      sources: [
        { label: 'The posts as reported (Reuters, CNBC, law firms)' },
        { label: 'Bak-tech, 15 October 2025 (the path under the threat)' },
      ],
      confidence: 'high',
      evidence: 'official-statement',
      note: 'No order, notice or schedule line was ever issued. The export controls on critical software of the same posts are recorded with the controls.',
    },
    [
      {
        id: 'us-additional-100-threat',
        on: '2025-10-10',
        sequence: 1,
        type: 'threatened',
        measure: {
          kind: 'tariff',
          id: 'us-additional-100',
          instrument: 'threat-100-2025-10-10',
          title: 'An additional 100% on China',
          by: 'US',
          program: 'threatened',
          scope: { importer: 'US', origins: ['CN'], goods: 'all' },
          duty: '100%',
          note: 'Over and above any duty that China pays; it would have made 130 of the 30 on a generic good.',
        },
        statedFor: '2025-11-01',
        condition: '1 November 2025, or sooner, depending on what China does further.',
        respondsTo: [
          { to: 'cn-mofcom-2025-61', basis: 'stated' },
          { to: 'cn-mofcom-2025-62', basis: 'stated' },
        ],
      },
    ],
  ),
  decree(
    {
      id: 'interviews-2025-10-26',
      cite: 'Interviews of the Secretary of the Treasury, 26 Oct 2025',
      title: 'The 100% is effectively off the table',
      by: 'US',
      issuer: 'Treasury',
      zone: 'America/New_York',
      sources: [{ label: 'Bessent on CBS, NBC and ABC, 26 October 2025, as reported' }],
      confidence: 'high',
      evidence: 'official-statement',
    },
    [
      {
        id: 'threat-100-withdrawn:off-the-table',
        on: '2025-10-26',
        type: 'stated',
        by: 'US',
        what: 'The additional 100% is effectively off the table, after the framework of Kuala Lumpur.',
        agreement: 'truce-busan-kl',
      },
    ],
  ),
  decree(
    {
      id: 'busan-2025-10-30',
      cite: 'Meeting of the two presidents in Busan, 30 Oct 2025',
      title: 'The 100% falls away',
      by: 'US',
      issuer: 'President',
      zone: 'America/New_York',
      url: 'https://www.whitehouse.gov/fact-sheets/2025/11/fact-sheet-president-donald-j-trump-strikes-deal-on-economic-and-trade-relations-with-china/',
      sources: [
        { label: 'The President aboard Air Force One, 30 October 2025, as reported' },
        {
          label: 'White House fact sheet, 1 November 2025',
          url: 'https://www.whitehouse.gov/fact-sheets/2025/11/fact-sheet-president-donald-j-trump-strikes-deal-on-economic-and-trade-relations-with-china/',
        },
      ],
      confidence: 'high',
      evidence: 'official-statement',
      note: '26 October (statement), 30 October (leaders) and 1 November (text) are all defensible; the record ends the threat with the leaders.',
    },
    [
      {
        id: 'threat-100-withdrawn',
        on: '2025-10-30',
        type: 'withdrawn',
        target: 'us-additional-100',
        agreement: 'truce-busan-kl',
      },
    ],
  ),
]);
