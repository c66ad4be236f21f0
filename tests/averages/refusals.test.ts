import { type Basket, checkBasket, readBasket, replay, unwrap } from 'truce';
import * as record from 'truce/history';
import { piieUsOnChina, usChina2025, usImportsFromChina2024 } from 'truce/history';
import { describe, expect, test } from 'vitest';

const sound = {
  id: 'mine',
  title: 'What we buy',
  source: { label: 'our books' },
  vintage: '2024',
  lane: { importer: 'US', origin: 'CN' },
  strata: [
    { id: 'toys', hs: '9503.00.00', share: '60%' },
    { id: 'shirts', hs: '6109.10.00', mfn: '16.5%', share: '40%' },
  ],
} as const;

function problems(given: unknown): readonly string[] {
  return checkBasket(given).map(({ code, path }) => `${code} ${path}`);
}

describe('checkBasket', () => {
  test('finds nothing wrong with a sound basket, nor with the bundled ones', () => {
    expect(checkBasket(sound)).toEqual([]);
    const bundled = Object.values(record).filter((each) => typeof each === 'object' && 'strata' in each);
    expect(bundled).toHaveLength(5);
    const run = unwrap(replay(usChina2025));
    for (const basket of bundled) expect(checkBasket(basket, run)).toEqual([]);
  });

  test('bundled figures keep apart: printed shares taken in proportion, implied ones whole', () => {
    expect(usImportsFromChina2024.normalise).toBe(true);
    expect(piieUsOnChina.normalise).toBeUndefined();
  });

  test.each([
    [null, ['MALFORMED_FIELD ']],
    ['a basket', ['MALFORMED_FIELD ']],
    [[], ['MALFORMED_FIELD ']],
    [{ ...sound, id: '' }, ['MALFORMED_FIELD /id']],
    [{ ...sound, vintage: undefined }, ['MISSING_FIELD /vintage']],
    [{ ...sound, weights: 'mine' }, ['UNKNOWN_FIELD /weights']],
    [{ ...sound, source: 'our books' }, ['MALFORMED_FIELD /source']],
    [{ ...sound, normalise: 'yes' }, ['MALFORMED_FIELD /normalise']],
    [{ ...sound, strata: [] }, ['MALFORMED_FIELD /strata']],
    [{ ...sound, lane: { importer: 'USA', origin: 'CN' } }, ['UNKNOWN_PARTY /lane/importer']],
    [{ ...sound, strata: ['toys'] }, ['MALFORMED_FIELD /strata/0']],
    [{ ...sound, strata: [{ id: 'a', share: '100%', code: '9503' }] }, ['UNKNOWN_FIELD /strata/0/code']],
    [{ ...sound, strata: [{ share: '100%' }] }, ['MISSING_FIELD /strata/0/id']],
    [{ ...sound, strata: [{ id: 'a', share: 1 }] }, ['MALFORMED_FIELD /strata/0/share']],
    [{ ...sound, strata: [{ id: 'a', share: '100%', lists: 'x' }] }, ['MALFORMED_FIELD /strata/0/lists']],
    [{ ...sound, strata: [{ id: 'a', share: '100%', content: { steel: 1 } }] }, ['MALFORMED_FIELD /strata/0/content']],
    [{ ...sound, strata: [{ id: 'a' }] }, ['NO_WEIGHT /strata/0']],
    [{ ...sound, strata: [{ id: 'a', share: '100%', value: '1 USD' }] }, ['TWO_WEIGHTS /strata/0/value']],
    [{ ...sound, strata: [{ id: 'a', share: '1.0' }] }, ['MALFORMED_SHARE /strata/0/share']],
    [{ ...sound, strata: [{ id: 'a', share: '-5%' }] }, ['MALFORMED_SHARE /strata/0/share']],
    [{ ...sound, strata: [{ id: 'a', value: '$5' }] }, ['MALFORMED_AMOUNT /strata/0/value']],
    [
      {
        ...sound,
        strata: [
          { id: 'a', share: '60%' },
          { id: 'b', value: '1 USD' },
        ],
      },
      ['MIXED_WEIGHTS /strata'],
    ],
    [
      {
        ...sound,
        strata: [
          { id: 'a', value: '2 CNY' },
          { id: 'b', value: '1 USD' },
        ],
      },
      ['MIXED_CURRENCIES /strata'],
    ],
    [{ ...sound, strata: [{ id: 'a', value: '0 USD' }] }, ['NO_WEIGHT /strata']],
    [{ ...sound, normalise: true, strata: [{ id: 'a', share: '0%' }] }, ['NO_WEIGHT /strata']],
    [{ ...sound, strata: [{ id: 'a', share: '99.99999%' }] }, ['SHARES_NOT_WHOLE /strata']],
    [
      {
        ...sound,
        strata: [
          { id: 'a', share: '50%' },
          { id: 'a', share: '50%' },
        ],
      },
      ['DUPLICATE_ID /strata/1/id'],
    ],
  ])('%j: %j', (given, expected) => {
    expect(problems(given)).toEqual(expected);
  });

  test('says all of it at once, with paths', () => {
    const wrong = {
      ...sound,
      strata: [
        { id: 'a', share: '50%', hs: '950', mfn: '3' },
        { id: 'b', share: '49%', content: { steel: '80%', copper: '30%' } },
        { id: 'b', share: '2%' },
      ],
    };
    expect(problems(wrong)).toEqual([
      'DUPLICATE_ID /strata/2/id',
      'MALFORMED_HS_CODE /strata/0/hs',
      'MALFORMED_DUTY /strata/0/mfn',
      'SHARES_ABOVE_WHOLE /strata/1/content',
      'SHARES_NOT_WHOLE /strata',
    ]);
  });
});

