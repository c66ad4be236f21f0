import type { IsoDate } from '../values/index.js';
import type { DueVerb } from './moves.js';
import type { Life } from './state.js';

/** Something that the law makes happen on a day if nobody acts before. */
export interface Due {
  readonly on: IsoDate;
  readonly verb: DueVerb;
  /** The measure, agreement or commitment it happens to. */
  readonly subject: string;
}

/** Earliest first; on one day by the name of the subject. */
export function byDayAndSubject(a: Due, b: Due): number {
  if (a.on !== b.on) return a.on < b.on ? -1 : 1;
  return a.subject < b.subject ? -1 : a.subject > b.subject ? 1 : 0;
}

/** What is due of one measure: the nearest of its own end and the end of what holds it up. */
export function dueOf(life: Life): Omit<Due, 'subject'> | null {
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
