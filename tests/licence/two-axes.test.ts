import { describe, expect, test } from 'vitest';
import { usChina2025 } from '../../src/history/index.js';
import { explainLicence, fork, insert, lapse, licence, lifePath, replay, unwrap } from '../../src/index.js';
import { plain, record, told } from './support.js';

const path = (measure: string, run = record) =>
  unwrap(lifePath(run, measure)).map(({ from, until, value: { status, terms, leaving } }) => [
    from,
    until,
    status,
    terms,
    leaving,
  ]);

describe('the two axes of a control: its legal life, and how freely licences are given', () => {
  test('No. 18 moved along the second without a change in the first (HC-24)', () => {
    expect(path('cn-mofcom-gacc-2025-18')).toEqual([
      ['2025-04-04', '2025-06-27', 'in-force', 'presumption-of-denial', null],
      ['2025-06-27', '2025-12-04', 'in-force', 'licences-granted', null],
      ['2025-12-04', '2026-01-01', 'in-force', 'general-licence', null],
    ]);
  });

  test('No. 61 has three items with three lives (HC-04)', () => {
    expect(path('cn-mofcom-2025-61/item-3')).toEqual([
      ['2025-10-09', '2025-11-07', 'in-force', 'case-by-case', null],
      ['2025-11-07', '2026-01-01', 'suspended', 'case-by-case', 'nothing'],
    ]);
    for (const item of ['cn-mofcom-2025-61/item-1', 'cn-mofcom-2025-61/item-2']) {
      expect(path(item)).toEqual([
        ['2025-10-09', '2025-11-07', 'announced', 'case-by-case', null],
        ['2025-11-07', '2026-01-01', 'suspended', 'case-by-case', 'nothing'],
      ]);
    }
  });

  test('a suspension leaves a policy of its own on the second axis, and the text its own', () => {
    expect(path('cn-mofcom-2025-21')).toEqual([
      ['2025-04-04', '2025-05-14', 'in-force', 'prohibited', null],
      ['2025-05-14', '2025-08-12', 'suspended', 'prohibited', 'case-by-case'],
      ['2025-08-12', '2025-11-10', 'suspended', 'prohibited', 'case-by-case'],
      ['2025-11-10', '2026-01-01', 'suspended', 'prohibited', 'case-by-case'],
    ]);
  });

  test('either may move while the other stands, in any fork', () => {
    const policy = { id: 'freer', on: '2025-10-20', type: 'policy-changed', policy: 'licences-granted' } as const;
    const edits = [insert({ ...policy, target: 'cn-mofcom-2025-61/item-1' })];
    const run = unwrap(replay(fork(usChina2025, { name: 'item 1, announced, is to be freer', edits })));
    expect(path('cn-mofcom-2025-61/item-1', run)).toEqual([
      ['2025-10-09', '2025-10-20', 'announced', 'case-by-case', null],
      ['2025-10-20', '2025-11-07', 'announced', 'licences-granted', null],
      ['2025-11-07', '2026-01-01', 'suspended', 'licences-granted', 'nothing'],
    ]);
  });
});

describe('a lapse and an extension (law 7)', () => {
  const listed = {
    ...plain,
    item: 'tungsten',
    from: 'CN',
    to: 'US',
    endUser: { ...plain.endUser, listings: ['cn-mofcom-2025-21'] },
  } as const;

  test('a suspension that runs out brings the measure back as its text then stands', () => {
    const run = unwrap(
      replay(fork(usChina2025, { name: 'list 21', edits: [lapse('cn-mofcom-2025-21')], orphans: 'skip' })),
    );
    expect(told({ ...listed, on: '2025-08-11' }, run)).toBe('needed, case-by-case');
    expect(told({ ...listed, on: '2025-08-12' }, run)).toBe('needed, prohibited');
    expect(told({ ...listed, on: '2025-08-12' })).toBe('needed, case-by-case');
  });

  test('what moved along the second axis meanwhile stays moved', () => {
    const policy = { id: 'freer', on: '2025-12-01', type: 'policy-changed', policy: 'licences-granted' } as const;
    const edits = [insert({ ...policy, target: 'cn-mofcom-gacc-2025-57' })];
    const run = unwrap(replay(fork(usChina2025, { name: 'the five', edits }), { until: '2027-01-01' }));
    const holmium = { ...plain, item: 'holmium', from: 'CN', to: 'DE' } as const;
    expect(told({ ...holmium, on: '2026-11-10' }, run)).toBe('not-needed');
    expect(told({ ...holmium, on: '2026-11-11' }, run)).toBe('needed, licences-granted');
  });

  test('an extension changes nothing before the old end, and after it is refused (law 11)', () => {
    const late = {
      id: 'late',
      type: 'suspension-extended',
      target: 'cn-mofcom-gacc-2025-57',
      until: '2027-11-11',
    } as const;
    const on = (day: '2026-11-01' | '2026-11-20') =>
      replay(fork(usChina2025, { name: day, edits: [insert({ ...late, on: day })] }), { until: '2027-01-01' });
    const extended = unwrap(on('2026-11-01'));
    const holmium = { ...plain, item: 'holmium', from: 'CN', to: 'DE' } as const;
    expect(told({ ...holmium, on: '2026-10-31' }, extended)).toBe('not-needed');
    expect(told({ ...holmium, on: '2026-11-11' }, extended)).toBe('not-needed');
    const refused = on('2026-11-20');
    expect(refused).toMatchObject({ ok: false, error: { code: 'ORPHANED' } });
    const skipped = fork(usChina2025, {
      name: 'late',
      edits: [insert({ ...late, on: '2026-11-20' })],
      orphans: 'skip',
    });
    const run = unwrap(replay(skipped, { until: '2027-01-01' }));
    expect(run.skipped.map(({ event, because }) => [event.id, because.code])).toEqual([['late', 'ILLEGAL_MOVE']]);
    expect(told({ ...holmium, on: '2026-12-01' }, run)).toBe('needed, case-by-case');
  });
});

