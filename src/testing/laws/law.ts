import fc from 'fast-check';
import type { GoodsOnLane, Lane, Shipment } from '../../measures/index.js';
import { type Edit, type Fork, fork, type History, lineage, type Run, type Scenario } from '../../scenario/index.js';
import { addDays, daysBetween, type IsoDate } from '../../values/index.js';
import { type Dice, rolled, type Throw, throws } from '../arbitraries/dice.js';
import { EDIT_DICE, editsFrom } from '../arbitraries/edits.js';
import { makeable } from '../arbitraries/forks.js';
import { histories } from '../arbitraries/histories.js';
import { shipmentFrom } from '../arbitraries/shipments.js';
import type { Engine } from '../engine.js';
import { factsOf } from './facts.js';

/** A law that any engine must keep. */
export interface Law {
  /** The law in a sentence. */
  readonly says: string;
  /**
   * The law as a property of an engine, over histories drawn from `worlds` (generated ones unless said; a constant
   * arbitrary for a record of your own). Hand it to `fc.assert`. It fails with a `LawBroken`.
   */
  readonly property: (engine: Engine, worlds?: fc.Arbitrary<History>) => fc.IProperty<[Trial]>;
}

/** One trial of a law: a history, and dice for whatever else it needs. Printed when the law is broken. */
export interface Trial {
  readonly history: History;
  readonly edits: readonly Throw[];
  readonly throws: readonly Throw[];
}

/** Makes a law of what one trial of it does; it throws when the law is broken. */
export function law(says: string, trial: (engine: Engine, trial: Trial) => void): Law {
  return {
    says,
    property: (engine, worlds = histories()) =>
      fc.property(trials(worlds), (each) => {
        trial(engine, each);
      }),
  };
}

function trials(worlds: fc.Arbitrary<History>): fc.Arbitrary<Trial> {
  return fc.record({
    history: worlds,
    edits: fc.array(throws(EDIT_DICE), { maxLength: 4, size: 'max' }),
    throws: fc.array(throws(30), { minLength: 4, maxLength: 4 }),
  });
}

/** The edits of a trial that can be made together. */
export function editsOf({ history, edits }: Trial): readonly Edit[] {
  return makeable(history, editsFrom(history, edits));
}

/** The fork of a trial by our own words, for engines that take scenarios as data. */
export function forkOf(trial: Trial): Fork {
  return fork(trial.history, { name: 'what if', edits: editsOf(trial), orphans: 'skip' });
}

/** Dice of a trial. */
export function diceOf({ throws: all }: Trial, index: number): Dice {
  return rolled(all[index] ?? []);
}

/** The lanes on which a scenario knows duties; the two sides of the history where it knows none. */
export function lanesOf(scenario: Scenario): readonly Lane[] {
  return factsOf(lineage(scenario).root).lanes;
}

/** A shipment by dice, within the window of a run. */
export function shipmentOn(run: Run, dice: Dice): Shipment {
  return shipmentFrom(dice, { ...factsOf(run.history), window: windowOf(run) });
}

/** Goods by dice, on no day. */
export function goodsOn(run: Run, dice: Dice): GoodsOnLane {
  const { enteredOn: _, ladenOn: __, acceptedInBondOn: ___, ...goods } = shipmentOn(run, dice);
  return goods;
}

/** A day by dice, within the window of a run. */
export function dayIn(run: Run, dice: Dice): IsoDate {
  const { from, until } = windowOf(run);
  return addDays(from, dice.below(daysBetween(from, until)));
}

/** The days of a run; a year more than the record where it is open. */
export function windowOf({ window, history }: Run): { readonly from: IsoDate; readonly until: IsoDate } {
  return { from: window.from, until: window.until ?? addDays(history.window.until, 365) };
}
