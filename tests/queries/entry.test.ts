import fc from 'fast-check';
import { type EntryTerms, entry, type IsoDate, type Percent, replay, unwrap } from 'truce';
import { usChina2025 } from 'truce/history';
import { describe, expect, test } from 'vitest';
import { quantityOf } from '../../src/values/index.js';
import { displaces, imposes, smallLaw } from '../support/law.js';

const run = unwrap(replay(usChina2025));
const chineseToys = { importer: 'US', origin: 'CN', hs: '9503.00.00', enteredOn: '2025-06-10' } as const;

describe('a bill to the cent', () => {
  test('the entry summary of 2026: 11,039.99 on 14,172.00, which is 77.90%', () => {
    // Steel articles of 7326.90.8688 under the law of 2026: Section 301 25%, metals 50%, MFN 2.9%; each line rounded half
    // up (410.988 to 410.99). A CBP form 7501 quoted in design notes of a public duty calculator.
    const law2026 = smallLaw([
      imposes('2026-04-06', { id: 's301', duty: '25%' }),
      imposes('2026-04-06', { id: 's232-metals', duty: '50%' }),
    ]);
    const steel = { importer: 'US', origin: 'CN', hs: '7326.90.8688', mfn: '2.9%', enteredOn: '2026-05-04' } as const;
    const bill = unwrap(entry(unwrap(replay(law2026)), { lines: [{ ...steel, value: '14172.00 USD' }] }));
    expect(bill.programs).toEqual({ s301: '3543.00 USD', 's232-metals': '7086.00 USD', mfn: '410.99 USD' });
    expect(bill).toMatchObject({
      duty: '11039.99 USD',
      rate: '77.9%',
      landed: '25211.99 USD',
      fees: [],
      vat: '0.00 USD',
    });
  });

  test('a cable of four materials: 6,580 on 10,000', () => {
    // Copper 5, steel 20, aluminium 72, other 3, as worked in the tests of a public filing tool: Section 301 25, fentanyl
    // 10, copper and steel at 50, aluminium at 25, and the reciprocal 10 on the remaining 300 dollars.
    const law = smallLaw([
      imposes('2025-11-10', { id: 's301', duty: '25%' }),
      imposes('2025-11-10', { id: 'fentanyl', duty: '10%' }),
      imposes('2025-11-10', { id: 'reciprocal', duty: '10%' }),
      imposes('2025-11-10', { id: 'copper', duty: '50%', base: { content: 'copper' } }),
      imposes('2025-11-10', { id: 'steel', duty: '50%', base: { content: 'steel' } }),
      imposes('2025-11-10', { id: 'aluminium', duty: '25%', base: { content: 'aluminium' } }),
      displaces('2025-11-10', ['copper', 'steel', 'aluminium'], ['reciprocal'], 'share'),
    ]);
    const content = { copper: '5%', steel: '20%', aluminium: '72%' } as const;
    const cable = { importer: 'US', origin: 'CN', mfn: '0%', content, enteredOn: '2025-11-20' } as const;
    const bill = unwrap(entry(unwrap(replay(law)), { lines: [{ ...cable, value: '10000.00 USD' }] }));
    expect(bill.programs).toEqual({
      s301: '2500.00 USD',
      fentanyl: '1000.00 USD',
      copper: '250.00 USD',
      steel: '1000.00 USD',
      aluminium: '1800.00 USD',
      reciprocal: '30.00 USD',
    });
    expect(bill.duty).toBe('6580.00 USD');
  });

  // American soybeans, value-added tax 9% on value plus duty, the additional duty of 2018 to 2020 waived. Sources: ASA
  // statement of 9 April 2025 (114.73 at 97), DTN of 14 May 2025 (34, which is 34.07 at 23); the rest by the same sum.
  test.each<[IsoDate, string, string, string]>([
    ['2025-03-09', '300.00 CNY', '1227.00 CNY', 'MFN 3'],
    ['2025-03-15', '1300.00 CNY', '2317.00 CNY', 'and No. 2: 10'],
    ['2025-04-11', '9700.00 CNY', '11473.00 CNY', 'and Nos. 4 and 5: 84'],
    ['2025-04-15', '13800.00 CNY', '15942.00 CNY', 'and No. 6: 125'],
    ['2025-06-15', '2300.00 CNY', '3407.00 CNY', 'and No. 7: 10'],
    ['2025-12-31', '1300.00 CNY', '2317.00 CNY', 'without No. 2, by No. 9'],
  ])('soybeans of 10,000 yuan entered %s pay %s duty, %s with tax: %s', (enteredOn, duty, payable) => {
    const soybeans = { importer: 'CN', origin: 'US', hs: '1201.90', waivers: ['cn-market-based'] } as const;
    const bill = unwrap(entry(run, { lines: [{ ...soybeans, enteredOn, value: '10000.00 CNY' }], vat: '9%' }));
    expect([bill.duty, bill.payable]).toEqual([duty, payable]);
  });

  test('frozen pork: 172 in April 2025', () => {
    // USMEF, April 2025: 12 MFN + 25 (answer to Section 232, not waivable) + 10 (No. 2) + 125; the 301 layer waived.
    const pork = { importer: 'CN', origin: 'US', hs: '0203.29', waivers: ['cn-market-based'] } as const;
    const line = { ...pork, enteredOn: '2025-04-15', value: '100.00 CNY' } as const;
    expect(unwrap(entry(run, { lines: [line] })).duty).toBe('172.00 CNY');
  });
});

