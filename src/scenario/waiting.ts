import { entryPhase, firstTraceOn, type TradeEvent } from '../machine/index.js';
import type { IsoDate } from '../values/index.js';

/** Events of a log that have not entered the world yet. */
export interface Waiting {
  /** The first day on which one of them leaves a trace. */
  readonly nextDay: () => IsoDate | null;
  /** The one that would come first on a day, if it were for them alone. */
  readonly firstBy: (day: IsoDate) => TradeEvent | null;
  /** One of them enters. */
  readonly leave: (event: TradeEvent) => void;
  /** Others join. */
  readonly join: (events: readonly TradeEvent[]) => void;
}

/**
 * Those that wait, in the order in which they enter: by the day of their first trace, within a day by the order of the
 * day, otherwise as in the log. Whoever is next stands in front, so that nobody is looked at twice.
 */
export function waiting(log: readonly TradeEvent[]): Waiting {
  let line = [...log].sort(byEntry);
  let gone = 0;
  const nextDay = () => {
    const next = line[gone];
    return next === undefined ? null : firstTraceOn(next);
  };
  return {
    nextDay,
    firstBy(day) {
      const next = nextDay();
      if (next === null || next > day) return null;
      return next === day ? (line[gone] as TradeEvent) : firstWithLate(line.slice(gone), day);
    },
    leave(event) {
      if (line[gone] === event) gone += 1;
      else line.splice(line.indexOf(event, gone), 1);
    },
    join(events) {
      if (events.length > 0) [line, gone] = [[...line.slice(gone), ...events].sort(byEntry), 0];
    },
  };
}

/** An answer to what was decreed before may be decreed then too. It enters with those of the day, in the order of the day. */
function firstWithLate(line: readonly TradeEvent[], day: IsoDate): TradeEvent {
  let first = line[0] as TradeEvent;
  for (const each of line) {
    if (firstTraceOn(each) > day) break;
    if (entryPhase(each) < entryPhase(first)) first = each;
  }
  return first;
}

/** Sorting is stable, so events of one phase keep the order in which they were decreed. */
function byEntry(a: TradeEvent, b: TradeEvent): number {
  const [first, second] = [firstTraceOn(a), firstTraceOn(b)];
  if (first !== second) return first < second ? -1 : 1;
  return entryPhase(a) - entryPhase(b);
}
