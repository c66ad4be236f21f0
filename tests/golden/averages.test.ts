import {
  assess,
  average,
  decompose,
  fork,
  type IsoDate,
  type Run,
  replay,
  reschedule,
  simpleAverage,
  unwrap,
} from 'truce';
import { chinaImportsFromUs2017, usChina2025, usExportsToChina2020, usImportsFromChina2024 } from 'truce/history';
import { describe, expect, test } from 'vitest';
import { records } from '../support/csv.js';
import { saysWhenAbsent, sharedText } from '../support/shared.js';
import { layersOf, off, within } from './layers.js';

/**
 * The law's averages at every change date of 2025, in total and by program, against a calculation at full detail that was
 * made apart from this library: 19,780 US lines with their imports of 2024, 8,500 Chinese lines with their trade of 2017 and
 * of 2020 (oracle/averages_*.csv, read June 2026).
 *
 * The bundled strata are 102 and 36 kinds of goods. The file's own 40 cells, which put small kinds with their neighbours,
 * are off by up to 0.08 points in total; the 102 kinds of which they were made are not.
 */
const usPath = 'oracle/averages_us_on_china.csv';
const cnPath = 'oracle/averages_china_on_us.csv';
const usText = sharedText(usPath);
const cnText = sharedText(cnPath);
saysWhenAbsent(usText, usPath, 'the average US duty by program at 24 dates');
saysWhenAbsent(cnText, cnPath, 'the average Chinese duty at 8 dates');

const allowed = 0.05;
const run = unwrap(replay(usChina2025));
/** The other reading of metal content, which the file has: what is not metal pays the reciprocal duty from 5 April. */
const otherReading = unwrap(
  replay(
    fork(usChina2025, {
      name: 'other content in from 5 April',
      edits: [reschedule('s232-metals-50', { to: '2025-04-05' })],
    }),
  ),
);

/** Entries between these days owe differently under the two readings. */
const parted = (day: string) => day >= '2025-04-05' && day < '2025-06-04';

describe.skipIf(usText === null)('US imports from China by value of 2024', () => {
  const rows = records(usText ?? '');

  test('there are 24 dates', () => {
    expect(rows).toHaveLength(24);
  });

  test.each(rows.map((row) => [row['date'] as IsoDate, row]))('%s', (day, row) => {
    const by = parted(day) ? otherReading : run;
    expect(within(layersOf(by, usImportsFromChina2024, day), row, allowed)).toEqual([]);
  });

  test('in the weeks in which the readings part, the law of the ledger leaves out up to 6 points of reciprocal duty', () => {
    const missing = rows
      .filter((row) => parted(row['date'] ?? ''))
      .map((row) => off(layersOf(run, usImportsFromChina2024, row['date'] as IsoDate), row));
    for (const { s301, s232, fentanyl, mfn } of missing) {
      for (const each of [s301, s232, fentanyl, mfn]) expect(Math.abs(each)).toBeLessThan(allowed);
    }
    expect(missing.map(({ reciprocal }) => Math.round(reciprocal * 10) / 10)).toEqual([-0.5, -4, -6, -6, -5.1, -0.4]);
  });
});

const atomsText = sharedText('oracle/us_imports_atoms.csv');
const cellsText = sharedText('oracle/us_imports_strata.csv');
saysWhenAbsent(atomsText && cellsText, 'oracle/us_imports_*.csv', 'where the shares of the 102 kinds come from');

describe.skipIf(atomsText === null || cellsText === null)('the 102 kinds', () => {
  const atoms = records(atomsText ?? '');

  test('have the shares of the file, as printed', () => {
    const shares = new Map(usImportsFromChina2024.strata.map(({ id, share = '' }) => [id, Number(share.slice(0, -1))]));
    expect(shares.size).toBe(102);
    for (const { atom = '', share_us_imports_2024_pct: share } of atoms) expect(shares.get(atom)).toBe(Number(share));
  });

  test('add up to the 40 cells, to their four decimals', () => {
    for (const { cell, share_us_imports_2024_pct: share } of records(cellsText ?? '')) {
      const kinds = atoms.filter((atom) => atom['cell'] === cell);
      const sum = kinds.reduce((total, each) => total + Number(each['share_us_imports_2024_pct']), 0);
      expect(Math.abs(sum - Number(share)), cell).toBeLessThan(0.00011);
    }
  });
});

describe.skipIf(cnText === null)('China’s imports from the US', () => {
  const rows = records(cnText ?? '');
  const columns = [
    ['china_imports_from_us_2017_hs8', chinaImportsFromUs2017],
    ['us_exports_census_2020_03_2021_02_hs6', usExportsToChina2020],
  ] as const;

  test('there are 8 dates', () => {
    expect(rows).toHaveLength(8);
  });

  test.each(rows.map((row) => [row['date'] as IsoDate, row]))('%s, by both weights', (day, row) => {
    for (const [column, basket] of columns) {
      const ours = Number(unwrap(average(run, basket, day, { of: 'total' })).value.slice(0, -1));
      expect(Math.abs(ours - Number(row[column])), column).toBeLessThan(0.006);
    }
  });
});

const kindsPath = 'oracle/us_exports_strata.csv';
const kindsText = sharedText(kindsPath);
saysWhenAbsent(kindsText, kindsPath, 'the layers of 36 kinds of US goods in China');

