import fc from 'fast-check';
import type { Duty } from '../../measures/index.js';
import { addDays, daysBetween, type IsoDate, type Percent } from '../../values/index.js';
import { type Dice, decidedBy } from './dice.js';

/**
 * Calendar days of a half-open window, 2018 to 2027 unless said; shrink towards its first day.
 *
 * @example
 * ```ts
 * import fc from 'fast-check';
 * import { isoDates } from 'truce/testing';
 *
 * fc.assert(fc.property(isoDates(), (day) => day >= '2018-01-01'));
 * ```
 */
export function isoDates(
  window: { readonly from: IsoDate; readonly until: IsoDate } = { from: '2018-01-01', until: '2028-01-01' },
): fc.Arbitrary<IsoDate> {
  return fc.nat(daysBetween(window.from, window.until) - 1).map((days) => addDays(window.from, days));
}

/** Percents from `'0%'` to `'200%'` in steps of a hundredth of a point; shrink towards `'0%'`. */
export function percents({ max = 200 }: { readonly max?: number } = {}): fc.Arbitrary<Percent> {
  return fc.oneof(
    { weight: 3, arbitrary: fc.nat(max).map((whole): Percent => `${whole}%`) },
    { weight: 1, arbitrary: fc.nat(max * 100).map((hundredths) => hundredthsOf(hundredths)) },
  );
}

/** Duties of every form that can be computed with: ad valorem, by unit, compound, topped up to a floor. */
export function duties(): fc.Arbitrary<Duty> {
  return decidedBy(8, dutyFrom);
}

/** A duty by dice: the headline rates most of the time. */
export function dutyFrom(dice: Dice): Duty {
  const form = dice.below(12);
  if (form < 9) return rateFrom(dice);
  if (form === 9) return { specific: dice.pick(['4.3 USD/kg', '0.25 CNY/l', '46 USD/item']) };
  if (form === 10) return { all: [rateFrom(dice), { specific: '1.5 USD/kg' }] };
  return { upTo: dice.pick(['15%', '5%', '0%']), including: 'mfn' };
}

/** An ad valorem rate by dice. */
export function rateFrom(dice: Dice): Percent {
  const known = dice.pick<Percent | null>(['10%', '25%', '34%', '84%', '125%', '7.5%', '0%', null]);
  return known ?? hundredthsOf(dice.below(20_000));
}

function hundredthsOf(hundredths: number): Percent {
  const fraction = `${hundredths % 100}`.padStart(2, '0').replace(/0+$/, '');
  return `${Math.floor(hundredths / 100)}${fraction === '' ? '' : `.${fraction}`}%` as Percent;
}
