import {
  assess,
  average,
  averagePath,
  type Basket,
  contribution,
  coverage,
  type Duty,
  decompose,
  decree,
  dropAct,
  episode,
  fork,
  type History,
  history,
  type Percent,
  replay,
  revenue,
  type Stratum,
  simpleAverage,
  unwrap,
} from 'truce';
import { usChina2025, usImportsFromChina2024 } from 'truce/history';
import { describe, expect, test } from 'vitest';
import { weighed } from '../../src/baskets/weighed.js';

const run = unwrap(replay(usChina2025));

function basketOf(strata: readonly Stratum[], more: Partial<Basket> = {}): Basket {
  return {
    id: 'mine',
    title: 'What we buy',
    source: { label: 'our books' },
    vintage: '2024, as closed in March',
    lane: { importer: 'US', origin: 'CN' },
    strata,
    ...more,
  };
}

const toys = { id: 'toys', hs: '9503.00.00', mfn: '0%' } as const;
const phones = { id: 'phones', hs: '8517.13.00', mfn: '0%' } as const;
const shirts = { id: 'shirts', hs: '6109.10.00', mfn: '16.5%' } as const;
const half = basketOf([
  { ...toys, share: '50%' },
  { ...phones, share: '50%' },
]);

describe('average', () => {
  test('is weighed by the shares of the basket, and says so', () => {
    const answer = unwrap(average(run, half, '2025-05-01', { of: 'total' }));
    expect(answer.value).toBe('82.5%');
    expect(answer.weights).toEqual({
      basket: 'mine',
      title: 'What we buy',
      source: { label: 'our books' },
      vintage: '2024, as closed in March',
      by: 'share',
      normalised: false,
      strata: 2,
    });
  });

  test('is weighed by value, by the same rule', () => {
    const byValue = basketOf([
      { ...toys, value: '300.25 USD' },
      { ...phones, value: '900.75 USD' },
    ]);
    const answer = unwrap(average(run, byValue, '2025-05-01', { of: 'total' }));
    expect([answer.value, answer.weights.by]).toEqual(['51.25%', 'value']);
  });

  test('takes shares in proportion only where the basket asks for it, and says so', () => {
    const strata = [
      { ...toys, share: '1%' },
      { ...phones, share: '3%' },
    ] as const;
    expect(average(run, basketOf(strata), '2025-05-01', { of: 'total' })).toMatchObject({
      ok: false,
      error: { code: 'INVALID_BASKET', issues: [{ code: 'SHARES_NOT_WHOLE', given: '4%' }] },
    });
    const answer = unwrap(average(run, basketOf(strata, { normalise: true }), '2025-05-01', { of: 'total' }));
    expect([answer.value, answer.weights.normalised]).toEqual(['51.25%', true]);
  });

  test('counts MFN or leaves it out', () => {
    const dressed = basketOf([
      { ...toys, share: '50%' },
      { ...shirts, share: '50%' },
    ]);
    expect(unwrap(average(run, dressed, '2025-06-10', { of: 'additional' })).value).toBe('33.75%');
    expect(unwrap(average(run, dressed, '2025-06-10', { of: 'total' })).value).toBe('42%');
  });

  test('takes the MFN duty from the record where the basket does not give it, and refuses a total where nobody does', () => {
    const known = basketOf([{ id: 'shirts', hs: '6109.10.00', share: '100%' }]);
    expect(unwrap(average(run, known, '2025-06-10', { of: 'total' })).value).toBe('54%');
    const unknown = basketOf([
      { ...toys, share: '50%' },
      { id: 'goats', hs: '0104.20.00', share: '50%' },
    ]);
    expect(average(run, unknown, '2025-06-10', { of: 'total' })).toMatchObject({
      ok: false,
      error: { code: 'MFN_UNKNOWN', strata: ['goats'] },
    });
    expect(average(run, unknown, '2025-06-10', { of: 'additional' }).ok).toBe(true);
  });

  test('refuses a day that the run does not answer for, a lane it does not know, a list, a claim', () => {
    const codeOf = (result: { ok: true } | { ok: false; error: { code: string } }) =>
      result.ok ? 'answered' : result.error.code;
    const of = { of: 'additional' } as const;
    expect(codeOf(average(run, half, '2019-01-01', of))).toBe('OUTSIDE_RECORD');
    expect(codeOf(average(run, { ...half, lane: { importer: 'US', origin: 'FR' } }, '2025-05-01', of))).toBe(
      'UNKNOWN_LANE',
    );
    const wrong = basketOf([{ ...toys, share: '100%', lists: ['us-301-list-9'], claims: ['a-claim'] }]);
    expect(average(run, wrong, '2025-05-01', of)).toMatchObject({
      error: {
        code: 'INVALID_BASKET',
        issues: [
          { code: 'UNKNOWN_LIST', path: '/strata/0/lists/0' },
          { code: 'UNKNOWN_CLAIM', path: '/strata/0/claims/0' },
        ],
      },
    });
  });

  test('says what it took for granted, and for what share', () => {
    const metal = basketOf([
      { id: 'hinges', hs: '8302.10.30', mfn: '3.5%', share: '25%' },
      { ...toys, share: '75%' },
    ]);
    const { assumptions } = unwrap(average(run, metal, '2025-03-20', { of: 'total' }));
    expect(assumptions.find(({ code }) => code === 'CONTENT_UNKNOWN')?.share).toBe('25%');
  });

  test('leaves duties by unit out, and says for what share', () => {
    const watches: Duty = { all: ['2%', { specific: '0.5 USD/item' }] };
    const timed = basketOf([
      { id: 'watches', mfn: watches, share: '40%' },
      { ...toys, share: '60%' },
    ]);
    const { value, assumptions } = unwrap(average(run, timed, '2025-05-01', { of: 'total' }));
    expect(value).toBe('145.8%');
    expect(assumptions.find(({ code }) => code === 'SPECIFIC_NOT_COUNTED')).toMatchObject({ share: '40%' });
  });
});

