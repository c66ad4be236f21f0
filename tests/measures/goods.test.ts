import { type Goods, productList, type Scope } from 'truce';
import { describe, expect, test } from 'vitest';
import { type Membership, membership, originWithin, selects } from '../../src/measures/index.js';

const parts = { source: 'made up', prefixes: ['8703', '8517.13'], except: ['8703.80'] };
const lists = {
  whole: productList({ ...parts, id: 'whole' }),
  known: productList({ ...parts, id: 'known', complete: false }),
  bare: productList({ source: 'made up', prefixes: ['8703'], id: 'bare', complete: false }),
};

const inside: Membership = { in: true, undecided: [] };
const outside: Membership = { in: false, undecided: [] };
const code = (prefix: string) => ({ code: prefix });
const list = (id: string) => ({ list: id });

describe('whether goods are in a scope', () => {
  test.each<[Goods, string | null, Membership]>([
    ['all', null, inside],
    ['all', '01', inside],
    [{ hs: ['8703'] }, '870380', inside],
    [{ hs: ['8703'] }, '8704', outside],
    [{ hs: ['8703'] }, null, outside],
    // A code that stops before the law's does not say; the first prefix that goes on is what would
    [{ hs: ['8517.13', '8517.14'] }, '8517', { in: false, undecided: [code('8517.13')] }],
    [{ hs: ['8703'], except: ['8703.80'] }, '8703', { in: true, undecided: [code('8703.80')] }],
    [{ hs: ['8703'], except: ['8703.80'] }, '870380', outside],
    [{ hs: ['8703', '8703.80.10'], except: ['8703.80'] }, '87038010', inside],
    [{ hs: ['8703'], except: ['8703'] }, '8703', outside],
    // A list that is complete is decided by the code
    [{ list: 'whole' }, '870310', inside],
    [{ list: 'whole' }, '870380', outside],
    [{ list: 'whole' }, '01', outside],
    [{ list: 'whole' }, '8517', { in: false, undecided: [code('8517.13')] }],
    // One that is not leaves what it does not name open, but for what it takes off
    [{ list: 'known' }, '870310', inside],
    [{ list: 'known' }, '870380', outside],
    [{ list: 'known' }, '01', { in: false, undecided: [list('known')] }],
    [{ list: 'known' }, '8517', { in: false, undecided: [code('8517.13')] }],
    [{ list: 'bare' }, '01', { in: false, undecided: [list('bare')] }],
    [{ list: 'whole' }, null, outside],
    [{ list: 'of no record' }, '870310', outside],
    // One of several that is in for certain settles it; else what is open stays open
    [{ anyOf: [{ hs: ['01'] }, { hs: ['8703'] }] }, '8703', inside],
    [{ anyOf: [{ hs: ['01'] }, { hs: ['02'] }] }, '8703', outside],
    [{ anyOf: [] }, '8703', outside],
    [{ anyOf: [{ hs: ['8703'], except: ['8703.80'] }, { hs: ['87'] }] }, '8703', inside],
    [
      { anyOf: [{ hs: ['8703'], except: ['8703.80'] }, { hs: ['8703.10'] }] },
      '8703',
      { in: true, undecided: [code('8703.80')] },
    ],
    [
      { anyOf: [{ hs: ['8703.10'] }, { list: 'known' }, { hs: ['01'] }] },
      '8703',
      { in: true, undecided: [code('8703.80')] },
    ],
    [
      { anyOf: [{ hs: ['8517.13'] }, { hs: ['01'] }, { list: 'bare' }] },
      '8517',
      { in: false, undecided: [code('8517.13'), list('bare')] },
    ],
  ])('%j, of %s: %j', (goods, digits, expected) => {
    expect(membership(goods, { digits, lists: [] }, lists)).toEqual(expected);
  });

  test('a list that the shipment names always counts, and no other', () => {
    expect(membership({ list: 'whole' }, { digits: null, lists: ['whole'] }, lists)).toEqual(inside);
    expect(membership({ list: 'of no record' }, { digits: '01', lists: ['of no record'] }, lists)).toEqual(inside);
    expect(membership({ list: 'whole' }, { digits: null, lists: ['known'] }, lists)).toEqual(outside);
  });
});

describe('whether an origin is within a scope', () => {
  const scope: Scope = { importer: 'US', origins: 'all', goods: 'all' };

  test('all but those excepted, or those that are named', () => {
    expect(originWithin(scope, 'CN')).toBe(true);
    expect(originWithin({ ...scope, exceptOrigins: ['CN'] }, 'CN')).toBe(false);
    expect(originWithin({ ...scope, exceptOrigins: ['CN'] }, 'HK')).toBe(true);
    expect(originWithin({ ...scope, origins: ['CN', 'HK'] }, 'HK')).toBe(true);
    expect(originWithin({ ...scope, origins: ['CN'] }, 'HK')).toBe(false);
    expect(originWithin({ ...scope, origins: ['CN', 'HK'], exceptOrigins: ['HK'] }, 'HK')).toBe(false);
  });
});

describe('a selector', () => {
  const measure = { id: 'us-301-list-1', program: 'section-301' };

  test('names measures by program or by id', () => {
    expect(selects({ programs: ['ieepa-fentanyl', 'section-301'] }, measure)).toBe(true);
    expect(selects({ programs: ['us-301-list-1'] }, measure)).toBe(false);
    expect(selects({ measures: ['us-301-list-1'] }, measure)).toBe(true);
    expect(selects({ measures: ['section-301'] }, measure)).toBe(false);
  });
});
