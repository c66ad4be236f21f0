import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Owed, owed } from '../../src/duties/index.js';
import { emptyState, type Life, type State } from '../../src/machine/index.js';
import { Exact, points, sumPercents } from '../../src/values/index.js';
import { owedSlowly } from '../reference/stacking.js';
import { LISTS, type Schedule, schedules } from './schedules.js';

const runs = { numRuns: 2000 } as const;

function stateOf(lives: readonly Life[]): State {
  return { ...emptyState('2025-04-01'), measures: Object.fromEntries(lives.map((life) => [life.measure.id, life])) };
}

function owedOn({ lives, shipment, mfn }: Schedule): Owed {
  return owed(stateOf(lives), shipment, { lists: LISTS, mfn: `${mfn}%` });
}

/** The answer without the order of what is listed in it. */
function unordered({ lines, total, additional, specific, assumptions }: Owed): unknown {
  const byMeasure = [...lines].sort((a, b) => (a.measure < b.measure ? -1 : 1));
  return {
    lines: byMeasure.map((line) => ({ ...line, suppressedBy: [...line.suppressedBy].sort() })),
    total,
    additional,
    specific: [...specific].sort(),
    assumptions: assumptions.map(({ message }) => message).sort(),
  };
}

describe('the engine against the definitions', () => {
  test('every duty takes what the slow reference says', () => {
    fc.assert(
      fc.property(schedules, (schedule) => {
        const fast = owedOn(schedule).lines.map(({ measure, share, points: taken, specific }) => ({
          measure,
          share: points(share).toNumber(),
          points: points(taken).toNumber(),
          specific,
        }));
        const slow = owedSlowly({ ...schedule, lists: LISTS });
        expect(fast).toEqual(slow.map((each) => ({ ...each, points: new Exact(each.points).toNumber() })));
      }),
      runs,
    );
  });

  test('schedules meet the cases they are for', () => {
    const seen = new Map<string, number>();
    const count = (what: string, there: boolean) => seen.set(what, (seen.get(what) ?? 0) + (there ? 1 : 0));
    fc.assert(
      fc.property(schedules, (schedule) => {
        const { lines } = owedOn(schedule);
        for (const verdict of ['displaced', 'exempt', 'excluded', 'in-transit', 'suspended'] as const) {
          count(
            verdict,
            lines.some((line) => line.verdict === verdict),
          );
        }
        const partly = lines.some(
          ({ share, suppressedBy }) => share !== '0%' && suppressedBy.some((by) => by.startsWith('relation')),
        );
        count('displaced in part', partly);
      }),
      { ...runs, seed: 25 },
    );
    expect([...seen].filter(([, times]) => times < 20)).toEqual([]);
  });
});

describe('law 3: parts sum to the whole, exactly', () => {
  test('lines sum to the total, and without MFN to what is added', () => {
    fc.assert(
      fc.property(schedules, (schedule) => {
        const { lines, total, additional, specific } = owedOn(schedule);
        expect(sumPercents(lines.map((line) => line.points))).toBe(total);
        expect(sumPercents(lines.filter((line) => line.program !== 'mfn').map((line) => line.points))).toBe(additional);
        expect(lines.flatMap((line) => line.specific)).toEqual(specific);
      }),
      runs,
    );
  });

  test('whatever is not owed in full names what suppressed it', () => {
    fc.assert(
      fc.property(schedules, (schedule) => {
        for (const line of owedOn(schedule).lines) {
          if (line.verdict === 'applies' || line.verdict === 'suspended') continue;
          expect(line.suppressedBy).not.toEqual([]);
        }
      }),
      runs,
    );
  });
});

describe('law 9: the order in which law is listed does not matter', () => {
  test('turned round or shuffled, it says the same', () => {
    const shuffled = schedules.chain((schedule) =>
      fc.tuple(
        fc.constant(schedule),
        fc.shuffledSubarray([...schedule.lives], {
          minLength: schedule.lives.length,
          maxLength: schedule.lives.length,
        }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([schedule, lives]) => {
        expect(unordered(owedOn({ ...schedule, lives }))).toEqual(unordered(owedOn(schedule)));
      }),
      runs,
    );
  });
});

describe('law 10: what is displaced comes back when its winner goes', () => {
  test('taking any measure out gives what a schedule that never had it gives', () => {
    const less = schedules
      .filter(({ lives }) => lives.length > 0)
      .chain((schedule) => fc.tuple(fc.constant(schedule), fc.nat(schedule.lives.length - 1)));
    fc.assert(
      fc.property(less, ([schedule, index]) => {
        const lives = schedule.lives.filter((_, at) => at !== index);
        const fast = owedOn({ ...schedule, lives }).lines.map((line) => [line.measure, points(line.points).toNumber()]);
        const slow = owedSlowly({ ...schedule, lives, lists: LISTS }).map((line) => [line.measure, line.points]);
        expect(fast).toEqual(slow);
      }),
      runs,
    );
  });

  test('without relations every duty stands on its own share', () => {
    fc.assert(
      fc.property(schedules, (schedule) => {
        const lives = schedule.lives.filter(({ measure }) => measure.kind !== 'stacking');
        expect(owedOn({ ...schedule, lives }).lines.filter((line) => line.verdict === 'displaced')).toEqual([]);
      }),
      runs,
    );
  });
});
