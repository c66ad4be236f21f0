import { type HsDigits, longestPrefix, type Party } from '../values/index.js';

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

/** Whether goods are in a scope: yes, no, or not decidable from what is known, with the lists that would decide it. */
export type Membership = 'in' | 'out' | { readonly undecided: readonly string[] };

/**
 * Whether known goods are among those that a measure is about.
 *
 * Goods without a code and without lists are in no list and under no prefix: the generic good. A list that the shipment
 * names always counts.
 */
export function membership(goods: Goods, known: KnownGoods, lists: Readonly<Record<string, ProductList>>): Membership {
  if (goods === 'all') return 'in';
  if ('anyOf' in goods) return anyOf(goods.anyOf.map((each) => membership(each, known, lists)));
  if ('hs' in goods) return known.digits === null ? 'out' : byPrefix(known.digits, goods.hs, goods.except ?? []);
  if (known.lists.includes(goods.list)) return 'in';
  const list = lists[goods.list];
  if (list === undefined || known.digits === null) return 'out';
  if (byPrefix(known.digits, list.prefixes, list.except ?? []) === 'in') return 'in';
  const knownOff = list.complete || longestPrefix(known.digits, list.except ?? []) > 0;
  return knownOff ? 'out' : { undecided: [goods.list] };
}

/** Whether an origin is within a scope. */
export function originWithin(scope: Scope, origin: Party): boolean {
  if (scope.exceptOrigins?.includes(origin)) return false;
  return scope.origins === 'all' || scope.origins.includes(origin);
}

function byPrefix(digits: HsDigits, prefixes: readonly string[], except: readonly string[]): 'in' | 'out' {
  const covered = longestPrefix(digits, prefixes);
  return covered > 0 && covered > longestPrefix(digits, except) ? 'in' : 'out';
}

function anyOf(memberships: readonly Membership[]): Membership {
  if (memberships.includes('in')) return 'in';
  const undecided = memberships.flatMap((each) => (typeof each === 'object' ? each.undecided : []));
  return undecided.length > 0 ? { undecided } : 'out';
}
