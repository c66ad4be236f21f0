import { decree, episode } from '../../scenario/index.js';

/**
 * After the ruling on IEEPA: two section 301 cases on many countries, and two Chinese cases in answer. The duties that
 * came of them are with the US tariffs.
 */
export const investigations2026 = episode('The ruling on IEEPA and the cases of 2026', [
  decree(
    {
      id: 'scotus-ieepa-2026',
      cite: 'Learning Resources v. Trump, Nos. 24-1287 and 25-250, 607 U.S. ___ (2026)',
      title: 'IEEPA does not authorise tariffs',
      by: 'US',
      issuer: 'Supreme Court',
      signedOn: '2026-02-20',
      zone: 'America/New_York',
      url: 'https://eaccny.com/?p=59051',
      sources: [
        { label: 'EACCNY on the ruling', url: 'https://eaccny.com/?p=59051' },
        {
          label: 'China Briefing on the ruling and the truce, as reposted',
          url: 'https://news.charm-retirement.com/supreme-court-tariff-ruling-impact-on-us-china-trade-truce',
        },
        {
          label: 'White House, Ending Certain Tariff Actions',
          url: 'https://www.whitehouse.gov/presidential-actions/2026/02/ending-certain-tariff-actions/',
        },
      ],
      confidence: 'high',
      evidence: 'published-text',
      note: 'Six to three; silent on refunds. Collection went on until 24 February.',
    },
    [
      {
        id: 'scotus-ieepa-2026',
        on: '2026-02-20',
        sequence: -1,
        type: 'ruled',
        ruling: {
          court: 'US Supreme Court',
          case: 'Learning Resources v. Trump',
          holding: 'IEEPA does not authorise tariffs',
          measures: ['us-fentanyl', 'us-reciprocal-china', 'us-reciprocal-baseline'],
          effect: 'final',
        },
        note: 'The terms of the truce that suspend or keep points of these duties became empty without an act of a party; the rest went on.',
      },
    ],
  ),
  decree(
    {
      id: 'us-ustr-301-2026-twin',
      cite: '91 FR 12884 and a parallel notice',
      title: 'Section 301: excess capacity and forced labour',
      by: 'US',
      issuer: 'USTR',
      signedOn: '2026-03-11',
      zone: 'America/New_York',
      url: 'https://particlenews.pages.dev/story/ustr-fast-tracks-twin-section-301-probes-on-forced-labor-imports-and-global-overcapacity',
      sources: [
        {
          label: 'Particle News, March 2026',
          url: 'https://particlenews.pages.dev/story/ustr-fast-tracks-twin-section-301-probes-on-forced-labor-imports-and-global-overcapacity',
        },
      ],
      confidence: 'high',
      evidence: 'published-text',
      note: 'Announced on 11 March, opened on 12 March.',
    },
    [
      {
        id: 'us-ustr-301-2026-twin',
        on: '2026-03-11',
        effective: '2026-03-12',
        type: 'opened',
        measure: {
          kind: 'investigation',
          id: 'us-ustr-301-2026-twin/forced-labour',
          title: 'Section 301: import bans on forced labour, 60 economies',
          by: 'US',
          program: 's301-forced-labour',
          instrument: 'us-ustr-301-2026-twin',
          statute: 'Trade Act of 1974, section 301',
          subject: 'failure of 60 economies to ban goods made with forced labour',
          targets: ['CN'],
          note: 'China is one of 60.',
        },
        respondsTo: [{ to: 'scotus-ieepa-2026', basis: 'stated' }],
      },
      {
        id: 'us-ustr-301-2026-twin:excess-capacity',
        on: '2026-03-11',
        effective: '2026-03-12',
        type: 'opened',
        measure: {
          kind: 'investigation',
          id: 'us-ustr-301-2026-twin/excess-capacity',
          title: 'Section 301: structural excess capacity, 16 economies',
          by: 'US',
          program: 's301-capacity',
          instrument: 'us-ustr-301-2026-twin',
          statute: 'Trade Act of 1974, section 301',
          subject: 'structural excess capacity of 16 economies',
          targets: ['CN'],
          note: 'China is one of 16.',
        },
        respondsTo: [{ to: 'scotus-ieepa-2026', basis: 'stated' }],
      },
    ],
  ),
  decree(
    {
      id: 'cn-trade-barrier-2026-03-27',
      cite: 'MOFCOM, two announcements of 27 March 2026 under the Foreign Trade Law',
      title: 'Trade barriers of the United States',
      by: 'CN',
      issuer: 'MOFCOM',
      publishedOn: '2026-03-27',
      zone: 'Asia/Shanghai',
      url: 'https://mb.com.ph/2026/03/27/china-opens-investigations-into-us-trade-practices-in-response-to-trump-tariff-moves',
      sources: [
        {
          label: 'AP / Manila Bulletin, 27 March 2026',
          url: 'https://mb.com.ph/2026/03/27/china-opens-investigations-into-us-trade-practices-in-response-to-trump-tariff-moves',
        },
      ],
      confidence: 'high',
      evidence: 'published-text',
      note: 'Six months, three more are possible; no outcome was found.',
    },
    [
      {
        id: 'cn-trade-barrier-2026-03-27',
        on: '2026-03-27',
        type: 'opened',
        until: '2026-09-27',
        measure: {
          kind: 'investigation',
          id: 'cn-trade-barrier-2026-03-27/supply-chains',
          title: 'US measures that disrupt supply chains',
          by: 'CN',
          program: 'cn-trade-barriers',
          instrument: 'cn-trade-barrier-2026-03-27',
          statute: 'Foreign Trade Law, trade barriers',
          subject: 'US measures that disrupt global supply chains',
          targets: ['US'],
        },
        respondsTo: [{ to: 'us-ustr-301-2026-twin', basis: 'stated' }],
      },
      {
        id: 'cn-trade-barrier-2026-03-27:green-products',
        on: '2026-03-27',
        type: 'opened',
        until: '2026-09-27',
        measure: {
          kind: 'investigation',
          id: 'cn-trade-barrier-2026-03-27/green-products',
          title: 'US measures that hinder trade in green products',
          by: 'CN',
          program: 'cn-trade-barriers',
          instrument: 'cn-trade-barrier-2026-03-27',
          statute: 'Foreign Trade Law, trade barriers',
          subject: 'US measures that hinder trade in green products',
          targets: ['US'],
        },
        respondsTo: [{ to: 'us-ustr-301-2026-twin', basis: 'stated' }],
      },
    ],
  ),
  decree(
    {
      id: 'us-ustr-301-forced-labour-determination',
      cite: '91 FR 34272 (2 June 2026)',
      by: 'US',
      issuer: 'USTR',
      signedOn: '2026-06-02',
      zone: 'America/New_York',
      url: 'https://www.whitehouse.gov/presidential-actions/2026/07/actions-by-the-united-states-in-the-investigations-under-section-301-of-the-trade-act-of-1974-of-the-acts-policies-and-practices-of-60-economies-related-to-the-failure-of-each-economy-to-impose-and/',
      sources: [
        {
          label: 'White House memorandum, 23 July 2026',
          url: 'https://www.whitehouse.gov/presidential-actions/2026/07/actions-by-the-united-states-in-the-investigations-under-section-301-of-the-trade-act-of-1974-of-the-acts-policies-and-practices-of-60-economies-related-to-the-failure-of-each-economy-to-impose-and/',
        },
      ],
      confidence: 'high',
      evidence: 'published-text',
    },
    [
      {
        id: 'us-ustr-301-2026-twin:determine',
        on: '2026-06-02',
        type: 'determined',
        target: 'us-ustr-301-2026-twin/forced-labour',
        finding: 'actionable; a duty of 12.5% on China is proposed',
        note: 'The duty began on 24 July 2026, the day on which section 122 ran out.',
      },
    ],
  ),
  decree(
    {
      id: 'us-ustr-301-capacity-held-back',
      cite: 'Bloomberg, 18 September 2026',
      by: 'US',
      issuer: 'USTR, as reported',
      publishedOn: '2026-09-18',
      zone: 'America/New_York',
      url: 'https://www.koreatimes.co.kr/foreignaffairs/20260918/us-expected-to-delay-new-excess-capacity-tariff-announcement-until-after-trump-xi-summit-report',
      sources: [
        {
          label: 'Korea Times / Bloomberg, 18 September 2026',
          url: 'https://www.koreatimes.co.kr/foreignaffairs/20260918/us-expected-to-delay-new-excess-capacity-tariff-announcement-until-after-trump-xi-summit-report',
        },
      ],
      confidence: 'medium',
      evidence: 'press-report',
    },
    [
      {
        id: 'us-ustr-301-2026-twin:postpone',
        on: '2026-09-18',
        type: 'stated',
        by: 'US',
        what: 'The report on excess capacity is held back until after the summit.',
        note: 'By report 7.5% on China had been planned; the White House called that speculation.',
      },
    ],
  ),
]);