const head = {
  format: 'csv',
  id: 'mine',
  title: 'What we buy',
  source: { label: 'our books' },
  vintage: '2024',
  lane: { importer: 'US', origin: 'CN' },
} as const;

describe('readBasket', () => {
  test('reads JSON back as it was written', () => {
    const basket: Basket = usImportsFromChina2024;
    expect(unwrap(readBasket(JSON.stringify(basket), { format: 'json' }))).toEqual(basket);
  });

  test('refuses what is not JSON, and what is not a basket', () => {
    expect(readBasket('{', { format: 'json' })).toMatchObject({
      error: { code: 'INVALID_BASKET', issues: [{ code: 'MALFORMED_JSON' }] },
    });
    expect(readBasket('{"id":"x"}', { format: 'json' })).toMatchObject({ error: { basket: 'x' } });
    expect(readBasket('[1]', { format: 'json' }).ok).toBe(false);
  });

  test('reads CSV with the columns that say something, in any order', () => {
    const text = [
      'hs,share,lists,content,uses,note,mfn',
      '9503.00.00,60%,,,,"toys, and the like",0%',
      '8708.29.51,40%,us-301-list-3; us-annex-2,steel=40%; aluminium=10%,automobile-part,,2.5%',
    ].join('\r\n');
    expect(unwrap(readBasket(text, head)).strata).toEqual([
      { id: 'row-2', hs: '9503.00.00', share: '60%', note: 'toys, and the like', mfn: '0%' },
      {
        id: 'row-3',
        hs: '8708.29.51',
        share: '40%',
        lists: ['us-301-list-3', 'us-annex-2'],
        content: { steel: '40%', aluminium: '10%' },
        uses: ['automobile-part'],
        mfn: '2.5%',
      },
    ]);
  });

  test('reads bare numbers as values of a currency that is said', () => {
    const text = 'id,value\ntoys,12.50\nshirts,3 USD\n';
    const basket = unwrap(readBasket(text, { ...head, currency: 'USD' }));
    expect(basket.strata.map(({ value }) => value)).toEqual(['12.50 USD', '3 USD']);
    expect(readBasket(text, head)).toMatchObject({
      error: { issues: [{ code: 'MALFORMED_AMOUNT', path: '/rows/2/value' }] },
    });
  });

  test('takes shares in proportion only when asked', () => {
    const text = 'hs,share\n9503,30%\n6109,30%\n';
    expect(readBasket(text, head)).toMatchObject({ error: { issues: [{ code: 'SHARES_NOT_WHOLE' }] } });
    expect(unwrap(readBasket(text, { ...head, normalise: true })).normalise).toBe(true);
  });

  test('names every bad row by the number that a spreadsheet shows, all at once', () => {
    const text = [
      'hs,share,mfn,content',
      '9503.00.00,50%,0%,',
      '',
      '950,25%,0%,',
      '6109.10.00,24%,16.5,steel',
      '8517.13.00,x,0%,',
    ].join('\n');
    const read = readBasket(text, head);
    expect(read.ok ? [] : read.error.issues.map(({ code, path }) => `${code} ${path}`)).toEqual([
      'MALFORMED_HS_CODE /rows/4/hs',
      'MALFORMED_DUTY /rows/5/mfn',
      'MALFORMED_SHARE /rows/5/content/steel',
      'MALFORMED_SHARE /rows/6/share',
    ]);
    expect(read.ok ? '' : read.error.message).toContain('/rows/4/hs');
  });

  test.each([
    ['hs,weight\n9503,1\n', 'UNKNOWN_COLUMN /rows/1'],
    ['hs,share,hs\n9503,100%,9503\n', 'DUPLICATE_COLUMN /rows/1'],
    ['hs,share\n', 'NO_STRATA /rows/1'],
    ['', 'NO_STRATA /rows/1'],
    ['hs,share\n9503,100%,toys\n', 'TOO_MANY_CELLS /rows/2'],
    ['hs,share\n"9503,100%\n', 'MALFORMED_CSV /rows/2'],
  ])('refuses %j: %s', (text, expected) => {
    const read = readBasket(text, head);
    expect(read.ok ? [] : read.error.issues.map(({ code, path }) => `${code} ${path}`)).toEqual([expected]);
  });
});
