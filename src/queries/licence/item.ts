import type { State } from '../../machine/index.js';
import type { ControlledItem } from '../../measures/index.js';
import { type Holds, unless } from './holds.js';

/** What an item as it was asked for may be. */
export interface FoundItem {
  /** Items of the vocabulary that it is, or may be when there are several. */
  readonly candidates: readonly ControlledItem[];
  /** Whether it may be something else besides: a tariff code shorter than the line that an act refers to. */
  readonly open: boolean;
  /** The tariff line that it was found by, which is for reference: a control follows the description. */
  readonly line: string | null;
}

/** Finds an item by name, control-list code or tariff code; `null` when the vocabulary has nothing like it. */
export function findItem(items: readonly ControlledItem[], given: string): FoundItem | null {
  const name = given.trim().toLowerCase();
  const named = items.find(({ id }) => id === name);
  if (named !== undefined) return { candidates: [named], open: false, line: null };
  const digits = given.replace(/[.\s-]/g, '');
  return /^\d{4,10}$/.test(digits) ? byLine(items, digits) : byCode(items, name);
}

function byLine(items: readonly ControlledItem[], digits: string): FoundItem | null {
  const whole = items.filter(({ codes }) => codes.some((code) => digits.startsWith(code)));
  if (whole.length > 0) return { candidates: whole, open: false, line: digits };
  const longer = items.filter(({ codes }) => codes.some((code) => isLine(code) && code.startsWith(digits)));
  return longer.length === 0 ? null : { candidates: longer, open: true, line: digits };
}

/** A code with more letters is part of one with fewer: `1C904.a` of `1C904`. */
function byCode(items: readonly ControlledItem[], code: string): FoundItem | null {
  const isPart = (part: string, whole: string) => part === whole || part.startsWith(`${whole}.`);
  const candidates = items.filter(({ codes }) =>
    codes.some((each) => !isLine(each) && (isPart(code, each.toLowerCase()) || isPart(each.toLowerCase(), code))),
  );
  return candidates.length === 0 ? null : { candidates, open: false, line: null };
}

function isLine(code: string): boolean {
  return /^\d+$/.test(code);
}

/** Whether an item is among those that a measure names, by name or within a whole list. */
export function covers(
  named: readonly string[],
  { candidates, open }: FoundItem,
  vocabulary: readonly ControlledItem[],
  state: State,
): Holds {
  const lists = vocabulary.filter(({ id }) => named.includes(id));
  if (lists.some(({ includes }) => includes === 'everything')) return true;
  const listed = new Set(lists.flatMap(({ includes }) => (typeof includes === 'object' ? under(includes, state) : [])));
  const inside = candidates.filter(({ id }) => named.includes(id) || listed.has(id));
  if (inside.length === 0) return false;
  if (inside.length === candidates.length && !open) return true;
  const which = inside.map(({ id }) => id).join(', ');
  return unless('/item', `say which item it is by name; one of these would be caught: ${which}`);
}

/** What the controls of a program name while they are in force. */
function under({ program }: { readonly program: string }, { measures }: State): readonly string[] {
  return Object.values(measures).flatMap(({ measure, status }) =>
    measure.kind === 'export-control' && measure.program === program && status === 'in-force' ? measure.items : [],
  );
}
