import type { Basket, Stratum } from '../../baskets/index.js';
import type { Percent } from '../../values/index.js';

interface Kind extends Omit<Stratum, 'share' | 'value'> {
  readonly imports2017: Percent;
  readonly exports2020: Percent;
}

/**
 * 36 kinds of US goods that Chinese law told apart in 2025: every combination of the layers of 2018 to 2020 and of Nos. 1 and
 * 2 of 2025 that occurs among 8,500 eight-digit lines, the smallest put with their neighbours.
 *
 * A kind is described by its largest line and, where the code does not say, by the lists that it is on. Where a sum of layers
 * can come from several lists, the combination that the good is known or likely to be on is written; the duty is the same.
 * `mfn` is the mean of the schedule of 2019. Exclusions and the unpublished waivers of 2025 are nobody's here.
 */
const kinds: readonly Kind[] = [
  {
    id: 'X01',
    title: 'aircraft, and whatever else is on no list',
    imports2017: '21.3837%',
    exports2020: '12.4247%',
    hs: '8802.40.10',
    mfn: '5.625%',
  },
  { id: 'X02', title: 'propane', imports2017: '13.1034%', exports2020: '12.3702%', hs: '2711.12.00', mfn: '2.667%' },
  { id: 'X03', title: 'soybeans', imports2017: '9.4221%', exports2020: '13.4803%', hs: '1201.90.10', mfn: '3.027%' },
  {
    id: 'X04',
    title: 'wood pulp',
    imports2017: '9.5551%',
    exports2020: '9.0434%',
    hs: '4703.21.00',
    lists: ['cn-301-list-3-annex-4'],
    mfn: '3.48%',
  },
  {
    id: 'X05',
    title: 'electrical machines',
    imports2017: '9.1035%',
    exports2020: '8.7394%',
    hs: '8543.70.99',
    lists: ['cn-301-list-3-annex-3'],
    mfn: '5.491%',
  },
  { id: 'X06', title: 'chips', imports2017: '6.4767%', exports2020: '8.0694%', hs: '8542.31.90', mfn: '0.025%' },
  {
    id: 'X07',
    title: 'machines',
    imports2017: '5.7797%',
    exports2020: '5.6284%',
    hs: '8479.89.99',
    lists: ['cn-301-list-3-annex-2'],
    mfn: '4.273%',
  },
  { id: 'X08', title: 'crude oil', imports2017: '2.1387%', exports2020: '6.2372%', hs: '2709.00.00', mfn: '0%' },
  {
    id: 'X09',
    title: 'cars over 2.5 litres and pickups',
    imports2017: '4.8279%',
    exports2020: '2.579%',
    hs: '8703.23.62',
    lists: ['cn-no1-10'],
    mfn: '15%',
  },
  { id: 'X10', title: 'medicines', imports2017: '2.3719%', exports2020: '3.7751%', hs: '3004.90.90', mfn: '0.136%' },
  { id: 'X11', title: 'cotton', imports2017: '1.0307%', exports2020: '3.3187%', hs: '5201.00.00', mfn: '41.855%' },
  {
    id: 'X12',
    title: 'cosmetics',
    imports2017: '1.7839%',
    exports2020: '2.0021%',
    hs: '3304.99.00',
    lists: ['cn-301-list-3-annex-1', 'cn-301-75bn-1-parts-3-4'],
    mfn: '3.828%',
  },
  {
    id: 'X13',
    title: 'hides',
    imports2017: '2.0864%',
    exports2020: '1.4307%',
    hs: '4101.50.19',
    lists: ['cn-301-list-3-annex-4', 'cn-301-75bn-1-parts-3-4'],
    mfn: '5.417%',
  },
  { id: 'X14', title: 'jet engines', imports2017: '2.6048%', exports2020: '0.0061%', hs: '8411.12.10', mfn: '1.001%' },
  {
    id: 'X15',
    title: 'plastic film',
    imports2017: '1.3887%',
    exports2020: '1.2127%',
    hs: '3919.90.90',
    lists: ['cn-301-75bn-1-parts-3-4'],
    mfn: '6.174%',
  },
  {
    id: 'X16',
    title: 'natural gas, liquefied',
    imports2017: '0.7343%',
    exports2020: '1.5619%',
    hs: '2711.11.00',
    mfn: '0.702%',
  },
  {
    id: 'X17',
    title: 'pig offal',
    imports2017: '0.7792%',
    exports2020: '1.3514%',
    hs: '0206.49.00',
    lists: ['cn-232-25', 'cn-301-list-1', 'cn-301-75bn-1-parts-1-2', 'cn-no2-10'],
    mfn: '12.006%',
  },
  { id: 'X18', title: 'sorghum', imports2017: '0.7535%', exports2020: '1.3505%', hs: '1007.90.00', mfn: '3.244%' },
  {
    id: 'X19',
    title: 'polystyrene',
    imports2017: '1.0164%',
    exports2020: '0.9661%',
    hs: '3903.90.00',
    lists: ['cn-301-list-3-annex-3', 'cn-301-75bn-1-parts-3-4'],
    mfn: '6.53%',
  },
  {
    id: 'X20',
    title: 'salmon',
    imports2017: '0.9269%',
    exports2020: '0.8769%',
    hs: '0303.12.00',
    lists: ['cn-301-list-1', 'cn-301-75bn-1-parts-1-2'],
    mfn: '7.821%',
  },
  {
    id: 'X21',
    title: 'silicon',
    imports2017: '0.6727%',
    exports2020: '0.7218%',
    hs: '2804.61.90',
    lists: ['cn-301-list-3-annex-2', 'cn-301-75bn-1-parts-3-4'],
    mfn: '4.957%',
  },
  {
    id: 'X22',
    title: 'pistachios',
    imports2017: '0.4957%',
    exports2020: '0.6326%',
    hs: '0802.51.00',
    lists: ['cn-232-15', 'cn-301-list-1', 'cn-301-75bn-1-parts-1-2', 'cn-no2-10'],
    mfn: '8.917%',
  },
  {
    id: 'X23',
    title: 'laser film',
    imports2017: '0.2985%',
    exports2020: '0.4457%',
    hs: '3702.42.92',
    lists: ['cn-301-list-3-annex-1', 'cn-301-75bn-1-parts-1-2'],
    mfn: '17.999%',
  },
  { id: 'X24', title: 'aluminium scrap', imports2017: '0.5602%', exports2020: '0.1173%', hs: '7602.00.00', mfn: '0%' },
  {
    id: 'X25',
    title: 'chicken',
    imports2017: '0%',
    exports2020: '0.6517%',
    hs: '0207.11.00',
    lists: ['cn-301-list-1', 'cn-301-75bn-1-parts-1-2'],
    mfn: '8.465%',
  },
  {
    id: 'X26',
    title: 'plastic machine parts',
    imports2017: '0.33%',
    exports2020: '0.2812%',
    hs: '3926.90.10',
    lists: ['cn-301-list-3-annex-3', 'cn-301-75bn-1-parts-1-2'],
    mfn: '5.923%',
  },
  {
    id: 'X27',
    title: 'sprayers',
    imports2017: '0.0129%',
    exports2020: '0.1838%',
    hs: '8424.82.00',
    lists: ['cn-301-list-3-annex-2'],
    mfn: '7.632%',
  },
  {
    id: 'X28',
    title: 'frozen potatoes',
    imports2017: '0.1371%',
    exports2020: '0.0777%',
    hs: '2004.10.00',
    lists: ['cn-301-list-3-annex-3', 'cn-no2-10'],
    mfn: '6.141%',
  },
  { id: 'X29', title: 'ethane', imports2017: '0.0152%', exports2020: '0.1152%', hs: '2901.10.00', mfn: '2%' },
  {
    id: 'X30',
    title: 'large tractors',
    imports2017: '0.0844%',
    exports2020: '0.0423%',
    hs: '8701.95.10',
    lists: ['cn-301-list-3-annex-4'],
    mfn: '6.011%',
  },
  {
    id: 'X31',
    title: 'bottled wine',
    imports2017: '0.0578%',
    exports2020: '0.0598%',
    hs: '2204.21.00',
    mfn: '19.134%',
  },
  {
    id: 'X32',
    title: 'milk albumin',
    imports2017: '0.0375%',
    exports2020: '0.0675%',
    hs: '3502.20.00',
    lists: ['cn-301-list-3-annex-4', 'cn-no2-10'],
    mfn: '9.917%',
  },
  {
    id: 'X33',
    title: 'pork carcasses',
    imports2017: '0%',
    exports2020: '0.0981%',
    hs: '0203.21.90',
    lists: ['cn-232-25'],
    mfn: '12%',
  },
  {
    id: 'X34',
    title: 'other nuts',
    imports2017: '0.0158%',
    exports2020: '0.0415%',
    hs: '0802.90.90',
    lists: ['cn-232-15', 'cn-301-list-1', 'cn-301-75bn-1-parts-1-2'],
    mfn: '24%',
  },
  {
    id: 'X35',
    title: 'balers',
    imports2017: '0.0114%',
    exports2020: '0.0184%',
    hs: '8433.40.00',
    lists: ['cn-301-list-3-annex-3'],
    mfn: '5.111%',
  },
  {
    id: 'X36',
    title: 'hazelnuts in shell',
    imports2017: '0.0033%',
    exports2020: '0.0211%',
    hs: '0802.21.00',
    lists: ['cn-232-15', 'cn-301-list-1', 'cn-no2-10'],
    mfn: '25.259%',
  },
];

