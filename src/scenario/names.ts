import { subjectOf, type TradeEvent } from '../machine/index.js';

/** What the events of a log read and change. */
export interface LogNames {
  /** The names in one of them. */
  readonly of: (event: TradeEvent) => readonly string[];
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
  let byId: ReadonlyMap<string, TradeEvent> | null = null;
  let byName: ReadonlyMap<string, readonly TradeEvent[]> | null = null;
  const names: LogNames = {
    of(event) {
      if (event.type !== 'revoked') return namesIn(event);
      // It is about whatever the event that it takes back is about.
      byId ??= new Map(log.map((each) => [each.id, each]));
      const revoked = byId.get(event.revokes);
      return revoked === undefined ? [event.revokes] : namesIn(revoked);
    },
    about(name) {
      byName ??= groupedByName(log, names);
      return byName.get(name) ?? [];
    },
  };
  remembered.set(log, names);
  return names;
}

const remembered = new WeakMap<readonly TradeEvent[], LogNames>();

function groupedByName(log: readonly TradeEvent[], { of }: LogNames): ReadonlyMap<string, readonly TradeEvent[]> {
  const byName = new Map<string, TradeEvent[]>();
  for (const event of log) {
    for (const name of of(event)) {
      const about = byName.get(name);
      if (about === undefined) byName.set(name, [event]);
      else about.push(event);
    }
  }
  return byName;
}

function namesIn(event: TradeEvent): readonly string[] {
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
    default: {
      // What moves nothing can still be taken back by its own name.
      return [subjectOf(event) ?? event.id];
    }
  }
}
