import {
  type Duty,
  type Goods,
  type GoodsOnLane,
  type KnownGoods,
  type Membership,
  membership,
} from '../measures/index.js';
import { codeClasses, mfnOf, ratedCodes } from '../queries/index.js';
import type { Run } from '../scenario/index.js';
import { Exact, hsDigits } from '../values/index.js';
import type { Basket, Stratum } from './basket.js';
import { groundOf } from './ground.js';
import { partedBy, sumsBy, weightsOf } from './weights.js';

/** Strata that owe the same under every law of a run, assessed as one. */
export interface Group {
  readonly goods: GoodsOnLane;
  /** The MFN duty where other duties turn on it; otherwise MFN is added up beside the groups. */
  readonly mfn: Duty | null;
  readonly weight: Exact;
  /** The weight in units of the basket's `Weights`. */
  readonly units: bigint;
  readonly lines: number;
  /** Whether it is in a scope, by the number of the scope in the ground of the run. */
  readonly inside: readonly boolean[];
  /** What it says of itself beside its code, as a text. */
  readonly facts: string;
  /** The same, and in which scopes it is: groups of one signature are in the hands of the same law. */
  readonly signature: string;
}

type Kind = Omit<Group, 'weight' | 'units' | 'lines'>;

/**
 * Puts strata together that no law tells apart: the same answer to every scope that a measure has, the same stated facts,
 * and, where duties turn on it (`joint`), the same MFN duty. With twelve thousand lines there are a few hundred groups.
 *
 * Cost: codes of one class are answered alike, so nearly every line costs one walk down a tree of digits.
 */
export function groupsOf(run: Run, basket: Basket, scopes: readonly Goods[], joint: boolean): readonly Group[] {
  const { lists } = run.history;
  const numbers = scopes.map((scope) => groundOf(run).scopeOf(scope) ?? 0);
  const rates = joint ? ratedCodes(run, basket.lane) : [];
  const { classOf } = codeClasses({ goods: scopes, lists, stated: [], rates });
  const kinds: Kind[] = [];
  const byText = new Map<string, number>();
  const byClass = new Map<string | number, number>();
  const groupOf = partedBy(basket, (stratum) => {
    const classed = stratum.hs === undefined ? GENERIC : classOf(stratum.hs);
    const short = shortKey(stratum, classed, joint);
    const known = short === null ? undefined : byClass.get(short);
    if (known !== undefined) return known;
    const fresh = placeOf(stratum);
    if (short !== null) byClass.set(short, fresh);
    return fresh;
  });

  function placeOf(stratum: Stratum): number {
    const { lists: stated = [], hs, content, uses, claims, waivers } = stratum;
    const goods = { ...basket.lane, ...goodsFacts(stratum) };
    const mfn = joint ? mfnOf(run, goods).duty : null;
    const known: KnownGoods = { digits: hs === undefined ? null : hsDigits(hs), lists: stated };
    const said = scopes.map((scope) => membership(scope, known, lists));
    const facts = JSON.stringify([ordered(content), sorted(uses), sorted(claims), sorted(waivers), hs === undefined]);
    const key = `${facts}${JSON.stringify(mfn)}${said.map(answer).join('')}`;
    const place = byText.get(key) ?? kinds.length;
    if (place === kinds.length) {
      byText.set(key, place);
      const inside = insideOf(said);
      const scoped = inside.flatMap((is, number) => (is ? [number] : []));
      kinds.push({ goods, mfn, inside, facts, signature: `${facts} ${scoped.join()}` });
    }
    return place;
  }

  function insideOf(said: readonly Membership[]): readonly boolean[] {
    const inside: boolean[] = [];
    for (const [index, number] of numbers.entries()) {
      while (inside.length <= number) inside.push(false);
      inside[number] = said[index]?.in === true;
    }
    return inside;
  }

  const { places } = weightsOf(basket);
  const { units, lines } = sumsBy(basket, groupOf, kinds.length);
  return kinds.map((kind, index): Group => {
    const own = units[index] as bigint;
    return { ...kind, weight: new Exact(`${own}e-${places}`), units: own, lines: lines[index] as number };
  });
}

const GENERIC = -1;

function answer({ in: inside, undecided }: Membership): string {
  return `${inside ? 1 : 0}${undecided.length > 0 ? JSON.stringify(undecided) : ''}`;
}

/** What places a stratum without facts beside its code and MFN duty; `null` for one that says more. */
function shortKey(stratum: Stratum, classed: number, joint: boolean): string | number | null {
  const { lists, content, uses, claims, waivers, mfn } = stratum;
  if (lists !== undefined || content !== undefined || uses !== undefined) return null;
  if (claims !== undefined || waivers !== undefined) return null;
  if (!joint) return classed;
  if (mfn === undefined) return classed;
  return typeof mfn === 'string' ? `${classed} ${mfn}` : null;
}

/** A stratum as goods: without its name and weight. */
export function goodsFacts({ id: _, title: _title, share: _share, value: _value, note: _note, ...goods }: Stratum) {
  return goods;
}

function sorted(names: readonly string[] | undefined): readonly string[] {
  return [...new Set(names ?? [])].sort();
}

function ordered(content: Stratum['content']): readonly (readonly [string, string])[] {
  return Object.entries(content ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));
}
