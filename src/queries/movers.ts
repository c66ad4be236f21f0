import type { DutyLine } from '../duties/index.js';
import { subjectOf } from '../machine/index.js';
import type { Run, Step } from '../scenario/index.js';
import { type Reason, reasons } from './causes.js';

/**
 * Those of some steps that moved duties from what they were to what they are: on the duties whose points differ, and on
 * whatever newly suppresses them or no longer does.
 */
export function movers(
  run: Run,
  steps: readonly Step[],
  before: readonly DutyLine[],
  now: readonly DutyLine[],
): readonly Reason[] {
  const moved = new Set(movedDuties(before, now).flatMap(({ measure, suppressors }) => [measure, ...suppressors]));
  return stepsOn(run, steps, moved);
}

/** The steps that bit on some measures, each as the reason that it gave. */
export function stepsOn(run: Run, steps: readonly Step[], measures: ReadonlySet<string>): readonly Reason[] {
  return steps.flatMap(({ kind, event, state }) => {
    const subject = kind === 'decreed' ? null : subjectOf(event);
    if (subject === null || !measures.has(subject)) return [];
    return reasons(run, state.measures[subject]?.because ?? []).slice(-1);
  });
}

/** A duty that differs between two assessments, and what suppresses it in one of them only. */
export interface Moved {
  readonly measure: string;
  readonly before: DutyLine | null;
  readonly now: DutyLine | null;
  readonly suppressors: readonly string[];
}

/** The duties whose points or amounts by unit differ. */
export function movedDuties(before: readonly DutyLine[], now: readonly DutyLine[]): readonly Moved[] {
  const was = new Map(before.map((line) => [line.measure, line]));
  const is = new Map(now.map((line) => [line.measure, line]));
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((measure): readonly Moved[] => {
    const [old, fresh] = [was.get(measure) ?? null, is.get(measure) ?? null];
    if (old?.points === fresh?.points && old?.specific.join() === fresh?.specific.join()) return [];
    const all = new Set([...(old?.suppressedBy ?? []), ...(fresh?.suppressedBy ?? [])]);
    const suppressors = [...all].filter((by) => old?.suppressedBy.includes(by) !== fresh?.suppressedBy.includes(by));
    return [{ measure, before: old, now: fresh, suppressors }];
  });
}