describe.skipIf(kindsText === null)('36 kinds of US goods in China, by program', () => {
  const rows = records(kindsText ?? '');
  const points = (day: IsoDate, programs: readonly string[]) =>
    unwrap(decompose(run, chinaImportsFromUs2017, day, { of: 'total' }))
      .parts.filter(({ program }) => programs.includes(program))
      .reduce((sum, each) => sum + Number(each.points.slice(0, -1)), 0);
  const ofFile = (column: string) =>
    rows.reduce((sum, row) => sum + Number(row['share_china_imports_2017_pct']) * Number(row[column]), 0) / 100;

  test('each kind owes what its cell says, at every date', () => {
    expect(rows).toHaveLength(36);
    for (const row of rows) {
      const kind = chinaImportsFromUs2017.strata.find(({ id }) => id === row['cell']);
      for (const [column, cell] of Object.entries(row).filter(([name]) => name.startsWith('total_'))) {
        const { id: _, title: __, share: ___, ...goods } = kind ?? { id: '', title: '' };
        const enteredOn = column.slice('total_'.length) as IsoDate;
        const { total } = unwrap(assess(run, { importer: 'CN', origin: 'US', ...goods, enteredOn }));
        expect(Number(total.slice(0, -1)), `${row['cell']} on ${enteredOn}`).toBeCloseTo(Number(cell), 3);
      }
    }
  });

  test('the average of each program, at every date', () => {
    const old = ['cn-232-retaliation', 'cn-301-retaliation'];
    for (const day of ['2025-01-20', '2025-04-12', '2025-12-31'] as const) {
      expect(points(day, old)).toBeCloseTo(ofFile('retaliation_2018_2020_pct'), 6);
      expect(points(day, ['mfn'])).toBeCloseTo(ofFile('mfn_2019_pct'), 6);
    }
    for (const day of ['2025-02-10', '2025-12-31'] as const) {
      expect(points(day, ['cn-fentanyl-answer-february'])).toBeCloseTo(ofFile('feb_2025_pct'), 6);
    }
    expect(points('2025-11-09', ['cn-fentanyl-answer-march'])).toBeCloseTo(ofFile('mar_2025_pct'), 6);
    expect(points('2025-11-10', ['cn-fentanyl-answer-march'])).toBe(0);
    const april = ['2025-04-10', '2025-04-12', '2025-05-14', '2025-12-31'] as const;
    expect(april.map((day) => points(day, ['cn-reciprocal-answer']))).toEqual([84, 125, 10, 10]);
  });
});

describe('the same without the files: figures of the bundled strata, read 2026', () => {
  const us = (day: IsoDate, of: 'total' | 'additional' = 'total', by: Run = run) =>
    Number(unwrap(average(by, usImportsFromChina2024, day, { of })).value.slice(0, -1));

  test.each([
    ['2025-01-20', 13.006],
    ['2025-02-04', 22.961],
    ['2025-04-10', 112.883],
    ['2025-05-14', 40.836],
    ['2025-08-18', 42.751],
    ['2025-11-10', 32.879],
    ['2025-12-31', 32.867],
  ] as const)('US on China, 2024 imports, %s: %f', (day, expected) => {
    expect(us(day)).toBeCloseTo(expected, 3);
  });

  test('the reading of metal content is worth 6 points at the peak', () => {
    expect(us('2025-04-10', 'total', otherReading)).toBeCloseTo(118.833, 3);
  });

  test.each([
    ['2025-01-20', 16.277, 18.962],
    ['2025-02-10', 17.095, 20.102],
    ['2025-03-10', 18.505, 22.494],
    ['2025-04-10', 102.505, 106.494],
    ['2025-04-12', 143.505, 147.494],
    ['2025-05-14', 28.505, 32.494],
    ['2025-11-10', 27.095, 30.102],
  ] as const)('China on the US, imports of 2017 and exports of 2020, %s: %f and %f', (day, in2017, in2020) => {
    const of = { of: 'total' } as const;
    expect(Number(unwrap(average(run, chinaImportsFromUs2017, day, of)).value.slice(0, -1))).toBeCloseTo(in2017, 2);
    expect(Number(unwrap(average(run, usExportsToChina2020, day, of)).value.slice(0, -1))).toBeCloseTo(in2020, 2);
  });

  test('weights decide the level: the same law on one day, three averages', () => {
    const simple = unwrap(simpleAverage(run, usImportsFromChina2024, '2025-01-20', { of: 'total' }));
    expect(us('2025-01-20')).toBeLessThan(14);
    expect(Number(simple.value.slice(0, -1))).toBeGreaterThan(22);
    expect(simple.weights.by).toBe('each-once');
  });

  test('every program of the average is named and sums to it', () => {
    const { parts } = unwrap(decompose(run, usImportsFromChina2024, '2025-10-15', { of: 'total' }));
    expect(parts.map(({ program }) => program)).toEqual([
      'mfn',
      'ieepa-fentanyl',
      'ieepa-reciprocal',
      's201-solar',
      's232-aluminium',
      's232-auto-parts',
      's232-autos',
      's232-copper',
      's232-steel',
      's232-timber',
      's301-four-year-review',
      's301-lists',
    ]);
  });
});