describe('several lines', () => {
  test('are each rounded, and sum', () => {
    const line = (value: string, enteredOn: IsoDate) => ({ ...chineseToys, enteredOn, value: `${value} USD` }) as const;
    const lines = [line('33.35', '2025-06-10'), line('33.35', '2025-06-10'), line('100.00', '2025-11-15')] as const;
    const bill = unwrap(entry(run, { lines: lines as EntryTerms['lines'] }));
    // 10% of 33.35 is 3.335, which rounds half up on each line: 3.34 twice, and not 6.67.
    expect(bill.programs['ieepa-reciprocal']).toBe('16.68 USD');
    expect(bill.lines.map((each) => each.duty)).toEqual(['10.01 USD', '10.01 USD', '20.00 USD']);
    expect(bill).toMatchObject({ value: '166.70 USD', duty: '40.02 USD', landed: '206.72 USD' });
  });

  test('fees are on the bill only when given, on each line, with their least and greatest', () => {
    const lines = [
      { ...chineseToys, value: '10000.00 USD' },
      { ...chineseToys, value: '4000.00 USD' },
    ] as const;
    const fees = [
      { name: 'merchandise processing', rate: '0.3464%', atLeast: '32.71 USD', atMost: '634.62 USD' },
      { name: 'harbour maintenance', rate: '0.125%' },
      { name: 'broker', amount: '95.5 USD' },
    ] as const;
    const bill = unwrap(entry(run, { lines, fees }));
    expect(bill.fees).toEqual([
      { name: 'merchandise processing', amount: '48.50 USD' },
      { name: 'harbour maintenance', amount: '17.50 USD' },
      { name: 'broker', amount: '95.50 USD' },
    ]);
    expect(bill).toMatchObject({ duty: '4200.00 USD', payable: '4361.50 USD', landed: '18361.50 USD' });
    const small = unwrap(entry(run, { lines: [{ ...chineseToys, value: '1000.00 USD' }], fees: fees.slice(0, 1) }));
    expect(small.fees).toEqual([{ name: 'merchandise processing', amount: '32.71 USD' }]);
    const large = unwrap(entry(run, { lines: [{ ...chineseToys, value: '900000.00 USD' }], fees: fees.slice(0, 1) }));
    expect(large.fees).toEqual([{ name: 'merchandise processing', amount: '634.62 USD' }]);
  });

  test('a limit of value looks at the whole entry', () => {
    const parcel = { ...chineseToys, transport: 'air', enteredOn: '2025-03-10' } as const;
    const bill = (...values: string[]) =>
      unwrap(
        entry(run, {
          lines: values.map((value) => ({ ...parcel, value: `${value} USD` }) as const) as EntryTerms['lines'],
        }),
      );
    // 800 dollars or less entered free until 2 May 2025.
    expect(bill('500.00', '300.00').duty).toBe('0.00 USD');
    expect(bill('500.00', '300.01').duty).toBe('160.00 USD');
  });

  test('tax of a line takes the place of that of the entry', () => {
    const soybeans = {
      importer: 'CN',
      origin: 'US',
      hs: '1201.90',
      enteredOn: '2025-12-31',
      value: '100.00 CNY',
    } as const;
    const bill = unwrap(entry(run, { lines: [soybeans, { ...soybeans, vat: '13%' }], vat: '9%' }));
    expect(bill.lines.map((each) => each.vat)).toEqual(['12.65 CNY', '18.27 CNY']);
  });
});

