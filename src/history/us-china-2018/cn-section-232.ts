import { decree, episode } from '../../scenario/index.js';

/**
 * China's answer to the American steel and aluminium duties, April 2018: a suspension of concessions on 128 lines.
 *
 * A layer of its own. It adds to the MFN duty and to every later layer, no exclusion process reaches it, and no act is
 * known that ended it: the published totals for pork in 2025 still count its 25 points.
 */
export const cnSection232Answer = episode('China answers Section 232', [
  decree(
    {
      id: 'sctc-2018-13',
      cite: 'SCTC Notice [2018] No. 13 (税委会〔2018〕13号)',
      title: 'Suspension of concessions on 128 lines of American goods',
      by: 'CN',
      issuer: 'Customs Tariff Commission of the State Council',
      publishedOn: '2018-04-01',
      zone: 'Asia/Shanghai',
      sources: [
        {
          label: 'Lexology, April 2018: 128 lines, 120 at 15 and 8 at 25',
          url: 'https://www.lexology.com/library/detail.aspx?g=f062cf53-9639-45a3-a4db-24768ffaefd8',
        },
        {
          label: 'CRI, 23 March 2018: the groups of goods and their trade ($977m and $1.992bn)',
          url: 'https://taiwan.cri.cn/2018-03-23/2b4578f4-bdfc-c17a-bdd5-325f82572f53.html',
        },
        {
          label: 'FreshPlaza on a USDA report, July 2025: exclusions do not reach this layer',
          url: 'https://www.freshplaza.com/north-america/article/9753673/china-to-halt-u-s-ag-tariff-exclusions-from-august-1',
        },
        {
          label: 'The Pig Site and USMEF, July 2025: pork totals of 2025 count this layer',
          url: 'https://www.thepigsite.com/news/2025/07/china-tariffs-drag-down-us-pork-exports-in-may-usmef',
        },
      ],
      confidence: 'high',
      evidence: 'press-report',
      note: 'The text gives a date and no hour. No later change was found.',
    },
    [
      {
        id: 'cn-2018-s232-retaliation-15',
        on: '2018-04-01',
        effective: '2018-04-02',
        type: 'imposed',
        respondsTo: [
          { to: 's232-metals-2018:steel-72', basis: 'stated' },
          { to: 's232-metals-2018:steel-73', basis: 'stated' },
          { to: 's232-metals-2018:aluminium', basis: 'stated' },
        ],
        measure: {
          kind: 'tariff',
          id: 'cn-232-15',
          title: 'Fruit, nuts, wine, ethanol, ginseng, steel pipe (120 lines)',
          by: 'CN',
          program: 'cn-232-retaliation',
          instrument: 'cn-2018-s232-retaliation',
          scope: { importer: 'CN', origins: ['US'], goods: { list: 'cn-232-15' } },
          duty: '15%',
        },
      },
      {
        id: 'cn-2018-s232-retaliation-25',
        on: '2018-04-01',
        effective: '2018-04-02',
        type: 'imposed',
        respondsTo: [
          { to: 's232-metals-2018:steel-72', basis: 'stated' },
          { to: 's232-metals-2018:steel-73', basis: 'stated' },
          { to: 's232-metals-2018:aluminium', basis: 'stated' },
        ],
        measure: {
          kind: 'tariff',
          id: 'cn-232-25',
          title: 'Pork and aluminium scrap (8 lines)',
          by: 'CN',
          program: 'cn-232-retaliation',
          instrument: 'cn-2018-s232-retaliation',
          scope: { importer: 'CN', origins: ['US'], goods: { list: 'cn-232-25' } },
          duty: '25%',
        },
      },
    ],
  ),
]);
