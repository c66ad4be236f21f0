import {
  assess,
  fork,
  type IsoDate,
  type Percent,
  type ProductList,
  productList,
  type Run,
  readProductList,
  replay,
  type Shipment,
  unwrap,
  withLists,
} from 'truce';
import { usChina2025 } from 'truce/history';
import { beforeAll, describe, expect, test } from 'vitest';
import { longestPrefix, sumPercents } from '../../src/values/index.js';
import { longestByScan } from '../reference/prefixes.js';
import { records } from '../support/csv.js';
import { saysWhenAbsent, sharedText } from '../support/shared.js';

/**
 * Official lists at full scale, loaded at run time into the record: every tariff line finds its layer without the user
 * naming a list.
 */
const usPath = 'oracle/us_imports_from_china_hts8.csv.gz';
const cnPath = 'oracle/china_tariffs_on_us_hs8.csv.gz';
const usText = sharedText(usPath);
const cnText = sharedText(cnPath);

type Line = Readonly<Record<string, string>>;

function linesOf(text: string | null): readonly Line[] {
  return text === null ? [] : records(text);
}

/** A list of the lines of a table that a test picks, by way of the CSV that a user would load. */
function listOf(id: string, lines: readonly Line[], column: string, picks: (line: Line) => boolean): ProductList {
  const text = [column, ...lines.filter(picks).map((line) => line[column])].join('\n');
  return unwrap(readProductList(text, { id, source: 'a table of lines', column }));
}

/** What the programs of a name take from a line, and what the answer had to assume. */
function layer(run: Run, shipment: Shipment, programs: readonly string[]): { points: Percent; undecided: number } {
  const { lines, assumptions } = unwrap(assess(run, shipment));
  const counted = lines.filter((line) => programs.includes(line.program));
  const undecided = assumptions.filter(({ code }) => code === 'LIST_UNDECIDED').length;
  return { points: sumPercents(counted.map((line) => line.points)), undecided };
}

saysWhenAbsent(usText, usPath, '11,415 lines of the US schedule against the Section 301 lists in full');

describe.skipIf(usText === null)('Section 301 lists in full', () => {
  const lines = linesOf(usText);
  const named = {
    L1: 'us-301-list-1',
    L2: 'us-301-list-2',
    L3: 'us-301-list-3',
    L4A: 'us-301-list-4a',
    L4B: 'us-301-list-4b',
  };
  let lists: readonly ProductList[];
  let loaded: Run;
  beforeAll(() => {
    lists = Object.entries(named).map(([name, id]) => listOf(id, lines, 'hts8', (line) => line['list301'] === name));
    loaded = unwrap(replay(withLists(usChina2025, lists)));
  });
  const rates: Readonly<Record<string, Percent>> = {
    L1: '25%',
    L2: '25%',
    L3: '25%',
    L4A: '7.5%',
    L4B: '0%',
    none: '0%',
  };
  const on: IsoDate = '2025-01-20';

  test('every line owes its list, or the four-year review in its place', () => {
    const wrong: string[] = [];
    for (const { hts8 = '', list301 = '' } of lines) {
      const shipment = { importer: 'US', origin: 'CN', hs: hts8, mfn: '0%', enteredOn: on } as const;
      const review = layer(loaded, shipment, ['s301-four-year-review']).points;
      const { points } = layer(loaded, shipment, ['s301-lists']);
      if (points !== (review === '0%' ? rates[list301] : '0%'))
        wrong.push(`${hts8} ${list301}: ${points}, review ${review}`);
    }
    expect(wrong).toEqual([]);
  });

  test('squid owes 170 in April without the user naming its list (New York Times, 12 April 2025)', () => {
    const squid = { importer: 'US', origin: 'CN', hs: '0307.43.00', mfn: '0%', enteredOn: '2025-04-12' } as const;
    expect(unwrap(assess(loaded, squid)).total).toBe('170%');
    expect(unwrap(assess(unwrap(replay(usChina2025)), squid)).total).toBe('145%');
  });

  test('look-ups equal a scan of five thousand prefixes', () => {
    const prefixes = lists.find(({ id }) => id === named.L3)?.prefixes ?? [];
    expect(prefixes.length).toBeGreaterThan(5000);
    for (const { hts8 = '' } of lines.filter((_, index) => index % 20 === 0)) {
      for (const code of [hts8, hts8.slice(0, 6), `${hts8}00`]) {
        expect(longestPrefix(code, prefixes)).toBe(longestByScan(code, prefixes));
      }
    }
  });
});

saysWhenAbsent(cnText, cnPath, '8,547 lines of the Chinese schedule against the lists of 2018 to 2025 in full');

