import {
  dayPhase,
  dueEvent,
  dueItems,
  emptyState,
  firstTraceOn,
  type Happening,
  happen,
  type State,
  type TradeEvent,
} from '../machine/index.js';
import { editedLog, lineage, type Orphan, type Scenario, type Step } from '../scenario/index.js';
import { type IsoDate, isIsoDate, type Result } from '../values/index.js';

/** What the slow reference comes to. */
export interface Reference {
  readonly steps: readonly Step[];
  readonly orphans: readonly Orphan[];
}

/**
 * Replays a scenario without rules the slow and obvious way: makes the edits, then takes every day that the log mentions
 * in turn, from nothing, and lets one thing after another happen until the day is over. Shares nothing with any other
 * replay, remembers nothing, searches nothing. A fast replay must come to the same (`laws.equalsReference`).
 */
export function slowReplay(
  scenario: Scenario,
  { knownOn }: { readonly knownOn?: IsoDate } = {},
): Result<Reference, { readonly code: string; readonly message: string }> {
  const { root, forks } = lineage(scenario);
  const edited = editedLog(root, forks);
  if (!edited.ok) return edited;
  const log = edited.value.events.filter((event) => knownOn === undefined || event.on <= knownOn);
  const steps: Step[] = [];
  const orphans: Orphan[] = [];
  let state = emptyState('1000-01-01');
  for (const day of daysIn(log)) {
    let entering = log.filter((event) => firstTraceOn(event) === day);
    for (;;) {
      const next = firstOf(day, state, entering);
      if (next === null) break;
      entering = entering.filter((event) => event !== next.event);
      const moved = happen(state, next);
      if (moved.ok) {
        state = moved.value;
        steps.push({ on: day, kind: next.kind, event: next.event, state });
      } else {
        orphans.push({ on: day, event: next.event, because: moved.error });
        state = { ...state, agenda: state.agenda.filter((pending) => pending.event !== next.event) };
      }
    }
  }
  return { ok: true, value: { steps, orphans } };
}

/** What happens first on a day, by the order of the day; among equals what was decreed before, then the record. */
function firstOf(day: IsoDate, state: State, entering: readonly TradeEvent[]): Happening | null {
  const bite = state.agenda
    .filter((pending) => pending.on <= day)
    .map(({ event }): Happening => ({ on: day, kind: 'applied', event, fromAgenda: true }));
  const recorded = entering.map((event): Happening => {
    const waits = event.effective !== undefined && event.effective > event.on;
    return { on: day, kind: waits ? 'decreed' : 'applied', event, fromAgenda: false };
  });
  const fall = dueItems(state)
    .filter((due) => due.on <= day)
    .map((due): Happening => ({ on: day, kind: 'due', event: dueEvent(due), fromAgenda: false }));
  const all = [...bite, ...recorded, ...fall];
  for (let phase = 0; phase < 5; phase += 1) {
    const first = all.find(({ kind, event }) => (kind === 'decreed' ? 2 : dayPhase(event)) === phase);
    if (first !== undefined) return first;
  }
  return null;
}

/** Every day that is written anywhere in a log, in order. */
function daysIn(log: readonly TradeEvent[]): readonly IsoDate[] {
  const days = new Set<IsoDate>();
  const look = (value: unknown): void => {
    if (isIsoDate(value)) days.add(value);
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(look);
  };
  look(log);
  return [...days].sort();
}
