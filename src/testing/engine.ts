import {
  type Average,
  average,
  type Basket,
  type BasketRefusal,
  type Counting,
  type Coverage,
  coverage,
  type Decomposition,
  decompose,
} from '../baskets/index.js';
import type { Refusal, State, TradeEvent } from '../machine/index.js';
import { advance, transition } from '../machine/index.js';
import type { GoodsOnLane, Shipment } from '../measures/index.js';
import {
  type Assessment,
  assess,
  type Comparison,
  compare,
  type QueryRefusal,
  type RateInterval,
  ratePath,
  stateOn,
} from '../queries/index.js';
import {
  type Edit,
  fork,
  type ReplayOptions,
  type ReplayRefusal,
  type Run,
  replay,
  type Scenario,
} from '../scenario/index.js';
import type { IsoDate, Result } from '../values/index.js';

/**
 * What the laws hold an engine to: the questions and answers of this library, whoever answers them.
 *
 * Hand the laws another implementation of these functions, the library's own (`truceEngine`), or the library's with some
 * of them replaced.
 */
export interface Engine {
  /** The worlds that a scenario's law makes: every step, in order. Refuses what the law does not allow. */
  readonly replay: (scenario: Scenario, options?: ReplayOptions) => Result<Run, ReplayRefusal>;
  /** A scenario that departs from another by edits. Never refuses: what cannot be done shows when it is replayed. */
  readonly fork: (
    base: Scenario,
    options: { readonly name: string; readonly edits: readonly Edit[]; readonly orphans?: 'refuse' | 'skip' },
  ) => Scenario;
  /** One event enters a state; the state before it stays as it was. */
  readonly transition: (state: State, event: TradeEvent) => Result<State, Refusal>;
  /** The state at the end of a later day, after everything that falls due by then. */
  readonly advance: (state: State, to: IsoDate) => Result<State, Refusal>;
  /** The state at the end of a day. */
  readonly stateOn: (run: Run, day: IsoDate) => Result<State, QueryRefusal>;
  /** What one shipment owes, by the law of its day. */
  readonly assess: (run: Run, shipment: Shipment) => Result<Assessment, QueryRefusal>;
  /** The rate on goods through time, in half-open stretches without gaps. */
  readonly ratePath: (run: Run, goods: GoodsOnLane) => Result<readonly RateInterval[], QueryRefusal>;
  /** How two runs differ for the same goods, stretch by stretch. */
  readonly compare: (a: Run, b: Run, goods: GoodsOnLane) => Result<Comparison, QueryRefusal>;
  /** The average duty on a basket on one day. */
  readonly average: (
    run: Run,
    basket: Basket,
    day: IsoDate,
    options: { readonly of: Counting },
  ) => Result<Average, BasketRefusal>;
  /** The same average as a sum over programs. */
  readonly decompose: (
    run: Run,
    basket: Basket,
    day: IsoDate,
    options: { readonly of: Counting },
  ) => Result<Decomposition, BasketRefusal>;
  /** The share of a basket that a program, or any, covers on one day. */
  readonly coverage: (
    run: Run,
    basket: Basket,
    day: IsoDate,
    options?: { readonly program?: string },
  ) => Result<Coverage, BasketRefusal>;
}

/** This library. */
export const truceEngine: Engine = {
  replay,
  fork,
  transition,
  advance,
  stateOn,
  assess,
  ratePath,
  compare,
  average,
  decompose,
  coverage,
};
