import type { Life, State } from '../machine/index.js';
import type { Lane } from '../measures/index.js';
import type { Origin, Run } from '../scenario/index.js';
import { leading } from '../values/index.js';
import { decides, isOfDuties, type Law, sameLaw, turnsOf } from './law.js';

/**
 * The laws of a world that goes on alongside another: the laws there, with what stands apart as it stands here. `null`
 * where a duty is imposed anew that stands apart: its place among the others is that of its step among all steps.
 *
 * Cost: a look at the lives of each law since they parted.
 */
export function lawsBeside(
  base: Run,
  there: readonly Law[],
  { on, names, state, steps }: NonNullable<Origin['apart']>,
  lane: Lane,
): readonly Law[] | null {
  const first = there[0]?.from;
  if (first === undefined) return null;
  const standing = new Map(Object.entries(state.measures).filter(([, { measure }]) => isOfDuties(measure)));
  const moves = steps.flatMap((step) =>
    step.left.filter(({ measure }) => isOfDuties(measure)).map((life) => ({ on: step.on, life })),
  );
  if (moves.some(({ life }) => !standing.has(life.measure.id))) return null;
  const begin = on < first ? first : on;
  const kept = leading(there, ({ from }) => from < begin);
  const later = there.slice(kept);
  const turns = [...standing.values(), ...moves.map(({ life }) => life)].flatMap(turnsOf);
  const stirring = new Set([begin, ...later.map(({ from }) => from), ...moves.map((move) => move.on), ...turns]);
  const { until } = base.window;
  const days = [...stirring].filter((day) => day >= begin && (until === null || day < until)).sort();
  const rankOf = ranksIn(base);
  const laws = there.slice(0, kept);
  let [law, passed, moved] = [there[Math.max(0, kept - 1)] as Law, 0, 0];
  for (const day of days) {
    for (let move = moves[moved]; move !== undefined && move.on <= day; move = moves[moved]) {
      standing.set(move.life.measure.id, move.life);
      moved += 1;
    }
    for (let next = later[passed]; next !== undefined && next.from <= day; next = later[passed]) {
      law = next;
      passed += 1;
    }
    const lives = law.lives.filter(({ measure }) => !names.has(measure.id));
    for (const life of standing.values()) if (decides(life, lane, day)) putInPlace(lives, life, rankOf);
    const before = laws.at(-1);
    if (before !== undefined && sameLaw(before.lives, lives)) continue;
    laws.push(law.from === day && sameLaw(law.lives, lives) ? law : { from: day, lives, ...likeness(law, lives) });
  }
  return laws;
}

function likeness(law: Law, lives: readonly Life[]): Pick<Law, 'like'> {
  if (law.lives.length !== lives.length) return {};
  const places: number[] = [];
  for (let place = 0; place < lives.length; place += 1) if (lives[place] !== law.lives[place]) places.push(place);
  return { like: { law, places } };
}

function putInPlace(lives: Life[], life: Life, rankOf: (life: Life) => number): void {
  const rank = rankOf(life);
  const place = leading(lives, (other) => rankOf(other) < rank);
  lives.splice(place, 0, life);
}

/** The place of each measure among all, in the order in which they first came. */
function ranksIn(base: Run): (life: Life) => number {
  const measures = base.steps.at(-1)?.state.measures ?? nothing;
  let ranks = remembered.get(measures);
  if (ranks === undefined) {
    ranks = new Map(Object.keys(measures).map((id, rank) => [id, rank]));
    remembered.set(measures, ranks);
  }
  const known = ranks;
  return ({ measure }) => known.get(measure.id) as number;
}

const nothing: State['measures'] = {};

const remembered = new WeakMap<State['measures'], ReadonlyMap<string, number>>();
