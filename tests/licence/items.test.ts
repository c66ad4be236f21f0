import { describe, expect, test } from 'vitest';
import { controlledItems, usChina2025 } from '../../src/history/index.js';
import { type ExportQuestion, fork, insert, licence, replay, unwrap } from '../../src/index.js';
import { ask, plain, record, told } from './support.js';

const fromChina: Omit<ExportQuestion, 'item'> = { ...plain, from: 'CN', to: 'DE', on: '2025-06-01' };

describe('an item', () => {
  test.each([
    ['terbium', ['terbium']],
    ['Terbium', ['terbium']],
    ['1C904', ['terbium', 'rare-earth-magnets']],
    ['1c904.b', ['terbium']],
    ['1C904.a', ['terbium', 'rare-earth-magnets']],
    ['3A090.c', ['hbm', 'advanced-chips']],
    ['3D991', ['eda-software']],
    ['2841801000', ['tungsten']],
    ['2841.80.1000', ['tungsten']],
    ['8486909110', ['rare-earth-targets']],
  ])('%s is found as %j', (item, found) => {
    expect(ask({ ...fromChina, item }).items).toEqual(found);
  });

  test('every name and every code of the vocabulary is found', () => {
    for (const { id, codes } of controlledItems) {
      for (const item of [id, ...codes]) expect(ask({ ...fromChina, item }).items, item).toContain(id);
    }
  });

  test.each([
    ['samarium', '1C902'],
    ['gadolinium', '1C903'],
    ['terbium', '1C904'],
    ['dysprosium', '1C905'],
    ['lutetium', '1C906'],
    ['scandium', '1C907'],
    ['yttrium', '1C908'],
  ])('of the seven, %s needs a licence since 4 April 2025, by name and by code %s', (item, code) => {
    for (const given of [item, code, `${code}.b`]) {
      expect(told({ ...fromChina, item: given, on: '2025-04-03' })).toBe('not-needed');
      expect(told({ ...fromChina, item: given, on: '2025-04-04' })).toBe('needed, presumption-of-denial');
    }
  });

  test.each(['holmium', 'erbium', 'thulium', 'europium', 'ytterbium'])('of the five, %s never needed one', (item) => {
    for (const on of ['2025-10-09', '2025-11-08', '2025-12-31'] as const) {
      expect(told({ ...fromChina, item, on })).toBe('not-needed');
    }
  });

  test.each(['lanthanum', 'cerium', 'praseodymium', 'neodymium'])(
    'of the light ones, %s is under no control',
    (item) => {
      expect(told({ ...fromChina, item })).toBe('not-needed');
    },
  );

  test.each([
    ['gallium', 'CN', 'US', '2025-06-01', 'needed, presumption-of-denial'],
    ['germanium', 'CN', 'US', '2025-11-09', 'needed, case-by-case'],
    ['antimony', 'CN', 'US', '2025-11-08', 'needed, presumption-of-denial'],
    ['hbm', 'US', 'CN', '2025-06-01', 'needed, presumption-of-denial'],
    ['eda-software', 'US', 'CN', '2025-05-22', 'not-needed'],
    ['eda-software', 'US', 'CN', '2025-05-23', 'needed, case-by-case'],
    ['eda-software', 'US', 'CN', '2025-07-02', 'not-needed'],
    ['h20', 'US', 'CN', '2025-04-08', 'not-needed'],
    ['h20', 'US', 'CN', '2025-04-09', 'needed, presumption-of-denial'],
    ['h20', 'US', 'CN', '2025-08-08', 'needed, licences-granted'],
    ['ethane', 'US', 'CN', '2025-06-03', 'needed, presumption-of-denial'],
    ['ethane', 'US', 'CN', '2025-07-02', 'not-needed'],
    ['critical-software', 'US', 'CN', '2025-11-01', 'not-needed'],
  ] as const)('%s from %s to %s on %s: %s', (item, from, to, on, answer) => {
    expect(told({ ...plain, item, from, to, on })).toBe(answer);
  });

  test('jet engines are stopped for COMAC alone', () => {
    const engine: ExportQuestion = { ...plain, item: 'jet-engines', from: 'US', to: 'CN', on: '2025-06-01' };
    expect(told({ ...engine, endUser: { ...plain.endUser, name: 'COMAC' } })).toBe('needed, prohibited');
    expect(told({ ...engine, endUser: { ...plain.endUser, name: 'An airline' } })).toBe('not-needed');
    expect(ask(engine)).toMatchObject({ answer: 'undetermined', missing: [{ path: '/endUser/name' }] });
  });
});

