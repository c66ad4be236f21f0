import { describe, expect, test } from 'vitest';
import { usChina2026 } from '../../src/history/index.js';
import { chain, deadlines, licence, lifePath, phaseOn, unwrap } from '../../src/index.js';
import { actOf, additional, dutyOf, eventOf, instantOf, lifeOf, run2025, run2026, statusOf, world } from './support.js';

const legsOf = (agreement: string) => usChina2026.events.filter((event) => event.agreement === agreement);

describe('hard cases 14 to 26', () => {
  test('HC-14: three kinds of snap-back', () => {
    const wayBack = (measure: string) => lifeOf(measure, '2025-12-01').suspension?.wayBack;
    expect(wayBack('us-bis-affiliates')).toBe('automatic-rule');
    expect(wayBack('us-reciprocal-china')).toBe('automatic-lapse');
    expect(wayBack('cn-mofcom-2025-62')).toBe('automatic-lapse');
    expect(wayBack('cn-nexperia-ban/civil-use')).toBe('needs-act');
    const { terms } = world('2025-12-01').agreements['truce-busan-kl']?.agreement ?? { terms: [] };
    expect(terms.find(({ what }) => what.startsWith('general licences'))?.wayBack).toBe('needs-act');
    // The first two fall due by themselves, the third never does.
    const due = unwrap(deadlines(run2025, '2025-12-01')).map(({ subject }) => subject);
    expect(due).toContain('us-bis-affiliates');
    expect(due).toContain('cn-mofcom-2025-62');
    expect(due).not.toContain('cn-nexperia-ban/civil-use');
  });

  test('HC-15: inclusive and exclusive ends, kept as the first day without', () => {
    const ends = Object.fromEntries(unwrap(deadlines(run2025, '2025-12-01')).map(({ subject, on }) => [subject, on]));
    expect(ends).toMatchObject({
      // "Until November 9, 2026", and put back on the 10th.
      'us-bis-affiliates': '2026-11-10',
      // "Until 12:01 a.m. on November 10, 2026".
      'us-reciprocal-china': '2026-11-10',
      // "Until 10 November 2026", read as inclusive.
      'cn-mofcom-2025-62': '2026-11-11',
      // "11:59 p.m. on November 9, 2026".
      'us-301-exclusions-178': '2026-11-10',
    });
    expect(statusOf('us-bis-affiliates', '2026-11-09')).toBe('suspended');
    expect(statusOf('us-bis-affiliates', '2026-11-10')).toBe('in-force');
  });

  test('HC-16: one instant, two clocks, and summer time', () => {
    expect(actOf('ieepa-geneva-suspend').effectiveAt).toBe('2025-05-14T00:01-04:00');
    expect(actOf('cn-2025-no7-suspend').effectiveAt).toBe('2025-05-14T12:01+08:00');
    expect(instantOf('ieepa-geneva-suspend')).toBe(instantOf('cn-2025-no7-suspend'));
    expect(actOf('ieepa-busan-extension').effectiveAt).toBe('2025-11-10T00:01-05:00');
    expect(actOf('cn-2025-no10').effectiveAt).toBe('2025-11-10T13:01+08:00');
    expect(instantOf('ieepa-busan-extension')).toBe(instantOf('cn-2025-no10'));
  });

  test('HC-17: the legs of a truce begin and end on different days', () => {
    const suspensions = legsOf('truce-busan-kl').flatMap((event) =>
      event.type === 'suspended' || event.type === 'suspension-extended'
        ? [{ from: event.effective ?? event.on, until: event.until }]
        : [],
    );
    expect(new Set(suspensions.map(({ from }) => from))).toEqual(new Set(['2025-11-07', '2025-11-09', '2025-11-10']));
    expect(new Set(suspensions.map(({ until }) => until))).toEqual(
      new Set(['2026-11-10', '2026-11-11', '2026-11-28', null]),
    );
    // And the truce itself begins on neither of the first two.
    expect(world('2025-11-09').agreements['truce-busan-kl']?.status).toBe('agreed');
    expect(world('2025-11-10').agreements['truce-busan-kl']?.status).toBe('in-force');
  });

  test('HC-18: a promise, then the act', () => {
    expect([eventOf('us-bis-affiliates:promise').on, eventOf('us-bis-affiliates:suspend').on]).toEqual([
      '2025-10-30',
      '2025-11-10',
    ]);
    for (const day of ['2025-10-30', '2025-11-01', '2025-11-09'] as const) {
      expect(statusOf('us-bis-affiliates', day)).toBe('in-force');
      expect(world(day).promises['us-bis-affiliates/suspension']?.status).toBe('open');
    }
    expect(statusOf('us-bis-affiliates', '2025-11-10')).toBe('suspended');
    expect(world('2025-11-10').promises['us-bis-affiliates/suspension']?.status).toBe('kept');
  });

  test('HC-19: terms that one text alone has', () => {
    const { terms } = world('2025-12-01').agreements['truce-busan-kl']?.agreement ?? { terms: [] };
    const ofUs = terms.filter(({ assertedBy }) => assertedBy === 'US').map(({ what }) => what.split(/[ :]/)[0]);
    expect(ofUs).toEqual(expect.arrayContaining(['general', 'its', 'soybeans']));
    expect(terms.find(({ measure }) => measure === 'us-bis-affiliates')?.assertedBy).toBe('both');
  });

  test('HC-20: a published text is edited', () => {
    // Of the fact sheet the record keeps what it says now, and that it was changed, in its note.
    expect(actOf('commit-soy-2025').note).toMatch(/5 November/);
    // The guidance was edited within a day; the edit is an event with an act of its own, and changes no life.
    expect(eventOf('us-bis-ascend-guidance:amend')).toMatchObject({ on: '2025-05-14', type: 'amended' });
    expect(actOf('us-bis-ascend-guidance:amend').id).not.toBe(actOf('us-bis-ascend-guidance').id);
    expect(statusOf('us-bis-ascend-guidance', '2025-05-14')).toBe('in-force');
  });

  test('HC-21: two announcements of one agreement', () => {
    const extension = world('2026-10-08').agreements['truce-extension-2027-01'];
    expect(extension?.agreement.agreedOn).toEqual({ US: '2026-09-23', CN: '2026-09-28' });
    expect(extension?.since).toBe('2026-09-28');
  });

  test('HC-22: measures of all countries, used between two', () => {
    for (const measure of [
      'cn-mofcom-gacc-2025-10',
      'cn-mofcom-gacc-2025-18',
      'cn-mofcom-2025-62',
      'us-bis-affiliates',
    ]) {
      expect(lifeOf(measure, '2025-10-28').measure).toMatchObject({ destinations: { to: 'all' } });
    }
    expect(lifeOf('cn-mofcom-2024-46/clause-2', '2025-10-28').measure).toMatchObject({ destinations: { to: ['US'] } });
    const terbium = { item: 'terbium', from: 'CN', on: '2025-05-01' } as const;
    expect(unwrap(licence(run2026, { ...terbium, to: 'DE' })).answer).toBe('needed');
    // They are moves in the relationship all the same: No. 10 is part of what ended the baseline.
    expect(unwrap(phaseOn(run2026, '2025-02-04')).because).toContain('cn-mofcom-gacc-2025-10');
  });

  test('HC-23: unpublished and informal measures say what they rest on', () => {
    const evidence = (id: string) => actOf(id).evidence;
    expect(evidence('us-bis-h20')).toBe('company-filing');
    expect(evidence('us-letters-ethane')).toBe('company-filing');
    expect(evidence('us-letters-eda')).toBe('company-filing');
    expect(evidence('cn-nexperia-ban')).toBe('company-filing');
    expect(evidence('cn-boeing-pause')).toBe('press-report');
    // Press reports of no high confidence move no phase.
    expect(unwrap(phaseOn(run2026, '2025-04-14')).phase).toBe(unwrap(phaseOn(run2026, '2025-04-15')).phase);
  });

  test('HC-24: the licence policy changes with no change of the instrument', () => {
    const path = unwrap(lifePath(run2025, 'cn-mofcom-gacc-2025-18'));
    expect(new Set(path.map(({ value }) => value.status))).toEqual(new Set(['in-force']));
    expect(path.map(({ from, value }) => `${from} ${value.terms}`)).toEqual([
      '2025-04-04 presumption-of-denial',
      '2025-06-27 licences-granted',
      '2025-12-04 general-licence',
    ]);
    // The six-month limit of the licences is a report, kept as a note.
    expect(eventOf('cn-mofcom-gacc-2025-18:licences').note).toContain('six months');
  });

  test('HC-25: an act of a third country within the chain', () => {
    expect(lifeOf('nl-nexperia-order', '2025-10-28').measure.by).toBe('NL');
    const { edges } = unwrap(chain(run2025, 'cn-nexperia-ban'));
    expect(edges).toContainEqual({ answer: 'nl-nexperia-order', to: 'us-bis-affiliates', basis: 'inferred' });
    expect(edges).toContainEqual({ answer: 'cn-nexperia-ban', to: 'nl-nexperia-order', basis: 'stated' });
    const { terms } = world('2025-12-01').agreements['truce-busan-kl']?.agreement ?? { terms: [] };
    expect(terms.map(({ measure }) => measure)).toContain('cn-nexperia-ban/civil-use');
    // It moves no phase between the two sides.
    expect(unwrap(phaseOn(run2025, '2025-09-30')).phase).toBe('re-escalation');
    expect(unwrap(phaseOn(run2025, '2025-09-30')).because).not.toContain('nl-nexperia-order');
  });

  test('HC-26: a ruling empties the legs of one side, and nobody broke anything', () => {
    expect(additional('US', '2026-02-23')).toBe('20%');
    expect(
      ['us-fentanyl', 'us-reciprocal-baseline', 'us-reciprocal-china'].map((id) => statusOf(id, '2026-02-24')),
    ).toEqual(['ended', 'ended', 'ended']);
    expect([additional('CN', '2026-02-23'), additional('CN', '2026-03-01')]).toEqual(['10%', '10%']);
    const { agreements, allegations } = world('2026-03-01');
    expect(agreements['truce-busan-kl']?.status).toBe('in-force');
    expect(Object.values(allegations).filter(({ settledOn }) => settledOn === null)).toEqual([]);
    expect(unwrap(phaseOn(run2026, '2026-03-01'))).toMatchObject({ phase: 'truce', overlays: ['rebased'] });
    // With the suspension went what it held back: nothing comes back in November.
    expect(dutyOf('us-reciprocal-china', '2026-11-10')).toBe('34%');
    expect(statusOf('us-reciprocal-china', '2026-11-10')).toBe('ended');
  });
});
