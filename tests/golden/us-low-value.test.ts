import { assess, entry, type IsoDate, type Percent, replay, type Shipment, unwrap } from 'truce';
import { usChina2025 } from 'truce/history';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../src/values/index.js';

/**
 * Small shipments from China into the United States, $800 or less: free until 2 May 2025 but for a day in February; then
 * by post a rate or a sum by item in place of every other duty, and all duties for whatever else carries them.
 */
const run = unwrap(replay(usChina2025));
const parcel = { importer: 'US', origin: 'CN', hs: '6109.10.00', value: '100.00 USD' } as const;
const byItem = { transport: 'post', choosesAlternative: ['low-value'] } as const;

type Row = readonly [from: IsoDate, byPost: Percent, perItem: string | null, otherwise: Percent, source: string];

// What carries T-shirts otherwise: MFN 16.5, List 4A 7.5, and the two IEEPA duties.
const regimes: readonly Row[] = [
  ['2025-01-20', '0%', null, '0%', 'section 321: de minimis'],
  ['2025-02-04', '34%', null, '34%', 'EO 14195, s. 2(g): all duties, for a day'],
  ['2025-02-05', '0%', null, '0%', 'EO 14200: free again until systems are ready'],
  ['2025-05-02', '120%', '100 USD/item', '169%', 'EO 14256, as raised by EO 14259 and EO 14266'],
  ['2025-05-14', '54%', '100 USD/item', '54%', 'EO 14298; the sum of $200 for 1 June never came'],
  ['2025-08-29', '30%', '200 USD/item', '54%', 'EO 14324: the effective IEEPA rate, for all origins'],
  ['2025-11-10', '20%', '160 USD/item', '44%', 'EO 14357 and 14358 in the same formula (derived)'],
];

function assessed(facts: Partial<Shipment>, enteredOn: IsoDate) {
  return unwrap(assess(run, { ...parcel, ...facts, enteredOn }));
}

describe.each(regimes)('from %s', (from, byPost, perItem, otherwise, source) => {
  const next = regimes.find((row) => row[0] > from)?.[0] ?? '2026-01-01';
  const days = [from, addDays(from, 1), addDays(next, -1)].filter((day) => day < next);

  test(`by post ${byPost}, ${perItem ?? 'no sum'} by item: ${source}`, () => {
    for (const day of days) {
      expect([day, assessed({ transport: 'post' }, day).total]).toEqual([day, byPost]);
      const chosen = assessed(byItem, day);
      expect([day, chosen.total, ...chosen.specific]).toEqual(perItem === null ? [day, byPost] : [day, '0%', perItem]);
    }
  });

  test(`by courier ${otherwise}`, () => {
    for (const day of days) expect([day, assessed({ transport: 'air' }, day).total]).toEqual([day, otherwise]);
  });
});

describe('where it ends', () => {
  test.each<[string, Partial<Shipment>, IsoDate, Percent]>([
    ['$800 by post in May', { transport: 'post', value: '800.00 USD' }, '2025-05-10', '120%'],
    ['a cent more in May', { transport: 'post', value: '800.01 USD' }, '2025-05-10', '169%'],
    ['$800 by courier in April', { transport: 'air', value: '800.00 USD' }, '2025-04-15', '0%'],
    ['a cent more in April', { transport: 'air', value: '800.01 USD' }, '2025-04-15', '169%'],
    ['a value in another currency is not compared', { transport: 'air', value: '100.00 EUR' }, '2025-04-15', '169%'],
    ['Hong Kong lost it with China', { origin: 'HK', transport: 'post' }, '2025-05-10', '120%'],
    ['before 2 May Hong Kong entered free too', { origin: 'HK', transport: 'post' }, '2025-05-01', '0%'],
  ])('%s', (_, facts, enteredOn, total) => {
    expect(assessed(facts, enteredOn).total).toBe(total);
  });

  test('a value that is not stated is not small', () => {
    const { value: _, ...unknown } = parcel;
    expect(unwrap(assess(run, { ...unknown, transport: 'air', enteredOn: '2025-03-10' })).total).toBe('44%');
  });
});

describe('rates that were decreed and never collected, as a sender could know them', () => {
  test.each<[IsoDate, IsoDate, Percent, string, string]>([
    ['2025-04-02', '2025-05-02', '30%', '25 USD/item', 'EO 14256'],
    ['2025-04-02', '2025-06-01', '30%', '50 USD/item', 'EO 14256'],
    ['2025-04-08', '2025-05-02', '90%', '75 USD/item', 'EO 14259'],
    ['2025-04-08', '2025-06-01', '90%', '150 USD/item', 'EO 14259'],
    ['2025-04-09', '2025-05-02', '120%', '100 USD/item', 'EO 14266'],
    ['2025-04-09', '2025-06-01', '120%', '200 USD/item', 'EO 14266'],
  ])('known on %s for %s: %s or %s (%s)', (knownOn, enteredOn, byValue, perItem) => {
    const then = unwrap(replay(usChina2025, { knownOn }));
    const post = { ...parcel, transport: 'post', enteredOn } as const;
    expect(unwrap(assess(then, post)).total).toBe(byValue);
    expect(unwrap(assess(then, { ...post, ...byItem })).specific).toEqual([perItem]);
  });
});

describe('on a bill', () => {
  const dress = { ...parcel, value: '40.00 USD', transport: 'post', enteredOn: '2025-05-10' } as const;

  test('by value or by item, whichever the sender chooses', () => {
    expect(unwrap(entry(run, { lines: [dress] })).duty).toBe('48.00 USD');
    const bill = unwrap(entry(run, { lines: [{ ...dress, ...byItem, quantities: { item: '1' } }] }));
    expect(bill).toMatchObject({ duty: '100.00 USD', programs: { 'low-value': '100.00 USD' }, rate: '250%' });
  });
});
