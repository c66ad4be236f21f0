import type { State } from '../../machine/index.js';
import type { EndCase, Listing } from '../../measures/index.js';
import { isAtLeast } from '../../ownership/index.js';
import { anyOf, type Holds, unless } from './holds.js';
import type { EndUser, ExportQuestion } from './question.js';

/** Whether an export is for a kind of end user or use. */
export function isCase(wanted: EndCase, { endUser, endUse }: ExportQuestion, state: State): Holds {
  const { users, military, onLists, heldBy, uses, usesOtherThan } = wanted;
  return anyOf([
    users !== undefined && isNamed(users, endUser),
    military === true && (endUser?.military ?? unless('/endUser/military', 'say whether the end user is military')),
    onLists !== undefined && standsOn(onLists, endUser, state),
    heldBy !== undefined && isHeld(heldBy, endUser),
    uses !== undefined && isUse(endUse, (use) => uses.includes(use), uses),
    usesOtherThan !== undefined && isUse(endUse, (use) => !usesOtherThan.includes(use), usesOtherThan),
  ]);
}

/** Whether an end user stands under an entry of the record. Names that the entry does not publish leave it unknown. */
export function isListed(listing: Listing, endUser: EndUser | undefined): Holds {
  const { id, list, entities } = listing;
  const { name, listings } = endUser ?? {};
  if (listings?.includes(id)) return true;
  const known = typeof entities === 'number' ? null : entities;
  if (name !== undefined && known !== null) return known.some((each) => isSame(each, name));
  if (listings !== undefined && !listings.includes(list)) return false;
  return unless(
    '/endUser/listings',
    'say under which entries of the record the end user stands, by id, or [] for none',
  );
}

function isNamed(users: readonly string[], endUser: EndUser | undefined): Holds {
  const name = endUser?.name;
  if (name === undefined) return unless('/endUser/name', `say who the end user is; it is about ${users.join(', ')}`);
  return users.some((each) => isSame(each, name));
}

/** By what is stated, or by name in an entry of such a list that holds. */
function standsOn(lists: readonly string[], endUser: EndUser | undefined, { measures }: State): Holds {
  const entries = Object.values(measures).flatMap(({ measure, status }) =>
    measure.kind === 'listing' && lists.includes(measure.list) && (status === 'in-force' || status === 'suspended')
      ? [measure]
      : [],
  );
  const { name, listings } = endUser ?? {};
  const isOnOne = (each: string) => lists.includes(each) || entries.some(({ id }) => id === each);
  if (listings?.some(isOnOne)) return true;
  const byName = entries.flatMap(({ entities }) => (typeof entities === 'number' ? [] : entities));
  if (name !== undefined && byName.some((each) => isSame(each, name))) return true;
  return listings === undefined
    ? unless('/endUser/listings', `say which lists the end user is on; it is about ${lists.join(', ')}`)
    : false;
}

function isHeld({ lists, from }: NonNullable<EndCase['heldBy']>, endUser: EndUser | undefined): Holds {
  const held = endUser?.heldBy;
  const tell = `say what parties on these lists own of the end user: ${lists.join('; ')}`;
  if (held === undefined) return unless('/endUser/heldBy', tell);
  if (!held.lists.some((each) => lists.includes(each))) return false;
  return held.share === 'unknown' ? unless('/endUser/heldBy/share', tell) : isAtLeast(held.share, from);
}

function isUse(use: string | undefined, fits: (use: string) => boolean, named: readonly string[]): Holds {
  if (use !== undefined) return fits(use);
  return unless('/endUse', `say what it is for: one of ${named.join(', ')}, or another use, or 'other'`);
}

function isSame(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
