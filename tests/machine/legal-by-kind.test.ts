import fc from 'fast-check';
import { legalMoves, legalVerbs, replay, transition, unwrap } from 'truce';
import { histories } from 'truce/testing';
import { describe, expect, test } from 'vitest';
import { deedOn, deedOnOther } from '../../src/testing/arbitraries/deeds.js';
import { rolled, throws } from '../../src/testing/arbitraries/dice.js';
import { control, tariff, worldOf } from './support.js';

describe('what is listed as legal', () => {
  test('is legal for the kind of the measure', () => {
    const world = worldOf(
      { id: 't', on: '2025-01-01', type: 'imposed', measure: tariff('duty') },
      { id: 'c', on: '2025-01-01', type: 'imposed', measure: control('control') },
    );
    expect(legalVerbs(world, 'duty')).not.toContain('policy-changed');
    expect(legalVerbs(world, 'control')).toContain('policy-changed');
    expect(transition(world, { id: 'w', on: '2025-01-02', type: 'withdrawn', target: 'duty' })).toMatchObject({
      error: { code: 'ILLEGAL_MOVE', legal: expect.not.arrayContaining(['policy-changed']) },
    });
  });

  test('is refused for its dates at most, in any state of generated histories', () => {
    const overDates = new Set([undefined, 'ENDS_BEFORE_START', 'EXTENSION_TOO_LATE', 'NOT_AN_EXTENSION']);
    const cast = { by: 'XA', against: 'XB', tariffs: {} } as const;
    fc.assert(
      fc.property(histories(), throws(60), (past, numbers) => {
        const { steps } = unwrap(replay(past));
        const dice = rolled(numbers);
        const state = steps.length === 0 ? null : dice.pick(steps).state;
        if (state === null) return;
        for (const { subject, verbs } of legalMoves(state)) {
          for (const verb of verbs) {
            const timing = { id: 'tried', on: state.on };
            const life = state.measures[subject];
            const deed = life
              ? deedOn(dice, verb, life, timing, cast)
              : deedOnOther(dice, verb, subject, state, timing);
            const moved = deed === null ? null : transition(state, deed);
            if (moved?.ok === false) expect([...overDates]).toContain(moved.error.code);
          }
        }
      }),
      { numRuns: 1000 },
    );
  });
});
