import type { Duty, GoodsOnLane, Lane } from '../measures/index.js';
import type { MfnRate, Run } from '../scenario/index.js';
import { hsDigits, type Party } from '../values/index.js';

/** The MFN duty of an article, and who said so. */
export interface MfnFound {
  readonly from: 'caller' | 'record' | 'absent';
  readonly duty: Duty | null;
  readonly source: string | null;
}

/** The MFN duty: the caller's, else the record's for the longest matching code, else absent. */
export function mfnOf({ history }: Run, { importer, hs, mfn }: GoodsOnLane): MfnFound {
  if (mfn !== undefined) return { from: 'caller', duty: mfn, source: null };
  const schedule = schedulesOf(history.mfn).get(importer);
  for (let digits = hsDigits(hs ?? ''); digits !== '' && schedule !== undefined; digits = digits.slice(0, -1)) {
    const rate = schedule.get(digits);
    if (rate !== undefined) return { from: 'record', duty: rate.duty, source: rate.source.label };
  }
  return { from: 'absent', duty: null, source: null };
}

/** The codes for which the record of a run knows an MFN duty of an importer. */
export function ratedCodes({ history }: Run, { importer }: Pick<Lane, 'importer'>): readonly string[] {
  return history.mfn.flatMap((rate) => (rate.importer === importer ? [rate.hs] : []));
}

type Schedules = ReadonlyMap<Party, ReadonlyMap<string, MfnRate>>;

/** The MFN rates of a record by importer and code, read once; of two for one code the first stands. */
function schedulesOf(rates: readonly MfnRate[]): Schedules {
  const known = remembered.get(rates);
  if (known !== undefined) return known;
  const schedules = new Map<Party, Map<string, MfnRate>>();
  for (const rate of rates) {
    const schedule = schedules.get(rate.importer) ?? new Map<string, MfnRate>();
    schedules.set(rate.importer, schedule);
    const digits = hsDigits(rate.hs);
    if (!schedule.has(digits)) schedule.set(digits, rate);
  }
  remembered.set(rates, schedules);
  return schedules;
}

const remembered = new WeakMap<readonly MfnRate[], Schedules>();
