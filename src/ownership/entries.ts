import type { Report } from './issues.js';
import { addTo, missing, type Numbers } from './lookup.js';
import type { EntryColumns } from './network.js';
import type { ListEntry, OwnershipRule } from './types.js';

/** Reads the entries on lists, and which of them the rule covers. */
export function enterEntries(
  listings: readonly ListEntry[],
  { coveredLists, strictness }: OwnershipRule,
  numbers: Numbers,
  report: Report,
): EntryColumns {
  const ranks = new Map(strictness.map((terms, rank) => [terms, rank]));
  const covered = new Set(coveredLists);
  const entries = new Map<number, ListEntry[]>();
  const listed = new Map<number, string>();
  listings.forEach((entry, position) => {
    const { list, terms } = entry;
    const rank = ranks.get(terms);
    // What an entry on another list means is in words of its own; it is never compared.
    if (covered.has(list) && rank === undefined) {
      report('UNKNOWN_TERMS', terms, `terms are one of ${strictness.join(', ')}`, `/listings/${position}/terms`);
    }
    const entity = numbers.get(entry.entity) ?? missing(entry.entity, `/listings/${position}/entity`, report);
    addTo(entries, entity, entry);
    if (!covered.has(list) || rank === undefined) return;
    const strictest = ranks.get(listed.get(entity) ?? '') ?? rank;
    if (rank <= strictest) listed.set(entity, terms);
  });
  return { entries, listed };
}
