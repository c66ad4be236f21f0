import fc from 'fast-check';
import { addDays, assess, compile, dailyAverages, type Run, type Shipment } from 'truce';
import { laws, truceEngine } from 'truce/testing';
import { describe, test } from 'vitest';

/** The library with its fast paths in the place of the slow ones, so that the laws judge them by their own arithmetic. */
const fastEngine = {
  ...truceEngine,
  assess(run: Run, shipment: Shipment): ReturnType<typeof assess> {
    const { hs = null, enteredOn, ...goods } = shipment;
    const compiled = compile(run, goods);
    return compiled.ok ? compiled.value.ask(hs, enteredOn) : assess(run, shipment);
  },
  average(...[run, basket, day, options]: Parameters<typeof truceEngine.average>) {
    const slow = truceEngine.average(run, basket, day, options);
    const fast = dailyAverages(run, basket, { from: day, until: addDays(day, 1) }, options);
    return slow.ok && fast.ok ? { ...slow, value: { ...slow.value, value: fast.value[0]?.value ?? '0%' } } : slow;
  },
};

describe('the fast paths keep the laws', () => {
  const { partsSum, displacementRederived, averagesKeepTheirWeights } = laws;
  test.each(Object.entries({ partsSum, displacementRederived, averagesKeepTheirWeights }))('%s', (_, law) => {
    fc.assert(law.property(fastEngine), { numRuns: 1000 });
  });
});
