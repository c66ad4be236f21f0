import fc from 'fast-check';
import { addDays, type TradeEvent } from 'truce';
import { expect, test } from 'vitest';
import { differenceOf } from '../../src/scenario/difference.js';
import { type History, inDecreedOrder, withInstead } from '../../src/scenario/history.js';

const pool = Array.from(
  { length: 9 },
  (_, place): TradeEvent => ({
    id: `e${place}`,
    on: addDays('2025-01-01', place % 4),
    type: 'stated',
    by: 'XA',
    what: '',
    ...(place % 3 === 0 ? {} : { sequence: place % 3 }),
  }),
);
const logs = fc.shuffledSubarray(pool);

test('what one log has and another has not, in the order of its log', () => {
  fc.assert(
    fc.property(logs, logs, (before, after) => {
      const gone = before.filter((event) => !after.includes(event));
      const come = after.filter((event) => !before.includes(event));
      // What stands elsewhere is in both.
      expect(differenceOf(before, after)).toEqual({ gone, come });
    }),
  );
});

test('one event in the place of another leaves a log in decreed order, with equals where they were', () => {
  fc.assert(
    fc.property(logs, fc.nat(8), fc.constantFrom(...pool), (some, at, model) => {
      const log: History['events'] = inDecreedOrder(some);
      const event = log[at % Math.max(1, log.length)];
      if (event === undefined) return;
      const instead: TradeEvent = { ...model, id: 'instead' };
      const changed = log.map((each) => (each === event ? instead : each));
      expect(withInstead(log, event, instead)).toEqual(inDecreedOrder(changed));
      expect(log).toEqual(inDecreedOrder(some));
    }),
  );
});
