import { owed } from '../../duties/index.js';
import type { State } from '../../machine/index.js';
import type { Goods, GoodsOnLane, Lane } from '../../measures/index.js';
import type { IsoDate, Percent } from '../../values/index.js';
import type { History } from '../history.js';

/**
 * The additional duty that goods of a lane owe under a state on a day: on the generic good unless others are named.
 * What is not settled counts as nothing.
 */
export function headline(
  state: State,
  lane: Lane,
  day: IsoDate,
  { lists }: History,
  goods: Omit<GoodsOnLane, keyof Lane> = {},
): Percent {
  return owed(state, { ...lane, ...goods, enteredOn: day }, { lists, mfn: null }).additional;
}

/** A good that a measure on some goods reaches: the first code or list that it names. */
export function sampleOf(goods: Goods): Omit<GoodsOnLane, keyof Lane> {
  if (goods === 'all') return {};
  if ('list' in goods) return { lists: [goods.list] };
  if ('hs' in goods) return goods.hs[0] === undefined ? {} : { hs: goods.hs[0] };
  return goods.anyOf[0] === undefined ? {} : sampleOf(goods.anyOf[0]);
}
