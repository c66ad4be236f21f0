import { describe, expect, test } from 'vitest';
import { enact, endHistory, explainLicence, lapse, legalVerbs, licence, unwrap } from '../../src/index.js';
import { actOf, additional, dutyOf, eventOf, forked, lifeOf, run2026, statusOf, stepsOn, world } from './support.js';

// The hard cases of the record of facts, section 12: what the model must be able to say, on the record as it is.

describe('hard cases 1 to 13', () => {
  test('HC-01: partial suspension by points, whose lapse gives 34 and not 24, 10 or 125', () => {
    // The law: the 34% heading is suspended in whole, the general 10% heading is open again.
    expect(statusOf('us-reciprocal-china', '2025-06-01')).toBe('suspended');
    expect(dutyOf('us-reciprocal-china', '2025-06-01')).toBe('34%');
    expect(lifeOf('us-reciprocal-china', '2025-06-01').suspension).toMatchObject({ leaving: 'nothing' });
    expect(dutyOf('us-reciprocal-baseline', '2025-06-01')).toBe('10%');
    // China's form: one duty of 34%, of which its suspension leaves 10.
    expect(dutyOf('cn-reciprocal', '2025-06-01')).toBe('34%');
    expect(lifeOf('cn-reciprocal', '2025-06-01').suspension).toMatchObject({ leaving: '10%' });
    const run = forked([endHistory({ after: '2025-07-31' })]);
    expect([additional('US', '2025-08-11', run), additional('US', '2025-08-12', run)]).toEqual(['30%', '54%']);
    expect([additional('CN', '2025-08-11', run), additional('CN', '2025-08-12', run)]).toEqual(['10%', '34%']);
  });

  test('HC-02: partial suspension by clause or use', () => {
    const on = (measures: readonly string[], day: '2025-12-01' | '2025-06-28') =>
      measures.map((measure) => statusOf(measure, day));
    expect(on(['cn-mofcom-2024-46/clause-1', 'cn-mofcom-2024-46/clause-2'], '2025-12-01')).toEqual([
      'in-force',
      'suspended',
    ]);
    expect(on(['cn-nexperia-ban/civil-use', 'cn-nexperia-ban/other-use'], '2025-12-01')).toEqual([
      'suspended',
      'in-force',
    ]);
    expect(on(['us-letters-ethane/load', 'us-letters-ethane/unload'], '2025-06-28')).toEqual(['suspended', 'in-force']);
  });

  test('HC-03: suspended before it ever took effect, in force for the first time when the window ends', () => {
    const measures = [55, 56, 57, 58].map((number) => `cn-mofcom-gacc-2025-${number}`);
    for (const measure of [...measures, 'cn-mofcom-2025-61/item-1', 'cn-mofcom-2025-61/item-2']) {
      expect(lifeOf(measure, '2025-11-07').suspension?.from).toBe('announced');
      expect([statusOf(measure, '2026-11-10'), statusOf(measure, '2026-11-11')]).toEqual(['suspended', 'in-force']);
      const before = lifeOf(measure, '2026-11-10').because.map(({ event }) => event);
      expect(before.some((event) => event.includes('took-effect'))).toBe(false);
    }
    // Suspended for less long, it would have waited for its own day.
    const early = { type: 'suspension-ended', target: 'cn-mofcom-2025-61/item-1' } as const;
    const run = forked([{ edit: 'insert', event: { id: 'early', on: '2025-11-20', ...early } }]);
    expect(statusOf(early.target, '2025-11-20', run)).toBe('announced');
    expect(statusOf(early.target, '2025-12-01', run)).toBe('in-force');
  });

  test('HC-04: one act, several effective dates', () => {
    const parts = ['item-1', 'item-2', 'item-3'].map((part) => `cn-mofcom-2025-61/${part}`);
    expect(parts.map((part) => statusOf(part, '2025-10-28'))).toEqual(['announced', 'announced', 'in-force']);
    expect(parts.map((part) => lifeOf(part, '2025-10-28').effective)).toEqual(['2025-12-01', '2025-12-01', null]);
    const acts = ['cn-mofcom-2025-61', 'cn-mofcom-2025-61:item-1', 'cn-mofcom-2025-61:item-2'].map(
      (id) => actOf(id).id,
    );
    expect(new Set(acts).size).toBe(1);
  });

  test('HC-05: effect before publication, and dates without an hour', () => {
    expect(eventOf('us-bis-affiliates').on).toBe('2025-09-29');
    expect(actOf('us-bis-affiliates')).toMatchObject({ filedOn: '2025-09-29', publishedOn: '2025-09-30' });
    expect(eventOf('us-bis-affiliates:suspend').on).toBe('2025-11-10');
    expect(actOf('us-bis-affiliates:suspend')).toMatchObject({ publishedOn: '2025-11-12' });
    expect(eventOf('us-bis-entity-2025-09-12').on).toBe('2025-09-12');
    expect(actOf('us-bis-entity-2025-09-12')).toMatchObject({ publishedOn: '2025-09-16' });
    expect(actOf('cn-mofcom-gacc-2025-10').effectiveAt).toBe('2025-02-04T13:19+08:00');
    // Where the text names no hour, none is invented.
    expect(actOf('us-bis-affiliates').effectiveAt).toBeUndefined();
    expect(actOf('us-bis-affiliates:suspend').effectiveAt).toBeUndefined();
  });

  test('HC-06: a threat tied to a date, a condition and an early trigger', () => {
    const threat = eventOf('us-additional-100-threat');
    expect(threat).toMatchObject({ type: 'threatened', statedFor: '2025-11-01' });
    expect(threat).toHaveProperty('condition', expect.stringContaining('or sooner'));
    expect(lifeOf('us-additional-100', '2025-10-28')).toMatchObject({ status: 'threatened', until: '2025-11-01' });
    expect(additional('US', '2025-10-28')).toBe('30%');
    // Sooner is legal.
    expect(legalVerbs(world('2025-10-15'), 'us-additional-100')).toContain('imposed');
    const run = forked([endHistory({ after: '2025-10-14' }), enact('us-additional-100-threat', { on: '2025-10-20' })]);
    expect([additional('US', '2025-10-19', run), additional('US', '2025-10-20', run)]).toEqual(['30%', '130%']);
  });

  test('HC-07: a threat that passes unused, by its date, without an act', () => {
    expect(statusOf('us-magnets-200', '2025-10-29')).toBe('threatened');
    expect(statusOf('us-magnets-200', '2025-10-30')).toBe('ended');
    // Had nobody said on 30 October that it was off, the 100% would have passed on its day by itself.
    const silent = forked([endHistory({ after: '2025-10-25' })]);
    expect(statusOf('us-additional-100', '2025-10-31', silent)).toBe('threatened');
    expect(lifeOf('us-additional-100', '2025-11-01', silent)).toMatchObject({
      status: 'ended',
      endedBy: 'due:passed-unused:us-additional-100:2025-11-01',
    });
    expect(additional('US', '2025-11-02', silent)).toBe('30%');
  });

  test('HC-08: an extension on the last day, before the window closes', () => {
    expect(eventOf('ieepa-stockholm-extension')).toMatchObject({ on: '2025-08-11', effective: '2025-08-12' });
    expect(statusOf('us-reciprocal-china', '2025-08-12')).toBe('suspended');
    expect(stepsOn('2025-08-12').filter((id) => id.includes('snapped-back'))).toEqual([]);
    expect(eventOf('us-tiktok-delay:extend-2025-06').on).toBe('2025-06-19');
    expect(lifeOf('us-tiktok-delay', '2025-06-18').suspension?.until).toBe('2025-06-20');
    expect(lifeOf('us-tiktok-delay', '2025-06-20')).toMatchObject({ suspension: { until: '2025-09-18' } });
  });

  test('HC-09: replaced before it applied', () => {
    expect([dutyOf('us-reciprocal-china', '2025-04-07'), dutyOf('us-reciprocal-china', '2025-04-09')]).toEqual([
      '34%',
      '84%',
    ]);
    expect(statusOf('us-reciprocal-china', '2025-04-08')).toBe('announced');
    expect(['2025-04-08', '2025-04-09', '2025-04-10'].map((day) => additional('US', day as '2025-04-08'))).toEqual([
      '30%',
      '104%',
      '145%',
    ]);
    expect(dutyOf('cn-reciprocal', '2025-04-08')).toBe('34%');
    expect(['2025-04-09', '2025-04-10', '2025-04-12'].map((day) => additional('CN', day as '2025-04-09'))).toEqual([
      '0%',
      '84%',
      '125%',
    ]);
  });

  test('HC-10: a suspension without an end, which no calendar ends', () => {
    expect(lifeOf('cn-uel-2025-8', '2025-06-01').suspension).toMatchObject({ until: null, wayBack: 'needs-act' });
    const run = forked([endHistory({ after: '2025-07-31' })]);
    expect(statusOf('cn-uel-2025-8', '2029-01-01', run)).toBe('suspended');
    expect(statusOf('cn-uel-2025-7', '2025-08-12', run)).toBe('in-force');
  });

  test('HC-11: stopped and suspended in one act', () => {
    const verbs = (ids: readonly string[]) => ids.map((id) => eventOf(id).type);
    const august = ['cn-mofcom-2025-22:terminate', 'cn-mofcom-2025-21:extend-2025-08'];
    const november = ['cn-mofcom-2025-13:terminate', 'cn-mofcom-2025-21:extend-2025-11'];
    for (const pair of [august, november]) {
      expect(verbs(pair)).toEqual(['terminated', 'suspension-extended']);
      expect(new Set(pair.map((id) => actOf(id).id)).size).toBe(1);
    }
    const lists = [
      'cn-mofcom-2025-13',
      'cn-mofcom-2025-21',
      'cn-mofcom-2025-22',
      'cn-uel-2025-5',
      'cn-uel-2025-7',
      'cn-uel-2025-8',
    ];
    expect(lists.map((list) => statusOf(list, '2025-12-01'))).toEqual([
      'ended',
      'suspended',
      'ended',
      'ended',
      'suspended',
      'ended',
    ]);
  });

  test('HC-12: the measure ends, the listing stays', () => {
    expect(statusOf('cn-uel-2025-6-illumina', '2025-11-10')).toBe('ended');
    expect(lifeOf('cn-uel-2025-02-04/illumina', '2025-11-10')).toMatchObject({
      status: 'in-force',
      measure: { policy: 'case-by-case' },
    });
  });

  test('HC-13: suspended is not free', () => {
    const asked = {
      item: 'tungsten',
      from: 'CN',
      to: 'US',
      on: '2025-06-01',
      endUse: 'other',
      endUser: { military: false, listings: ['cn-mofcom-2025-21'] },
    } as const;
    const found = unwrap(licence(run2026, asked));
    expect(found.lines.find(({ measure }) => measure === 'cn-mofcom-2025-21')).toMatchObject({
      verdict: 'requires',
      suspended: true,
      policy: 'case-by-case',
    });
    expect(explainLicence(found)).toContain('suspended until 2025-08-12, and still requires a licence, case by case');
    // Let the suspension lapse, and the ban is back.
    const run = forked([lapse('cn-mofcom-2025-21')]);
    expect(unwrap(licence(run, { ...asked, on: '2025-08-12' })).policy).toBe('prohibited');
  });
});
