import type { Life } from '../machine/index.js';
import { type Duty, dutyParts, type Exemption, type Stacking, type Tariff } from '../measures/index.js';
import { isNothing, type Percent } from '../values/index.js';
import { isOfDuties } from './law.js';
import { type Doubled, doubled, pointsOf } from './whole.js';

/**
 * What of a life decides which duties count on which goods, its rate left aside.
 *
 * Duties stack by whom they reach, who is selected and whether something is charged, but not by how much. So where the
 * lives of two laws have the same outlines, the same duties count on the same weight, and only rates differ.
 */
interface Outline {
  readonly id: string;
  /** The terms that are compared, by identity: an amendment of a rate keeps them all. */
  readonly terms: readonly unknown[];
}

/** What a life charges on the weight that it counts on, and what it is but for that. */
interface Outlined {
  readonly outline: Outline;
  /** Zero for what is no duty. */
  readonly rate: Percent;
  readonly charges: boolean;
}

/**
 * A life as an outline and a rate; `null` where the rate itself decides what counts: a cap, a floor, an exemption that
 * leaves something, a duty that is not settled.
 */
function outlined({ measure, status, suspension }: Life): Outlined | null {
  if (!isOfDuties(measure)) return null;
  const inForce = status === 'in-force';
  const { id, program, scope } = measure;
  const outline = (...terms: readonly unknown[]): Outline => ({ id, terms: [scope, ...terms] });
  if (measure.kind === 'stacking') {
    return isPlainRelation(measure)
      ? { outline: outline(inForce, measure.relation), rate: '0%', charges: false }
      : null;
  }
  if (measure.kind === 'exemption') {
    return leavesNothing(measure)
      ? { outline: outline(inForce, measure.from, measure.when), rate: '0%', charges: false }
      : null;
  }
  const { adValorem, specific, upTo, unsettled } = dutyParts(chargedBy(measure, suspension));
  if (upTo !== null || unsettled !== null) return null;
  const byValue = !isNothing(adValorem);
  const charges = byValue || specific.length > 0;
  return { outline: outline(program, measure.base, measure.when, byValue, charges), rate: adValorem, charges };
}

/** What a tariff charges as it stands: by its own terms, or what its suspension leaves. */
function chargedBy({ duty }: Tariff, suspension: Life['suspension']): Duty {
  if (suspension === null) return duty;
  const { leaving } = suspension;
  return leaving === 'nothing' || (typeof leaving === 'object' && 'policy' in leaving) ? '0%' : leaving;
}

function isPlainRelation({ relation }: Stacking): boolean {
  return relation.type !== 'caps';
}

function leavesNothing({ leaving = '0%' }: Exemption): boolean {
  return leaving === '0%';
}

/** A life by the number of its outline, and its rate as a whole number. */
export interface Numbered {
  readonly outline: number;
  readonly rate: Doubled;
  /** Whether it charges anything, by value or by unit. */
  readonly charges: boolean;
}

/** Gives outlines numbers, the same outline the same number; a life that has none gets `null`. */
export function outlineNumbers(remembered: number): (life: Life) => Numbered | null {
  const ofLife = new WeakMap<Life, Numbered | null>();
  const ofMeasure = new Map<string, { readonly terms: Outline['terms']; readonly number: number }[]>();
  let last = 0;

  function numbered(life: Life): Numbered | null {
    const found = outlined(life);
    if (found === null) return null;
    const { id, terms } = found.outline;
    const others = ofMeasure.get(id) ?? [];
    const same = others.find((each) => sameTerms(each.terms, terms))?.number;
    const { charges } = found;
    const rate = doubled(pointsOf(found.rate));
    if (same !== undefined) return { outline: same, rate, charges };
    last += 1;
    // A number is never given twice, so forgetting costs time and nothing else.
    if (last % remembered === 0) ofMeasure.clear();
    ofMeasure.set(id, [...others, { terms, number: last }]);
    return { outline: last, rate, charges };
  }

  return (life) => {
    const known = ofLife.get(life);
    if (known !== undefined) return known;
    const fresh = numbered(life);
    ofLife.set(life, fresh);
    return fresh;
  };
}

function sameTerms(a: Outline['terms'], b: Outline['terms']): boolean {
  return a.length === b.length && a.every((term, index) => term === b[index]);
}
