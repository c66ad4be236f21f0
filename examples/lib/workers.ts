/**
 * Draws an ensemble on worker threads. The library itself knows no threads: this is one way to run its shards, and any job
 * engine that keeps the protocol is another.
 *
 * The protocol, all of it plain data:
 *
 * 1. a worker is started with a job: `{ scenario, goods, drawing }`, the arguments of `ensemble` without the slice
 * 2. it is sent slices, one at a time: `{ from, to }`
 * 3. it answers each with `{ shard }`, or with `{ refused: { code, message } }`
 *
 * World i depends on the seed and i alone and shards are sums of whole numbers, so it does not matter which worker draws
 * which slice, how many there are, and in which order they answer: the bits are the same. A worker that dies takes with it
 * the one slice that it was drawing, and nothing that is finished; what nobody drew is listed as missing, to be drawn by
 * whoever wants to.
 */
import { Worker } from 'node:worker_threads';
import type { GoodsOnLane, Scenario } from 'truce';
import {
  type Drawing,
  mergeShards,
  type Progress,
  progressOf,
  type Sample,
  type Shard,
  type Span,
  summarise,
} from 'truce/uncertainty';

/** What every worker is started with. */
export interface Job {
  readonly scenario: Scenario;
  readonly goods: GoodsOnLane;
  readonly drawing: Drawing;
}

/** What a worker answers a slice with. */
export type Answer =
  | { readonly shard: Shard }
  | { readonly refused: { readonly code: string; readonly message: string } };

/** How to run a job. */
export interface Running {
  /** How many worlds in all. */
  readonly worlds: number;
  readonly threads: number;
  /** How many worlds a slice holds. Default a thousand. */
  readonly slice?: number;
  /** The module that a worker runs. Default the one beside this file. */
  readonly worker?: URL;
  readonly signal?: AbortSignal;
  readonly progress?: (at: Progress) => void;
}

/** What came of a job. */
export interface Ran {
  /** The sum of all slices that were finished; `null` where none was. Its `missing` says which worlds it lacks. */
  readonly sample: Sample | null;
  readonly missing: readonly Span[];
  /** Slices that were begun and not finished, and why. */
  readonly failures: readonly { readonly slice: Span; readonly message: string }[];
}

/** Runs a job on threads until every slice has been handed out, every worker has died, or the signal says stop. */
export async function runOnThreads(job: Job, running: Running): Promise<Ran> {
  const { worlds, threads, slice = 1000, worker = new URL('./start-worker.mjs', import.meta.url) } = running;
  const waiting: Span[] = [];
  for (let from = 0; from < worlds; from += slice) waiting.push({ from, to: Math.min(from + slice, worlds) });
  const shards: Shard[] = [];
  const failures: { slice: Span; message: string }[] = [];
  const started = performance.now();
  const finished = (shard: Shard) => {
    shards.push(shard);
    const done = shards.reduce(
      (sum, { drawn }) => sum + drawn.reduce((count, { from, to }) => count + to - from, 0),
      0,
    );
    running.progress?.(progressOf(done, worlds, performance.now() - started));
  };
  const count = Math.min(threads, waiting.length);
  await Promise.all(
    Array.from({ length: count }, () => serve({ job, worker, waiting, finished, failures, signal: running.signal })),
  );
  const sum = mergeShards(shards);
  const sample = sum.ok ? summarise(sum.value, { worlds }) : null;
  return sample?.ok
    ? { sample: sample.value, missing: sample.value.missing, failures }
    : { sample: null, missing: [{ from: 0, to: worlds }], failures };
}

interface Service {
  readonly job: Job;
  readonly worker: URL;
  /** Slices that nobody has taken yet; workers take them from the front. */
  readonly waiting: Span[];
  readonly finished: (shard: Shard) => void;
  readonly failures: { slice: Span; message: string }[];
  readonly signal: AbortSignal | undefined;
}

/** One worker, served slices until none is left, it dies, or it is told to stop. */
function serve({ job, worker, waiting, finished, failures, signal }: Service): Promise<void> {
  return new Promise((resolve) => {
    // A worker of this repository is TypeScript; tsx reads it, and where the packages are that it imports.
    const thread = new Worker(worker, { workerData: job });
    let drawing: Span | null = null;
    let because = 'it ended before it had answered';
    const next = () => {
      drawing = signal?.aborted ? null : (waiting.shift() ?? null);
      if (drawing === null) void thread.terminate();
      else thread.postMessage(drawing);
    };
    const stop = () => {
      because = 'it was told to stop';
      void thread.terminate();
    };
    signal?.addEventListener('abort', stop, { once: true });
    thread.on('message', (answer: Answer) => {
      if ('shard' in answer) finished(answer.shard);
      else if (drawing !== null) failures.push({ slice: drawing, message: answer.refused.message });
      next();
    });
    thread.on('error', (error) => {
      because = error instanceof Error ? error.message : String(error);
    });
    thread.on('exit', () => {
      signal?.removeEventListener('abort', stop);
      if (drawing !== null) failures.push({ slice: drawing, message: because });
      resolve();
    });
    next();
  });
}
