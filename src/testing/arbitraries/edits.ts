import fc from 'fast-check';
import type { TradeEvent } from '../../machine/index.js';
import type { Duty } from '../../measures/index.js';
import {
  disable,
  drop,
  dropAct,
  dropAgreement,
  type Edit,
  enact,
  endHistory,
  extend,
  insert,
  lapse,
  lineage,
  type Move,
  replace,
  reschedule,
  rescheduleAgreement,
  type Scenario,
} from '../../scenario/index.js';
import { addDays, daysBetween, type IsoDate, type Party } from '../../values/index.js';
import { type Dice, rolled, type Throw, throws } from './dice.js';
import { measureFrom } from './measures.js';
import { dutyFrom } from './values.js';

/** How many edits. */
export interface EditOptions {
  /** At most so many. Default 4. */
  readonly most?: number;
}

type Kind = Edit['edit'];
/** Makes an edit of one kind, or `null` where the base holds nothing to make it of. */
type Maker = (dice: Dice, base: Base, serial: string) => Edit | null;

/** What a scenario offers to edit. */
interface Base {
  readonly events: readonly TradeEvent[];
  readonly acts: readonly string[];
  readonly agreements: readonly string[];
  readonly programs: readonly string[];
  readonly parties: readonly Party[];
  readonly window: { readonly from: IsoDate; readonly until: IsoDate };
}

/**
 * Edits of a scenario, of every kind for which it offers something: they name events, acts, agreements and programs that
 * it has, and days within its window. Each can be made by itself, but two may contradict each other, and the law of the
 * fork may then refuse later events; `forks` deals with both.
 *
 * @example
 * ```ts
 * import fc from 'fast-check';
 * import { usChina2025 } from 'truce/history';
 * import { edits } from 'truce/testing';
 *
 * fc.assert(fc.property(edits(usChina2025), (list) => list.length <= 4));
 * ```
 */
export function edits<Id extends string>(
  base: Scenario<Id>,
  { most = 4 }: EditOptions = {},
): fc.Arbitrary<readonly Edit<Id>[]> {
  return fc
    .array(throws(EDIT_DICE), { maxLength: most, size: 'max' })
    .map((list) => editsFrom(base, list) as readonly Edit<Id>[]);
}

/** How many dice decide an edit. */
export const EDIT_DICE = 30;

/** Edits of a scenario by dice, one for each throw. */
export function editsFrom(base: Scenario, list: readonly Throw[]): readonly Edit[] {
  const offer = offered(base);
  return list.flatMap((numbers, index) => editFrom(rolled(numbers), offer, `${index + 1}`));
}

function editFrom(dice: Dice, base: Base, serial: string): readonly Edit[] {
  const kind = dice.pick(Object.keys(makers) as Kind[]);
  // A base without agreements, say, can still lose an event, and the empty one can gain one.
  const edit = makers[kind](dice, base, serial) ?? makers.drop(dice, base, serial) ?? makers.insert(dice, base, serial);
  return edit === null ? [] : [edit];
}

const makers: Readonly<Record<Kind, Maker>> = {
  drop: (dice, { events }) => one(dice, events, ({ id }) => drop(id)),
  insert: (dice, base, serial) => insert(insertedEvent(dice, base, serial)),
  reschedule: (dice, base) => one(dice, base.events, ({ id }) => reschedule(id, moveFrom(dice, base))),
  replace: (dice, { events }) => one(dice, events, (event) => replace(event.id, insteadOf(dice, event))),
  enact: (dice, base) =>
    one(dice, base.events.filter(enactable), ({ id }) => {
      const on = dayFrom(dice, base);
      return enact(id, dice.oneIn(2) ? { on, effective: addDays(on, dice.below(30)) } : { on });
    }),
  extend: (dice, base) =>
    one(dice, base.events.filter(hasWindow), (event) => {
      const window = event.until ?? dayFrom(dice, base);
      const on = addDays(window, dice.pick([0, -1, -10, 1, 10]));
      return extend(event.target, { on, until: dice.oneIn(4) ? null : addDays(window, 1 + dice.below(90)) });
    }),
  lapse: (dice, { events }) => one(dice, events.filter(isExtension), ({ target }) => lapse(target)),
  'end-history': (dice, base) => endHistory({ after: dayFrom(dice, base) }),
  'drop-act': (dice, { acts }) => one(dice, acts, dropAct),
  'drop-agreement': (dice, { agreements }) => one(dice, agreements, dropAgreement),
  'reschedule-agreement': (dice, base) =>
    one(dice, base.agreements, (agreement) => rescheduleAgreement(agreement, moveFrom(dice, base))),
  disable: (dice, base) => one(dice, base.programs, (program) => disable(program, { from: dayFrom(dice, base) })),
};

