import { assess, type IsoDate, replay, unwrap } from 'truce';
import { usChina2025 } from 'truce/history';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../src/values/index.js';

const goods = {
  generic: undefined,
  soybeans: '1201.90',
  crude: '2709.00',
  lng: '2711.11',
  largeCars: '8703.24',
  electricCars: '8703.80',
  pork: '0203.29',
  chips: '8542.31',
} as const;
type Good = keyof typeof goods;
const names = Object.keys(goods) as readonly Good[];

/**
 * Points that the Chinese instruments of 2025 add (Nos. 1, 2, 4 to 10) on American goods, at every change date. The
 * unofficial waivers of April are not counted. Source of each row: the announcement of the Customs Tariff Commission.
 */
const additions: readonly (readonly [IsoDate, string, ...number[]])[] = [
  ['2025-01-20', 'start of the record', 0, 0, 0, 0, 0, 0, 0, 0],
  ['2025-02-10', 'No. 1', 0, 0, 10, 15, 10, 0, 0, 0],
  ['2025-03-10', 'No. 2', 0, 10, 10, 15, 10, 0, 10, 0],
  ['2025-04-10', 'No. 4 as raised by No. 5', 84, 94, 94, 99, 94, 84, 94, 84],
  ['2025-04-12', 'No. 6', 125, 135, 135, 140, 135, 125, 135, 125],
  ['2025-04-24', 'unofficial waivers, not counted', 125, 135, 135, 140, 135, 125, 135, 125],
  ['2025-05-14', 'No. 7', 10, 20, 20, 25, 20, 10, 20, 10],
  ['2025-08-12', 'No. 8, no change', 10, 20, 20, 25, 20, 10, 20, 10],
  ['2025-11-10', 'Nos. 9 and 10', 10, 10, 20, 25, 20, 10, 10, 10],
  ['2025-12-31', 'end of the year', 10, 10, 20, 25, 20, 10, 10, 10],
];

/**
 * Total duty: as published (MFN, the answer to Section 232 and the layers of 2025; the answer to Section 301 waived), and
 * formally, for an importer without a waiver. Publications that match: American Soybean Association, Platts, USMEF, NPPC,
 * Bloomberg, Automotive World, by the good.
 */
const totals: readonly (readonly [IsoDate, string, ...(readonly [number, number])[]])[] = [
  ['2025-01-20', 'start', [3, 30.5], [0, 2.5], [0, 25], [15, 15], [15, 15], [37, 67], [0, 0]],
  ['2025-02-10', 'No. 1', [3, 30.5], [10, 12.5], [15, 40], [25, 25], [15, 15], [37, 67], [0, 0]],
  ['2025-03-10', 'No. 2', [13, 40.5], [10, 12.5], [15, 40], [25, 25], [15, 15], [47, 77], [0, 0]],
  ['2025-04-10', 'No. 5', [97, 124.5], [94, 96.5], [99, 124], [109, 109], [99, 99], [131, 161], [84, 84]],
  ['2025-04-12', 'No. 6', [138, 165.5], [135, 137.5], [140, 165], [150, 150], [140, 140], [172, 202], [125, 125]],
  ['2025-05-14', 'No. 7', [23, 50.5], [20, 22.5], [25, 50], [35, 35], [25, 25], [57, 87], [10, 10]],
  ['2025-08-12', 'No. 8', [23, 50.5], [20, 22.5], [25, 50], [35, 35], [25, 25], [57, 87], [10, 10]],
  ['2025-11-10', 'Nos. 9, 10', [13, 40.5], [20, 22.5], [25, 50], [35, 35], [25, 25], [47, 77], [10, 10]],
  ['2025-12-31', 'end', [13, 40.5], [20, 22.5], [25, 50], [35, 35], [25, 25], [47, 77], [10, 10]],
];

const run = unwrap(replay(usChina2025));
const lane = { importer: 'CN', origin: 'US' } as const;
const of2025 = ['cn-fentanyl-answer-february', 'cn-fentanyl-answer-march', 'cn-reciprocal-answer'];

function assessed(good: Good, day: IsoDate, waivers: readonly string[] = []) {
  const hs = goods[good];
  return unwrap(assess(run, { ...lane, ...(hs === undefined ? {} : { hs }), waivers, enteredOn: day }));
}

function daysAround(date: IsoDate): readonly IsoDate[] {
  return [addDays(date, -1), date, addDays(date, 1)].filter((day) => day >= '2025-01-20' && day <= '2025-12-31');
}

describe('what China added to duties on American goods in 2025', () => {
  for (const [index, [date, source]] of additions.entries()) {
    test(`${date}: ${source}`, () => {
      for (const day of daysAround(date)) {
        const row =
          additions
            .slice(0, index + 2)
            .filter(([from]) => from <= day)
            .at(-1) ?? [];
        const points = names.map((good) =>
          assessed(good, day)
            .lines.filter(({ program }) => of2025.includes(program))
            .reduce((sum, line) => sum + Number.parseFloat(line.points), 0),
        );
        expect([day, ...points]).toEqual([day, ...row.slice(2)]);
      }
    });
  }
});

describe('total Chinese duties in 2025, as published and formally', () => {
  for (const [index, [date, source]] of totals.entries()) {
    test(`${date}: ${source}`, () => {
      for (const day of daysAround(date)) {
        const row =
          totals
            .slice(0, index + 2)
            .filter(([from]) => from <= day)
            .at(-1) ?? [];
        const both = names
          .slice(1)
          .map((good) => [
            Number.parseFloat(assessed(good, day, ['cn-market-based']).total),
            Number.parseFloat(assessed(good, day).total),
          ]);
        expect([day, ...both]).toEqual([day, ...row.slice(2)]);
      }
    });
  }
});
