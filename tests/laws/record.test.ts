import fc from 'fast-check';
import { usChina2025 } from 'truce/history';
import { laws, truceEngine } from 'truce/testing';
import { describe, test } from 'vitest';

/** Each run replays the record and a fork of it, so a few are asked here; `LAW_RUNS=1000` asks more. */
const numRuns = Number(process.env['LAW_RUNS'] ?? 15);

describe('the laws over the record and its forks', () => {
  test.each(Object.entries(laws))(
    '%s',
    (_, law) => {
      fc.assert(law.property(truceEngine, fc.constant(usChina2025)), { numRuns, endOnFailure: true });
    },
    numRuns * 30_000,
  );
});
