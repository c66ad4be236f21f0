import { drawBelow, generatorOf, hashOf } from './generator.js';
import type { Branch, Node, ReadyChance } from './nodes.js';

/** A chance ready to be drawn from. */
export interface Urn {
  readonly root: Node;
  readonly hash: number;
}

/** One world drawn: what happened of each chance, and a key that worlds share in which the same happens. */
export interface Draw {
  readonly key: string;
  readonly branches: readonly Branch[];
}

/** Urns of chances; a chance draws by its name alone, whatever others there are. */
export function urnsOf(chances: readonly ReadyChance[]): readonly Urn[] {
  return chances.map(({ path, root }) => ({ root, hash: hashOf(path) }));
}

/** Draws a world: depends on the seed, the number of the world and the chances, and on nothing drawn before. */
export function drawWorld(urns: readonly Urn[], seed: number, world: number): Draw {
  const branches: Branch[] = [];
  let key = '';
  for (const { root, hash } of urns) {
    const generator = generatorOf(seed, world, hash);
    let node: Node | null = root;
    while (node !== null) {
      const branch: Branch = pick(node, drawBelow(generator, node.whole));
      branches.push(branch);
      key += branch.mark;
      node = branch.next;
    }
  }
  return { key, branches };
}

/** The branch on which a number below the whole of a node falls. */
function pick({ branches }: Node, number: bigint): Branch {
  let below = 0n;
  for (const branch of branches) {
    below += branch.weight;
    if (number < below) return branch;
  }
  // The weights sum to the whole, and the number is below it.
  return branches.at(-1) as Branch;
}
