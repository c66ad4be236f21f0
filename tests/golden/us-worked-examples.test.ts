import { assess, type IsoDate, type Percent, replay, type Shipment, unwrap } from 'truce';
import { usChina2025 } from 'truce/history';
import { describe, expect, test } from 'vitest';
import { addDays, percent, sumPercents } from '../../src/values/index.js';

/**
 * Worked examples of the duty of the United States on Chinese goods, by layer. MFN from the USITC schedule of 2025. The
 * record answers from 20 January; all that stood on the 15th is in it, so the same record with an earlier window answers
 * for that day.
 */
const run = unwrap(replay({ ...usChina2025, window: { ...usChina2025.window, from: '2025-01-01' } }));
const lane = { importer: 'US', origin: 'CN' } as const;

type Row = readonly [
  hs: string,
  enteredOn: IsoDate,
  mfn: number,
  s301: number,
  s232: number,
  fentanyl: number,
  reciprocal: number,
  total: number,
];

const examples: readonly Row[] = [
  // Toys: List 4B; 145 in the New York Times, 12 April 2025; 30 after Geneva and 20 after Busan, widely.
  ['9503.00.00', '2025-01-15', 0, 0, 0, 0, 0, 0],
  ['9503.00.00', '2025-03-10', 0, 0, 0, 20, 0, 20],
  ['9503.00.00', '2025-04-12', 0, 0, 0, 20, 125, 145],
  ['9503.00.00', '2025-06-10', 0, 0, 0, 20, 10, 30],
  ['9503.00.00', '2025-11-15', 0, 0, 0, 10, 10, 20],
  // Hypodermic syringes: note 31, 9903.91.03; 245 in the New York Times, 12 April 2025, and the White House, 15 April.
  ['9018.31.0040', '2025-01-15', 0, 100, 0, 0, 0, 100],
  ['9018.31.0040', '2025-03-10', 0, 100, 0, 20, 0, 120],
  ['9018.31.0040', '2025-04-12', 0, 100, 0, 20, 125, 245],
  ['9018.31.0040', '2025-06-10', 0, 100, 0, 20, 10, 130],
  ['9018.31.0040', '2025-11-15', 0, 100, 0, 10, 10, 120],
  // Lithium-ion battery, not for EVs: List 4A; 10.9, 155.9, 40.9 and 30.9 as trade press printed them.
  ['8507.60.0020', '2025-01-15', 3.4, 7.5, 0, 0, 0, 10.9],
  ['8507.60.0020', '2025-03-10', 3.4, 7.5, 0, 20, 0, 30.9],
  ['8507.60.0020', '2025-04-12', 3.4, 7.5, 0, 20, 125, 155.9],
  ['8507.60.0020', '2025-06-10', 3.4, 7.5, 0, 20, 10, 40.9],
  ['8507.60.0020', '2025-11-15', 3.4, 7.5, 0, 10, 10, 30.9],
  // Battery electric car: note 31, 9903.91.03, and Proclamation 10908; 147.5 (printed as 148) in the New York Times, 12 April 2025.
  ['8703.80.00', '2025-01-15', 2.5, 100, 0, 0, 0, 102.5],
  ['8703.80.00', '2025-03-10', 2.5, 100, 0, 20, 0, 122.5],
  ['8703.80.00', '2025-04-12', 2.5, 100, 25, 20, 0, 147.5],
  ['8703.80.00', '2025-06-10', 2.5, 100, 25, 20, 0, 147.5],
  ['8703.80.00', '2025-11-15', 2.5, 100, 25, 10, 0, 137.5],
  // Smartphone: List 4B; memorandum of 11 April 2025; 20 for laptops in the New York Times, 12 April 2025.
  ['8517.13.00', '2025-01-15', 0, 0, 0, 0, 0, 0],
  ['8517.13.00', '2025-03-10', 0, 0, 0, 20, 0, 20],
  ['8517.13.00', '2025-04-12', 0, 0, 0, 20, 0, 20],
  ['8517.13.00', '2025-06-10', 0, 0, 0, 20, 0, 20],
  ['8517.13.00', '2025-11-15', 0, 0, 0, 10, 0, 10],
  // Backpack, man-made fibres: List 3; 72.6 by CNBC after Geneva.
  ['4202.92.31', '2025-01-15', 17.6, 25, 0, 0, 0, 42.6],
  ['4202.92.31', '2025-03-10', 17.6, 25, 0, 20, 0, 62.6],
  ['4202.92.31', '2025-04-12', 17.6, 25, 0, 20, 125, 187.6],
  ['4202.92.31', '2025-06-10', 17.6, 25, 0, 20, 10, 72.6],
  ['4202.92.31', '2025-11-15', 17.6, 25, 0, 10, 10, 62.6],
  // Aluminium foil: 9903.91.01, Proclamations 10895 and 10947; about 75 in the New York Times, 12 April 2025.
  ['7607.11.60', '2025-01-15', 5.3, 25, 10, 0, 0, 40.3],
  ['7607.11.60', '2025-03-10', 5.3, 25, 10, 20, 0, 60.3],
  ['7607.11.60', '2025-04-12', 5.3, 25, 25, 20, 0, 75.3],
  ['7607.11.60', '2025-06-10', 5.3, 25, 50, 20, 0, 100.3],
  ['7607.11.60', '2025-11-15', 5.3, 25, 50, 10, 0, 90.3],
  // Cotton T-shirt: List 4A; derived, as wool sweaters at 168.5 in the New York Times, 12 April 2025.
  ['6109.10.00', '2025-01-15', 16.5, 7.5, 0, 0, 0, 24],
  ['6109.10.00', '2025-03-10', 16.5, 7.5, 0, 20, 0, 44],
  ['6109.10.00', '2025-04-12', 16.5, 7.5, 0, 20, 125, 169],
  ['6109.10.00', '2025-06-10', 16.5, 7.5, 0, 20, 10, 54],
  ['6109.10.00', '2025-11-15', 16.5, 7.5, 0, 10, 10, 44],
];

