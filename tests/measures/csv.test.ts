import { describe, expect, test } from 'vitest';
import { readCsv } from '../../src/measures/index.js';

describe('rows of a CSV text', () => {
  test.each<[string, readonly [number, ...string[]][]]>([
    ['', []],
    ['a,b', [[1, 'a', 'b']]],
    ['a,b\n', [[1, 'a', 'b']]],
    ['a,', [[1, 'a', '']]],
    // Each of the three ways to end a row; blank rows are counted but left out
    [
      'a\r\nb\rc\nd',
      [
        [1, 'a'],
        [2, 'b'],
        [3, 'c'],
        [4, 'd'],
      ],
    ],
    [
      'a\n\n , \nb',
      [
        [1, 'a'],
        [4, 'b'],
      ],
    ],
    ['"a, ""b""\nc",d', [[1, 'a, "b"\nc', 'd']]],
    ['"",x', [[1, '', 'x']]],
    ['\uFEFFa\uFEFF', [[1, 'a\uFEFF']]],
    ['a\uFEFF', [[1, 'a\uFEFF']]],
  ])('%j', (text, rows) => {
    expect(readCsv(text)).toEqual({
      ok: true,
      value: rows.map(([number, ...cells]) => ({ number, cells })),
    });
  });

  test('what cannot be read is shown from where it goes wrong', () => {
    const long = `"${'x'.repeat(100)}`;
    expect(readCsv(`a,b\nc,${long}`)).toMatchObject({
      ok: false,
      error: { code: 'MALFORMED_CSV', path: '/rows/2', given: long.slice(0, 60) },
    });
  });
});
