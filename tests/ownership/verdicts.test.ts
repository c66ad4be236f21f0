import { describe, expect, test } from 'vitest';
import { bisAffiliatesRule, ofacFiftyPercentRule } from '../../src/ownership/index.js';
import { entry, graphOf, verdictOn } from './support.js';

const suspended = { ...bisAffiliatesRule, inForce: false };

describe('unknown shares', () => {
  const verdictFor = (lines: readonly string[], entity = 'C') =>
    verdictOn(entity, { graph: graphOf(lines, { L: {} }), entries: [entry('L')] });

  test('are undetermined while they could reach the threshold, and a red flag when they cannot', () => {
    expect(verdictFor(['L > C unknown', 'N > C 50%']).status).toBe('undetermined');
    expect(verdictFor(['L > C unknown', 'N > C 50.01%']).status).toBe('red-flag');
  });

  test('count for nothing where the whole is known, and for those nobody lists', () => {
    expect(verdictFor(['L > C unknown', 'N > C 100%'])).toMatchObject({ status: 'clear', because: [] });
    expect(verdictFor(['N > C unknown', 'L > D 1%'])).toMatchObject({ status: 'clear', because: [] });
  });

  test('of several owners share what is left', () => {
    expect(verdictFor(['L > C unknown', 'N > C unknown', 'M > C 40%']).status).toBe('undetermined');
    expect(verdictFor(['L > C unknown', 'N > C unknown', 'M > C 60%']).status).toBe('red-flag');
  });

  test('add to known shares of caught owners', () => {
    const lines = ['L > A 50%', 'A > C 30%', 'L > C unknown', 'N > C 50%'];
    expect(verdictFor(lines)).toMatchObject({
      status: 'undetermined',
      share: '30%',
      terms: null,
      because: [
        { owner: 'A', share: '30%', counted: true },
        { owner: 'L', share: 'unknown', counted: false },
      ],
    });
  });

  test('do not take away from what is known to be caught', () => {
    expect(verdictFor(['L > C 50%', 'N > C unknown']).status).toBe('restricted');
  });

  test('make undetermined whatever an undetermined owner would carry over the threshold', () => {
    const lines = ['L > A unknown', 'A > B 100%', 'A > C 30%', 'L > C 10%'];
    expect(verdictFor(lines, 'B')).toMatchObject({
      status: 'undetermined',
      share: '0%',
      because: [{ owner: 'A', share: '100%', counted: false }],
    });
    expect(verdictFor(lines, 'C')).toMatchObject({ status: 'red-flag', share: '10%' });
  });

  test('are answered under OFAC too, where less than half is clear', () => {
    const blocked = [entry('L', 'blocked', 'SDN List')];
    const graph = graphOf(['L > C unknown', 'L > D unknown', 'N > D 51%']);
    expect(verdictOn('C', { graph, entries: blocked }, ofacFiftyPercentRule).status).toBe('undetermined');
    expect(verdictOn('D', { graph, entries: blocked }, ofacFiftyPercentRule).status).toBe('clear');
  });
});

