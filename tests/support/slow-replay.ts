import { type Fork, replay, type State, unwrap } from 'truce';
import { expect } from 'vitest';
import { type Reference, slowReplay } from '../../src/testing/reference.js';

const happened = ({ steps, orphans }: Reference) => ({
  steps: steps.map(({ on, kind, event }) => `${on} ${kind} ${event.id}`),
  orphans: orphans.map(({ on, event, because }) => ({ on, event: event.id, because })),
});

/** A state as text: the order of its parts counts too. */
const written = (state: State | undefined) => JSON.stringify(state);

/** Expects a fork to come to what the slow replay comes to, and says whether its edits could be made at all. */
export function expectAsReplayedSlowly(world: Fork): boolean {
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
