import type { Basket, Stratum } from '../../baskets/index.js';

/** The MFN average with which the series starts, on 1 January 2018. It never moves. */
const startOfSeries = '3.091534%';

/**
 * The shares of trade that PIIE's published steps imply, laid side by side: each step divided by the change in law that
 * made it.
 *
 * | Share | What of | Divided out of | Checked by |
 * |---|---|---|---|
 * | 11.79729 | List 1 | 6 Jul 2018, 25 points | |
 * | 6.63635 | List 2 | 23 Aug 2018, 25 | |
 * | 36.53865 | List 3 | 1 Jun 2019, 15 | 24 Sep 2018, 10 |
 * | 23.44584 | List 4A | 1 Sep 2019, 15 | 14 Feb 2020, 7.5 |
 * | 2.477 | steel and aluminium, at 25 | 23 Mar 2018 | with the next two: 4 Jun 2025, 25 more, asks for 10.39098 |
 * | 0.08266 | derivatives of 2020 | 8 Feb 2020, 25 | |
 * | 7.68484 | derivatives of 2025 | 12 Mar 2025, 25 | |
 * | 74.10777 | reciprocal, before the electronics | 9 Apr 2025, 74 | 5 Apr, 10; 10 Apr, 41 |
 * | 8.48156 | electronics | 11 Apr, 125 | 14 May, 115, on what is left |
 * | 100 | fentanyl | 4 Feb, 10 | 4 Mar, 10; 10 Nov, 10 |
 * | 0.22278 | solar cells | 7 Feb 2025, 0.25 less | |
 * | 2.10074, 3.56709 | four-year review, from 0 and from 25 | 27 Sep 2024, 25, solar cells apart; 1 Jan 2025, 25 more | |
 * | 0.33089, 9.82077 | automobiles; their parts | 3 Apr, 25; 3 May, 25 | |
 * | 0.57815, 0.72659, 6.51137 | appliances; copper; the 407 codes | 23 Jun, 40; 1 Aug, 50; 18 Aug, 40 | |
 * | 0.06462, 0.06699, 0.12155, 0.50995 | Annex II; cabinets; truck parts; farm | 8 Sep, 10; 14 Oct, 15; 1 Nov, 25; 13 Nov, 10 | |
 *
 * A share with a check is measured: one number makes several published steps. A share without one makes its own step by
 * construction and proves nothing. What the steps do not determine is set down in the plainest way: steel for all metals,
 * metals at full value, automobile parts outside the reciprocal duty from the start as PIIE has them (the law took them out
 * on 3 May), and the lists of 2018 laid end to end over the kinds of 2025 (only a joint share, which these duties do not
 * ask for, would tell).
 */
