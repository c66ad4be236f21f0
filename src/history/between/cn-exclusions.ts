import { decree, episode } from '../../scenario/index.js';

/**
 * The exclusion lists from 2021 to the eve of 2025: each extended in turn, family A and family B, a few months at a time.
 *
 * The last extensions of both run to 28 February 2025. Nothing later was found, so both lapse on 1 March 2025, three days
 * before No. 2 of 2025; an importer who still needs relief must hold a market-based waiver.
 */
export const cnExclusionExtensions = episode('China extends its exclusion lists, 2021 to 2024', [
  decree(
    {
      id: 'sctc-2021-02-26',
      cite: 'SCTC announcement of 26 February 2021',
      title: 'Second batch, first list: to 16 September 2021',
      by: 'CN',
      issuer: 'Customs Tariff Commission of the State Council',
      publishedOn: '2021-02-26',
      zone: 'Asia/Shanghai',
      sources: [
        {
          label: 'Shine and Xinhua, February 2021: 65 goods to 16 September 2021',
          url: 'https://www.shine.cn/biz/economy/2102265175/',
        },
      ],
      confidence: 'high',
      evidence: 'press-report',
    },
    [
      {
        id: 'cn-exclusion-ext-2021-02',
        on: '2021-02-26',
        effective: '2021-02-28',
        type: 'prolonged',
        target: 'cn-exclusion-b2-1',
        until: '2021-09-17',
      },
    ],
  ),
  decree(
    {
      id: 'sctc-2021-05-16',
      cite: 'SCTC announcement of 16 May 2021',
      title: 'Second batch, second list: to 25 December 2021',
      by: 'CN',
      issuer: 'Customs Tariff Commission of the State Council',
      publishedOn: '2021-05-16',
      zone: 'Asia/Shanghai',
      sources: [{ label: 'public record, not re-read' }],
      confidence: 'medium',
    },
    [
      {
        id: 'cn-exclusion-ext-2021-05',
        on: '2021-05-16',
        effective: '2021-05-19',
        type: 'prolonged',
        target: 'cn-exclusion-b2-2',
        until: '2021-12-26',
      },
    ],
  ),
  decree(
    {
      id: 'sctc-2021-09-16',
      cite: 'SCTC announcement of 16 September 2021 (sixth extension list)',
      title: 'Family A: 81 goods to 16 April 2022',
      by: 'CN',
      issuer: 'Customs Tariff Commission of the State Council',
      publishedOn: '2021-09-16',
      zone: 'Asia/Shanghai',
      sources: [{ label: 'public record, not re-read' }],
      confidence: 'medium',
    },
    [
      {
        id: 'cn-exclusion-ext-2021-09',
        on: '2021-09-16',
        effective: '2021-09-17',
        type: 'imposed',
        until: '2022-04-17',
        note: 'That the 81 goods are the 16 and the 65 of the lists that ended the day before is read from the numbers and the dates.',
        measure: {
          kind: 'exemption',
          id: 'cn-exclusion-lists-a',
          title: 'Family A of the exclusion lists (81 goods)',
          by: 'CN',
          program: 'cn-301-exclusions',
          instrument: 'cn-exclusion-ext-2021-09',
          scope: { importer: 'CN', origins: ['US'], goods: 'all' },
          from: { programs: ['cn-301-retaliation'] },
          when: { claim: 'cn-exclusion-lists-a' },
          note: 'The goods of cn-exclusion-b1-1 (16) and cn-exclusion-b2-1 (65), which ran out the day before.',
        },
      },
    ],
  ),
  decree(
    {
      id: 'sctc-2021-12-24',
      cite: 'SCTC announcement of 24 December 2021 (seventh extension list)',
      title: 'Family B to 30 June 2022',
      by: 'CN',
      issuer: 'Customs Tariff Commission of the State Council',
      publishedOn: '2021-12-24',
      zone: 'Asia/Shanghai',
      sources: [{ label: 'public record, not re-read' }],
      confidence: 'medium',
    },
    [
      {
        id: 'cn-exclusion-ext-2021-12',
        on: '2021-12-24',
        effective: '2021-12-26',
        type: 'imposed',
        until: '2022-07-01',
        measure: {
          kind: 'exemption',
          id: 'cn-exclusion-lists-b',
          title: 'Family B of the exclusion lists',
          by: 'CN',
          program: 'cn-301-exclusions',
          instrument: 'cn-exclusion-ext-2021-12',
          scope: { importer: 'CN', origins: ['US'], goods: 'all' },
          from: { programs: ['cn-301-retaliation'] },
          when: { claim: 'cn-exclusion-lists-b' },
          note: 'The goods of cn-exclusion-b1-2 and cn-exclusion-b2-2, which ran out the day before.',
        },
      },
    ],
  ),
  decree(
    {
      id: 'sctc-2022-04-14',
      cite: 'SCTC announcement of 14 April 2022',
      title: 'Family A to 30 November 2022',
      by: 'CN',
      issuer: 'Customs Tariff Commission of the State Council',
      publishedOn: '2022-04-14',
      zone: 'Asia/Shanghai',
      sources: [
        {
          label: 'Hellenic Shipping News and Xinhua, November 2022: to 31 May 2023',
          url: 'https://www.hellenicshippingnews.com/china-extends-tariff-exemption-on-certain-u-s-goods/',
        },
        { label: 'public record, not re-read' },
      ],
      confidence: 'high',
      evidence: 'press-report',
      note: 'The end is sourced, the day of the announcement is from memory.',
    },
    [
      {
        id: 'cn-exclusion-ext-2022-04',
        on: '2022-04-14',
        effective: '2022-04-17',
        type: 'prolonged',
        target: 'cn-exclusion-lists-a',
        until: '2022-12-01',
      },
    ],
  ),
  decree(
    {
      id: 'sctc-2022-06-28',
      cite: 'SCTC announcement of 28 June 2022 (eighth extension list)',
      title: 'Family B to 15 February 2023',
      by: 'CN',
      issuer: 'Customs Tariff Commission of the State Council',
      publishedOn: '2022-06-28',
      zone: 'Asia/Shanghai',
      sources: [
        {
          label: 'AmCham note, February 2023: tenth list, 16 February to 15 September 2023',
          url: 'https://note.com/brave_panda/n/n09cb59f29846',
        },
        { label: 'public record, not re-read' },
      ],
      confidence: 'high',
      evidence: 'press-report',
      note: 'The end is sourced, the day of the announcement is from memory.',
    },
    [
      {
        id: 'cn-exclusion-ext-2022-06',
        on: '2022-06-28',
        effective: '2022-07-01',
        type: 'prolonged',
        target: 'cn-exclusion-lists-b',
        until: '2023-02-16',
      },
    ],
  ),
  decree(
    {
      id: 'sctc-2022-10',
      cite: 'SCTC Announcement 2022 No. 10 (ninth extension list)',
      title: 'Family A to 31 May 2023',
      by: 'CN',
      issuer: 'Customs Tariff Commission of the State Council',
      publishedOn: '2022-11-28',
      zone: 'Asia/Shanghai',
      sources: [
        {
          label: 'Hellenic Shipping News and Xinhua, November 2022: to 31 May 2023',
          url: 'https://www.hellenicshippingnews.com/china-extends-tariff-exemption-on-certain-u-s-goods/',
        },
        {
          label: 'Eastar: ninth list (2022 No. 10) to 31 May 2023, then 1 June to 31 December 2023',
          url: 'https://www.eastarscm.com/news/extension-announced-for-exclusion-list-of-tariffs-on-us-goods/',
        },
      ],
      confidence: 'high',
      evidence: 'press-report',
    },
    [
      {
        id: 'cn-exclusion-ext-2022-11',
        on: '2022-11-28',
        effective: '2022-12-01',
        type: 'prolonged',
        target: 'cn-exclusion-lists-a',
        until: '2023-06-01',
      },
    ],
  ),
  decree(
    {
      id: 'sctc-2023-02-13',
      cite: 'SCTC announcement of 13 February 2023 (tenth extension list)',
      title: 'Family B to 15 September 2023',
      by: 'CN',
      issuer: 'Customs Tariff Commission of the State Council',
      publishedOn: '2023-02-13',
      zone: 'Asia/Shanghai',
      sources: [
        {
          label: 'AmCham note, February 2023: tenth list, 16 February to 15 September 2023',
          url: 'https://note.com/brave_panda/n/n09cb59f29846',
        },
      ],
      confidence: 'high',
      evidence: 'press-report',
    },
    [
      {
        id: 'cn-exclusion-ext-2023-02',
        on: '2023-02-13',
        effective: '2023-02-16',
        type: 'prolonged',
        target: 'cn-exclusion-lists-b',
        until: '2023-09-16',
      },
    ],
  ),
  decree(
    {
      id: 'sctc-2023-05-31',
      cite: 'SCTC announcement of 31 May 2023 (eleventh extension list)',
      title: 'Family A to 31 December 2023',
      by: 'CN',
      issuer: 'Customs Tariff Commission of the State Council',
      publishedOn: '2023-05-31',
      zone: 'Asia/Shanghai',
      sources: [
        {
          label: 'Eastar: ninth list (2022 No. 10) to 31 May 2023, then 1 June to 31 December 2023',
          url: 'https://www.eastarscm.com/news/extension-announced-for-exclusion-list-of-tariffs-on-us-goods/',
        },
        {
          label: 'Xinhua, 22 December 2023: to 31 July 2024',
          url: 'http://en.people.cn/n3/2023/1223/c90000-20114112.html',
        },
      ],
      confidence: 'high',
      evidence: 'press-report',
    },
    [
      {
        id: 'cn-exclusion-ext-2023-05',
        on: '2023-05-31',
        effective: '2023-06-01',
        type: 'prolonged',
        target: 'cn-exclusion-lists-a',
        until: '2024-01-01',
      },
    ],
  ),
  decree(
    {
      id: 'sctc-2023-09-13',
      cite: 'SCTC announcement of 13 September 2023 (twelfth extension list)',
      title: 'Family B to 30 April 2024',
      by: 'CN',
      issuer: 'Customs Tariff Commission of the State Council',
      publishedOn: '2023-09-13',
      zone: 'Asia/Shanghai',
      sources: [
        {
          label: 'Xinhua, 13 September 2023: 16 September 2023 to 30 April 2024',
          url: 'http://en.people.cn/n3/2023/0913/c90000-20071615.html',
        },
      ],
      confidence: 'high',
      evidence: 'press-report',
    },
    [
      {
        id: 'cn-exclusion-ext-2023-09',
        on: '2023-09-13',
        effective: '2023-09-16',
        type: 'prolonged',
        target: 'cn-exclusion-lists-b',
        until: '2024-05-01',
      },
    ],
  ),
  decree(
    {
      id: 'sctc-2023-12-22',
      cite: 'SCTC announcement of 22 December 2023 (thirteenth extension list)',
      title: 'Family A to 31 July 2024',
      by: 'CN',
      issuer: 'Customs Tariff Commission of the State Council',
      publishedOn: '2023-12-22',
      zone: 'Asia/Shanghai',
      sources: [
        {
          label: 'Xinhua, 22 December 2023: to 31 July 2024',
          url: 'http://en.people.cn/n3/2023/1223/c90000-20114112.html',
        },
      ],
      confidence: 'high',
      evidence: 'press-report',
    },
    [
      {
        id: 'cn-exclusion-ext-2023-12',
        on: '2023-12-22',
        effective: '2024-01-01',
        type: 'prolonged',
        target: 'cn-exclusion-lists-a',
        until: '2024-08-01',
      },
    ],
  ),
  decree(
    {
      id: 'sctc-2024-04-29',
      cite: 'SCTC announcement of 29 April 2024 (fourteenth extension list)',
      title: 'Family B to 30 November 2024',
      by: 'CN',
      issuer: 'Customs Tariff Commission of the State Council',
      publishedOn: '2024-04-29',
      zone: 'Asia/Shanghai',
      sources: [
        {
          label: 'Xinhua, 29 April 2024: to 30 November 2024',
          url: 'http://en.people.cn/n3/2024/0430/c90000-20163559.html',
        },
      ],
      confidence: 'high',
      evidence: 'press-report',
      note: 'The ordinal is inferred.',
    },
    [
      {
        id: 'cn-exclusion-ext-2024-04',
        on: '2024-04-29',
        effective: '2024-05-01',
        type: 'prolonged',
        target: 'cn-exclusion-lists-b',
        until: '2024-12-01',
      },
    ],
  ),
  decree(
    {
      id: 'sctc-2024-07',
      cite: 'SCTC announcement of July 2024 (fifteenth extension list)',
      title: 'Family A to 28 February 2025',
      by: 'CN',
      issuer: 'Customs Tariff Commission of the State Council',

      zone: 'Asia/Shanghai',
      sources: [{ label: 'public record, not re-read' }],
      confidence: 'medium',

      note: 'From memory; the ordinal is inferred and the day is not known.',
    },
    [
      {
        id: 'cn-exclusion-ext-2024-07',
        on: '2024-07-31',
        effective: '2024-08-01',
        type: 'prolonged',
        target: 'cn-exclusion-lists-a',
        until: '2025-03-01',
        note: 'The record knows the month only and uses its last day. No later extension was found, and none fits between the announcements No. 1 (4 February) and No. 2 (4 March) of 2025. Taken as lapsed on its own date; the point is open.',
      },
    ],
  ),
  decree(
    {
      id: 'sctc-2024-11-29',
      cite: 'SCTC announcement of 29 November 2024 (sixteenth extension list)',
      title: 'Family B to 28 February 2025',
      by: 'CN',
      issuer: 'Customs Tariff Commission of the State Council',
      publishedOn: '2024-11-29',
      zone: 'Asia/Shanghai',
      sources: [
        { label: 'Covert and EFE, 29 November 2024: to 28 February 2025', url: 'https://covert.com.pk/?p=28281' },
      ],
      confidence: 'high',
      evidence: 'press-report',
      note: 'The ordinal is inferred. Rare-earth and gold ores, disinfectant and nickel-cadmium batteries are among the goods.',
    },
    [
      {
        id: 'cn-exclusion-ext-2024-11',
        on: '2024-11-29',
        effective: '2024-12-01',
        type: 'prolonged',
        target: 'cn-exclusion-lists-b',
        until: '2025-03-01',
        note: 'No later extension was found, and none fits between the announcements No. 1 (4 February) and No. 2 (4 March) of 2025. Taken as lapsed on its own date; the point is open.',
      },
    ],
  ),
]);
