import type { History, HistoryParts, Measure, State, Tariff, TradeEvent } from 'truce';
import { decree, emptyState, episode, history, transition, unwrap } from 'truce';

/** A tariff of XA on all goods of XB. */
export function tariff(id: string, duty: Tariff['duty'] = '10%'): Tariff {
  return {
    kind: 'tariff',
    id,
    by: 'XA',
    program: 'emergency',
    scope: { importer: 'XA', origins: ['XB'], goods: 'all' },
    duty,
  };
}

/** A licence requirement. */
export function control(id: string): Measure {
  return {
    kind: 'export-control',
    id,
    by: 'XA',
    program: 'controls',
    destinations: { to: ['XB'] },
    items: ['gallium'],
    policy: 'prohibited',
  };
}

/** An inquiry. */
export function investigation(id: string): Measure {
  return { kind: 'investigation', id, by: 'XA', program: 'inquiries', statute: 'trade act', subject: 'ships' };
}

/** The world after events, each of which must be legal. */
export function worldOf(...events: readonly TradeEvent[]): State {
  return events.reduce((state, event) => unwrap(transition(state, event)), emptyState('2025-01-01'));
}

/** A value that throws when anything is written into it, however deep. */
export function frozen<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null) {
    Object.freeze(value);
    Object.values(value).forEach(frozen);
  }
  return value;
}

/** A record of 2025 of bare events. */
export function historyOf(events: readonly TradeEvent[], parts: Partial<HistoryParts<string>> = {}): History {
  const act = { id: 'act', cite: 'Order 1', by: 'XA', sources: [{ label: 'Gazette' }], confidence: 'high' } as const;
  return history({
    id: 'test',
    name: 'a test',
    parties: ['XA', 'XB'],
    window: { from: '2025-01-01', until: '2026-01-01' },
    episodes: [episode('All', [decree(act, events)])],
    ...parts,
  });
}
