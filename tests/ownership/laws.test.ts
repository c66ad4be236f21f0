import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bisAffiliatesRule, type Stake } from '../../src/ownership/index.js';
import { isListed, leastSet, roomIn } from './reference.js';
import { entry, graphOf, PARTS, partsOf, resultOf, shareOfParts, verdictOn, type World, worlds } from './support.js';

const thorough = { numRuns: 1000 };
const suspended = { ...bisAffiliatesRule, inForce: false };

const caughtIn = (world: World, rule = bisAffiliatesRule): readonly string[] => {
  const { statuses } = resultOf(world, rule);
  return Object.keys(statuses)
    .filter((id) => statuses[id]?.status === 'restricted' || isListed(world, id))
    .sort();
};

const withStakes = ({ graph, entries }: World, stakes: readonly Stake[]): World => ({
  graph: { ...graph, stakes },
  entries,
});

describe('the arithmetic of ownership', () => {
  test('is monotone in listings: one more entry frees nobody', () => {
    fc.assert(
      fc.property(worlds(), fc.nat(5), (world, pick) => {
        const ids = Object.keys(world.graph.entities);
        const more = { ...world, entries: [...world.entries, entry(ids[pick % ids.length]!)] };
        expect(caughtIn(more)).toEqual(expect.arrayContaining([...caughtIn(world)]));
      }),
      thorough,
    );
  });

  test('is monotone in stakes: a larger or a further stake frees nobody', () => {
    fc.assert(
      fc.property(worlds(), fc.nat(), fc.integer({ min: 1, max: PARTS }), (world, pick, more) => {
        const { stakes } = world.graph;
        fc.pre(stakes.length > 0);
        const place = pick % stakes.length;
        const { owned, share } = stakes[place]!;
        const held = (partsOf(share) ?? 0) + Math.min(more, roomIn(world, owned));
        const grown = stakes.map((stake, index) => (index === place ? { ...stake, share: shareOfParts(held) } : stake));
        const shrunk = stakes.filter((_, index) => index !== place);
        const caught = caughtIn(world);
        expect(caughtIn(withStakes(world, grown))).toEqual(expect.arrayContaining([...caught]));
        expect(caught).toEqual(expect.arrayContaining([...caughtIn(withStakes(world, shrunk))]));
      }),
      thorough,
    );
  });

  test('is inclusive at one half, however many listed owners hold it, and exact below', () => {
    const splits = fc.array(fc.bigInt({ min: 1n, max: 10n ** 15n }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(splits, (parts) => {
        const whole = 2n * parts.reduce((sum, part) => sum + part, 0n);
        const entries = parts.map((_, index) => entry(`L${index}`));
        const lines = parts.map((part, index) => `L${index} > C ${part}/${whole}`);
        expect(verdictOn('C', { graph: graphOf(lines), entries })).toMatchObject({
          status: 'restricted',
          share: '50%',
        });
        lines[0] = `L0 > C ${10n * (parts[0] ?? 0n) - 1n}/${10n * whole}`;
        expect(verdictOn('C', { graph: graphOf(lines), entries }).status).toBe('red-flag');
      }),
      thorough,
    );
  });

  test('is blind to owners that are not caught: without their stakes everything stays as it is', () => {
    fc.assert(
      fc.property(worlds({ unknowns: false }), (world) => {
        const caught = caughtIn(world);
        const stakes = world.graph.stakes.filter(({ owner }) => caught.includes(owner));
        const before = resultOf(world).statuses;
        const after = resultOf(withStakes(world, stakes)).statuses;
        expect(after).toEqual(before);
      }),
      thorough,
    );
  });

  test('is off while the rule is suspended: stakes do nothing, and only branches follow who is listed', () => {
    fc.assert(
      fc.property(worlds(), (world) => {
        const { statuses, ambiguous } = resultOf(world, suspended);
        expect(ambiguous).toEqual([]);
        for (const [id, { status }] of Object.entries(statuses)) {
          const isBranchOfListed = leastSet(world, () => false).has(id) && !isListed(world, id);
          expect([id, status === 'restricted']).toEqual([id, isBranchOfListed]);
          expect(['undetermined', 'red-flag']).not.toContain(status);
        }
        const without = resultOf(withStakes(world, []), suspended).statuses;
        for (const id of Object.keys(statuses)) {
          expect({ ...statuses[id], share: null, because: null }).toEqual({
            ...without[id],
            share: null,
            because: null,
          });
        }
      }),
      thorough,
    );
  });

  test('does not depend on the order of stakes, entries, entities, lists or ties', () => {
    fc.assert(
      fc.property(worlds(), fc.infiniteStream(fc.nat()), (world, stream) => {
        const shuffled = <Item>(items: readonly Item[]): Item[] =>
          items
            .map((item) => ({ item, key: stream.next().value }))
            .sort((a, b) => a.key - b.key)
            .map(({ item }) => item);
        const { graph, entries } = world;
        const other = {
          graph: {
            entities: Object.fromEntries(shuffled(Object.entries(graph.entities))),
            stakes: shuffled(graph.stakes),
          },
          entries: shuffled(entries),
        };
        const rule = { ...bisAffiliatesRule, coveredLists: shuffled(bisAffiliatesRule.coveredLists) };
        expect({ ...resultOf(other, rule), rule: null }).toEqual({ ...resultOf(world), rule: null });
      }),
      thorough,
    );
  });

  test('counted stakes add up to the share, exactly, and the threshold is what separates', () => {
    fc.assert(
      fc.property(worlds(), (world) => {
        for (const { because, share, status, branchOf } of Object.values(resultOf(world).statuses)) {
          const sum = because.reduce((total, each) => total + (each.counted ? partsOf(each.share)! : 0), 0);
          expect(sum).toBeCloseTo(partsOf(share)!, 9);
          if (status === 'restricted' && branchOf === null) expect(sum).toBeGreaterThanOrEqual(PARTS / 2);
          if (['undetermined', 'red-flag', 'clear'].includes(status)) expect(sum).toBeLessThan(PARTS / 2);
        }
      }),
      thorough,
    );
  });

  test('leaves what it was given as it was, and answers in plain data', () => {
    fc.assert(
      fc.property(worlds(), (world) => {
        const before = structuredClone(world);
        const result = resultOf(deepFrozen(world));
        expect(world).toEqual(before);
        expect(JSON.parse(JSON.stringify(result))).toEqual(result);
      }),
      thorough,
    );
  });
});

function deepFrozen<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null) {
    for (const each of Object.values(value)) deepFrozen(each);
    Object.freeze(value);
  }
  return value;
}
