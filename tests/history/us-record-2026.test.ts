import { describe, expect, test } from 'vitest';
import { usLists2026 } from '../../src/history/lists/us-lists-2026.js';
import { usChina2025 } from '../../src/history/us-china-2025/index.js';
import { usAfterIeepa } from '../../src/history/us-china-2026/us-after-ieepa.js';
import { usSection2322026 } from '../../src/history/us-china-2026/us-section-232.js';
import type { Shipment } from '../../src/measures/index.js';
import { assess, stateOn } from '../../src/queries/index.js';
import { checkScenario, type Decree, type History, inDecreedOrder, replay } from '../../src/scenario/index.js';
import { type IsoDate, unwrap } from '../../src/values/index.js';

const decrees: readonly Decree[] = [...usAfterIeepa.decrees, ...usSection2322026.decrees];
const added = decrees.flatMap(({ act, events }) => events.map((event) => ({ ...event, act: act.id })));

/** The record of 2025 and the US tariff acts of 2026, without the events of 2026 that they answer. */
const to2028: History = {
  ...usChina2025,
  window: { from: '2025-01-20', until: '2028-07-01' },
  events: inDecreedOrder([...usChina2025.events, ...added.map(({ respondsTo: _, ...event }) => event)]),
  acts: { ...usChina2025.acts, ...Object.fromEntries(decrees.map(({ act }) => [act.id, act])) },
  lists: { ...usChina2025.lists, ...Object.fromEntries(usLists2026.map((list) => [list.id, list])) },
};
const run = unwrap(replay(to2028));

function totalOf(shipment: Omit<Shipment, 'importer' | 'origin'>): string {
  return unwrap(assess(run, { importer: 'US', origin: 'CN', ...shipment })).total;
}

describe('US tariff acts of 2026', () => {
  test('are sound, and every event is legal on its day', () => {
    expect(checkScenario(to2028)).toEqual([]);
    expect(run.skipped).toEqual([]);
  });

  test('say where they can be read, and speak of every list of theirs', () => {
    expect(decrees.filter(({ act }) => act.url === undefined && (act.sources ?? []).length === 0)).toEqual([]);
    const spoken = JSON.stringify(added);
    expect(usLists2026.filter(({ id }) => !spoken.includes(`{"list":"${id}"}`)).map(({ id }) => id)).toEqual([]);
  });

  test.each<[string, string, IsoDate, string]>([
    ['lithium-ion battery', '8507.60.0020', '2026-01-01', '48.4%'],
    ['lithium-ion battery', '8507.60.0020', '2026-02-23', '48.4%'],
    ['lithium-ion battery', '8507.60.0020', '2026-02-24', '38.4%'],
    ['lithium-ion battery', '8507.60.0020', '2026-07-23', '38.4%'],
    ['lithium-ion battery', '8507.60.0020', '2026-07-24', '40.9%'],
    ['battery electric car', '8703.80.00', '2026-03-01', '127.5%'],
    ['socket wrench', '8204.20.00', '2026-08-15', '46.5%'],
    ['hardbound book', '4901.99.0070', '2026-07-24', '7.5%'],
  ])('%s (%s) entered %s: %s', (_, hs, enteredOn, total) => {
    expect(totalOf({ hs, enteredOn })).toBe(total);
  });

  test('the surcharge is owed beside a metals duty on the rest of the value', () => {
    const locker = { hs: '9403.20.0078', content: { steel: '40%', aluminium: '0%' } } as const;
    expect(totalOf({ ...locker, enteredOn: '2026-03-01' })).toBe('51%');
  });

  test('nothing is left of the suspended 34% when its day comes', () => {
    const { measures } = unwrap(stateOn(run, '2026-11-10'));
    expect(measures['us-reciprocal-china']?.status).toBe('ended');
    expect(measures['us-122-surcharge']?.status).toBe('ended');
  });

  test('what a parcel pays by post after the surcharge is not known', () => {
    const parcel = { hs: '9503.00.00', transport: 'post', value: '50.00 USD' } as const;
    expect(totalOf({ ...parcel, enteredOn: '2026-02-24' })).toBe('10%');
    const after = assess(run, { importer: 'US', origin: 'CN', ...parcel, enteredOn: '2026-07-24' });
    expect(after.ok ? null : after.error.code).toBe('UNDETERMINED');
  });
});
