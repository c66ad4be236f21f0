import type { IsoDate } from '../values/index.js';
import type { TradeEvent } from './events.js';
import type { DueVerb } from './moves.js';
import type { Life, State } from './state.js';

/** Something that the law makes happen on a day if nobody acts before. */
export interface Due {
  readonly on: IsoDate;
  readonly verb: DueVerb;
  /** The measure, agreement or commitment it happens to. */
  readonly subject: string;
}

/**
 * Everything that falls due by itself, read off the lives of a state, earliest first. Cost: one look at each life.
 *
 * Decrees that wait to bite are not here but on `state.agenda`.
 */
export function dueItems(state: State): readonly Due[] {
  const due: Due[] = [];
  for (const [subject, life] of Object.entries(state.measures)) {
    const item = dueOf(life);
    if (item !== null) due.push({ subject, ...item });
  }
  for (const [subject, life] of Object.entries(state.agreements)) {
    if (life.status === 'in-force' && life.until !== null)
      due.push({ subject, on: life.until, verb: 'agreement-lapsed' });
  }
  for (const [subject, { status, commitment }] of Object.entries(state.commitments)) {
    if (status === 'open') due.push({ subject, on: commitment.until, verb: 'commitment-overdue' });
  }
  return due.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

/** The event that a due item becomes. */
export function dueEvent({ on, verb, subject }: Due): TradeEvent {
  return { id: `due:${verb}:${subject}:${on}`, on, type: verb, target: subject, cause: { kind: 'due' } };
}

/** What is due of one measure: the nearest of its own end and the end of what holds it up. */
function dueOf(life: Life): Omit<Due, 'subject'> | null {
  const { until, suspension } = life;
  switch (life.status) {
    case 'threatened':
      return until === null ? null : { on: until, verb: 'passed-unused' };
    case 'announced':
      return life.effective === null ? null : { on: life.effective, verb: 'took-effect' };
    case 'in-force':
      return until === null ? null : { on: until, verb: 'lapsed' };
    case 'suspended': {
      const back = suspension?.wayBack === 'needs-act' ? null : (suspension?.until ?? null);
      // An investigation has a time limit, not a sunset: nothing lapses by itself when it passes.
      const sunset = life.measure.kind === 'investigation' ? null : until;
      if (sunset !== null && (back === null || sunset <= back)) return { on: sunset, verb: 'lapsed' };
      return back === null ? null : { on: back, verb: 'snapped-back' };
    }
    default:
      return null;
  }
}
