import { describe, expect, test } from 'vitest';
import { usChina2026 } from '../../src/history/index.js';
import { assess, chain, enact, insert, phaseOn, replay, stateOn, unwrap } from '../../src/index.js';
import {
  actOf,
  additional,
  dutyOf,
  eventOf,
  forked,
  instantOf,
  lifeOf,
  run2026,
  statusOf,
  stepsOn,
  world,
} from './support.js';

describe('hard cases 27 to 39', () => {
  test('HC-27: a sunset by statute, and what takes its place the same minute', () => {
    expect(lifeOf('us-122-surcharge', '2026-07-23')).toMatchObject({ status: 'in-force', until: '2026-07-24' });
    expect(statusOf('us-301-forced-labour', '2026-07-23')).toBe('announced');
    expect(lifeOf('us-122-surcharge', '2026-07-24').endedBy).toBe('due:lapsed:us-122-surcharge:2026-07-24');
    expect(statusOf('us-301-forced-labour', '2026-07-24')).toBe('in-force');
    // No day is without either, and none has both.
    expect([additional('US', '2026-07-23'), additional('US', '2026-07-24')]).toEqual(['10%', '12.5%']);
  });

  test('HC-28: in force at nothing, with a step whose rate is not known', () => {
    const measure = 'us-301-legacy-semiconductors';
    expect([statusOf(measure, '2026-01-01'), dutyOf(measure, '2026-01-01')]).toEqual(['in-force', '0%']);
    const diode = { importer: 'US', origin: 'CN', hs: '8541.10' } as const;
    expect(assess(run2026, { ...diode, enteredOn: '2027-06-22' }).ok).toBe(true);
    expect(assess(run2026, { ...diode, enteredOn: '2027-06-23' })).toMatchObject({
      error: { code: 'UNDETERMINED', missing: [{ code: 'UNSETTLED_DUTY', measure }] },
    });
    // At nothing it is no move.
    expect(unwrap(phaseOn(run2026, '2025-12-23')).phase).toBe('truce');
  });

  test('HC-29: a control that fulfils a promise', () => {
    const { measure } = lifeOf('cn-precursors-2025-11-10', '2025-11-10');
    expect(measure).toMatchObject({ purpose: 'fulfilment', destinations: { to: ['US', 'CA', 'MX'] } });
    expect(eventOf('cn-precursors-2025-11-10').agreement).toBe('truce-busan-kl');
    expect(unwrap(phaseOn(run2026, '2025-11-11')).phase).toBe('truce');
    // The same control for its own sake would have strained the truce.
    if (measure.kind !== 'export-control') throw new Error('no control');
    const { purpose: _, ...pressure } = measure;
    const decreed = { id: 'again', on: '2025-11-20', type: 'imposed', measure: { ...pressure, id: 'again' } } as const;
    expect(unwrap(phaseOn(forked([insert(decreed)]), '2025-11-20')).phase).toBe('strained');
  });

  test('HC-30: a purchase with an unclear clock', () => {
    const soy = (day: '2025-12-31' | '2026-01-01' | '2026-01-20') => world(day).commitments['commit-soy-2025'];
    // By the text late, by what was said later early: the window is the text's, the rest is said in its note.
    expect(soy('2025-12-31')?.status).toBe('open');
    expect(soy('2026-01-01')?.status).toBe('overdue');
    expect(soy('2026-01-20')).toMatchObject({
      status: 'met',
      outcome: expect.stringContaining('late by the fact sheet'),
    });
    expect(soy('2026-01-20')?.commitment.note).toMatch(/end of February.*Purchases, not shipments/);
  });

  test('HC-31: the order within a day', () => {
    const before = (day: Parameters<typeof stepsOn>[0], ids: readonly string[]) => {
      const places = ids.map((id) => stepsOn(day).indexOf(id));
      expect(places.includes(-1), ids.join()).toBe(false);
      expect([...places].sort((a, b) => a - b)).toEqual(places);
    };
    // Two posts: Beijing's acts came hours before, and the second post names the duty.
    before('2025-10-10', ['cn-samr-qualcomm', 'us-additional-100-threat', 'threat-2025-10-10']);
    // The ruling, the order ending the duties, the surcharge, all on the day they were decreed.
    const decreed = usChina2026.events.filter(({ on }) => on === '2026-02-20').map(({ id }) => id);
    const places = ['scotus-ieepa-2026', 'ieepa-termination', 's122-10'].map((id) => decreed.indexOf(id));
    expect([...places].sort((a, b) => a - b)).toEqual(places);
    // The order of 11 August is known to the second, and the statement half an hour later.
    const log = run2026.steps.filter(({ on }) => on === '2025-08-11').map(({ event }) => event.id);
    expect(log.indexOf('ieepa-stockholm-extension')).toBeLessThan(log.indexOf('truce-stockholm'));
  });

  test('HC-32: response chains, many to many, stated or inferred', () => {
    const { edges } = unwrap(chain(run2026, 'cn-mofcom-2025-61'));
    const has = (to: string, answer: string, basis: 'stated' | 'inferred') =>
      expect(edges).toContainEqual({ to, answer, basis });
    has('us-bis-affiliates', 'cn-mofcom-2025-61', 'stated');
    has('us-bis-entity-2025-10-08', 'cn-mofcom-2025-61', 'stated');
    has('cn-mofcom-2025-61', 'us-additional-100-threat', 'stated');
    has('cn-mofcom-2025-61', 'threat-software-2025-10-22', 'stated');
    has('cn-mofcom-2025-61', 'us-ustr-301-phase-one', 'inferred');
    const first = unwrap(chain(run2026, 'us-bis-2024-12-02')).edges;
    expect(first).toContainEqual({ to: 'us-bis-2024-12-02', answer: 'cn-mofcom-2024-46', basis: 'inferred' });
    // Nothing answers itself, by whatever way round.
    for (const { id, respondsTo = [] } of usChina2026.events) {
      if (respondsTo.length === 0) continue;
      const seen = new Set<string>();
      const open = respondsTo.map(({ to }) => to);
      for (let to = open.pop(); to !== undefined; to = open.pop()) {
        if (seen.has(to)) continue;
        seen.add(to);
        open.push(...(eventOf(to).respondsTo ?? []).map((each) => each.to));
      }
      expect(seen.has(id), id).toBe(false);
    }
  });

  test('HC-33: a suspension can be undone by law', () => {
    // Introduced only: it is words, and the rule stays suspended.
    expect(eventOf('us-sjres-112')).toMatchObject({
      type: 'stated',
      respondsTo: [{ to: 'us-bis-affiliates:suspend' }],
    });
    expect(statusOf('us-bis-affiliates', '2026-03-06')).toBe('suspended');
    // Passed, it would end the suspension, not the rule.
    const passed = {
      id: 'sjres-112',
      on: '2026-06-01',
      type: 'suspension-ended',
      target: 'us-bis-affiliates',
    } as const;
    const run = forked([insert(passed)]);
    expect([
      statusOf('us-bis-affiliates', '2026-05-31', run),
      statusOf('us-bis-affiliates', '2026-06-01', run),
    ]).toEqual(['suspended', 'in-force']);
    expect(statusOf('us-bis-affiliates', '2026-11-10', run)).toBe('in-force');
  });

  test('HC-34: partial de-listing', () => {
    const entries = (day: '2025-11-11' | '2025-11-12') => lifeOf('us-bis-entity-2025-10-08', day).measure;
    expect([entries('2025-11-11'), entries('2025-11-12')]).toMatchObject([{ entities: 29 }, { entities: 28 }]);
    expect(statusOf('us-bis-entity-2025-10-08', '2025-11-12')).toBe('in-force');
    expect(eventOf('us-bis-entity-2025-10-08:arrow').note).toMatch(/six other names/);
    expect(eventOf('us-bis-entity-2025-10-08:arrow-addresses').note).toMatch(/addresses/);
  });

  test('HC-35: new lists within a truce strain it, and break nothing', () => {
    for (const day of ['2026-06-08', '2026-06-22'] as const) {
      expect(unwrap(phaseOn(run2026, day)).phase).toBe('strained');
      const { agreements, allegations } = world(day);
      expect(agreements['truce-busan-kl']?.status).toBe('in-force');
      expect(Object.values(allegations).filter(({ settledOn }) => settledOn === null)).toEqual([]);
    }
  });

  test('HC-36: where the record ends it answers nothing, and forks choose', () => {
    const record = unwrap(replay(usChina2026));
    expect(stateOn(record, '2026-11-10')).toMatchObject({ ok: false, error: { code: 'OUTSIDE_RECORD' } });
    // The law as written, if nobody acts.
    expect(statusOf('us-bis-affiliates', '2026-11-10')).toBe('in-force');
    expect(world('2026-11-09').promises['truce-extension-2027-01/us']?.status).toBe('open');
    // What was promised, enacted.
    const run = forked([enact('truce-extension-2027-01:us-statement', { on: '2026-11-09' })], usChina2026);
    expect(statusOf('us-bis-affiliates', '2026-11-10', run)).toBe('suspended');
    expect(statusOf('us-bis-affiliates', '2027-01-10', run)).toBe('in-force');
  });

  test('HC-37: a restriction by omission, with no act to cite', () => {
    expect(statusOf('cn-gacc-beef-2025-03-16', '2025-03-16')).toBe('in-force');
    expect(actOf('cn-gacc-beef-2025-03-16')).toMatchObject({
      cite: expect.stringContaining('no announcement'),
      evidence: 'press-report',
      confidence: 'medium',
    });
    // A promise to undo it undoes nothing; that would be a move of its own.
    expect(statusOf('cn-gacc-beef-2025-03-16', '2026-05-17')).toBe('in-force');
    const run = forked([enact('cn-gacc-beef-2025-03-16:promise', { on: '2026-06-01' })], usChina2026);
    expect(statusOf('cn-gacc-beef-2025-03-16', '2026-06-01', run)).toBe('ended');
  });

  test('HC-38: both sides at the same instant, never half switched', () => {
    expect(actOf('cn-2025-no5').effectiveAt).toBe('2025-04-10T12:01+08:00');
    expect(instantOf('ieepa-reciprocal-125')).toBe(instantOf('cn-2025-no5'));
    expect(instantOf('ieepa-reciprocal-125')).toBe(instantOf('cn-mofcom-2025-22'));
    expect([additional('US', '2025-04-09'), additional('CN', '2025-04-09')]).toEqual(['104%', '0%']);
    expect([additional('US', '2025-04-10'), additional('CN', '2025-04-10')]).toEqual(['145%', '84%']);
    expect([additional('US', '2025-11-09'), additional('CN', '2025-11-09')]).toEqual(['30%', '10%']);
    expect([additional('US', '2025-11-10'), additional('CN', '2025-11-10')]).toEqual(['20%', '10%']);
  });

  test('HC-39: the hole of one hour on 10 November 2025 is no snap-back', () => {
    const ends = Date.parse('2025-11-10T12:01+08:00');
    expect(instantOf('cn-2025-no10') - ends).toBe(60 * 60 * 1000);
    // Law is kept in days, and an extension decreed before the end of a day is in time.
    expect(stepsOn('2025-11-10').filter((id) => id.includes('snapped-back'))).toEqual([]);
    expect(lifeOf('cn-reciprocal', '2025-11-09')).toMatchObject({
      status: 'suspended',
      suspension: { until: '2025-11-10' },
    });
    expect(lifeOf('cn-reciprocal', '2025-11-10')).toMatchObject({
      status: 'suspended',
      suspension: { until: '2026-11-10' },
    });
    expect(eventOf('cn-2025-no10').note).toContain('hole of one hour');
  });
});
