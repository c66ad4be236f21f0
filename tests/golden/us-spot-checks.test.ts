import { assess, fork, type IsoDate, type Percent, type Run, replay, reschedule, type Shipment, unwrap } from 'truce';
import { usChina2025 } from 'truce/history';
import { describe, expect, test } from 'vitest';
import { points, sumPercents } from '../../src/values/index.js';
import { records } from '../support/csv.js';
import { saysWhenAbsent, sharedText } from '../support/shared.js';

/**
 * The duty of the United States on 40 Chinese products at 16 dates, by layer, against a calculation from the published
 * schedule, its chapter 99 notes and lists that was made apart from this library (oracle/spot_checks.csv).
 *
 * What the good is made of and for is an assumption of the file, so it is given here: one content for each good and for
 * all days. The file prints shares of value to four digits; these carry the digits that its own layers show. Where it
 * prints one share for steel and aluminium together, how it is split between them does not matter, because both pay one
 * rate.
 *
 * Four things stand apart, each tested as such:
 *
 * 1. Goods that owe Section 232 on metal content only, entered from 5 April to 3 June 2025. The file charges the
 *    reciprocal duty on the rest of their value from 5 April. By heading 9903.01.33 and the guidance of CBP of 3 June 2025
 *    such an article was wholly outside until that day, and its other content came in on 4 June (Proclamation 10947). The
 *    library gives that; a fork which moves the one event to 5 April gives the file.
 * 2. Solar modules owe the Section 201 safeguard (U.S. note 18), which the file leaves out of its law on purpose.
 * 3. What was known on a day differs from hindsight only by the electronics exemption of 11 April, which reaches back to 5
 *    April.
 * 4. The file's bounds, with no metal in the good and with nothing but metal, keep goods of chapters 73 and 76 whole
 *    metal in both. From 4 June 2025 their duty is on metal content too (Proclamation 10947), so without metal they owe
 *    none of it, and the reciprocal duty instead.
 */
const path = 'oracle/spot_checks.csv';
const text = sharedText(path);
const file = text === null ? [] : records(text);

const madeOf: Readonly<Record<string, Pick<Shipment, 'content' | 'uses'>>> = {
  '7318152030': { content: { steel: '100%' } },
  '7323930045': { content: { steel: '100%' } },
  '7610900080': { content: { aluminium: '100%' } },
  '7411101090': { content: { copper: '100%' } },
  '8302413000': { content: { aluminium: '6.24015%', steel: '15.93505%' } },
  '9403200078': { content: { steel: '17.16607%', aluminium: '0%' } },
  '8418100065': { content: { steel: '10.3272%', aluminium: '2.3476%' } },
  '8429521010': { content: { steel: '15.9634%' } },
  '8544429090': { content: { copper: '49.139%', aluminium: '8.3188%' } },
  '8701210080': { content: { steel: '0%' } },
  '8702103100': { content: { steel: '7.4822%' } },
  '8412210045': { content: { steel: '13.116%' } },
  '8708305090': { uses: ['automobile-part'] },
  '8507600010': { uses: ['automobile-part'] },
};

/** On metal content only in spring 2025. */
const contentGoods = ['8302413000', '9403200078'];
const solar = '8541430010';

const run = unwrap(replay(usChina2025));
const otherConvention = fork(usChina2025, {
  name: 'other content in from 5 April',
  edits: [reschedule('s232-metals-50', { to: '2025-04-05' })],
});
const otherRun = unwrap(replay(otherConvention));

function inConvention({ hts10, date }: Readonly<Record<string, string>>): boolean {
  return contentGoods.includes(hts10 ?? '') && String(date) >= '2025-04-05' && String(date) < '2025-06-04';
}

function knownThat(day: IsoDate, scenario: typeof otherConvention | typeof usChina2025): Run {
  return unwrap(replay(scenario, { knownOn: day }));
}

interface Layers {
  readonly s301: number;
  readonly fentanyl: number;
  readonly reciprocal: number;
  readonly s232: number;
  readonly total: number;
  /** Every other layer, which the file does not have. */
  readonly other: Percent;
}

/** The layers of an article as the file rounds them: four digits, the total three. */
function layers(
  of: Run,
  row: Readonly<Record<string, string>>,
  content: { readonly content?: NonNullable<Shipment['content']> } = {},
): Layers {
  const { hts10 = '', date } = row;
  const goods = { hs: hts10, ...madeOf[hts10], ...content };
  const shipment = { importer: 'US', origin: 'CN', ...goods, enteredOn: date as IsoDate } as const;
  const { lines } = unwrap(assess(of, shipment));
  const program = (begins: string) =>
    sumPercents(lines.filter((line) => line.program.startsWith(begins)).map((line) => line.points));
  const rounded = (percent: Percent, digits: number) => points(percent).toDecimalPlaces(digits).toNumber();
  const four = ['s301', 'ieepa-fentanyl', 'ieepa-reciprocal', 's232'].map(program) as [
    Percent,
    Percent,
    Percent,
    Percent,
  ];
  const [s301, fentanyl, reciprocal, s232] = four.map((each) => rounded(each, 4)) as [number, number, number, number];
  const known = /^(s301|ieepa-fentanyl|ieepa-reciprocal|s232|mfn)/;
  const other = sumPercents(lines.filter((line) => !known.test(line.program)).map((line) => line.points));
  return { s301, fentanyl, reciprocal, s232, total: rounded(sumPercents(four), 3), other };
}

