import { drawWorld, type Urn, urnsOf } from '../draw.js';
import { type Block, blockOf, drawFirst } from '../generator.js';
import type { Branch } from '../nodes.js';
import type { WorldRefused } from '../refusals.js';
import { type Ground, rowOf, type Standings } from './standings.js';

/** A knot ready to be drawn from. */
export interface KnotUrn {
  readonly standings: Standings;
  readonly urns: readonly Urn[];
  /** Where the knot is a single draw, as most are: nothing has to be spelled out to know the way it went. */
  readonly single: Single | null;
}

interface Single {
  readonly hash: number;
  readonly branches: readonly Branch[];
  /** The number at which each branch ends, below the whole. */
  readonly ends: Float64Array;
  readonly whole: number;
  /** The row of each branch, from when it was replayed. */
  readonly rows: Int32Array;
}

export function knotUrnOf(standings: Standings): KnotUrn {
  const urns = urnsOf(standings.knot.chances);
  const [urn, ...others] = urns;
  return { standings, urns, single: urn === undefined || others.length > 0 ? null : singleOf(urn) };
}

function singleOf({ root: { branches, whole }, hash }: Urn): Single | null {
  if (branches.some(({ next }) => next !== null) || whole > BigInt(Number.MAX_SAFE_INTEGER)) return null;
  let end = 0;
  const ends = Float64Array.from(branches, ({ weight }) => {
    end += Number(weight);
    return end;
  });
  return { hash, branches, ends, whole: Number(whole), rows: new Int32Array(branches.length) };
}

/** Replays every way in which single draws can go, so that all their standings are known before worlds are drawn. */
export function learn(ground: Ground, { standings, single }: KnotUrn): WorldRefused | null {
  for (const [place, branch] of (single?.branches ?? []).entries()) {
    if (branch.weight === 0n) continue;
    const row = rowOf(ground, standings, branch.mark, [branch]);
    if (!row.ok) return row.error;
    if (single !== null) single.rows[place] = row.value;
  }
  return null;
}

/** What single draws have in common in the 2^32 worlds around a world. */
export function blocksOf(knots: readonly KnotUrn[], seed: number, world: number): readonly (Block | null)[] {
  return knots.map(({ single }) => (single === null ? null : blockOf(seed, single.hash, world)));
}

/**
 * Draws a world: puts down which way each knot goes in it. The same world as `drawWorld` draws: every chance draws
 * by the seed, the number of the world and its own name.
 */
export function spin(
  ground: Ground,
  knots: readonly KnotUrn[],
  blocks: readonly (Block | null)[],
  { seed, world, ways }: { readonly seed: number; readonly world: number; readonly ways: Int32Array },
): WorldRefused | null {
  for (let place = 0; place < knots.length; place += 1) {
    const { single, standings, urns } = knots[place] as KnotUrn;
    if (single === null) {
      const { key, branches } = drawWorld(urns, seed, world);
      const row = rowOf(ground, standings, key, branches);
      if (!row.ok) return row.error;
      ways[place] = row.value;
    } else {
      const number = drawFirst(blocks[place] as Block, world, single.whole);
      let branch = 0;
      while (number >= (single.ends[branch] as number)) branch += 1;
      ways[place] = single.rows[branch] as number;
    }
  }
  return null;
}
