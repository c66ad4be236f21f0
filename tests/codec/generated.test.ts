import fc from 'fast-check';
import { replay, unwrap } from 'truce';
import { parse, serialize } from 'truce/codec';
import { baskets, forks, histories } from 'truce/testing';
import { describe, expect, test } from 'vitest';
import { accepts } from './ajv.js';
import { small } from './support.js';

describe('a file there and back is the same, and the JSON Schema accepts it', () => {
  test('histories that are legal by construction', () => {
    fc.assert(
      fc.property(histories(), (history) => {
        const text = serialize(history);
        expect(accepts(text)).toBe(true);
        expect(unwrap(parse(text))).toEqual(history);
      }),
      { numRuns: 1000 },
    );
  });

  test('forks of the small record and of drawn ones', () => {
    const drawn = fc.oneof(
      forks(small),
      histories().chain((history) => forks(history)),
    );
    let read = 0;
    fc.assert(
      fc.property(drawn, (one) => {
        // Edits can make a log whose stacking nobody can obey, which replay refuses, and a file of it is refused alike.
        if (!replay(one).ok) return;
        read += 1;
        const options = { expect: 'fork', bases: [one.base as typeof small] } as const;
        expect(unwrap(parse(serialize(one), options))).toEqual(one);
      }),
      { numRuns: 1000 },
    );
    expect(read).toBeGreaterThan(950);
  });

  test('drawn baskets', () => {
    fc.assert(
      fc.property(baskets(), (basket) => {
        expect(unwrap(parse(serialize(basket)))).toEqual(basket);
      }),
      { numRuns: 1000 },
    );
  });
});
