import { assess, type IsoDate, type Percent, type Run, replay, type Shipment, unwrap } from 'truce';
import { usChina2025, usChina2026 } from 'truce/history';
import { describe, expect, test } from 'vitest';

/**
 * Goods at sea when a duty begins, and goods in bond, into the United States. Toys: no MFN, no Section 301, no Section
 * 232, so that the total is what the two IEEPA duties come to.
 */
const run = unwrap(replay(usChina2025));
const toys = { importer: 'US', origin: 'CN', hs: '9503.00.00' } as const;

function total(facts: Omit<Shipment, 'importer' | 'origin'>, of: Run = run): Percent {
  return unwrap(assess(of, { ...toys, ...facts })).total;
}

describe('the rule of 1 February 2025 (EO 14195; heading 9903.01.23)', () => {
  // Loaded or on the final mode before 1 February and entered before 7 March: no fentanyl duty. Any mode.
  test.each<[IsoDate | undefined, IsoDate, Percent]>([
    ['2025-01-31', '2025-02-04', '0%'],
    ['2025-01-31', '2025-03-06', '0%'],
    ['2025-01-31', '2025-03-07', '20%'],
    ['2025-02-01', '2025-02-04', '10%'],
    [undefined, '2025-02-04', '10%'],
  ])('loaded %s, entered %s: %s', (ladenOn, enteredOn, expected) => {
    const laden = ladenOn === undefined ? {} : { ladenOn };
    expect(total({ ...laden, enteredOn, transport: 'air' })).toBe(expected);
  });
});

describe('the vessel rules of April 2025', () => {
  // EO 14257 (heading 9903.01.28), EO 14259, EO 14266; entry cut-offs 27 May (CSMS 64680374), then 16 June (CBP, 30 May).
  test.each<[IsoDate, IsoDate, NonNullable<Shipment['transport']>, Percent, string]>([
    ['2025-04-04', '2025-04-05', 'vessel', '20%', 'before the baseline: no reciprocal duty'],
    ['2025-04-04', '2025-05-01', 'vessel', '20%', 'and so it stays'],
    ['2025-04-04', '2025-05-01', 'air', '145%', 'vessels only'],
    ['2025-04-05', '2025-04-08', 'vessel', '30%', 'on the day of the baseline'],
    ['2025-04-05', '2025-05-01', 'vessel', '30%', 'before 9 April: 10 in place of the rate for China'],
    ['2025-04-08', '2025-05-13', 'vessel', '30%', 'to the eve of Geneva'],
    ['2025-04-08', '2025-05-01', 'truck', '145%', 'vessels only'],
    ['2025-04-09', '2025-04-09', 'vessel', '104%', 'loaded on the day of the 84'],
    ['2025-04-09', '2025-04-10', 'vessel', '30%', 'before 10 April: 10, by the heading of the 125'],
    ['2025-04-10', '2025-05-01', 'vessel', '145%', 'on the day of the 125'],
    ['2025-04-10', '2025-05-14', 'vessel', '30%', 'Geneva does for all'],
    ['2025-04-04', '2025-06-15', 'vessel', '20%', 'the last day of the second cut-off'],
    ['2025-04-04', '2025-06-16', 'vessel', '30%', 'past it'],
  ])('loaded %s, entered %s by %s: %s, %s', (ladenOn, enteredOn, transport, expected) => {
    expect(total({ ladenOn, enteredOn, transport })).toBe(expected);
  });

  test('as known before 30 May, the cut-off was 27 May', () => {
    const then = unwrap(replay(usChina2025, { knownOn: '2025-05-20' }));
    const toysAtSea = { ladenOn: '2025-04-04', transport: 'vessel' } as const;
    expect(total({ ...toysAtSea, enteredOn: '2025-05-26' }, then)).toBe('20%');
    expect(total({ ...toysAtSea, enteredOn: '2025-05-27' }, then)).toBe('30%');
  });

  test('the line says that it is in transit, and by which rule', () => {
    const atSea = { ...toys, ladenOn: '2025-04-08', enteredOn: '2025-05-01', transport: 'vessel' } as const;
    const { lines, titles } = unwrap(assess(run, atSea));
    const line = lines.find(({ measure }) => measure === 'us-reciprocal-china');
    expect(line).toMatchObject({
      verdict: 'in-transit',
      points: '0%',
      suppressedBy: ['us-reciprocal-in-transit-china'],
    });
    expect(titles['us-reciprocal-in-transit-china']).toContain('vessel');
  });
});

describe('the rule of 24 February 2026 (Section 122; heading 9903.03.02)', () => {
  // Loaded before 24 February and entered before 28 February: no surcharge of 10.
  const run2026 = unwrap(replay(usChina2026));
  test.each<[IsoDate, IsoDate, Percent]>([
    ['2026-02-23', '2026-02-24', '0%'],
    ['2026-02-23', '2026-02-27', '0%'],
    ['2026-02-23', '2026-02-28', '10%'],
    ['2026-02-24', '2026-02-25', '10%'],
  ])('loaded %s, entered %s: %s', (ladenOn, enteredOn, expected) => {
    expect(total({ ladenOn, enteredOn, transport: 'vessel' }, run2026)).toBe(expected);
  });
});

describe('in bond (19 CFR 141.69(b))', () => {
  test('accepted on 12 May, entered on 15 May: the law of 12 May', () => {
    const bonded = { ...toys, acceptedInBondOn: '2025-05-12', enteredOn: '2025-05-15' } as const;
    const assessment = unwrap(assess(run, bonded));
    expect(assessment).toMatchObject({ on: '2025-05-12', total: '145%' });
    expect(assessment.lines.find(({ measure }) => measure === 'us-reciprocal-china')?.points).toBe('125%');
    expect(total({ enteredOn: '2025-05-15' })).toBe('30%');
  });

  test('an acceptance after entry is refused', () => {
    expect(assess(run, { ...toys, acceptedInBondOn: '2025-05-16', enteredOn: '2025-05-15' })).toMatchObject({
      error: { issues: [{ code: 'BOND_AFTER_ENTRY', path: '/acceptedInBondOn' }] },
    });
  });
});

test('midnight in Washington and noon in Beijing are one instant and one day', () => {
  // "Effective at 12:01 a.m. eastern daylight time on April 10", as the American order puts China's 34.
  const { acts } = usChina2025;
  const instant = (id: string) => Date.parse(acts[id]?.effectiveAt ?? '');
  const answer = Object.values(acts).find(({ cite }) => cite.includes('2025 No. 4'));
  expect(instant('eo-14266')).toBe(instant(answer?.id ?? ''));
  expect(total({ enteredOn: '2025-04-10' })).toBe('145%');
  const beans = { importer: 'CN', origin: 'US', hs: '1201.90', enteredOn: '2025-04-10' } as const;
  expect(unwrap(assess(run, beans)).lines.find(({ measure }) => measure === 'cn-reciprocal')?.points).toBe('84%');
});
