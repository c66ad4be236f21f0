import { type Life, lifeOf, subjectOf } from '../machine/index.js';
import type { Lane } from '../measures/index.js';
import type { Run, Step } from '../scenario/index.js';
import type { IsoDate } from '../values/index.js';
import { decides, isOfDuties, sameLaw } from './law.js';

/** A stretch of days under the same lives. */
export interface Law {
  readonly from: IsoDate;
  readonly lives: readonly Life[];
}

/**
 * The laws that a run passes through for goods of a lane: what `lawOn` answers day by day, in one pass over the steps.
 *
 * Every move changes one life at most, so the lives that make duties are kept up to date, and the law is read off them
 * only on days on which one of them has changed or law with dates in it turns.
 */
export function lawsOf(run: Run, lane: Lane): readonly Law[] {
  const ofRun = remembered.get(run) ?? new Map<string, readonly Law[]>();
  const key = `${lane.importer} ${lane.origin}`;
  const known = ofRun.get(key) ?? passedThrough(run, lane);
  remembered.set(run, ofRun.set(key, known));
  return known;
}

const remembered = new WeakMap<Run, Map<string, readonly Law[]>>();

/** A life of a kind that duties are made of, as it stands, and whether it decides a duty on the day that is reached. */
interface Standing {
  readonly life: Life;
  readonly counts: boolean;
}

/** How far a pass had come when a law began. */
interface Pass {
  readonly laws: readonly Law[];
  readonly standing: ReadonlyMap<string, Standing>;
  /** Days on which law of theirs turns by itself. */
  readonly turning: ReadonlySet<IsoDate>;
  /** How many steps it has taken. */
  readonly taken: number;
}

/** A fork goes on from where it leaves its base, whose steps it shares: for each last step, the passes that came so far. */
const passes = new WeakMap<Step, Map<string, Pass>>();

function passedThrough({ steps, window }: Run, lane: Lane): readonly Law[] {
  const key = `${lane.importer} ${lane.origin} ${window.from}`;
  const shared = lastPass(steps, key);
  const laws = [...shared.laws];
  const standing = new Map(shared.standing);
  const turning = new Set(shared.turning);
  let { taken } = shared;
  let day: IsoDate | null = laws.length === 0 ? window.from : following(laws.at(-1)?.from as IsoDate);
  for (; day !== null && (window.until === null || day < window.until); day = following(day)) {
    const changed = new Set<string>();
    for (let step = steps[taken]; step !== undefined && step.on <= day; step = steps[taken]) {
      noteChanges(standing, turning, step, changed);
      taken += 1;
    }
    let stirred = laws.length === 0;
    for (const id of turning.has(day) ? standing.keys() : changed) {
      const { life, counts } = standing.get(id) as Standing;
      const now = decides(life, lane, day);
      stirred ||= counts || now;
      if (counts !== now) standing.set(id, { life, counts: now });
    }
    if (!stirred) continue;
    const lives: Life[] = [];
    for (const { life, counts } of standing.values()) if (counts) lives.push(life);
    const before = laws.at(-1);
    if (before !== undefined && sameLaw(before.lives, lives)) continue;
    laws.push({ from: day, lives });
    keepPass(steps[taken - 1], key, { laws: [...laws], standing: new Map(standing), turning: new Set(turning), taken });
  }
  return until(laws, window.until);

  /** The next day on which anything can change. */
  function following(after: IsoDate): IsoDate | null {
    let next = steps[taken]?.on ?? null;
    for (const each of turning) if (each > after && (next === null || each < next)) next = each;
    return next;
  }
}

function lastPass(steps: readonly Step[], key: string): Pass {
  for (let at = steps.length - 1; at >= 0; at -= 1) {
    const pass = passes.get(steps[at] as Step)?.get(key);
    if (pass !== undefined) return pass;
  }
  return { laws: [], standing: new Map(), turning: new Set(), taken: 0 };
}

function keepPass(step: Step | undefined, key: string, pass: Pass): void {
  if (step === undefined) return;
  const ofStep = passes.get(step) ?? new Map<string, Pass>();
  passes.set(step, ofStep.set(key, pass));
}

/** Another run with the same steps may have looked further. */
function until(laws: readonly Law[], end: IsoDate | null): readonly Law[] {
  return laws.filter(({ from }) => end === null || from < end);
}

/** Takes over what a step changed of the lives that duties are made of, and the days on which their law turns. */
function noteChanges(
  standing: Map<string, Standing>,
  turning: Set<IsoDate>,
  { event, state }: Step,
  changed: Set<string>,
): void {
  // A revocation names the event that it takes back, and not the measure.
  const ids = event.type === 'revoked' ? Object.keys(state.measures) : [subjectOf(event)];
  for (const id of ids) {
    if (
      id === null ||
      ('measure' in event ? !isOfDuties(event.measure) : event.type !== 'revoked' && !standing.has(id))
    )
      continue;
    const life = lifeOf(state, id);
    const before = standing.get(id);
    if (life === undefined || before?.life === life || !isOfDuties(life.measure)) continue;
    standing.set(id, { life, counts: before?.counts ?? false });
    changed.add(id);
    const when = 'when' in life.measure ? life.measure.when : undefined;
    for (const day of [when?.enteredFrom, when?.enteredBefore, life.effective]) {
      if (day !== undefined && day !== null) turning.add(day);
    }
  }
}