function layersOfFile(row: Readonly<Record<string, string>>): Omit<Layers, 'other'> {
  const number = (column: string) => Number(row[column]);
  return {
    s301: number('s301'),
    fentanyl: number('fentanyl'),
    reciprocal: number('reciprocal'),
    s232: number('s232'),
    total: number('law_additional_total'),
  };
}

saysWhenAbsent(text, path, '640 spot checks of the US duty, in hindsight and as known that day');

describe.skipIf(text === null)('spot checks', () => {
  const codes = [...new Set(file.map((row) => row['hts10'] ?? ''))];
  const products = new Map(codes.map((code) => [code, file.filter((row) => row['hts10'] === code)]));

  test('are 40 products at 16 dates', () => {
    expect([file.length, products.size]).toEqual([640, 40]);
  });

  describe.each([...products])('%s', (hts10, rows) => {
    test('by layer, in hindsight', () => {
      const checked = rows.filter((row) => !inConvention(row));
      expect(checked.map((row) => [row['date'], layers(run, row)])).toEqual(
        checked.map((row) => [row['date'], expect.objectContaining(layersOfFile(row))]),
      );
    });

    test('in total, as known that day', () => {
      const checked = rows.filter((row) => !inConvention(row));
      const known = (row: (typeof rows)[number]) => layers(knownThat(row['date'] as IsoDate, usChina2025), row).total;
      expect(checked.map((row) => [row['date'], known(row)])).toEqual(
        checked.map((row) => [row['date'], Number(row['law_total_as_known_that_day'])]),
      );
    });

    test('between the bounds of no metal and nothing but metal', () => {
      const none = { steel: '0%', aluminium: '0%', copper: '0%' } as const;
      const metal = (row: (typeof rows)[number]) => {
        const last = row['s232_class']?.split('+').at(-1) ?? '';
        return last.startsWith('alu') ? 'aluminium' : last.startsWith('copper') ? 'copper' : 'steel';
      };
      const wholeMetal = (row: (typeof rows)[number]) => /^7[36]/.test(hts10) && String(row['date']) >= '2025-06-04';
      for (const row of rows) {
        const all = { content: { ...none, [metal(row)]: '100%' } };
        expect([row['date'], layers(run, row, all).total]).toEqual([
          row['date'],
          Number(row['law_total_metal_share_1']),
        ]);
        const least = layers(run, row, { content: none });
        if (wholeMetal(row)) expect([least.s232, least.reciprocal]).toEqual([0, 10]);
        else expect([row['date'], least.total]).toEqual([row['date'], Number(row['law_total_metal_share_0'])]);
      }
    });

    test('and no layer that the file does not have', () => {
      const safeguard = (date: string) => (date < '2025-02-07' ? '14.25%' : '14%');
      for (const row of rows) {
        expect(layers(run, row).other).toBe(hts10 === solar ? safeguard(row['date'] ?? '') : '0%');
      }
    });
  });

  describe.each(contentGoods)('%s, which owes Section 232 on content', (hts10) => {
    const rows = products.get(hts10) ?? [];

    test('is in the file by the other convention on five dates', () => {
      expect(rows.filter(inConvention).map((row) => row['date'])).toEqual([
        '2025-04-05',
        '2025-04-09',
        '2025-04-10',
        '2025-04-11',
        '2025-05-14',
      ]);
    });

    test('comes out as in the file when that one event is moved to 5 April', () => {
      expect(rows.map((row) => layers(otherRun, row))).toEqual(
        rows.map((row) => expect.objectContaining(layersOfFile(row))),
      );
      expect(rows.map((row) => layers(knownThat(row['date'] as IsoDate, otherConvention), row).total)).toEqual(
        rows.map((row) => Number(row['law_total_as_known_that_day'])),
      );
    });
  });

  test('moving that event changes no other product', () => {
    const rest = file.filter((row) => !inConvention(row));
    expect(rest.filter((row) => layers(run, row).total !== layers(otherRun, row).total)).toEqual([]);
  });
});

describe('an article that owes Section 232 on part of its value only', () => {
  const hinges = { importer: 'US', origin: 'CN', hs: '8302.41.3000', content: { aluminium: '6.24%' } } as const;

  test.each<[IsoDate, Percent, Percent, string]>([
    ['2025-04-04', '46.56%', '46.56%', '25 + 20 + 25 × 6.24%; the reciprocal duty is not there yet'],
    ['2025-04-05', '46.56%', '55.936%', 'heading 9903.01.33: wholly outside'],
    ['2025-04-10', '46.56%', '163.76%', 'the same; the other convention charges 125 on 93.76%'],
    ['2025-06-03', '46.56%', '55.936%', 'the last day of it'],
    ['2025-06-04', '57.496%', '57.496%', 'Proclamation 10947: 50 × 6.24%, and 10 on the other 93.76%'],
  ])('on %s pays %s (%s by the other convention): %s', (enteredOn, byLaw, byOther) => {
    expect(unwrap(assess(run, { ...hinges, enteredOn })).additional).toBe(byLaw);
    expect(unwrap(assess(otherRun, { ...hinges, enteredOn })).additional).toBe(byOther);
  });
});
