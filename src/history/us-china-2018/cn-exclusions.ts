import { decree, episode } from '../../scenario/index.js';

/**
 * Goods and importers let out of China's answer to Section 301, 2019 and 2020.
 *
 * Two ways out, and both reach the Section 301 layer alone: exclusion lists, whose text describes goods (an importer
 * claims them), and the market-based waiver, which an importer holds for a quantity (never assumed). Four lists began in
 * these years; they were merged into two families in 2021.
 */
export const cnExclusions = episode('China lets goods out: exclusion lists and market-based waivers', [
  decree(
    {
      id: 'sctc-2019-2',
      cite: 'SCTC Announcement [2019] No. 2 (税委会公告〔2019〕2号)',
      title: 'Trial work on excluding goods from the additional duties',
      by: 'CN',
      issuer: 'Customs Tariff Commission of the State Council',
      publishedOn: '2019-05-13',
      zone: 'Asia/Shanghai',
      sources: [
        {
          label: 'Customs policy note on [2020] No. 4: an exclusion waives every batch of the answer to Section 301',
          url: 'http://www.qiqingliuyu.cn/n2292747.htm',
        },
        {
          label: 'China Briefing, 14 May 2020: timeline of the exclusion lists',
          url: 'https://www.china-briefing.com/news/chinas-tariff-exclusions-for-us-imports-a-timeline/',
        },
      ],
      confidence: 'high',
      evidence: 'published-text',
    },
    [
      {
        id: 'cn-exclusion-process-2019',
        on: '2019-05-13',
        type: 'stated',
        by: 'CN',
        what: 'Firms and associations may apply to have goods excluded from lists 1 to 3 and the lists after them.',
        note: 'An excluded good pays none of the batches since 6 July 2018, but it still pays the answer to Section 232, and an exclusion does not reach the duties of 2025.',
      },
    ],
  ),
  decree(
    {
      id: 'sctc-2019-6',
      cite: 'SCTC Announcement [2019] No. 6 (first batch, first list)',
      title: '16 goods excluded for a year',
      by: 'CN',
      issuer: 'Customs Tariff Commission of the State Council',
      publishedOn: '2019-09-11',
      zone: 'Asia/Shanghai',
      sources: [
        {
          label: 'NAFEM, September 2019: first exclusions from 17 September',
          url: 'https://nafem.org/2019/09/24/china-reduces-tariffs-u-s-postpones-tariff-increases-ahead-of-negotiations',
        },
        {
          label: 'China Briefing, 14 May 2020: timeline of the exclusion lists',
          url: 'https://www.china-briefing.com/news/chinas-tariff-exclusions-for-us-imports-a-timeline/',
        },
        { label: 'public record, not re-read' },
      ],
      confidence: 'high',
      evidence: 'press-report',
      note: 'The number is from memory.',
    },
    [
      {
        id: 'cn-exclusion-b1-1',
        on: '2019-09-11',
        effective: '2019-09-17',
        type: 'imposed',
        until: '2020-09-17',
        measure: {
          kind: 'exemption',
          id: 'cn-exclusion-b1-1',
          title: 'First batch, first list: whey, fish meal, alfalfa, lubricants, cancer drugs (16 goods)',
          by: 'CN',
          program: 'cn-301-exclusions',

          scope: { importer: 'CN', origins: ['US'], goods: 'all' },
          from: { programs: ['cn-301-retaliation'] },
          when: { claim: 'cn-exclusion-b1-1' },
          note: 'Later part of family A, claimed as cn-exclusion-lists-a from 17 September 2021.',
        },
      },
    ],
  ),
  decree(
    {
      id: 'sctc-2019-8',
      cite: 'SCTC Announcement [2019] No. 8 (first batch, second list)',
      title: '6 goods excluded for a year',
      by: 'CN',
      issuer: 'Customs Tariff Commission of the State Council',
      publishedOn: '2019-12-19',
      zone: 'Asia/Shanghai',
      sources: [
        {
          label: 'Cofeed and Xinhua, December 2019: second list, 26 December 2019 to 25 December 2020',
          url: 'https://en.cofeed.com/article/201912/50192.html',
        },
        {
          label: 'China Briefing, 14 May 2020: timeline of the exclusion lists',
          url: 'https://www.china-briefing.com/news/chinas-tariff-exclusions-for-us-imports-a-timeline/',
        },
        { label: 'public record, not re-read' },
      ],
      confidence: 'high',
      evidence: 'press-report',
      note: 'The number is from memory.',
    },
    [
      {
        id: 'cn-exclusion-b1-2',
        on: '2019-12-19',
        effective: '2019-12-26',
        type: 'imposed',
        until: '2020-12-26',
        measure: {
          kind: 'exemption',
          id: 'cn-exclusion-b1-2',
          title: 'First batch, second list: white oil, food-grade microcrystalline wax (6 goods)',
          by: 'CN',
          program: 'cn-301-exclusions',

          scope: { importer: 'CN', origins: ['US'], goods: 'all' },
          from: { programs: ['cn-301-retaliation'] },
          when: { claim: 'cn-exclusion-b1-2' },
          note: 'Later part of family B, claimed as cn-exclusion-lists-b from 26 December 2021.',
        },
      },
    ],
  ),
  decree(
    {
      id: 'sctc-2020-2',
      cite: 'SCTC Announcement [2020] No. 2 (税委会公告〔2020〕2号)',
      title: 'Exclusion for market-based purchases',
      by: 'CN',
      issuer: 'Customs Tariff Commission of the State Council',
      publishedOn: '2020-02-17',
      zone: 'Asia/Shanghai',
      sources: [
        {
          label: 'Lexology, 2020: the rules of the market-based exclusion',
          url: 'https://www.lexology.com/library/detail.aspx?g=36944663-d8a7-4286-84bc-1841cda3b9bf',
        },
        {
          label: 'RT, 18 February 2020: 697 kinds of goods',
          url: 'https://www.rt.com/business/481076-china-tariff-exemptions-us-imports/',
        },
        {
          label: 'CGTN, 18 February 2020: 696 kinds of goods',
          url: 'https://news.cgtn.com/news/2020-02-18/China-to-start-tariff-exemptions-process-on-certain-U-S-imports-ObdmKphS4E/index.html',
        },
        {
          label: 'FreshPlaza on a USDA report, July 2025: the answer to Section 232 is not waived',
          url: 'https://www.freshplaza.com/north-america/article/9753673/china-to-halt-u-s-ag-tariff-exclusions-from-august-1',
        },
      ],
      confidence: 'high',
      evidence: 'press-report',
      note: '696 listed lines (one report prints 697), some 150 of them farm goods; other lines may be applied for.',
    },
    [
      {
        id: 'cn-exclusion-market-2020',
        on: '2020-02-17',
        effective: '2020-03-02',
        type: 'imposed',
        note: 'Probably why published totals for soybeans, LNG, crude and beef leave the layers of 2018 to 2020 out, while pork keeps its 25 points of the answer to Section 232.',
        measure: {
          kind: 'exemption',
          id: 'cn-market-based-waiver',
          title: 'Waiver for market-based purchases',
          by: 'CN',
          program: 'cn-301-exclusions',
          instrument: 'cn-exclusion-market-2020',
          scope: { importer: 'CN', origins: ['US'], goods: 'all' },
          from: { programs: ['cn-301-retaliation'] },
          when: { waiver: 'cn-market-based' },
          note: 'Held by an importer for a quantity, for one year from approval, a tenth over it allowed, no refunds. Never assumed.',
        },
      },
    ],
  ),
  decree(
    {
      id: 'sctc-2020-3',
      cite: 'SCTC Announcement [2020] No. 3 (second batch, first list)',
      title: '65 goods excluded for a year',
      by: 'CN',
      issuer: 'Customs Tariff Commission of the State Council',
      publishedOn: '2020-02-21',
      zone: 'Asia/Shanghai',
      sources: [
        {
          label: 'China Briefing, 14 May 2020: timeline of the exclusion lists',
          url: 'https://www.china-briefing.com/news/chinas-tariff-exclusions-for-us-imports-a-timeline/',
        },
        { label: 'Shine and Xinhua, February 2021: 65 goods', url: 'https://www.shine.cn/biz/economy/2102265175/' },
      ],
      confidence: 'high',
      evidence: 'press-report',
    },
    [
      {
        id: 'cn-exclusion-b2-1',
        on: '2020-02-21',
        effective: '2020-02-28',
        type: 'imposed',
        until: '2021-02-28',
        measure: {
          kind: 'exemption',
          id: 'cn-exclusion-b2-1',
          title: 'Second batch, first list (65 goods)',
          by: 'CN',
          program: 'cn-301-exclusions',

          scope: { importer: 'CN', origins: ['US'], goods: 'all' },
          from: { programs: ['cn-301-retaliation'] },
          when: { claim: 'cn-exclusion-b2-1' },
          note: 'Later part of family A, claimed as cn-exclusion-lists-a from 17 September 2021.',
        },
      },
    ],
  ),
  decree(
    {
      id: 'sctc-2020-4',
      cite: 'SCTC Announcement [2020] No. 4 (second batch, second list)',
      title: '79 goods excluded for a year',
      by: 'CN',
      issuer: 'Customs Tariff Commission of the State Council',
      publishedOn: '2020-05-12',
      zone: 'Asia/Shanghai',
      sources: [
        {
          label: 'Customs policy note: 79 lines, 19 May 2020 to 18 May 2021',
          url: 'http://www.qiqingliuyu.cn/n2292747.htm',
        },
        {
          label: 'China Briefing, 14 May 2020: timeline of the exclusion lists',
          url: 'https://www.china-briefing.com/news/chinas-tariff-exclusions-for-us-imports-a-timeline/',
        },
      ],
      confidence: 'high',
      evidence: 'press-report',
      note: 'One timeline prints the end as 20 May 2021; the customs note says 18 May.',
    },
    [
      {
        id: 'cn-exclusion-b2-2',
        on: '2020-05-12',
        effective: '2020-05-19',
        type: 'imposed',
        until: '2021-05-19',
        measure: {
          kind: 'exemption',
          id: 'cn-exclusion-b2-2',
          title:
            'Second batch, second list: disinfectants, rare-earth, silver and gold ores, nickel-cadmium batteries (79 goods)',
          by: 'CN',
          program: 'cn-301-exclusions',

          scope: { importer: 'CN', origins: ['US'], goods: 'all' },
          from: { programs: ['cn-301-retaliation'] },
          when: { claim: 'cn-exclusion-b2-2' },
          note: 'Later part of family B, claimed as cn-exclusion-lists-b from 26 December 2021.',
        },
      },
    ],
  ),
  decree(
    {
      id: 'sctc-2020-09-14',
      cite: 'SCTC announcement of 14 September 2020',
      title: 'First batch, first list: one more year',
      by: 'CN',
      issuer: 'Customs Tariff Commission of the State Council',
      publishedOn: '2020-09-14',
      zone: 'Asia/Shanghai',
      sources: [{ label: 'public record, not re-read' }],
      confidence: 'medium',
    },
    [
      {
        id: 'cn-exclusion-ext-2020-09',
        on: '2020-09-14',
        effective: '2020-09-17',
        type: 'prolonged',
        target: 'cn-exclusion-b1-1',
        until: '2021-09-17',
      },
    ],
  ),
  decree(
    {
      id: 'sctc-2020-12-25',
      cite: 'SCTC announcement of 25 December 2020',
      title: 'First batch, second list: one more year',
      by: 'CN',
      issuer: 'Customs Tariff Commission of the State Council',
      publishedOn: '2020-12-25',
      zone: 'Asia/Shanghai',
      sources: [{ label: 'public record, not re-read' }],
      confidence: 'medium',
    },
    [
      {
        id: 'cn-exclusion-ext-2020-12',
        on: '2020-12-25',
        effective: '2020-12-26',
        type: 'prolonged',
        target: 'cn-exclusion-b1-2',
        until: '2021-12-26',
      },
    ],
  ),
]);
