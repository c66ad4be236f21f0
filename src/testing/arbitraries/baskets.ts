import type fc from 'fast-check';
import type { Basket, Stratum } from '../../baskets/index.js';
import type { Lane } from '../../measures/index.js';
import type { Amount, Percent } from '../../values/index.js';
import { CODES, FACTS, LISTS } from './cast.js';
import { type Dice, decidedBy } from './dice.js';
import { dutyFrom } from './values.js';

/** What to draw baskets from. */
export interface BasketOptions {
  /** Default: Chinese goods into the US. */
  readonly lane?: Lane;
  /** HS codes; default those of generated law. */
  readonly codes?: readonly string[];
  /** Ids of product lists that goods may be on; default those of generated histories. */
  readonly lists?: readonly string[];
}

const FROM_CHINA: Lane = { importer: 'US', origin: 'CN' };

/**
 * Baskets of one to six strata, all well formed: by shares that sum to 100%, by shares taken in proportion, by value; with
 * and without a code, an MFN duty, content, a use. Shrink towards one stratum of the generic good.
 *
 * @example
 * ```ts
 * import fc from 'fast-check';
 * import { checkBasket } from 'truce';
 * import { baskets } from 'truce/testing';
 *
 * fc.assert(fc.property(baskets(), (basket) => checkBasket(basket).length === 0));
 * ```
 */
export function baskets(options: BasketOptions = {}): fc.Arbitrary<Basket> {
  return decidedBy(60, (dice) => basketFrom(dice, options));
}

/** A basket by dice. */
export function basketFrom(dice: Dice, { lane = FROM_CHINA, codes = CODES, lists }: BasketOptions = {}): Basket {
  const by = dice.below(3);
  const weights = Array.from({ length: 1 + dice.below(6) }, () => 1 + dice.below(999));
  const known = lists ?? LISTS.map(({ id }) => id);
  const strata = weights.map((weight, index): Stratum => {
    const goods = goodsFrom(dice, codes, known);
    if (by === 0) return { id: `s${index}`, ...goods, share: wholeShare(weights, index) };
    return by === 1
      ? { id: `s${index}`, ...goods, share: `${weight}%` }
      : { id: `s${index}`, ...goods, value: `${weight}.5 USD` as Amount };
  });
  const head = { id: 'drawn', title: 'A drawn basket', source: { label: 'dice' }, vintage: 'one throw' };
  return { ...head, lane, ...(by === 1 ? { normalise: true } : {}), strata };
}

function goodsFrom(dice: Dice, codes: readonly string[], lists: readonly string[]): Omit<Stratum, 'id'> {
  return {
    ...(dice.oneIn(3) ? {} : { hs: dice.pick(codes) }),
    ...(lists.length > 0 && dice.oneIn(3) ? { lists: [dice.pick(lists)] } : {}),
    ...(dice.oneIn(3) ? {} : { mfn: dutyFrom(dice) }),
    ...(dice.oneIn(3) ? { content: { [FACTS.material]: `${dice.below(101)}%` as const } } : {}),
    ...(dice.oneIn(4) ? { uses: [FACTS.use] } : {}),
  };
}

/** Shares in thousandths that sum to 100% exactly: the last takes what the others leave. */
function wholeShare(weights: readonly number[], index: number): Percent {
  const total = weights.reduce((sum, each) => sum + each, 0);
  const thousandths = weights.map((each) => Math.floor((each * 100_000) / total));
  const others = thousandths.slice(0, -1).reduce((sum, each) => sum + each, 0);
  const own = index === weights.length - 1 ? 100_000 - others : (thousandths[index] ?? 0);
  return `${Math.floor(own / 1000)}.${String(own % 1000).padStart(3, '0')}%` as Percent;
}
