import { describe, expect, test } from 'vitest';
import { usChina2025 } from '../../src/history/index.js';
import {
  checkScenario,
  type ExportControl,
  fork,
  type History,
  history,
  insert,
  type Listing,
  licence,
  type Measure,
  replay,
  unwrap,
} from '../../src/index.js';

const gallium: ExportControl = {
  kind: 'export-control',
  id: 'c',
  by: 'XA',
  program: 'controls',
  destinations: { to: ['XB'] },
  items: ['gallium'],
  policy: 'case-by-case',
};
const listing: Listing = {
  kind: 'listing',
  id: 'l',
  by: 'XA',
  program: 'lists',
  list: 'entities',
  entities: ['A firm'],
  policy: 'prohibited',
};

const world = (measure: Measure, items: History['items'] = [item('gallium'), item('indium')]): History =>
  history({
    id: 'made-up',
    name: 'made up',
    parties: ['XA', 'XB'],
    window: { from: '2030-01-01', until: '2031-01-01' },
    items,
    episodes: [
      {
        title: 'one',
        decrees: [
          {
            act: { id: 'a', cite: 'A 1', by: 'XA', confidence: 'high' },
            events: [{ id: 'e', on: '2030-01-02', type: 'imposed', measure }],
          },
        ],
      },
    ],
  });

function item(id: string): History['items'][number] {
  return { id, title: id, covers: id, codes: [] };
}

const issuesOf = (scenario: History) => checkScenario(scenario).map(({ code, path }) => `${code} ${path}`);

describe('a control of a record', () => {
  test('that is sound has no issues, with a vocabulary or without', () => {
    expect(issuesOf(world(gallium))).toEqual([]);
    expect(issuesOf(world({ ...gallium, items: ['anything'] }, []))).toEqual([]);
    expect(issuesOf(world(listing))).toEqual([]);
  });

  test('names items of the vocabulary, in listings too, and the nearest is suggested', () => {
    expect(issuesOf(world({ ...gallium, items: ['gallium', 'galium', 'tin'] }))).toEqual([
      'UNKNOWN_ITEM /events/0/measure/items/1',
      'UNKNOWN_ITEM /events/0/measure/items/2',
    ]);
    expect(checkScenario(world({ ...listing, items: ['indum'] }))[0]?.message).toContain("did you mean 'indium'?");
    expect(checkScenario(world({ ...listing, items: ['tungsten'] }))[0]?.message).not.toContain('did you mean');
  });

  test('has everything that is wrong with it said at once, each in its place', () => {
    const wrong = {
      ...gallium,
      items: ['galium'],
      policy: 'maybe',
      destinations: { to: ['XB', 'Germany'], except: ['France'] },
      reviews: [{ policy: 'never', heldBy: { lists: [], from: '150%' } }],
      onlyFor: { heldBy: { lists: ['entities'], from: '-1%' } },
      extraterritorial: { deMinimis: { share: '0.1', reached: 'from' } },
    } as unknown as ExportControl;
    expect(issuesOf(world(wrong)).sort()).toEqual([
      'MALFORMED_PERCENT /events/0/measure/extraterritorial/deMinimis/share',
      'MALFORMED_PERCENT /events/0/measure/onlyFor/heldBy/from',
      'MALFORMED_PERCENT /events/0/measure/reviews/0/heldBy/from',
      'UNKNOWN_ITEM /events/0/measure/items/0',
      'UNKNOWN_PARTY /events/0/measure/destinations/except/0',
      'UNKNOWN_PARTY /events/0/measure/destinations/to/1',
      'UNKNOWN_POLICY /events/0/measure/policy',
      'UNKNOWN_POLICY /events/0/measure/reviews/0/policy',
    ]);
  });

  test('may ask for all of a share, or for none', () => {
    for (const share of ['0%', '100%'] as const) {
      const sound: ExportControl = { ...gallium, onlyFor: { heldBy: { lists: ['entities'], from: share } } };
      expect(issuesOf(world(sound))).toEqual([]);
    }
  });

  test('whose lists are no lists is refused, not stumbled over', () => {
    for (const [broken, path] of [
      [{ items: 'gallium' }, 'items'],
      [{ destinations: { to: 'XB' } }, 'destinations'],
      [{ destinations: { to: 'all', except: 'XB' } }, 'destinations'],
    ] as const) {
      const issues = issuesOf(world({ ...gallium, ...broken } as unknown as ExportControl));
      expect(issues).toEqual([`WRONG_TYPE /events/0/measure/${path}`]);
    }
  });

  test('put in by a fork is checked the same', () => {
    const edits = [insert({ id: 'x', on: '2025-03-01', type: 'imposed', measure: { ...gallium, items: ['galium'] } })];
    expect(replay(fork(usChina2025, { name: 'typo', edits }))).toMatchObject({
      error: { code: 'INVALID_SCENARIO', issues: [{ code: 'UNKNOWN_ITEM', path: '/inserted/x/measure/items/0' }] },
    });
  });
});

test('a vocabulary names each item once', () => {
  expect(issuesOf(world(gallium, [item('gallium'), item('gallium')]))).toEqual(['DUPLICATE_ID /items/1/id']);
});

test('without a vocabulary, what controls name can be asked about', () => {
  const run = unwrap(replay(world({ ...gallium, items: ['flux capacitors'] }, [])));
  const asked = { from: 'XA', to: 'XB', on: '2030-02-01' } as const;
  expect(unwrap(licence(run, { ...asked, item: 'flux capacitors' })).answer).toBe('needed');
  expect(licence(run, { ...asked, item: 'gallium' })).toMatchObject({ error: { issues: [{ code: 'UNKNOWN_ITEM' }] } });
});

test('a control that asks for nothing says so', () => {
  const run = unwrap(replay(world({ ...gallium, policy: 'none' })));
  const found = unwrap(licence(run, { item: 'gallium', from: 'XA', to: 'XB', on: '2030-02-01' }));
  expect(found.answer).toBe('not-needed');
  expect(found.lines.map(({ verdict }) => verdict)).toEqual(['asks-nothing']);
});
