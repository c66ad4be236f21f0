import { comparePercents, type Party, type Percent } from '../../values/index.js';
import { startOfDay } from './foresee.js';
import { headline } from './headline.js';
import { opponentOf } from './names.js';
import type { RuleRef, Sight } from './rule.js';

/** What the other side charges on the generic good: at the end of the day before, and after this step. */
export interface HeadlineChange {
  readonly before: Percent;
  readonly now: Percent;
}

/**
 * How far this day has moved what the other side charges the rule's party on the generic good; `null` when this step
 * has not moved it at all.
 */
export function headlineChange(ref: RuleRef, sight: Sight): HeadlineChange | null {
  const { step, before, history } = sight;
  const importer = opponentOf(ref, history);
  if (importer === null || step.state.measures === before.measures) return null;
  const lane = { importer, origin: ref.params['party'] as Party };
  const now = headline(step.state, lane, step.on, history);
  if (comparePercents(now, headline(before, lane, step.on, history)) === 0) return null;
  return { before: headline(startOfDay(sight), lane, step.on, history), now };
}
