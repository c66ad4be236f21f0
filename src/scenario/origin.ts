import type { TradeEvent } from '../machine/index.js';
import { attached } from '../values/index.js';
import type { Apart } from './apart.js';
import type { Run } from './replay.js';

/** Where a run comes from. Only memory: all of it could be worked out from its scenario again. */
export interface Origin {
  /** The log that it was folded from. */
  readonly log: readonly TradeEvent[];
  /** The run of its base, with the same clock. */
  readonly base: Run | null;
  /** How it differs from its base, where nothing but that had to be folded. */
  readonly apart: Apart | null;
}

const origins = attached<Run, Origin>();

/** Where a run comes from; `null` of one that was put together by hand. */
export function originOf(run: Run): Origin | null {
  return origins.get(run) ?? null;
}

export function noteOrigin(run: Run, origin: Origin): void {
  origins.put(run, origin);
}
