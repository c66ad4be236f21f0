/** Draws the slices that it is sent. */
import { parentPort, workerData } from 'node:worker_threads';
import { type Basket, unwrap } from 'truce';
import { usChina2025 } from 'truce/history';
import { type AverageDrawing, ensembleAverages, type Slice } from 'truce/uncertainty';

const { basket, drawing, seed } = workerData as { basket: Basket; drawing: AverageDrawing; seed: number };

parentPort?.on('message', (slice: Slice) => {
  parentPort?.postMessage(unwrap(ensembleAverages<string>(usChina2025, basket, { ...drawing, seed, ...slice })));
});
