import { goodsIssues, nameIssues } from '../queries/index.js';
import type { Run } from '../scenario/index.js';
import {
  type Amount,
  comparePercents,
  currencyOf,
  type Issue,
  isPercent,
  issue,
  type Percent,
  parseAmount,
  quantityOf,
  sumPercents,
  within,
} from '../values/index.js';
import type { Basket, Stratum } from './basket.js';
import { sumOf } from './exact.js';
import { looksSound } from './quick-look.js';
import { basketShape, isRecord, stratumShape } from './shape.js';

/**
 * What is wrong with a basket, all of it at once; an empty list when it is sound.
 *
 * Shares sum to 100% exactly, unless the basket asks for them to be taken in proportion (`normalise: true`); values are
 * of one currency and not all zero; ids are unique. With a run the product lists, claims and waivers are looked up too.
 * Takes anything, so that what came from a file can be checked. Never throws. Cost: one look at each stratum.
 *
 * @example
 * ```ts
 * import { checkBasket } from 'truce';
 *
 * const [problem] = checkBasket({
 *   id: 'toys', title: 'Toys', source: { label: 'made up' }, vintage: '2024',
 *   lane: { importer: 'US', origin: 'CN' }, strata: [{ id: 'dolls', share: '99%' }],
 * });
 * problem?.code; //=> 'SHARES_NOT_WHOLE'
 * ```
 */
export function checkBasket(given: unknown, run?: Run): readonly Issue[] {
  const shape = basketShape(given);
  if (shape.length > 0 || !isRecord(given)) return shape;
  const basket = given as unknown as Basket;
  const careful = (stratum: Stratum) => strataIssues(basket, [stratum], run).length === 0;
  if (laneIssues(basket).length === 0 && looksSound(basket, careful)) return [];
  return carefulIssues(basket, run);
}

/** What is wrong with a basket whose own fields are of the right shape: every stratum looked at with care. */
export function carefulIssues(basket: Basket, run?: Run): readonly Issue[] {
  const shapes = shapeIssues(basket.strata);
  if (shapes.length > 0) return shapes;
  const goods = strataIssues(basket, basket.strata, run);
  return [...laneIssues(basket), ...duplicateIds(basket), ...goods, ...weightIssues(basket)];
}

function laneIssues({ lane }: Basket): readonly Issue[] {
  return goodsIssues(lane, null).map((each) => within('/lane', each));
}

function shapeIssues(strata: readonly unknown[]): readonly Issue[] {
  return strata.flatMap((each, index) => stratumShape(each, `/strata/${index}`));
}

/** What is wrong with strata by themselves: their fields, or else the goods that they speak of. */
function strataIssues(basket: Basket, strata: readonly Stratum[], run: Run | undefined): readonly Issue[] {
  const shapes = shapeIssues(strata);
  if (shapes.length > 0) return shapes;
  return strata.flatMap((each, index) => stratumGoods(basket, each, run, `/strata/${index}`));
}

/** What is wrong with the goods of a stratum; the lane is looked at once for all. */
function stratumGoods(
  { lane }: Basket,
  { value: _, ...facts }: Stratum,
  run: Run | undefined,
  path: string,
): readonly Issue[] {
  const goods = { ...facts, ...lane };
  const names = run === undefined ? [] : nameIssues(run, goods);
  return [...goodsIssues(goods, run === undefined ? null : Object.keys(run.history.lists)), ...names]
    .filter((each) => each.path !== '/importer' && each.path !== '/origin')
    .map((each) => within(path, each));
}

function duplicateIds({ strata }: Basket): readonly Issue[] {
  const seen = new Set<string>();
  return strata.flatMap(({ id }, index) => {
    if (seen.has(id)) return [issue('DUPLICATE_ID', id, 'another stratum has this id', `/strata/${index}/id`)];
    seen.add(id);
    return [];
  });
}

function weightIssues(basket: Basket): readonly Issue[] {
  const single = basket.strata.flatMap((each, index) => singleWeight(each, `/strata/${index}`));
  if (single.length > 0) return single;
  const byValue = basket.strata.filter((each) => each.value !== undefined).length;
  if (byValue === 0) return sharesWhole(basket);
  if (byValue < basket.strata.length) {
    const message = 'a basket weighs all its strata by share, or all of them by value';
    return [issue('MIXED_WEIGHTS', `${byValue} of ${basket.strata.length} by value`, message, '/strata')];
  }
  return valuesSound(basket);
}

function singleWeight({ share, value }: Stratum, path: string): readonly Issue[] {
  if (share === undefined && value === undefined) {
    return [issue('NO_WEIGHT', share, 'a stratum has a share or a value', path)];
  }
  if (share !== undefined && value !== undefined) {
    return [issue('TWO_WEIGHTS', value, 'a stratum has a share or a value, not both', `${path}/value`)];
  }
  if (value !== undefined) {
    const parsed = parseAmount(value);
    return parsed.ok ? [] : [within(`${path}/value`, parsed.error)];
  }
  const sound = isPercent(share) && comparePercents(share, '0%') >= 0;
  const message = "a share is a percent that is not negative, such as '20.2%'";
  return sound ? [] : [issue('MALFORMED_SHARE', share, message, `${path}/share`)];
}

function sharesWhole({ strata, normalise }: Basket): readonly Issue[] {
  const total = sumPercents(strata.map(({ share }) => share as Percent));
  if (total === '0%') return [issue('NO_WEIGHT', total, 'the shares are all zero', '/strata')];
  if (total === '100%' || normalise === true) return [];
  const message = 'shares sum to 100% exactly; ask for them to be taken in proportion with normalise: true';
  return [issue('SHARES_NOT_WHOLE', total, message, '/strata')];
}

function valuesSound({ strata }: Basket): readonly Issue[] {
  const values = strata.map(({ value }) => value as Amount);
  const currencies = [...new Set(values.map(currencyOf))];
  if (currencies.length > 1) {
    return [issue('MIXED_CURRENCIES', currencies.join(', '), 'values are of one currency', '/strata')];
  }
  const total = sumOf(values.map(quantityOf));
  return total.isZero() ? [issue('NO_WEIGHT', total.toFixed(), 'the values are all zero', '/strata')] : [];
}
