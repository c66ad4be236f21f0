import type { Conditions } from '../measures/index.js';
import type { Run } from '../scenario/index.js';
import type { IsoDate } from '../values/index.js';

/**
 * The days of entry on which law turns by itself because it has a date in it, such as the end of an in-transit window,
 * though nothing happens on that day. Read off the events of a run once.
 */
export function conditionDays({ steps }: Run): ReadonlySet<IsoDate> {
  const known = remembered.get(steps);
  if (known !== undefined) return known;
  const days = new Set<IsoDate>();
  for (const { event } of steps) {
    if ('measure' in event && 'when' in event.measure) collect(event.measure.when, days);
    // A measure suspended before its day leaves something from that day on.
    if (event.type === 'imposed' && event.effective !== undefined) days.add(event.effective);
    if (event.type === 'amended' && 'when' in event.to) collect(event.to.when, days);
  }
  remembered.set(steps, days);
  return days;
}

const remembered = new WeakMap<Run['steps'], ReadonlySet<IsoDate>>();

function collect(when: Conditions | undefined, days: Set<IsoDate>): void {
  for (const day of [when?.enteredFrom, when?.enteredBefore]) if (day !== undefined) days.add(day);
}
