import type { Interval } from '../queries/index.js';
import type { IsoDate, Percent } from '../values/index.js';
import { type Fraction, inUnits, lcm, percentOf } from './fractions.js';
import { onDay } from './readings.js';

/** One way in which one chance alone may go, how likely that is, and the rate it leads to. */
export interface MassTerm {
  readonly probability: Fraction;
  readonly path: readonly Interval<Percent>[];
}

/** Threat mass on a day: Σ pᵢ·|rᵢ − r₀|, where r₀ is the rate if nothing happens and rᵢ that if only one thing does. */
export function threatMassOn(day: IsoDate, ifNothing: Percent, alone: readonly MassTerm[]): Percent {
  const rates = alone.map(({ path }) => onDay(path, day) ?? ifNothing);
  const { units, perWhole } = inUnits([ifNothing, ...rates]);
  const [base = 0n, ...moved] = units;
  const unit = lcm(alone.map(({ probability }) => probability.over));
  const sum = alone.reduce((total, { probability: { parts, over } }, index) => {
    const by = (moved[index] ?? base) - base;
    return total + parts * (unit / over) * (by < 0n ? -by : by);
  }, 0n);
  return percentOf(sum, unit * perWhole);
}
