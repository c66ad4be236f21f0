import { subjectOf, type TradeEvent } from '../machine/index.js';
import type { Run } from '../scenario/index.js';
import type { IsoDate } from '../values/index.js';
import { eventsOf, isSameEvent, type Reason } from './causes.js';

/** Why something that happened in one of two runs did not happen in the other. */
export interface Attribution {
  readonly event: string;
  /** The run in which it happened. */
  readonly in: 'a' | 'b';
  readonly on: IsoDate;
  /**
   * - `edit`: an edit put it in, moved it, or took it out of the other run
   * - `rule`: a rule answered with it
   * - `due`: it fell due by itself
   * - `orphaned`: the other run skipped it as no longer legal
   * - `clock`: the other run does not know of it yet
   */
  readonly how: 'edit' | 'rule' | 'due' | 'orphaned' | 'clock';
  /** The edits behind it, or the rule and what it answered, or why it was skipped. */
  readonly by: readonly string[];
}

/** Attributes the events that moved something in one run and not in the other. Events of both runs are left out. */
export function attribute(
  a: { readonly run: Run; readonly reasons: readonly Reason[] },
  b: { readonly run: Run; readonly reasons: readonly Reason[] },
): readonly Attribution[] {
  return [...onlyIn('a', a, b.run), ...onlyIn('b', b, a.run)];
}

function onlyIn(
  name: 'a' | 'b',
  { run, reasons }: { readonly run: Run; readonly reasons: readonly Reason[] },
  other: Run,
): readonly Attribution[] {
  const theirs = eventsOf(other);
  return reasons.flatMap(({ event: id, on }) => {
    const event = eventsOf(run).get(id);
    if (event === undefined || isSameEvent(event, theirs.get(id))) return [];
    return [{ event: id, in: name, on, ...why(event, run, other) }];
  });
}

function why(event: TradeEvent, run: Run, other: Run): Pick<Attribution, 'how' | 'by'> {
  const { cause } = event;
  if (cause?.kind === 'response') return { how: 'rule', by: [`${cause.rule} answers ${cause.to}`] };
  if (cause?.kind === 'edit') return { how: 'edit', by: [cause.edit] };
  const changed = [...run.changes, ...other.changes];
  const direct = changed.filter((each) => each.event === event.id).map((each) => each.edit);
  if (direct.length > 0) return { how: 'edit', by: once(direct) };
  if (cause?.kind === 'due') return { how: 'due', by: editsAbout(subjectOf(event), run, other) };
  const skipped = other.skipped.find((each) => each.event.id === event.id);
  return skipped === undefined ? { how: 'clock', by: [] } : { how: 'orphaned', by: [skipped.because.message] };
}

/** The edits that touched events about the same subject: why its deadline fell otherwise. */
function editsAbout(subject: string | null, run: Run, other: Run): readonly string[] {
  const inLog = (each: Run, id: string) =>
    eventsOf(each).get(id) ?? each.history.events.find((event) => event.id === id);
  return once(
    [run, other].flatMap((each) =>
      each.changes
        .filter(({ event: id }) =>
          [inLog(run, id), inLog(other, id)].some((found) => found && subjectOf(found) === subject),
        )
        .map((change) => change.edit),
    ),
  );
}

function once(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)];
}
