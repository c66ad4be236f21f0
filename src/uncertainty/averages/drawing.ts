import type { Counting } from '../../baskets/index.js';
import type { IsoDate, Percent } from '../../values/index.js';
import type { Chances } from '../chances.js';
import type { Distribution } from '../distribution.js';
import type { Span } from '../shard.js';

/** What is asked of the averages of a basket in worlds that are drawn. */
export type AverageDrawing<Id extends string = string> = Chances<Id> & {
  /** The days on which averages are wanted, each once, ascending: month-ends, say. */
  readonly days: readonly IsoDate[];
  /** Additional duty, or the whole with MFN, which has to be known for every stratum. Default `'additional'`. */
  readonly of?: Counting;
  /** Asks as somebody would have asked at the end of this day, as in `expected`. */
  readonly knownOn?: IsoDate;
  /** What a world does with events that it makes illegal: see `fork`. Default: as the scenario does. */
  readonly orphans?: 'refuse' | 'skip';
  /** How finely averages are told apart, in points. Default `'0.01%'`. Means do not depend on it. */
  readonly step?: Percent;
  /** A whole number from 0 to 2^53 − 1. There is no default: the same seed gives the same worlds everywhere. */
  readonly seed: number;
};

/** How many worlds have an average from a level up to, not including, the next one, which is one step above. */
export interface WorldsAtLevel {
  readonly level: Percent;
  readonly worlds: number;
}

/** What a slice of worlds comes to on a day. */
export interface AverageDay {
  readonly on: IsoDate;
  /** The sum over the worlds of weight times points, exactly, in digits. */
  readonly sum: string;
  /** From the lowest level up; each with worlds on it. */
  readonly levels: readonly WorldsAtLevel[];
}

/**
 * What the averages of a basket come to in a slice of worlds. Plain JSON, sums of whole numbers: shards add up to the same in
 * any order and any grouping.
 */
export interface AverageShard {
  /** What was asked, seed included, as text; the basket by its id, vintage, number of strata and weight. */
  readonly survey: string;
  /** The worlds in it, as the fewest spans. */
  readonly drawn: readonly Span[];
  /** The weight of the basket: what a sum is divided by, once for every world. */
  readonly weight: string;
  readonly days: readonly AverageDay[];
}

/** What the average of a basket may be on a day. */
export interface AverageOutlook {
  readonly on: IsoDate;
  /** The mean of the averages of the worlds: one division, rounded half up at 20 decimal places of a point. */
  readonly mean: Percent;
  /** The averages by level: each is counted at the level that it lies on or above. */
  readonly value: Distribution;
}

/** What the averages of a basket come to in worlds that were drawn. Plain data. */
export interface AverageSample {
  /** How many worlds are in it. */
  readonly worlds: number;
  /** Worlds that were asked for and are not in it. */
  readonly missing: readonly Span[];
  readonly days: readonly AverageOutlook[];
  /** The sums themselves, to be added up with others. */
  readonly shard: AverageShard;
}
