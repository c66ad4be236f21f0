import type { Interval } from '../queries/index.js';
import { err, ok, type Percent, type Result } from '../values/index.js';
import { countLeaves, type Leaf, leavesOf } from './nodes.js';
import { type TooManyWorlds, tooManyWorlds, type WorldRefused, worldRefused } from './refusals.js';
import type { Survey } from './survey.js';
import type { MassTerm } from './threat-mass.js';
import { type WorldPath, worldOf } from './world.js';

/** Sixteen threats make as many. */
const LIMIT = 65_536;

/** Worlds with one path. */
export interface Merged extends WorldPath {
  readonly weight: bigint;
  readonly happens: readonly string[];
  readonly ways: number;
}

/** All worlds of a survey. */
export interface Enumerated {
  readonly worlds: readonly Merged[];
  readonly whole: bigint;
  readonly enumerated: number;
  /** The path if nothing happens, which may be impossible by the chances given. */
  readonly base: readonly Interval<Percent>[];
  /** Every way in which a chance alone may go; `null` where one is not legal without others. */
  readonly alone: readonly MassTerm[] | null;
}

/** Makes every world of a survey, the product of the ways of its chances, and merges those with the same path. */
export function enumerate(survey: Survey): Result<Enumerated, TooManyWorlds | WorldRefused> {
  const { touching, law } = survey;
  const count = touching.reduce((product, { root }) => product * countLeaves(root), 1n);
  if (count > BigInt(LIMIT))
    return err(
      tooManyWorlds(
        count,
        LIMIT,
        touching.map(({ path }) => path),
      ),
    );
  const chances = touching.map(({ root }) => leavesOf(root));
  const known = new Map<string, WorldPath>();
  const pathOf = (happens: readonly Leaf[]): Result<WorldPath, WorldRefused> => {
    const moving = happens.map((leaf) => (leaf.edits.length === 0 ? '' : leaf.key));
    const key = moving.join('|');
    const before = known.get(key);
    if (before !== undefined) return ok(before);
    const found = worldOf(
      law,
      happens.flatMap(({ edits }) => edits),
    );
    if (!found.ok)
      return err(
        worldRefused(
          happens.flatMap((leaf) => leaf.happens),
          found.error,
        ),
      );
    known.set(key, found.value);
    return found;
  };

  const nothing = touching.map((): Leaf => still);
  const base = pathOf(nothing);
  if (!base.ok) return base;
  const alone = chances.flatMap(({ leaves, unit }, index) =>
    leaves.flatMap((leaf): readonly (MassTerm | null)[] => {
      if (leaf.edits.length === 0) return [];
      const found = pathOf(nothing.map((each, at) => (at === index ? leaf : each)));
      return [found.ok ? { probability: { parts: leaf.weight, over: unit }, path: found.value.path } : null];
    }),
  );

  const merged = new Map<string, Merged & { most: bigint }>();
  for (const ways of product(chances.map(({ leaves }) => leaves))) {
    const found = pathOf(ways);
    if (!found.ok) return found;
    const weight = ways.reduce((total, leaf) => total * leaf.weight, 1n);
    const key = found.value.path.map(({ from, value }) => `${from} ${value}`).join();
    const before = merged.get(key);
    const likelier = before === undefined || weight > before.most;
    merged.set(key, {
      ...found.value,
      weight: (before?.weight ?? 0n) + weight,
      most: likelier ? weight : before.most,
      happens: likelier ? ways.flatMap((leaf) => leaf.happens) : before.happens,
      ways: (before?.ways ?? 0) + 1,
    });
  }
  return ok({
    worlds: [...merged.values()],
    whole: chances.reduce((total, { unit }) => total * unit, 1n),
    enumerated: Number(count),
    base: base.value.path,
    alone: alone.every((each) => each !== null) ? alone : null,
  });
}

const still: Leaf = { key: '', weight: 1n, happens: [], edits: [] };

/** Every way to take one of each. */
function* product<Item>(lists: readonly (readonly Item[])[]): Generator<readonly Item[]> {
  const [first, ...rest] = lists;
  if (first === undefined) {
    yield [];
    return;
  }
  for (const item of first) for (const others of product(rest)) yield [item, ...others];
}