const strata: readonly Stratum[] = [
  {
    id: 'minerals',
    title: 'four-year review of 2024 at 25%, no list',
    share: '2.10074%',
    lists: ['us-301-review-minerals'],
    mfn: startOfSeries,
  },
  {
    id: 'electronics',
    title: 'electronics of 11 April, no list',
    share: '8.48156%',
    hs: '8517.13.00',
    mfn: startOfSeries,
  },
  {
    id: 'in-scope/none',
    title: 'under the reciprocal duty throughout, no list',
    share: '10.99957%',
    mfn: startOfSeries,
  },
  {
    id: 'in-scope/l4',
    title: 'under the reciprocal duty throughout, List 4A',
    share: '23.44584%',
    lists: ['us-301-list-4a'],
    mfn: startOfSeries,
  },
  {
    id: 'in-scope/l3',
    title: 'under the reciprocal duty throughout, List 3',
    share: '21.19082%',
    lists: ['us-301-list-3'],
    mfn: startOfSeries,
  },
  {
    id: 'annex-2',
    title: 'outside the reciprocal duty throughout, List 3',
    share: '1.13777%',
    lists: ['us-301-list-3', 'us-annex-2'],
    mfn: startOfSeries,
  },
  {
    id: 'auto-parts',
    title: 'automobile parts, outside the reciprocal duty from the start, List 3',
    share: '9.82077%',
    lists: ['us-301-list-3', 'us-232-auto-parts', 'us-annex-2'],
    mfn: startOfSeries,
    uses: ['automobile-part'],
  },
  {
    id: 'derivatives/l3',
    title: 'metal derivatives of 12 March 2025, List 3',
    share: '4.38929%',
    lists: ['us-301-list-3', 'us-232-steel-derivatives-73'],
    mfn: startOfSeries,
    content: { steel: '100%' },
  },
  {
    id: 'semis',
    title: 'four-year review of 2025, outside the reciprocal duty, List 2',
    share: '3.56709%',
    hs: '8542.31.00',
    lists: ['us-301-list-2'],
    mfn: startOfSeries,
  },
  {
    id: 'solar',
    title: 'solar cells, List 2',
    share: '0.22278%',
    hs: '8541.43.00',
    lists: ['us-301-list-2'],
    mfn: startOfSeries,
  },
  {
    id: 'derivatives/l2',
    title: 'metal derivatives of 12 March 2025, List 2',
    share: '2.84648%',
    lists: ['us-301-list-2', 'us-232-steel-derivatives-73'],
    mfn: startOfSeries,
    content: { steel: '100%' },
  },
  {
    id: 'derivatives/l1',
    title: 'metal derivatives of 12 March 2025, List 1',
    share: '0.44907%',
    lists: ['us-301-list-1', 'us-232-steel-derivatives-73'],
    mfn: startOfSeries,
    content: { steel: '100%' },
  },
  {
    id: 'derivatives-2020',
    title: 'metal derivatives of 2020, List 1',
    share: '0.08266%',
    lists: ['us-301-list-1', 'us-232-steel-derivatives-2020', 'us-232-steel-derivatives-73'],
    mfn: startOfSeries,
    content: { steel: '100%' },
  },
  {
    id: 'mill-steel',
    title: 'steel and aluminium of 2018, List 1',
    share: '2.47700%',
    hs: '7206.10.00',
    lists: ['us-301-list-1'],
    mfn: startOfSeries,
    content: { steel: '100%' },
  },
  {
    id: '407-truck',
    title: 'metal derivatives of 18 August that became truck parts, List 1',
    share: '0.12155%',
    lists: ['us-301-list-1', 'us-232-steel-derivatives-407', 'us-232-truck-parts'],
    mfn: startOfSeries,
    content: { steel: '100%' },
    uses: ['truck-part'],
  },
  {
    id: '407',
    title: 'metal derivatives of 18 August 2025, List 1',
    share: '6.38982%',
    lists: ['us-301-list-1', 'us-232-steel-derivatives-407'],
    mfn: startOfSeries,
    content: { steel: '100%' },
  },
  {
    id: 'appliances',
    title: 'appliances of 23 June 2025, List 1',
    share: '0.57815%',
    hs: '8422.11.00',
    lists: ['us-301-list-1'],
    mfn: startOfSeries,
    content: { steel: '100%' },
  },
  {
    id: 'copper',
    title: 'copper, List 1',
    share: '0.72659%',
    lists: ['us-301-list-1', 'us-232-copper', 'us-annex-2-copper'],
    mfn: startOfSeries,
    content: { copper: '100%' },
  },
  {
    id: 'removed-september',
    title: 'left Annex II on 8 September 2025, List 1',
    share: '0.06462%',
    lists: ['us-301-list-1', 'us-annex-2-removed-2025-09-08'],
    mfn: startOfSeries,
  },
  {
    id: 'cabinets',
    title: 'cabinets, List 1',
    share: '0.06699%',
    hs: '9403.60.8093',
    lists: ['us-301-list-1'],
    mfn: startOfSeries,
  },
  {
    id: 'farm',
    title: 'farm goods of 13 November 2025, List 1',
    share: '0.50995%',
    lists: ['us-301-list-1', 'us-annex-2-farm'],
    mfn: startOfSeries,
  },
  {
    id: 'autos',
    title: 'automobiles, List 1',
    share: '0.33089%',
    hs: '8703.24.01',
    lists: ['us-301-list-1'],
    mfn: startOfSeries,
  },
];

/**
 * PIIE's average US duty on Chinese goods, as shares: weights are those of trade before 2018, so the average starts 2025 at
 * 20.7%. For its average, not for coverage.
 */
export const piieUsOnChina: Basket = {
  id: 'piie-us-on-china',
  title: 'PIIE’s US average on Chinese goods, by the shares its steps imply',
  source: {
    label: 'PIIE, US-China Trade War Tariffs: An Up-to-Date Chart (Bown)',
    url: 'https://www.piie.com/research/piie-charts/2019/us-china-trade-war-tariffs-date-chart',
  },
  vintage: 'workbook with last row 2025-11-14',
  lane: { importer: 'US', origin: 'CN' },
  strata,
};
