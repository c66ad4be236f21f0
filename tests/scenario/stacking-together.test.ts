import { checkScenario, drop, fork, insert, type Relation, replay, type Stacking, type TradeEvent } from 'truce';
import { describe, expect, test } from 'vitest';
import { changesStacking } from '../../src/scenario/check-stacking.js';
import { differenceOf } from '../../src/scenario/difference.js';
import { historyOf, tariff } from '../machine/support.js';

const scope = { importer: 'XA', origins: 'all', goods: 'all' } as const;

function duty(id: string, program: string, event = `imposed-${id}`): TradeEvent {
  return { id: event, on: '2025-01-05', type: 'imposed', measure: { ...tariff(id), program } };
}

function relation(id: string, relation: Relation): TradeEvent {
  const measure: Stacking = { kind: 'stacking', id, by: 'XA', program: 'stacking', scope, relation };
  return { id: `imposed-${id}`, on: '2025-01-10', type: 'imposed', measure };
}

const displaces = (winner: string, loser: string): Relation => ({
  type: 'displaces',
  winner: { programs: [winner] },
  loser: { programs: [loser] },
  extent: 'whole',
});
const exempt: TradeEvent = {
  id: 'exempt',
  on: '2025-01-06',
  type: 'imposed',
  measure: { kind: 'exemption', id: 'x', by: 'XA', program: 'q', from: { programs: ['p'] }, scope },
};
const stated: TradeEvent = { id: 'said', on: '2025-03-01', type: 'stated', by: 'XA', what: '' };

const issuesOf = (...events: readonly TradeEvent[]) =>
  checkScenario(historyOf(events)).map(({ code, path }) => `${code} ${path}`);

describe('relations that can be obeyed together', () => {
  test('are a displacing and a capping one beside one that adds', () => {
    const adds = relation('a', { type: 'adds', these: { programs: ['p'] }, those: { programs: ['z'] } });
    const caps = relation('c', { type: 'caps', these: { programs: ['p'] }, at: '50%' });
    expect(issuesOf(duty('t', 'p'), duty('u', 'q'), relation('s', displaces('p', 'q')), adds, caps)).toEqual([]);
  });

  test('are two in a circle of programs, one of which has no duty', () => {
    const [there, back] = [relation('s', displaces('p', 'q')), relation('r', displaces('q', 'p'))];
    expect(issuesOf(duty('t', 'p'), exempt, there, back)).toEqual([]);
  });

  test('is one of a program with itself, while it has but one duty', () => {
    expect(issuesOf(duty('t', 'p'), relation('s', displaces('p', 'p')))).toEqual([]);
    expect(issuesOf(duty('t', 'p'), duty('u', 'p'), relation('s', displaces('p', 'p')))).toEqual([
      'CIRCULAR_STACKING /events/2/measure/relation',
    ]);
  });

  test('are those that an amendment of other terms leaves as they were', () => {
    const amended: TradeEvent = {
      id: 'a',
      on: '2025-02-01',
      type: 'amended',
      target: 's',
      to: { kind: 'stacking', scope },
    };
    expect(issuesOf(duty('t', 'p'), duty('u', 'q'), relation('s', displaces('p', 'q')), amended)).toEqual([]);
  });
});

test('what adds may not displace, whichever of the two is named first', () => {
  for (const [these, those] of [
    ['p', 'q'],
    ['q', 'p'],
  ] as const) {
    const adds = relation('a', { type: 'adds', these: { programs: [these] }, those: { programs: [those] } });
    expect(issuesOf(duty('t', 'p'), duty('u', 'q'), relation('s', displaces('p', 'q')), adds)).toEqual([
      'CONTRADICTORY_STACKING /events/2/measure/relation',
    ]);
  }
});

describe('a circle', () => {
  const world = [
    duty('t', 'p'),
    duty('u', 'q'),
    duty('v', 'z'),
    relation('s', displaces('p', 'q')),
    relation('r', displaces('q', 'p')),
    relation('apart', displaces('p', 'z')),
  ];

  test('is said of the relations whose loser closes it, with the duty that is lost, and of no other', () => {
    const issues = checkScenario(historyOf(world));
    expect(issues.map(({ code, path }) => `${code} ${path}`)).toEqual(['CIRCULAR_STACKING /events/4/measure/relation']);
    expect(issues[0]?.message).toBe('t would displace itself by way of others');
  });

  test('that an edit closes refuses the fork, by a duty put in or by one that it uncovers', () => {
    const refusal = {
      error: { code: 'INVALID_SCENARIO', issues: [{ code: 'CIRCULAR_STACKING' }] },
    };
    const [there, back] = [relation('s', displaces('p', 'q')), relation('r', displaces('q', 'p'))];
    const open = historyOf([duty('t', 'p'), there, back]);
    expect(replay(fork(open, { name: 'closed', edits: [insert(duty('u', 'q'))] }))).toMatchObject(refusal);
    expect(replay(fork(open, { name: 'open', edits: [insert(duty('u', 'z'))] })).ok).toBe(true);

    const renamed = historyOf([
      duty('t', 'p'),
      duty('u', 'q'),
      { id: 'gone', on: '2025-01-06', type: 'terminated', target: 't' },
      { ...duty('t', 'z', 'again'), on: '2025-01-07' },
      there,
      back,
    ]);
    expect(replay(renamed).ok).toBe(true);
    expect(replay(fork(renamed, { name: 'uncovered', edits: [drop('again'), insert(stated)] }))).toMatchObject(refusal);
    expect(replay(fork(renamed, { name: 'alone', edits: [drop('again')] }))).toMatchObject(refusal);
  });
});

describe('what could set relations against each other', () => {
  const log = [duty('t', 'p'), relation('s', displaces('p', 'q')), exempt, stated];
  const amended = (kind: 'tariff' | 'stacking'): TradeEvent =>
    ({ id: 'a', on: '2025-02-01', type: 'amended', target: 's', to: { kind } }) as TradeEvent;

  test('is a duty or a relation put in or taken out, or a relation amended', () => {
    for (const each of [duty('u', 'q'), relation('r', displaces('q', 'z')), amended('stacking')]) {
      expect(changesStacking(differenceOf(log, [...log, each]))).toBe(true);
      expect(changesStacking(differenceOf([each, ...log], log))).toBe(true);
    }
  });

  test('is nothing else, such as an exemption, a rate, or an order of the same events', () => {
    expect(changesStacking(differenceOf(log, [...log].reverse()))).toBe(false);
    expect(changesStacking(differenceOf(log, log.slice(0, 2)))).toBe(false);
    expect(changesStacking(differenceOf(log, [...log, amended('tariff'), { ...stated, id: 'more' }]))).toBe(false);
  });
});