describe.skipIf(cnText === null)('Chinese lists in full', () => {
  const lines = linesOf(cnText);
  const is = (column: string, rate: number) => (line: Line) => Number(line[column]) === rate;
  const both =
    (...tests: readonly ((line: Line) => boolean)[]) =>
    (line: Line) =>
      tests.every((each) => each(line));
  const noCars = is('autos_suspension_2019', 0);
  const [list1, list2, list3, increase] = [
    'list1_2018_07_06',
    'list2_2018_08_23',
    'list3_2018_09_24',
    'list3_increase_2019_06_01',
  ] as const;
  const picked: readonly (readonly [string, (line: Line) => boolean])[] = [
    ['cn-232-15', is('retaliation_232_2018', 15)],
    ['cn-232-25', is('retaliation_232_2018', 25)],
    ['cn-301-list-1', both(is(list1, 25), noCars)],
    ['cn-301-list-2', both(is(list2, 25), noCars)],
    ['cn-301-autos-25-list-1', both(is(list1, 25), is('autos_suspension_2019', -25))],
    ['cn-301-autos-25', is('autos_suspension_2019', -25)],
    ['cn-301-autos-5', is('autos_suspension_2019', -5)],
    ['cn-301-list-3-annex-1', is(increase, 15)],
    ['cn-301-list-3-annex-2', is(increase, 10)],
    ['cn-301-list-3-annex-3', is(increase, 5)],
    ['cn-301-list-3-annex-4', both(is(list3, 5), is(increase, 0), noCars)],
    ['cn-301-75bn-1-parts-1-2', is('list4A_halved_2020_02_14', 5)],
    ['cn-301-75bn-1-parts-3-4', is('list4A_halved_2020_02_14', 2.5)],
    ['cn-no1-10', is('feb_2025_pct', 10)],
    ['cn-no2-15', is('mar_2025_pct', 15)],
    ['cn-no2-10', is('mar_2025_pct', 10)],
  ];
  let loaded: Run;
  beforeAll(() => {
    const lists = picked.map(([id, picks]) => listOf(id, lines, 'hs8', picks));
    loaded = unwrap(replay(withLists(usChina2025, lists)));
  });

  test('every line owes every batch that it is on, and nothing has to be assumed', () => {
    const wrong: string[] = [];
    const older = ['cn-232-retaliation', 'cn-301-retaliation'];
    const of2025 = ['cn-fentanyl-answer-february', 'cn-fentanyl-answer-march'];
    for (const line of lines) {
      const shipment = {
        importer: 'CN',
        origin: 'US',
        hs: line['hs8'] ?? '',
        mfn: '0%',
        enteredOn: '2025-03-20',
      } as const;
      const [was, added] = [layer(loaded, shipment, older), layer(loaded, shipment, of2025)];
      const expected = [
        `${Number(line['retaliation_total_2025_01'])}%`,
        `${Number(line['feb_2025_pct']) + Number(line['mar_2025_pct'])}%`,
      ];
      if (was.points !== expected[0] || added.points !== expected[1] || was.undecided > 0) {
        wrong.push(
          `${line['hs8']}: ${was.points} ${added.points}, not ${expected.join(' ')}; ${was.undecided} undecided`,
        );
      }
    }
    expect(wrong.slice(0, 20)).toEqual([]);
  });
});

describe('lists put into a scenario', () => {
  const shoes = productList({ id: 'us-301-list-4a', source: 'a copy', prefixes: ['6403'] });

  test('take the place of those of the record, in forks too, and leave the record alone', () => {
    const boots = { importer: 'US', origin: 'CN', hs: '6403.91.60', mfn: '8.5%', enteredOn: '2025-01-20' } as const;
    const total = (scenario: Parameters<typeof replay>[0]) => unwrap(assess(unwrap(replay(scenario)), boots)).total;
    expect(total(usChina2025)).toBe('8.5%');
    expect(total(withLists(usChina2025, [shoes]))).toBe('16%');
    expect(total(withLists(fork(usChina2025, { name: 'what if' }), [shoes]))).toBe('16%');
    expect(usChina2025.lists['us-301-list-4a']?.complete).toBe(false);
  });

  test('what is wrong with one is found when it is replayed', () => {
    const bad = productList({ id: 'mine', source: 'mine', prefixes: ['8703', '87x'], except: ['870'] });
    expect(replay(withLists(usChina2025, [bad]))).toMatchObject({
      error: {
        code: 'INVALID_SCENARIO',
        issues: [
          { code: 'MALFORMED_HS_CODE', path: '/lists/mine/prefixes/1' },
          { code: 'MALFORMED_HS_CODE', path: '/lists/mine/except/0' },
        ],
      },
    });
  });
});