function layer(shipment: Shipment, begins: string): Percent {
  const { lines } = unwrap(assess(run, shipment));
  return sumPercents(lines.filter(({ program }) => program.startsWith(begins)).map((line) => line.points));
}

describe('worked examples, by layer', () => {
  test.each(examples)(
    '%s entered %s: MFN %d, 301 %d, 232 %d, fentanyl %d, reciprocal %d: %d',
    (hs, enteredOn, ...parts) => {
      const goods = { ...lane, hs, enteredOn };
      const layers = ['mfn', 's301', 's232', 'ieepa-fentanyl', 'ieepa-reciprocal'].map((program) =>
        layer(goods, program),
      );
      expect([...layers, unwrap(assess(run, goods)).total]).toEqual(parts.map((each) => percent(each)));
    },
  );
});

interface Good {
  readonly title: string;
  readonly hs: string;
  readonly facts?: Pick<Shipment, 'uses' | 'content' | 'claims'>;
  /** From which day which total, MFN included, by which act. */
  readonly totals: readonly (readonly [IsoDate, number, string])[];
}

const [eo14195, eo14228] = ['EO 14195: fentanyl 10', 'EO 14228: fentanyl 20'];
const [baseline, at84, at125] = ['EO 14257: reciprocal 10', 'EO 14259: reciprocal 84', 'EO 14266: reciprocal 125'];
const [geneva, busan] = ['EO 14298: reciprocal 10 again', 'EO 14357: fentanyl 10'];

