import type { Conditions, Shipment } from 'truce';
import { describe, expect, test } from 'vitest';
import { meets } from '../../src/measures/index.js';

const entered = { importer: 'US', origin: 'CN', enteredOn: '2025-06-10' } as const;

describe('a condition of a measure', () => {
  test('is met by every shipment where there is none', () => {
    expect(meets(undefined, entered)).toBe(true);
    expect(meets({}, entered)).toBe(true);
  });

  test.each<[Conditions, Partial<Shipment>, boolean]>([
    // Half-open: from its first day, and no more on the day that it ends
    [{ ladenBefore: '2025-05-01' }, { ladenOn: '2025-04-30' }, true],
    [{ ladenBefore: '2025-05-01' }, { ladenOn: '2025-05-01' }, false],
    [{ ladenFrom: '2025-05-01' }, { ladenOn: '2025-05-01' }, true],
    [{ ladenFrom: '2025-05-01' }, { ladenOn: '2025-04-30' }, false],
    [{ enteredBefore: '2025-06-11' }, {}, true],
    [{ enteredBefore: '2025-06-10' }, {}, false],
    [{ enteredFrom: '2025-06-10' }, {}, true],
    [{ enteredFrom: '2025-06-11' }, {}, false],
    [{ transport: ['vessel', 'rail'] }, { transport: 'rail' }, true],
    [{ transport: ['vessel', 'rail'] }, { transport: 'air' }, false],
    [{ use: 'automobile-part' }, { uses: ['toy', 'automobile-part'] }, true],
    [{ use: 'automobile-part' }, { uses: ['toy'] }, false],
    [{ claim: 'c' }, { claims: ['c'] }, true],
    [{ claim: 'c' }, { claims: ['other'] }, false],
    [{ waiver: 'w' }, { waivers: ['w'] }, true],
    [{ waiver: 'w' }, { waivers: [] }, false],
    // At most is inclusive, and another currency is not compared
    [{ valueAtMost: '800 USD' }, { value: '800.00 USD' }, true],
    [{ valueAtMost: '800 USD' }, { value: '800.01 USD' }, false],
    [{ valueAtMost: '800 USD' }, { value: '1 CNY' }, false],
  ])('%j, of a shipment with %j: %j', (conditions, facts, met) => {
    expect(meets(conditions, { ...entered, ...facts })).toBe(met);
  });

  test.each<Conditions>([
    { ladenBefore: '2099-01-01' },
    { ladenFrom: '2000-01-01' },
    { transport: ['vessel'] },
    { use: 'automobile-part' },
    { claim: 'c' },
    { waiver: 'w' },
    { valueAtMost: '800 USD' },
  ])('%j is not met by what a shipment does not state', (conditions) => {
    expect(meets(conditions, entered)).toBe(false);
  });

  test('must hold with all the others', () => {
    const all: Conditions = { enteredFrom: '2025-06-01', claim: 'c', valueAtMost: '800 USD' };
    expect(meets(all, { ...entered, claims: ['c'], value: '5 USD' })).toBe(true);
    expect(meets(all, { ...entered, claims: ['c'], value: '900 USD' })).toBe(false);
    expect(meets(all, { ...entered, value: '5 USD' })).toBe(false);
  });
});
