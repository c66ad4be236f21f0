import type { Basket, Stratum } from './basket.js';
import { weightsOf } from './weights.js';

/** The fields of a stratum that a quick look understands; one with others is looked at with care. */
const plainFields = new Set(['id', 'title', 'hs', 'mfn', 'share', 'value', 'note']);

const plainDuty = /^\d{1,30}(\.\d{1,30})?%$/;
const currency = /^ (USD|CNY|EUR)$/;

/**
 * Whether one quick look at each stratum shows that their weights, ids and goods are sound. `false` says nothing: then the
 * careful check says what is wrong, if anything is.
 *
 * Nearly every line of a long basket is a code and a value. `careful` is asked about the others.
 */
export function looksSound(basket: Basket, careful: (stratum: Stratum) => boolean): boolean {
  const { strata, normalise } = basket;
  const ids = new Set<string>();
  const duties = new Set<string>();
  // All by share, or all by value in one currency: every weight ends as the first does.
  const unit = unitOf(strata[0] as Stratum);
  if (unit === null) return false;
  const byShare = unit === '%';
  for (const stratum of strata) {
    if (!isPlain(stratum, duties) && !careful(stratum)) return false;
    const weight = byShare ? stratum.share : stratum.value;
    if ((byShare ? stratum.value : stratum.share) !== undefined || !isNumberBefore(weight, unit)) return false;
    ids.add(stratum.id);
  }
  if (ids.size < strata.length) return false;
  const { total, places } = weightsOf(basket);
  return total > 0n && (!byShare || normalise === true || total === 100n * 10n ** BigInt(places));
}

function isPlain(stratum: Stratum, duties: Set<string>): boolean {
  if (typeof stratum !== 'object' || stratum === null) return false;
  for (const field in stratum) if (!plainFields.has(field)) return false;
  const { id, title, hs, mfn, note } = stratum;
  if (typeof id !== 'string' || id === '' || !isTextOrAbsent(title) || !isTextOrAbsent(note)) return false;
  return (hs === undefined || isPlainCode(hs)) && (mfn === undefined || isPlainDuty(mfn, duties));
}

function isTextOrAbsent(text: unknown): boolean {
  return text === undefined || (typeof text === 'string' && text !== '');
}

/** An even number of digits from two to ten, with points, dashes or spaces between. */
function isPlainCode(code: unknown): boolean {
  if (typeof code !== 'string') return false;
  let digits = 0;
  for (let at = 0; at < code.length; at += 1) {
    const unit = code.charCodeAt(at);
    if (isDigit(unit)) digits += 1;
    else if (unit !== 46 && unit !== 45 && unit !== 32) return false;
  }
  return digits >= 2 && digits <= 10 && digits % 2 === 0;
}

/** Schedules have few rates, so each text is read once. */
function isPlainDuty(duty: unknown, known: Set<string>): boolean {
  if (typeof duty !== 'string') return false;
  if (known.has(duty)) return true;
  if (!plainDuty.test(duty)) return false;
  known.add(duty);
  return true;
}

/** What the weight of a stratum is counted in: `'%'`, or a currency with the space before it. */
function unitOf(stratum: unknown): string | null {
  if (typeof stratum !== 'object' || stratum === null) return null;
  const { share, value } = stratum as { readonly share?: unknown; readonly value?: unknown };
  if (typeof share === 'string') return '%';
  const unit = typeof value === 'string' ? value.slice(-4) : '';
  return currency.test(unit) ? unit : null;
}

/** Digits, perhaps with a point between, at most thirty on each side, and then the unit. */
function isNumberBefore(text: unknown, unit: string): boolean {
  if (typeof text !== 'string' || !text.endsWith(unit)) return false;
  const end = text.length - unit.length;
  let point = -1;
  for (let at = 0; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (isDigit(code)) continue;
    if (code !== 46 || point !== -1) return false;
    point = at;
  }
  const before = point === -1 ? end : point;
  const after = point === -1 ? 1 : end - point - 1;
  return before >= 1 && before <= 30 && after >= 1 && after <= 30;
}

function isDigit(unit: number): boolean {
  return unit >= 48 && unit <= 57;
}
