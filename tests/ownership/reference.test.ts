import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Stake } from '../../src/ownership/index.js';
import { caughtByKnown, leastSet, reference, roomIn } from './reference.js';
import { PARTS, partsOf, resultOf, shareOfParts, type World, worlds } from './support.js';

const thorough = { numRuns: 1000 };

describe('the fast arithmetic', () => {
  test('equals the algorithm of the record, repeated until nothing changes', () => {
    fc.assert(
      fc.property(worlds(), (world) => {
        const result = resultOf(world);
        const slow = reference(world);
        expect(result.ambiguous).toEqual(slow.ambiguous);
        expect(
          Object.fromEntries(
            Object.entries(result.statuses).map(([id, { status, terms, lists }]) => [id, { status, terms, lists }]),
          ),
        ).toEqual(slow.statuses);
      }),
      thorough,
    );
  });

  test('generated worlds hold every status, cycles and ambiguity, so that the laws are put to the test', () => {
    const seen = new Map<string, number>();
    const saw = (what: string) => seen.set(what, (seen.get(what) ?? 0) + 1);
    for (const world of fc.sample(worlds(), { numRuns: 3000, seed: 1 })) {
      const { statuses, ambiguous } = resultOf(world);
      for (const { status, branchOf } of Object.values(statuses)) {
        saw(status);
        if (branchOf !== null && status === 'restricted') saw('restricted branch');
      }
      if (ambiguous.length > 0) saw('ambiguous');
    }
    for (const what of [
      'listed',
      'restricted',
      'not-covered',
      'undetermined',
      'red-flag',
      'clear',
      'restricted branch',
      'ambiguous',
    ]) {
      expect([what, (seen.get(what) ?? 0) > 20]).toEqual([what, true]);
    }
  });

  test('an unknown share is undetermined exactly when some value of it would catch and another would not', () => {
    fc.assert(
      fc.property(worlds({ size: 4 }), (world) => {
        const sometimes = new Set<string>();
        let always = new Set(Object.keys(world.graph.entities));
        for (const completed of completions(world)) {
          const caught = caughtByKnown(completed);
          for (const id of caught) sometimes.add(id);
          always = new Set([...always].filter((id) => caught.has(id)));
        }
        const { statuses } = resultOf(world);
        for (const [id, { status }] of Object.entries(statuses)) {
          if (always.has(id)) expect(['listed', 'restricted']).toContain(status);
          else expect([id, status === 'undetermined']).toEqual([id, sometimes.has(id)]);
        }
      }),
      thorough,
    );
  });

  test('whom the record calls undetermined, looking at direct owners only, is so here', () => {
    fc.assert(
      fc.property(worlds(), (world) => {
        const { statuses } = resultOf(world);
        const caught = caughtByKnown(world);
        const directly = leastSet(world, (id) => {
          const unknown = world.graph.stakes.some(
            ({ owner, owned, share }) => owned === id && share === 'unknown' && caught.has(owner),
          );
          const known = world.graph.stakes.reduce(
            (sum, { owner, owned, share }) => sum + (owned === id && caught.has(owner) ? (partsOf(share) ?? 0) : 0),
            0,
          );
          return known + (unknown ? roomIn(world, id) : 0) >= PARTS / 2;
        });
        for (const id of directly) if (!caught.has(id)) expect(statuses[id]?.status).toBe('undetermined');
      }),
      thorough,
    );
  });
});

/** Every way to give each entity's room to one of its unknown stakes or to none: the corners of what is possible. */
function completions(world: World): readonly World[] {
  const { entities, stakes } = world.graph;
  let drafts: readonly (readonly Stake[])[] = [[]];
  for (const id of Object.keys(entities)) {
    const mine = stakes.filter(({ owned }) => owned === id);
    const unknown = mine.filter(({ share }) => share === 'unknown');
    const choices = [null, ...unknown].map(
      (chosen) =>
        mine.map((stake): Stake => {
          if (stake.share !== 'unknown') return stake;
          return { ...stake, share: shareOfParts(stake === chosen ? roomIn(world, id) : 0) };
        }),
      thorough,
    );
    drafts = drafts.flatMap((draft) => choices.map((choice) => [...draft, ...choice]));
  }
  return drafts.map((draft) => ({ ...world, graph: { entities, stakes: draft } }));
}
