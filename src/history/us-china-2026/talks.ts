import { decree, episode } from '../../scenario/index.js';

/** Rounds, calls and state visits of 2026: Paris, Beijing, New York, Washington. Some days and places are not verified. */
export const talks2026 = episode('Talks, calls and visits of 2026', [
  decree(
    {
      id: 'call-2026-02-04',
      cite: 'Call of 4 February 2026',
      by: 'US',
      issuer: 'The two presidents',
      signedOn: '2026-02-04',
      url: 'https://economy.com.pk/china-confirms-talks-on-trump-visit-china-trade-truce/',
      sources: [
        {
          label: 'economy.com.pk, February 2026',
          url: 'https://economy.com.pk/china-confirms-talks-on-trump-visit-china-trade-truce/',
        },
      ],
      confidence: 'high',
      evidence: 'press-report',
    },
    [
      {
        id: 'call-2026-02-04',
        on: '2026-02-04',
        type: 'met',
        meeting: {
          id: 'call-2026-02-04',
          kind: 'leader-call',
          title: 'Call of Trump and Xi',
          people: { US: ['Trump'], CN: ['Xi'] },
          outcome: 'trade, Taiwan, Ukraine, Iran; more soybeans are considered; the visit in April',
        },
      },
    ],
  ),
  decree(
    {
      id: 'summit-scheduled-2026-02-20',
      cite: 'White House, 20 February 2026',
      by: 'US',
      issuer: 'White House',
      signedOn: '2026-02-20',
      zone: 'America/New_York',
      url: 'https://narrativeradar.io/event/white-house-announces-date-for-trump-meeting-with-xi-in-china-9b707421',
      sources: [
        {
          label: 'Narrative Radar, collected reports',
          url: 'https://narrativeradar.io/event/white-house-announces-date-for-trump-meeting-with-xi-in-china-9b707421',
        },
      ],
      confidence: 'medium',
      evidence: 'press-report',
    },
    [
      {
        id: 'summit-postponed-2026:schedule',
        on: '2026-02-20',
        type: 'stated',
        by: 'US',
        what: 'The President will visit Beijing from 31 March to 2 April 2026.',
      },
    ],
  ),
  decree(
    {
      id: 'talks-paris',
      cite: 'Talks in Paris, 15 and 16 March 2026',
      title: 'Paris',
      by: 'US',
      issuer: 'Both sides',
      zone: 'Europe/Paris',
      url: 'https://www.investor.com.tw/MobileHttps/Content.asp?articleNo=14202603170015',
      sources: [
        {
          label: 'Moneylink, 17 March 2026',
          url: 'https://www.investor.com.tw/MobileHttps/Content.asp?articleNo=14202603170015',
        },
        {
          label: 'Devdiscourse / Reuters, 24 February 2026',
          url: 'https://www.devdiscourse.com/article/headlines/3815722-update-1-china-says-it-will-decide-on-us-tariff-countermeasures-in-due-course',
        },
      ],
      confidence: 'high',
      evidence: 'press-report',
      note: 'Announced on 12 March.',
    },
    [
      {
        id: 'talks-paris',
        on: '2026-03-15',
        type: 'met',
        meeting: {
          id: 'talks-paris',
          kind: 'talks',
          title: 'Paris, sixth round',
          place: 'Paris',
          people: { US: ['Bessent', 'Greer'], CN: ['He Lifeng', 'Li Chenggang'] },
          until: '2026-03-17',
          outcome:
            'a preliminary consensus; extending the arrangements is possible; a mechanism for trade and investment',
        },
      },
    ],
  ),
  decree(
    {
      id: 'summit-postponed-2026',
      cite: 'Statement of the President, 16 March 2026',
      title: 'The visit to Beijing is put off',
      by: 'US',
      issuer: 'President',
      signedOn: '2026-03-16',
      zone: 'America/New_York',
      url: 'https://narrativeradar.io/event/white-house-announces-date-for-trump-meeting-with-xi-in-china-9b707421',
      sources: [
        {
          label: 'Narrative Radar, collected reports',
          url: 'https://narrativeradar.io/event/white-house-announces-date-for-trump-meeting-with-xi-in-china-9b707421',
        },
        {
          label: 'Devdiscourse / Reuters, 24 February 2026',
          url: 'https://www.devdiscourse.com/article/headlines/3815722-update-1-china-says-it-will-decide-on-us-tariff-countermeasures-in-due-course',
        },
      ],
      confidence: 'medium',
      evidence: 'press-report',
    },
    [
      {
        id: 'summit-postponed-2026',
        on: '2026-03-16',
        type: 'met',
        meeting: {
          id: 'summit-postponed-2026',
          kind: 'postponement',
          title: 'The visit of 31 March to 2 April is put off because of the war in Iran',
        },
        note: 'Not a meeting but its putting off.',
      },
      {
        id: 'summit-postponed-2026:reschedule',
        on: '2026-03-25',
        type: 'stated',
        by: 'US',
        what: 'The visit will be on 14 and 15 May 2026.',
        note: 'The day on which this was announced is not verified.',
        confidence: 'low',
      },
    ],
  ),
  decree(
    {
      id: 'talks-2026-05-13',
      cite: 'Trade teams on the eve of the Beijing summit, 13 May 2026',
      by: 'CN',
      issuer: 'Both sides',
      sources: [{ label: "People's Daily, 15 May 2026, front page" }],
      confidence: 'medium',
      evidence: 'official-statement',
      note: 'Seventh round by inference, between Paris (sixth) and New York (eighth). The place is not verified.',
    },
    [
      {
        id: 'talks-2026-05-13',
        on: '2026-05-13',
        type: 'met',
        meeting: {
          id: 'talks-2026-05-13',
          kind: 'talks',
          title: 'Trade teams, seventh round',
          people: { US: ['Bessent', 'Greer'], CN: ['He Lifeng'] },
          outcome: 'balanced and positive results, in the words of Xi',
        },
      },
    ],
  ),
  decree(
    {
      id: 'summit-beijing-2026',
      cite: 'State visit to Beijing, 14 and 15 May 2026',
      title: 'Beijing',
      by: 'CN',
      issuer: 'The two presidents',
      zone: 'Asia/Shanghai',
      url: 'https://www.whitehouse.gov/fact-sheets/2026/05/fact-sheet-president-donald-j-trump-secures-historic-deals-with-china-delivering-for-american-workers-farmers-and-industry/',
      sources: [
        { label: "People's Daily, 15 May 2026, front page" },
        {
          label: 'White House fact sheet, 17 May 2026',
          url: 'https://www.whitehouse.gov/fact-sheets/2026/05/fact-sheet-president-donald-j-trump-secures-historic-deals-with-china-delivering-for-american-workers-farmers-and-industry/',
        },
      ],
      confidence: 'high',
      evidence: 'official-statement',
    },
    [
      {
        id: 'summit-beijing-2026',
        on: '2026-05-14',
        type: 'met',
        meeting: {
          id: 'summit-beijing-2026',
          kind: 'leader-summit',
          title: 'Trump in Beijing',
          place: 'Beijing',
          people: { US: ['Trump'], CN: ['Xi'] },
          until: '2026-05-16',
          outcome:
            'a constructive relationship of strategic stability; Boards of Trade and of Investment; deal-beijing-2026',
        },
      },
    ],
  ),
  decree(
    {
      id: 'talks-new-york',
      cite: 'Talks in New York, September 2026',
      title: 'New York',
      by: 'CN',
      issuer: 'Both sides',
      url: 'https://www.mofcom.gov.cn/xwfb/sjfzrfb/art/2026/art_cd060e0649964da8ae13216c3bb1a645.html',
      sources: [
        {
          label: 'MOFCOM, explanation of 28 September 2026, quoted in public notes',
          url: 'https://www.mofcom.gov.cn/xwfb/sjfzrfb/art/2026/art_cd060e0649964da8ae13216c3bb1a645.html',
        },
        { label: 'Chinese digests of September 2026' },
      ],
      confidence: 'medium',
      evidence: 'official-statement',
      note: 'The days, about 20 to 23 September, are not verified.',
    },
    [
      {
        id: 'talks-new-york',
        on: '2026-09-21',
        type: 'met',
        meeting: {
          id: 'talks-new-york',
          kind: 'talks',
          title: 'New York, eighth round',
          place: 'New York',
          people: { US: ['Bessent', 'Greer'], CN: ['He Lifeng'] },
          outcome:
            'eight points: commitments, mutual cuts, boards, a dialogue on AI, extension of the arrangement of Kuala Lumpur',
        },
      },
    ],
  ),
  decree(
    {
      id: 'summit-washington-2026',
      cite: 'State visit to Washington, 24 and 25 September 2026',
      title: 'Washington',
      by: 'US',
      issuer: 'The two presidents',
      zone: 'America/New_York',
      url: 'https://www.whitehouse.gov/fact-sheets/2026/09/fact-sheet-president-donald-j-trump-advances-a-fair-and-reciprocal-relationship-with-china-while-hosting-historic-state-visit/',
      sources: [
        {
          label: 'White House fact sheet, 25 September 2026',
          url: 'https://www.whitehouse.gov/fact-sheets/2026/09/fact-sheet-president-donald-j-trump-advances-a-fair-and-reciprocal-relationship-with-china-while-hosting-historic-state-visit/',
        },
        { label: "People's Daily, 26 September 2026, front page" },
      ],
      confidence: 'high',
      evidence: 'official-statement',
    },
    [
      {
        id: 'summit-washington-2026',
        on: '2026-09-24',
        type: 'met',
        meeting: {
          id: 'summit-washington-2026',
          kind: 'leader-summit',
          title: 'Xi in Washington',
          place: 'White House',
          people: { US: ['Trump'], CN: ['Xi'] },
          until: '2026-09-26',
          outcome:
            'the boards begin their work; cuts of 30 billion USD each way are recommended; coal; work on rare-earth shortages goes on',
        },
      },
    ],
  ),
]);
