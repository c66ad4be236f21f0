import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { canonicalJson, contentHash } from 'truce/codec';
import { usChina2025 } from 'truce/history';
import { describe, expect, test } from 'vitest';
import { fromUtf8, toUtf8 } from '../../src/codec/utf8.js';
import { small, upsideDown } from './support.js';

const sha256 = (text: string) => `sha256:${createHash('sha256').update(text, 'utf8').digest('hex')}`;

describe('canonical JSON', () => {
  test('is that of RFC 8785', () => {
    // Section 3.2.2 and 3.2.3 of the RFC.
    const example = {
      numbers: JSON.parse('[333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001]'),
      string: '\u20ac$\u000F\nA\'B"\\\\"/',
      literals: [null, true, false],
    };
    expect(canonicalJson(example)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
    const names = { '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\ud83d\ude00': 5, '\u0080': 6, '\u00f6': 7 };
    expect(canonicalJson(names)).toBe('{"\\r":2,"1":4,"\u0080":6,"ö":7,"€":1,"😀":5,"\ufb33":3}');
  });

  test('leaves out what JSON leaves out', () => {
    expect(canonicalJson({ a: undefined, b: [undefined, Number.NaN, -0], c: () => 1 })).toBe(
      '{"b":[null,null,0],"c":null}',
    );
  });

  test('says what JSON says', () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: 'grapheme' }), (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('the content hash', () => {
  test('is what any other program says of the canonical text', () => {
    for (const value of [small, usChina2025, 'x', null, [], {}, { id: '\ud800 alone' }]) {
      expect(contentHash(value)).toBe(sha256(canonicalJson(value)));
    }
    expect(contentHash({})).toBe('sha256:44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a');
  });

  test('does not depend on the order of names, and on everything else', () => {
    expect(contentHash(upsideDown(usChina2025))).toBe(contentHash(usChina2025));
    expect(contentHash({ ...small, name: 'Another' })).not.toBe(contentHash(small));
    expect(contentHash({ ...small, events: [...small.events].reverse() })).not.toBe(contentHash(small));
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
        expect(contentHash(upsideDown(a))).toBe(contentHash(a));
        expect(contentHash(a) === contentHash(b)).toBe(canonicalJson(a) === canonicalJson(b));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('UTF-8', () => {
  test('is that of the platform, there and back', () => {
    const encoder = new TextEncoder();
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(toUtf8(text)).toEqual(encoder.encode(text));
        expect(fromUtf8(toUtf8(text))).toBe(text);
      }),
      { numRuns: 1000 },
    );
    for (const text of ['\u007f\u0080\u07ff\u0800\uffff\u{10000}\u{10ffff}', '']) {
      expect(toUtf8(text)).toEqual(encoder.encode(text));
    }
  });
});
