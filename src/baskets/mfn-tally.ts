import { MFN } from '../duties/index.js';
import type { Life } from '../machine/index.js';
import { type Duty, dutyParts, type Measure, type Relation, selects, type Tariff } from '../measures/index.js';
import { codeClasses, mfnOf, ratedCodes } from '../queries/index.js';
import type { Run } from '../scenario/index.js';
import { Exact, points } from '../values/index.js';
import type { Basket } from './basket.js';
import { goodsFacts } from './groups.js';
import { partedBy, sumsBy, weightsOf } from './weights.js';

/** The MFN duty of a basket: what is ad valorem summed by weight and line by line, and what is beside that. */
export interface MfnTally {
  readonly weighted: Exact;
  readonly counted: Exact;
  /** Weight and lines with a duty by unit, which no average counts. */
  readonly specific: { readonly weight: Exact; readonly lines: number };
  /** The strata whose MFN duty nobody knows. */
  readonly missing: readonly string[];
}

/** Adds up the MFN duty beside the groups. Each rate is read once, and each class of codes with a rate looked up once. */
export function mfnTallied(run: Run, basket: Basket): MfnTally {
  const { duties, dutyOf } = dutiesOf(run, basket);
  const { units, lines } = sumsBy(basket, dutyOf, duties.length);
  const { places } = weightsOf(basket);
  let [weighted, counted] = [new Exact(0), new Exact(0)];
  const specific = { weight: new Exact(0), lines: 0 };
  duties.forEach((duty, index) => {
    if (duty === null) return;
    const [weight, count] = [new Exact(`${units[index]}e-${places}`), lines[index] as number];
    const parts = dutyParts(duty);
    weighted = weighted.plus(weight.times(points(parts.adValorem)));
    counted = counted.plus(points(parts.adValorem).times(count));
    if (parts.specific.length === 0) return;
    specific.weight = specific.weight.plus(weight);
    specific.lines += count;
  });
  const missing = basket.strata.filter((_, line) => duties[dutyOf[line] as number] === null).map(({ id }) => id);
  return { weighted, counted, specific, missing };
}

/** The duties that a basket knows, each once, and for each line which is its own. */
function dutiesOf(run: Run, basket: Basket) {
  const { classOf } = codeClasses({ goods: [], lists: {}, stated: [], rates: ratedCodes(run, basket.lane) });
  const duties: (Duty | null)[] = [];
  const known = new Map<Duty | number, number>();
  const dutyOf = partedBy(basket, (stratum) => {
    const { mfn, hs } = stratum;
    const key = mfn ?? (hs === undefined ? -1 : classOf(hs));
    const place = known.get(key) ?? duties.length;
    if (place === duties.length) {
      known.set(key, place);
      duties.push(mfnOf(run, { ...basket.lane, ...goodsFacts(stratum) }).duty);
    }
    return place;
  });
  return { duties, dutyOf };
}

/** Law as far as it can tell strata apart: a measure, and what a suspension leaves of it. */
export interface Spoken {
  readonly measure: Measure;
  readonly suspension: Pick<NonNullable<Life['suspension']>, 'leaving'> | null;
}

/** Whether any duty can change with MFN: a floor that tops it up, or a relation or exemption that names it. */
export function turnsOnMfn(lives: Iterable<Spoken>, basket: Basket): boolean {
  if (statesOddMfn(basket)) return true;
  const all = [...lives];
  const tariffs = all.flatMap(({ measure }) => (measure.kind === 'tariff' ? [measure] : []));
  return all.some(({ measure, suspension }) => {
    if (measure.kind === 'exemption') return selects(measure.from, mfnLine);
    if (measure.kind === 'stacking') return joinsMfn(measure.relation, tariffs);
    if (measure.kind !== 'tariff') return false;
    const left = suspension?.leaving ?? 'nothing';
    const leaves = left === 'nothing' || (typeof left === 'object' && 'policy' in left) ? [] : [left];
    return [measure.duty, ...leaves].some((duty) => dutyParts(duty).upTo !== null);
  });
}

/** Whether an MFN duty that a basket states is no plain sum of percents and amounts by unit. Read once. */
function statesOddMfn(basket: Basket): boolean {
  const known = odd.get(basket);
  if (known !== undefined) return known;
  const found = basket.strata.some(({ mfn }) => {
    if (mfn === undefined || typeof mfn === 'string') return false;
    const { upTo, unsettled } = dutyParts(mfn);
    return upTo !== null || unsettled !== null;
  });
  odd.set(basket, found);
  return found;
}

const odd = new WeakMap<Basket, boolean>();

const mfnLine = { id: MFN, program: MFN };

/** Whether a relation sets MFN against a duty that a basket can owe. */
function joinsMfn(relation: Relation, tariffs: readonly Tariff[]): boolean {
  if (relation.type === 'adds') return false;
  if (relation.type === 'caps') return selects(relation.these, mfnLine);
  const { winner, loser } = relation;
  return (
    (selects(loser, mfnLine) && tariffs.some((each) => selects(winner, each))) ||
    (selects(winner, mfnLine) && tariffs.some((each) => selects(loser, each)))
  );
}
