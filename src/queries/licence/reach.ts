import type { Extraterritorial } from '../../measures/index.js';
import { comparePercents, type Party, type Percent, sumPercents } from '../../values/index.js';
import { allOf, type Holds, isUnknown, type Missing, unless } from './holds.js';
import type { ExportQuestion } from './question.js';

/** How a measure gets hold of an export: it leaves the issuer's territory, or one of the doors beyond it is open. */
export type Door = 'home' | 'origin' | 'de-minimis' | 'direct-product';

/** The door by which a measure reaches an export; none; or what would tell. */
export type Reached = { readonly door: Door | null } | { readonly missing: readonly Missing[] };

/** Whether a measure of a party reaches an export, and by which door. */
export function reach(by: Party, beyond: Extraterritorial | undefined, asked: ExportQuestion): Reached {
  if (asked.from === by) return { door: beyond?.onlyAbroad === true ? null : 'home' };
  const doors: readonly (readonly [Door, Holds])[] = [
    ['origin', beyond?.origin === true && originIn(by, asked)],
    ['de-minimis', allOf([madeAbroad(by, beyond, asked), contentReaches(by, beyond, asked)])],
    ['direct-product', allOf([madeAbroad(by, beyond, asked), madeWithReaches(by, beyond, asked)])],
  ];
  const open = doors.find(([, holds]) => holds === true);
  if (open !== undefined) return { door: open[0] };
  const missing = doors.flatMap(([, holds]) => (isUnknown(holds) ? holds : []));
  return missing.length > 0 ? { missing } : { door: null };
}

function originIn(by: Party, { origin }: ExportQuestion): Holds {
  return origin === undefined ? unless('/origin', 'say where the item was made') : origin === by;
}

/** What the issuer's territory itself made is caught by origin or not at all. With that door open, it does not matter. */
function madeAbroad(by: Party, beyond: Extraterritorial | undefined, asked: ExportQuestion): Holds {
  if (beyond?.origin === true) return true;
  const fromThere = originIn(by, asked);
  return isUnknown(fromThere) ? fromThere : !fromThere;
}

function contentReaches(by: Party, beyond: Extraterritorial | undefined, { content = {} }: ExportQuestion): Holds {
  if (beyond?.deMinimis === undefined) return false;
  const { share, reached } = beyond.deMinimis;
  const stated = content[by] ?? (isWhole(content) ? '0%' : null);
  if (stated === null) return unless(`/content/${by}`, `say what share of its value is controlled content of ${by}`);
  const difference = comparePercents(stated, share);
  return reached === 'from' ? difference >= 0 : difference > 0;
}

function isWhole(content: Readonly<Partial<Record<Party, Percent>>>): boolean {
  return comparePercents(sumPercents(Object.values(content)), '100%') >= 0;
}

function madeWithReaches(by: Party, beyond: Extraterritorial | undefined, { madeWith = {} }: ExportQuestion): Holds {
  const technologies = beyond?.directProduct ?? [];
  if (technologies.length === 0) return false;
  const stated = madeWith[by];
  if (stated !== undefined) return technologies.some((each) => stated.includes(each));
  return unless(`/madeWith/${by}`, `say whether it was made with technology of ${by} for ${technologies.join(', ')}`);
}
