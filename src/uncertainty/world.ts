import { changeDays, type Interval, type QueryRefusal } from '../queries/index.js';
import {
  aheadOf,
  type Edit,
  editedLog,
  fold,
  lastState,
  type ReplayRefusal,
  type Run,
  replay,
  type Step,
  sharedPast,
} from '../scenario/index.js';
import { addDays, err, ok, type Percent, type Result } from '../values/index.js';
import { eventsOnLane, type LaneLaw, worldUnder } from './lane-law.js';
import { rateOn } from './rate-on.js';

/** What one world comes to on the lane. */
export interface WorldPath {
  readonly path: readonly Interval<Percent>[];
  /** On how many days of the window the rate is not what it was the day before. */
  readonly changes: number;
}

export type WorldRefusal = ReplayRefusal | QueryRefusal;

/**
 * The rate over the days asked about in the world under some edits. The fast way folds the measures of the lane alone, from
 * the first day that the edits touch; it equals `worldByReplay`.
 */
export function worldOf(law: LaneLaw, edits: readonly Edit[]): Result<WorldPath, WorldRefusal> {
  if (law.slim === null) return worldByReplay(law, edits);
  const run = edits.length === 0 ? ok(law.slim) : foldedWorld(law, law.slim, edits);
  return run.ok ? ratesOver(law, run.value) : run;
}

/** The same by replaying the world in full: the slow, obvious way. */
function worldByReplay(law: LaneLaw, edits: readonly Edit[]): Result<WorldPath, WorldRefusal> {
  if (edits.length === 0) return ratesOver(law, law.base);
  const run = replay(worldUnder(law.base.scenario, edits, law.orphans));
  return run.ok ? ratesOver(law, run.value) : run;
}

function foldedWorld(law: LaneLaw, slim: Run, edits: readonly Edit[]): Result<Run, ReplayRefusal> {
  const world = worldUnder(law.flat, edits, law.orphans);
  const log = editedLog(law.flat, [world]);
  if (!log.ok) return log;
  const past = sharedPast(world, log.value, slim);
  const ahead = aheadOf(past, eventsOnLane(law, log.value.events));
  const steps: Step[] = [...past.steps];
  const folded = fold(lastState(past), ahead, { steps, through: addDays(law.days.until, -1) });
  // Only rules can stop a fold, and there are none.
  const orphans = folded.ok ? [...past.orphans, ...folded.value.orphans] : past.orphans;
  if (law.orphans === 'refuse' && orphans.length > 0) {
    const message = [
      "events are no longer legal in this world; set orphans: 'skip' to leave them out",
      ...orphans.slice(0, 5).map(({ because }) => because.message),
    ].join('\n');
    return err({ code: 'ORPHANED', orphans, message });
  }
  return ok({ ...slim, scenario: world, steps, skipped: orphans, changes: log.value.changes });
}

function ratesOver(law: LaneLaw, run: Run): Result<WorldPath, QueryRefusal> {
  const { from, until } = law.days;
  const path: Interval<Percent>[] = [];
  const days = changeDays({ ...run, window: { from, until } });
  for (const day of days) {
    const value = rateOn(law, run, day);
    if (!value.ok) return value;
    const last = path.at(-1);
    if (last?.value === value.value) continue;
    if (last !== undefined) path[path.length - 1] = { ...last, until: day };
    path.push({ from: day, until, value: value.value });
  }
  const before = addDays(from, -1);
  if (before < law.base.window.from) return ok({ path, changes: path.length - 1 });
  const dayBefore = rateOn(law, run, before);
  if (!dayBefore.ok) return dayBefore;
  return ok({ path, changes: path.length - (dayBefore.value === path[0]?.value ? 1 : 0) });
}