describe('duties by unit', () => {
  const byWeight = smallLaw([
    imposes('2025-02-01', { id: 'by-weight', duty: { all: ['3.4%', { specific: '4.3 USD/kg' }] } }),
  ]);
  const byWeightRun = unwrap(replay(byWeight));
  const lump = { importer: 'US', origin: 'CN', mfn: '0%', enteredOn: '2025-03-01', value: '100.00 USD' } as const;

  test('are paid for the quantity', () => {
    const bill = unwrap(entry(byWeightRun, { lines: [{ ...lump, quantities: { kg: '1.5' } }] }));
    expect(bill.lines[0]?.duties).toMatchObject([{ points: '3.4%', specific: ['4.3 USD/kg'], amount: '9.85 USD' }]);
  });

  test('without a quantity or in another currency are refused, each with its path', () => {
    const yuan = { ...lump, value: '100.00 CNY', quantities: { kg: '1' } } as const;
    expect(entry(byWeightRun, { lines: [lump, { ...lump, quantities: { item: '3' } }] })).toMatchObject({
      error: {
        code: 'INVALID_QUESTION',
        issues: [
          { code: 'QUANTITY_NEEDED', path: '/lines/0/quantities/kg' },
          { code: 'QUANTITY_NEEDED', path: '/lines/1/quantities/kg' },
        ],
      },
    });
    expect(entry(byWeightRun, { lines: [yuan] })).toMatchObject({
      error: { issues: [{ code: 'CURRENCY_MISMATCH', path: '/lines/0/value' }] },
    });
  });
});

describe('what cannot be billed', () => {
  test('is said all at once, with paths', () => {
    const bad: unknown = {
      lines: [
        { ...chineseToys, hs: '9503.0x', value: '10.00 USD' },
        { ...chineseToys, hs: '95030', value: '-5.00 USD', content: { steel: '101%' } },
        { ...chineseToys, value: '7.00 EUR', lists: ['us-301-list-9'], quantities: { kg: 'much', stone: '1' } },
        { ...chineseToys, content: { steel: '60%', copper: '50%' }, procedure: 'smuggling' },
        { ...chineseToys, value: '0.00 USD', mfn: '-3%', vat: '-1%', enteredOn: '2025-02-30' },
      ],
      fees: [{ name: '', rate: '-1%' }, { name: 'harbour', amount: '3.00 EUR' }, { name: 'nothing' }],
      vat: '0.09',
    };
    const refused = entry(run, bad as EntryTerms);
    const issues = refused.ok || refused.error.code !== 'INVALID_QUESTION' ? [] : refused.error.issues;
    expect(issues.map(({ path, code }) => `${path} ${code}`)).toEqual([
      '/lines/0/hs MALFORMED_HS_CODE',
      '/lines/1/hs MALFORMED_HS_CODE',
      '/lines/1/content/steel MALFORMED_SHARE',
      '/lines/1/value MALFORMED_AMOUNT',
      '/lines/2/lists/0 UNKNOWN_LIST',
      '/lines/2/quantities/kg MALFORMED_QUANTITY',
      '/lines/2/quantities/stone UNKNOWN_UNIT',
      '/lines/2/value CURRENCY_MISMATCH',
      '/lines/3/content SHARES_ABOVE_WHOLE',
      '/lines/3/procedure UNKNOWN_PROCEDURE',
      '/lines/3/value VALUE_NEEDED',
      '/lines/4/mfn MALFORMED_DUTY',
      '/lines/4/enteredOn MALFORMED_DATE',
      '/lines/4/value VALUE_NEEDED',
      '/lines/4/vat MALFORMED_PERCENT',
      '/fees/0/name MALFORMED_FEE',
      '/fees/0/rate MALFORMED_PERCENT',
      '/fees/1/amount CURRENCY_MISMATCH',
      '/fees/2 MALFORMED_FEE',
      '/vat MALFORMED_PERCENT',
    ]);
    expect(entry(run, { lines: [] })).toMatchObject({ error: { issues: [{ code: 'NO_LINES', path: '/lines' }] } });
  });

  test('is said line by line where the law gives no answer', () => {
    const value = '10.00 USD';
    const refused = entry(run, {
      lines: [
        { ...chineseToys, value },
        { ...chineseToys, value, enteredOn: '2024-12-01' },
        { ...chineseToys, value, hs: '0101.21.00' },
        { ...chineseToys, value, origin: 'FR' },
        { ...chineseToys, value, procedure: 'drawback' },
      ],
    });
    expect(refused).toMatchObject({
      error: {
        code: 'LINES_REFUSED',
        lines: [
          { path: '/lines/1', because: { code: 'OUTSIDE_RECORD' } },
          { path: '/lines/2', because: { code: 'UNDETERMINED', missing: [{ code: 'MFN_UNKNOWN' }] } },
          { path: '/lines/3', because: { code: 'UNKNOWN_LANE' } },
          { path: '/lines/4', because: { code: 'NOT_MODELLED', procedure: 'drawback' } },
        ],
      },
    });
  });
});

