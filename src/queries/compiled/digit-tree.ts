import type { HsDigits } from '../../values/index.js';

/** Prefixes with a number each, as a tree of digits. */
export interface DigitTree {
  /**
   * The number of the longest prefix that begins a code, in any punctuation; 0 where none does. A code that stops where
   * prefixes go on has what `stopping` answers for the place where it stops.
   */
  readonly numberOf: (code: string, stopping: (place: number) => number) => number;
}

const DIGITS = 10;
const ZERO = 48;

/** The places after one place stand in a row of ten; 0 is no place, because nothing leads back to the root. */
export function digitTree(numbers: ReadonlyMap<HsDigits, number>): DigitTree {
  const next: number[] = new Array(DIGITS).fill(0);
  const numberAt: number[] = [0];
  const marked: boolean[] = [false];
  const inner: boolean[] = [false];
  for (const [digits, number] of numbers) {
    let place = 0;
    for (let at = 0; at < digits.length; at += 1) {
      inner[place] = true;
      const edge = place * DIGITS + digits.charCodeAt(at) - ZERO;
      if (next[edge] === 0) {
        next[edge] = numberAt.length;
        for (let digit = 0; digit < DIGITS; digit += 1) next.push(0);
        numberAt.push(0);
        marked.push(false);
        inner.push(false);
      }
      place = next[edge] as number;
    }
    numberAt[place] = number;
    marked[place] = true;
  }

  return {
    numberOf(code, stopping) {
      let place = 0;
      let found = 0;
      for (let at = 0; at < code.length; at += 1) {
        const digit = code.charCodeAt(at) - ZERO;
        if (digit < 0 || digit >= DIGITS) continue;
        place = next[place * DIGITS + digit] as number;
        if (place === 0) return found;
        if (marked[place] === true) found = numberAt[place] as number;
      }
      return inner[place] === true ? stopping(place) : found;
    },
  };
}
