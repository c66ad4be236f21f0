import {
  advance,
  deadlinesOf,
  emptyState,
  type History,
  type Run,
  replay,
  type State,
  stateOn,
  type TradeEvent,
  transition,
  unwrap,
} from 'truce';
import { describe, expect, test } from 'vitest';
import { control, historyOf, tariff, worldOf } from './support.js';

const imposed: TradeEvent = { id: 'imposed', on: '2025-01-10', type: 'imposed', measure: tariff('t', '34%') };
const suspended: TradeEvent = {
  id: 'suspended',
  on: '2025-01-20',
  type: 'suspended',
  target: 't',
  leaving: '10%',
  until: '2025-03-01',
};

function runOf(...events: readonly TradeEvent[]): Run {
  return unwrap(replay(historyOf(events)));
}

function lifeOn(run: Run, day: '2025-01-15' | `2025-${number}-${number}`, id = 't') {
  return unwrap(stateOn(run, day)).measures[id];
}

function orderOn(run: Run, day: string): readonly string[] {
  return run.steps.filter(({ on }) => on === day).map(({ event }) => event.type);
}

describe('the order of the day', () => {
  test('an extension signed on the last day is in time', () => {
    const run = runOf(imposed, suspended, {
      id: 'extended',
      on: '2025-03-01',
      type: 'suspension-extended',
      target: 't',
      until: '2025-06-01',
    });
    expect(orderOn(run, '2025-03-01')).toEqual(['suspension-extended']);
    expect(lifeOn(run, '2025-03-01')).toMatchObject({ status: 'suspended', suspension: { until: '2025-06-01' } });
    expect(lifeOn(run, '2025-06-01')).toMatchObject({ status: 'in-force', suspension: null });
  });

  test('whatever the order in which one day is recorded: extend, end, decree, begin, expire', () => {
    const run = runOf(
      imposed,
      { id: 'u', on: '2025-01-10', type: 'imposed', measure: tariff('u') },
      { id: 'v', on: '2025-01-11', effective: '2025-03-01', type: 'imposed', measure: tariff('v') },
      { id: 'w', on: '2025-01-12', type: 'imposed', measure: tariff('w'), until: '2025-03-01' },
      suspended,
      { id: 'said', on: '2025-03-01', type: 'stated', by: 'XA', what: 'a long day' },
      { id: 'end', on: '2025-03-01', type: 'terminated', target: 'u' },
      { id: 'extended', on: '2025-03-01', type: 'suspension-extended', target: 't', until: '2025-06-01' },
    );
    expect(orderOn(run, '2025-03-01')).toEqual([
      'suspension-extended',
      'terminated',
      'stated',
      'took-effect',
      'lapsed',
    ]);
  });

  test('an end that is decreed for a later day is a decree like any other on the day it is decreed', () => {
    const said: TradeEvent = { id: 'said', on: '2025-02-01', type: 'stated', by: 'XA', what: 'wait' };
    const end: TradeEvent = { id: 'end', on: '2025-02-01', effective: '2025-03-01', type: 'terminated', target: 't' };
    const now: TradeEvent = { id: 'now', on: '2025-02-01', type: 'terminated', target: 'u' };
    const other: TradeEvent = { id: 'other', on: '2025-01-10', type: 'imposed', measure: tariff('u') };
    const ids = (run: Run) => run.steps.filter(({ on }) => on === '2025-02-01').map(({ event }) => event.id);
    expect(ids(runOf(imposed, other, said, end, now))).toEqual(['now', 'said', 'end']);
    expect(ids(runOf(imposed, other, end, said, now))).toEqual(['now', 'end', 'said']);
  });

  test('a duty that is replaced before it applied never applied', () => {
    const run = runOf(
      { id: '34', on: '2025-01-04', effective: '2025-01-10', type: 'imposed', measure: tariff('t', '34%') },
      { id: '84', on: '2025-01-09', type: 'amended', target: 't', to: { kind: 'tariff', duty: '84%' } },
    );
    expect(lifeOn(run, '2025-01-09')).toMatchObject({ status: 'announced', measure: { duty: '84%' } });
    expect(lifeOn(run, '2025-01-10')).toMatchObject({ status: 'in-force', measure: { duty: '84%' } });
  });

  test('a decree suspended before its day takes effect for the first time when the window ends', () => {
    const run = runOf(
      { id: 'i', on: '2025-01-09', effective: '2025-02-01', type: 'imposed', measure: control('c') },
      {
        id: 's',
        on: '2025-01-31',
        type: 'suspended',
        target: 'c',
        leaving: 'nothing',
        until: '2025-11-10',
      },
    );
    expect(lifeOn(run, '2025-02-01', 'c')).toMatchObject({ status: 'suspended', suspension: { from: 'announced' } });
    expect(lifeOn(run, '2025-11-09', 'c')?.status).toBe('suspended');
    expect(lifeOn(run, '2025-11-10', 'c')).toMatchObject({ status: 'in-force', effective: null });
  });

  test('a suspension that ends before the day of its decree gives back a decree that still waits', () => {
    const run = runOf(
      { id: 'i', on: '2025-01-09', effective: '2025-06-01', type: 'imposed', measure: control('c') },
      { id: 's', on: '2025-01-31', type: 'suspended', target: 'c', leaving: 'nothing', until: '2025-03-01' },
    );
    expect(lifeOn(run, '2025-03-01', 'c')).toMatchObject({ status: 'announced', effective: '2025-06-01' });
    expect(lifeOn(run, '2025-06-01', 'c')?.status).toBe('in-force');
  });

  test('a suspension struck down by law leaves the measure as last amended', () => {
    const run = runOf(
      imposed,
      suspended,
      { id: 'a', on: '2025-02-01', type: 'amended', target: 't', to: { kind: 'tariff', duty: '25%' } },
      { id: 'struck', on: '2025-02-10', type: 'suspension-ended', target: 't' },
    );
    expect(lifeOn(run, '2025-02-09')?.status).toBe('suspended');
    expect(lifeOn(run, '2025-02-10')).toMatchObject({
      status: 'in-force',
      suspension: null,
      measure: { duty: '25%' },
    });
    expect(orderOn(run, '2025-03-01')).toEqual([]);
  });

  test('a lapse gives the amended duty, not the one before it', () => {
    const run = runOf(
      { ...imposed, measure: tariff('t', '125%') } as TradeEvent,
      { id: 'a', on: '2025-01-20', type: 'amended', target: 't', to: { kind: 'tariff', duty: '34%' } },
      suspended,
    );
    expect(orderOn(run, '2025-03-01')).toEqual(['snapped-back']);
    expect(lifeOn(run, '2025-03-01')).toMatchObject({ status: 'in-force', measure: { duty: '34%' } });
  });

  test('a measure that ends while suspended does not come back', () => {
    const run = runOf(imposed, suspended, { id: 'end', on: '2025-03-01', type: 'terminated', target: 't' });
    expect(orderOn(run, '2025-03-01')).toEqual(['terminated']);
    expect(lifeOn(run, '2025-03-01')?.status).toBe('ended');
  });

  test('what is recorded on the day it falls due happens once', () => {
    const run = runOf(imposed, suspended, { id: 'back', on: '2025-03-01', type: 'snapped-back', target: 't' });
    expect(run.steps.filter(({ event }) => event.type === 'snapped-back')).toHaveLength(1);
    expect(run.steps.at(-1)?.event.id).toBe('back');
  });
});

