import fc from 'fast-check';
import { type History, replay, type State, transition, unwrap } from 'truce';
import { usChina2025 } from 'truce/history';
import { histories } from 'truce/testing';
import { describe, expect, test } from 'vitest';
import { dueBy } from '../../src/machine/due.js';
import { dueItems, emptyState, happen, nextDayOf } from '../../src/machine/index.js';
import { tariff, worldOf } from './support.js';

/** The state with a record of its own that nobody has seen: nothing of it is remembered. */
const copied = (state: State): State => ({ ...state, measures: { ...state.measures } });

/** Makes every step of a run again from a copied record, the slow and obvious way. */
function slowly(past: History): readonly State[] {
  let state = emptyState('1000-01-01');
  return unwrap(replay(past)).steps.map(({ on, kind, event }) => {
    const fromAgenda = state.agenda.some((pending) => pending.event === event);
    state = copied(unwrap(happen(copied(state), { on, kind, event, fromAgenda })));
    return state;
  });
}

function expectSame(fast: State, slow: State): void {
  // As text, so that the order of keys counts too; told in a word, because to draw how such texts differ takes minutes.
  expect(JSON.stringify(fast) === JSON.stringify(slow) ? 'the same' : `another state on ${slow.on}`).toBe('the same');
  expect(dueItems(fast)).toEqual(dueItems(slow));
  expect(nextDayOf(fast)).toBe(nextDayOf(slow));
  const middle = dueItems(slow)[Math.floor(dueItems(slow).length / 2)];
  if (middle !== undefined) expect(dueBy(fast, middle.on)).toEqual(dueItems(slow).filter(({ on }) => on <= middle.on));
}

describe('a record of lives that is made when it is read', () => {
  test('is so in whatever order states of two lines of moves are read and moved on', () => {
    fc.assert(
      fc.property(histories(), fc.array(fc.nat({ max: 1000 }), { maxLength: 30, size: 'max' }), (past, picks) => {
        const slow = slowly(past);
        const { steps } = unwrap(replay({ ...past }));
        const others: [fast: State, slow: State][] = [];
        for (const pick of picks) {
          const index = pick % Math.max(steps.length, 1);
          const [fast, also] = [steps[index]?.state, slow[index]];
          if (fast === undefined || also === undefined) continue;
          const event = { id: 'x', on: fast.on, type: 'imposed', measure: tariff(`new-${pick}`) } as const;
          others.push([unwrap(transition(fast, event)), unwrap(transition(copied(also), event))]);
          if (pick % 3 === 0) expectSame(fast, also);
        }
        for (const [fast, also] of others) expectSame(fast, also);
        steps.forEach(({ state }, index) => {
          expectSame(state, slow[index] as State);
        });
      }),
      { numRuns: 300 },
    );
  });

  test('outlives the table that its states shared', () => {
    const first = worldOf({ id: 'i', on: '2025-01-01', type: 'imposed', measure: tariff('t') });
    const states = [first];
    for (let number = 1; number <= 300; number += 1) {
      const event = { id: `a${number}`, on: '2025-01-01', type: 'amended', target: 't' } as const;
      states.push(unwrap(transition(states.at(-1) as State, { ...event, to: { kind: 'tariff', duty: `${number}%` } })));
    }
    for (const number of [300, 0, 150, 299, 1, 64, 65, 63]) {
      const life = states[number]?.measures['t'];
      expect(life?.because).toHaveLength(number + 1);
      expect(life?.measure).toMatchObject({ duty: `${number === 0 ? 10 : number}%` });
    }
  });

  test('is the record that copying at every move makes, on generated histories', () => {
    fc.assert(
      fc.property(histories(), fc.boolean(), (past, backwards) => {
        const slow = slowly(past);
        // A record may be read before those it was made from, or after.
        const pairs = unwrap(replay({ ...past })).steps.map(({ state }, index) => ({
          state,
          slow: slow[index] as State,
        }));
        for (const each of backwards ? pairs.reverse() : pairs) expectSame(each.state, each.slow);
      }),
      { numRuns: 1000 },
    );
  });

  test('is so over a long record too', () => {
    const slow = slowly(usChina2025);
    unwrap(replay({ ...usChina2025 })).steps.forEach(({ state }, index) => {
      if (index % 10 === 0) expectSame(state, slow[index] as State);
    });
  });

  test('is plain data to whoever looks', () => {
    const state = worldOf({ id: 'i', on: '2025-01-01', type: 'imposed', measure: tariff('t') });
    expect(Object.keys(state)).toEqual(Object.keys(emptyState('2025-01-01')));
    expect(state.measures).toBe(state.measures);
    expect(JSON.parse(JSON.stringify(state))).toEqual(state);
    expect(structuredClone(state)).toStrictEqual({ ...state });
    expect(Object.getOwnPropertySymbols({ ...state })).toEqual([]);
    expect(Object.getPrototypeOf(state)).toBe(Object.prototype);
    expect(() => new Proxy(state, {}).measures).toThrow('{ ...state }');
  });

  test('may have any name in it', () => {
    const state = worldOf(
      { id: 'i', on: '2025-01-01', type: 'imposed', measure: tariff('__proto__') },
      { id: 's', on: '2025-01-02', type: 'suspended', target: '__proto__', leaving: 'nothing', until: null },
    );
    expect(Object.keys(state.measures)).toEqual(['__proto__']);
    expect(Object.values(state.measures)[0]?.status).toBe('suspended');
  });
});