test('two clocks: what the world of 28 October 2025 expected of 8 November, and what came', () => {
  const known = unwrap(replay(usChina2025, { knownOn: '2025-10-28' }));
  const holmium = { ...plain, item: 'holmium', from: 'CN', to: 'DE', on: '2025-11-08' } as const;
  expect(told(holmium, known)).toBe('needed, case-by-case');
  expect(told(holmium)).toBe('not-needed');
  expect(explainLicence(licence(known, holmium))).toContain('by the law as known on 2025-10-28');
});

describe('lifePath', () => {
  test('covers the days of a measure without gap or overlap, and refuses one it does not know (law 2)', () => {
    for (const measure of Object.keys(record.steps.at(-1)?.state.measures ?? {})) {
      const found = lifePath(record, measure);
      if (!found.ok) continue;
      expect(found.value.slice(0, -1).map(({ until }) => until)).toEqual(found.value.slice(1).map(({ from }) => from));
      expect(found.value.at(-1)?.until).toBe('2026-01-01');
    }
    expect(lifePath(record, 'cn-mofcom-gacc-2025-81')).toMatchObject({
      error: { issues: [{ code: 'UNKNOWN_MEASURE', path: '/measure' }] },
    });
  });
});

test('explainLicence: an answer that can be quoted', () => {
  const asked = {
    ...plain,
    item: '1C904',
    from: 'CN',
    to: 'US',
    on: '2025-07-01',
    endUser: { listings: [], military: false },
  } as const;
  expect(explainLicence(licence(record, asked))).toMatchInlineSnapshot(`
    "licence for 1C904 from CN to US on 2025-07-01: needed, licences granted
      CN Samarium, gadolinium, terbium, dysprosium, lutetium, scandium, yttrium (cn-mofcom-gacc-2025-18)
          requires a licence, licences granted
          Statement of the MOFCOM spokesperson, 27 June 2025; decreed 2025-06-27
          policy: case by case (2025-04-04) → presumption of denial (2025-04-04) → licences granted (2025-06-27)
      CN No dual-use items for the US military (cn-mofcom-2024-46/clause-1)
          about other end users or uses
          MOFCOM Announcement 2024 No. 46; decreed 2024-12-03"
  `);
  expect(
    explainLicence(licence(record, { item: 'terbium', from: 'JP', to: 'US', on: '2025-10-15' })),
  ).toMatchInlineSnapshot(`
    "licence for terbium from JP to US on 2025-10-15: undetermined (prohibited, if what is missing is so)
      CN No dual-use items for the US military (cn-mofcom-2024-46/clause-1)
          would require one, prohibited, if what is missing is so
          MOFCOM Announcement 2024 No. 46; decreed 2024-12-03
      CN Item 3: rare-earth items of Chinese origin, re-exported (cn-mofcom-2025-61/item-3)
          would require one, case by case, if what is missing is so
          MOFCOM Announcement 2025 No. 61; decreed 2025-10-09
      CN Item 2: rare-earth items made abroad with Chinese technology (cn-mofcom-2025-61/item-2)
          announced, not in force before 2025-12-01
          MOFCOM Announcement 2025 No. 61; decreed 2025-10-09
      CN Samarium, gadolinium, terbium, dysprosium, lutetium, scandium, yttrium (cn-mofcom-gacc-2025-18)
          out of reach
          Statement of the MOFCOM spokesperson, 27 June 2025; decreed 2025-06-27
          policy: case by case (2025-04-04) → presumption of denial (2025-04-04) → licences granted (2025-06-27)
      missing /endUser/military: say whether the end user is military (for cn-mofcom-2024-46/clause-1, cn-mofcom-2025-61/item-3)
      missing /endUse: say what it is for: one of military, or another use, or 'other' (for cn-mofcom-2024-46/clause-1)
      missing /origin: say where the item was made (for cn-mofcom-2024-46/clause-1, cn-mofcom-2025-61/item-3)
      missing /endUser/listings: say which lists the end user is on; it is about Export Control List, Watch List (for cn-mofcom-2025-61/item-3)
      missing /endUser/heldBy: say what parties on these lists own of the end user: Export Control List; Watch List (for cn-mofcom-2025-61/item-3)
      missing /endUse: say what it is for: one of weapons of mass destruction, terrorism, military, or another use, or 'other' (for cn-mofcom-2025-61/item-3)
      taken for granted: the record holds no export law of JP"
  `);
  expect(explainLicence(licence(record, { ...asked, item: 'turbium' }))).toMatchInlineSnapshot(
    `"no answer (INVALID_QUESTION): /item: no control of the record names such an item or code; did you mean 'terbium'? (given turbium)"`,
  );
});