describe('the agenda', () => {
  const pending: TradeEvent = {
    id: 'later',
    on: '2025-01-11',
    effective: '2025-02-01',
    type: 'amended',
    target: 't',
    to: { kind: 'tariff', duty: '50%' },
  };

  test('a decree for a later day waits on it, and bites on its day', () => {
    const state = worldOf(imposed, pending);
    expect(state.measures['t']).toMatchObject({ measure: { duty: '34%' } });
    expect(deadlinesOf(state)).toEqual([{ on: '2025-02-01', verb: 'amended', subject: 't', event: 'later' }]);
    const then = unwrap(advance(state, '2025-02-01'));
    expect(then).toMatchObject({ agenda: [], measures: { t: { measure: { duty: '50%' } } } });
  });

  test('entries fall with their measure', () => {
    const state = worldOf(imposed, pending, { id: 'end', on: '2025-01-15', type: 'terminated', target: 't' });
    expect(state.agenda).toEqual([]);
    expect(unwrap(advance(state, '2025-12-31')).measures['t']?.status).toBe('ended');
  });

  test('entries fall with their agreement', () => {
    const state = worldOf(
      {
        id: 'reached',
        on: '2025-01-10',
        type: 'agreement-reached',
        deal: { id: 'truce', title: 'A truce', parties: ['XA', 'XB'], kind: 'truce', form: 'text', terms: [] },
      },
      { id: 'in-force', on: '2025-01-11', type: 'agreement-in-force', target: 'truce', until: '2025-03-01' },
      {
        id: 'extended',
        on: '2025-01-12',
        effective: '2025-02-20',
        type: 'agreement-extended',
        target: 'truce',
        until: '2025-06-01',
      },
      { id: 'off', on: '2025-01-20', type: 'agreement-repudiated', target: 'truce', by: 'XB' },
    );
    expect(state.agenda).toEqual([]);
    expect(unwrap(advance(state, '2025-12-31')).agreements['truce']?.status).toBe('ended');
  });

  test('a decree can be revoked before it bites, announced measures included', () => {
    const revoked = worldOf(imposed, pending, { id: 'r', on: '2025-01-15', type: 'revoked', revokes: 'later' });
    expect(revoked).toMatchObject({ agenda: [], measures: { t: { status: 'in-force' } } });
    const announced = worldOf(
      { id: 'i', on: '2025-01-04', effective: '2025-01-20', type: 'imposed', measure: tariff('t') },
      { id: 'r', on: '2025-01-15', type: 'revoked', revokes: 'i' },
    );
    expect(announced.measures['t']).toMatchObject({ status: 'ended', endedBy: 'r' });
  });

  test('an announced measure falls with the decree that announced it, and with no other of its life', () => {
    const world = worldOf(
      { id: 'threat', on: '2025-01-02', type: 'threatened', measure: tariff('t') },
      { id: 'i', on: '2025-01-04', effective: '2025-03-01', type: 'imposed', measure: tariff('t') },
      { id: 'a', on: '2025-01-04', type: 'amended', target: 't', to: { kind: 'tariff', duty: '84%' } },
      { id: 's', on: '2025-01-05', type: 'suspended', target: 't', leaving: 'nothing', until: null },
      { id: 'b', on: '2025-01-06', type: 'suspension-ended', target: 't' },
    );
    const revoke = (revokes: string) => transition(world, { id: 'r', on: '2025-01-15', type: 'revoked', revokes });
    for (const other of ['threat', 'a', 's', 'b']) {
      expect(revoke(other)).toMatchObject({ ok: false, error: { code: 'NOTHING_TO_REVOKE', revokes: other } });
    }
    expect(unwrap(revoke('i')).measures['t']).toMatchObject({ status: 'ended', endedBy: 'r', announcedBy: null });
    expect(unwrap(advance(world, '2025-03-01')).measures['t']).toMatchObject({ status: 'in-force', announcedBy: null });
  });

  test('a decree that has become illegal by its day is refused on that day', () => {
    const state = worldOf(imposed, { ...pending, id: 'x', type: 'suspension-ended', target: 't' } as TradeEvent, {
      id: 'said',
      on: '2025-01-15',
      type: 'stated',
      by: 'XA',
      what: 'nothing',
    });
    expect(advance(state, '2025-01-31').ok).toBe(true);
    expect(advance(state, '2025-02-01')).toMatchObject({
      ok: false,
      error: { code: 'ILLEGAL_MOVE', subject: 't', status: 'in-force' },
    });
  });

  test('a threat passes unused on the day it was made for, unless it is carried out', () => {
    const threat: TradeEvent = {
      id: 'threat',
      on: '2025-01-10',
      type: 'threatened',
      measure: tariff('t', '100%'),
      statedFor: '2025-02-01',
    };
    const passed: State = unwrap(advance(worldOf(threat), '2025-02-01'));
    expect(passed.measures['t']).toMatchObject({ status: 'ended', endedBy: 'due:passed-unused:t:2025-02-01' });
    const before = unwrap(advance(worldOf(threat), '2025-01-31'));
    const done = unwrap(transition(before, { id: 'i', on: '2025-02-01', type: 'imposed', measure: tariff('t') }));
    expect(unwrap(advance(done, '2025-02-01')).measures['t']?.status).toBe('in-force');
  });
});

test('a world in which nothing happened can be asked, and advanced', () => {
  const history: History = historyOf([]);
  expect(unwrap(stateOn(unwrap(replay(history)), '2025-06-01'))).toEqual(emptyState('2025-06-01'));
  expect(unwrap(advance(emptyState('2025-01-01'), '2025-06-01'))).toEqual(emptyState('2025-06-01'));
});
