import { decree, episode } from '../../scenario/index.js';

/**
 * China's answer to the reciprocal duty: No. 4 of April 2025 and everything that changed it, Nos. 5, 6, 7, 8 and 10.
 *
 * One measure throughout, on all goods: 34 announced, 84 before it began, 125 two days later. Geneva did not pause the
 * 125: No. 7 set the rate of No. 4 back to 34 and suspended 24 of its points, so what lapses into force when a window
 * ends is 34. Each window is counted in days here: the ninety days from 12 August end on 10 November, the day on which
 * No. 10 takes over.
 */
export const cnReciprocalAnswer = episode('China answers the reciprocal duty: Nos. 4 to 8 and 10', [
  decree(
    {
      id: 'sctc-2025-4',
      cite: 'SCTC Announcement 2025 No. 4 (税委会公告2025年第4号)',
      title: '34 on all American goods',
      by: 'CN',
      issuer: 'Customs Tariff Commission of the State Council',
      publishedOn: '2025-04-04',
      effectiveAt: '2025-04-10T12:01+08:00',
      zone: 'Asia/Shanghai',
      url: 'https://www.chinagovernance.com/compare/12683909',
      sources: [
        { label: 'Chinese text, first mirror', url: 'https://cccbn.net/contents/103/2585.html' },
        { label: 'Chinese text, second mirror', url: 'http://www.esilk.net/news_show.aspx?id=110672' },
      ],
      confidence: 'high',
      evidence: 'published-text',
      note: 'The base act of this layer. On top of the rate currently applicable; bonded and relief regimes unchanged; may not be reduced or exempted.',
    },
    [
      {
        id: 'cn-2025-no4',
        on: '2025-04-04',
        effective: '2025-04-10',
        type: 'imposed',
        respondsTo: [{ to: 'ieepa-reciprocal-34', basis: 'stated' }],
        note: 'Never charged at 34: No. 5 made it 84 with effect from the same minute.',
        measure: {
          kind: 'tariff',
          id: 'cn-reciprocal',
          title: 'Answer to the reciprocal duty, all goods',
          by: 'CN',
          program: 'cn-reciprocal-answer',
          instrument: 'cn-2025-no4',
          scope: { importer: 'CN', origins: ['US'], goods: 'all' },
          duty: '34%',
        },
      },
      {
        id: 'cn-2025-no4-in-transit',
        on: '2025-04-04',
        effective: '2025-04-10',
        type: 'imposed',
        until: '2025-05-14',
        note: 'Left before 10 April 12:01 and imported by 13 May 24:00; in days, laden before 10 April and entered before 14 May. The rate of No. 7 starts only on 14 May at 12:01: on the text, old cargo declared in the twelve hours between pays 125. Nothing was found on how customs charged it, and in days the hole does not show.',
        measure: {
          kind: 'exemption',
          id: 'cn-no4-in-transit',
          title: 'No. 4: cargo that had left before 10 April 2025',
          by: 'CN',
          program: 'cn-reciprocal-answer',
          instrument: 'cn-2025-no4',
          scope: { importer: 'CN', origins: ['US'], goods: 'all' },
          from: { measures: ['cn-reciprocal'] },
          when: { ladenBefore: '2025-04-10', enteredBefore: '2025-05-14' },
          note: 'It covers the rates of Nos. 5 and 6 too, which leave all else as in No. 4. It does not cover the duty of No. 2.',
        },
      },
    ],
  ),
  decree(
    {
      id: 'sctc-2025-5',
      cite: 'SCTC Announcement 2025 No. 5 (税委会公告2025年第5号)',
      title: '34 becomes 84',
      by: 'CN',
      issuer: 'Customs Tariff Commission of the State Council',
      publishedOn: '2025-04-09',
      effectiveAt: '2025-04-10T12:01+08:00',
      zone: 'Asia/Shanghai',
      sources: [
        {
          label: 'Xinhua, 9 April 2025: 84 from 10 April 12:01, the rest as in No. 4',
          url: 'http://www.tzjiahao.com/html/xlekqtcste/1118.html',
        },
      ],
      confidence: 'high',
      evidence: 'published-text',
    },
    [
      {
        id: 'cn-2025-no5',
        on: '2025-04-09',
        effective: '2025-04-10',
        type: 'amended',
        target: 'cn-reciprocal',
        respondsTo: [{ to: 'ieepa-reciprocal-84', basis: 'stated' }],
        to: { kind: 'tariff', duty: '84%' },
        note: 'In force for 35 hours and 59 minutes, from 10 April 12:01 to the start of 12 April; in days, on the 10th and the 11th.',
      },
    ],
  ),
  decree(
    {
      id: 'sctc-2025-6',
      cite: 'SCTC Announcement 2025 No. 6 (税委会公告2025年第6号)',
      title: '84 becomes 125; further American rises will be ignored',
      by: 'CN',
      issuer: 'Customs Tariff Commission of the State Council',
      publishedOn: '2025-04-11',
      zone: 'Asia/Shanghai',
      url: 'http://www.beijingreview.com.cn/shishi/202504/t20250411_800398278.html',
      sources: [
        {
          label: 'Text with the statement of the spokesman, stamped 11 April 2025 16:44',
          url: 'https://qmve.com/news/A2MqJekpqy.html',
        },
      ],
      confidence: 'high',
      evidence: 'published-text',
      note: 'The text gives the date and no hour.',
    },
    [
      {
        id: 'cn-2025-no6',
        on: '2025-04-11',
        effective: '2025-04-12',
        type: 'amended',
        target: 'cn-reciprocal',
        respondsTo: [{ to: 'ieepa-reciprocal-125', basis: 'stated' }],
        to: { kind: 'tariff', duty: '125%' },
        note: 'Says that American goods have no market at this level and that China will ignore further rises: a ceiling of its own making.',
      },
    ],
  ),
  decree(
    {
      id: 'sctc-2025-7',
      cite: 'SCTC Announcement 2025 No. 7 (税委会公告2025年第7号)',
      title: 'Geneva: 34 again, of which 24 points suspended for 90 days; Nos. 5 and 6 stopped',
      by: 'CN',
      issuer: 'Customs Tariff Commission of the State Council',
      publishedOn: '2025-05-13',
      effectiveAt: '2025-05-14T12:01+08:00',
      zone: 'Asia/Shanghai',
      sources: [
        {
          label: 'HK01 and CCTV: text of the announcement',
          url: 'https://zh.hk01.com/即时中国/60238185/中美关税战-国务院正式公告-14日12时起对美国关税降至10',
        },
        {
          label: 'China Securities Journal, 13 May 2025',
          url: 'https://www.gmt8press.com/latest/detail/290927',
        },
        {
          label: 'Law-firm note on the Geneva statement, naming Nos. 4, 5 and 6',
          url: 'https://www.mondaq.com/china/international-trade-investment/1624812/may-13-2025-%7C-us-reduces-125-reciprocal-tariffs-against-china-to-10-for-90-days-china-reduces-its-retaliatory-tariffs-to-10-for-90-days',
        },
        {
          label: 'USDA report CH2025-0111: Nos. 4 to 6 now 10, the March duties stay',
          url: 'https://www.fas.usda.gov/data/china-tariff-rates-updated-following-may-12-joint-us-china-statement',
        },
      ],
      confidence: 'high',
      evidence: 'published-text',
      note: 'Nos. 1 and 2 are not touched.',
    },
    [
      {
        id: 'cn-2025-no7-amend',
        on: '2025-05-13',
        effective: '2025-05-14',
        sequence: 1,
        type: 'amended',
        target: 'cn-reciprocal',
        agreement: 'truce-geneva',
        respondsTo: [{ to: 'ieepa-geneva-amend', basis: 'inferred' }],
        to: { kind: 'tariff', duty: '34%' },
        note: 'Nos. 5 and 6 are stopped, not suspended: what a lapse brings back is 34, never 125.',
      },
      {
        id: 'cn-2025-no7-suspend',
        on: '2025-05-13',
        effective: '2025-05-14',
        sequence: 2,
        type: 'suspended',
        target: 'cn-reciprocal',
        agreement: 'truce-geneva',
        respondsTo: [{ to: 'ieepa-geneva-suspend', basis: 'inferred' }],
        leaving: '10%',
        until: '2025-08-12',
        note: '24 of the 34 points, for 90 days.',
      },
    ],
  ),
  decree(
    {
      id: 'sctc-2025-8',
      cite: 'SCTC announcement of 12 August 2025 (No. 8 of 2025, number inferred)',
      title: 'Stockholm: 90 days more',
      by: 'CN',
      issuer: 'Customs Tariff Commission of the State Council',
      publishedOn: '2025-08-12',
      effectiveAt: '2025-08-12T12:01+08:00',
      zone: 'Asia/Shanghai',
      sources: [
        { label: 'cnyes, 12 August 2025 10:44: text', url: 'https://news.cnyes.com/news/id/6105408' },
        {
          label: 'LexisChina abstract',
          url: 'https://www.lexiscn.com/latest_message.php?access=show_detail&id=491425',
        },
        {
          label: 'CGTN via Capital FM, 12 August 2025',
          url: 'https://www.capitalfm.co.ke/news/2025/08/china-extends-tariff-suspension-on-us-goods-in-reciprocal-move/',
        },
        {
          label: 'etnet: text of the Stockholm statement',
          url: 'https://www.etnet.com.hk/www/tc/forex/news-article/20250812440',
        },
      ],
      confidence: 'high',
      evidence: 'published-text',
      note: 'The number follows from the sequence 7 to 9 and was not read (medium). Published by 10:44, before the window closed at 12:01.',
    },
    [
      {
        id: 'cn-2025-no8',
        on: '2025-08-12',
        type: 'suspension-extended',
        target: 'cn-reciprocal',
        agreement: 'truce-stockholm',
        respondsTo: [{ to: 'ieepa-stockholm-extension', basis: 'inferred' }],
        until: '2025-11-10',
        note: 'Counted from the minute, the 90 days end on 10 November at 12:01.',
      },
    ],
  ),
  decree(
    {
      id: 'sctc-2025-10',
      cite: 'SCTC Announcement 2025 No. 10 (税委会公告2025年第10号)',
      title: 'Kuala Lumpur: 24 points suspended for one year, 10 kept',
      by: 'CN',
      issuer: 'Customs Tariff Commission of the State Council',
      publishedOn: '2025-11-05',
      effectiveAt: '2025-11-10T13:01+08:00',
      zone: 'Asia/Shanghai',
      url: 'https://www.chinagovernance.com/compare/12683872',
      sources: [
        { label: 'UDN, 5 November 2025: both announcements', url: 'https://udn.com/news/story/7331/9119083' },
        {
          label: 'ETtoday, 5 November 2025: both announcements',
          url: 'https://www.ettoday.net/news/20251105/3062258.htm',
        },
        { label: 'Public note of October 2026 quoting Nos. 9 and 10' },
      ],
      confidence: 'high',
      evidence: 'published-text',
      note: 'The White House says that China suspends all duties announced since 4 March 2025; the text keeps 10 points.',
    },
    [
      {
        id: 'cn-2025-no10',
        on: '2025-11-05',
        effective: '2025-11-10',
        type: 'suspension-extended',
        target: 'cn-reciprocal',
        agreement: 'truce-busan-kl',
        respondsTo: [{ to: 'ieepa-busan-extension', basis: 'inferred' }],
        until: '2026-11-10',
        note: 'By the minute there is a hole of one hour, 12:01 to 13:01 on 10 November, because clocks had changed in the United States (and No. 2 still applied in it). Counted in days there is none, no customs practice was found, and nobody treated it as a lapse.',
      },
    ],
  ),
]);
