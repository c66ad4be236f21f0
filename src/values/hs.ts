import { type Issue, issue } from './issue.js';
import { err, ok, type Result } from './result.js';

/** Digits of a tariff code, two to ten of them and an even number, without punctuation: `'9018310040'`. */
export type HsDigits = string;

/**
 * Reads a Harmonized System code or prefix of 2 to 10 digits with any of the usual punctuation
 * (`'9503.00.00'`, `'8517 13'`, `'8703-80-00-00'`) into bare digits.
 *
 * An odd number of digits is refused, because the system grows by pairs: a missing leading or trailing zero would
 * otherwise land on other goods.
 *
 * @example
 * ```ts
 * import { parseHsCode, unwrap } from 'truce';
 *
 * unwrap(parseHsCode('9503.00.00')); //=> '95030000'
 * ```
 */
export function parseHsCode(given: unknown): Result<HsDigits, Issue<'MALFORMED_HS_CODE'>> {
  const digits = typeof given === 'string' ? given.replace(/[.\s-]/g, '') : '';
  if (/^\d{2,10}$/.test(digits) && digits.length % 2 === 0) return ok(digits);
  return err(issue('MALFORMED_HS_CODE', given, "an HS code has 2, 4, 6, 8 or 10 digits, such as '9503.00.00'"));
}

/** The digits of a code that is already known to be well formed. */
export function hsDigits(code: string): HsDigits {
  return code.replace(/[.\s-]/g, '');
}

/**
 * How many digits of a code the longest matching prefix covers; 0 when none does.
 * A code shorter than a prefix does not match it: `'8517'` is not known to be `'8517.13'`.
 *
 * Cost: one look-up for each length that prefixes have, however many there are; the first use of an array reads it once.
 */
export function longestPrefix(digits: HsDigits, prefixes: readonly string[]): number {
  if (prefixes.length === 0) return 0;
  const { whole, lengths } = indexOf(prefixes);
  for (const length of lengths) {
    if (length <= digits.length && whole.has(digits.slice(0, length))) return length;
  }
  return 0;
}

/** A prefix that goes on where a code stops, so that the code is too short to say; `null` when there is none. */
export function longerPrefix(digits: HsDigits, prefixes: readonly string[]): string | null {
  const { longer, lengths } = indexOf(prefixes);
  return digits.length >= (lengths[0] ?? 0) ? null : (longer.get(digits) ?? null);
}

interface PrefixIndex {
  readonly whole: ReadonlySet<HsDigits>;
  /** How long prefixes are, the longest first. */
  readonly lengths: readonly number[];
  /** From the beginning of a prefix to the first prefix that begins so. */
  readonly longer: ReadonlyMap<HsDigits, string>;
}

/** Lists are never changed, so each array of prefixes is read once and remembered. */
function indexOf(prefixes: readonly string[]): PrefixIndex {
  const known = remembered.get(prefixes);
  if (known !== undefined) return known;
  const whole = new Set<HsDigits>();
  const longer = new Map<HsDigits, string>();
  for (const prefix of prefixes) {
    const digits = hsDigits(prefix);
    whole.add(digits);
    for (let length = 2; length < digits.length; length += 2) {
      const beginning = digits.slice(0, length);
      if (!longer.has(beginning)) longer.set(beginning, prefix);
    }
  }
  const lengths = [...new Set([...whole].map((digits) => digits.length))].sort((a, b) => b - a);
  const index = { whole, lengths, longer };
  remembered.set(prefixes, index);
  return index;
}

const remembered = new WeakMap<readonly string[], PrefixIndex>();
