import { average, fork, type IsoDate, type Percent, readBasket, replay, reschedule, unwrap } from 'truce';
import { usChina2025, usImportsFromChina2024 } from 'truce/history';
import { describe, expect, test } from 'vitest';
import { hsDigits, longestPrefix } from '../../src/values/index.js';
import { records } from '../support/csv.js';
import { saysWhenAbsent, sharedText } from '../support/shared.js';
import { layersOf, within } from './layers.js';

/**
 * The same averages from 11,415 tariff lines, the way a user's own basket goes: CSV in, each line under its own code.
 *
 * The file gives a line its imports of 2024, its MFN duty, its Section 301 list and the cell it stands in. What else the law
 * asks of the goods (other lists, content, use) is taken from the largest kind of that cell, or from the kind that the line
 * itself stands for. Eight digits are not enough where the law has ten: the battery line 8507.60.00 is split by the share that
 * its two halves have in the atoms, and upholstered seats, cabinets, gloves and syringes are given all ten.
 */
const files = {
  lines: 'oracle/us_imports_from_china_hts8.csv.gz',
  atoms: 'oracle/us_imports_atoms.csv',
  law: 'oracle/averages_us_on_china.csv',
};
const texts = Object.values(files).map(sharedText);
const present = texts.every((text) => text !== null);
const [linesText, atomsText, lawText] = texts.map((text) => text ?? '') as [string, string, string];
saysWhenAbsent(present ? '' : null, files.lines, 'the averages of 11,415 tariff lines read from CSV');

const kinds = new Map(usImportsFromChina2024.strata.map((each) => [each.id, each]));
const inFull = ['A024', 'A045', 'A052', 'A057'];
const section301: Readonly<Record<string, string>> = {
  L1: 'us-301-list-1',
  L2: 'us-301-list-2',
  L3: 'us-301-list-3',
  L4A: 'us-301-list-4a',
};
const otherLists = Object.values(usChina2025.lists).filter(
  ({ id }) => id.startsWith('us-') && !Object.values(section301).includes(id),
);

type Row = Readonly<Record<string, string>>;

function csvOf(rows: readonly Row[], atoms: readonly Row[]): string {
  const total = rows.reduce((sum, row) => sum + Number(row['imports_2024_usd']), 0);
  const body = rows.flatMap((row) => {
    const value = Number(row['imports_2024_usd']);
    if (row['hts8'] !== '85076000') {
      const kind = kindOf(row, atoms);
      return [lineOf(row, kind, value, inFull.includes(kind) ? hsDigits(kinds.get(kind)?.hs ?? '') : row['hts8'])];
    }
    const other = Math.round((total * 3.16276) / 100);
    return [lineOf(row, 'A005', other, '8507600020'), lineOf(row, 'A007', value - other, '8507600010')];
  });
  return ['hs,value,mfn,lists,content,uses', ...body].join('\n');
}

/** The kind that the line itself stands for, if it is of the line's cell, or else the largest kind of the cell. */
function kindOf(row: Row, atoms: readonly Row[]): string {
  const own = atoms.filter((atom) => atom['example_hts10']?.startsWith(row['hts8'] ?? '-'));
  const largest = atoms.find((atom) => atom['cell'] === row['cell']);
  const kind = own.length === 1 && own[0]?.['cell'] === row['cell'] ? own[0] : largest;
  return kind?.['atom'] ?? '';
}

function lineOf(row: Row, kind: string, value: number, hs: string | undefined): string {
  const { hs: code = '', content = {}, uses = [] } = kinds.get(kind) ?? {};
  const list = section301[row['list301'] ?? ''];
  const others = otherLists.filter(({ prefixes }) => longestPrefix(hsDigits(code), prefixes) > 0).map(({ id }) => id);
  const shares = { steel: '0%', aluminium: '0%', copper: '0%', ...content };
  return [
    hs,
    value,
    `${row['mfn_ave_pct'] || 0}%`,
    [...(list === undefined ? [] : [list]), ...others].join('; '),
    Object.entries(shares)
      .map(([material, share]) => `${material}=${share}`)
      .join('; '),
    uses.join('; '),
  ].join(',');
}

describe.skipIf(!present)('11,415 tariff lines', () => {
  const rows = records(linesText);
  const basket = unwrap(
    readBasket(present ? csvOf(rows, records(atomsText)) : 'hs,value\n95,1\n', {
      format: 'csv',
      currency: 'USD',
      id: 'us-imports-from-china-2024-hts8',
      title: 'US imports from China, by value of 2024, line by line',
      source: { label: 'US Census Bureau; USITC tariff schedule' },
      vintage: 'annual data of 2024',
      lane: { importer: 'US', origin: 'CN' },
    }),
  );
  const otherReading = unwrap(
    replay(
      fork(usChina2025, { name: 'other content in', edits: [reschedule('s232-metals-50', { to: '2025-04-05' })] }),
    ),
  );

  test('one stratum a line, and one more for the line in two halves', () => {
    expect(rows).toHaveLength(11_415);
    expect(basket.strata).toHaveLength(11_416);
  });

  test.each(records(lawText).map((row) => [row['date'] as IsoDate, row]))('%s, within 0.05 points', (day, row) => {
    expect(within(layersOf(otherReading, basket, day), row, 0.05)).toEqual([]);
  });

  test('ten days of the ledger’s law, in which the readings part by 6 points', () => {
    const run = unwrap(replay(usChina2025));
    const on = (by: typeof run): Percent => unwrap(average(by, basket, '2025-04-15', { of: 'total' })).value;
    expect(Number(on(otherReading).slice(0, -1)) - Number(on(run).slice(0, -1))).toBeCloseTo(5.9, 0);
  });
});
