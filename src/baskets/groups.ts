import { MFN } from '../duties/index.js';
import type { Life } from '../machine/index.js';
import {
  type Duty,
  dutyParts,
  type Goods,
  type GoodsOnLane,
  type KnownGoods,
  type Measure,
  membership,
  type Relation,
  selects,
  type Tariff,
} from '../measures/index.js';
import { codeClasses, mfnOf } from '../queries/index.js';
import type { Run } from '../scenario/index.js';
import { type Amount, Exact, hsDigits, type Percent, points, quantityOf } from '../values/index.js';
import type { Basket, Stratum } from './basket.js';
import { goodsOf } from './law.js';

/** Law as far as it can tell strata apart: a measure, and what a suspension leaves of it. */
export interface Spoken {
  readonly measure: Measure;
  readonly suspension: Pick<NonNullable<Life['suspension']>, 'leaving'> | null;
}

/** Strata that owe the same under every law of a run, assessed as one. */
export interface Group {
  readonly goods: GoodsOnLane;
  /** The MFN duty where other duties turn on it; otherwise MFN is added up beside the groups. */
  readonly mfn: Duty | null;
  readonly weight: Exact;
  readonly lines: number;
}

/** The MFN duty of a basket: what is ad valorem summed by weight and line by line, and what is beside that. */
export interface MfnTally {
  readonly weighted: Exact;
  readonly counted: Exact;
  /** Weight and lines with a duty by unit, which no average counts. */
  readonly specific: { readonly weight: Exact; readonly lines: number };
  /** The strata whose MFN duty nobody knows. */
  readonly missing: readonly string[];
}

/** What a stratum weighs, as it stands: points of a share, or units of a value. */
function weightOf({ share, value }: Stratum): Exact {
  return value === undefined ? points(share as Percent) : quantityOf(value as Amount);
}

/**
 * Puts strata together that no law of the run tells apart: the same answer to every scope that a measure has, the same
 * stated facts. With twelve thousand lines there are a few hundred such groups.
 */
export function groupsOf(run: Run, basket: Basket, lives: ReadonlySet<Spoken>): readonly Group[] {
  const joint = turnsOnMfn(lives, basket);
  const answersTo = answering(goodsOf(lives), run);
  const groups = new Map<string, { goods: GoodsOnLane; mfn: Duty | null; weight: Exact; lines: number }>();
  for (const stratum of basket.strata) {
    const { lists, hs, content, uses, claims, waivers } = stratum;
    const mfn = joint ? mfnOf(run, { ...basket.lane, ...goodsFacts(stratum) }).duty : null;
    const known: KnownGoods = { digits: hs === undefined ? null : hsDigits(hs), lists: lists ?? [] };
    const facts = [ordered(content), sorted(uses), sorted(claims), sorted(waivers), mfn, hs === undefined];
    const key = `${JSON.stringify(facts)}${answersTo(known)}`;
    const group = groups.get(key);
    if (group === undefined) {
      groups.set(key, { goods: { ...basket.lane, ...goodsFacts(stratum) }, mfn, weight: weightOf(stratum), lines: 1 });
    } else {
      group.weight = group.weight.plus(weightOf(stratum));
      group.lines += 1;
    }
  }
  return [...groups.values()];
}

/** Adds up the MFN duty beside the groups; `null` where other duties turn on it, so that each group carries its own. */
export function mfnBeside(run: Run, basket: Basket, lives: ReadonlySet<Spoken>): MfnTally | null {
  if (turnsOnMfn(lives, basket)) return null;
  let [weighted, counted] = [new Exact(0), new Exact(0)];
  const specific = { weight: new Exact(0), lines: 0 };
  for (const stratum of basket.strata) {
    const { duty } = mfnOf(run, { ...basket.lane, ...goodsFacts(stratum) });
    if (duty === null) continue;
    const parts = dutyParts(duty);
    weighted = weighted.plus(weightOf(stratum).times(points(parts.adValorem)));
    counted = counted.plus(points(parts.adValorem));
    if (parts.specific.length === 0) continue;
    specific.weight = specific.weight.plus(weightOf(stratum));
    specific.lines += 1;
  }
  return { weighted, counted, specific, missing: mfnMissing(run, basket) };
}

/** The strata whose MFN duty neither the basket nor the record knows. */
export function mfnMissing(run: Run, basket: Basket): readonly string[] {
  return basket.strata
    .filter((each) => mfnOf(run, { ...basket.lane, ...goodsFacts(each) }).duty === null)
    .map(({ id }) => id);
}

/** Whether any duty can change with MFN: a floor that tops it up, or a relation or exemption that names it. */
function turnsOnMfn(lives: ReadonlySet<Spoken>, { strata }: Basket): boolean {
  const unplain = (duty: Duty) => dutyParts(duty).upTo !== null || dutyParts(duty).unsettled !== null;
  if (strata.some(({ mfn }) => mfn !== undefined && unplain(mfn))) return true;
  const tariffs = [...lives].flatMap(({ measure }) => (measure.kind === 'tariff' ? [measure] : []));
  return [...lives].some(({ measure, suspension }) => {
    if (measure.kind === 'exemption') return selects(measure.from, mfnLine);
    if (measure.kind === 'stacking') return joinsMfn(measure.relation, tariffs);
    if (measure.kind !== 'tariff') return false;
    const left = suspension?.leaving ?? 'nothing';
    const leaves = left === 'nothing' || (typeof left === 'object' && 'policy' in left) ? [] : [left];
    return [measure.duty, ...leaves].some((duty) => dutyParts(duty).upTo !== null);
  });
}

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

/** What every scope answers for goods. Codes of one class are answered alike, so each class is asked about once. */
function answering(scopes: readonly Goods[], run: Run): (known: KnownGoods) => string {
  const { classOf } = codeClasses({ goods: scopes, lists: run.history.lists, stated: [], rates: [] });
  const remembered = new Map<string, string>();
  return (known) => {
    const key = JSON.stringify([known.digits === null ? null : classOf(known.digits), known.lists]);
    const answered = remembered.get(key) ?? answers(scopes, known, run);
    remembered.set(key, answered);
    return answered;
  };
}

function answers(scopes: readonly Goods[], known: KnownGoods, run: Run): string {
  return scopes
    .map((goods) => {
      const { in: inside, undecided } = membership(goods, known, run.history.lists);
      return `${inside ? 1 : 0}${undecided.length > 0 ? JSON.stringify(undecided) : ''}`;
    })
    .join('');
}

function goodsFacts({ id: _, title: _title, share: _share, value: _value, note: _note, ...goods }: Stratum) {
  return goods;
}

function sorted(names: readonly string[] | undefined): readonly string[] {
  return [...new Set(names ?? [])].sort();
}

function ordered(content: Stratum['content']): readonly (readonly [string, string])[] {
  return Object.entries(content ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));
}