const lane = { importer: 'CN', origin: 'US' } as const;

/**
 * China's imports from the US by the value of 2017, before the trade war. The average starts 2025 at 16.3%.
 */
export const chinaImportsFromUs2017: Basket = {
  id: 'china-imports-from-us-2017',
  title: 'China’s imports from the US, by value of 2017',
  source: { label: 'China customs statistics, imports from the US 2017 by HS8; Chinese tariff schedule of 2019' },
  vintage: 'annual data of 2017',
  lane,
  strata: kinds.map(({ imports2017, exports2020: _, ...goods }) => ({ ...goods, share: imports2017 })),
};

/**
 * US exports to China from March 2020 to February 2021, the first year of Phase One: more farm goods and energy, which China
 * taxed, and fewer aircraft, which it did not. The average starts 2025 at 19.0%.
 */
export const usExportsToChina2020: Basket = {
  id: 'us-exports-to-china-2020',
  title: 'US exports to China, by value of March 2020 to February 2021',
  source: { label: 'US Census Bureau, exports to China by HS6; Chinese tariff schedule of 2019' },
  vintage: 'monthly data, March 2020 to February 2021',
  lane,
  normalise: true,
  strata: kinds.map(({ imports2017: _, exports2020, ...goods }) => ({ ...goods, share: exports2020 })),
};
