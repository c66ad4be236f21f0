import fc from 'fast-check';

/** The longest prefix of a code by looking at every one: the obvious way, which the index must equal. */
export function longestByScan(digits: string, prefixes: readonly string[]): number {
  return Math.max(0, ...prefixes.filter((prefix) => digits.startsWith(prefix)).map((prefix) => prefix.length));
}

/** Codes of 2 to 10 digits, few enough different ones that prefixes meet. */
export function digitsOf(): fc.Arbitrary<string> {
  return fc
    .array(fc.constantFrom('00', '01', '10', '84'), { minLength: 1, maxLength: 5 })
    .map((pairs) => pairs.join(''));
}
