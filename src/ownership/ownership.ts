import { ok, type Result } from '../values/index.js';
import { heldByEachOther } from './cross-holdings.js';
import { caughtIn } from './fixed-point.js';
import { inherit } from './flow.js';
import type { OwnershipIssue } from './issues.js';
import { type Findings, judge } from './judge.js';
import { connect, type Network } from './network.js';
import type { EntityOwnership, ListEntry, Ownership, OwnershipGraph, OwnershipRule } from './types.js';

/**
 * What a "50% rule" makes of every entity of a graph of owners.
 *
 * An owner that is listed or caught counts with all that it holds directly, any other with nothing, and shares are never
 * multiplied along a chain; those of several owners add up, across lists; exactly the threshold is caught. So the caught
 * entities are a least fixed point. Fractions are exact: 49.99% is not 50%.
 *
 * Who owns with an unknown share, or is owned by someone who may be caught, is answered as `undetermined`, never as
 * clear. The strictest terms of all caught owners govern. A listed entity keeps its own entry. Branches share the lot of
 * their head. Domestic entities are not reached by some rules, and by the letter their stakes then do not count. While
 * the rule is not in force, only listed entities and their branches count.
 *
 * Sources: 90 FR 47201 and OFAC FAQs 398 to 402 for the arithmetic; BIS Red Flag 29 for unknown shares; BIS FAQ 45 for
 * branches. That an unknown share makes what lies below undetermined too, and the reading of cross-holdings, follow from
 * these and are not published.
 *
 * Refuses, all at once: an entity, country or terms that nobody knows, a branch of itself, a share that is malformed,
 * negative, in oneself or given twice, known shares above the whole, and a threshold outside (0%, 100%].
 *
 * Costs time in proportion to entities, stakes and entries (to stakes once for each covered list), in any shape of graph;
 * the numbers stay small as long as the shares of one entity have a small common denominator, as percents do.
 *
 * @example
 * ```ts
 * import { bisAffiliatesRule, ownership, unwrap } from 'truce';
 *
 * const graph = {
 *   entities: { Listed: {}, Holding: {}, Factory: {} },
 *   stakes: [
 *     { owner: 'Listed', owned: 'Holding', share: '50%' },
 *     { owner: 'Holding', owned: 'Factory', share: '40%' },
 *     { owner: 'Listed', owned: 'Factory', share: '10%' },
 *   ],
 * } as const;
 * const entries = [{ entity: 'Listed', list: 'Entity List', terms: 'presumption-of-denial' }];
 * const { statuses } = unwrap(ownership(graph, entries, bisAffiliatesRule));
 *
 * statuses['Factory']?.status; //=> 'restricted'
 * statuses['Factory']?.share; //=> '50%'
 * statuses['Factory']?.terms; //=> 'presumption-of-denial'
 * ```
 */
export function ownership(
  graph: OwnershipGraph,
  listings: readonly ListEntry[],
  rule: OwnershipRule,
): Result<Ownership, readonly OwnershipIssue[]> {
  const connected = connect(graph, listings, rule);
  if (!connected.ok) return connected;
  const network = connected.value;
  const caught = caughtIn(network, 'nothing');
  const possible = network.someShareUnknown ? caughtIn(network, 'all-the-room') : caught;
  const findings = { caught, possible, ...inherit(network, caught) };
  const ambiguous = heldByEachOther(network, caught).map((entity) => network.ids[entity] ?? '');
  return ok({ rule, statuses: Object.fromEntries(verdicts(network, findings)), ambiguous: ambiguous.sort() });
}

/** In pairs, because an entity may have any name, `__proto__` too; one at a time, because there may be a million. */
function* verdicts(network: Network, findings: Findings): Iterable<[id: string, verdict: EntityOwnership]> {
  for (const [entity, id] of network.ids.entries()) yield [id, judge(network, findings, entity)];
}