describe('terms and lists', () => {
  test('the strictest governs even with the smallest share, and flows on', () => {
    const graph = graphOf(['L > A 50%', 'M > A 0.01%', 'A > B 50%']);
    const entries = [entry('L', 'case-by-case'), entry('M', 'policy-of-denial', 'Military End-User List')];
    const expected = {
      status: 'restricted',
      terms: 'policy-of-denial',
      lists: ['Entity List', 'Military End-User List'],
    };
    expect(verdictOn('A', { graph, entries })).toMatchObject({ ...expected, share: '50.01%' });
    expect(verdictOn('B', { graph, entries })).toMatchObject({ ...expected, share: '50%' });
  });

  test('flow round cross-holdings', () => {
    const graph = graphOf(['L > A 50%', 'A > B 50%', 'B > A 10%', 'M > B 1%']);
    const entries = [entry('L', 'licences-granted'), entry('M', 'case-by-case')];
    expect(verdictOn('A', { graph, entries }).terms).toBe('case-by-case');
    expect(verdictOn('B', { graph, entries }).terms).toBe('case-by-case');
  });

  test('of an uncaught owner or a stake of nothing do not flow', () => {
    const graph = graphOf(['L > A 49%', 'A > C 50%', 'M > C 50%', 'L > C 0%']);
    const entries = [entry('L', 'policy-of-denial'), entry('M', 'case-by-case')];
    expect(verdictOn('C', { graph, entries })).toMatchObject({
      terms: 'case-by-case',
      because: [{ owner: 'M', share: '50%', counted: true }],
    });
  });

  test('a listed entity keeps its own entry and passes only that on', () => {
    const graph = graphOf(['L > M 100%', 'M > C 100%']);
    const entries = [entry('L', 'policy-of-denial'), entry('M', 'case-by-case', 'Military End-User List')];
    const own = { terms: 'case-by-case', lists: ['Military End-User List'] };
    expect(verdictOn('M', { graph, entries })).toMatchObject({ status: 'listed', ...own, share: '100%' });
    expect(verdictOn('C', { graph, entries })).toMatchObject({ status: 'restricted', ...own });
  });

  test('a list that is not covered is shown and passes nothing on, and its entity can still be caught', () => {
    const graph = graphOf(['U > C 80%', 'L > V 60%', 'L > W unknown', 'L > Z 10%']);
    const entries = [...['U', 'V', 'W', 'Z'].map((id) => entry(id, 'unverified', 'Unverified List')), entry('L')];
    expect(verdictOn('U', { graph, entries })).toMatchObject({
      status: 'listed',
      terms: null,
      lists: ['Unverified List'],
    });
    expect(verdictOn('C', { graph, entries })).toMatchObject({ status: 'clear', lists: [], because: [] });
    expect(verdictOn('V', { graph, entries })).toMatchObject({
      status: 'restricted',
      terms: 'presumption-of-denial',
      lists: ['Entity List', 'Unverified List'],
    });
    expect(verdictOn('W', { graph, entries }).status).toBe('undetermined');
    expect(verdictOn('Z', { graph, entries })).toMatchObject({ status: 'listed', share: '10%' });
  });
});

describe('red flags', () => {
  const graph = graphOf(['L > A 60%', 'L > M 1%'], {
    T: { otherTies: ['A', 'A', 'L'] },
    S: { otherTies: ['M'] },
    L: {},
  });
  const entries = [entry('L')];

  test('come from a small share and from other ties to listed or caught parties, not from ties to others', () => {
    expect(verdictOn('M', { graph, entries }).status).toBe('red-flag');
    expect(verdictOn('T', { graph, entries })).toMatchObject({ status: 'red-flag', share: '0%', ties: ['A', 'L'] });
    expect(verdictOn('S', { graph, entries })).toMatchObject({ status: 'clear', ties: [] });
  });

  test('fall away with the rule', () => {
    expect(verdictOn('M', { graph, entries }, suspended)).toMatchObject({ status: 'clear', share: '1%' });
    expect(verdictOn('T', { graph, entries }, suspended).status).toBe('clear');
  });
});

describe('exact shares', () => {
  test.each([
    [['1/3', '1/6'], '50%', 'restricted'],
    [['1/3', '16.6%'], '749/1500', 'red-flag'],
    [['49.99%'], '49.99%', 'red-flag'],
    [['0.01%', '49.990%'], '50%', 'restricted'],
    [['1/3'], '1/3', 'red-flag'],
    [['2/6', '1/7'], '10/21', 'red-flag'],
    [['1/8'], '12.5%', 'red-flag'],
    [['1/1'], '100%', 'restricted'],
    [['0/7'], '0%', 'clear'],
    [['0.000000000000000000000000000001%'], '0.000000000000000000000000000001%', 'red-flag'],
    [['1/3125'], '0.032%', 'red-flag'],
    [['1/400'], '0.25%', 'red-flag'],
    [['10%'], '10%', 'red-flag'],
  ])('%j together are %s: %s', (shares, total, status) => {
    const graph = graphOf(shares.map((share, index) => `L${index} > C ${share}`));
    const verdict = verdictOn('C', { graph, entries: shares.map((_, index) => entry(`L${index}`)) });
    expect(verdict.status).toBe(status);
    expect(verdict.share).toBe(total);
  });
});
