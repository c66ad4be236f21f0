import { parseIsoDate, parsePercent, RefusedError, unwrap } from 'truce';
import { describe, expect, test } from 'vitest';
import { err, issue, ok, pointerStep, refusalOf, within } from '../../src/values/index.js';

describe('unwrap', () => {
  test('gives what was allowed', () => {
    expect(unwrap(ok(34))).toBe(34);
    expect(unwrap(parsePercent('34%'))).toBe('34%');
  });

  test('throws what was refused, with its code and reason, and carries it', () => {
    const refused = parseIsoDate('2025-02-30');
    const thrown = caught(() => unwrap(refused));
    expect(thrown).toBeInstanceOf(RefusedError);
    expect(thrown).toBeInstanceOf(Error);
    expect(thrown.message).toMatch(/^MALFORMED_DATE: a date is a real calendar day/);
    expect(thrown.refusal).toBe(refused.ok ? null : refused.error);
  });

  test.each([
    [[{ code: 'A', message: 'one' }, { code: 'B' }], 'A: one\nB {"code":"B"}'],
    [{ message: 'bare' }, 'bare'],
    ['text', 'text'],
    [null, 'null'],
    [{ other: 1 }, '{"other":1}'],
  ])('says something of %j', (refusal, message) => {
    expect(caught(() => unwrap(err(refusal))).message).toBe(message);
  });
});

describe('an issue', () => {
  test('shows what was given, shortened', () => {
    expect(issue('A', 'x'.repeat(60), 'm').given).toBe('x'.repeat(60));
    expect(issue('A', 'x'.repeat(61), 'm').given).toBe(`${'x'.repeat(57)}...`);
    expect(issue('A', 'x'.repeat(80), 'm').given).toBe(`${'x'.repeat(57)}...`);
    expect(issue('A', undefined, 'm').given).toBe('undefined');
    expect(issue('A', { a: 1 }, 'm').given).toBe('{"a":1}');
    expect(issue('A', () => 1, 'm').given).toContain('=>');
  });

  test.each([
    [10n, '10'],
    [cyclic({}), '[object Object]'],
    [cyclic(Object.create(null)), '[object Object]'],
    [cyclic([]), '[object Array]'],
    [Symbol('s'), 'Symbol(s)'],
    [{ toJSON: () => 10n }, '[object Object]'],
  ])('shows even what JSON cannot hold', (given, shown) => {
    expect(issue('A', given, 'm').given).toBe(shown);
  });

  test('can be seen from further out', () => {
    expect(within('/a', issue('A', 1, 'm', '/b')).path).toBe('/a/b');
  });

  test('is what a parser refused, at the path it was read from', () => {
    expect(refusalOf(parsePercent('34%'), '/rate')).toEqual([]);
    expect(refusalOf(parsePercent('34'), '/rate')).toMatchObject([{ code: 'MALFORMED_PERCENT', path: '/rate' }]);
  });

  test.each([
    ['a', '/a'],
    ['', '/'],
    ['a/b', '/a~1b'],
    ['~1', '/~01'],
    ['a/b~/', '/a~1b~0~1'],
  ])('points through a name such as %j as RFC 6901 has it', (name, step) => {
    expect(pointerStep(name)).toBe(step);
  });
});

function caught(act: () => unknown): RefusedError {
  try {
    act();
  } catch (error) {
    return error as RefusedError;
  }
  throw new Error('nothing was thrown');
}

function cyclic(one: object): object {
  return Object.assign(one, { self: one, 0: one });
}
