import { decree, episode } from '../../scenario/index.js';

/**
 * Chinese controls on metals and technology that no truce suspended: No. 10 and No. 18 bind all destinations and stood
 * throughout. What moved, for No. 18, was how freely licences were given, which is the second axis of a control.
 */
export const mineralControls = episode('Controls on minerals: Nos. 10 and 18', [
  decree(
    {
      id: 'cn-mofcom-gacc-2025-10',
      cite: 'MOFCOM & GACC Announcement 2025 No. 10',
      title: 'Tungsten, tellurium, bismuth, molybdenum, indium',
      by: 'CN',
      issuer: 'MOFCOM & GACC',
      publishedOn: '2025-02-04',
      effectiveAt: '2025-02-04T13:19+08:00',
      zone: 'Asia/Shanghai',
      url: 'https://exportcontrol.mofcom.gov.cn/article/zcfg/gnzcfg/zcfggzqd/202502/1098.html',
      sources: [
        {
          label: 'MOFCOM, text of the announcement',
          url: 'https://exportcontrol.mofcom.gov.cn/article/zcfg/gnzcfg/zcfggzqd/202502/1098.html',
        },
        {
          label: 'UrbanMines, translation with codes',
          url: 'https://um-material.com/da/news/china-implements-export-controls-on-tungsten-tellurium-and-other-related-items',
        },
        { label: 'public record, not re-read' },
      ],
      confidence: 'high',
      evidence: 'published-text',
      note: 'In force on publication; the hour is that of the posting. Codes for all but tungsten are from the public record.',
    },
    [
      {
        id: 'cn-mofcom-gacc-2025-10',
        on: '2025-02-04',
        type: 'imposed',
        measure: {
          kind: 'export-control',
          id: 'cn-mofcom-gacc-2025-10',
          title: 'Tungsten, tellurium, bismuth, molybdenum, indium',
          by: 'CN',
          program: 'cn-dual-use-controls',
          destinations: { to: 'all' },
          items: ['tungsten', 'tellurium', 'bismuth', 'molybdenum', 'indium'],
          policy: 'case-by-case',
          note: 'Never suspended. The US fact sheet of November 2025 speaks of general licences for other metals, not for these.',
        },
        respondsTo: [{ to: 'ieepa-fentanyl-10', basis: 'inferred' }],
      },
    ],
  ),
  decree(
    {
      id: 'cn-mofcom-gacc-2025-18',
      cite: 'MOFCOM & GACC Announcement 2025 No. 18',
      title: 'Seven medium and heavy rare earths',
      by: 'CN',
      issuer: 'MOFCOM & GACC',
      publishedOn: '2025-04-04',
      effectiveAt: '2025-04-04T18:00+08:00',
      zone: 'Asia/Shanghai',
      url: 'https://www.mofcom.gov.cn/zfxxgk/fdzdgknr/ztfl/blgg/art/2025/art_41ba05e0a9f24635a5fbc182b58aec00.html',
      sources: [
        {
          label: 'MOFCOM, text of the announcement (posted 18:00)',
          url: 'https://www.mofcom.gov.cn/zfxxgk/fdzdgknr/ztfl/blgg/art/2025/art_41ba05e0a9f24635a5fbc182b58aec00.html',
        },
        {
          label: 'Osenc, translation with codes',
          url: 'https://osencmagnet.com/export-controls-on-rare-earth-elements/',
        },
        { label: 'public record, not re-read' },
      ],
      confidence: 'high',
      evidence: 'published-text',
      note: 'In force on publication. Whether the clause of Geneva on measures since 2 April covers it is disputed: the United States says so, China calls it a control that favours and singles out nobody. No text settles it.',
    },
    [
      {
        id: 'cn-mofcom-gacc-2025-18',
        on: '2025-04-04',
        type: 'imposed',
        measure: {
          kind: 'export-control',
          id: 'cn-mofcom-gacc-2025-18',
          title: 'Samarium, gadolinium, terbium, dysprosium, lutetium, scandium, yttrium',
          by: 'CN',
          program: 'cn-dual-use-controls',
          destinations: { to: 'all' },
          items: [
            'samarium',
            'gadolinium',
            'terbium',
            'dysprosium',
            'lutetium',
            'scandium',
            'yttrium',
            'rare-earth-magnets',
            'rare-earth-targets',
          ],
          policy: 'case-by-case',
          note: 'Never suspended; nothing extraterritorial in the text. The policy at first is that of the text.',
        },
        respondsTo: [{ to: 'ieepa-reciprocal-34', basis: 'inferred' }],
      },
    ],
  ),
  decree(
    {
      id: 'cn-mofcom-gacc-2025-18-practice',
      cite: 'Licensing practice under No. 18, April and May 2025, as reported',
      by: 'CN',
      issuer: 'MOFCOM',
      zone: 'Asia/Shanghai',
      sources: [{ label: 'public record, not re-read' }],
      confidence: 'medium',
      evidence: 'press-report',
    },
    [
      {
        id: 'cn-mofcom-gacc-2025-18:stop',
        on: '2025-04-04',
        sequence: 1,
        type: 'policy-changed',
        target: 'cn-mofcom-gacc-2025-18',
        policy: 'presumption-of-denial',
        note: 'Practice, not text: a stop in all but name through April and May. The day it set in is that of the announcement.',
      },
    ],
  ),
  decree(
    {
      id: 'cn-mofcom-2025-06-27',
      cite: 'Statement of the MOFCOM spokesperson, 27 June 2025',
      title: 'Applications will be approved',
      by: 'CN',
      issuer: 'MOFCOM',
      publishedOn: '2025-06-27',
      zone: 'Asia/Shanghai',
      url: 'https://www.nationthailand.com/news/world/40051860',
      sources: [
        { label: 'The Nation (Thailand), 28 June 2025', url: 'https://www.nationthailand.com/news/world/40051860' },
        {
          label: 'The Wall Street Journal, 11 June 2025, as quoted by ZeroHedge, on the six-month limit',
          url: 'https://www.zerohedge.com/markets/beijing-puts-six-month-limit-rare-earth-exports-us-case-trade-deal-collapses',
        },
      ],
      confidence: 'high',
      evidence: 'official-statement',
    },
    [
      {
        id: 'cn-mofcom-gacc-2025-18:licences',
        on: '2025-06-27',
        type: 'policy-changed',
        target: 'cn-mofcom-gacc-2025-18',
        policy: 'licences-granted',
        agreement: 'truce-london',
        note: 'Case by case, but approved. Licences for US firms were reported to run for six months at most.',
      },
    ],
  ),
  decree(
    {
      id: 'cn-tech-catalogue-2025',
      cite: 'MOFCOM & MOST, adjustment of the technology export catalogue, 15 July 2025',
      title: 'Technology catalogue: adopted',
      by: 'CN',
      issuer: 'MOFCOM & MOST',
      publishedOn: '2025-07-15',
      zone: 'Asia/Shanghai',
      url: 'https://fms.mofcom.gov.cn/zcfg/jsjckzcfg/art/2025/art_ba35a101c22c4f6e844f749cb0a98552.html',
      sources: [
        {
          label: 'Mondaq on the text of 15 July 2025',
          url: 'https://webiis10.mondaq.com/china/new-technology/1657936/china-revised-catalogue-of-technologies-prohibited-or-restricted-from-export-again-in-2025',
        },
        { label: 'public record, not re-read' },
      ],
      confidence: 'medium',
      evidence: 'published-text',
      note: 'The announcement number was not verified.',
    },
    [
      {
        id: 'cn-tech-catalogue-2025:adopt',
        on: '2025-07-15',
        type: 'imposed',
        measure: {
          kind: 'export-control',
          id: 'cn-tech-catalogue-2025',
          title: 'Technology catalogue: cathodes, lithium, gallium',
          by: 'CN',
          program: 'cn-technology-catalogue',
          destinations: { to: 'all' },
          items: ['battery-cathode-technology', 'lithium-technology', 'gallium-technology'],
          policy: 'case-by-case',
          note: 'Restricted: exports need a licence.',
        },
      },
    ],
  ),
  decree(
    {
      id: 'cn-general-licences',
      cite: 'MOFCOM spokesperson, 4 December 2025, confirmed 18 December 2025',
      title: 'First general licences for rare earths',
      by: 'CN',
      issuer: 'MOFCOM',
      publishedOn: '2025-12-04',
      zone: 'Asia/Shanghai',
      url: 'https://www.trtworld.com/article/b8d356291765',
      sources: [
        { label: 'TRT World / Reuters, 4 December 2025', url: 'https://www.trtworld.com/article/b8d356291765' },
      ],
      confidence: 'high',
      evidence: 'press-report',
      note: 'First reported on 2 December. Year-long permits by customer, first for JL MAG, Zhong Ke San Huan and Ningbo Yunsheng. The US fact sheet calls this the removal of the control in fact; China has not said so.',
    },
    [
      {
        id: 'cn-general-licences',
        on: '2025-12-04',
        type: 'policy-changed',
        target: 'cn-mofcom-gacc-2025-18',
        policy: 'general-licence',
        agreement: 'truce-busan-kl',
        note: 'Only for exporters and customers that hold one; others remain with licences one by one.',
      },
    ],
  ),
]);
