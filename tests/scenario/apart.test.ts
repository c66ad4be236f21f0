import { drop, type Edit, fork, type IsoDate, insert, replace, reschedule, type TradeEvent, unwrap } from 'truce';
import { describe, expect, test } from 'vitest';
import { originOf, replay } from '../../src/scenario/index.js';
import { historyOf, tariff } from '../machine/support.js';
import { expectAsReplayedSlowly } from '../support/slow-replay.js';

/** A record in which each kind of thing is brought into the world, moved, and moved again. */
const events: readonly TradeEvent[] = [
  { id: 'imposed', on: '2025-01-10', type: 'imposed', measure: tariff('t'), effective: '2025-02-01' },
  { id: 'other', on: '2025-01-10', type: 'imposed', measure: tariff('other') },
  { id: 'suspended', on: '2025-02-10', type: 'suspended', target: 't', leaving: 'nothing', until: '2025-05-01' },
  { id: 'amended', on: '2025-03-01', type: 'amended', target: 'other', to: { kind: 'tariff', duty: '20%' } },
  { id: 'ended', on: '2025-03-05', type: 'terminated', target: 'other', effective: '2025-09-01' },
  { id: 'not-ended', on: '2025-04-05', type: 'revoked', revokes: 'ended' },
  { id: 'announced', on: '2025-03-05', type: 'stated', by: 'XA', what: 'to come', effective: '2025-06-01' },
  { id: 'not-announced', on: '2025-03-20', type: 'revoked', revokes: 'announced' },
  {
    id: 'reached',
    on: '2025-01-20',
    type: 'agreement-reached',
    deal: { id: 'truce', title: 'Truce', parties: ['XA', 'XB'], kind: 'truce', form: 'text', terms: [] },
  },
  { id: 'in-force', on: '2025-01-25', type: 'agreement-in-force', target: 'truce', until: '2025-08-01' },
  {
    id: 'alleged',
    on: '2025-03-01',
    type: 'breach-alleged',
    allegation: { id: 'breach', by: 'XA', against: 'XB', agreement: 'truce', claim: 'broken' },
  },
  { id: 'repaired', on: '2025-03-15', type: 'agreement-repaired', target: 'truce' },
  {
    id: 'promised',
    on: '2025-01-20',
    type: 'promised',
    promise: { id: 'promise', by: 'XA', what: 'to lower' },
  },
  { id: 'kept', on: '2025-02-20', type: 'promise-kept', target: 'promise' },
  {
    id: 'committed',
    on: '2025-01-20',
    type: 'committed',
    commitment: {
      id: 'soybeans',
      by: 'XB',
      to: 'XA',
      what: 'soybeans',
      amount: 12,
      unit: 'Mt',
      from: '2025-01-20',
      until: '2025-04-01',
    },
  },
  { id: 'bought', on: '2025-03-30', type: 'commitment-met', target: 'soybeans', outcome: 'bought' },
  { id: 'talks', on: '2025-02-15', type: 'met', meeting: { id: 'talks', kind: 'talks', title: 'Talks' } },
  { id: 'talks-again', on: '2025-02-25', type: 'met', meeting: { id: 'talks', kind: 'talks', title: 'More talks' } },
];

const record = historyOf(events);
const worldOf = (...edits: readonly Edit[]) => fork(record, { name: 'a world', edits, orphans: 'skip' });
const namesOf = (...edits: readonly Edit[]) => [...(originOf(unwrap(replay(worldOf(...edits))))?.apart?.names ?? [])];

describe('a fork comes to what it comes to alone', () => {
  test.each(events.map(({ id }) => id))('whatever is done to %s', (id) => {
    const event = events.find((each) => each.id === id) as TradeEvent;
    const days: readonly IsoDate[] = ['2025-01-02', '2025-03-12', '2025-07-01'];
    const moves = days.map((to): Edit => reschedule(id, { to }));
    const anew = replace(id, { ...event, note: 'anew' } as TradeEvent);
    // An edit may be refused: a suspension that would end before it begins. Most are not.
    let made = 0;
    for (const edit of [drop(id), anew, ...moves]) {
      for (const more of [[], ...events.filter((each) => each.id !== id).map((each) => [drop(each.id)])]) {
        if (expectAsReplayedSlowly(worldOf(edit, ...more))) made += 1;
      }
    }
    expect(made).toBeGreaterThanOrEqual(3 * events.length);
  });
});

describe('what stands apart', () => {
  test.each<[string, Edit, readonly string[]]>([
    ['a measure', drop('amended'), ['other']],
    ['an agreement, and allegations that it was broken', drop('repaired'), ['breach', 'truce']],
    ['an allegation, and the agreement', drop('alleged'), ['breach', 'truce']],
    ['a promise', drop('kept'), ['promise']],
    ['a commitment', drop('bought'), ['soybeans']],
    ['a meeting', drop('talks-again'), ['talks']],
    ['what a revocation takes back', drop('not-ended'), ['other']],
    ['a decree about nothing, which can be taken back', drop('not-announced'), ['announced']],
    ['what is put in', insert({ id: 'new', on: '2025-05-01', type: 'imposed', measure: tariff('new') }), ['new']],
  ])('is %s', (_, edit, expected) => {
    expect(namesOf(edit).sort()).toEqual(expected);
  });

  test('is nothing where nothing is edited', () => {
    expect(namesOf()).toEqual([]);
  });

  test('is not folded alone where the law refuses an event of it', () => {
    const world = unwrap(replay(worldOf(drop('imposed'))));
    expect(originOf(world)?.apart).toBeNull();
    expect(world.skipped.map(({ event }) => event.id)).toEqual(['suspended']);
  });
});