describe('an item that is known only in part', () => {
  test('a code of which one part is caught and another not, asks for the name', () => {
    const asked: ExportQuestion = { ...plain, item: '1C904.a', from: 'JP', to: 'DE', origin: 'JP', on: '2025-12-05' };
    const edits = [
      insert({ id: 'back', on: '2025-12-01', type: 'suspension-ended', target: 'cn-mofcom-2025-61/item-1' }),
    ];
    const run = unwrap(replay(fork(usChina2025, { name: 'item 1 is back', edits })));
    const content = { CN: '1%', US: '0%' } as const;
    const { answer, atWorst, missing } = ask({ ...asked, content }, run);
    expect([answer, atWorst]).toEqual(['undetermined', 'case-by-case']);
    expect(missing).toEqual([
      {
        path: '/item',
        message: 'say which item it is by name; one of these would be caught: rare-earth-magnets',
        measures: ['cn-mofcom-2025-61/item-1'],
      },
    ]);
    expect(told({ ...asked, content, item: 'rare-earth-magnets' }, run)).toBe('needed, case-by-case');
    expect(told({ ...asked, content, item: 'terbium' }, run)).toBe('not-needed');
  });

  test('a tariff code that is shorter than the line an act refers to, too', () => {
    expect(ask({ ...fromChina, item: '2841.80' })).toMatchObject({
      answer: 'undetermined',
      missing: [{ path: '/item' }],
    });
    const whole = ask({ ...fromChina, item: '2841.80.1000' });
    expect(whole.answer).toBe('needed');
    expect(whole.assumptions).toEqual([
      { code: 'REFERENCE_LINE', message: 'the goods of line 2841801000 answer to the description: Tungsten' },
    ]);
  });
});

describe('a question in words that no measure speaks', () => {
  test('is refused with everything that is wrong, where, and the nearest known', () => {
    const refused = licence(record, {
      item: 'teribum',
      from: 'CN',
      to: 'CN',
      on: '2025-06-01',
      origin: 'China' as 'CN',
      content: { CN: '101%', USA: '5%' } as never,
      madeWith: { CN: ['magnet makin'] },
      endUser: { listings: ['Entity Lst'], heldBy: { share: '3/2', lists: ['Watch Lst'] } },
      endUse: 'militry',
      relief: ['disaster relif'],
    });
    if (refused.ok || refused.error.code !== 'INVALID_QUESTION') throw new Error('not refused');
    expect(refused.error.issues.map(({ code, path }) => `${code} ${path}`)).toEqual([
      'UNKNOWN_ITEM /item',
      'UNKNOWN_PARTY /origin',
      'MALFORMED_SHARE /content/CN',
      'UNKNOWN_PARTY /content/USA',
      'UNKNOWN_TECHNOLOGY /madeWith/CN/0',
      'UNKNOWN_LISTING /endUser/listings/0',
      'UNKNOWN_LISTING /endUser/heldBy/lists/0',
      'MALFORMED_SHARE /endUser/heldBy/share',
      'UNKNOWN_USE /endUse',
      'UNKNOWN_RELIEF /relief/0',
    ]);
    for (const name of ['terbium', 'magnet making', 'Entity List', 'Watch List', 'military', 'disaster relief']) {
      expect(refused.error.message).toContain(`did you mean '${name}'?`);
    }
  });

  test.each([
    ['9503.00.00', 'UNKNOWN_ITEM'],
    ['1C999', 'UNKNOWN_ITEM'],
    ['', 'UNKNOWN_ITEM'],
    ['toys', 'UNKNOWN_ITEM'],
    [undefined as unknown as string, 'UNKNOWN_ITEM'],
  ])('%j is %s: no answer is better than a wrong one', (item, code) => {
    expect(licence(record, { ...fromChina, item })).toMatchObject({ ok: false, error: { issues: [{ code }] } });
  });

  test('goods that stay are not exported, shares have one whole, and the record has its days', () => {
    const refusal = (asked: ExportQuestion) => licence(record, asked);
    expect(refusal({ ...fromChina, item: 'terbium', to: 'CN' })).toMatchObject({
      error: { issues: [{ code: 'NOT_AN_EXPORT', path: '/to' }] },
    });
    expect(refusal({ ...fromChina, item: 'terbium', content: { CN: '60%', US: '50%' } })).toMatchObject({
      error: { issues: [{ code: 'SHARES_ABOVE_WHOLE', path: '/content' }] },
    });
    expect(refusal({ ...fromChina, item: 'terbium', on: '2026-11-11' })).toMatchObject({
      error: { code: 'OUTSIDE_RECORD' },
    });
    expect(refusal({ ...fromChina, item: 'terbium', on: '2025-02-30' })).toMatchObject({
      error: { issues: [{ code: 'MALFORMED_DATE', path: '/on' }] },
    });
  });
});
