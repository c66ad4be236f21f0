import { assess, type IsoDate, type Percent, ratePath, replay, unwrap } from 'truce';
import { usChina2025 } from 'truce/history';
import { describe, expect, test } from 'vitest';
import { addDays, daysBetween } from '../../src/values/index.js';

/**
 * The additional duty of the United States on a generic Chinese good at every change date of 2025, entries from 00:01
 * Eastern: the two IEEPA duties, and with Section 301 Lists 1 to 3 (25) and 4A (7.5). Generic: not exempt, no Section
 * 232, no exclusion, not in transit. MFN comes on top.
 *
 * Source of each row: the act named, as collected in the tariff record; dates of effect by the HTS change record.
 */
const rows: readonly (readonly [IsoDate, number, number, number, number, number, string])[] = [
  ['2025-01-20', 0, 0, 0, 25, 7.5, 'start of the term'],
  ['2025-02-04', 10, 0, 10, 35, 17.5, 'EO 14195, 90 FR 9121'],
  ['2025-03-04', 20, 0, 20, 45, 27.5, 'EO 14228, 90 FR 11463'],
  ['2025-03-12', 20, 0, 20, 45, 27.5, 'Proclamations 10895 and 10896: metals, not generic goods'],
  ['2025-04-03', 20, 0, 20, 45, 27.5, 'Proclamation 10908: vehicles, not generic goods'],
  ['2025-04-05', 20, 10, 30, 55, 37.5, 'EO 14257, 90 FR 15041'],
  ['2025-04-09', 20, 84, 104, 129, 111.5, 'EO 14259, 90 FR 15509'],
  ['2025-04-10', 20, 125, 145, 170, 152.5, 'EO 14266, 90 FR 15625'],
  ['2025-05-02', 20, 125, 145, 170, 152.5, 'EO 14256: de minimis ends for China and Hong Kong'],
  ['2025-05-03', 20, 125, 145, 170, 152.5, 'Proclamation 10908: parts, not generic goods'],
  ['2025-05-14', 20, 10, 30, 55, 37.5, 'EO 14298, 90 FR 21831 (Geneva)'],
  ['2025-06-04', 20, 10, 30, 55, 37.5, 'Proclamation 10947: metals at 50'],
  ['2025-06-23', 20, 10, 30, 55, 37.5, '90 FR 25208: appliances'],
  ['2025-08-01', 20, 10, 30, 55, 37.5, 'Proclamation 10962: copper'],
  ['2025-08-12', 20, 10, 30, 55, 37.5, 'EO 14334: the suspension goes on, no change'],
  ['2025-08-18', 20, 10, 30, 55, 37.5, '90 FR 40326: 407 codes'],
  ['2025-08-29', 20, 10, 30, 55, 37.5, 'EO 14324: de minimis ends for all'],
  ['2025-09-08', 20, 10, 30, 55, 37.5, 'EO 14346: Annex II rewritten'],
  ['2025-10-14', 20, 10, 30, 55, 37.5, 'Proclamation 10976: timber'],
  ['2025-11-01', 20, 10, 30, 55, 37.5, 'Proclamation 10984: trucks; the threatened 100 does not arrive'],
  ['2025-11-09', 20, 10, 30, 55, 37.5, '90 FR 48320: cranes at 100 for a day'],
  ['2025-11-10', 10, 10, 20, 45, 27.5, 'EO 14357 and 14358, 90 FR 50725 and 50729 (Busan)'],
  ['2025-11-13', 10, 10, 20, 45, 27.5, 'EO 14360: farm goods'],
  ['2025-11-30', 10, 10, 20, 45, 27.5, '90 FR 55232: exclusions prolonged'],
  ['2025-12-31', 10, 10, 20, 45, 27.5, 'end of the year'],
];

const run = unwrap(replay(usChina2025));
const lane = { importer: 'US', origin: 'CN' } as const;

function points(
  day: IsoDate,
  lists: readonly string[],
): { readonly total: Percent; readonly of: (program: string) => number } {
  const { additional, lines } = unwrap(assess(run, { ...lane, lists, enteredOn: day }));
  const of = (program: string) =>
    lines.filter((line) => line.program === program).reduce((sum, line) => sum + Number.parseFloat(line.points), 0);
  return { total: additional, of };
}

