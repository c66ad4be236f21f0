import fc from 'fast-check';

/**
 * Numbers drawn by fast-check, spent one by one to decide something.
 *
 * Everything composite in this kit is decided by dice, so that it shrinks by its numbers: where they are all zero the
 * simplest thing comes out, and when they run out every further one is zero.
 */
export interface Dice {
  /** A whole number from zero to below `sides`. */
  readonly below: (sides: number) => number;
  /** One of a list; the first is the simplest. */
  readonly pick: <Item>(list: readonly Item[]) => Item;
  /** True about once in `times`; never when the numbers are zero. */
  readonly oneIn: (times: number) => boolean;
}

/** What fast-check draws: the numbers of one set of dice. */
export type Throw = readonly number[];

/** An arbitrary of so many numbers, every number as likely as any other. */
export function throws(length: number): fc.Arbitrary<Throw> {
  return fc.noBias(fc.array(fc.nat(0xffff), { minLength: length, maxLength: length }));
}

/** The dice of a throw, to be spent once. */
export function rolled(numbers: Throw): Dice {
  let next = 0;
  const below = (sides: number): number => {
    const number = numbers[next] ?? 0;
    next += 1;
    return number % sides;
  };
  return {
    below,
    pick: <Item>(list: readonly Item[]): Item => {
      if (list.length === 0) throw new RangeError('there is nothing to pick from');
      return list[below(list.length)] as Item;
    },
    oneIn: (times) => below(times) === times - 1,
  };
}

/** An arbitrary of what dice decide. */
export function decidedBy<Thing>(length: number, decide: (dice: Dice) => Thing): fc.Arbitrary<Thing> {
  return throws(length).map((numbers) => decide(rolled(numbers)));
}
