import { decree, episode } from '../../scenario/index.js';

/**
 * Rounds, calls and the summit of 2025. The Chinese side counts five rounds: Geneva, London, Stockholm, Madrid, Kuala
 * Lumpur. What was agreed is with the truces; here is who met, where and when.
 */
export const talks2025 = episode('Talks, calls and the summit of 2025', [
  decree(
    {
      id: 'us-america-first-trade-policy',
      cite: 'Presidential memorandum, America First Trade Policy, 20 January 2025',
      title: 'America First Trade Policy',
      by: 'US',
      issuer: 'President',
      signedOn: '2025-01-20',
      zone: 'America/New_York',
      url: 'https://www.whitehouse.gov/presidential-actions/2025/01/america-first-trade-policy/',
      sources: [
        {
          label: 'White House, text of the memorandum',
          url: 'https://www.whitehouse.gov/presidential-actions/2025/01/america-first-trade-policy/',
        },
      ],
      confidence: 'high',
      evidence: 'published-text',
    },
    [
      {
        id: 'us-america-first-trade-policy',
        on: '2025-01-20',
        type: 'stated',
        by: 'US',
        what: 'Reviews are ordered for 1 April 2025, among them how China has kept Phase One, section 301, and export controls.',
      },
    ],
  ),
  decree(
    {
      id: 'call-greer-he-2025-03-26',
      cite: 'Call of 26 March 2025',
      by: 'US',
      issuer: 'USTR',
      signedOn: '2025-03-26',
      url: 'https://www.mnimarkets.com/articles/ustr-greer-holds-candid-introductory-call-with-vice-premier-he-1742997212193',
      sources: [
        {
          label: 'MNI, 26 March 2025',
          url: 'https://www.mnimarkets.com/articles/ustr-greer-holds-candid-introductory-call-with-vice-premier-he-1742997212193',
        },
      ],
      confidence: 'high',
      evidence: 'press-report',
    },
    [
      {
        id: 'call-greer-he-2025-03-26',
        on: '2025-03-26',
        type: 'met',
        meeting: {
          id: 'call-greer-he-2025-03-26',
          kind: 'official-call',
          title: 'First call of Greer and He Lifeng',
          people: { US: ['Greer'], CN: ['He Lifeng'] },
        },
      },
    ],
  ),
  decree(
    {
      id: 'talks-geneva',
      cite: 'Talks in Geneva, 10 and 11 May 2025',
      title: 'Geneva',
      by: 'US',
      issuer: 'Both sides',
      zone: 'Europe/Zurich',
      url: 'https://www.whitehouse.gov/briefings-statements/2025/05/joint-statement-on-u-s-china-economic-and-trade-meeting-in-geneva/',
      sources: [
        {
          label: 'White House, joint statement of 12 May 2025',
          url: 'https://www.whitehouse.gov/briefings-statements/2025/05/joint-statement-on-u-s-china-economic-and-trade-meeting-in-geneva/',
        },
        { label: 'public record, not re-read' },
      ],
      confidence: 'high',
      evidence: 'official-statement',
    },
    [
      {
        id: 'talks-geneva',
        on: '2025-05-10',
        type: 'met',
        meeting: {
          id: 'talks-geneva',
          kind: 'talks',
          title: 'Geneva, first round',
          place: 'Geneva',
          people: {
            US: ['Bessent', 'Greer'],
            CN: ['He Lifeng', 'Li Chenggang', 'Liao Min', 'a vice minister of public security, according to Bessent'],
          },
          until: '2025-05-12',
          outcome: 'truce-geneva',
        },
      },
    ],
  ),
  decree(
    {
      id: 'call-2025-06-05',
      cite: 'Call of 5 June 2025',
      by: 'US',
      issuer: 'The two presidents',
      signedOn: '2025-06-05',
      url: 'https://www.urbanmines.com/china-and-the-united-states-reach-an-implementation-framework-in-london-negotiations',
      sources: [
        {
          label: 'UrbanMines on the framework of London, quoting the BBC',
          url: 'https://www.urbanmines.com/china-and-the-united-states-reach-an-implementation-framework-in-london-negotiations',
        },
        { label: 'public record, not re-read' },
      ],
      confidence: 'high',
      evidence: 'official-statement',
    },
    [
      {
        id: 'call-2025-06-05',
        on: '2025-06-05',
        type: 'met',
        meeting: {
          id: 'call-2025-06-05',
          kind: 'leader-call',
          title: 'Call of Trump and Xi',
          people: { US: ['Trump'], CN: ['Xi'] },
          outcome: 'ninety minutes; rare earths, new talks (talks-london), visits',
        },
      },
    ],
  ),
  decree(
    {
      id: 'talks-london',
      cite: 'First meeting of the consultation mechanism, London, 9 and 10 June 2025',
      title: 'London',
      by: 'US',
      issuer: 'Both sides',
      zone: 'Europe/London',
      url: 'https://www.urbanmines.com/china-and-the-united-states-reach-an-implementation-framework-in-london-negotiations',
      sources: [
        {
          label: 'UrbanMines on the framework of London, quoting the BBC',
          url: 'https://www.urbanmines.com/china-and-the-united-states-reach-an-implementation-framework-in-london-negotiations',
        },
      ],
      confidence: 'high',
      evidence: 'press-report',
      note: 'Announced on 7 June.',
    },
    [
      {
        id: 'talks-london',
        on: '2025-06-09',
        type: 'met',
        meeting: {
          id: 'talks-london',
          kind: 'talks',
          title: 'London, second round',
          place: 'Lancaster House, London',
          people: { US: ['Bessent', 'Lutnick', 'Greer'], CN: ['He Lifeng', 'Wang Wentao', 'Li Chenggang'] },
          until: '2025-06-11',
          outcome: 'truce-london',
        },
      },
    ],
  ),
  decree(
    {
      id: 'talks-stockholm',
      cite: 'Talks in Stockholm, 28 and 29 July 2025',
      title: 'Stockholm',
      by: 'US',
      issuer: 'Both sides',
      zone: 'Europe/Stockholm',
      url: 'https://www.whitehouse.gov/briefings-statements/2025/08/joint-statement-on-u-s-china-economic-and-trade-meeting-in-stockholm/',
      sources: [
        {
          label: 'White House, joint statement of 11 August 2025',
          url: 'https://www.whitehouse.gov/briefings-statements/2025/08/joint-statement-on-u-s-china-economic-and-trade-meeting-in-stockholm/',
        },
        {
          label: 'Macau Daily / Xinhua, 30 July 2025',
          url: 'https://appimg.modaily.cn/app/szb/pc/content/202507/30/content_426141.html',
        },
      ],
      confidence: 'high',
      evidence: 'official-statement',
      note: 'Announced on 23 July.',
    },
    [
      {
        id: 'talks-stockholm',
        on: '2025-07-28',
        type: 'met',
        meeting: {
          id: 'talks-stockholm',
          kind: 'talks',
          title: 'Stockholm, third round',
          place: 'Rosenbad, Stockholm',
          people: { US: ['Bessent', 'Greer'], CN: ['He Lifeng', 'Li Chenggang'] },
          until: '2025-07-30',
          outcome: 'an extension is to be sought; truce-stockholm',
        },
      },
    ],
  ),
  decree(
    {
      id: 'visit-li-washington',
      cite: 'Visit of Li Chenggang to Washington, 27 to 29 August 2025',
      by: 'CN',
      issuer: 'MOFCOM',
      url: 'https://trading.hk/en/technology/250826-chinese-trade-negotiator-heads-to-us-to-resume-talks-report',
      sources: [
        {
          label: 'trading.hk / The Wall Street Journal, 26 August 2025',
          url: 'https://trading.hk/en/technology/250826-chinese-trade-negotiator-heads-to-us-to-resume-talks-report',
        },
      ],
      confidence: 'medium',
      evidence: 'press-report',
    },
    [
      {
        id: 'visit-li-washington',
        on: '2025-08-27',
        type: 'met',
        meeting: {
          id: 'visit-li-washington',
          kind: 'talks',
          title: 'Li Chenggang in Washington, technical talks',
          place: 'Washington',
          people: { CN: ['Li Chenggang'] },
          until: '2025-08-30',
        },
      },
    ],
  ),
  decree(
    {
      id: 'talks-madrid',
      cite: 'Talks in Madrid, 14 and 15 September 2025',
      title: 'Madrid',
      by: 'US',
      issuer: 'Both sides',
      zone: 'Europe/Madrid',
      url: 'https://www.geopolitechs.org/p/china-us-sanctions-clash-ahead-of',
      sources: [
        {
          label: 'Geopolitechs, September 2025',
          url: 'https://www.geopolitechs.org/p/china-us-sanctions-clash-ahead-of',
        },
        {
          label: 'MOFCOM questions and answers of 30 October 2025, in Yahoo Taiwan (item 075558592)',
          url: 'https://tw.news.yahoo.com/',
        },
        {
          label: 'White House, orders on TikTok of 2025',
          url: 'https://www.whitehouse.gov/presidential-actions/2025/09/saving-tiktok-while-protecting-national-security/',
        },
      ],
      confidence: 'high',
      evidence: 'official-statement',
      note: 'Announced on 12 September.',
    },
    [
      {
        id: 'talks-madrid',
        on: '2025-09-14',
        type: 'met',
        meeting: {
          id: 'talks-madrid',
          kind: 'talks',
          title: 'Madrid, fourth round',
          place: 'Palacio de Santa Cruz, Madrid',
          people: { US: ['Bessent', 'Greer'], CN: ['He Lifeng', 'Li Chenggang'] },
          until: '2025-09-16',
          outcome: 'a basic framework on TikTok, fewer barriers to investment, trade',
        },
      },
    ],
  ),
  decree(
    {
      id: 'call-2025-09-19',
      cite: 'Call of 19 September 2025',
      by: 'US',
      issuer: 'The two presidents',
      signedOn: '2025-09-19',
      sources: [{ label: 'public record, not re-read' }],
      confidence: 'high',
      evidence: 'official-statement',
    },
    [
      {
        id: 'call-2025-09-19',
        on: '2025-09-19',
        type: 'met',
        meeting: {
          id: 'call-2025-09-19',
          kind: 'leader-call',
          title: 'Call of Trump and Xi',
          people: { US: ['Trump'], CN: ['Xi'] },
          outcome: 'TikTok; a meeting at APEC and visits are agreed',
        },
      },
    ],
  ),
  decree(
    {
      id: 'call-he-bessent-2025-10-17',
      cite: 'Video call of 17 October 2025 (18 October in Beijing)',
      by: 'US',
      issuer: 'Both sides',
      signedOn: '2025-10-17',
      zone: 'America/New_York',
      url: 'https://udn.com/news/story/124373/9079470',
      sources: [{ label: 'UDN, 19 October 2025', url: 'https://udn.com/news/story/124373/9079470' }],
      confidence: 'high',
      evidence: 'press-report',
      note: 'In the evening.',
    },
    [
      {
        id: 'call-he-bessent-2025-10-17',
        on: '2025-10-17',
        type: 'met',
        meeting: {
          id: 'call-he-bessent-2025-10-17',
          kind: 'official-call',
          title: 'Video call of He Lifeng, Bessent and Greer',
          people: { US: ['Bessent', 'Greer'], CN: ['He Lifeng'] },
        },
      },
    ],
  ),
  decree(
    {
      id: 'talks-kuala-lumpur',
      cite: 'Talks in Kuala Lumpur, 25 and 26 October 2025',
      title: 'Kuala Lumpur',
      by: 'US',
      issuer: 'Both sides',
      zone: 'Asia/Kuala_Lumpur',
      url: 'https://www.channelnewsasia.com/east-asia/us-china-trade-talks-kl-asean-summit-trump-xi-5424761',
      sources: [
        {
          label: 'CNA / Reuters, 25 October 2025',
          url: 'https://www.channelnewsasia.com/east-asia/us-china-trade-talks-kl-asean-summit-trump-xi-5424761',
        },
        {
          label: 'WION, 25 October 2025',
          url: 'https://www.wionews.com/world/us-china-hold-constructive-talks-in-malaysia-to-pave-way-for-trump-xi-meeting-1761397301017',
        },
        {
          label: 'TimesLIVE / Reuters, 26 October 2025',
          url: 'https://www.timeslive.co.za/opinion/2025-10-26-us-china-talks-sketch-out-rare-earths-tariff-pause-for-trump-and-xi-to-consider/',
        },
        {
          label: 'The Star / Bloomberg, 25 October 2025',
          url: 'https://www.thestar.com.my/aseanplus/aseanplus-news/2025/10/25/us-and-china-begin-trade-talks-in-malaysia-to-ease-tensions',
        },
      ],
      confidence: 'high',
      evidence: 'press-report',
      note: 'Announced on 22 October. Between five and a half and six hours on the first day.',
    },
    [
      {
        id: 'talks-kuala-lumpur',
        on: '2025-10-25',
        type: 'met',
        meeting: {
          id: 'talks-kuala-lumpur',
          kind: 'talks',
          title: 'Kuala Lumpur, fifth round',
          place: 'Merdeka 118, Kuala Lumpur',
          people: { US: ['Bessent', 'Greer'], CN: ['He Lifeng', 'Li Chenggang', 'Liao Min'] },
          until: '2025-10-27',
          outcome: 'a framework for the leaders (truce-busan-kl)',
        },
      },
    ],
  ),
  decree(
    {
      id: 'summit-busan',
      cite: 'Meeting of the presidents, Busan, 30 October 2025',
      title: 'Busan',
      by: 'US',
      issuer: 'The two presidents',
      signedOn: '2025-10-30',
      zone: 'Asia/Seoul',
      url: 'https://www.whitehouse.gov/fact-sheets/2025/11/fact-sheet-president-donald-j-trump-strikes-deal-on-economic-and-trade-relations-with-china/',
      sources: [
        {
          label: 'White House fact sheet, 1 November 2025',
          url: 'https://www.whitehouse.gov/fact-sheets/2025/11/fact-sheet-president-donald-j-trump-strikes-deal-on-economic-and-trade-relations-with-china/',
        },
        {
          label: 'MOFCOM questions and answers of 30 October 2025, in Yahoo Taiwan (item 075558592)',
          url: 'https://tw.news.yahoo.com/',
        },
        {
          label: 'White House, EO 14358',
          url: 'https://www.whitehouse.gov/presidential-actions/2025/11/modifying-reciprocal-tariff-rates-consistent-with-the-economic-and-trade-arrangement-between-the-united-states-and-the-peoples-republic-of-china/',
        },
      ],
      confidence: 'high',
      evidence: 'official-statement',
    },
    [
      {
        id: 'summit-busan',
        on: '2025-10-30',
        type: 'met',
        meeting: {
          id: 'summit-busan',
          kind: 'leader-summit',
          title: 'Trump and Xi in Busan, their first meeting since 2019',
          place: 'Gimhae air base, Busan',
          people: { US: ['Trump'], CN: ['Xi'] },
          outcome: 'an hour and forty minutes; truce-busan-kl; visits in April and later',
        },
      },
    ],
  ),
  decree(
    {
      id: 'call-2025-11-24',
      cite: 'Call of 24 November 2025',
      by: 'US',
      issuer: 'The two presidents',
      signedOn: '2025-11-24',
      sources: [{ label: 'BBC, 24 November 2025, as reposted' }],
      confidence: 'high',
      evidence: 'press-report',
    },
    [
      {
        id: 'call-2025-11-24',
        on: '2025-11-24',
        type: 'met',
        meeting: {
          id: 'call-2025-11-24',
          kind: 'leader-call',
          title: 'Call of Trump and Xi',
          people: { US: ['Trump'], CN: ['Xi'] },
          outcome: 'an hour; trade, Ukraine, fentanyl, Taiwan; the visits are confirmed',
        },
      },
    ],
  ),
  decree(
    {
      id: 'call-2025-12-05',
      cite: 'Video call of 5 December 2025',
      by: 'CN',
      issuer: 'Both sides',
      signedOn: '2025-12-05',
      url: 'https://big5.sputniknews.cn/20260313/1070212973.html',
      sources: [
        {
          label: 'Sputnik China, 13 March 2026, looking back',
          url: 'https://big5.sputniknews.cn/20260313/1070212973.html',
        },
      ],
      confidence: 'medium',
      evidence: 'press-report',
    },
    [
      {
        id: 'call-2025-12-05',
        on: '2025-12-05',
        type: 'met',
        meeting: {
          id: 'call-2025-12-05',
          kind: 'official-call',
          title: 'Video call of He Lifeng, Bessent and Greer',
          people: { US: ['Bessent', 'Greer'], CN: ['He Lifeng'] },
        },
      },
    ],
  ),
]);
