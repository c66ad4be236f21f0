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
 * alike on a day, so a way is a row of few small numbers, one for each day.
 */
export interface Standings {
  readonly knot: Knot;
  /** Rows by the way the chances went; each way is replayed once. */
  readonly rows: Map<string, Int32Array>;
  /** The lives that a number stands for. */
  readonly lives: (readonly Life[])[];
  readonly numbers: Map<string, number>;
  readonly words: Wordings;
}

export function standingsOf(knot: Knot): Standings {
  const words: Wordings = { numbers: new WeakMap(), wordings: new Map() };
  return { knot, rows: new Map(), lives: [], numbers: new Map(), words };
}

/** How the measures of a knot stand on each day when its chances go a way. */
export function rowOf(
  ground: Ground,
  standings: Standings,
  key: string,
  branches: readonly Branch[],
): Result<Int32Array, WorldRefused> {
  const known = standings.rows.get(key);
  if (known !== undefined) return ok(known);
  const run = worldOf(ground, branches);
  if (!run.ok) {
    const happens = branches.flatMap((branch) => branch.happens);
    return err(worldRefused(happens, run.error));
  }
  const row = Int32Array.from(ground.days, (day) =>
    numberOf(standings, livesOf(ground, standings.knot, run.value, day), day),
  );
  standings.rows.set(key, row);
  return ok(row);
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
