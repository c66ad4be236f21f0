import { lawOn } from '../../baskets/index.js';
import type { Life } from '../../machine/index.js';
import type { Lane } from '../../measures/index.js';
import { type QueryRefusal, refusedDay } from '../../queries/index.js';
import { type ReplayRefusal, type Run, replay } from '../../scenario/index.js';
import { err, type IsoDate, ok, type Result } from '../../values/index.js';
import { worldUnder } from '../lane-law.js';
import type { Branch } from '../nodes.js';
import { standingOf, type Wordings } from '../rate-on.js';
import { type WorldRefused, worldRefused } from '../refusals.js';
import type { Knot } from './knots.js';

/** What worlds are made from. */
export interface Ground {
  readonly base: Run;
  readonly lane: Lane;
  readonly days: readonly IsoDate[];
  readonly orphans: 'refuse' | 'skip';
}

/**
 * How the measures of a knot can stand on the days asked about. Many ways in which its chances can go leave them standing
 * alike, so a way is a row of few small numbers, one for each day, and there are few different rows.
 */
export interface Standings {
  readonly knot: Knot;
  /** The different rows. */
  readonly rows: Int32Array[];
  /** Which row by the way the chances went; each way is replayed once. */
  readonly byWay: Map<string, number>;
  /** The lives that a number of a row stands for. */
  readonly lives: (readonly Life[])[];
  readonly numbers: Map<string, number>;
  readonly words: Wordings;
}

export function standingsOf(knot: Knot): Standings {
  const words: Wordings = { numbers: new WeakMap(), wordings: new Map() };
  return { knot, rows: [], byWay: new Map(), lives: [], numbers: new Map(), words };
}

/** Which row says how the measures of a knot stand on each day when its chances go a way. */
export function rowOf(
  ground: Ground,
  standings: Standings,
  key: string,
  branches: readonly Branch[],
): Result<number, WorldRefused> {
  const known = standings.byWay.get(key);
  if (known !== undefined) return ok(known);
  const run = worldOf(ground, branches);
  if (!run.ok) {
    const happens = branches.flatMap((branch) => branch.happens);
    return err(worldRefused(happens, run.error));
  }
  const row = ground.days.map((day) => numberOf(standings, livesOf(ground, standings.knot, run.value, day), day));
  const same = standings.rows.findIndex((each) => each.every((number, day) => number === row[day]));
  const place = same === -1 ? standings.rows.push(Int32Array.from(row)) - 1 : same;
  standings.byWay.set(key, place);
  return ok(place);
}

function worldOf(
  { base, orphans, days }: Ground,
  branches: readonly Branch[],
): Result<Run, ReplayRefusal | QueryRefusal> {
  const edits = branches.flatMap((branch) => branch.edits);
  if (edits.length === 0) return ok(base);
  const run = replay(worldUnder(base.scenario, edits, orphans));
  if (!run.ok) return run;
  for (const day of days) {
    const outside = refusedDay(run.value, day, '/days');
    if (outside !== null) return err(outside);
  }
  return run;
}

function livesOf({ lane }: Ground, { measures }: Knot, run: Run, day: IsoDate): readonly Life[] {
  const law = lawOn(run, lane, day);
  return measures === null ? law : law.filter(({ measure }) => measures.has(measure.id));
}

function numberOf({ numbers, lives, words }: Standings, standing: readonly Life[], day: IsoDate): number {
  const key = standing.map((life) => standingOf(words, life, day)).join();
  const known = numbers.get(key);
  if (known !== undefined) return known;
  lives.push(standing);
  numbers.set(key, lives.length - 1);
  return lives.length - 1;
}
