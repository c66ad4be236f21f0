import { drop, type Edit, fork, type History, replace, replay, reschedule, type State, unwrap } from 'truce';
import { usChina2025 } from 'truce/history';
import { describe, expect, test } from 'vitest';
import { type Reference, slowReplay } from '../../src/testing/reference.js';

const record: History = usChina2025;

/** Every event of the record, taken out, moved and written anew, in the order of the record. */
const worlds = record.events.flatMap((event): readonly (readonly [name: string, edit: Edit])[] => [
  [`without ${event.id}`, drop(event.id)],
  [`${event.id} nine days later`, reschedule(event.id, { byDays: 9 })],
  [`${event.id} written anew`, replace(event.id, { ...event, note: 'written anew' })],
]);

const happened = ({ steps, orphans }: Reference) => ({
  steps: steps.map(({ on, kind, event }) => `${on} ${kind} ${event.id}`),
  orphans: orphans.map(({ on, event, because }) => ({ on, event: event.id, because })),
});

/** A state as text: the order of its parts counts too. */
const written = (state: State | undefined) => JSON.stringify(state);

function expectTheSame(edits: readonly Edit[]): boolean {
  const world = fork(record, { name: 'a world', edits, orphans: 'skip' });
  const fast = replay(world);
  if (!fast.ok) return false;
  const { steps, skipped: orphans } = fast.value;
  const slow = unwrap(slowReplay(world));
  expect(happened({ steps, orphans })).toEqual(happened(slow));
  for (const share of [0.6, 0.8, 1]) {
    const place = Math.ceil(share * steps.length) - 1;
    expect(written(steps[place]?.state)).toBe(written(slow.steps[place]?.state));
  }
  return true;
}

describe('a fork of the record, which goes on alongside it, comes to what it comes to alone', () => {
  // One in ten, each kind of edit as often, and others each time the record grows.
  const some = worlds.filter((_, place) => place % 10 === record.events.length % 10);

  test.each(some)('%s', (_, edit) => {
    expectTheSame([edit]);
  });

  test('with several edits at once', () => {
    const made = Array.from({ length: 24 }, (_, turn) =>
      [turn * 61, turn * 97 + 5, turn * 151 + 11].map(
        (place) => (worlds[place % worlds.length] as (typeof worlds)[0])[1],
      ),
    );
    expect(made.filter(expectTheSame).length).toBeGreaterThan(12);
  });
});
