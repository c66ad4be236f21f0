import { uniformBigInt } from 'pure-rand/distribution/uniformBigInt';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plusFromState } from 'pure-rand/generator/xoroshiro128plus';
import type { JumpableRandomGenerator } from 'pure-rand/types/JumpableRandomGenerator';

/** A source of chance. */
export type Generator = JumpableRandomGenerator;

/**
 * The generator of one chance in one world: xoroshiro128+ of pure-rand, its 128 bits of state mixed from the seed, the
 * number of the world and the name of the chance.
 *
 * Hashing into the state, and not jumping along one stream, makes every world reachable in constant time, so that any slice
 * can be drawn anywhere; it is how the authors of the generator advise to seed it. For a given seed and chance no two of
 * 2^32 worlds have the same state, because each step of the mix is one-to-one. The name is in it so that a chance draws the
 * same whatever other chances there are.
 */
export function generatorOf(seed: number, world: number, name: number): Generator {
  return generatorIn(blockOf(seed, name, world), world);
}

/** Four words that the seed, the name of a chance and the high half of the number of a world have been mixed into. */
export type Block = readonly [number, number, number, number];

/** What the 2^32 worlds around a world have in common for a chance. */
export function blockOf(seed: number, name: number, world: number): Block {
  const [a, b, c, d] = STARTS;
  return [
    mixed(a, seed, name, world),
    mixed(b, seed, name, world),
    mixed(c, seed, name, world),
    mixed(d, seed, name, world),
  ];
}

/** The generator of a chance in a world of its block. */
function generatorIn([a, b, c, d]: Block, world: number): Generator {
  return xoroshiro128plusFromState([
    scrambled(a ^ world),
    scrambled(b ^ world),
    scrambled(c ^ world),
    scrambled(d ^ world),
  ]);
}

/** A name as 32 bits. */
export function hashOf(name: string): number {
  let hash = 0;
  for (let index = 0; index < name.length; index += 1) hash = scrambled(hash ^ name.charCodeAt(index));
  return hash;
}

/**
 * The first number below a bound that the generator of a chance in a world gives: what `drawBelow` gives, for a bound that is
 * a safe integer.
 *
 * The first 32 bits of xoroshiro128+ are the sum of the low halves of its two words, and pure-rand takes what is left of
 * them when they are divided by the bound, unless they lie in the incomplete last stretch. So nearly always no generator
 * has to be made; a test holds this to the library.
 */
export function drawFirst(block: Block, world: number, bound: number): number {
  if (bound <= TWO_TO_32) {
    const bits = (scrambled(block[1] ^ world) + scrambled(block[3] ^ world)) >>> 0;
    // The library counts from the least signed number.
    const number = bits >= HALF ? bits - HALF : bits + HALF;
    const times = Math.floor(number / bound);
    if (number < TWO_TO_32 - (TWO_TO_32 % bound)) return number - times * bound;
  }
  return uniformInt(generatorIn(block, world), 0, bound - 1);
}

const HALF = 2 ** 31;
const TWO_TO_32 = 2 ** 32;

/** A whole number from 0 to below a bound, every one as likely as any other. */
export function drawBelow(generator: Generator, bound: bigint): bigint {
  if (bound <= SAFE) return BigInt(uniformInt(generator, 0, Number(bound) - 1));
  return uniformBigInt(generator, 0n, bound - 1n);
}

const SAFE = BigInt(Number.MAX_SAFE_INTEGER);

/** Digits of π, one for each word of the state. */
const STARTS = [0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344] as const;

/** The high halves of a seed and a number come in too: both may be as large as a safe integer. */
function mixed(start: number, seed: number, name: number, world: number): number {
  let word = scrambled(start ^ (seed / 2 ** 32));
  word = scrambled(word ^ seed);
  word = scrambled(word ^ name);
  return scrambled(word ^ (world / 2 ** 32));
}

/** The finaliser of MurmurHash3: one-to-one on 32 bits, and every bit of the input turns half of the output. */
function scrambled(word: number): number {
  let bits = word + 0x9e3779b9;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return bits ^ (bits >>> 16);
}
