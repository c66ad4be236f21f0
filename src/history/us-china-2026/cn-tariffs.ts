import { decree, episode } from '../../scenario/index.js';

/**
 * Chinese tariff law in 2026, as far as sources to 8 October 2026 reach: words and a list, and no act that changes a rate.
 *
 * Watch the end of the one-year suspension on 10 November 2026. MOFCOM said on 28 September that the arrangement is
 * extended to 10 January 2027, but no act of the Tariff Commission was seen. What happened that day is later than the
 * sources, so the record holds a promise and leaves the window of No. 10 as it stands.
 */
export const cnTariffs2026 = episode('Chinese tariffs in 2026: statements, a list, an open end', [
  decree(
    {
      id: 'mofcom-2026-09-28-list',
      cite: 'MOFCOM publication of 28 September 2026 ("300 for 300" framework of the Trade Council)',
      title: '1,619 lines to lose the additional duties',
      by: 'CN',
      issuer: 'Ministry of Commerce',
      publishedOn: '2026-09-28',
      zone: 'Asia/Shanghai',
      url: 'https://www.mofcom.gov.cn/xwfb/rcxwfb/art/2026/art_7f879be341ec4137a22f6d0360a5a291.html',
      sources: [
        {
          label: 'Global Trade Radar, 29 and 30 September 2026, citing AP, CCPIT Zhejiang and Guangming Daily',
          url: 'https://globaltraderadar.cn/daily/2026-09-29.html',
        },
        {
          label: 'MOFCOM page (address and title seen in a listing, not opened)',
          url: 'https://www.mofcom.gov.cn/xwfb/rcxwfb/art/2026/art_7f879be341ec4137a22f6d0360a5a291.html',
        },
        {
          label: 'China Daily Brief, May and June 2026: MOFCOM on mutual cuts of $30bn or more',
          url: 'https://chinadailybrief.com/article/6a180628bc35116ac7aa07a6',
        },
        { label: 'Public note of October 2026 and Chinese market digest of July 2026' },
      ],
      confidence: 'medium',
      evidence: 'press-report',
      note: 'Not in force on 8 October 2026. Both sides are to finish their procedures and act together; the day is not set, the act of the Tariff Commission was not seen, and the lists may be adjusted.',
    },
    [
      {
        id: 'cn-2026-30bn-list',
        on: '2026-09-28',
        type: 'proposed',
        note: 'About three quarters farm goods; also personal care, lumber, medical devices, coal. Whole soybeans are reported not to be on it, soy oil and meal are. More than nine tenths of the products are to pay the MFN duty alone; what the rest is to pay is not known.',
        measure: {
          kind: 'exemption',
          id: 'cn-30bn-list',
          title: 'The $30bn list: no additional duties',
          by: 'CN',
          program: 'cn-30bn-list',
          instrument: 'cn-2026-30bn-list',
          scope: { importer: 'CN', origins: ['US'], goods: { list: 'cn-30bn-list' } },
          from: {
            programs: [
              'cn-232-retaliation',
              'cn-301-retaliation',
              'cn-fentanyl-answer-february',
              'cn-reciprocal-answer',
            ],
          },
          purpose: 'fulfilment',
        },
      },
    ],
  ),
  decree(
    {
      id: 'mofcom-2026-09-28-eighth-round',
      cite: 'MOFCOM, Americas department on the eighth round of talks, 28 September 2026, item 8',
      title: 'The Kuala Lumpur arrangement is extended to 10 January 2027',
      by: 'CN',
      issuer: 'Ministry of Commerce',
      publishedOn: '2026-09-28',
      zone: 'Asia/Shanghai',
      url: 'https://www.mofcom.gov.cn/xwfb/sjfzrfb/art/2026/art_cd060e0649964da8ae13216c3bb1a645.html',
      sources: [
        {
          label: 'MOFCOM reading, as quoted in a public calendar file',
          url: 'https://www.mofcom.gov.cn/xwfb/sjfzrfb/art/2026/art_cd060e0649964da8ae13216c3bb1a645.html',
        },
        { label: 'Two public notes of 30 September and 5 to 8 October 2026: no act past 10 November 2026 found' },
      ],
      confidence: 'high',
      evidence: 'official-statement',
      note: 'The statement is sure; whether and how it was carried out is unknown.',
    },
    [
      {
        id: 'cn-2026-kl-extension',
        on: '2026-09-28',
        type: 'promised',
        promise: {
          id: 'cn-2026-kl-extension',
          by: 'CN',
          what: 'Keep the Kuala Lumpur arrangement, and so the suspension of 24 points, until 10 January 2027.',
          statedFor: '2026-11-10',
          measures: ['cn-reciprocal'],
        },
        would: [{ type: 'suspension-extended', target: 'cn-reciprocal', until: '2027-01-10' }],
        note: 'On the texts, without an act of the Tariff Commission No. 10 lapses on 10 November 2026 and the rate of No. 4 is 34 again. Left open.',
      },
    ],
  ),
]);
