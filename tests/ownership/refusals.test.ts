import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  bisAffiliatesRule,
  type ListEntry,
  type OwnershipGraph,
  type OwnershipRule,
  ownership,
  type Share,
} from '../../src/ownership/index.js';
import { entry, graphOf, verdictOn } from './support.js';

/** What is wrong, as code, path and what was given; messages are for people and may change. */
function problemsOf(
  graph: OwnershipGraph,
  listings: readonly ListEntry[] = [],
  rule: OwnershipRule = bisAffiliatesRule,
): readonly string[] {
  const result = ownership(graph, listings, rule);
  return result.ok ? [] : result.error.map(({ code, path, given }) => `${code} ${path} ${given}`);
}

const onA = (share: string): OwnershipGraph => graphOf([`X > A ${share}`]);

describe('what is refused', () => {
  test('MALFORMED_SHARE', () => {
    for (const share of [
      '50',
      '0.5',
      'half',
      '',
      '5e1%',
      ' 50%',
      '1/0',
      '1/00',
      '1/-2',
      '1.5/3',
      '1/3%',
      '50 %',
      '+5%',
    ]) {
      const graph = { entities: { X: {}, A: {} }, stakes: [{ owner: 'X', owned: 'A', share: share as Share }] };
      expect(problemsOf(graph)).toEqual([`MALFORMED_SHARE /graph/stakes/0/share ${share}`]);
    }
    expect(problemsOf(onA(`${'9'.repeat(31)}/${'9'.repeat(31)}`))).toHaveLength(1);
  });

  test('NEGATIVE_SHARE', () => {
    expect(problemsOf(onA('-0.01%'))).toEqual(['NEGATIVE_SHARE /graph/stakes/0/share -0.01%']);
    expect(problemsOf(onA('-1/3'))).toEqual(['NEGATIVE_SHARE /graph/stakes/0/share -1/3']);
    expect(problemsOf(onA('-0%'))).toEqual([]);
  });

  test('SHARES_OVER_WHOLE, of one stake or of all known ones together, and exactly', () => {
    expect(problemsOf(onA('100.01%'))).toEqual(['SHARES_OVER_WHOLE /graph/entities/A 100.01%']);
    expect(problemsOf(graphOf(['X > A 2/3', 'Y > A 33.4%']))).toEqual([
      'SHARES_OVER_WHOLE /graph/entities/A 1501/1500',
    ]);
    expect(problemsOf(graphOf(['X > A 2/3', 'Y > A 1/3', 'Z > A unknown']))).toEqual([]);
  });

  test('UNKNOWN_ENTITY, wherever an entity is named', () => {
    const graph = {
      entities: { A: { branchOf: 'P', otherTies: ['A', 'Q'] } },
      stakes: [
        { owner: 'R', owned: 'A', share: '1%' },
        { owner: 'A', owned: 'S', share: '1%' },
      ],
    } as const;
    expect(problemsOf(graph, [entry('T')])).toEqual([
      'UNKNOWN_ENTITY /graph/entities/A/branchOf P',
      'UNKNOWN_ENTITY /graph/entities/A/otherTies/1 Q',
      'UNKNOWN_ENTITY /graph/stakes/0/owner R',
      'UNKNOWN_ENTITY /graph/stakes/1/owned S',
      'UNKNOWN_ENTITY /listings/0/entity T',
    ]);
  });

  test('UNKNOWN_ENTITY is not talked away by names that every object has', () => {
    expect(problemsOf({ entities: { A: { branchOf: 'constructor' } }, stakes: [] }, [entry('toString')])).toEqual([
      'UNKNOWN_ENTITY /graph/entities/A/branchOf constructor',
      'UNKNOWN_ENTITY /listings/0/entity toString',
    ]);
  });

  test('UNKNOWN_PARTY', () => {
    const entities = { A: { country: 'USA' as 'US' } };
    expect(problemsOf({ entities, stakes: [] })).toEqual(['UNKNOWN_PARTY /graph/entities/A/country USA']);
  });

  test('BRANCH_CYCLE, once for each cycle and not for what leads into it', () => {
    const entities = {
      C: { branchOf: 'A' },
      A: { branchOf: 'B' },
      B: { branchOf: 'A' },
      self: { branchOf: 'self' },
      fine: { branchOf: 'top' },
      top: {},
    };
    expect(problemsOf({ entities, stakes: [] })).toEqual([
      'BRANCH_CYCLE /graph/entities/B/branchOf A',
      'BRANCH_CYCLE /graph/entities/self/branchOf self',
    ]);
  });

  test('SELF_STAKE', () => {
    expect(problemsOf(graphOf(['A > A 10%']))).toEqual(['SELF_STAKE /graph/stakes/0 A']);
  });

  test('DUPLICATE_STAKE, at each stake after the first', () => {
    expect(problemsOf(graphOf(['X > A 10%', 'A > X 1%', 'X > A 10%', 'Y > A 5%', 'X > A unknown']))).toEqual([
      'DUPLICATE_STAKE /graph/stakes/2 X in A',
      'DUPLICATE_STAKE /graph/stakes/4 X in A',
    ]);
  });

  test('UNKNOWN_TERMS, but only on lists that the rule covers', () => {
    const graph = { entities: { A: {} }, stakes: [] };
    expect(problemsOf(graph, [entry('A', 'harsh'), entry('A', 'harsh', 'Unverified List')])).toEqual([
      'UNKNOWN_TERMS /listings/0/terms harsh',
    ]);
  });

  test('MALFORMED_THRESHOLD', () => {
    for (const threshold of ['0%', '-50%', '100.1%', '1/2', '0.5', '50']) {
      const rule = { ...bisAffiliatesRule, threshold: threshold as '50%' };
      expect(problemsOf(onA('1%'), [], rule)).toEqual([`MALFORMED_THRESHOLD /rule/threshold ${threshold}`]);
    }
    expect(problemsOf(onA('1%'), [], { ...bisAffiliatesRule, threshold: '100%' })).toEqual([]);
  });

  test('all of it at once, with names escaped in paths', () => {
    const graph = graphOf(['X > a/b~c 60%', 'Y > a/b~c 60%', 'X > N one', 'X > X 1%']);
    expect(problemsOf(graph, [entry('Z', 'harsh')], { ...bisAffiliatesRule, threshold: '0%' })).toEqual([
      'MALFORMED_THRESHOLD /rule/threshold 0%',
      'MALFORMED_SHARE /graph/stakes/2/share one',
      'SELF_STAKE /graph/stakes/3 X',
      'SHARES_OVER_WHOLE /graph/entities/a~1b~0c 120%',
      'UNKNOWN_TERMS /listings/0/terms harsh',
      'UNKNOWN_ENTITY /listings/0/entity Z',
    ]);
  });

  test('no text for a share makes it throw', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom('%', '', '/3'), (text, end) => {
        const stakes = [{ owner: 'X', owned: 'A', share: `${text}${end}` as Share }];
        const result = ownership({ entities: { X: {}, A: {} }, stakes }, [], bisAffiliatesRule);
        if (!result.ok) expect(result.error.every(({ path }) => path.startsWith('/graph/'))).toBe(true);
      }),
    );
  });
});

