import type { HsDigits } from '../../values/index.js';

/** Prefixes with a number each, as a tree of digits. */
export interface DigitTree {
  /**
   * Follows a code down the tree. `classed` is the number of the longest prefix that begins it, 0 where none does;
   * `place` is where the code ends, `null` where it leaves the tree before.
   */
  readonly walk: (code: string) => { readonly place: number | null; readonly classed: number };
  /** Whether any prefix is longer than the way to a place. */
  readonly goesOn: (place: number) => boolean;
}

const DIGITS = 10;
const ZERO = 48;

/** The places after one place stand in a row of ten; 0 is no place, because nothing leads back to the root. */
export function digitTree(numbers: ReadonlyMap<HsDigits, number>): DigitTree {
  const next: number[] = new Array(DIGITS).fill(0);
  const classAt: number[] = [0];
  const marked: boolean[] = [false];
  const inner: boolean[] = [false];
  for (const [digits, classed] of numbers) {
    let place = 0;
    for (let at = 0; at < digits.length; at += 1) {
      inner[place] = true;
      const edge = place * DIGITS + digits.charCodeAt(at) - ZERO;
      if (next[edge] === 0) {
        next[edge] = classAt.length;
        for (let digit = 0; digit < DIGITS; digit += 1) next.push(0);
        classAt.push(0);
        marked.push(false);
        inner.push(false);
      }
      place = next[edge] as number;
    }
    classAt[place] = classed;
    marked[place] = true;
  }

  return {
    walk(code) {
      let place = 0;
      let classed = 0;
      for (let at = 0; at < code.length; at += 1) {
        const digit = code.charCodeAt(at) - ZERO;
        if (digit < 0 || digit >= DIGITS) continue;
        place = next[place * DIGITS + digit] as number;
        if (place === 0) return { place: null, classed };
        if (marked[place] === true) classed = classAt[place] as number;
      }
      return { place, classed };
    },
    goesOn: (place) => inner[place] === true,
  };
}
