import { describe, expect, test } from 'vitest';
import { usChina2018, usChina2025, usChina2026 } from '../../src/history/index.js';
import {
  dropAgreement,
  type Edit,
  enact,
  endHistory,
  extend,
  fork,
  type IsoDate,
  insert,
  phaseOn,
  phasePath,
  replay,
  type Scenario,
  unwrap,
} from '../../src/index.js';

const until = '2027-06-01';
const world = (edits: readonly Edit[], base: Scenario = usChina2025) =>
  unwrap(replay(fork(base, { name: 'a world', edits, orphans: 'skip' }), { until }));
const from = (day: IsoDate, run: ReturnType<typeof world>) =>
  unwrap(phasePath(run))
    .filter((each) => each.from >= day)
    .map((each) => `${each.from} ${each.value.phase}`);

describe('a truce expires with no act: lapsed', () => {
  test('on 12 August 2025, when the record ends with July', () => {
    const run = world([endHistory({ after: '2025-07-31' })]);
    expect(unwrap(phaseOn(run, '2025-08-11')).phase).toBe('truce');
    const { phase, because } = unwrap(phaseOn(run, '2025-08-12'));
    expect(phase).toBe('lapsed');
    expect(because).toContain('due:snapped-back:us-reciprocal-china:2025-08-12');
    expect(because).toContain('due:agreement-lapsed:truce-geneva:2025-08-12');
  });

  test('on 10 November 2025, without Busan; what begins later is an escalation', () => {
    expect(from('2025-10-01', world([dropAgreement('truce-busan-kl'), endHistory({ after: '2025-11-15' })]))).toEqual([
      '2025-11-10 lapsed',
      // Items 1 and 2 of No. 61, decreed in October.
      '2025-12-01 escalation',
    ]);
  });

  test('on 10 November 2026, if nobody acts after 2025; what snaps back later is an escalation', () => {
    const run = world([]);
    const later = from('2026-10-01', run);
    expect(later).toEqual(['2026-11-10 lapsed', '2026-11-11 escalation']);
    const { because } = unwrap(phaseOn(run, '2026-11-11'));
    expect(because).toContain('due:snapped-back:cn-mofcom-2025-61/item-3:2026-11-11');
  });

  test('on 10 January 2027, if both sides carry out what they said in September 2026', () => {
    const on = '2026-11-09';
    const promises = ['truce-extension-2027-01:us-statement', 'truce-extension-2027-01:cn-statement'] as const;
    const run = world(
      promises.map((event) => enact(event, { on })),
      usChina2026,
    );
    expect(unwrap(phaseOn(run, '2026-11-10')).phase).not.toBe('lapsed');
    expect(unwrap(phaseOn(run, '2027-01-09')).phase).not.toBe('lapsed');
    expect(unwrap(phaseOn(run, '2027-01-10')).phase).toBe('lapsed');
  });
});

describe('a suspension runs out while the truce lives: strained', () => {
  test('when an extension is stated and no act carries it, as the record of 2026 leaves it', () => {
    const run = unwrap(replay(usChina2026, { until }));
    expect(unwrap(phaseOn(run, '2026-11-09')).phase).toBe('truce-pending');
    expect(unwrap(phaseOn(run, '2026-11-10')).phase).toBe('strained');
    expect(unwrap(phaseOn(run, '2027-01-10')).phase).toBe('lapsed');
  });

  test('when one side lets a leg run out and the rest is extended', () => {
    const agreed = '2026-11-01';
    const legs = ['us-reciprocal-china', 'us-bis-affiliates', 'cn-reciprocal', 'cn-mofcom-2025-21', 'cn-uel-2025-7'];
    const run = world([
      insert({
        id: 'busan-on',
        on: agreed,
        effective: '2026-11-10',
        type: 'agreement-extended',
        target: 'truce-busan-kl',
        until: '2027-11-10',
      }),
      ...legs.map((leg) => extend(leg, { on: agreed, until: '2027-11-10' })),
    ]);
    // Port fees and No. 70 were left out: port fees come back on the 10th on both sides, No. 70 a day later.
    expect(unwrap(phaseOn(run, '2026-11-10')).phase).toBe('strained');
  });
});

describe('one side ends a truce: escalation', () => {
  test('in 2025, by a word that the record does not have', () => {
    const end = { id: 'over', type: 'agreement-repudiated', target: 'truce-stockholm', by: 'US' } as const;
    const run = world([endHistory({ after: '2025-08-31' }), insert({ ...end, on: '2025-09-10' })]);
    expect(from('2025-08-31', run)[0]).toBe('2025-09-10 escalation');
  });

  test('in 2019, as it happened', () => {
    const run = unwrap(replay(usChina2018));
    expect(from('2019-01-01', run as never).slice(0, 3)).toEqual([
      '2019-05-10 escalation',
      '2019-06-29 truce',
      '2019-08-01 escalation',
    ]);
  });
});

describe('a threat carried out', () => {
  test('on 1 November 2025, with no framework before it: re-escalation until the truce lapses', () => {
    const run = world([endHistory({ after: '2025-10-24' }), enact('us-additional-100-threat', { on: '2025-11-01' })]);
    expect(from('2025-09-20', run).slice(0, 2)).toEqual(['2025-09-29 re-escalation', '2025-11-10 lapsed']);
  });

  test('far enough on both sides, after the lapse: a standoff', () => {
    const duty = {
      kind: 'tariff',
      id: 'cn-answer',
      by: 'CN',
      program: 'cn-answer',
      scope: { importer: 'CN', origins: ['US'], goods: 'all' },
      duty: '80%',
    } as const;
    const run = world([
      endHistory({ after: '2025-10-24' }),
      enact('us-additional-100-threat', { on: '2025-11-01' }),
      insert({ id: 'cn-answer', on: '2025-11-12', type: 'imposed', measure: duty }),
    ]);
    expect(from('2025-11-01', run).slice(0, 2)).toEqual(['2025-11-10 lapsed', '2025-11-12 standoff']);
  });
});

test('a fork without edits has the phases of its base', () => {
  expect(from('2025-01-20', world([]))).toEqual(from('2025-01-20', unwrap(replay(usChina2025, { until })) as never));
});