describe('the laws of a bill', () => {
  const cents = fc
    .integer({ min: 1, max: 10 ** 10 })
    .map((all) => `${Math.floor(all / 100)}.${String(all % 100).padStart(2, '0')} USD` as const);
  const line = fc.record({
    importer: fc.constant('US' as const),
    origin: fc.constant('CN' as const),
    hs: fc.constantFrom('9503.00.00', '8507.60.0020', '8302.41.3000', '6109.10.00', '8703.80.00'),
    enteredOn: fc.constantFrom('2025-02-10', '2025-04-12', '2025-06-10', '2025-11-15'),
    content: fc
      .integer({ min: 0, max: 500 })
      .map((steel) => ({ steel: `${steel / 10}%` as Percent, aluminium: '12.5%' as const })),
    value: cents,
  });
  const lines = fc.array(line as fc.Arbitrary<EntryTerms['lines'][number]>, { minLength: 1, maxLength: 4 });
  const sum = (amounts: readonly string[]) =>
    amounts.reduce((total, each) => total.plus(quantityOf(each as `${number} USD`)), quantityOf('0 USD'));

  test('every total is the sum of its parts, to the cent, and no line is off by more than half a cent a duty', () => {
    fc.assert(
      fc.property(lines, (entered) => {
        const bill = unwrap(entry(run, { lines: entered, vat: '13%', fees: [{ name: 'mpf', rate: '0.3464%' }] }));
        const total = (amounts: readonly string[]) => sum(amounts).toFixed(2);
        const { duty, vat, payable, value, landed } = bill;
        expect(`${total(bill.lines.map((each) => each.duty))} USD`).toBe(duty);
        expect(`${total(Object.values(bill.programs))} USD`).toBe(duty);
        expect(`${total(bill.lines.map((each) => each.value))} USD`).toBe(value);
        expect(`${total([duty, vat, ...bill.fees.map((each) => each.amount)])} USD`).toBe(payable);
        expect(`${total([value, payable])} USD`).toBe(landed);
        for (const { duties, duty: ofLine, value: worth, assessment } of bill.lines) {
          expect(`${total(duties.map((each) => each.amount))} USD`).toBe(ofLine);
          const exact = quantityOf(worth).times(assessment.total.slice(0, -1)).div(100);
          expect(
            sum([ofLine])
              .minus(exact)
              .abs()
              .lte(duties.length * 0.005),
          ).toBe(true);
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('the order of lines does not matter to the totals', () => {
    fc.assert(
      fc.property(lines, (entered) => {
        const { lines: _, programs: __, ...totals } = unwrap(entry(run, { lines: entered }));
        const turned = unwrap(entry(run, { lines: [...entered].reverse() }));
        expect(turned).toMatchObject(totals);
      }),
      { numRuns: 1000 },
    );
  });
});
