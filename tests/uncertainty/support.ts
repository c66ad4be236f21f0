import {
  decree,
  type Edit,
  episode,
  fork,
  type GoodsOnLane,
  history,
  type IsoDate,
  type Percent,
  type QueryRefusal,
  type ReplayRefusal,
  type Result,
  ratePath,
  replay,
  type Scenario,
  type TradeEvent,
} from 'truce';
import type { Hazard } from 'truce/uncertainty';
import { Exact } from '../../src/values/index.js';

/** The generic good on the two lanes. */
export const usOnChina = { importer: 'US', origin: 'CN' } as const;
export const chinaOnUs = { importer: 'CN', origin: 'US' } as const;

/**
 * A truce at 20% that collapses to 145% and is repaired, on the record as known after Busan: the 34% heading is amended to
 * 135% and its suspension ended; a repair suspends it again and leaves 10. The fentanyl duty of 10% stands throughout.
 */
export const collapsing = {
  from: '2025-12-01',
  months: 12,
  collapse: '10%',
  repair: '30%',
  onCollapse: [
    { type: 'amended', target: 'us-reciprocal-china', to: { kind: 'tariff', duty: '135%' } },
    { type: 'suspension-ended', target: 'us-reciprocal-china' },
  ],
  onRepair: [{ type: 'suspended', target: 'us-reciprocal-china', leaving: '10%', until: null }],
} as const satisfies Hazard;

/** The rate on every day of a window in one world, by replaying it in full. */
export function dayByDay(
  base: Scenario,
  edits: readonly Edit[],
  goods: GoodsOnLane,
  days: readonly IsoDate[],
): Result<readonly Percent[], QueryRefusal | ReplayRefusal> {
  const run = replay(fork(base, { name: 'one world', edits, orphans: 'skip' }));
  if (!run.ok) return run;
  const path = ratePath(run.value, goods);
  if (!path.ok) return path;
  const value = days.map((day) => path.value.find(({ from, until }) => from <= day && (until === null || day < until)));
  return { ok: true, value: value.map((each) => each?.value ?? '0%') };
}

/** Every subset of a list, in its order. */
export function subsets<Item>(items: readonly Item[]): readonly (readonly Item[])[] {
  const [first, ...rest] = items;
  if (first === undefined) return [[]];
  const others = subsets(rest);
  return [...others, ...others.map((each) => [first, ...each])];
}

/** Points of a percent, exactly. */
export function exact(of: Percent): Exact {
  return new Exact(of.slice(0, -1));
}

/** A tariff of the US on everything from China. */
function tariff(id: string, duty: Percent, program = id) {
  const scope = { importer: 'US', origins: ['CN'], goods: 'all' } as const;
  return { kind: 'tariff', id, by: 'US', program, scope, duty } as const;
}

/** A threat of a tariff, made on 2 January 2025 for a day. */
export function threat(id: string, duty: Percent, statedFor: IsoDate, program?: string): TradeEvent {
  return { id: `threat-${id}`, on: '2025-01-02', type: 'threatened', measure: tariff(id, duty, program), statedFor };
}

/** A short record: a duty of 10% since 1 January 2025, and whatever else is decreed. */
export function shortRecord(events: readonly TradeEvent[]) {
  const act = { id: 'act', cite: 'Orders', by: 'US', sources: [{ label: 'Gazette' }], confidence: 'high' } as const;
  const base: TradeEvent = { id: 'base', on: '2025-01-01', type: 'imposed', measure: tariff('base', '10%') };
  return history({
    id: 'short',
    name: 'a short record',
    parties: ['US', 'CN'],
    window: { from: '2025-01-01', until: '2026-01-01' },
    episodes: [episode('All of it', [decree(act, [base, ...events])])],
    mfn: [{ importer: 'US', hs: '9503', duty: '2%', source: { label: 'Tariff schedule' }, confidence: 'high' }],
  });
}
