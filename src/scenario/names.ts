import { subjectOf, type TradeEvent } from '../machine/index.js';
import { once } from '../values/index.js';

/** What the events of a log read and change. */
export interface LogNames {
  /** The event of an id. */
  readonly event: (id: string) => TradeEvent | undefined;
  /** The events that have a name in them. */
  readonly about: (name: string) => readonly TradeEvent[];
}

/**
 * The names that the events of a log move: measures, agreements, whatever else is the subject of a move. No move reads or
 * changes anything else but the day, and what is on the agenda about the same. Cost: one look at each event of the log, the
 * first time that `about` is asked.
 */
export function namesInLog(log: readonly TradeEvent[]): LogNames {
  const known = remembered.get(log);
  if (known !== undefined) return known;
  const byId = once(() => new Map(log.map((event) => [event.id, event])));
  const byName = once(() => groupedByName(log));
  const names: LogNames = {
    event: (id) => byId().get(id),
    about: (name) => byName().get(name) ?? [],
  };
  remembered.set(log, names);
  return names;
}

const remembered = new WeakMap<readonly TradeEvent[], LogNames>();

/** The event of an id in a log. A log that forks stand on is indexed; others are looked through. */
export function eventIn(log: readonly TradeEvent[], id: string): TradeEvent | undefined {
  const indexed = remembered.get(log);
  return indexed === undefined ? log.find((event) => event.id === id) : indexed.event(id);
}

/** The names in an event of a log. */
export function namesIn(event: TradeEvent, log: readonly TradeEvent[]): readonly string[] {
  if (event.type !== 'revoked') return ownNames(event);
  // It is about whatever the event that it takes back is about.
  const revoked = eventIn(log, event.revokes);
  return revoked === undefined ? [event.revokes] : ownNames(revoked);
}

function groupedByName(log: readonly TradeEvent[]): ReadonlyMap<string, readonly TradeEvent[]> {
  const byName = new Map<string, TradeEvent[]>();
  for (const event of log) {
    for (const name of namesIn(event, log)) {
      const about = byName.get(name);
      if (about === undefined) byName.set(name, [event]);
      else about.push(event);
    }
  }
  return byName;
}

function ownNames(event: TradeEvent): readonly string[] {
  switch (event.type) {
    case 'agreement-reached':
      return [event.deal.id];
    case 'breach-alleged':
      return [event.allegation.id, event.allegation.agreement];
    case 'met':
      return [event.meeting.id];
    case 'promised':
      return [event.promise.id];
    case 'committed':
      return [event.commitment.id];
    default:
      // What moves nothing can still be taken back by its own name.
      return [subjectOf(event) ?? event.id];
  }
}
