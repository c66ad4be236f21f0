import { describe, expect, test } from 'vitest';
import { bisAffiliatesRule, ofacFiftyPercentRule } from '../../src/ownership/index.js';
import { entry, graphOf, resultOf, verdictOn } from './support.js';

const suspended = { ...bisAffiliatesRule, inForce: false };

describe('branches', () => {
  const entities = { Office: { branchOf: 'Desk' }, Desk: { branchOf: 'L' }, L: { country: 'CN' } } as const;
  const graph = graphOf(['Office > C 30%', 'L > C 20%'], entities);
  const entries = [entry('L')];

  test('are part of who is listed, along a chain, and what they hold counts', () => {
    const expected = { status: 'restricted', branchOf: 'L', terms: 'presumption-of-denial', lists: ['Entity List'] };
    expect(verdictOn('Desk', { graph, entries })).toMatchObject(expected);
    expect(verdictOn('Office', { graph, entries })).toMatchObject(expected);
    expect(verdictOn('C', { graph, entries })).toMatchObject({ status: 'restricted', share: '50%' });
  });

  test('stay so while the rule is suspended, and a subsidiary does not', () => {
    expect(verdictOn('Office', { graph, entries }, suspended)).toMatchObject({
      status: 'restricted',
      terms: 'presumption-of-denial',
    });
    expect(verdictOn('C', { graph, entries }, suspended)).toMatchObject({ status: 'clear', terms: null, lists: [] });
  });

  test('have the country of their head, wherever they sit', () => {
    const abroad = {
      UsBank: { country: 'US' },
      Shanghai: { branchOf: 'UsBank', country: 'CN' },
      NewYork: { branchOf: 'L', country: 'US' },
    } as const;
    const world = { graph: graphOf(['L > UsBank 90%'], { ...abroad, L: { country: 'CN' } }), entries };
    expect(verdictOn('Shanghai', world).status).toBe('not-covered');
    expect(verdictOn('NewYork', world).status).toBe('restricted');
  });

  test('are what their head is: caught, undetermined, flagged or on another list', () => {
    const heads = ['Caught', 'Maybe', 'Small', 'Other'];
    const branches = Object.fromEntries(heads.map((branchOf) => [`${branchOf}Branch`, { branchOf }]));
    const lines = ['L > Caught 50%', 'L > Maybe unknown', 'L > Small 5%'];
    const world = {
      graph: graphOf(lines, { ...branches, Other: {} }),
      entries: [...entries, entry('Other', 'unverified', 'Unverified List')],
    };
    const { statuses } = resultOf(world);
    for (const head of heads) expect(statuses[`${head}Branch`]?.status).toBe(statuses[head]?.status);
    expect(heads.map((head) => statuses[head]?.status)).toEqual(['restricted', 'undetermined', 'red-flag', 'listed']);
    expect(statuses['OtherBranch']?.lists).toEqual(['Unverified List']);
  });

  test('of a branch that is listed by itself follow it', () => {
    const world = {
      graph: graphOf([], { Top: {}, Listed: { branchOf: 'Top' }, Below: { branchOf: 'Listed' } }),
      entries: [entry('Listed')],
    };
    expect(verdictOn('Top', world).status).toBe('clear');
    expect(verdictOn('Listed', world)).toMatchObject({ status: 'listed', branchOf: 'Top' });
    expect(verdictOn('Below', world)).toMatchObject({ status: 'restricted', branchOf: 'Top' });
  });
});

