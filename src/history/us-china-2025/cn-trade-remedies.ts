import { decree, episode } from '../../scenario/index.js';

/**
 * Chinese trade remedies of 2025 that touch American goods and are no answer to American duties: they run by their own
 * calendar, and they add to every other layer.
 */
export const cnTradeRemedies2025 = episode('Chinese trade remedies beside the conflict, 2025', [
  decree(
    {
      id: 'mofcom-2025-25-pom',
      cite: 'MOFCOM Announcement 2025 No. 25',
      title: 'Anti-dumping duty on POM copolymer',
      by: 'CN',
      issuer: 'Ministry of Commerce',
      publishedOn: '2025-05-18',
      zone: 'Asia/Shanghai',
      url: 'http://www.bohenglaw.com/news/161.html',
      sources: [
        {
          label: 'Devdiscourse, 18 May 2025: US 74.9, EU 34.5, Japan 24.5 to 35.5, Taiwan 3.8 to 32.6',
          url: 'https://www.devdiscourse.com/article/science-environment/3416270-china-imposes-steep-anti-dumping-duties-on-global-pom-copolymer-imports',
        },
        {
          label: 'Boheng, counsel in the case: No. 25, from 19 May 2025 for five years, 74.9 for all American firms',
          url: 'http://www.bohenglaw.com/news/161.html',
        },
        {
          label: 'Sina Finance, 2017: the same product lies in 3907.10.10 and 3907.10.90',
          url: 'http://finance.sina.com.cn/roll/2017-06-26/doc-ifyhmtrw3997045.shtml',
        },
      ],
      confidence: 'high',
      evidence: 'press-report',
      note: 'Also on the EU, Japan and Taiwan, at other rates.',
    },
    [
      {
        id: 'cn-ad-pom-2025',
        on: '2025-05-18',
        effective: '2025-05-19',
        type: 'imposed',
        until: '2030-05-19',
        measure: {
          kind: 'tariff',
          id: 'cn-ad-pom-2025',
          title: 'POM copolymer, American origin',
          by: 'CN',
          program: 'cn-trade-remedies',
          purpose: 'trade-remedy',
          scope: { importer: 'CN', origins: ['US'], goods: { hs: ['3907.10'] } },
          when: { use: 'pom-copolymer' },
          duty: '74.9%',
          note: 'The subheading holds other polyacetals too, so the goods must be said to be the copolymer. The subheading is that of the earlier case on the same product.',
        },
      },
    ],
  ),
  decree(
    {
      id: 'mofcom-2025-09-25-pecans',
      cite: 'MOFCOM notice of 25 September 2025',
      title: 'Anti-dumping case on pecans',
      by: 'CN',
      issuer: 'Ministry of Commerce',
      publishedOn: '2025-09-25',
      zone: 'Asia/Shanghai',
      sources: [
        {
          label: 'Corn Refiners Association, 14 October 2025',
          url: 'http://firstcutcorn.com/index-81.html',
        },
      ],
      confidence: 'medium',
      evidence: 'press-report',
      note: 'Opened by the ministry itself. The outcome was not found.',
    },
    [
      {
        id: 'cn-ad-pecans-2025',
        on: '2025-09-25',
        type: 'opened',
        measure: {
          kind: 'investigation',
          id: 'cn-ad-pecans-2025',
          title: 'Pecans from the United States and Mexico',
          by: 'CN',
          program: 'cn-trade-remedies',
          purpose: 'trade-remedy',
          statute: 'Anti-dumping',
          subject: 'Pecans',
          targets: ['US', 'MX'],
        },
      },
    ],
  ),
  decree(
    {
      id: 'mofcom-2025-12-19-epdm',
      cite: 'MOFCOM notice of 19 December 2025',
      title: 'Expiry review of the anti-dumping duties on EPDM rubber',
      by: 'CN',
      issuer: 'Ministry of Commerce',
      publishedOn: '2025-12-19',
      zone: 'Asia/Shanghai',
      sources: [
        {
          label: 'Bastille Post and CCTV, December 2025',
          url: 'https://www.bastillepost.com/global/article/5469201-china-to-maintain-anti-dumping-duties-on-ethylene-propylene-diene-monomer-imports-from-u-s-south-korea-eu',
        },
      ],
      confidence: 'high',
      evidence: 'press-report',
      note: 'A measure from before the conflict.',
    },
    [
      {
        id: 'cn-ad-epdm-review-2025',
        on: '2025-12-19',
        effective: '2025-12-20',
        type: 'opened',
        until: '2026-12-20',
        note: 'The duties go on during the review: United States 214.9 to 222 by firm, Korea 12.5 to 24.5, EU 14.7 to 31.7. They are not in the record as a tariff: rates differ by firm and the sources do not give their start.',
        measure: {
          kind: 'investigation',
          id: 'cn-ad-epdm-review-2025',
          title: 'EPDM rubber, expiry review',
          by: 'CN',
          program: 'cn-trade-remedies',
          purpose: 'trade-remedy',
          statute: 'Anti-dumping, expiry review',
          subject: 'EPDM rubber',
          targets: ['US', 'KR', 'EU'],
        },
      },
    ],
  ),
  decree(
    {
      id: 'mofcom-2025-12-31-beef',
      cite: 'MOFCOM safeguard ruling of 31 December 2025',
      title: 'Safeguard on beef above country quotas',
      by: 'CN',
      issuer: 'Ministry of Commerce',
      publishedOn: '2025-12-31',
      zone: 'Asia/Shanghai',
      sources: [
        {
          label: 'Xinhua Finance, 31 December 2025: how it works',
          url: 'https://reportify.ai/news/1203777387481927680',
        },
        {
          label: 'Market posts, 31 December 2025: American quota 164,000 t',
          url: 'https://www.binance.bh/el/square/post/34450558278993',
        },
        {
          label: 'Western Livestock Journal: American quota 172,000 t',
          url: 'https://www.wlj.net/china-to-impose-additional-55-tariff-on-beef',
        },
      ],
      confidence: 'high',
      evidence: 'press-report',
      note: 'All origins; a domestic case opened in December 2024, no answer to the United States. Quotas of 2.69, 2.74 and 2.80 million tonnes in all for 2026, 2027 and 2028. The American quota is disputed: 164,000 t in most reports, 172,000 t in one.',
    },
    [
      {
        id: 'cn-beef-safeguard-2026',
        on: '2025-12-31',
        effective: '2026-01-01',
        type: 'imposed',
        until: '2029-01-01',
        measure: {
          kind: 'tariff',
          id: 'cn-beef-safeguard-2026',
          title: 'Beef above the country quota',
          by: 'CN',
          program: 'cn-trade-remedies',
          purpose: 'trade-remedy',
          scope: { importer: 'CN', origins: 'all', goods: { hs: ['0201', '0202'] } },
          when: { use: 'beef-above-quota' },
          duty: '55%',
          note: 'From the third day after the quota is reached; unused quota does not carry over; adds to the MFN duty and to every other layer. A code cannot show how full the quota is, so the goods must be said to be above it. The two headings are from memory.',
        },
      },
    ],
  ),
]);
