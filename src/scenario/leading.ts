import type { Step } from './fold.js';

/** How many steps from the first on hold something that holds of the early ones and not of the later. A binary search. */
export function leading(steps: readonly Step[], holds: (step: Step) => boolean): number {
  let low = 0;
  let high = steps.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(steps[middle] as Step)) low = middle + 1;
    else high = middle;
  }
  return low;
}
