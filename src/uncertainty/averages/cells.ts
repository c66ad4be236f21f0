import type { Group, Grouped, Spoken } from '../../baskets/index.js';
import { type KnownGoods, type Measure, membership } from '../../measures/index.js';
import type { Run } from '../../scenario/index.js';
import { hsDigits } from '../../values/index.js';
import { reachTest } from '../lane-law.js';
import type { Knot } from './knots.js';

/** Groups of strata that the same knots reach. What they owe on a day is decided by how these stand, and by no other. */
export interface Cell {
  /** Places of knots, ascending; empty for groups that no chance can reach. */
  readonly knots: readonly number[];
  readonly groups: readonly Reached[];
}

/** A group, and which measures can decide what it owes. */
export interface Reached {
  readonly group: Group;
  readonly reaches: (measure: Measure) => boolean;
}

/** Sorts the groups of a basket into cells. */
export function cellsOf(
  run: Run,
  { groups }: Grouped,
  knots: readonly Knot[],
  spoken: readonly Spoken[],
): readonly Cell[] {
  const cells = new Map<string, { knots: readonly number[]; groups: Reached[] }>();
  const scopes = knots.map((knot) => scopesOf(knot, spoken));
  for (const group of groups) {
    const reaching = knots.flatMap((knot, place) =>
      knot.measures === null || isReached(run, scopes[place] ?? [], group) ? [place] : [],
    );
    const key = reaching.join();
    const cell = cells.get(key) ?? { knots: reaching, groups: [] };
    cell.groups.push({ group, reaches: reachTest(group.goods, run.history) });
    cells.set(key, cell);
  }
  return [...cells.values()];
}

type Goods = Extract<Spoken['measure'], { readonly scope: unknown }>['scope']['goods'];

/** What goods the measures of a knot speak of in any of their wordings, each way of speaking once. */
function scopesOf({ measures }: Knot, spoken: readonly Spoken[]): readonly Goods[] {
  const found = new Map<string, Goods>();
  for (const { measure } of spoken) {
    if (measures?.has(measure.id) && 'scope' in measure) {
      found.set(JSON.stringify(measure.scope.goods), measure.scope.goods);
    }
  }
  return [...found.values()];
}

/** Goods of which a scope cannot be decided are taken to be outside, as `assess` takes them. */
function isReached(run: Run, scopes: readonly Goods[], { goods }: Group): boolean {
  const known: KnownGoods = { digits: goods.hs === undefined ? null : hsDigits(goods.hs), lists: goods.lists ?? [] };
  return scopes.some((scope) => membership(scope, known, run.history.lists).in);
}
