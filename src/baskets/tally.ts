import { type Assumption, MFN } from '../duties/index.js';
import { refusedDay, undeterminedDuty } from '../queries/index.js';
import type { Percent } from '../values/index.js';
import { Exact, err, type IsoDate, ok, percent, type Result } from '../values/index.js';
import { addTo, quotient } from './exact.js';
import type { Group } from './groups.js';
import { layersOn } from './layers.js';
import type { BasketRefusal } from './refusals.js';
import type { By, Weighed } from './weighed.js';

/** A basket under the law of a day: numerators by program, over one denominator. */
export interface Tally {
  readonly denominator: Exact;
  /** Program to weight times points, MFN among them: what each program adds to the average, before division. */
  readonly numerators: ReadonlyMap<string, Exact>;
  /** Weight under any additional duty, and under those of each program. */
  readonly covered: { readonly any: Exact; readonly by: ReadonlyMap<string, Exact> };
}

/** Something that had to be taken for granted, and for what share of the basket. */
export interface BasketAssumption {
  readonly code: Assumption['code'] | 'SPECIFIC_NOT_COUNTED';
  readonly message: string;
  readonly share: Percent;
}

/** Tallies a basket under the law of a day. Refuses a day outside the run, and duties that are not settled. */
export function tallied(ready: Weighed, day: IsoDate, by: By): Result<Tally, BasketRefusal> {
  const outside = refusedDay(ready.run, day, '/day');
  if (outside !== null) return err(outside);
  const layers = layersOn(ready, day);
  const undetermined = new Map(layers.flatMap((each) => each.undetermined.map((one) => [one.message, one])));
  if (undetermined.size > 0) return err(undeterminedDuty([...undetermined.values()]));
  const numerators = new Map<string, Exact>();
  const covered = new Map<string, Exact>();
  let any = new Exact(0);
  layers.forEach((owes, index) => {
    const weight = weightIn(ready, index, by);
    for (const [program, rate] of owes.points) addTo(numerators, program, weight.times(rate));
    for (const program of owes.charging) addTo(covered, program, weight);
    if (owes.charging.size > 0) any = any.plus(weight);
  });
  const mfn = ready.mfn();
  if (mfn !== null) addTo(numerators, MFN, by === 'weights' ? mfn.weighted : mfn.counted);
  return ok({ denominator: wholeOf(ready, by), numerators, covered: { any, by: covered } });
}

/** What the law of a day left open about the strata of a basket, each with the share that it was left open for. */
export function assumedOn(ready: Weighed, day: IsoDate, by: By): readonly BasketAssumption[] {
  const found = new Map<string, { code: BasketAssumption['code']; weight: Exact }>();
  const add = (code: BasketAssumption['code'], message: string, weight: Exact) => {
    const before = found.get(message)?.weight ?? new Exact(0);
    found.set(message, { code, weight: before.plus(weight) });
  };
  layersOn(ready, day).forEach(({ assumptions, specific }, index) => {
    for (const { code, message } of assumptions) add(code, message, weightIn(ready, index, by));
    for (const program of specific) add('SPECIFIC_NOT_COUNTED', bySpecific(program), weightIn(ready, index, by));
  });
  const units = ready.mfn()?.specific;
  if (units !== undefined && units.lines > 0) {
    add('SPECIFIC_NOT_COUNTED', bySpecific(MFN), by === 'weights' ? units.weight : new Exact(units.lines));
  }
  const whole = wholeOf(ready, by);
  return [...found].map(([message, { code, weight }]) => ({
    code,
    message,
    share: percent(quotient(weight.times(100), whole)),
  }));
}

function weightIn({ groups }: Weighed, index: number, by: By): Exact {
  const group = groups()[index] as Group;
  return by === 'weights' ? group.weight : new Exact(group.lines);
}

function wholeOf({ total, basket }: Weighed, by: By): Exact {
  return by === 'weights' ? new Exact(`${total.units}e-${total.places}`) : new Exact(basket.strata.length);
}

function bySpecific(program: string): string {
  return `${program} charges by unit, which an average of percents leaves out`;
}
