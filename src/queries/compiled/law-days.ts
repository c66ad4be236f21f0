import type { Life } from '../../machine/index.js';
import { type GoodsOnLane, meets, originWithin } from '../../measures/index.js';
import type { Run } from '../../scenario/index.js';
import type { IsoDate } from '../../values/index.js';
import { stateAt } from '../at.js';
import { changeDays } from '../rate-path.js';

/** The days of a run on which duties on some goods can change, and which law each begins. */
export interface LawDays {
  /** Ascending; each law holds until the next. */
  readonly days: readonly IsoDate[];
  /** For each day the number of its law; days under the same lives share one. */
  readonly laws: readonly number[];
  /** For each law a day under it. */
  readonly examples: readonly IsoDate[];
  /** Every life of every law. */
  readonly lives: ReadonlySet<Life>;
}

/** The laws that a run passes through for goods, as far as they are not told apart by their code. */
export function lawDays(run: Run, goods: GoodsOnLane): LawDays {
  const [days, laws, examples]: [IsoDate[], number[], IsoDate[]] = [[], [], []];
  const numbers = new Map<Life, number>();
  const known = new Map<string, number>();
  for (const day of changeDays(run)) {
    const lives = Object.values(stateAt(run, day).measures).filter((life) => counts(life, goods, day));
    const key = lives.map((life) => numberOf(life, numbers)).join();
    const law = known.get(key) ?? known.size;
    if (law === known.size) {
      known.set(key, law);
      examples.push(day);
    }
    if (laws.at(-1) === law) continue;
    days.push(day);
    laws.push(law);
  }
  return { days, laws, examples, lives: new Set(numbers.keys()) };
}

/** Whether a life can decide a duty on goods entered on a day: what is left out here `owed` leaves out too. */
function counts({ status, measure, suspension, effective }: Life, goods: GoodsOnLane, day: IsoDate): boolean {
  if (status !== 'in-force' && status !== 'suspended') return false;
  // What was suspended before its day counts from that day on.
  if (suspension !== null && suspension.from !== 'in-force' && (effective === null || effective > day)) return false;
  if (measure.kind !== 'tariff' && measure.kind !== 'exemption' && measure.kind !== 'stacking') return false;
  if (measure.scope.importer !== goods.importer || !originWithin(measure.scope, goods.origin)) return false;
  return measure.kind === 'stacking' || meets(measure.when, { ...goods, enteredOn: day });
}

function numberOf(life: Life, numbers: Map<Life, number>): number {
  const known = numbers.get(life);
  if (known !== undefined) return known;
  numbers.set(life, numbers.size);
  return numbers.size - 1;
}
