import {
  type Act,
  decree,
  episode,
  fork,
  type HistoryParts,
  history,
  insert,
  type Run,
  replay,
  type TradeEvent,
  unwrap,
} from 'truce';
import { describe, expect, test } from 'vitest';
import { fold } from '../../src/scenario/fold.js';
import { frozen, historyOf, tariff, worldOf } from '../machine/support.js';

const order = (id: string): Act => ({ id, cite: `Order ${id}`, by: 'XA', confidence: 'high' });
const stated = (id: string, on: TradeEvent['on'], more: Partial<TradeEvent> = {}): TradeEvent =>
  ({ id, on, type: 'stated', by: 'XA', what: '', ...more }) as TradeEvent;

const parts: HistoryParts<string> = {
  id: 'made-up',
  name: 'made up',
  parties: ['XA', 'XB'],
  window: { from: '2025-01-01', until: '2026-01-01' },
  episodes: [
    episode('Later', [decree(order('1'), [stated('e', '2025-03-01'), stated('b', '2025-02-01', { sequence: 1 })])]),
    episode('Earlier', [
      decree(order('2'), [
        stated('c', '2025-02-01', { sequence: 1 }),
        stated('a', '2025-02-01'),
        stated('d', '2025-02-01', { sequence: 2, act: '1' }),
      ]),
    ]),
  ],
};

describe('a history made from its episodes', () => {
  test('has its events by day, within a day by sequence, otherwise as written', () => {
    expect(history(parts).events.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  test('names the act of each, unless the event names another', () => {
    const { events, acts } = history(parts);
    expect(events.map(({ id, act }) => `${id} ${act}`)).toEqual(['a 2', 'b 1', 'c 2', 'd 1', 'e 1']);
    expect(acts).toEqual({ 1: order('1'), 2: order('2') });
  });

  test('changes nothing that it is made from, and adds nothing that it was not given', () => {
    const made = history(frozen(parts));
    expect(made).toMatchObject({ lists: {}, items: [], mfn: [] });
    expect('phases' in made).toBe(false);
    const phases = { sides: ['XA', 'XB'], prohibitiveAt: '100%' } as const;
    expect(history({ ...parts, phases }).phases).toBe(phases);
  });
});

test('a fork of a history refuses orphans, with no edits and no rules, unless told otherwise', () => {
  expect(fork(historyOf([]), { name: 'bare' })).toMatchObject({ orphans: 'refuse', edits: [], rules: [] });
});

describe('a decree for a later day that the law no longer allows on its day', () => {
  const pause = (id: string, effective: TradeEvent['on'], target: string): TradeEvent => ({
    id,
    on: '2025-02-01',
    effective,
    type: 'suspended',
    target,
    leaving: 'nothing',
    until: null,
  });
  const record = historyOf([
    { id: 't', on: '2025-01-10', type: 'imposed', measure: tariff('t') },
    { id: 'u', on: '2025-01-10', type: 'imposed', measure: tariff('u') },
    pause('first', '2025-03-01', 't'),
    pause('second', '2025-03-15', 't'),
    pause('other', '2025-04-01', 'u'),
  ]);
  const base = fork(record, { name: 'as it is', orphans: 'skip' });
  const skippedOf = (run: Run) => run.skipped.map(({ on, event }) => `${on} ${event.id}`);

  test('is an orphan of that day, and what else was decreed still comes', () => {
    const run = unwrap(replay(base));
    expect(skippedOf(run)).toEqual(['2025-03-15 second']);
    expect(run.steps.at(-1)).toMatchObject({ on: '2025-04-01', kind: 'applied', event: { id: 'other' } });
    expect(run.steps.at(-1)?.state.agenda).toEqual([]);
  });

  test('is one in a fork that changes only what comes later, and is so once', () => {
    const later = fork(base, { name: 'later', edits: [insert(stated('x', '2025-03-20'))] });
    const run = unwrap(replay(later));
    expect(skippedOf(run)).toEqual(['2025-03-15 second']);
    expect(run.steps.filter(({ event }) => event.id === 'second')).toHaveLength(1);
    expect(run.steps.at(-1)?.state.agenda).toEqual([]);
    const earlier = fork(base, { name: 'earlier', edits: [insert(stated('x', '2025-03-10'))] });
    expect(skippedOf(unwrap(replay(earlier)))).toEqual(['2025-03-15 second']);
  });
});

describe('time', () => {
  const state = worldOf({ id: 't', on: '2025-02-01', type: 'imposed', measure: tariff('t') });

  test('does not run back for what is decreed too late: it enters today', () => {
    const { steps } = unwrap(fold(state, [stated('late', '2025-01-15'), stated('next', '2025-02-02')]));
    expect(steps.map(({ on, event }) => `${on} ${event.id}`)).toEqual(['2025-02-01 late', '2025-02-02 next']);
  });

  test('stops after the last day that is asked for', () => {
    const log = [stated('a', '2025-02-02'), stated('b', '2025-02-03')];
    const { steps } = unwrap(fold(state, log, { through: '2025-02-02' }));
    expect(steps.map(({ event }) => event.id)).toEqual(['a']);
  });
});
