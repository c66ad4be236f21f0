import { unwrap } from 'truce';
import { type Drawing, ensemble, type Progress, sample } from 'truce/uncertainty';
import { describe, expect, test } from 'vitest';
import { type Job, runOnThreads } from '../../examples/lib/workers.js';
import { shortRecord, threat, usOnChina } from './support.js';

const record = shortRecord([threat('a', '20%', '2025-05-01'), threat('b', '50%', '2025-08-01')]);
const drawing: Drawing = {
  window: { from: '2025-04-01', until: '2025-10-01' },
  threats: { 'threat-a': '30%', 'threat-b': '5%' },
  seed: 7,
};
const job: Job = { scenario: record, goods: usOnChina, drawing };
const fake = new URL('./fake-worker.mjs', import.meta.url);
const slice = (from: number) => unwrap(ensemble(record, usOnChina, { ...drawing, from, to: from + 100 }));

/** A job whose workers do with each hundred of worlds what is said, or draw it. */
function planned(plan: Readonly<Record<number, string>>): Job {
  const all = Object.fromEntries([0, 100, 200, 300, 400, 500].map((from) => [from, plan[from] ?? slice(from)]));
  return { ...job, drawing: { ...drawing, plan: all } as unknown as Drawing };
}

describe('an ensemble on threads', () => {
  test('is bit for bit that of one thread, on real workers', async () => {
    const told: Progress[] = [];
    const ran = await runOnThreads(job, { worlds: 600, threads: 2, slice: 70, progress: (at) => told.push(at) });
    expect(JSON.stringify(ran.sample)).toBe(
      JSON.stringify(unwrap(sample(record, usOnChina, { ...drawing, worlds: 600 }))),
    );
    expect(ran).toMatchObject({ missing: [], failures: [] });
    expect(told.map(({ done }) => done)).toHaveLength(9);
    expect(told.at(-1)).toMatchObject({ done: 600, total: 600, left: 0 });
  });

  test('does not depend on how many threads there are', async () => {
    const run = (threads: number) => runOnThreads(planned({}), { worlds: 600, threads, slice: 100, worker: fake });
    const [one, three, twenty] = [await run(1), await run(3), await run(20)];
    expect(three).toEqual(one);
    expect(twenty).toEqual(one);
    expect(one.sample?.worlds).toBe(600);
  });
});

describe('a worker that dies', () => {
  test('takes its slice with it and no finished one, and the run says what is missing', async () => {
    const ran = await runOnThreads(planned({ 200: 'die' }), { worlds: 600, threads: 2, slice: 100, worker: fake });
    expect(ran.missing).toEqual([{ from: 200, to: 300 }]);
    expect(ran.failures).toEqual([{ slice: { from: 200, to: 300 }, message: 'it ended before it had answered' }]);
    expect(ran.sample).toMatchObject({ worlds: 500, missing: ran.missing });
  });

  test('says why, where it can', async () => {
    const ran = await runOnThreads(planned({ 0: 'throw' }), { worlds: 600, threads: 2, slice: 100, worker: fake });
    expect(ran.failures).toEqual([{ slice: { from: 0, to: 100 }, message: 'out of memory, say' }]);
    expect(ran.sample?.worlds).toBe(500);
  });

  test('when all have died, the rest is missing too', async () => {
    const plan = planned({ 200: 'die', 300: 'throw' });
    const ran = await runOnThreads(plan, { worlds: 600, threads: 2, slice: 100, worker: fake });
    expect(ran.sample?.worlds).toBe(200);
    expect(ran.missing).toEqual([{ from: 200, to: 600 }]);
    expect(ran.failures).toHaveLength(2);
    const none = await runOnThreads(planned({ 0: 'die' }), { worlds: 600, threads: 1, slice: 100, worker: fake });
    expect(none).toMatchObject({ sample: null, missing: [{ from: 0, to: 600 }] });
  });

  test('one that refuses a slice goes on with the next', async () => {
    const ran = await runOnThreads(planned({ 100: 'refuse' }), { worlds: 600, threads: 1, slice: 100, worker: fake });
    expect(ran.failures).toEqual([{ slice: { from: 100, to: 200 }, message: 'a world is not legal' }]);
    expect(ran.missing).toEqual([{ from: 100, to: 200 }]);
  });
});

test('told to stop, it keeps what is finished', async () => {
  const stop = new AbortController();
  const ran = await runOnThreads(planned({ 100: 'never' }), {
    worlds: 600,
    threads: 1,
    slice: 100,
    worker: fake,
    signal: stop.signal,
    progress: () => setTimeout(() => stop.abort(), 20),
  });
  expect(ran).toMatchObject({ missing: [{ from: 100, to: 600 }], sample: { worlds: 100 } });
  expect(ran.failures).toEqual([{ slice: { from: 100, to: 200 }, message: 'it was told to stop' }]);
});
