import type { TradeEvent } from '../machine/index.js';
import type { Act, Confidence, ControlledItem, Duty, ProductList, Source } from '../measures/index.js';
import type { IsoDate, Party, Percent } from '../values/index.js';

/** An act and the events it did, side by side, as a reader would check them. */
export interface Decree<Id extends string = string> {
  readonly act: Act;
  readonly events: readonly TradeEvent<Id>[];
}

/** A chapter of a history. */
export interface Episode<Id extends string = string> {
  readonly title: string;
  readonly decrees: readonly Decree<Id>[];
}

/** An MFN duty that the record knows, for goods that its sources speak of. */
export interface MfnRate {
  readonly importer: Party;
  readonly hs: string;
  readonly duty: Duty;
  readonly source: Source;
  readonly confidence: Confidence;
}

/** What the derivation of phases has to be told about a relationship; an editorial choice, so it is data. */
export interface PhaseTerms {
  /** The two sides. */
  readonly sides: readonly [Party, Party];
  /** An additional duty on the generic good from which trade in it is as good as prohibited. */
  readonly prohibitiveAt: Percent;
}

/**
 * A record of what happened: events in the order they were decreed, the acts behind them, the lists they speak of.
 *
 * Plain data. `window` says for which days questions are answered; what stood before it opens the record as events with
 * their own dates, and deadlines that reach beyond it are on the agenda of its last state.
 */
export interface History<Id extends string = string> {
  readonly scenario: 'history';
  readonly id: string;
  readonly name: string;
  readonly parties: readonly Party[];
  readonly window: { readonly from: IsoDate; readonly until: IsoDate };
  readonly events: readonly TradeEvent[];
  readonly acts: Readonly<Record<string, Act>>;
  readonly lists: Readonly<Record<string, ProductList>>;
  /** What export controls and listings may name; empty for a record that needs no vocabulary. */
  readonly items: readonly ControlledItem[];
  readonly mfn: readonly MfnRate[];
  readonly phases?: PhaseTerms;
  /** Never present: carries the literal ids of the events, so that an edit of an unknown one does not compile. */
  readonly ids?: Id;
}

/** Puts an act beside the events it did. The events need not name the act again. */
export function decree<const Id extends string>(act: Act, events: readonly TradeEvent<Id>[]): Decree<Id> {
  return { act, events };
}

/** A chapter of a history: its title and its decrees. */
export function episode<const Id extends string>(title: string, decrees: readonly Decree<Id>[]): Episode<Id> {
  return { title, decrees };
}

/** What `history` makes a record from. */
export interface HistoryParts<Id extends string> {
  readonly id: string;
  readonly name: string;
  readonly parties: readonly Party[];
  readonly window: { readonly from: IsoDate; readonly until: IsoDate };
  readonly episodes: readonly Episode<Id>[];
  readonly lists?: readonly ProductList[];
  readonly items?: readonly ControlledItem[];
  readonly mfn?: readonly MfnRate[];
  readonly phases?: PhaseTerms;
}

/**
 * Makes a history from its episodes: events in the order in which they were decreed (the day, then `sequence`, then
 * where they are written), each naming its act.
 *
 * Nothing is checked here, so that importing a record costs next to nothing; `checkScenario` finds what is wrong with
 * one, and `replay` will not fold what it does not pass.
 */
export function history<const Id extends string>(parts: HistoryParts<Id>): History<Id> {
  const decrees = parts.episodes.flatMap((each): readonly Decree[] => each.decrees);
  const events = decrees.flatMap(({ act, events }) =>
    events.map((event): TradeEvent => (event.act === undefined ? { ...event, act: act.id } : event)),
  );
  return {
    scenario: 'history',
    id: parts.id,
    name: parts.name,
    parties: parts.parties,
    window: parts.window,
    events: inDecreedOrder(events),
    acts: Object.fromEntries(decrees.map(({ act }) => [act.id, act])),
    lists: Object.fromEntries((parts.lists ?? []).map((list) => [list.id, list])),
    items: parts.items ?? [],
    mfn: parts.mfn ?? [],
    ...(parts.phases === undefined ? {} : { phases: parts.phases }),
  };
}

/** Events by the day they were decreed, then by their place within it; otherwise as they stand. */
export function inDecreedOrder(events: readonly TradeEvent[]): readonly TradeEvent[] {
  const isInOrder = events.every(
    (event, place) => place === 0 || byDecree(events[place - 1] as TradeEvent, event) <= 0,
  );
  return isInOrder ? events : [...events].sort(byDecree);
}

/** Events with one in the place of another, in decreed order as they were before. */
export function withInstead(
  events: readonly TradeEvent[],
  event: TradeEvent,
  instead: TradeEvent,
): readonly TradeEvent[] {
  const place = events.indexOf(event);
  const changed = [...events];
  changed[place] = instead;
  const [before, after] = [events[place - 1], events[place + 1]];
  const stays =
    (before === undefined || byDecree(before, instead) <= 0) && (after === undefined || byDecree(instead, after) <= 0);
  return stays ? changed : changed.sort(byDecree);
}

function byDecree(a: TradeEvent, b: TradeEvent): number {
  if (a.on !== b.on) return a.on < b.on ? -1 : 1;
  return (a.sequence ?? 0) - (b.sequence ?? 0);
}
