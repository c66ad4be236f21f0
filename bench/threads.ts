import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { replay, unwrap } from 'truce';
import { usChina2025 } from 'truce/history';
import { type AverageShard, ensembleAverages, mergeAverages } from 'truce/uncertainty';
import { drawing, SEED } from './drawing.js';
import { GOALS, type Row, time } from './goals.js';
import { median } from './paired.js';
import { basketOf } from './year.js';

const WORLDS = 1_000_000;
/** Slices of all the same size, handed to whoever is free. */
const SLICE = 125_000;
const ROUNDS = 11;

/** The CPU time of all threads, where the work is done on this one and where it is done on two workers. M3. */
export async function threadRow(): Promise<Row> {
  const basket = basketOf(unwrap(replay(usChina2025)), 12_000);
  const one = (from: number, to: number) =>
    unwrap(ensembleAverages<string>(usChina2025, basket, { ...drawing, seed: SEED, from, to }));
  const workers = Array.from(
    { length: 2 },
    () => new Worker(new URL('./worlds-worker.js', import.meta.url), { workerData: { basket, drawing, seed: SEED } }),
  );
  try {
    const here = () => [one(0, WORLDS)];
    const there = () => onWorkers(workers);
    // Once each, so that everybody has worked out what can be looked up.
    const [expected, found] = [unwrap(mergeAverages(here())), unwrap(mergeAverages(await there()))];
    if (JSON.stringify(expected) !== JSON.stringify(found)) throw new Error('two workers come to other bits');
    const rounds: { here: number; there: number }[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const first = round % 2 === 0;
      const before = first ? await cpu(here) : await cpu(there);
      const after = first ? await cpu(there) : await cpu(here);
      rounds.push(first ? { here: before, there: after } : { here: after, there: before });
    }
    const ratios = rounds.map((each) => each.there / each.here);
    const perWorld = (who: 'here' | 'there') => time((median(rounds.map((each) => each[who])) * 1000) / WORLDS);
    return {
      ...GOALS.M3,
      ratio: { median: median(ratios), least: Math.min(...ratios), most: Math.max(...ratios) },
      beside: `${perWorld('there')} ÷ ${perWorld('here')}`,
    };
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}

/** Microseconds of this process, all its threads included. */
async function cpu(work: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return user + system;
}

async function onWorkers(workers: readonly Worker[]): Promise<readonly AverageShard[]> {
  const waiting = Array.from({ length: WORLDS / SLICE }, (_, index) => ({
    from: index * SLICE,
    to: (index + 1) * SLICE,
  }));
  const shards: AverageShard[] = [];
  const serve = async (worker: Worker): Promise<void> => {
    for (let slice = waiting.shift(); slice !== undefined; slice = waiting.shift()) {
      worker.postMessage(slice);
      const [shard] = await once(worker, 'message');
      shards.push(shard as AverageShard);
    }
  };
  await Promise.all(workers.map(serve));
  return shards;
}
