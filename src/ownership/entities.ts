import { isParty } from '../values/index.js';
import { groupByKey, numberAt } from './columns.js';
import { entityPath, type Report } from './issues.js';
import { addTo, missing, type Numbers } from './lookup.js';
import type { EntityColumns } from './network.js';
import type { OwnershipGraph, OwnershipRule } from './types.js';

/** Reads the entities, which of them are branches of which, their other ties, and whom the rule reaches. */
export function enterEntities(
  graph: OwnershipGraph,
  rule: OwnershipRule,
  numbers: Numbers,
  report: Report,
): EntityColumns {
  const ids = [...numbers.keys()];
  const domestic = new Uint8Array(ids.length);
  const above = new Int32Array(ids.length).fill(-1);
  const ties = new Map<number, number[]>();
  for (const [id, number] of numbers) {
    const { country, branchOf, otherTies = [] } = graph.entities[id] ?? {};
    if (country !== undefined && !isParty(country)) {
      report('UNKNOWN_PARTY', country, "a country is a two-letter code, such as 'US'", entityPath(id, '/country'));
    }
    if (country === rule.by) domestic[number] = 1;
    if (branchOf !== undefined)
      above[number] = numbers.get(branchOf) ?? missing(branchOf, entityPath(id, '/branchOf'), report);
    otherTies.forEach((other, position) => {
      const tied = numbers.get(other) ?? missing(other, entityPath(id, `/otherTies/${position}`), report);
      if (tied >= 0) addTo(ties, number, tied);
    });
  }
  const heads = topOfChains(above, ids, report);
  const outside = new Uint8Array(ids.length);
  if (rule.reaches === 'foreign') for (const [number, head] of heads.entries()) outside[number] = domestic[head] ?? 0;
  return { ids, above, heads, branches: groupByKey(above, ids.length), ties, outside };
}

/** Shortens each chain of branches to its top; each link is walked once, however long the chain is. */
function topOfChains(above: Int32Array, ids: readonly string[], report: Report): Int32Array {
  const heads = above.slice();
  for (const start of heads.keys()) {
    const chain = new Set<number>();
    let top = start;
    let next = numberAt(heads, top);
    while (next >= 0 && !chain.has(next)) {
      chain.add(top);
      top = next;
      next = numberAt(heads, top);
    }
    if (next >= 0) {
      const message = 'a branch leads to an entity that is no branch, not back to itself';
      report('BRANCH_CYCLE', ids[next], message, entityPath(ids[top] ?? '', '/branchOf'));
      heads[top] = -1;
    }
    chain.delete(top);
    for (const link of chain) heads[link] = top;
  }
  return heads.map((head, number) => (head < 0 ? number : head));
}
