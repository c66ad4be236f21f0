import { describe, expect, test } from 'vitest';
import type { EndUser, ExportQuestion } from '../../src/index.js';
import { ask, nobody, plain, told, verdictsOf } from './support.js';

const tungsten: Omit<ExportQuestion, 'on'> = { ...plain, item: 'tungsten', from: 'CN', to: 'US' };
const goods: Omit<ExportQuestion, 'on'> = { ...plain, item: 'neodymium', from: 'CN', to: 'US' };
const to = (listings: readonly string[], facts: Omit<ExportQuestion, 'on'>, on: ExportQuestion['on']) =>
  told({ ...facts, on, endUser: { ...nobody, listings } });

describe('a listed end user', () => {
  test('of the control list is barred from dual-use goods; from other goods it is not', () => {
    expect(to(['cn-mofcom-2025-21'], tungsten, '2025-04-04')).toBe('needed, prohibited');
    expect(to(['cn-mofcom-2025-21'], goods, '2025-04-04')).toBe('not-needed');
    // No. 10 names tungsten: without it nothing on this day's dual-use list would be meant.
    expect(to(['cn-mofcom-2025-01-02-lists/ecl'], tungsten, '2025-02-03')).toBe('not-needed');
    expect(to(['cn-mofcom-2025-01-02-lists/ecl'], tungsten, '2025-02-04')).toBe('needed, prohibited');
  });

  test('of the Unreliable Entity List is barred from trade in anything', () => {
    expect(to(['cn-uel-2025-7'], goods, '2025-04-04')).toBe('needed, prohibited');
    expect(to(['cn-uel-2025-02-04/pvh'], goods, '2025-04-04')).toBe('not-needed');
  });

  test('whose listing is suspended still has to apply (HC-13)', () => {
    for (const [entry, facts] of [
      ['cn-mofcom-2025-21', tungsten],
      ['cn-uel-2025-7', goods],
    ] as const) {
      expect(to([entry], facts, '2025-05-13')).toBe('needed, prohibited');
      expect(to([entry], facts, '2025-05-14')).toBe('needed, case-by-case');
      expect(to([entry], facts, '2025-12-31')).toBe('needed, case-by-case');
      const line = ask({ ...facts, on: '2025-06-01', endUser: { ...nobody, listings: [entry] } }).lines.find(
        ({ measure }) => measure === entry,
      );
      expect(line).toMatchObject({ verdict: 'requires', suspended: true, until: '2025-08-12', policy: 'case-by-case' });
    }
  });

  test('whose listing was stopped is free', () => {
    expect(to(['cn-uel-2025-8'], goods, '2025-08-11')).toBe('needed, case-by-case');
    expect(to(['cn-uel-2025-8'], goods, '2025-08-12')).toBe('not-needed');
    const ended = verdictsOf({ ...goods, on: '2025-08-12', endUser: { ...nobody, listings: ['cn-uel-2025-8'] } });
    expect(ended['cn-uel-2025-8']).toBe('ended');
  });

  test('that is listed without a measure on exports is no obstacle to them (HC-12)', () => {
    for (const on of ['2025-03-04', '2025-11-10'] as const) {
      expect(to(['cn-uel-2025-02-04/illumina'], goods, on)).toBe('not-needed');
    }
  });
});

describe('an end user that is known in part', () => {
  const openEntries = (endUser: EndUser) =>
    ask({ ...goods, on: '2025-04-15', endUser })
      .lines.filter(({ verdict }) => verdict === 'undetermined')
      .map(({ measure }) => measure);

  test('by name, is found where the record has names, in any case of letters', () => {
    expect(told({ ...tungsten, on: '2025-04-15', endUser: { ...nobody, name: 'insitu' } })).toBe('needed, prohibited');
    expect(verdictsOf({ ...tungsten, on: '2025-04-15', endUser: { name: 'Insitu' } })['cn-mofcom-2025-22']).toBe(
      'requires',
    );
  });

  test('by name alone, may stand under any entry whose names the record does not have', () => {
    const open = openEntries({ name: 'A motor works', military: false, heldBy: nobody.heldBy });
    expect(open).toContain('cn-uel-2025-7');
    expect(open).not.toContain('cn-mofcom-2025-22');
  });

  test('by a list alone, may stand under any entry of it, and under none of others', () => {
    const open = openEntries({ ...nobody, listings: ['Unreliable Entity List'] });
    expect(open.length).toBeGreaterThan(3);
    expect(open.every((measure) => measure.includes('uel'))).toBe(true);
  });

  test('by its entries, is under no other', () => {
    expect(openEntries({ ...nobody, listings: [] })).toEqual([]);
  });

  test('with an unknown share in the hands of listed parties, is undetermined while the rule on shares holds', () => {
    const endUser = { ...nobody, heldBy: { share: 'unknown', lists: ['Entity List'] } } as const;
    const asked: ExportQuestion = { ...plain, item: 'neodymium', from: 'US', to: 'MY', on: '2025-10-15', endUser };
    expect(ask(asked)).toMatchObject({ answer: 'undetermined', missing: [{ path: '/endUser/heldBy/share' }] });
    expect(told({ ...asked, on: '2025-09-28' })).toBe('not-needed');
    expect(told({ ...asked, on: '2025-11-10' })).toBe('not-needed');
  });
});