describe('what is not refused', () => {
  test('any name for an entity', () => {
    const graph = JSON.parse(
      '{"entities":{"__proto__":{},"constructor":{},"":{}},"stakes":[{"owner":"__proto__","owned":"constructor","share":"50%"},{"owner":"constructor","owned":"","share":"50%"}]}',
    ) as OwnershipGraph;
    const result = ownership(graph, [entry('__proto__')], bisAffiliatesRule);
    expect(result.ok && Object.keys(result.value.statuses)).toEqual(['__proto__', 'constructor', '']);
    expect(verdictOn('', { graph, entries: [entry('__proto__')] }).status).toBe('restricted');
  });

  test('nothing at all', () => {
    const result = ownership({ entities: {}, stakes: [] }, [], bisAffiliatesRule);
    expect(result).toEqual({ ok: true, value: { rule: bisAffiliatesRule, statuses: {}, ambiguous: [] } });
  });

  test('one entity on several lists, or on one list twice: the strictest terms govern', () => {
    const graph = graphOf(['X > A 50%']);
    const entries = [entry('X', 'case-by-case'), entry('X', 'policy-of-denial'), entry('X', 'licences-granted')];
    expect(verdictOn('X', { graph, entries })).toMatchObject({ terms: 'policy-of-denial', lists: ['Entity List'] });
    expect(verdictOn('A', { graph, entries })).toMatchObject({ terms: 'policy-of-denial', lists: ['Entity List'] });
  });
});
