import { type Life, lifeOf, subjectOf } from '../machine/index.js';
import type { Lane } from '../measures/index.js';
import { conditionDays } from '../queries/index.js';
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

function passedThrough(run: Run, lane: Lane): readonly Law[] {
  const { steps, window } = run;
  const turning = [...conditionDays(run)].filter((day) => day > window.from).sort();
  const standing = new Map<string, Life>();
  const laws: Law[] = [];
  let [next, turn] = [0, 0];
  for (let day: IsoDate | null = window.from; day !== null && isWithin(day); day = following()) {
    let stirred = laws.length === 0 || turning[turn] === day;
    while (turning[turn] === day) turn += 1;
    for (let step = steps[next]; step !== undefined && step.on <= day; step = steps[next]) {
      stirred = noted(standing, step) || stirred;
      next += 1;
    }
    if (!stirred) continue;
    const lives = [...standing.values()].filter((life) => decides(life, lane, day as IsoDate));
    const before = laws.at(-1);
    if (before === undefined || !sameLaw(before.lives, lives)) laws.push({ from: day, lives });
  }
  return laws;

  function isWithin(day: IsoDate): boolean {
    return window.until === null || day < window.until;
  }

  function following(): IsoDate | null {
    const [stepped, turned] = [steps[next]?.on ?? null, turning[turn] ?? null];
    if (stepped === null || turned === null) return stepped ?? turned;
    return stepped < turned ? stepped : turned;
  }
}

/** Takes over what a step changed; whether that was anything that duties are made of. */
function noted(standing: Map<string, Life>, { event, state }: Step): boolean {
  if (event.type === 'revoked') {
    // It names the event that it takes back, and not the measure.
    const lives = Object.entries(state.measures).filter(([, life]) => isOfDuties(life.measure));
    const changed = lives.filter(([id, life]) => standing.get(id) !== life);
    for (const [id, life] of changed) standing.set(id, life);
    return changed.length > 0;
  }
  const id = subjectOf(event);
  const life = id === null ? undefined : lifeOf(state, id);
  if (id === null || life === undefined || !isOfDuties(life.measure) || standing.get(id) === life) return false;
  standing.set(id, life);
  return true;
}
