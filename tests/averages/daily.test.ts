import fc from 'fast-check';
import {
  addDays,
  average,
  type Basket,
  compile,
  dailyAverages,
  fork,
  type IsoDate,
  type Run,
  replay,
  unwrap,
} from 'truce';
import { usChina2025, usImportsFromChina2024 } from 'truce/history';
import { baskets, forks, histories } from 'truce/testing';
import { describe, expect, test } from 'vitest';
import { imposes, smallLaw } from '../support/law.js';

/** Every so many days of the daily series, next to the average that is asked for alone. */
function expectSame(run: Run, basket: Basket, of: 'total' | 'additional', every: number): void {
  const { from } = run.window;
  const until = run.window.until ?? addDays(from, 400);
  const series = dailyAverages(run, basket, { from, until }, { of });
  if (!series.ok) {
    const days = series.error.code === 'INVALID_BASKET' ? [from] : daysOf(from, until);
    const refused = days.map((day) => average(run, basket, day, { of })).find((each) => !each.ok);
    expect(refused).toMatchObject({ ok: false, error: { code: series.error.code } });
    return;
  }
  expect(series.value.map(({ on }) => on)).toEqual(daysOf(from, until));
  series.value.forEach(({ on, value }, index) => {
    if (index % every === 0) expect([on, value]).toEqual([on, unwrap(average(run, basket, on, { of })).value]);
  });
}

function daysOf(from: IsoDate, until: IsoDate): readonly IsoDate[] {
  const days: IsoDate[] = [];
  for (let day = from; day < until; day = addDays(day, 1)) days.push(day);
  return days;
}

describe('averages of every day', () => {
  test('are those asked for one by one, on generated histories, forks and baskets', () => {
    const worlds = histories().chain((base) => fc.oneof(fc.constant(base), forks(base)));
    const counting = fc.constantFrom('total' as const, 'additional' as const);
    fc.assert(
      fc.property(worlds, baskets(), counting, (world, basket, of) => {
        const run = replay(world);
        if (run.ok) expectSame(run.value, basket, of, 7);
      }),
      { numRuns: 1000 },
    );
  });

  test('are those of the record', () => {
    for (const world of [usChina2025, fork(usChina2025, { name: 'again' })]) {
      expectSame(unwrap(replay(world)), usImportsFromChina2024, 'additional', 5);
    }
  });

  test('stay exact where doubles would not', () => {
    const run = unwrap(replay(usChina2025));
    const strata = usImportsFromChina2024.strata.map(({ share: _, value: _value, ...each }, index) => ({
      ...each,
      value: `${10n ** 17n + BigInt(index)}.0${index + 1} USD` as const,
    }));
    const { normalise: _, ...rest } = usImportsFromChina2024;
    expectSame(run, { ...rest, strata } as Basket, 'additional', 20);
  });

  test('refuse a window that reaches beyond the record', () => {
    const run = unwrap(replay(usChina2025));
    const window = { from: '2025-12-01', until: '2040-01-01' } as const;
    const refused = dailyAverages(run, usImportsFromChina2024, window, { of: 'additional' });
    expect(refused).toMatchObject({ ok: false, error: { code: 'OUTSIDE_RECORD' } });
  });

  test('turn on the day from which a duty leaves something that was suspended before it began', () => {
    const t = { ...imposes('2025-03-01', { id: 't', duty: '10%' }), effective: '2025-03-07' } as const;
    const stopped = { id: 's', on: '2025-03-05', type: 'suspended', target: 't', leaving: '4%', until: null } as const;
    const run = unwrap(replay(smallLaw([t, stopped])));
    const lane = { importer: 'US', origin: 'CN' } as const;
    const basket: Basket = {
      id: 'b',
      title: 'goods',
      source: { label: 'made up' },
      vintage: '2025',
      lane,
      strata: [{ id: 'goods', value: '1 USD' }],
    };
    const march = { from: '2025-03-06', until: '2025-03-08' } as const;
    expect(unwrap(dailyAverages(run, basket, march, { of: 'additional' })).map(({ value }) => value)).toEqual([
      '0%',
      '4%',
    ]);
    const { ask } = unwrap(compile(run, lane));
    expect(['2025-03-06', '2025-03-07'].map((day) => unwrap(ask(null, day as IsoDate)).additional)).toEqual([
      '0%',
      '4%',
    ]);
  });
});
