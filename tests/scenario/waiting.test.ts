import type { IsoDate, TradeEvent } from 'truce';
import { describe, expect, test } from 'vitest';
import { waiting } from '../../src/scenario/waiting.js';

const stated = (id: string, on: IsoDate): TradeEvent => ({ id, on, type: 'stated', by: 'XA', what: '' });
const terminated = (id: string, on: IsoDate): TradeEvent => ({ id, on, type: 'terminated', target: 't' });

function entering(log: readonly TradeEvent[], day: IsoDate, late: readonly TradeEvent[] = []): readonly string[] {
  const ahead = waiting(log);
  ahead.join(late);
  const names: string[] = [];
  for (let next = ahead.firstBy(day); next !== null; next = ahead.firstBy(day)) {
    names.push(next.id);
    ahead.leave(next);
  }
  return names;
}

describe('events that wait to enter', () => {
  test('enter by day, within a day by its order, otherwise as in the log', () => {
    const log = [stated('b', '2025-01-02'), stated('c', '2025-01-02'), terminated('a', '2025-01-02')];
    expect(entering(log, '2025-01-02')).toEqual(['a', 'b', 'c']);
    expect(entering(log, '2025-01-01')).toEqual([]);
  });

  test('put a decree for a later day among decrees, whatever its verb', () => {
    const later = { ...terminated('later', '2025-01-02'), effective: '2025-02-01' } as const;
    expect(entering([stated('a', '2025-01-02'), later], '2025-01-02')).toEqual(['a', 'later']);
  });

  test('take an answer that comes late with those of the day, in the order of the day', () => {
    const log = [stated('c', '2025-01-02'), terminated('a', '2025-01-02')];
    expect(entering(log, '2025-01-02', [stated('b', '2025-01-01')])).toEqual(['a', 'b', 'c']);
  });

  test('leave those of later days for their day, however early in its order they come', () => {
    expect(entering([terminated('later', '2025-01-03')], '2025-01-02', [stated('late', '2025-01-01')])).toEqual([
      'late',
    ]);
  });

  test('enter once, though several are late', () => {
    const late = [terminated('a', '2025-01-01'), stated('b', '2025-01-01'), stated('c', '2025-01-01')];
    expect(entering(late, '2025-01-02')).toEqual(['a', 'b', 'c']);
  });
});