/** Every change of 2025 for a few goods whose law is not the generic one; on each its eve, itself and the day after. */
const goods: readonly Good[] = [
  {
    title: 'aluminium foil',
    hs: '7607.11.60',
    totals: [
      ['2025-01-20', 40.3, 'MFN 5.3, note 31 25, Proclamation 9704 10'],
      ['2025-02-04', 50.3, eo14195],
      ['2025-03-04', 60.3, eo14228],
      ['2025-03-12', 75.3, 'Proclamation 10895: aluminium 25'],
      ['2025-06-04', 100.3, 'Proclamation 10947: metals 50; no reciprocal duty at any time'],
      ['2025-11-10', 90.3, busan],
    ],
  },
  {
    title: 'battery electric car',
    hs: '8703.80.00',
    totals: [
      ['2025-01-20', 102.5, 'MFN 2.5, note 31 100'],
      ['2025-02-04', 112.5, eo14195],
      ['2025-03-04', 122.5, eo14228],
      ['2025-04-03', 147.5, 'Proclamation 10908: automobiles 25, and so no reciprocal duty'],
      ['2025-11-10', 137.5, busan],
    ],
  },
  {
    title: 'brake pads for cars',
    hs: '8708.30.50',
    facts: { uses: ['automobile-part'] },
    totals: [
      ['2025-01-20', 27.5, 'MFN 2.5, List 3'],
      ['2025-02-04', 37.5, eo14195],
      ['2025-03-04', 47.5, eo14228],
      ['2025-04-05', 57.5, baseline],
      ['2025-04-09', 131.5, at84],
      ['2025-04-10', 172.5, at125],
      ['2025-05-03', 72.5, 'Proclamation 10908: parts 25, and out of the reciprocal duty'],
      ['2025-11-10', 62.5, busan],
    ],
  },
  {
    title: 'ship-to-shore crane',
    hs: '8426.19.00',
    totals: [
      ['2025-01-20', 25, 'note 31, 9903.92.10: 25'],
      ['2025-02-04', 35, eo14195],
      ['2025-03-04', 45, eo14228],
      ['2025-04-05', 55, baseline],
      ['2025-04-09', 129, at84],
      ['2025-04-10', 170, at125],
      ['2025-05-14', 55, geneva],
      ['2025-11-09', 155, '90 FR 48320: 100 more for a day'],
      ['2025-11-10', 45, `90 FR 50736: maritime action suspended; ${busan}`],
    ],
  },
  {
    title: 'copper tube',
    hs: '7411.10.10',
    facts: { content: { copper: '100%' } },
    totals: [
      ['2025-01-20', 26.5, 'MFN 1.5, List 3'],
      ['2025-02-04', 36.5, eo14195],
      ['2025-03-04', 46.5, `${eo14228}; outside the reciprocal duty by Annex II`],
      ['2025-08-01', 96.5, 'Proclamation 10962: copper 50 on the copper'],
      ['2025-11-10', 86.5, busan],
    ],
  },
  {
    title: 'pine lumber',
    hs: '4407.11.00',
    totals: [
      ['2025-01-20', 25, 'List 3'],
      ['2025-02-04', 35, eo14195],
      ['2025-03-04', 45, `${eo14228}; outside the reciprocal duty by Annex II`],
      ['2025-10-14', 55, 'Proclamation 10976: softwood 10, and so no reciprocal duty'],
      ['2025-11-10', 45, busan],
    ],
  },
  {
    title: 'permanent magnets',
    hs: '8505.11.00',
    totals: [
      ['2025-01-20', 2.1, 'MFN 2.1'],
      ['2025-02-04', 12.1, eo14195],
      ['2025-03-04', 22.1, eo14228],
      ['2025-04-05', 32.1, baseline],
      ['2025-04-09', 106.1, at84],
      ['2025-04-10', 147.1, at125],
      ['2025-05-14', 32.1, geneva],
      ['2025-09-08', 22.1, 'EO 14346: into Annex II'],
      ['2025-11-10', 12.1, busan],
    ],
  },
  {
    title: 'green tea',
    hs: '0902.10.10',
    totals: [
      ['2025-01-20', 13.9, 'MFN 6.4, List 4A'],
      ['2025-02-04', 23.9, eo14195],
      ['2025-03-04', 33.9, eo14228],
      ['2025-04-05', 43.9, baseline],
      ['2025-04-09', 117.9, at84],
      ['2025-04-10', 158.9, at125],
      ['2025-05-14', 43.9, geneva],
      ['2025-11-10', 33.9, busan],
      ['2025-11-13', 23.9, 'EO 14360: farm goods leave the reciprocal duty'],
    ],
  },
];

