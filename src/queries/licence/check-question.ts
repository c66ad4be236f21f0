import { nearestName } from '../../machine/index.js';
import { isShare } from '../../ownership/index.js';
import type { Run } from '../../scenario/index.js';
import {
  comparePercents,
  type Issue,
  isParty,
  isPercent,
  issue,
  type Percent,
  sumPercents,
} from '../../values/index.js';
import { refusedDay } from '../at.js';
import { invalidQuestion, type QueryRefusal } from '../refusals.js';
import { findItem } from './item.js';
import type { EndUser, ExportQuestion } from './question.js';
import { type Words, wordsOf } from './words.js';

/** Why a question about an export cannot be answered, all malformed fields at once, or `null` when it can. */
export function refusedExport(run: Run, asked: ExportQuestion): QueryRefusal | null {
  const words = wordsOf(run);
  const issues = [
    ...itemIssues(words, asked.item),
    ...partyIssues(asked),
    ...contentIssues(asked.content ?? {}),
    ...madeWithIssues(asked.madeWith ?? {}, words),
    ...endUserIssues(asked.endUser ?? {}, words),
    ...(asked.endUse === undefined ? [] : wordIssues('UNKNOWN_USE', 'use', asked.endUse, words.uses, '/endUse')),
    ...(asked.relief ?? []).flatMap((each, index) =>
      wordIssues('UNKNOWN_RELIEF', 'exempt purpose or permission', each, words.reliefs, `/relief/${index}`),
    ),
  ];
  return issues.length > 0 ? invalidQuestion(issues) : refusedDay(run, asked.on, '/on');
}

function itemIssues({ items }: Words, given: unknown): readonly Issue[] {
  if (typeof given === 'string' && findItem(items, given) !== null) return [];
  const names = [...items.map(({ id }) => id), ...items.flatMap(({ codes }) => codes)];
  const nearest = typeof given === 'string' ? nearestName(given, names) : null;
  const hint = nearest === null ? 'name the material' : `did you mean '${nearest}'?`;
  return [issue('UNKNOWN_ITEM', given, `no control of the record names such an item or code; ${hint}`, '/item')];
}

function partyIssues({ from, to, origin }: ExportQuestion): readonly Issue[] {
  const strangers = Object.entries({ from, to, ...(origin === undefined ? {} : { origin }) }).flatMap(
    ([field, party]) => (isParty(party) ? [] : [unknownParty(party, `/${field}`)]),
  );
  if (strangers.length > 0 || from !== to) return strangers;
  return [issue('NOT_AN_EXPORT', to, `goods that stay in ${from} are not exported`, '/to')];
}

function contentIssues(content: Readonly<Record<string, unknown>>): readonly Issue[] {
  const each = Object.entries(content).flatMap(([party, share]) => {
    const path = `/content/${party}`;
    const stranger = isParty(party) ? [] : [unknownParty(party, path)];
    if (isPercent(share) && comparePercents(share, '0%') >= 0 && comparePercents(share, '100%') <= 0) return stranger;
    return [...stranger, issue('MALFORMED_SHARE', share, "a content share lies between '0%' and '100%'", path)];
  });
  if (each.length > 0) return each;
  const total = sumPercents(Object.values(content) as readonly Percent[]);
  if (comparePercents(total, '100%') <= 0) return [];
  return [issue('SHARES_ABOVE_WHOLE', total, 'content shares sum to at most 100%', '/content')];
}

function madeWithIssues(madeWith: Readonly<Record<string, readonly string[]>>, words: Words): readonly Issue[] {
  return Object.entries(madeWith).flatMap(([party, technologies]) => [
    ...(isParty(party) ? [] : [unknownParty(party, `/madeWith/${party}`)]),
    ...technologies.flatMap((each, index) =>
      wordIssues('UNKNOWN_TECHNOLOGY', 'technology', each, words.technologies, `/madeWith/${party}/${index}`),
    ),
  ]);
}

function endUserIssues({ listings = [], heldBy }: EndUser, words: Words): readonly Issue[] {
  const lists = (given: readonly string[], path: string) =>
    given.flatMap((each, index) => wordIssues('UNKNOWN_LISTING', 'listing', each, words.listings, `${path}/${index}`));
  if (heldBy === undefined) return lists(listings, '/endUser/listings');
  return [
    ...lists(listings, '/endUser/listings'),
    ...lists(heldBy.lists, '/endUser/heldBy/lists'),
    ...(isShare(heldBy.share)
      ? []
      : [
          issue(
            'MALFORMED_SHARE',
            heldBy.share,
            "a share is '49.99%', '1/3' or 'unknown', from none to all",
            '/endUser/heldBy/share',
          ),
        ]),
  ];
}

function wordIssues(
  code: string,
  what: string,
  given: string,
  known: readonly string[],
  path: string,
): readonly Issue[] {
  if ((known as readonly unknown[]).includes(given)) return [];
  const nearest = typeof given === 'string' ? nearestName(given, known) : null;
  const hint = nearest === null ? `known: ${some(known)}` : `did you mean '${nearest}'?`;
  return [issue(code, given, `no measure of the record speaks of this ${what}; ${hint}`, path)];
}

function some(known: readonly string[]): string {
  return known.length > 8 ? `${known.slice(0, 8).join(', ')} and ${known.length - 8} more` : known.join(', ');
}

function unknownParty(party: unknown, path: string): Issue {
  return issue('UNKNOWN_PARTY', party, "a party is a two-letter code such as 'US' or 'CN'", path);
}
