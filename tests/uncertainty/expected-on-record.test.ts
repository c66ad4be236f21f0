import fc from 'fast-check';
import { endHistory, fork, insert, mirror, type Percent, unwrap } from 'truce';
import { usChina2025 } from 'truce/history';
import { atLeast, entropy, expected, onDay, quantile } from 'truce/uncertainty';
import { describe, expect, test } from 'vitest';
import { Exact } from '../../src/values/index.js';
import { chinaOnUs, collapsing, exact, usOnChina } from './support.js';

/**
 * On 10 October 2025 an additional 100% was threatened for 1 November. A generic good paid 30%: 20 fentanyl and 10 of the
 * reciprocal duty, whose other 24 points were suspended until 10 November.
 */
describe('1 November 2025, as it looked on 12 October', () => {
  const asked = { on: '2025-11-01', knownOn: '2025-10-12' } as const;
  const at = (probability: Percent) =>
    unwrap(expected(usChina2025, usOnChina, { ...asked, threats: { 'us-additional-100-threat': probability } }));

  test('at 30%: 30 or 130, 60 on average', () => {
    const odds = at('30%');
    expect(odds.path).toEqual([
      {
        from: '2025-11-01',
        until: '2025-11-02',
        value: {
          levels: [
            { rate: '30%', probability: '70%', weight: '7' },
            { rate: '130%', probability: '30%', weight: '3' },
          ],
          whole: '10',
          mean: '60%',
          // 100 × √(0.3 × 0.7)
          standardDeviation: '45.82575694955840006588%',
          ifNothing: '30%',
          threatMass: '30%',
        },
      },
    ]);
    const day = odds.path[0]!.value;
    expect(unwrap(atLeast(day, '100%'))).toBe('30%');
    expect(unwrap(atLeast(day, '30%'))).toBe('100%');
    expect(unwrap(quantile(day, '70%'))).toBe('30%');
    expect(unwrap(quantile(day, '70.1%'))).toBe('130%');
    // −0.3 log₂ 0.3 − 0.7 log₂ 0.7
    expect(entropy(day)).toBeCloseTo(0.881290899, 9);
    expect(odds.worlds.map(({ probability, happens, ways }) => [probability, happens, ways])).toEqual([
      ['70%', [], 1],
      ['30%', ['us-additional-100-threat'], 1],
    ]);
  });

  test('the mean is 30 + 100p exactly, whatever p', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 10n }), (billionths) => {
        const probability = `${new Exact(billionths.toString()).div(10 ** 8).toFixed()}%` as Percent;
        const { value } = at(probability).path[0]!;
        const wanted = exact(probability).plus(30);
        expect(value.mean).toBe(`${wanted.toFixed()}%`);
        expect(value.threatMass).toBe(probability);
      }),
      { numRuns: 1000 },
    );
  });

  test('a certain threat is the fork in which it is carried out; an impossible one is the base', () => {
    expect(at('100%').path[0]!.value).toMatchObject({ mean: '130%', standardDeviation: '0%', ifNothing: '30%' });
    expect(at('0%').path[0]!.value).toMatchObject({ mean: '30%', standardDeviation: '0%', ifNothing: '30%' });
    expect(at('0%').worlds).toHaveLength(1);
  });

  test('over the weeks: the deadline of 10 November weighs in, and what cannot reach the lane is left out', () => {
    const extension = { probability: '80%', on: '2025-11-04', until: '2026-11-10' } as const;
    const odds = unwrap(
      expected(usChina2025, usOnChina, {
        window: { from: '2025-10-20', until: '2025-12-01' },
        knownOn: '2025-10-12',
        threats: { 'us-additional-100-threat': '30%' },
        extensions: { 'us-reciprocal-china': extension, 'cn-reciprocal': extension },
      }),
    );
    expect(odds.path.map(({ from, until, value }) => [from, until, value.mean, value.ifNothing])).toEqual([
      ['2025-10-20', '2025-11-01', '30%', '30%'],
      ['2025-11-01', '2025-11-10', '60%', '30%'],
      // 0.56 × 30 + 0.14 × 54 + 0.24 × 130 + 0.06 × 154
      ['2025-11-10', '2025-12-01', '64.8%', '54%'],
    ]);
    // 0.3 × 100 + 0.8 × 24
    expect(onDay(odds.path, '2025-11-15')?.threatMass).toBe('49.2%');
    expect(odds.idle).toEqual(['/extensions/cn-reciprocal']);
    expect(odds.enumerated).toBe(4);
    // 0.56 × 0 + (0.14 + 0.24) × 1 + 0.06 × 2 changes in 42 days
    expect(odds.churn).toBeCloseTo((0.5 * 30) / 42, 12);
  });

  test('on the other lane only the extension counts, unless China answers', () => {
    const threats = { 'us-additional-100-threat': '30%' } as const;
    const quiet = unwrap(expected(usChina2025, chinaOnUs, { ...asked, on: '2025-11-05', threats }));
    expect(quiet.path[0]!.value).toMatchObject({ mean: '10%', threatMass: '0%' });
    expect(quiet).toMatchObject({ enumerated: 1, touching: [], idle: ['/threats/us-additional-100-threat'] });

    const answering = fork(usChina2025, {
      name: 'China answers',
      edits: [endHistory({ after: '2025-10-12' })],
      rules: [
        mirror({
          party: 'CN',
          measure: 'cn-answer',
          watch: ['us-additional-100'],
          share: '100%',
          lagDays: 2,
          from: '2025-10-13',
        }),
      ],
    });
    const loud = unwrap(
      expected(answering, chinaOnUs, { window: { from: '2025-11-01', until: '2025-11-05' }, threats }),
    );
    expect(loud.path.map(({ from, value }) => [from, value.mean])).toEqual([
      ['2025-11-01', '10%'],
      ['2025-11-03', '40%'],
    ]);
  });

  test('with hindsight the threat was withdrawn, and carrying it out on its day is still a world', () => {
    const odds = unwrap(
      expected(usChina2025, usOnChina, {
        window: { from: '2025-11-01', until: '2025-12-01' },
        threats: { 'us-additional-100-threat': '30%' },
      }),
    );
    expect(odds.path.map(({ from, value }) => [from, value.mean])).toEqual([
      ['2025-11-01', '60%'],
      ['2025-11-10', '50%'],
    ]);
  });
});

