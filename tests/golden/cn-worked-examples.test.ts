import { assess, entry, type IsoDate, replay, type Shipment, unwrap } from 'truce';
import { usChina2025 } from 'truce/history';
import { describe, expect, test } from 'vitest';
import { percent, sumPercents } from '../../src/values/index.js';

/**
 * Worked examples of China's duty on American goods in 2025, by layer, for goods that left after the in-transit days.
 * Published totals leave the answer to Section 301 out, which importers have waived, and keep the answer to Section 232,
 * which they cannot.
 */
const run = unwrap(replay(usChina2025));
const lane = { importer: 'CN', origin: 'US' } as const;
const waived = { ...lane, waivers: ['cn-market-based'] } as const;

const [march, april, june, december] = ['2025-03-15', '2025-04-15', '2025-06-15', '2025-12-31'] as const;

type Row = readonly [
  hs: string,
  enteredOn: IsoDate,
  mfn: number,
  s232: number,
  no1: number,
  no2: number,
  april: number,
  total: number,
  waivable: number,
];

const examples: readonly Row[] = [
  // Soybeans. American Soybean Association, 9 April and 14 May 2025; Reuters, November 2025: 13.
  ['1201.90', march, 3, 0, 0, 10, 0, 13, 27.5],
  ['1201.90', april, 3, 0, 0, 10, 125, 138, 27.5],
  ['1201.90', june, 3, 0, 0, 10, 10, 23, 27.5],
  ['1201.90', december, 3, 0, 0, 0, 10, 13, 27.5],
  // LNG. Platts, 12 May and November 2025: 25; 15 from February in all notices. 140 is derived.
  ['2711.11', march, 0, 0, 15, 0, 0, 15, 25],
  ['2711.11', april, 0, 0, 15, 0, 125, 140, 25],
  ['2711.11', june, 0, 0, 15, 0, 10, 25, 25],
  ['2711.11', december, 0, 0, 15, 0, 10, 25, 25],
  // Crude oil. Platts, 12 May and November 2025: 20. 135 is derived.
  ['2709.00', march, 0, 0, 10, 0, 0, 10, 2.5],
  ['2709.00', april, 0, 0, 10, 0, 125, 135, 2.5],
  ['2709.00', june, 0, 0, 10, 0, 10, 20, 2.5],
  ['2709.00', december, 0, 0, 10, 0, 10, 20, 2.5],
  // Frozen pork. USMEF, 2024 to July 2025: 37, 172 and 57; NPPC, November 2025: 57 less 10.
  ['0203.29', march, 12, 25, 0, 10, 0, 47, 30],
  ['0203.29', april, 12, 25, 0, 10, 125, 172, 30],
  ['0203.29', june, 12, 25, 0, 10, 10, 57, 30],
  ['0203.29', december, 12, 25, 0, 0, 10, 47, 30],
  // Petrol cars over three litres. Bloomberg and Automotive World, February 2025: 15 to 25. 150 and 35 are derived.
  ['8703.24', march, 15, 0, 10, 0, 0, 25, 0],
  ['8703.24', april, 15, 0, 10, 0, 125, 150, 0],
  ['8703.24', june, 15, 0, 10, 0, 10, 35, 0],
  ['8703.24', december, 15, 0, 10, 0, 10, 35, 0],
  // Frozen beef. USMEF, April and June 2025: 147 and 32.
  ['0202.30', march, 12, 0, 0, 10, 0, 22, 30],
  ['0202.30', april, 12, 0, 0, 10, 125, 147, 30],
  ['0202.30', june, 12, 0, 0, 10, 10, 32, 30],
  ['0202.30', december, 12, 0, 0, 0, 10, 22, 30],
  // Logic chips of an American fab, by the text: the waivers of April have none.
  ['8542.31', march, 0, 0, 0, 0, 0, 0, 0],
  ['8542.31', april, 0, 0, 0, 0, 125, 125, 0],
  ['8542.31', june, 0, 0, 0, 0, 10, 10, 0],
  ['8542.31', december, 0, 0, 0, 0, 10, 10, 0],
];

describe('worked examples, by layer', () => {
  test.each(examples)(
    '%s entered %s: MFN %d, 232 %d, No. 1 %d, No. 2 %d, April %d: %d, and %d where 301 is not waived',
    (hs, enteredOn, mfn, s232, no1, no2, ofApril, total, waivable) => {
      const assessment = unwrap(assess(run, { ...waived, hs, enteredOn }));
      const layer = (program: string) =>
        sumPercents(assessment.lines.filter((line) => line.program === program).map((line) => line.points));
      const programs = [
        'mfn',
        'cn-232-retaliation',
        'cn-fentanyl-answer-february',
        'cn-fentanyl-answer-march',
        'cn-reciprocal-answer',
      ];
      expect(programs.map(layer)).toEqual([mfn, s232, no1, no2, ofApril].map((each) => percent(each)));
      expect(assessment.total).toBe(percent(total));
      expect(layer('cn-301-retaliation')).toBe('0%');
      const formal = unwrap(assess(run, { ...lane, hs, enteredOn }));
      expect(formal.total).toBe(percent(total + waivable));
    },
  );
});

