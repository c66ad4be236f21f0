import type { GoodsOnLane, Lane, Source } from '../measures/index.js';
import type { Amount, Percent } from '../values/index.js';

/** Goods that the law treats alike, as far as a basket tells them apart, and what they weigh. */
export interface Stratum extends Pick<GoodsOnLane, 'hs' | 'lists' | 'mfn' | 'content' | 'uses' | 'claims' | 'waivers'> {
  readonly id: string;
  readonly title?: string;
  /** Its share of the basket, such as `'20.21866%'`. A basket weighs by share or by value, not by both. */
  readonly share?: Percent;
  /** Its trade, such as `'1420000 USD'`; one currency in a basket. */
  readonly value?: Amount;
  /** How the figure was come by, where that needs saying. */
  readonly note?: string;
}

/**
 * Trade of one lane in strata of fixed weight: what an average is an average over.
 *
 * Weights decide the level of an average as much as the law does, so a basket says whose trade it is, of which years
 * (`source`) and as printed when (`vintage`), and every answer from it repeats that.
 */
export interface Basket {
  readonly id: string;
  readonly title: string;
  readonly source: Source;
  /** Which edition of the figures: `'Census, general imports 2024'`, `'PIIE workbook, last row 2025-11-14'`. */
  readonly vintage: string;
  readonly lane: Lane;
  /**
   * Asks for shares that do not sum to 100%, such as rounded ones, to be taken in proportion. Without it they are
   * refused. Values never need it.
   */
  readonly normalise?: true;
  readonly strata: readonly Stratum[];
}

/** What an answer was weighed by. */
export interface WeightsUsed {
  readonly basket: string;
  readonly title: string;
  readonly source: Source;
  readonly vintage: string;
  /** By the basket's shares or values, or each stratum once. */
  readonly by: 'share' | 'value' | 'each-once';
  /** Whether shares that do not sum to 100% were taken in proportion. */
  readonly normalised: boolean;
  readonly strata: number;
}

/** Whether an average counts everything owed, MFN included, or only what measures add to it. */
export type Counting = 'total' | 'additional';

/** Whether a basket weighs by value; by share otherwise. */
export function weighsByValue({ strata }: Basket): boolean {
  return strata[0]?.value !== undefined;
}
