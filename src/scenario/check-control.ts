import { nearestName } from '../machine/index.js';
import {
  type ControlledItem,
  type EndCase,
  type Extraterritorial,
  LICENCE_POLICIES,
  type Measure,
  type Terms,
} from '../measures/index.js';
import { comparePercents, type Issue, isParty, isPercent, issue } from '../values/index.js';

/**
 * What is malformed in an export control, a listing, or amended terms of one; of other kinds nothing. Items are held
 * against the vocabulary, unless it is empty.
 */
export function controlIssues(terms: Measure | Terms, known: ReadonlySet<string>, path: string): readonly Issue[] {
  if (terms.kind !== 'export-control' && terms.kind !== 'listing') return [];
  const found: Issue[] = [];
  const { items = [], extraterritorial } = terms;
  found.push(...namedItemIssues(items, known, `${path}/items`));
  if ('policy' in terms) found.push(...policyIssues(terms.policy, `${path}/policy`));
  if (extraterritorial !== undefined) found.push(...reachIssues(extraterritorial, `${path}/extraterritorial`));
  if (terms.kind !== 'export-control') return found;
  if (terms.onlyFor !== undefined) found.push(...caseIssues(terms.onlyFor, `${path}/onlyFor`));
  terms.reviews?.forEach((review, index) => {
    const at = `${path}/reviews/${index}`;
    found.push(...policyIssues(review.policy, `${at}/policy`), ...caseIssues(review, at));
  });
  const { to = 'all', except = [] } = terms.destinations ?? {};
  if ((to !== 'all' && !Array.isArray(to)) || !Array.isArray(except)) {
    return [
      ...found,
      issue('WRONG_TYPE', terms.destinations, "destinations are 'all' or lists", `${path}/destinations`),
    ];
  }
  const parties = [
    ...(to === 'all' ? [] : to).map((party, index) => [party, `to/${index}`] as const),
    ...except.map((party, index) => [party, `except/${index}`] as const),
  ];
  for (const [party, at] of parties) {
    if (isParty(party)) continue;
    found.push(issue('UNKNOWN_PARTY', party, 'a party is a two-letter country code', `${path}/destinations/${at}`));
  }
  return found;
}

/** What is wrong with a vocabulary of items. */
export function itemIssues(items: readonly ControlledItem[]): readonly Issue[] {
  const seen = new Set<string>();
  return items.flatMap(({ id }, index) => {
    if (seen.has(id)) return [issue('DUPLICATE_ID', id, 'another item has this id', `/items/${index}/id`)];
    seen.add(id);
    return [];
  });
}

/** What is wrong with a list of items: no list, or names that the vocabulary does not have. */
export function namedItemIssues(items: unknown, known: ReadonlySet<string>, path: string): readonly Issue[] {
  if (!Array.isArray(items)) return [issue('WRONG_TYPE', items, 'a list of items is asked for', path)];
  if (known.size === 0) return [];
  return items.flatMap((item: unknown, index) => {
    if (known.has(item as string)) return [];
    const nearest = nearestName(String(item), [...known]);
    const hint = nearest === null ? '' : `; did you mean '${nearest}'?`;
    return [issue('UNKNOWN_ITEM', item, `the vocabulary has no item of this id${hint}`, `${path}/${index}`)];
  });
}

/** What is malformed in a licence policy. */
export function policyIssues(policy: unknown, path: string): readonly Issue[] {
  if ((LICENCE_POLICIES as readonly unknown[]).includes(policy)) return [];
  return [issue('UNKNOWN_POLICY', policy, `a licence policy is one of ${LICENCE_POLICIES.join(', ')}`, path)];
}

function reachIssues({ deMinimis }: Extraterritorial, path: string): readonly Issue[] {
  return deMinimis === undefined ? [] : shareIssues(deMinimis.share, `${path}/deMinimis/share`);
}

function caseIssues({ heldBy }: EndCase, path: string): readonly Issue[] {
  return heldBy === undefined ? [] : shareIssues(heldBy.from, `${path}/heldBy/from`);
}

function shareIssues(share: unknown, path: string): readonly Issue[] {
  const isShare = isPercent(share) && comparePercents(share, '0%') >= 0 && comparePercents(share, '100%') <= 0;
  return isShare ? [] : [issue('MALFORMED_PERCENT', share, "a share lies between '0%' and '100%'", path)];
}
