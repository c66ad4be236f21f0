import fc from 'fast-check';
import {
  bisAffiliatesRule,
  type EntityOwnership,
  type ListEntry,
  type Ownership,
  type OwnershipGraph,
  type OwnershipRule,
  ownership,
  type Share,
  type Stake,
} from '../../src/ownership/index.js';
import { unwrap } from '../../src/values/index.js';

/** A world to put to a rule. */
export interface World {
  readonly graph: OwnershipGraph;
  readonly entries: readonly ListEntry[];
}

/** A graph from lines such as `'X > A 50%'`; entities that need more than a name are given beside. */
export function graphOf(lines: readonly string[], entities: OwnershipGraph['entities'] = {}): OwnershipGraph {
  const stakes = lines.map((line): Stake => {
    const [owner = '', , owned = '', share] = line.split(' ');
    return { owner, owned, share: share as Share };
  });
  const named = stakes.flatMap(({ owner, owned }) => [owner, owned]).map((id) => [id, {}]);
  return { entities: { ...Object.fromEntries(named), ...entities }, stakes };
}

/** An entry on the Entity List, or on another list. */
export const entry = (entity: string, terms = 'presumption-of-denial', list = 'Entity List'): ListEntry => ({
  entity,
  list,
  terms,
});

export const resultOf = (world: World, rule: OwnershipRule = bisAffiliatesRule): Ownership =>
  unwrap(ownership(world.graph, world.entries, rule));

/** What the rule makes of one entity. */
export function verdictOn(entity: string, world: World, rule: OwnershipRule = bisAffiliatesRule): EntityOwnership {
  const verdict = resultOf(world, rule).statuses[entity];
  if (verdict === undefined) throw new Error(`no verdict on ${entity}`);
  return verdict;
}

/** Shares in generated worlds are whole numbers of 120ths: halves, thirds and eighths, as percents or quotients. */
export const PARTS = 120;

export function partsOf(share: Share): number | null {
  if (share === 'unknown') return null;
  if (share.endsWith('%')) return (Number(share.slice(0, -1)) * PARTS) / 100;
  const [top = 0, bottom = 1] = share.split('/').map(Number);
  return (top * PARTS) / bottom;
}

export function shareOfParts(parts: number, asQuotient = false): Share {
  const percent = (parts * 100) / PARTS;
  return asQuotient || parts % 3 !== 0 ? `${parts}/${PARTS}` : `${percent}%`;
}

const ids = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'];
const lists = ['Entity List', 'Military End-User List', 'SDN List, 15 CFR 744.8(a)(1)', 'Unverified List'];

/** Stakes in one entity: some owners, each with parts of what is left or, now and then, an unknown share. */
function stakesIn(owned: string, owners: readonly string[], unknowns: boolean): fc.Arbitrary<readonly Stake[]> {
  const one = fc.record({
    owner: fc.constantFrom(...owners.filter((owner) => owner !== owned)),
    // Round numbers often, so that sums land on the threshold.
    parts: fc.oneof(fc.constantFrom(12, 24, 30, 36, 40, 48, 59, 60, 61, 72), fc.nat(PARTS)),
    asQuotient: fc.boolean(),
    unknown: unknowns ? fc.nat(3).map((roll) => roll === 0) : fc.constant(false),
  });
  return fc.uniqueArray(one, { selector: ({ owner }) => owner, maxLength: 4 }).map((drawn) => {
    let left = PARTS;
    return drawn.map(({ owner, parts, asQuotient, unknown }): Stake => {
      if (unknown) return { owner, owned, share: 'unknown' };
      const held = Math.min(parts, left);
      left -= held;
      return { owner, owned, share: shareOfParts(held, asQuotient) };
    });
  });
}

/** Small worlds with cross-holdings, several lists, domestic entities, branches and other ties. */
export function worlds({ size = 6, unknowns = true } = {}): fc.Arbitrary<World> {
  const names = ids.slice(0, size);
  const entity = (id: string) =>
    fc.record(
      {
        country: fc.constantFrom('US' as const, 'CN' as const, 'NL' as const),
        // Only to earlier ones, so that no branch leads back to itself.
        branchOf: fc.constantFrom(...names.slice(0, Math.max(1, names.indexOf(id)))),
        otherTies: fc.subarray(names, { maxLength: 1 }),
      },
      { requiredKeys: [] },
    );
  const rarely = (id: string) =>
    fc.oneof({ weight: 3, arbitrary: fc.constant({}) }, { weight: 1, arbitrary: entity(id) });
  const entities = fc.tuple(...names.map(rarely)).map((drawn) =>
    Object.fromEntries(
      drawn.map((each, position) => {
        const id = names[position] ?? '';
        const { branchOf, ...rest } = each as OwnershipGraph['entities'][string];
        return [id, branchOf === undefined || branchOf === id ? rest : { ...rest, branchOf }];
      }),
    ),
  );
  const entries = fc.array(
    fc.record({
      entity: fc.constantFrom(...names),
      list: fc.constantFrom(...lists),
      terms: fc.constantFrom(...bisAffiliatesRule.strictness),
    }),
    { maxLength: 3 },
  );
  return fc.record({
    graph: fc.record({
      entities,
      stakes: fc.tuple(...names.map((id) => stakesIn(id, names, unknowns))).map((all) => all.flat()),
    }),
    entries,
  });
}
