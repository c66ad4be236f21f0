import { decree, episode } from '../../scenario/index.js';

/**
 * Who did not pay in 2025: the origin rule for chips, the unpublished waivers of April, and the end that the market-based
 * waiver was given twice and lost twice.
 *
 * Nothing here changes a rate by itself: a waiver counts only for an importer who is said to hold it. The market-based
 * waiver reaches the layers of 2018 to 2020 alone, the unpublished one the layer of April 2025 alone.
 */
export const cnWaivers2025 = episode('China waives quietly, 2025', [
  decree(
    {
      id: 'csia-2025-04-11',
      cite: 'China Semiconductor Industry Association, urgent notice of 11 April 2025',
      title: 'The origin of a chip is the place of its wafer fab',
      by: 'CN',
      issuer: 'China Semiconductor Industry Association, citing customs rules of non-preferential origin',
      publishedOn: '2025-04-11',
      zone: 'Asia/Shanghai',
      sources: [
        {
          label: 'Geopolitechs on the notice',
          url: 'https://geopolitechs.org/p/the-impact-of-the-tariff-war-on-chinas',
        },
      ],
      confidence: 'high',
      evidence: 'press-report',
      note: 'Guidance of an industry body, not an act of the Tariff Commission.',
    },
    [
      {
        id: 'cn-2025-csia-origin',
        on: '2025-04-11',
        type: 'stated',
        by: 'CN',
        what: 'Integrated circuits (8542) originate where the wafer is fabricated, packaged or not.',
        respondsTo: [
          { to: 'cn-2025-no4', basis: 'inferred' },
          { to: 'cn-2025-no5', basis: 'inferred' },
          { to: 'cn-2025-no6', basis: 'inferred' },
        ],
        note: 'Chips designed in the United States and made in Taiwan are not American; chips from American fabs (Intel, TI, ADI, onsemi, Micron) are. Ask for such goods by their origin.',
      },
    ],
  ),
  decree(
    {
      id: 'cn-unofficial-2025-04',
      cite: 'No public text: verbal or in the customs system, first seen 24 April 2025',
      title: 'Unpublished waivers: chips, ethane, some drugs, aircraft parts, equipment',
      by: 'CN',
      zone: 'Asia/Shanghai',
      sources: [
        {
          label: 'Repost of CNN, 24 and 25 April 2025: eight chip codes at zero, memory not among them',
          url: 'https://pottersgallerynigeria.org/china-exempts-us-integrated-circuits-tariff-china-semiconductor-tariff-exemption',
        },
        {
          label: 'DigiTimes on Caijing, 25 April 2025: more than ten codes',
          url: 'https://apps.digitimes.com/news/a20250425PD226/us-china-trade-war-exports-government-tariffs-2025.html',
        },
        {
          label: 'CommoPlast: a list of 131 lines, unverified',
          url: 'https://stage.commoplast.com/news/details/16762',
        },
        {
          label: 'Repost of WSJ and Reuters, 26 and 27 April 2025',
          url: 'https://lightwavereports.com/china-quietly-rolls-back-125-tariffs-on-essential-u-s-imports-report',
        },
        {
          label: 'S&P Global, 12 May 2025: ethane still exempt',
          url: 'https://www.spglobal.com/energy/en/news-research/latest-news/crude-oil/051225-us-china-tariff-cuts-likely-to-revive-trade-boost-chinas-oil-demand',
        },
      ],
      confidence: 'medium',
      evidence: 'press-report',
      note: 'No legal text, no list of codes, no end. Nos. 1, 2 and 4 say that their duties may not be reduced or exempted.',
    },
    [
      {
        id: 'cn-2025-unofficial-exemptions',
        on: '2025-04-24',
        type: 'imposed',
        respondsTo: [{ to: 'ieepa-electronics-exemption', basis: 'inferred' }],
        note: 'The day it was first seen, as a zero rate on a declaration in Shenzhen.',
        measure: {
          kind: 'exemption',
          id: 'cn-unofficial-waivers-2025',
          title: 'Unpublished waivers of April 2025',
          by: 'CN',
          program: 'cn-reciprocal-answer',
          instrument: 'cn-2025-unofficial-exemptions',
          scope: { importer: 'CN', origins: ['US'], goods: 'all' },
          from: { programs: ['cn-reciprocal-answer'] },
          when: { waiver: 'cn-unofficial-april-2025' },
          note: 'Reported for chips (not memory), ethane 2901.10.10, some drugs and vaccines, engines and landing gear, chip-making and test equipment, polyethylenes, helicopters, quartz. Whether it covers the ten points left after 14 May is shown for ethane alone.',
        },
      },
    ],
  ),
  decree(
    {
      id: 'mof-portal-2025-07',
      cite: 'Notice on the application portal of the Ministry of Finance, July 2025',
      title: 'Market-based waivers: no new applications from 1 August, held ones good to 14 September',
      by: 'CN',
      issuer: 'Ministry of Finance',
      zone: 'Asia/Shanghai',
      sources: [
        {
          label: 'FreshPlaza on a USDA report, July 2025',
          url: 'https://www.freshplaza.com/north-america/article/9753673/china-to-halt-u-s-ag-tariff-exclusions-from-august-1',
        },
      ],
      confidence: 'high',
      evidence: 'press-report',
      note: 'A pop-up on the portal, for farm lines at least; no announcement.',
    },
    [
      {
        id: 'cn-exclusion-market-2025-07',
        on: '2025-07-31',
        effective: '2025-09-15',
        type: 'terminated',
        target: 'cn-market-based-waiver',
        note: 'The sources give the month; the record uses its last day, the eve of the closing of applications. Would have brought the layers of 2018 to 2020 back.',
      },
    ],
  ),
  decree(
    {
      id: 'mof-portal-2025-08',
      cite: 'Notice on the application portal of the Ministry of Finance, August 2025',
      title: 'Market-based waivers: applications to 30 October, held ones good to 13 December',
      by: 'CN',
      issuer: 'Ministry of Finance',
      zone: 'Asia/Shanghai',
      sources: [
        {
          label: 'Agbull, November 2025, on a USDA report of August',
          url: 'https://www.agbull.com/china-suspends-soybean-tariffs-under-trump-xi-agreement',
        },
      ],
      confidence: 'medium',
      evidence: 'press-report',
      note: 'Second-hand. The month is known, the day is not; the record uses the last day of the month.',
    },
    [
      {
        id: 'cn-exclusion-market-2025-08-revoke',
        on: '2025-08-31',
        sequence: 1,
        type: 'revoked',
        revokes: 'cn-exclusion-market-2025-07',
        note: 'The end on 14 September is struck.',
      },
      {
        id: 'cn-exclusion-market-2025-08',
        on: '2025-08-31',
        effective: '2025-12-14',
        sequence: 2,
        type: 'terminated',
        target: 'cn-market-based-waiver',
        note: 'The new end.',
      },
    ],
  ),
  decree(
    {
      id: 'wh-fact-sheet-2025-11-01-cn-waivers',
      cite: 'White House fact sheet of 1 November 2025, as to the Chinese exclusion process',
      title: 'Market-based waivers: good to 31 December 2026',
      by: 'US',
      issuer: 'White House',
      publishedOn: '2025-11-01',
      zone: 'America/New_York',
      sources: [
        {
          label: 'Sandler, Travis & Rosenberg on the fact sheet',
          url: 'https://www.strtrade.com/trade-news-resources/str-trade-report/trade-report/november/u-s-to-ease-tariffs-ship-fees-export-restrictions-on-china',
        },
        {
          label: 'Agbull, November 2025',
          url: 'https://www.agbull.com/china-suspends-soybean-tariffs-under-trump-xi-agreement',
        },
      ],
      confidence: 'medium',
      evidence: 'official-statement',
      note: 'A Chinese undertaking in an American text; the notice on the Chinese portal was not seen. EO 14358 prints 10 November 2026 for it, which looks swapped with another date.',
    },
    [
      {
        id: 'cn-exclusion-market-2025-11-revoke',
        on: '2025-11-01',
        effective: '2025-11-10',
        sequence: 1,
        type: 'revoked',
        revokes: 'cn-exclusion-market-2025-08',
        agreement: 'truce-busan-kl',
        note: 'The end on 13 December is struck.',
      },
      {
        id: 'cn-exclusion-market-2025-11',
        on: '2025-11-01',
        effective: '2027-01-01',
        sequence: 2,
        type: 'terminated',
        target: 'cn-market-based-waiver',
        agreement: 'truce-busan-kl',
        note: 'Good to 31 December 2026.',
      },
    ],
  ),
]);
