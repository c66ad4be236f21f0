import type { ProductList } from '../measures/index.js';
import type { Fork, Scenario } from './fork.js';
import type { History } from './history.js';

/**
 * The same scenario with product lists put in, or in the place of those with the same id: such as a list in full, read
 * with `readProductList`, for one of which the record holds only some codes.
 *
 * Makes a new scenario; of a fork, the record at its root gets the lists. Event ids stay in the type. Lists are checked
 * when it is replayed. Of two lists with one id the later stands.
 *
 * @example
 * ```ts
 * import { assess, productList, replay, unwrap, withLists } from 'truce';
 * import { usChina2025 } from 'truce/history';
 *
 * const list = productList({ id: 'us-301-list-3', source: 'my own copy', prefixes: ['4202.92.31'] });
 * const run = unwrap(replay(withLists(usChina2025, [list])));
 * const backpack = { importer: 'US', origin: 'CN', hs: '4202.92.3120', enteredOn: '2025-06-10' } as const;
 * unwrap(assess(run, backpack)).total; //=> '72.6%'
 * ```
 */
export function withLists<Id extends string>(history: History<Id>, lists: readonly ProductList[]): History<Id>;
export function withLists<Id extends string>(fork: Fork<Id>, lists: readonly ProductList[]): Fork<Id>;
export function withLists<Id extends string>(scenario: Scenario<Id>, lists: readonly ProductList[]): Scenario<Id>;
export function withLists(scenario: Scenario, lists: readonly ProductList[]): Scenario {
  if (scenario.scenario === 'fork') return { ...scenario, base: withLists(scenario.base, lists) };
  return { ...scenario, lists: { ...scenario.lists, ...Object.fromEntries(lists.map((each) => [each.id, each])) } };
}
