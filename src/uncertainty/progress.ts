/** How far a piece of work has come. */
export interface Progress {
  readonly done: number;
  readonly total: number;
  /** In a second; `null` without a clock. */
  readonly rate: number | null;
  /** Seconds that are left at this rate; `null` where it is not known. */
  readonly left: number | null;
}

/** Whoever wants to see how far work has come, or to stop it. Nothing of it changes what is drawn. */
export interface Watch {
  /** Told now and then, and once at the end. */
  readonly progress?: (at: Progress) => void;
  /** Tell after this many worlds. Default 1000. */
  readonly every?: number;
  /** A clock in milliseconds, such as `performance.now`; the library has none of its own. */
  readonly clock?: () => number;
  /** Looked at before each world; work stops when it says so and keeps what is finished. An `AbortSignal` will do. */
  readonly signal?: { readonly aborted: boolean };
}

/**
 * How far work has come after some milliseconds.
 *
 * @example
 * ```ts
 * import { progressOf } from 'truce/uncertainty';
 *
 * progressOf(250, 1000, 500); //=> { done: 250, total: 1000, rate: 500, left: 1.5 }
 * ```
 */
export function progressOf(done: number, total: number, elapsed: number | null): Progress {
  const rate = elapsed === null || elapsed <= 0 ? null : (done / elapsed) * 1000;
  return { done, total, rate, left: rate === null || rate === 0 ? null : (total - done) / rate };
}

/** Tells a watcher of worlds done, as often as it asked. */
export function teller(watch: Watch, total: number): (done: number) => void {
  const { progress, clock, every = 1000 } = watch;
  if (progress === undefined) return () => {};
  const started = clock?.() ?? null;
  return (done) => {
    if (done % every !== 0 && done !== total) return;
    progress(progressOf(done, total, clock === undefined || started === null ? null : clock() - started));
  };
}
