import type { Edit } from '../scenario/index.js';
import { type Fraction, lcm } from './fractions.js';

/**
 * One draw of a chance: exactly one of its branches happens. Nodes may be shared, so that a hazard of n months is 2n nodes
 * and not 2^n.
 */
export interface Node {
  readonly branches: readonly Branch[];
  /** What the weights of the branches sum to. */
  readonly whole: bigint;
}

/** One way in which a draw goes. */
export interface Branch {
  /** Its place in the node, as text, for keys. */
  readonly mark: string;
  /** Its share of the node's whole. */
  readonly weight: bigint;
  /** What happens, in a few words each; empty where nothing does. */
  readonly happens: readonly string[];
  readonly edits: readonly Edit[];
  readonly next: Node | null;
}

/** A chance made ready: independent of every other. */
export interface ReadyChance {
  /** JSON Pointer to it in what was given; its name where draws are made. */
  readonly path: string;
  /** In words. */
  readonly name: string;
  readonly root: Node;
}

/** One way through a chance. */
export interface Leaf {
  readonly key: string;
  readonly weight: bigint;
  readonly happens: readonly string[];
  readonly edits: readonly Edit[];
}

/** How many ways there are through a node that can happen. */
export function countLeaves(root: Node): bigint {
  const known = new Map<Node, bigint>();
  const count = (node: Node | null): bigint => {
    if (node === null) return 1n;
    const before = known.get(node);
    if (before !== undefined) return before;
    const sum = possible(node).reduce((total, branch) => total + count(branch.next), 0n);
    known.set(node, sum);
    return sum;
  };
  return count(root);
}

/** Every branch of a node and of what follows it, each once. */
export function branchesOf(root: Node): readonly Branch[] {
  const seen = new Set<Node>();
  const found: Branch[] = [];
  const visit = (node: Node | null): void => {
    if (node === null || seen.has(node)) return;
    seen.add(node);
    for (const branch of node.branches) {
      found.push(branch);
      visit(branch.next);
    }
  };
  visit(root);
  return found;
}

/** Whole numbers for branches so that their product along every way is the way's fraction of one and the same unit. */
export interface Scale {
  readonly unit: bigint;
  readonly of: ReadonlyMap<Branch, bigint>;
}

/**
 * Brings the products of a fraction for each branch to one denominator: the least common multiple, node by node from the
 * end, so that what is added up later are whole numbers.
 */
export function scale(root: Node, fraction: (branch: Branch, node: Node) => Fraction): Scale {
  const units = new Map<Node, bigint>();
  const of = new Map<Branch, bigint>();
  const unitOf = (node: Node | null): bigint => {
    if (node === null) return 1n;
    const known = units.get(node);
    if (known !== undefined) return known;
    const terms = node.branches.map((branch) => {
      const { parts, over } = fraction(branch, node);
      return { branch, parts, over: over * unitOf(branch.next) };
    });
    const unit = lcm(terms.map(({ over }) => over));
    for (const { branch, parts, over } of terms) of.set(branch, parts * (unit / over));
    units.set(node, unit);
    return unit;
  };
  return { unit: unitOf(root), of };
}

/** The probability of a branch within its node. */
function probabilityOf({ weight }: Branch, { whole }: Node): Fraction {
  return { parts: weight, over: whole };
}

/** Every way through a chance that can happen, with its weight as a share of one unit. */
export function leavesOf(root: Node): { readonly leaves: readonly Leaf[]; readonly unit: bigint } {
  const { unit, of } = scale(root, probabilityOf);
  const leaves: Leaf[] = [];
  const walk = (node: Node | null, way: Leaf): void => {
    if (node === null) {
      leaves.push(way);
      return;
    }
    for (const branch of possible(node)) {
      walk(branch.next, {
        key: way.key + branch.mark,
        weight: way.weight * (of.get(branch) ?? 0n),
        happens: [...way.happens, ...branch.happens],
        edits: [...way.edits, ...branch.edits],
      });
    }
  };
  walk(root, { key: '', weight: 1n, happens: [], edits: [] });
  return { leaves, unit };
}

function possible({ branches }: Node): readonly Branch[] {
  return branches.filter(({ weight }) => weight > 0n);
}