describe('domestic entities', () => {
  const entities = { Us: { country: 'US' }, Below: { country: 'CN' } } as const;
  const graph = graphOf(['L > Us 100%', 'Us > Below 100%', 'Us > Mixed 30%', 'L > Mixed 30%'], entities);
  const entries = [entry('L')];

  test('are not covered by BIS, and by the letter what they hold does not count', () => {
    expect(verdictOn('Us', { graph, entries })).toMatchObject({
      status: 'not-covered',
      share: '100%',
      terms: null,
      lists: [],
    });
    expect(verdictOn('Below', { graph, entries })).toMatchObject({ status: 'clear', because: [] });
    expect(verdictOn('Mixed', { graph, entries })).toMatchObject({ status: 'red-flag', share: '30%' });
  });

  test('are owners all the same when they are listed themselves', () => {
    const both = [...entries, entry('Us')];
    expect(verdictOn('Us', { graph, entries: both }).status).toBe('listed');
    expect(verdictOn('Below', { graph, entries: both }).status).toBe('restricted');
  });

  test('are reached by OFAC', () => {
    const blocked = [entry('L', 'blocked', 'SDN List')];
    expect(verdictOn('Us', { graph, entries: blocked }, ofacFiftyPercentRule).status).toBe('restricted');
    expect(verdictOn('Below', { graph, entries: blocked }, ofacFiftyPercentRule).status).toBe('restricted');
  });

  test('are those of whoever makes the rule', () => {
    const chinese = { ...bisAffiliatesRule, by: 'CN' } as const;
    expect(verdictOn('Us', { graph, entries }, chinese).status).toBe('restricted');
    expect(verdictOn('Below', { graph, entries }, chinese).status).toBe('not-covered');
  });
});

describe('cross-holdings', () => {
  test('nobody listed, nobody named, whatever they hold of each other', () => {
    const graph = graphOf(['A > B 90%', 'B > A 90%']);
    const { statuses, ambiguous } = resultOf({ graph, entries: [] });
    expect([statuses['A']?.status, statuses['B']?.status, ambiguous]).toEqual(['clear', 'clear', []]);
  });

  test('name those below them too', () => {
    const graph = graphOf(['A > B 40%', 'B > A 40%', 'L > A 30%', 'L > B 30%', 'A > C 60%', 'C > D 49%']);
    expect(resultOf({ graph, entries: [entry('L')] }).ambiguous).toEqual(['A', 'B', 'C']);
  });

  test('that are caught anyway are not ambiguous', () => {
    const graph = graphOf(['A > B 40%', 'B > A 40%', 'L > A 50%', 'L > B 30%']);
    expect(resultOf({ graph, entries: [entry('L')] })).toMatchObject({
      ambiguous: [],
      statuses: { A: { share: '90%' }, B: { share: '70%' } },
    });
  });
});

describe('large graphs', () => {
  test('a chain of a hundred thousand is walked to its end, and so is a ring', () => {
    const count = 100_000;
    const lines = Array.from({ length: count }, (_, index) => `E${index} > E${(index + 1) % count} 50%`);
    const { statuses } = resultOf({ graph: graphOf(lines), entries: [entry('E7')] });
    expect(statuses['E6']).toMatchObject({ status: 'restricted', share: '50%', terms: 'presumption-of-denial' });
    expect(statuses['E7']?.status).toBe('listed');
  });

  test('a chain of a hundred thousand branches too', () => {
    const office = (_: unknown, index: number) => [`E${index}`, index === 0 ? {} : { branchOf: `E${index - 1}` }];
    const entities = Object.fromEntries(Array.from({ length: 100_000 }, office).reverse());
    const graph = { entities, stakes: [] };
    expect(verdictOn('E99999', { graph, entries: [entry('E0')] })).toMatchObject({
      status: 'restricted',
      branchOf: 'E0',
    });
  });
});

describe('the state of the rule', () => {
  test.each([
    ['2025-09-28', 'clear'],
    ['2025-09-29', 'restricted'],
    ['2025-11-09', 'restricted'],
    ['2025-11-10', 'clear'],
  ] as const)('a subsidiary on %s is %s', (day, status) => {
    // 90 FR 47201, in force from 29 September; stayed from 10 November by 90 FR 50857.
    const rule = { ...bisAffiliatesRule, inForce: day >= '2025-09-29' && day < '2025-11-10' };
    const world = { graph: graphOf(['L > Sub 100%']), entries: [entry('L')] };
    expect(verdictOn('Sub', world, rule)).toMatchObject({ status, share: '100%' });
    expect(verdictOn('L', world, rule).status).toBe('listed');
  });
});