describe.each(goods)('every change for $title ($hs)', ({ hs, facts, totals }) => {
  test.each(totals)('%s: %d, %s', (date) => {
    const days = [addDays(date, -1), date, addDays(date, 1)].filter((day) => day >= totals[0]![0]);
    for (const enteredOn of days) {
      const expected = totals.filter(([from]) => from <= enteredOn).at(-1);
      const { total } = unwrap(assess(run, { ...lane, hs, ...facts, enteredOn }));
      expect([enteredOn, total]).toEqual([enteredOn, percent(expected?.[1] ?? 0)]);
    }
  });

  test('and no other', () => {
    for (let day: IsoDate = '2025-01-20'; day < '2026-01-01'; day = addDays(day, 1)) {
      const expected = totals.filter(([from]) => from <= day).at(-1);
      expect([day, unwrap(assess(run, { ...lane, hs, ...facts, enteredOn: day })).total]).toEqual([
        day,
        percent(expected?.[1] ?? 0),
      ]);
    }
  });
});

describe('other sums that were published', () => {
  // The New York Times, 12 April 2025, unless said otherwise.
  test.each<[string, string, Partial<Shipment>, IsoDate, Percent]>([
    ['toasters: 5.3 + 145', '8516.72.00', {}, '2025-04-12', '150.3%'],
    ['plastic dishes: 6.5 + 7.5 + 145', '3924.10.20', {}, '2025-04-12', '159%'],
    ['squid: 25 + 145', '0307.43.00', { lists: ['us-301-list-3'], mfn: '0%' }, '2025-04-12', '170%'],
    ['semiconductors: 50 + 20', '8542.31.00', {}, '2025-04-12', '70%'],
    ['laptops: 20', '8471.30.01', {}, '2025-04-12', '20%'],
    ["children's books: nothing", '4903.00.00', { mfn: '0%', uses: ['informational-materials'] }, '2025-04-12', '0%'],
    [
      'metal furniture, all of metal: 25 + 25 + 20',
      '9403.20.00',
      { content: { steel: '100%', aluminium: '0%' } },
      '2025-04-12',
      '70%',
    ],
    [
      'car wheels from 3 May: 2.5 + 25 + 25 + 20',
      '8708.70.45',
      { mfn: '2.5%', lists: ['us-301-list-3', 'us-232-auto-parts'], uses: ['automobile-part'] },
      '2025-05-05',
      '72.5%',
    ],
    [
      'flashlights, June 2025: 3.5 + 25 + 20 + 10',
      '8513.10.20',
      { mfn: '3.5%', lists: ['us-301-list-3'] },
      '2025-06-10',
      '58.5%',
    ],
    [
      'iron valves of 3% MFN (8481.80.50), a broker in April 2025: 3 + 25 + 25 + 20',
      '8481.80.50',
      { lists: ['us-232-steel-derivatives'], content: { steel: '100%' } },
      '2025-04-12',
      '73%',
    ],
  ])('%s', (_, hs, facts, enteredOn, total) => {
    expect(unwrap(assess(run, { ...lane, hs, ...facts, enteredOn })).total).toBe(total);
  });

  test('an entry summary of September 2025 charged 10 too much: metal content owes no reciprocal duty', () => {
    // 25 + 20 + 50 is owed on goods that are aluminium throughout; the summary shows 105.
    const profiles = { ...lane, hs: '7610.90.00', content: { aluminium: '100%' }, mfn: '0%' } as const;
    expect(unwrap(assess(run, { ...profiles, enteredOn: '2025-09-10' })).total).toBe('95%');
  });
});
