import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { productList, readProductList, unwrap } from '../../src/index.js';
import { membership } from '../../src/measures/index.js';
import { longerPrefix, longestPrefix } from '../../src/values/index.js';
import { digitsOf, longestByScan } from '../reference/prefixes.js';

const list = { id: 'my-list', source: 'my own copy' } as const;

describe('a list from text', () => {
  test('one code a row', () => {
    const read = unwrap(readProductList('8412.21.00\r\n8429 52 10\n\n"9503-00-00"\n8412.21.00', list));
    expect(read).toEqual(productList({ ...list, prefixes: ['84122100', '84295210', '95030000'] }));
    expect(read).toMatchObject({ title: 'my-list', complete: true });
  });

  test('a column of a table, quoted cells and all', () => {
    const text = '\uFEFFdescription,hts8\n"Cars, ""electric""\nand others",8703.80.00\nToys,9503.00.00\n,\n';
    expect(unwrap(readProductList(text, { ...list, column: 'hts8' })).prefixes).toEqual(['87038000', '95030000']);
  });

  test('JSON, as codes or as records', () => {
    const codes = readProductList('["8703.80", "95"]', { ...list, format: 'json' });
    const records = readProductList('[{"hs":"8703.80"},{"hs":"95"}]', { ...list, format: 'json', column: 'hs' });
    expect(unwrap(codes).prefixes).toEqual(['870380', '95']);
    expect(records).toEqual(codes);
  });

  test('every bad row is named, at once', () => {
    // A spreadsheet ate the leading zero of pork; a heading was left in; a letter crept in.
    const refused = readProductList('hts8\n2032900\n9503.00.00\n8703.8O.00\n87038', list);
    expect(refused).toMatchObject({
      ok: false,
      error: {
        code: 'INVALID_LIST',
        issues: [
          { code: 'MALFORMED_HS_CODE', path: '/rows/1', given: 'hts8' },
          { code: 'MALFORMED_HS_CODE', path: '/rows/2', given: '2032900' },
          { code: 'MALFORMED_HS_CODE', path: '/rows/4', given: '8703.8O.00' },
          { code: 'MALFORMED_HS_CODE', path: '/rows/5', given: '87038' },
        ],
      },
    });
  });

  test.each<[string, string, Parameters<typeof readProductList>[1], string, string]>([
    ['a column that is not there', 'hs,name\n95,toys', { ...list, column: 'hts' }, 'UNKNOWN_COLUMN', '/rows/1'],
    ['an open quote', '95\n"96', list, 'MALFORMED_CSV', '/rows/2'],
    ['a quote inside a cell', '9"5\n', list, 'MALFORMED_CSV', '/rows/1'],
    ['nothing', '\n\n', list, 'NO_CODES', ''],
    ['no JSON', '[95', { ...list, format: 'json' }, 'MALFORMED_JSON', ''],
    ['no array', '{"hs":"95"}', { ...list, format: 'json' }, 'MALFORMED_JSON', ''],
    ['a number for a code', '[95]', { ...list, format: 'json' }, 'MALFORMED_HS_CODE', '/0'],
    ['a record without it', '[{"hs":"95"},{}]', { ...list, format: 'json', column: 'hs' }, 'UNKNOWN_COLUMN', '/1'],
    ['nothing for a record', '[null]', { ...list, format: 'json', column: 'hs' }, 'UNKNOWN_COLUMN', '/0'],
    [
      'a record with a bad one',
      '[{"hs":"9"}]',
      { ...list, format: 'json', column: 'hs' },
      'MALFORMED_HS_CODE',
      '/0/hs',
    ],
    ['a row without it', 'name,hs\ntoys', { ...list, column: 'hs' }, 'MALFORMED_HS_CODE', '/rows/2'],
    ['a table without a row', 'hs', { ...list, column: 'hs' }, 'NO_CODES', ''],
    ['a column of no text', '', { ...list, column: 'hs' }, 'UNKNOWN_COLUMN', '/rows/1'],
    ['a text for a record', '["95"]', { ...list, format: 'json', column: 'hs' }, 'UNKNOWN_COLUMN', '/0'],
    ['a field of every text', '["95"]', { ...list, format: 'json', column: 'length' }, 'UNKNOWN_COLUMN', '/0'],
    ['a field of every object', '[{}]', { ...list, format: 'json', column: '__proto__' }, 'UNKNOWN_COLUMN', '/0'],
  ])('%s is refused', (_, text, reading, code, path) => {
    expect(readProductList(text, reading)).toMatchObject({ ok: false, error: { issues: [{ code, path }] } });
  });

  test('what is refused is shown as it was given, less the blanks around it', () => {
    const shown = (text: string, format: 'csv' | 'json') => {
      const read = readProductList(text, { ...list, format });
      return read.ok ? [] : read.error.issues.map(({ given }) => given);
    };
    expect(shown('95\n x , y', 'csv')).toEqual(['x']);
    expect(shown('[95', 'json')).toEqual(['[95']);
    expect(shown('{"hs":"95"}', 'json')).toEqual(['{"hs":"95"}']);
  });

  test('a heading and a code may stand between blanks', () => {
    const text = 'name, hts8 \ntoys, 9503.00.00 \n';
    expect(unwrap(readProductList(text, { ...list, column: 'hts8' })).prefixes).toEqual(['95030000']);
  });

  test('the title is its own, and it may be a part of the list', () => {
    const titled = { ...list, title: 'My list', complete: false };
    expect(unwrap(readProductList('95', titled))).toEqual({ ...titled, prefixes: ['95'] });
  });

  test('five problems are told, and how many more there are', () => {
    const told = (rows: number) => {
      const read = readProductList('x\n'.repeat(rows), list);
      return read.ok ? [] : read.error.message.split('\n');
    };
    expect(told(5)).toHaveLength(5);
    expect(told(5)[4]).toMatch(/^\/rows\/5: .*\(given x\)$/);
    expect(told(7)).toHaveLength(6);
    expect(told(7)[5]).toBe('and 2 more');
  });

  test('never throws, whatever it is given', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom('csv', 'json'), (text, format) => {
        expect(typeof readProductList(text, { ...list, format }).ok).toBe('boolean');
      }),
      { numRuns: 1000 },
    );
  });

  test('takes a quote that is left open for millions of characters in its stride', () => {
    const open = readProductList(`95\n"${'a"'.repeat(1_000_001)}`, list);
    expect(open).toMatchObject({ ok: false, error: { issues: [{ code: 'MALFORMED_CSV', path: '/rows/2' }] } });
    expect(readProductList(`95\n"${'a""'.repeat(1_000_000)}`, list).ok).toBe(false);
  });

  test('what is written as CSV is read back', () => {
    const written = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
    const row = fc.tuple(fc.string({ unit: 'grapheme' }), digitsOf());
    fc.assert(
      fc.property(fc.array(row, { minLength: 1 }), (rows) => {
        const text = ['name,code', ...rows.map((each) => each.map(written).join(','))].join('\r\n');
        const read = unwrap(readProductList(text, { ...list, column: 'code' }));
        expect(read.prefixes).toEqual([...new Set(rows.map(([, code]) => code))]);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('prefixes', () => {
  const prefixes = fc.array(digitsOf(), { maxLength: 40 });

  test('the index finds what a scan of all prefixes finds', () => {
    fc.assert(
      fc.property(digitsOf(), prefixes, (code, among) => {
        expect(longestPrefix(code, among)).toBe(longestByScan(code, among));
        const longer = longerPrefix(code, among);
        expect(longer).toBe(among.find((each) => each.length > code.length && each.startsWith(code)) ?? null);
      }),
      { numRuns: 2000 },
    );
  });

  test('the longest of prefixes and exceptions decides', () => {
    fc.assert(
      fc.property(digitsOf(), prefixes, prefixes, (digits, hs, except) => {
        const inside = membership({ hs, except }, { digits, lists: [] }, {}).in;
        expect(inside).toBe(longestByScan(digits, hs) > longestByScan(digits, except));
      }),
      { numRuns: 2000 },
    );
  });

  test.each([
    // An exception inside a prefix, and a prefix inside the exception again.
    ['8703.10.10', true, []],
    ['8703.80.00', true, []],
    ['8703.10.5010', false, []],
    ['8703.10.50.30', true, []],
    ['8702.10', false, []],
    // Too short to say: taken as they stand, and said.
    ['8703.10.50', false, [{ code: '8703.10.50.30' }]],
    ['8703', true, [{ code: '8703.10.50' }]],
    ['87', false, [{ code: '8703' }]],
  ])('%s is in: %s', (code, inside, undecided) => {
    const goods = { hs: ['8703', '8703.10.50.30'], except: ['8703.10.50'] };
    const digits = code.replaceAll('.', '');
    expect(membership(goods, { digits, lists: [] }, {})).toEqual({ in: inside, undecided });
  });
});
