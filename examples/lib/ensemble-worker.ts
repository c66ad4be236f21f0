/** Draws the slices that it is sent: the worker's side of the protocol in workers.ts. */
import { parentPort, workerData } from 'node:worker_threads';
import { ensemble, type Span } from 'truce/uncertainty';
import type { Answer, Job } from './workers.js';

const { scenario, goods, drawing } = workerData as Job;

parentPort?.on('message', ({ from, to }: Span) => {
  const drawn = ensemble(scenario, goods, { ...drawing, from, to });
  const answer: Answer = drawn.ok
    ? { shard: drawn.value }
    : { refused: { code: drawn.error.code, message: drawn.error.message } };
  parentPort?.postMessage(answer);
});