describe('simpleAverage', () => {
  test('counts each stratum once', () => {
    const uneven = basketOf([
      { ...toys, share: '99%' },
      { ...phones, share: '1%' },
    ]);
    const answer = unwrap(simpleAverage(run, uneven, '2025-05-01', { of: 'total' }));
    expect([answer.value, answer.weights.by]).toEqual(['82.5%', 'each-once']);
  });

  test('is the weighted average where all weigh the same', () => {
    const { strata } = usImportsFromChina2024;
    const even = { ...usImportsFromChina2024, strata: strata.map((each): Stratum => ({ ...each, share: '1%' })) };
    const of = { of: 'total' } as const;
    expect(unwrap(average(run, even, '2025-10-15', of)).value).toBe(
      unwrap(simpleAverage(run, usImportsFromChina2024, '2025-10-15', of)).value,
    );
  });
});

describe('decompose', () => {
  test('names each program, MFN first, and sums to the average to the last digit', () => {
    const thirds = basketOf([
      { ...toys, value: '1 USD' },
      { ...phones, value: '1 USD' },
      { ...shirts, value: '1 USD' },
    ]);
    const { value, parts } = unwrap(decompose(run, thirds, '2025-05-01', { of: 'total' }));
    expect(value).toBe('111.33333333333333333333%');
    expect(parts).toEqual([
      { program: 'mfn', points: '5.5%' },
      { program: 'ieepa-fentanyl', points: '20%' },
      { program: 'ieepa-reciprocal', points: '83.33333333333333333333%' },
      { program: 's301-lists', points: '2.5%' },
    ]);
  });

  test('gives the places that thirds leave over to the largest remainders', () => {
    const sevenths = basketOf([
      { ...toys, value: '2 USD' },
      { ...phones, value: '4 USD' },
      { ...shirts, value: '1 USD' },
    ]);
    const { value, parts } = unwrap(decompose(run, sevenths, '2025-05-01', { of: 'total' }));
    const width = (percent: Percent) => (percent.split('.')[1] ?? '%').length - 1;
    const places = Math.max(...[value, ...parts.map((each) => each.points)].map(width));
    const scaled = (percent: Percent) => {
      const [whole = '0', fraction = ''] = percent.slice(0, -1).split('.');
      return BigInt(whole + fraction.padEnd(places, '0'));
    };
    expect(parts.reduce((sum, each) => sum + scaled(each.points), 0n)).toBe(scaled(value));
    expect(places).toBe(20);
  });
});

