import { type Assumption, MFN, type Owed, owed, type Undetermined } from '../duties/index.js';
import { stateAt, unknownUses } from '../queries/index.js';
import { type Exact, type IsoDate, points } from '../values/index.js';
import { addTo } from './exact.js';
import { lawOn, sameLaw } from './law.js';
import type { Weighed } from './weighed.js';

/** What one group owes, program by program. */
export interface Layers {
  readonly points: ReadonlyMap<string, Exact>;
  /** The programs that charge it something above zero. */
  readonly charging: ReadonlySet<string>;
  /** The programs that charge it by unit. */
  readonly specific: ReadonlySet<string>;
  readonly assumptions: readonly Assumption[];
  readonly undetermined: readonly Undetermined[];
}

/** What every group owes on a day; days under the same law are worked out once. */
export function layersOn(ready: Weighed, day: IsoDate): readonly Layers[] {
  const { run, basket, groups, seen } = ready;
  const law = lawOn(run, basket.lane, day);
  const known = seen.find((each) => sameLaw(each.law, law));
  if (known !== undefined) return known.layers;
  // The other lives of the world cannot matter, and there are many: listings, controls, the other lane.
  const measures = Object.fromEntries(law.map((life) => [life.measure.id, life]));
  const state = { ...stateAt(run, day), measures };
  const layers = groups().map(({ goods, mfn }) =>
    layersOf(owed(state, { ...goods, enteredOn: day }, { lists: run.history.lists, mfn }), unknownUses(run, goods)),
  );
  seen.push({ law, layers });
  return layers;
}

function layersOf({ lines, assumptions, undetermined }: Owed, uses: readonly Assumption[]): Layers {
  const sums = new Map<string, Exact>();
  for (const line of lines) addTo(sums, line.program, points(line.points));
  const charging = lines.filter(
    (line) => line.measure !== MFN && (points(line.points).gt(0) || line.specific.length > 0),
  );
  return {
    points: sums,
    charging: new Set(charging.map(({ program }) => program)),
    specific: new Set(lines.filter(({ specific }) => specific.length > 0).map(({ program }) => program)),
    assumptions: [...assumptions, ...uses].filter(({ code }) => code !== 'MFN_UNKNOWN'),
    undetermined,
  };
}
