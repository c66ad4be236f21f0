import fc from 'fast-check';
import {
  addDays,
  fork,
  insert,
  type Run,
  ratePath,
  replay,
  type State,
  type TradeEvent,
  unwrap,
  withLists,
} from 'truce';
import { usChina2018, usChina2025, usChina2026 } from 'truce/history';
import { describe, expect, test } from 'vitest';

const run2018 = unwrap(replay(usChina2018, { until: '2025-01-20' }));
const run2025 = unwrap(replay(usChina2025));

function worldOn(run: Run, day: string): State | undefined {
  return run.steps.filter(({ on }) => on <= day).at(-1)?.state;
}

describe('the record of 2025 opens where that of 2018, carried forward, ends', () => {
  const ids = Object.keys(run2018.steps.at(-1)?.state.measures ?? {});

  test('on any day until the end of 2020 every measure stands alike in both', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ids), fc.nat({ max: 1095 }), (id, days) => {
        const day = addDays('2018-01-01', days);
        expect(worldOn(run2025, day)?.measures[id]).toEqual(worldOn(run2018, day)?.measures[id]);
      }),
      { numRuns: 1000 },
    );
  });

  test('what nothing touched in between stands on 20 January 2025 as 2018 left it', () => {
    const known = new Set(run2018.steps.map(({ event }) => event.id));
    const between = run2025.steps.filter(({ on, event }) => on < '2025-01-20' && !known.has(event.id));
    const touched = new Set(
      between.flatMap(({ event }) =>
        'target' in event ? [event.target] : 'measure' in event ? [event.measure.id] : [],
      ),
    );
    const opening = worldOn(run2025, '2025-01-19');
    const carried = worldOn(run2018, '2025-01-19');
    const untouched = ids.filter((id) => !touched.has(id));
    expect(untouched.length).toBeGreaterThan(20);
    for (const id of untouched) expect([id, opening?.measures[id]]).toEqual([id, carried?.measures[id]]);
  });
});

describe('the record of 2026 is that of 2025 with what was decreed later put in', () => {
  const known = new Set(usChina2025.events.map(({ id }) => id));
  const later = usChina2026.events.filter(({ id }) => !known.has(id));

  test('it holds every event of 2025, and more', () => {
    expect(usChina2025.events.every((event) => usChina2026.events.some(({ id }) => id === event.id))).toBe(true);
    expect(later.length).toBeGreaterThan(50);
  });

  test('a fork of 2025 by insertion comes to the same rates', () => {
    const base = withLists(usChina2025, Object.values(usChina2026.lists));
    // A fork knows the acts of its base only, so what is put in names none.
    const bare = later.map(({ act: _, ...event }) => event as TradeEvent);
    const forked = unwrap(
      replay(fork(base, { name: '2026 by insertion', edits: bare.map(insert) }), { until: '2026-10-09' }),
    );
    const record = unwrap(replay(usChina2026));
    for (const goods of [
      { importer: 'US', origin: 'CN' },
      { importer: 'US', origin: 'CN', hs: '8542.31.00' },
      { importer: 'US', origin: 'CN', lists: ['us-301-list-3'] },
      { importer: 'CN', origin: 'US' },
      { importer: 'CN', origin: 'US', hs: '1201.90' },
    ] as const) {
      const rates = (run: Run) => unwrap(ratePath(run, goods)).map(({ from, value }) => `${from} ${value}`);
      expect(rates(forked)).toEqual(rates(record));
    }
  });
});
