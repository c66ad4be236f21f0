import { describe, expect, test } from 'vitest';
import { usChina2025 } from '../../src/history/index.js';
import {
  bisAffiliatesRule,
  dropAct,
  fork,
  type IsoDate,
  licence,
  type OwnershipGraph,
  type OwnershipRule,
  ofacFiftyPercentRule,
  ownershipOn,
  type Run,
  replay,
  unwrap,
} from '../../src/index.js';

const record = unwrap(replay(usChina2025));

const graph: OwnershipGraph = {
  entities: { Huawei: {}, Holding: {}, Factory: {}, Fund: {} },
  stakes: [
    { owner: 'Huawei', owned: 'Holding', share: '50%' },
    { owner: 'Holding', owned: 'Factory', share: '1/3' },
    { owner: 'Huawei', owned: 'Factory', share: '1/6' },
    { owner: 'Huawei', owned: 'Fund', share: '49.99%' },
  ],
};

const statusesOn = (on: IsoDate, run: Run = record, regime: OwnershipRule = bisAffiliatesRule) => {
  const { statuses } = unwrap(ownershipOn(run, graph, { regime, on }));
  return Object.fromEntries(Object.entries(statuses).map(([entity, { status }]) => [entity, status]));
};

describe('an ownership rule on a day of a run', () => {
  test.each([
    ['2025-09-28', 'no', 'clear'],
    ['2025-09-29', 'yes', 'restricted'],
    ['2025-11-09', 'yes', 'restricted'],
    ['2025-11-10', 'no', 'clear'],
  ] as const)('%s: the Affiliates Rule says %s', (on, _, factory) => {
    expect(statusesOn(on)['Factory']).toBe(factory);
    expect(statusesOn(on)['Huawei']).toBe('listed');
  });

  test('says why, by the events of the rule, and whence each entry is', () => {
    const found = unwrap(ownershipOn(record, graph, { regime: bisAffiliatesRule, on: '2025-11-10' }));
    expect(found.ruleStatus).toBe('suspended');
    expect(found.ruleReasons.map(({ act }) => act?.cite.slice(0, 11))).toEqual(['90 FR 47201', '90 FR 50857']);
    expect(found.entries.map(({ entity, measure }) => [entity, measure])).toEqual([
      ['Huawei', 'us-huawei-entity-2019'],
      ['Huawei', 'us-huawei-entity-2019/existing-networks'],
    ]);
    expect(found.statuses['Huawei']).toMatchObject({ terms: 'presumption-of-denial', lists: ['Entity List'] });
  });

  test('comes back by itself on 10 November 2026, when nobody acts', () => {
    const run = unwrap(replay(usChina2025, { until: '2026-12-31' }));
    expect(statusesOn('2026-11-09', run)['Factory']).toBe('clear');
    expect(statusesOn('2026-11-10', run)['Factory']).toBe('restricted');
  });

  test('is not there in a fork in which it was never made, and stays in one in which it was not stayed', () => {
    const never = fork(usChina2025, { name: 'never', edits: [dropAct('us-bis-affiliates')], orphans: 'skip' });
    expect(statusesOn('2025-10-15', unwrap(replay(never)))['Factory']).toBe('clear');
    const kept = fork(usChina2025, {
      name: 'kept',
      edits: [dropAct('us-bis-affiliates-suspension')],
      orphans: 'skip',
    });
    expect(statusesOn('2025-12-15', unwrap(replay(kept)))['Factory']).toBe('restricted');
  });

  test('that no measure of the record is, is taken as given', () => {
    const listings = [{ entity: 'Huawei', list: 'SDN List', terms: 'blocked' }];
    const on = '2025-03-01';
    const found = unwrap(ownershipOn(record, graph, { regime: ofacFiftyPercentRule, on, listings }));
    expect([found.ruleStatus, found.statuses['Factory']?.status]).toEqual([null, 'restricted']);
    const off = { ...ofacFiftyPercentRule, inForce: false };
    expect(unwrap(ownershipOn(record, graph, { regime: off, on, listings })).statuses['Factory']?.status).toBe('clear');
  });

  test('takes listings of the day: by the names and for as long as the record has them', () => {
    const firms: OwnershipGraph = {
      entities: { a: { name: 'Insitu' }, b: {}, c: { name: 'Skydio' } },
      stakes: [{ owner: 'a', owned: 'b', share: '100%' }],
    };
    const regime: OwnershipRule = {
      ...bisAffiliatesRule,
      id: 'cn-control-list-half',
      by: 'CN',
      coveredLists: ['Export Control List'],
    };
    const on = (day: IsoDate) => unwrap(ownershipOn(record, firms, { regime, on: day })).statuses['b'];
    expect(on('2025-04-09')?.status).toBe('clear');
    expect(on('2025-04-10')).toMatchObject({ status: 'restricted', terms: 'prohibited' });
    // Suspended from 14 May, but an application is still asked for; stopped from 12 August.
    expect(on('2025-05-14')).toMatchObject({ status: 'restricted', terms: 'case-by-case' });
    expect(on('2025-08-12')?.status).toBe('clear');
  });

  test('says which entries of covered lists it could not read, for want of names', () => {
    const { unread } = unwrap(ownershipOn(record, graph, { regime: bisAffiliatesRule, on: '2025-11-01' }));
    expect(unread).toContainEqual({ measure: 'us-bis-entity-2025-09-12', list: 'Entity List', count: 32 });
    expect(unread.every(({ list }) => bisAffiliatesRule.coveredLists.includes(list))).toBe(true);
  });

  test('counts entries of the caller beside those of the record', () => {
    const listings = [{ entity: 'Fund', list: 'Military End-User List', terms: 'case-by-case' }];
    const found = unwrap(ownershipOn(record, graph, { regime: bisAffiliatesRule, on: '2025-10-15', listings }));
    expect(found.statuses['Fund']).toMatchObject({ status: 'listed', terms: 'case-by-case' });
  });

  test('feeds a licence: what it says of an entity is what a question takes', () => {
    const on = '2025-10-15';
    const { statuses } = unwrap(ownershipOn(record, graph, { regime: bisAffiliatesRule, on }));
    const answers = ['Factory', 'Fund'].map((entity) => {
      const { share = '0%', lists = [] } = statuses[entity] ?? {};
      const endUser = { name: entity, military: false, listings: [], heldBy: { share, lists } };
      return unwrap(licence(record, { item: 'neodymium', from: 'US', to: 'CN', on, endUser })).answer;
    });
    expect(answers).toEqual(['needed', 'not-needed']);
  });

  test('refuses bad input with its place, all at once, and days outside the record', () => {
    const bad: OwnershipGraph = {
      entities: { A: { country: 'USA' as 'US' }, B: {} },
      stakes: [
        { owner: 'A', owned: 'B', share: '-1%' },
        { owner: 'Nobody', owned: 'B', share: '120%' },
      ],
    };
    const regime = { ...bisAffiliatesRule, threshold: '0%' } as const;
    const listings = [{ entity: 'C', list: 'Entity List', terms: 'gently' }];
    const refused = ownershipOn(record, bad, { regime, on: '2025-10-15', listings });
    if (refused.ok || refused.error.code !== 'INVALID_QUESTION') throw new Error('not refused');
    expect(refused.error.issues.map(({ code, path }) => `${code} ${path}`).sort()).toEqual([
      'MALFORMED_THRESHOLD /regime/threshold',
      'NEGATIVE_SHARE /graph/stakes/0/share',
      'SHARES_OVER_WHOLE /graph/entities/B',
      'UNKNOWN_ENTITY /graph/stakes/1/owner',
      'UNKNOWN_ENTITY /listings/0/entity',
      'UNKNOWN_PARTY /graph/entities/A/country',
      'UNKNOWN_TERMS /listings/0/terms',
    ]);
    expect(ownershipOn(record, graph, { regime: bisAffiliatesRule, on: '2027-01-01' })).toMatchObject({
      error: { code: 'OUTSIDE_RECORD' },
    });
  });
});
