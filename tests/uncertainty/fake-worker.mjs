// A worker that keeps the protocol of examples/lib/workers.ts without drawing anything: the job says what it does with a
// slice, by its first world. It answers with a shard made before, refuses, throws, dies, or never answers.
import { parentPort, workerData } from 'node:worker_threads';

parentPort.on('message', ({ from }) => {
  const plan = workerData.drawing.plan[from];
  if (plan === 'die') process.exit(1);
  if (plan === 'throw') throw new Error('out of memory, say');
  if (plan === 'refuse')
    parentPort.postMessage({ refused: { code: 'WORLD_REFUSED', message: 'a world is not legal' } });
  if (typeof plan === 'object') parentPort.postMessage({ shard: plan });
});