test('that the extensions of Geneva had not come: 30 or 54 in the autumn', () => {
  const odds = unwrap(
    expected(usChina2025, usOnChina, {
      window: { from: '2025-08-01', until: '2025-10-01' },
      lapses: { 'us-reciprocal-china': '25%' },
      orphans: 'skip',
    }),
  );
  expect(odds.path.map(({ from, value }) => [from, value.mean, value.ifNothing])).toEqual([
    ['2025-08-01', '30%', '30%'],
    ['2025-08-12', '36%', '30%'],
  ]);
});

test('a promise of the record, and a market that saw 200% coming in April 2025', () => {
  // 12 April 2025: 19% that the duty is raised to 200% by June (Polymarket, read by Reuters); 145% stood.
  const raise = insert({
    id: 'raise',
    on: '2025-05-31',
    type: 'amended',
    target: 'us-reciprocal-china',
    to: { kind: 'tariff', duty: '180%' },
  });
  const odds = unwrap(
    expected(usChina2025, usOnChina, {
      on: '2025-06-01',
      knownOn: '2025-04-12',
      choices: {
        'the duty': {
          'raised to 200%': { probability: '19%', edits: [raise] },
          'as it is': { probability: '81%', edits: [] },
        },
      },
    }),
  );
  // 145 + 0.19 × 55
  expect(odds.path[0]!.value.mean).toBe('155.45%');
  expect(odds.worlds.map(({ happens }) => happens)).toEqual([[], ['the duty: raised to 200%']]);
});

describe('a truce that may collapse, as events on the record', () => {
  const until = '2026-11-02';
  test('month by month the mean is that of the closed form', () => {
    const hazards = { truce: { ...collapsing, months: 6 } };
    const odds = unwrap(
      expected(usChina2025, usOnChina, { window: { from: '2025-11-20', until }, knownOn: '2025-11-15', hazards }),
    );
    expect(odds.path.map(({ from, value }) => [from, value.mean])).toEqual([
      ['2025-11-20', '20%'],
      ['2025-12-01', '32.5%'],
      ['2026-01-01', '40%'],
      ['2026-02-01', '44.5%'],
      ['2026-03-01', '47.2%'],
      ['2026-04-01', '48.82%'],
      ['2026-05-01', '49.792%'],
    ]);
    expect(odds.enumerated).toBe(64);
  });

  test('after twelve months 51.181975552', () => {
    const odds = unwrap(
      expected(usChina2025, usOnChina, { on: '2026-11-01', knownOn: '2025-11-15', hazards: { truce: collapsing } }),
    );
    expect(odds.path[0]!.value.mean).toBe('51.181975552%');
    expect(odds.worlds).toHaveLength(2);
    expect(odds.enumerated).toBe(4096);
  });
});
