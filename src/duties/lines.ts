import type { Trace } from '../machine/index.js';
import type { Duty } from '../measures/index.js';
import type { IsoDate, Money, Percent } from '../values/index.js';

/**
 * What became of one duty on one article.
 *
 * - `applies`: owed, perhaps on part of the value
 * - `suspended`: its measure is suspended; what the suspension leaves is owed
 * - `in-transit`, `exempt`, `excluded`, `waived`: an exemption takes the goods out (by when they were loaded, by its list,
 *   by a claimed exclusion, by a waiver that the importer holds)
 * - `displaced`: another duty takes its place by a stacking relation
 * - `capped`: not a duty, but what a cap takes off the others; its share is negative
 */
export const VERDICTS = [
  'applies',
  'suspended',
  'in-transit',
  'exempt',
  'excluded',
  'waived',
  'displaced',
  'capped',
] as const;

/** What became of one duty; see `VERDICTS`. */
export type Verdict = (typeof VERDICTS)[number];

/** One layer of the duty on an article: what the law says, what counts, and what suppressed the rest. */
export interface DutyLine {
  /** The measure, or `'mfn'`. */
  readonly measure: string;
  readonly program: string;
  readonly verdict: Verdict;
  /** What the measure charges by its own terms. */
  readonly statutory: Duty;
  /** What counts of it, on the share of value it is charged on. */
  readonly counted: Percent;
  /** The share of the customs value that it is charged on. */
  readonly share: Percent;
  /** What it adds to the total, in percent of the whole customs value: `counted` times `share`. The lines sum to the total. */
  readonly points: Percent;
  /** Duties by unit, beside the ad valorem ones. */
  readonly specific: readonly Money[];
  /** The exemptions and stacking relations that took something off it. */
  readonly suppressedBy: readonly string[];
  /** What made the measure what it is, oldest first. */
  readonly because: readonly Trace[];
  readonly since: IsoDate | null;
}

/** Why a duty cannot be told. */
export interface Undetermined {
  readonly code: 'UNSETTLED_DUTY' | 'MFN_NEEDED';
  readonly measure: string;
  readonly message: string;
}
