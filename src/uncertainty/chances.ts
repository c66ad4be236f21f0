import type { TradeEvent } from '../machine/index.js';
import type { Edit } from '../scenario/index.js';
import type { IsoDate, Percent } from '../values/index.js';

/**
 * What may or may not happen, and how likely it is taken to be. Plain data. Nothing has a probability of its own: what is
 * not named here does not vary.
 *
 * Each threat, lapse, extension, choice, table, tree and hazard is independent of the others; what hangs together goes into
 * one table or one tree.
 */
export interface Chances<Id extends string = string> {
  /** Threats, proposals and promises of the scenario, by the id of the event, and the probability of each being carried out. */
  readonly threats?: Readonly<Partial<Record<Id, Percent>>>;
  /** Suspensions, sunsets and agreements that the record extends, and the probability that each runs out instead. */
  readonly lapses?: Readonly<Record<string, Percent>>;
  /** Suspensions, sunsets and agreements that run out in the scenario, and the probability that each is extended first. */
  readonly extensions?: Readonly<Record<string, Extension>>;
  /** Several ways in which one thing may go, of which exactly one happens: choice, outcome, its edits. They sum to 100%. */
  readonly choices?: Readonly<Record<string, Readonly<Record<string, Outcome<Id>>>>>;
  /** A joint table over several things that may happen together. The rows sum to 100%. */
  readonly joint?: readonly JointRow<Id>[];
  /** Things that follow from each other: the probability of the second depends on whether the first happened. */
  readonly tree?: Tree<Id>;
  /** Two-phase Markov chains as events: truces that collapse and are repaired, month by month. */
  readonly hazards?: Readonly<Record<string, Hazard>>;
  /** The day on which a threat is carried out, where it is not the day it was stated for. */
  readonly when?: Readonly<Partial<Record<Id, Day>>>;
  /** What a name of the table or the tree stands for, where it is neither a threat nor something that may lapse. */
  readonly moves?: Readonly<Record<string, readonly Edit<Id>[]>>;
  /**
   * Divides the rows of the table, and the outcomes of a choice, by what they sum to, as one does with market prices that
   * come with an overround. Without it a sum that is not 100% is refused.
   */
  readonly normalise?: boolean;
}

/** The day on which something is decreed, and the day on which it bites if another. */
export interface Day {
  readonly on: IsoDate;
  readonly effective?: IsoDate;
}

/** A probability that something is extended by a decree of a day, until another. */
export interface Extension {
  readonly probability: Percent;
  readonly on: IsoDate;
  readonly until: IsoDate | null;
}

/** One way in which a choice may go. */
export interface Outcome<Id extends string = string> {
  readonly probability: Percent;
  readonly edits: readonly Edit<Id>[];
}

/**
 * One row of a joint table: everything in it that happens. An empty row is the world in which nothing of the table does.
 * Names are ids of threats, names of `moves`, or measures and agreements that lapse.
 */
export interface JointRow<Id extends string = string> {
  // `string & {}` keeps the ids in editors' suggestions.
  readonly happens: readonly (Id | (string & {}))[];
  readonly probability: Percent;
}

/** One question of a tree, and what is asked next. Names are those of a joint table. */
export interface Tree<Id extends string = string> {
  readonly of: Id | (string & {});
  /** The probability that it happens, given everything above it in the tree. */
  readonly probability: Percent;
  readonly ifSo?: Tree<Id>;
  readonly ifNot?: Tree<Id>;
}

/**
 * A truce that collapses and is repaired: a two-phase Markov chain whose turns are events on the record.
 *
 * On `from`, and on the same day of every later month, a truce that holds collapses with the probability `collapse`, and
 * one that has collapsed is repaired with the probability `repair`.
 */
export interface Hazard {
  readonly from: IsoDate;
  /** How many times it can turn, the first on `from`. */
  readonly months: number;
  readonly collapse: Percent;
  readonly repair: Percent;
  /** The phase before the first turn. Default `'truce'`. */
  readonly begins?: 'truce' | 'escalation';
  /** What is decreed on the day of a collapse; it bites that day. */
  readonly onCollapse: readonly Deed[];
  /** What is decreed on the day of a repair. */
  readonly onRepair: readonly Deed[];
}

type Undated<E> = E extends unknown ? Omit<E, 'id' | 'on' | 'effective'> : never;

/** An event without its id and its day: `{ type: 'suspension-ended', target: 'us-reciprocal-china' }`. */
export type Deed = Undated<TradeEvent>;
