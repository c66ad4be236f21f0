import { type HsDigits, longerPrefix, longestPrefix, type Party } from '../values/index.js';

/**
 * Which goods a measure is about.
 *
 * - `'all'`
 * - `{ hs }`: HS prefixes of 2 to 10 digits; a longer matching prefix in `except` takes goods out again
 * - `{ list }`: a product list of the history by its id
 * - `{ anyOf }`: in one of several
 */
export type Goods =
  | 'all'
  | { readonly hs: readonly string[]; readonly except?: readonly string[] }
  | { readonly list: string }
  | { readonly anyOf: readonly Goods[] };

/** Who brings goods in from where. `'all'` origins is erga omnes, less the excluded ones. */
export interface Scope {
  readonly importer: Party;
  readonly origins: 'all' | readonly Party[];
  readonly exceptOrigins?: readonly Party[];
  readonly goods: Goods;
}

/**
 * A named list of goods, for law that names thousands of lines.
 *
 * Where the prefixes are known in full (`complete`), the HS code decides. Where they are not, a shipment says which
 * lists its good is on (`lists: ['us-301-list-3']`).
 */
export interface ProductList {
  readonly id: string;
  readonly title: string;
  readonly source: string;
  readonly prefixes: readonly string[];
  readonly except?: readonly string[];
  /** Whether the prefixes are the whole list. An incomplete list takes off only what `except` names. */
  readonly complete: boolean;
  /** What the prefixes leave open, for a reader. */
  readonly note?: string;
}

/** What is known about the goods of a shipment. */
export interface KnownGoods {
  readonly digits: HsDigits | null;
  readonly lists: readonly string[];
}

/** What would decide whether goods are in a scope: being told of a list, or the rest of a code that the law gives longer. */
export type Undecided = { readonly list: string } | { readonly code: string };

/** Whether goods are taken to be in a scope, and what would decide it where what is known of them does not. */
export interface Membership {
  readonly in: boolean;
  readonly undecided: readonly Undecided[];
}

/**
 * Whether known goods are among those that a measure is about.
 *
 * Goods without a code and without lists are in no list and under no prefix: the generic good. A list that the shipment
 * names always counts. A code that stops before the law's does not match it, as a prefix or as an exception.
 */
export function membership(goods: Goods, known: KnownGoods, lists: Readonly<Record<string, ProductList>>): Membership {
  if (goods === 'all') return within;
  if ('anyOf' in goods) return anyOf(goods.anyOf.map((each) => membership(each, known, lists)));
  if ('hs' in goods) return known.digits === null ? outside : byPrefix(known.digits, goods.hs, goods.except);
  if (known.lists.includes(goods.list)) return within;
  const list = lists[goods.list];
  if (list === undefined || known.digits === null) return outside;
  const byCode = byPrefix(known.digits, list.prefixes, list.except);
  if (byCode.in || byCode.undecided.length > 0 || list.complete) return byCode;
  const knownOff = longestPrefix(known.digits, list.except ?? none) > 0;
  return knownOff ? outside : { in: false, undecided: [{ list: goods.list }] };
}

/** Whether an origin is within a scope. */
export function originWithin(scope: Scope, origin: Party): boolean {
  if (scope.exceptOrigins?.includes(origin)) return false;
  return scope.origins === 'all' || scope.origins.includes(origin);
}

const within: Membership = { in: true, undecided: [] };
const outside: Membership = { in: false, undecided: [] };
const none: readonly string[] = [];

function byPrefix(digits: HsDigits, prefixes: readonly string[], except = none): Membership {
  const inside = longestPrefix(digits, prefixes) > longestPrefix(digits, except);
  const longer = longerPrefix(digits, inside ? except : prefixes);
  return { in: inside, undecided: longer === null ? [] : [{ code: longer }] };
}

/** One that is in for certain settles it. */
function anyOf(memberships: readonly Membership[]): Membership {
  const inside = memberships.filter((each) => each.in);
  if (inside.some((each) => each.undecided.length === 0)) return within;
  const undecided = (inside.length > 0 ? inside : memberships).flatMap((each) => each.undecided);
  return { in: inside.length > 0, undecided };
}
