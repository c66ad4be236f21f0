import { drop, type Edit, fork, type History, replace, reschedule } from 'truce';
import { usChina2025 } from 'truce/history';
import { describe, expect, test } from 'vitest';
import { expectAsReplayedSlowly } from '../support/slow-replay.js';

const record: History = usChina2025;

/** Every event of the record, taken out, moved and written anew, in the order of the record. */
const worlds = record.events.flatMap((event): readonly (readonly [name: string, edit: Edit])[] => [
  [`without ${event.id}`, drop(event.id)],
  [`${event.id} nine days later`, reschedule(event.id, { byDays: 9 })],
  [`${event.id} written anew`, replace(event.id, { ...event, note: 'written anew' })],
]);

const worldOf = (edits: readonly Edit[]) => fork(record, { name: 'a world', edits, orphans: 'skip' });

describe('a fork of the record, which goes on alongside it, comes to what it comes to alone', () => {
  // One in ten, each kind of edit as often, and others each time the record grows.
  const some = worlds.filter((_, place) => place % 10 === record.events.length % 10);

  test.each(some)('%s', (_, edit) => {
    expectAsReplayedSlowly(worldOf([edit]));
  });

  test('with several edits at once', () => {
    const made = Array.from({ length: 24 }, (_, turn) =>
      [turn * 61, turn * 97 + 5, turn * 151 + 11].map(
        (place) => (worlds[place % worlds.length] as (typeof worlds)[0])[1],
      ),
    );
    expect(made.filter((edits) => expectAsReplayedSlowly(worldOf(edits))).length).toBeGreaterThan(12);
  });
});
