import { type Fork, fork, unwrap } from 'truce';
import { contentHash, fromUrl, toUrl } from 'truce/codec';
import { usChina2025 } from 'truce/history';
import { describe, expect, test, vi } from 'vitest';
import { noGeneva } from '../../examples/worlds/1-no-geneva.js';
import { genevaLapses } from '../../examples/worlds/2-geneva-lapses.js';
import { stockholmLapses } from '../../examples/worlds/3-stockholm-lapses.js';
import { hundredMirrored } from '../../examples/worlds/4-hundred-mirrored.js';
import { hundredIgnored } from '../../examples/worlds/5-hundred-ignored.js';
import { noAffiliatesRule } from '../../examples/worlds/6-no-affiliates-rule.js';
import { busanLapses } from '../../examples/worlds/7-busan-lapses.js';
import { supremeCourt } from '../../examples/worlds/8-supreme-court.js';
import { of2025 } from './support.js';

// The examples print when they are loaded.
vi.hoisted(() => vi.spyOn(console, 'log').mockImplementation(() => undefined));

const worlds = [
  noGeneva,
  genevaLapses,
  stockholmLapses,
  hundredMirrored,
  hundredIgnored,
  noAffiliatesRule,
  busanLapses,
  supremeCourt,
];
const issues = (text: string) => {
  const read = fromUrl(text, of2025);
  return read.ok || read.error.code !== 'INVALID_FILE'
    ? []
    : read.error.issues.map(({ code, path }) => `${code} ${path}`);
};

describe('a fork in a URL', () => {
  test.each(worlds)('$title: there and back, in less than 800 characters', ({ scenario }) => {
    const text = unwrap(toUrl(scenario));
    expect(text).toMatch(/^[\w-]+$/);
    expect(text.length).toBeLessThan(800);
    expect(encodeURIComponent(text)).toBe(text);
    const again = unwrap(fromUrl(text, of2025));
    expect(again).toEqual(scenario);
    expect(again.base).toBe(usChina2025);
  });

  test('of a fork, and of names in any script', () => {
    const two = fork(noGeneva.scenario, { name: '没有日内瓦 🕊', edits: [] });
    expect(unwrap(fromUrl(unwrap(toUrl(two)), of2025))).toEqual(two);
  });

  test('is JSON in base64url, for anyone to read', () => {
    const json: unknown = JSON.parse(Buffer.from(unwrap(toUrl(noGeneva.scenario)), 'base64url').toString('utf8'));
    expect(json).toMatchObject({
      truce: 1,
      kind: 'fork',
      base: { kind: 'reference', id: 'us-china-2025', hash: contentHash(usChina2025).slice(0, 19) },
    });
  });

  test('too long for one is refused', () => {
    const long: Fork = fork(usChina2025, { name: 'x'.repeat(6000) });
    expect(toUrl(long)).toMatchObject({ ok: false, error: { code: 'TOO_LONG_FOR_URL', longest: 8000 } });
  });

  test('whose base has moved is refused', () => {
    const moved = { ...usChina2025, name: 'corrected' };
    const text = unwrap(toUrl(noGeneva.scenario));
    expect(fromUrl(text, { bases: [moved] })).toMatchObject({ error: { code: 'BASE_MOVED' } });
    expect(unwrap(fromUrl(text, { bases: [moved], moved: 'accept' })).base).toBe(moved);
  });

  test.each([
    ['', 'MALFORMED_URL '],
    ['https://example.org/#eyJ0', 'MALFORMED_URL '],
    ['eyJ0=', 'MALFORMED_URL '],
    ['e', 'MALFORMED_URL '],
    ['x'.repeat(8001), 'MALFORMED_URL '],
    [Buffer.from('{"truce":').toString('base64url'), 'MALFORMED_JSON '],
    [Buffer.from([0xff, 0xfe, 0x7b]).toString('base64url'), 'MALFORMED_URL '],
    [Buffer.from('{"truce":1,"kind":"basket"}').toString('base64url'), 'WRONG_KIND /kind'],
  ])('%s is refused', (text, code) => {
    expect(issues(text)).toEqual([code]);
  });

  test('that is no text is refused', () => {
    expect(issues(undefined as unknown as string)).toEqual(['MALFORMED_URL ']);
  });
});