describe('the headline duty of the United States on Chinese goods, 2025', () => {
  for (const [index, [date, , , , , , source]] of rows.entries()) {
    test(`${date}: ${source}`, () => {
      const around = [addDays(date, -1), date, addDays(date, 1)].filter(
        (day) => day >= '2025-01-20' && day <= '2025-12-31',
      );
      for (const day of around) {
        const row = rows
          .slice(0, index + 2)
          .filter(([from]) => from <= day)
          .at(-1);
        if (row === undefined) throw new Error(`no row for ${day}`);
        const [, fentanyl, reciprocal, sum, lists1To3, list4a] = row;
        expect([day, points(day, []).of('ieepa-fentanyl'), points(day, []).of('ieepa-reciprocal')]).toEqual([
          day,
          fentanyl,
          reciprocal,
        ]);
        expect([day, points(day, []).total]).toEqual([day, `${sum}%`]);
        for (const list of ['us-301-list-1', 'us-301-list-2', 'us-301-list-3']) {
          expect([day, list, points(day, [list]).total]).toEqual([day, list, `${lists1To3}%`]);
        }
        expect([day, points(day, ['us-301-list-4a']).total]).toEqual([day, `${list4a}%`]);
      }
    });
  }
});

test('the blanket layer averages 34.28% over calendar 2025 and stands at or above 100% for 35 days', () => {
  const path = unwrap(ratePath(run, lane));
  // Before 20 January no such duty stood, so the year's first days count as zero.
  const parts = path.map(({ from, until, value }) => ({
    days: daysBetween(from, until ?? '2026-01-01'),
    points: Number.parseFloat(value),
  }));
  const pointDays = parts.reduce((sum, each) => sum + each.days * each.points, 0);
  // 12,514 point-days: 28 at 10, 32 at 20, 4 at 30, 1 at 104, 34 at 145, 180 at 30, 52 at 20.
  expect(pointDays).toBe(28 * 10 + 32 * 20 + 4 * 30 + 104 + 34 * 145 + 180 * 30 + 52 * 20);
  expect((pointDays / 365).toFixed(2)).toBe('34.28');
  const high = parts.filter((each) => each.points >= 100).reduce((sum, each) => sum + each.days, 0);
  expect(high).toBe(35);
});

/**
 * How the law and three public calendars date the same steps; the calendars' columns as read in their repositories in
 * 2026 (Budget Lab tariff-rate-tracker of May 2026, a corrected fork of June 2026, trade-war-redux of July 2026). The
 * law's column is the record's, computed.
 */
const calendars: readonly (readonly [string, IsoDate, Percent, string, string, string])[] = [
  ['fentanyl 10%', '2025-02-04', '10%', '27 Jan', '4 Feb', '4 Feb at 20%'],
  ['fentanyl 20%', '2025-03-04', '20%', '4 Feb', '4 Mar', '(already)'],
  ['reciprocal 10%', '2025-04-05', '30%', '2 Apr', '5 Apr', '5 Apr at the country rate'],
  ['84%', '2025-04-09', '104%', '3 Apr', '9 Apr', '8 Apr'],
  ['125%, total 145', '2025-04-10', '145%', '5 Apr', '10 Apr', '9 Apr, total 125'],
  ['Geneva', '2025-05-14', '30%', '14 Apr', '14 May', '12 May'],
  ['fentanyl back to 10%', '2025-11-10', '20%', '15 Oct', '9–10 Nov', '1 Nov'],
];

describe("four calendars of one episode: the law's dates are the record's", () => {
  const path = unwrap(ratePath(run, lane));
  test('the record has just these steps', () => {
    expect(path.slice(1).map(({ from }) => from)).toEqual(calendars.map(([, date]) => date));
  });
  for (const [step, date, total] of calendars) {
    test(`${step} from ${date}`, () => {
      expect(path.find(({ from }) => from === date)?.value).toBe(total);
    });
  }
});