describe('coverage', () => {
  const three = basketOf([
    { ...toys, share: '20%' },
    { ...phones, share: '30%' },
    { id: 'books', hs: '4901.99.00', mfn: '0%', share: '50%' },
  ]);

  test('is the share that owes anything above MFN, by weight and by count', () => {
    expect(unwrap(coverage(run, three, '2025-01-21'))).toMatchObject({ program: null, share: '50%' });
    expect(unwrap(coverage(run, three, '2025-05-01'))).toMatchObject({ share: '100%', ofStrata: '100%' });
  });

  test('of one program', () => {
    expect(unwrap(coverage(run, three, '2025-05-01', { program: 'ieepa-fentanyl' }))).toMatchObject({
      share: '50%',
      ofStrata: '66.66666666666666666667%',
    });
    expect(unwrap(coverage(run, three, '2025-05-01', { program: 'ieepa-reciprocal' })).share).toBe('20%');
    expect(unwrap(coverage(run, three, '2025-01-21', { program: 'ieepa-reciprocal' })).share).toBe('0%');
  });

  test('refuses a program that the run does not know, and names the nearest', () => {
    expect(coverage(run, three, '2025-05-01', { program: 'ieepa-fentanil' })).toMatchObject({
      ok: false,
      error: { code: 'UNKNOWN_PROGRAM', message: expect.stringContaining("'ieepa-fentanyl'") },
    });
  });
});

describe('averagePath', () => {
  test('covers the window without gap or overlap, and no two neighbours are the same', () => {
    const path = unwrap(averagePath(run, usImportsFromChina2024, { of: 'total' }));
    expect(path[0]?.from).toBe('2025-01-20');
    expect(path.at(-1)?.until).toBe('2026-01-01');
    for (const [index, each] of path.entries()) {
      const next = path[index + 1];
      if (next === undefined) continue;
      expect(each.until).toBe(next.from);
      expect(each.value).not.toBe(next.value);
    }
  });

  test('is the average of the first and of the last day of each interval', () => {
    const path = unwrap(averagePath(run, half, { of: 'total' }));
    expect(path.map(({ from, value }) => [from, value])).toEqual([
      ['2025-01-20', '0%'],
      ['2025-02-04', '10%'],
      ['2025-03-04', '20%'],
      ['2025-04-05', '25%'],
      ['2025-04-09', '62%'],
      ['2025-04-10', '82.5%'],
      ['2025-05-14', '25%'],
      ['2025-11-10', '15%'],
    ]);
    expect(unwrap(average(run, half, '2025-05-13', { of: 'total' })).value).toBe('82.5%');
    expect(unwrap(average(run, half, '2025-05-14', { of: 'total' })).value).toBe('25%');
  });

  test('is without end where a fork has no end', () => {
    const open = unwrap(
      replay(fork(usChina2025, { name: 'no more', edits: [{ edit: 'end-history', after: '2025-10-28' }] })),
    );
    const path = unwrap(averagePath(open, half, { of: 'additional' }));
    expect(path.at(-1)?.until).toBeNull();
  });
});

