import { nearestName } from '../machine/index.js';
import type { Run } from '../scenario/index.js';
import { Exact, err, type IsoDate, ok, type Percent, percent, type Result } from '../values/index.js';
import type { Basket, WeightsUsed } from './basket.js';
import { quotient } from './exact.js';
import type { BasketRefusal, UnknownProgram } from './refusals.js';
import { tallied } from './tally.js';
import { weighed, weightsUsed } from './weighed.js';

/** How much of a basket owes a duty above MFN. */
export interface Coverage {
  readonly on: IsoDate;
  /** The program asked about; `null` is any additional duty. */
  readonly program: string | null;
  /** By the weights of the basket. */
  readonly share: Percent;
  /** The same with each stratum counted once. */
  readonly ofStrata: Percent;
  readonly weights: WeightsUsed;
}

/**
 * The share of a basket that owes any additional duty above zero on a day, or one of a given program. What a suspension,
 * an exemption or another duty takes away in full is not owed. A program that no measure of the run is of is refused
 * (`UNKNOWN_PROGRAM`); one whose measures are not law on the day covers nothing.
 *
 * @example
 * ```ts
 * import { coverage, replay, unwrap } from 'truce';
 * import { usChina2025, usImportsFromChina2024 } from 'truce/history';
 *
 * const run = unwrap(replay(usChina2025));
 * unwrap(coverage(run, usImportsFromChina2024, '2025-06-10', { program: 'ieepa-reciprocal' })).share;
 * ```
 */
export function coverage(
  run: Run,
  basket: Basket,
  day: IsoDate,
  { program }: { readonly program?: string } = {},
): Result<Coverage, BasketRefusal> {
  const ready = weighed(run, basket);
  if (!ready.ok) return ready;
  const unknown = program === undefined ? null : unknownProgram(run, program);
  if (unknown !== null) return err(unknown);
  const [byWeight, byCount] = [tallied(ready.value, day, 'weights'), tallied(ready.value, day, 'each-once')];
  if (!byWeight.ok) return byWeight;
  if (!byCount.ok) return byCount;
  const [share, ofStrata] = [byWeight.value, byCount.value].map(({ covered, denominator }) => {
    const weight = program === undefined ? covered.any : (covered.by.get(program) ?? new Exact(0));
    return percent(quotient(weight.times(100), denominator));
  }) as [Percent, Percent];
  return ok({ on: day, program: program ?? null, share, ofStrata, weights: weightsUsed(ready.value, 'weights') });
}

function unknownProgram(run: Run, program: string): UnknownProgram | null {
  const known = new Set<string>();
  for (const { event } of run.steps) {
    if ('measure' in event && event.measure.kind === 'tariff') known.add(event.measure.program);
  }
  if (known.has(program)) return null;
  const names = [...known].sort();
  const nearest = nearestName(program, names);
  const hint = nearest === null ? `known: ${names.join(', ')}` : `did you mean '${nearest}'?`;
  return {
    code: 'UNKNOWN_PROGRAM',
    program,
    known: names,
    message: `no duty of the run is of program '${program}'; ${hint}`,
  };
}