function one<Item>(dice: Dice, list: readonly Item[], make: (item: Item) => Edit): Edit | null {
  return list.length === 0 ? null : make(dice.pick(list));
}

function offered(base: Scenario): Base {
  const { root } = lineage(base);
  const { events, parties, window } = root;
  const measures = events.flatMap((event) => ('measure' in event ? [event.measure] : []));
  return {
    events,
    parties,
    window,
    acts: unique(events.flatMap(({ act }) => (act === undefined ? [] : [act]))),
    agreements: unique(events.flatMap((event) => (event.type === 'agreement-reached' ? [event.deal.id] : []))),
    programs: unique(measures.flatMap(({ kind, program }) => (kind === 'tariff' ? [program] : []))),
  };
}

function dayFrom(dice: Dice, { window: { from, until } }: Base): IsoDate {
  return addDays(from, dice.below(daysBetween(from, until)));
}

function moveFrom(dice: Dice, base: Base): Move {
  const windows = dice.oneIn(2) ? { windows: dice.pick(['move', 'keep'] as const) } : {};
  return dice.oneIn(3)
    ? { to: dayFrom(dice, base), ...windows }
    : { byDays: dice.pick([1, 7, 30, -1, -7]), ...windows };
}

/** Something new, or something done to a measure that the base knows. */
function insertedEvent(dice: Dice, base: Base, serial: string): TradeEvent {
  const id = `inserted-${serial}`;
  const on = dayFrom(dice, base);
  const [by, against] = [base.parties[0] ?? 'XA', base.parties[1] ?? 'XB'];
  const known = base.events.flatMap((event) => ('measure' in event ? [event.measure.id] : []));
  const later = dice.oneIn(3) ? { effective: addDays(on, dice.below(30)) } : {};
  const form = dice.below(6);
  if (form > 2 && known.length > 0) {
    const target = dice.pick(known);
    if (form === 3) return { id, on, ...later, type: 'terminated', target };
    if (form === 4) return { id, on, ...later, type: 'amended', target, to: { kind: 'tariff', duty: dutyFrom(dice) } };
    return { id, on, type: 'suspended', target, leaving: 'nothing', until: addDays(on, 1 + dice.below(90)) };
  }
  const measure = measureFrom(dice, 'tariff', `tariff-${id}`, { by, against, tariffs: {} }, on);
  // The base may not hold the product lists that generated scopes speak of.
  const tariff = { ...measure, scope: { importer: by, origins: [against], goods: 'all' } } as typeof measure;
  if (form === 2) return { id, on, type: 'threatened', measure: tariff };
  return { id, on, ...later, type: 'imposed', measure: tariff };
}

/** The same event with another duty where it sets one, else words in its place. */
function insteadOf(dice: Dice, event: TradeEvent): TradeEvent {
  const duty: Duty = dutyFrom(dice);
  if ('measure' in event && event.measure.kind === 'tariff') {
    return { ...event, measure: { ...event.measure, duty } } as TradeEvent;
  }
  if (event.type === 'amended' && event.to.kind === 'tariff') return { ...event, to: { ...event.to, duty } };
  return { id: dice.oneIn(2) ? event.id : `${event.id}:instead`, on: event.on, type: 'stated', by: 'XA', what: 'no' };
}

function enactable(event: TradeEvent): boolean {
  if (event.type === 'promised') return event.would !== undefined && event.would.length > 0;
  return event.type === 'threatened' || event.type === 'proposed';
}

type Window = TradeEvent & { readonly target: string; readonly until: IsoDate | null };

function hasWindow(event: TradeEvent): event is Window {
  return 'target' in event && 'until' in event;
}

function isExtension(event: TradeEvent): event is Window {
  return ['suspension-extended', 'prolonged', 'agreement-extended'].includes(event.type);
}

function unique(names: readonly string[]): readonly string[] {
  return [...new Set(names)];
}
