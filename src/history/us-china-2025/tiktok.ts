import { decree, episode } from '../../scenario/index.js';

/**
 * A law that was not enforced from the day after it bit, in five orders. The windows name their last day; three of the
 * orders came on that day or the day before it.
 */
export const tikTok = episode('TikTok: a law not enforced', [
  decree(
    {
      id: 'eo-14166',
      cite: 'EO 14166',
      title: 'TikTok: 75 days without enforcement',
      by: 'US',
      issuer: 'President',
      signedOn: '2025-01-20',
      effectiveAt: '2025-01-20T20:10:27-05:00',
      zone: 'America/New_York',
      url: 'https://www.whitehouse.gov/presidential-actions/2025/09/saving-tiktok-while-protecting-national-security/',
      sources: [
        {
          label: 'White House, orders on TikTok of 2025',
          url: 'https://www.whitehouse.gov/presidential-actions/2025/09/saving-tiktok-while-protecting-national-security/',
        },
      ],
      confidence: 'high',
      evidence: 'published-text',
      note: 'The hour is that of the posting.',
    },
    [
      {
        id: 'us-tiktok-delay:suspend',
        on: '2025-01-20',
        type: 'suspended',
        target: 'us-tiktok-delay',
        leaving: 'nothing',
        until: '2025-04-06',
        wayBack: 'automatic-lapse',
        form: 'non-enforcement',
        note: 'To 5 April 2025.',
      },
    ],
  ),
  decree(
    {
      id: 'eo-14258',
      cite: 'EO 14258',
      by: 'US',
      issuer: 'President',
      signedOn: '2025-04-04',
      effectiveAt: '2025-04-04T08:29:34-04:00',
      zone: 'America/New_York',
      url: 'https://www.whitehouse.gov/presidential-actions/2025/09/saving-tiktok-while-protecting-national-security/',
      sources: [
        {
          label: 'White House, orders on TikTok of 2025',
          url: 'https://www.whitehouse.gov/presidential-actions/2025/09/saving-tiktok-while-protecting-national-security/',
        },
      ],
      confidence: 'high',
      evidence: 'published-text',
      note: 'The hour is that of the posting.',
    },
    [
      {
        id: 'us-tiktok-delay:extend-2025-04',
        on: '2025-04-04',
        type: 'suspension-extended',
        target: 'us-tiktok-delay',
        until: '2025-06-20',
        note: 'A day before the end; to 19 June 2025.',
      },
    ],
  ),
  decree(
    {
      id: 'eo-14310',
      cite: 'EO 14310',
      by: 'US',
      issuer: 'President',
      signedOn: '2025-06-19',
      effectiveAt: '2025-06-19T11:51:03-04:00',
      zone: 'America/New_York',
      url: 'https://www.whitehouse.gov/presidential-actions/2025/09/saving-tiktok-while-protecting-national-security/',
      sources: [
        {
          label: 'White House, orders on TikTok of 2025',
          url: 'https://www.whitehouse.gov/presidential-actions/2025/09/saving-tiktok-while-protecting-national-security/',
        },
      ],
      confidence: 'high',
      evidence: 'published-text',
      note: 'The hour is that of the posting.',
    },
    [
      {
        id: 'us-tiktok-delay:extend-2025-06',
        on: '2025-06-19',
        type: 'suspension-extended',
        target: 'us-tiktok-delay',
        until: '2025-09-18',
        note: 'On the last day; to 17 September 2025.',
      },
    ],
  ),
  decree(
    {
      id: 'eo-14350',
      cite: 'EO 14350',
      by: 'US',
      issuer: 'President',
      signedOn: '2025-09-16',
      effectiveAt: '2025-09-16T14:15:13-04:00',
      zone: 'America/New_York',
      url: 'https://www.whitehouse.gov/presidential-actions/2025/09/saving-tiktok-while-protecting-national-security/',
      sources: [
        {
          label: 'White House, orders on TikTok of 2025',
          url: 'https://www.whitehouse.gov/presidential-actions/2025/09/saving-tiktok-while-protecting-national-security/',
        },
      ],
      confidence: 'high',
      evidence: 'published-text',
      note: 'The hour is that of the posting.',
    },
    [
      {
        id: 'us-tiktok-delay:extend-2025-09',
        on: '2025-09-16',
        type: 'suspension-extended',
        target: 'us-tiktok-delay',
        until: '2025-12-17',
        note: 'A day before the end, and the day after Madrid; to 16 December 2025.',
      },
    ],
  ),
  decree(
    {
      id: 'eo-14352',
      cite: 'EO 14352',
      title: 'Saving TikTok while protecting national security',
      by: 'US',
      issuer: 'President',
      signedOn: '2025-09-25',
      effectiveAt: '2025-09-25T17:28:32-04:00',
      zone: 'America/New_York',
      url: 'https://www.whitehouse.gov/presidential-actions/2025/09/saving-tiktok-while-protecting-national-security/',
      sources: [
        {
          label: 'White House, order of 25 September 2025',
          url: 'https://www.whitehouse.gov/presidential-actions/2025/09/saving-tiktok-while-protecting-national-security/',
        },
      ],
      confidence: 'high',
      evidence: 'published-text',
      note: 'The hour is that of the posting.',
    },
    [
      {
        id: 'us-tiktok-delay:extend-2025-09-25',
        on: '2025-09-25',
        type: 'suspension-extended',
        target: 'us-tiktok-delay',
        until: '2026-01-24',
        note: 'Finds that the sale qualifies, and gives it 120 days without enforcement, to 23 January 2026.',
      },
      {
        id: 'us-tiktok-delay:promise',
        on: '2025-09-25',
        type: 'promised',
        promise: {
          id: 'us-tiktok-delay/qualified-sale',
          by: 'US',
          what: 'treat the sale as the divestiture that the law asks for',
          measures: ['us-tiktok-delay'],
        },
      },
    ],
  ),
]);