describe('contribution', () => {
  test('is the run less the same world without the act', () => {
    const { intervals, weights, act } = unwrap(
      contribution(run, usImportsFromChina2024, 'eo-14266', { of: 'additional' }),
    );
    expect([act, weights.basket]).toEqual(['eo-14266', 'us-imports-from-china-2024']);
    const without = unwrap(replay(fork(usChina2025, { name: 'x', edits: [dropAct('eo-14266')], orphans: 'skip' })));
    for (const day of ['2025-04-09', '2025-04-10', '2025-05-20', '2025-12-01'] as const) {
      const here = intervals.find(({ from, until }) => from <= day && (until === null || day < until));
      const of = { of: 'additional' } as const;
      expect(here?.with).toBe(unwrap(average(run, usImportsFromChina2024, day, of)).value);
      expect(here?.without).toBe(unwrap(average(without, usImportsFromChina2024, day, of)).value);
    }
    expect(intervals[0]).toMatchObject({ from: '2025-01-20', points: '0%' });
  });

  test('names what fell with the act', () => {
    const { fellWith, intervals } = unwrap(contribution(run, half, 'eo-14257', { of: 'additional' }));
    expect(fellWith).toContain('ieepa-reciprocal-84');
    expect(intervals.find(({ from }) => from === '2025-04-10')?.points).toBe('62.5%');
  });

  test('refuses an act that nobody issued', () => {
    expect(contribution(run, half, 'eo-1', { of: 'additional' })).toMatchObject({
      ok: false,
      error: { code: 'EDITS_REFUSED' },
    });
  });
});

describe('revenue', () => {
  const bought = basketOf([
    { ...toys, value: '1000000.55 USD' },
    { ...shirts, value: '200000 USD' },
  ]);

  test('is value times rate, to the cent, without anybody buying less', () => {
    expect(unwrap(revenue(run, bought, '2025-05-01', { of: 'total' }))).toMatchObject({
      amount: '1788000.80 USD',
      trade: '1200000.55 USD',
      behaviour: 'none',
      weights: { by: 'value' },
    });
  });

  test('needs values', () => {
    expect(revenue(run, half, '2025-05-01', { of: 'total' })).toMatchObject({ error: { code: 'NO_VALUES' } });
  });
});

describe('strata that the law does not tell apart', () => {
  test('are assessed as one, whatever their codes', () => {
    const many = Array.from({ length: 600 }, (_, index): Stratum => {
      const code = 6200 + (index % 100);
      return {
        id: `line-${index}`,
        hs: `${code}${String(index).padStart(4, '0')}`,
        mfn: `${index % 7}%`,
        value: '5 USD',
      };
    });
    const groups = unwrap(weighed(run, basketOf(many))).groups();
    expect(groups).toHaveLength(1);
    expect(groups[0]?.lines).toBe(600);
  });
});

describe('a duty that tops MFN up to a floor', () => {
  const deal: History = history({
    id: 'deal',
    name: 'a floor deal',
    parties: ['US', 'CN'],
    window: { from: '2025-01-01', until: '2026-01-01' },
    episodes: [
      episode('the deal', [
        decree({ id: 'act', cite: 'Act', by: 'US', sources: [{ label: 'Gazette' }], confidence: 'high' }, [
          {
            id: 'floor',
            on: '2025-03-01',
            type: 'imposed',
            measure: {
              kind: 'tariff',
              id: 'floor',
              by: 'US',
              program: 'deal',
              scope: { importer: 'US', origins: ['CN'], goods: 'all' },
              duty: { upTo: '15%', including: 'mfn' },
            },
          },
        ]),
      ]),
    ],
  });
  const world = unwrap(replay(deal));
  const goods = basketOf([
    { id: 'low', mfn: '3%', share: '50%' },
    { id: 'high', mfn: '20%', share: '50%' },
  ]);

  test('asks each stratum for its own MFN duty', () => {
    const parts = unwrap(decompose(world, goods, '2025-03-01', { of: 'total' }));
    expect(parts.value).toBe('17.5%');
    expect(parts.parts).toEqual([
      { program: 'mfn', points: '11.5%' },
      { program: 'deal', points: '6%' },
    ]);
    const one = unwrap(assess(world, { importer: 'US', origin: 'CN', mfn: '3%', enteredOn: '2025-03-01' }));
    expect(one.additional).toBe('12%');
  });

  test('has no answer, total or additional, where a stratum has no MFN duty', () => {
    const lacking = basketOf([{ id: 'low', share: '100%' }]);
    expect(average(world, lacking, '2025-03-01', { of: 'additional' })).toMatchObject({
      error: { code: 'UNDETERMINED', missing: [{ code: 'MFN_NEEDED' }] },
    });
  });
});
