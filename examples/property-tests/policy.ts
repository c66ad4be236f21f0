/**
 * What a made-up importer wants to be sure of. Larch Toys enters four consignments of toys from China each autumn; its
 * planning case is the record with Geneva's truce and what came of it, up to 28 October 2025, and from 1 November the
 * 100% that was threatened. Everything here is the company's own: its orders, its ceiling, its case.
 */
import {
  type Edit,
  type EntryLine,
  enact,
  endHistory,
  entry,
  fork,
  type IsoDate,
  insert,
  type Percent,
  type Run,
  replay,
  type Scenario,
  type Tariff,
  unwrap,
} from 'truce';
import { usChina2025 } from 'truce/history';

/** The orders, by their day of entry. */
export const orders: readonly EntryLine[] = (
  [
    ['2025-09-12', '180000.00 USD'],
    ['2025-10-15', '240000.00 USD'],
    ['2025-11-05', '210000.00 USD'],
    ['2025-12-03', '95000.00 USD'],
  ] as const
).map(([enteredOn, value]) => ({ importer: 'US', origin: 'CN', hs: '9503.00.00', enteredOn, value }));

/** The planning case. */
export const planningCase = fork(usChina2025, {
  name: 'Larch Toys: the 100% comes',
  edits: [endHistory({ after: '2025-10-28' }), enact('us-additional-100-threat', { on: '2025-11-01' })],
});

/** A scenario with some edits on top; what they make illegal is left out. */
export const withEdits = (base: Scenario, edits: readonly Edit[]): Run =>
  unwrap(replay(fork(base, { name: 'what if', edits, orphans: 'skip' })));

/** The duty on one order, in cents: whole numbers, so that sums and comparisons are exact. */
export function dutyOn(run: Run, order: EntryLine): number {
  return Math.round(Number.parseFloat(unwrap(entry(run, { lines: [order] })).duty) * 100);
}

/** The duty on all orders, in cents. */
export const billOf = (run: Run): number => orders.reduce((sum, order) => sum + dutyOn(run, order), 0);

/** A further American duty on all Chinese goods, decreed and in force on a day. */
export function furtherDuty(duty: Percent, on: IsoDate, until?: IsoDate): Edit<never> {
  return insert({ id: 'larch:further', on, type: 'imposed', measure: furtherTariff(duty), ...(until && { until }) });
}

/** The same as a mere threat. */
export function furtherThreat(duty: Percent, on: IsoDate, statedFor: IsoDate): Edit<never> {
  return insert({ id: 'larch:threat', on, type: 'threatened', measure: furtherTariff(duty), statedFor });
}

function furtherTariff(duty: Percent): Tariff {
  return {
    kind: 'tariff',
    id: 'larch-further-duty',
    instrument: 'larch-further-duty',
    title: 'A further duty',
    by: 'US',
    program: 'larch-further-duty',
    scope: { importer: 'US', origins: ['CN'], goods: 'all' },
    duty,
  };
}
