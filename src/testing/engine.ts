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
  readonly replay: (scenario: Scenario, options?: ReplayOptions) => Result<Run, ReplayRefusal>;
  readonly fork: (
    base: Scenario,
    options: { readonly name: string; readonly edits: readonly Edit[]; readonly orphans?: 'refuse' | 'skip' },
  ) => Scenario;
  readonly transition: (state: State, event: TradeEvent) => Result<State, Refusal>;
  readonly advance: (state: State, to: IsoDate) => Result<State, Refusal>;
  readonly stateOn: (run: Run, day: IsoDate) => Result<State, QueryRefusal>;
  readonly assess: (run: Run, shipment: Shipment) => Result<Assessment, QueryRefusal>;
  readonly ratePath: (run: Run, goods: GoodsOnLane) => Result<readonly RateInterval[], QueryRefusal>;
  readonly compare: (a: Run, b: Run, goods: GoodsOnLane) => Result<Comparison, QueryRefusal>;
  readonly average: (
    run: Run,
    basket: Basket,
    day: IsoDate,
    options: { readonly of: Counting },
  ) => Result<Average, BasketRefusal>;
  readonly decompose: (
    run: Run,
    basket: Basket,
    day: IsoDate,
    options: { readonly of: Counting },
  ) => Result<Decomposition, BasketRefusal>;
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
