/**
 * PIIE's averages, MFN included, at every date on which its series moves in 2018 to 2020 and in 2025, as its chart shows
 * them: to one decimal. Published averages have a second clock, so each row says which edition it was read in.
 *
 * Page: https://www.piie.com/research/piie-charts/2019/us-china-trade-war-tariffs-date-chart
 */

type Day = `${number}-${number}-${number}`;

/** One row of the series. `others` is China's average on everybody else, which is its MFN average by the same weights. */
export interface PiieRow {
  readonly date: Day;
  readonly usOnChina: number;
  readonly chinaOnUs: number;
  readonly others: number;
  readonly event: string;
  readonly source: 'PIIE, US-China Trade War Tariffs: An Up-to-Date Chart';
  readonly vintage: 'workbook with last row 2025-11-14';
}

type Cells = readonly [date: Day, usOnChina: number, chinaOnUs: number, others: number, event: string];

const of2018: readonly Cells[] = [
  ['2018-01-01', 3.1, 8.0, 8.0, 'start of the series'],
  ['2018-02-07', 3.2, 8.0, 8.0, 'US Section 201'],
  ['2018-03-23', 3.8, 8.0, 8.0, 'US Section 232, steel and aluminium'],
  ['2018-04-02', 3.8, 8.4, 8.0, 'China answers Section 232'],
  ['2018-05-01', 3.8, 8.3, 8.0, 'China cuts MFN, medicines'],
  ['2018-07-01', 3.8, 7.2, 6.9, 'China cuts MFN, consumer goods and cars'],
  ['2018-07-06', 6.7, 10.1, 6.9, 'list 1, both sides'],
  ['2018-08-23', 8.4, 14.4, 6.9, 'list 2, both sides'],
  ['2018-09-24', 12.1, 18.3, 6.9, 'list 3, both sides'],
  ['2018-11-01', 12.1, 18.2, 6.7, 'China cuts MFN, industrial goods'],
  ['2019-01-01', 12.1, 16.5, 6.7, 'China suspends its duties on cars'],
  ['2019-02-07', 12.0, 16.5, 6.7, 'US Section 201 steps down'],
  ['2019-05-20', 12.0, 16.5, 6.7, 'nothing of either side'],
  ['2019-06-01', 17.5, 20.7, 6.7, 'list 3 to 25, China raises in part'],
  ['2019-07-01', 17.5, 20.7, 6.6, 'China cuts MFN, technology'],
  ['2019-09-01', 21.0, 21.8, 6.6, 'list 4A, China’s $75bn list'],
  ['2020-01-01', 21.0, 21.8, 6.6, 'Chinese schedule of 2020'],
  ['2020-02-07', 21.0, 21.8, 6.6, 'US Section 201 steps down'],
  ['2020-02-08', 21.1, 21.8, 6.6, 'US Section 232 derivatives'],
  ['2020-02-14', 19.3, 21.3, 6.6, 'Phase One'],
  ['2020-07-01', 19.3, 21.2, 6.6, 'China cuts MFN, technology'],
];

const of2025: readonly Cells[] = [
  ['2025-02-04', 30.7, 21.2, 6.5, 'fentanyl 10'],
  ['2025-02-10', 30.7, 21.9, 6.5, 'China’s No. 1'],
  ['2025-03-04', 40.7, 21.9, 6.5, 'fentanyl 20'],
  ['2025-03-10', 40.7, 22.6, 6.5, 'China’s No. 2'],
  ['2025-03-12', 42.7, 22.6, 6.5, 'Section 232 metals and derivatives'],
  ['2025-04-03', 42.7, 22.6, 6.5, 'Section 232 automobiles'],
  ['2025-04-05', 50.2, 22.6, 6.5, 'reciprocal 10'],
  ['2025-04-09', 105.0, 22.6, 6.5, 'reciprocal 84'],
  ['2025-04-10', 135.4, 106.6, 6.5, 'reciprocal 125; China 84'],
  ['2025-04-11', 124.8, 106.6, 6.5, 'electronics let out'],
  ['2025-04-12', 124.8, 147.6, 6.5, 'China 125'],
  ['2025-05-03', 127.2, 147.6, 6.5, 'Section 232 automobile parts'],
  ['2025-05-14', 51.8, 32.6, 6.5, 'Geneva'],
  ['2025-06-04', 54.4, 32.6, 6.5, 'Section 232 metals at 50'],
  ['2025-06-23', 54.6, 32.6, 6.5, 'Section 232 appliances'],
  ['2025-08-01', 55.0, 32.6, 6.5, 'Section 232 copper'],
  ['2025-08-18', 57.6, 32.6, 6.5, 'Section 232, 407 codes'],
  ['2025-09-08', 57.6, 32.6, 6.5, 'Annex II rewritten'],
  ['2025-10-14', 57.6, 32.6, 6.5, 'Section 232 timber'],
  ['2025-11-01', 57.5, 32.6, 6.5, 'Section 232 trucks'],
  ['2025-11-10', 47.5, 31.9, 6.5, 'Busan: fentanyl 10, No. 2 ends'],
  ['2025-11-13', 47.5, 31.9, 6.5, 'farm goods let out'],
];

export const piie2018: readonly PiieRow[] = of2018.map(rowOf);
export const piie2025: readonly PiieRow[] = of2025.map(rowOf);

/** What PIIE printed in other editions for days that it later revised. */
export const piieOtherVintages = [
  { date: '2025-04-11', usOnChina: 124.1, vintage: 'page of April 2025' },
  { date: '2025-05-03', usOnChina: 126.5, vintage: 'page of May 2025' },
  { date: '2025-05-14', usOnChina: 51.1, vintage: 'page of May 2025' },
  { date: '2025-01-20', usOnChina: 20.8, vintage: 'page of April 2025' },
] as const;

function rowOf([date, usOnChina, chinaOnUs, others, event]: Cells): PiieRow {
  return {
    date,
    usOnChina,
    chinaOnUs,
    others,
    event,
    source: 'PIIE, US-China Trade War Tariffs: An Up-to-Date Chart',
    vintage: 'workbook with last row 2025-11-14',
  };
}

/** Why the law and the published average part, from a day on; the days between are of the row before. */
export const piieResiduals: readonly { readonly from: Day; readonly until: Day; readonly why: string }[] = [
  {
    from: '2018-02-07',
    until: '2020-12-31',
    why: 'the safeguard of Section 201 on solar cells and washers is not in the record of 2018 (0.09 points, stepping down to 0.06)',
  },
  {
    from: '2019-05-10',
    until: '2019-06-01',
    why: 'the law raised list 3 on 10 May 2019; PIIE books it on 1 June, when goods that were at sea had come in',
  },
  {
    from: '2025-06-04',
    until: '2026-01-01',
    why: 'the rise of the metals asks for a share of 10.391%, their earlier steps for 10.245%: about 0.15% of trade joined in between, perhaps the beer and cans of 4 April',
  },
];
