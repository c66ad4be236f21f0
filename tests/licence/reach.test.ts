import { describe, expect, test } from 'vitest';
import { usChina2025 } from '../../src/history/index.js';
import { type ExportControl, type ExportQuestion, fork, insert, replay, unwrap } from '../../src/index.js';
import { ask, nobody, plain, told, verdictsOf } from './support.js';

const listed = { ...nobody, listings: ['us-bis-entity-2025-03-25'] };

describe('the reach of US law beyond the border', () => {
  const asked: ExportQuestion = { ...plain, item: 'gallium', from: 'JP', to: 'MY', on: '2025-06-01', endUser: listed };

  test.each([
    ['of US origin', { origin: 'US' }, 'needed, presumption-of-denial', 'origin'],
    ['with 25% of US content, which is de minimis', { content: { US: '25%' } }, 'not-needed', null],
    ['with a little more', { content: { US: '25.01%' } }, 'needed, presumption-of-denial', 'de-minimis'],
    ['with none', {}, 'not-needed', null],
  ] as const)('to a listed party, %s', (_, facts, answer, door) => {
    const question = { origin: 'JP', ...asked, ...facts } as ExportQuestion;
    expect(told(question)).toBe(answer);
    expect(ask(question).extraterritorial).toBe(door !== null);
    expect(ask(question).lines.find(({ measure }) => measure === 'us-bis-entity-2025-03-25')?.door ?? null).toBe(door);
  });

  test('a package without a share of content that is free: any US content of chip equipment', () => {
    const tool: ExportQuestion = {
      ...plain,
      item: 'semiconductor-equipment',
      from: 'JP',
      to: 'CN',
      origin: 'JP',
      on: '2025-06-01',
    };
    expect(told(tool)).toBe('not-needed');
    expect(told({ ...tool, content: { US: '0.0001%' } })).toBe('needed, presumption-of-denial');
    expect(told({ ...tool, madeWith: { US: ['chip equipment rule'] } })).toBe('needed, presumption-of-denial');
    expect(ask({ ...tool, madeWith: { US: ['footnote 5 rule'] } }).lines[0]?.door).toBe('direct-product');
  });

  test('the Affiliates Rule, by share held and for its 42 days', () => {
    const held = (share: '50%' | '49.99%' | '1/2') => ({ ...nobody, heldBy: { share, lists: ['Entity List'] } });
    const to = (share: '50%' | '49.99%' | '1/2', on: ExportQuestion['on']) =>
      told({ ...plain, item: 'neodymium', from: 'US', to: 'MY', on, endUser: held(share) });
    expect(to('50%', '2025-09-28')).toBe('not-needed');
    expect(to('50%', '2025-09-29')).toBe('needed, presumption-of-denial');
    expect(to('1/2', '2025-11-09')).toBe('needed, presumption-of-denial');
    expect(to('49.99%', '2025-11-09')).toBe('not-needed');
    expect(to('50%', '2025-11-10')).toBe('not-needed');
  });

  test('a permission frees who claims it, while it is in force', () => {
    const endUser = { ...nobody, heldBy: { share: '60%', lists: ['Entity List'] } } as const;
    const asked: ExportQuestion = { ...plain, item: 'neodymium', from: 'US', to: 'MY', on: '2025-10-15', endUser };
    expect(ask(asked).lines[0]?.reliefs).toEqual(['us-bis-affiliates/tgl-7']);
    expect(told(asked)).toBe('needed, presumption-of-denial');
    expect(told({ ...asked, relief: ['us-bis-affiliates/tgl-7'] })).toBe('not-needed');
    expect(verdictsOf({ ...asked, relief: ['us-bis-affiliates/tgl-7'] })['us-bis-affiliates']).toBe('lifted');
  });
});

describe('the reach of Chinese law', () => {
  test('No. 18 has none beyond the border, and binds every destination within it', () => {
    const terbium: ExportQuestion = { ...plain, item: 'terbium', from: 'CN', to: 'DE', on: '2025-05-02' };
    expect(told(terbium)).toBe('needed, presumption-of-denial');
    expect(told({ ...terbium, from: 'JP', to: 'US', origin: 'CN' })).toBe('not-needed');
    expect(verdictsOf({ ...terbium, from: 'JP', to: 'US', origin: 'CN' })['cn-mofcom-gacc-2025-18']).toBe(
      'out-of-reach',
    );
  });

  test('No. 46 follows Chinese goods to the United States from anywhere, and is about no other destination', () => {
    const gallium: ExportQuestion = { ...plain, item: 'gallium', from: 'JP', to: 'US', origin: 'CN', on: '2025-06-01' };
    expect(told(gallium)).toBe('needed, presumption-of-denial');
    expect(told({ ...gallium, origin: 'JP' })).toBe('not-needed');
    expect(told({ ...gallium, to: 'DE' })).toBe('not-needed');
    expect(told({ ...gallium, from: 'CN', to: 'DE' })).toBe('needed, case-by-case');
  });

  test('what a territory brings in is no export that it controls', () => {
    expect(ask({ ...plain, item: 'ascend-chips', from: 'CN', to: 'US', on: '2025-06-01' }).lines).toEqual([]);
  });
});

test('any two sides: a made-up control reaches by the doors that its data say, whoever issues it', () => {
  const measure: ExportControl = {
    kind: 'export-control',
    id: 'xa-gallium',
    by: 'XA',
    program: 'xa-controls',
    destinations: { to: ['XB', 'XC'] },
    items: ['gallium'],
    policy: 'case-by-case',
    reviews: [{ uses: ['military'], policy: 'prohibited' }],
    exemptFor: ['disaster relief'],
    extraterritorial: { deMinimis: { share: '10%', reached: 'from' } },
  };
  const decreed = { id: 'xa-gallium', on: '2025-03-01', type: 'imposed', measure } as const;
  const run = unwrap(replay(fork(usChina2025, { name: 'XA controls gallium', edits: [insert(decreed)] })));
  const asked: ExportQuestion = { ...plain, item: 'gallium', from: 'XA', to: 'XB', on: '2025-03-01' };
  expect(told(asked, run)).toBe('needed, case-by-case');
  expect(told({ ...asked, endUse: 'military' }, run)).toBe('needed, prohibited');
  expect(told({ ...asked, relief: ['disaster relief'] }, run)).toBe('not-needed');
  expect(told({ ...asked, to: 'DE' }, run)).toBe('not-needed');
  expect(told({ ...asked, on: '2025-02-28' }, run)).toBe('not-needed');
  const foreign = { ...asked, from: 'XC', origin: 'XC' } as const;
  expect(told({ ...foreign, content: { XA: '10%', US: '0%' } }, run)).toBe('needed, case-by-case');
  expect(told({ ...foreign, content: { XA: '9.99%', US: '0%' } }, run)).toBe('not-needed');
  expect(ask(asked, run).lines[0]).toMatchObject({ act: null, reasons: [{ hypothetical: true }] });
});
