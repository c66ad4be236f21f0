import { type Life, lifeOf, subjectOf, type TradeEvent } from '../machine/index.js';
import type { Lane } from '../measures/index.js';
import { originOf, type Run, type Step } from '../scenario/index.js';
import { attached, type IsoDate } from '../values/index.js';
import { decides, isOfDuties, type Law, sameLaw, turnsOf } from './law.js';
import { lawsBeside } from './laws-beside.js';

/**
 * The laws that a run passes through for goods of a lane: what `lawOn` answers day by day, in one pass over the steps.
 *
 * Every move changes one life at most, so the lives that make duties are kept up to date, and the law is read off them
 * only on days on which one of them has changed or law with dates in it turns.
 */
export function lawsOf(run: Run, lane: Lane): readonly Law[] {
  const ofRun = remembered.get(run) ?? new Map<string, readonly Law[]>();
  const key = `${lane.importer} ${lane.origin}`;
  const known = ofRun.get(key) ?? besideBase(run, lane) ?? passedThrough(run, lane);
  remembered.put(run, ofRun.set(key, known));
  return known;
}

const remembered = attached<Run, Map<string, readonly Law[]>>();

/** The laws of a fork of which only what stands apart from its base has been folded. */
function besideBase(run: Run, lane: Lane): readonly Law[] | null {
  const origin = originOf(run);
  if (origin === null || origin.base === null || origin.apart === null) return null;
  const { base, apart } = origin;
  return base.window.until === run.window.until ? lawsBeside(base, lawsOf(base, lane), apart, lane) : null;
}

/** A life of a kind that duties are made of, as it stands, and whether it decides a duty on the day that is reached. */
interface Standing {
  readonly life: Life;
  readonly counts: boolean;
}

/** How far a pass had come when a law began: so many laws, after so many steps. */
interface Pass {
  readonly laws: readonly Law[];
  readonly found: number;
  readonly taken: number;
}

/** A fork goes on from where it leaves its base, whose steps it shares: for each last step, the passes that came so far. */
const passes = new WeakMap<Step, Map<string, Pass>>();

function passedThrough({ steps, window }: Run, lane: Lane): readonly Law[] {
  const key = `${lane.importer} ${lane.origin} ${window.from}`;
  const shared = lastPass(steps, key);
  const laws = shared.laws.slice(0, shared.found);
  const standing = new Map<string, Standing>();
  const turning = new Set<IsoDate>();
  let { taken } = shared;
  const begun = laws.at(-1)?.from ?? null;
  if (begun !== null) takeUp(Object.values((steps[taken - 1] as Step).state.measures), begun);
  let day: IsoDate | null = begun === null ? window.from : following(begun);
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
    keepPass(steps[taken - 1], key, { laws, found: laws.length, taken });
  }
  return until(laws, window.until);

  /** Stands where a pass stood that is gone on from. */
  function takeUp(lives: readonly Life[], on: IsoDate): void {
    for (const life of lives) {
      if (!isOfDuties(life.measure)) continue;
      standing.set(life.measure.id, { life, counts: decides(life, lane, on) });
      for (const turn of turnsOf(life)) turning.add(turn);
    }
  }

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
    // A law may begin long after the last step; then a fork may have a step on that very day or before.
    const next = steps[at + 1]?.on;
    const begun = pass?.laws[pass.found - 1]?.from;
    if (pass !== undefined && begun !== undefined && (next === undefined || next > begun)) return pass;
  }
  return { laws: [], found: 0, taken: 0 };
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
  for (const id of subjectsOf(event, standing)) {
    const life = lifeOf(state, id);
    const before = standing.get(id);
    if (life === undefined || before?.life === life || !isOfDuties(life.measure)) continue;
    standing.set(id, { life, counts: before?.counts ?? false });
    changed.add(id);
    for (const day of turnsOf(life)) turning.add(day);
  }
}

/** The measures that an event may change. A revocation names the event that it takes back, and not the measure. */
function subjectsOf(event: TradeEvent, standing: ReadonlyMap<string, Standing>): readonly string[] {
  if ('measure' in event) return isOfDuties(event.measure) ? [event.measure.id] : [];
  if (event.type === 'revoked') {
    const announced = [...standing.values()].find(({ life }) => life.announcedBy === event.revokes);
    return announced === undefined ? [] : [announced.life.measure.id];
  }
  const id = subjectOf(event);
  return id !== null && standing.has(id) ? [id] : [];
}