describe('the waivers of April 2025, which have no text', () => {
  test.each<[IsoDate, string]>([
    ['2025-04-23', '125%'],
    ['2025-04-24', '0%'],
    ['2025-05-13', '0%'],
  ])(
    'an importer who has one pays on chips entered %s: %s (CNN on the zero rate; Caijing on the list)',
    (enteredOn, total) => {
      const chips = { ...lane, hs: '8542.31', waivers: ['cn-unofficial-april-2025'], enteredOn } as const;
      expect(unwrap(assess(run, chips)).total).toBe(total);
      expect(unwrap(assess(run, { ...chips, waivers: [] })).total).toBe('125%');
    },
  );
});

describe('soybeans with value-added tax of 9%', () => {
  // (1 + duty) × 1.09 − 1. ASA, 9 April 2025: 114.73; DTN, 14 May 2025: 34. The much-quoted 34% of that summer is 23% of duty.
  test.each<[IsoDate, string, string]>([
    ['2025-02-01', '3%', '12.27'],
    ['2025-03-15', '13%', '23.17'],
    ['2025-04-11', '97%', '114.73'],
    ['2025-04-15', '138%', '159.42'],
    ['2025-06-15', '23%', '34.07'],
    ['2025-12-31', '13%', '23.17'],
  ])('entered %s: duty %s, with tax %s', (enteredOn, duty, withTax) => {
    const beans: Shipment = { ...waived, hs: '1201.90', enteredOn };
    expect(unwrap(assess(run, beans)).total).toBe(duty);
    const bill = unwrap(entry(run, { lines: [{ ...beans, value: '100.00 CNY' }], vat: '9%' }));
    expect(bill.payable).toBe(`${withTax} CNY`);
  });
});

/**
 * In transit to China: No. 1 of 2025 has no such rule; No. 2 spares goods that left before 10 March and enter from then to
 * 12 April, from its own duty only; No. 4 spares goods that left before 10 April and enter from then to 13 May, from the
 * April layer only (the texts of the three announcements).
 */
describe('in transit to China', () => {
  const layers = (goods: Omit<Shipment, 'importer' | 'origin'>) => {
    const { lines } = unwrap(assess(run, { ...waived, ...goods }));
    const layer = (program: string) => {
      const found = lines.filter((line) => line.program === program);
      const verdict = found.find((line) => line.verdict === 'in-transit')?.verdict ?? '';
      return `${sumPercents(found.map((line) => line.points))} ${verdict}`.trim();
    };
    return ['cn-fentanyl-answer-february', 'cn-fentanyl-answer-march', 'cn-reciprocal-answer'].map(layer);
  };

  test.each<[string, IsoDate, IsoDate, readonly string[], string]>([
    ['2709.00', '2025-01-20', '2025-02-10', ['10%', '0%', '0%'], 'No. 1 spares nothing that left before it'],
    ['1201.90', '2025-03-09', '2025-03-10', ['0%', '0% in-transit', '0%'], 'No. 2, first day'],
    ['1201.90', '2025-03-10', '2025-03-20', ['0%', '10%', '0%'], 'left on the day itself'],
    ['1201.90', '2025-03-09', '2025-04-12', ['0%', '0% in-transit', '0% in-transit'], 'No. 2, last day; No. 4 too'],
    ['1201.90', '2025-03-09', '2025-04-13', ['0%', '10%', '0% in-transit'], 'No. 2 over, No. 4 not'],
    ['1201.90', '2025-04-09', '2025-04-11', ['0%', '10%', '0% in-transit'], 'No. 4 does not help against No. 2'],
    ['2709.00', '2025-04-09', '2025-05-13', ['10%', '0%', '0% in-transit'], 'No. 4, last day; No. 1 stays'],
    ['2709.00', '2025-04-10', '2025-05-13', ['10%', '0%', '125%'], 'left on the day itself'],
    // On the text, cargo declared between 13 May 24:00 and 14 May 12:01 would pay 125: half a day that days do not show.
    ['2709.00', '2025-04-09', '2025-05-14', ['10%', '0%', '10%'], 'No. 7 of 14 May'],
  ])('%s left %s, entered %s: %j, %s', (hs, ladenOn, enteredOn, expected) => {
    expect(layers({ hs, ladenOn, enteredOn })).toEqual(expected);
  });

  test('a cargo whose day of departure is not stated gets no relief', () => {
    expect(layers({ hs: '1201.90', enteredOn: '2025-03-10' })).toEqual(['0%', '10%', '0%']);
  });
});
