import type { Life, State } from '../machine/index.js';
import type { Listing } from '../measures/index.js';
import {
  type ListEntry,
  type Ownership,
  type OwnershipGraph,
  type OwnershipRule,
  ownership,
} from '../ownership/index.js';
import type { Run } from '../scenario/index.js';
import { err, type IsoDate, ok, type Result } from '../values/index.js';
import { refusedDay, stateAt } from './at.js';
import { eventsOf, type Reason, reasons } from './causes.js';
import { invalidQuestion, type QueryRefusal } from './refusals.js';

/** What to ask of an ownership graph on a day of a run. */
export interface OwnershipAsked {
  readonly regime: OwnershipRule;
  readonly on: IsoDate;
  /** Entries that the caller knows of, beside those that the run names. */
  readonly listings?: readonly ListEntry[];
}

/** An entry that holds on the day, and the measure it stands in. */
export interface EntryOfRecord extends ListEntry {
  readonly measure: string;
}

/** What a rule makes of every entity on a day, by the listings and the rule's own life in a run. */
export interface OwnershipOn extends Ownership {
  readonly on: IsoDate;
  /** The life of the rule's measure; `null` when the run has none by its id yet, or none at all. */
  readonly ruleStatus: Life['status'] | null;
  /** The events that made the rule what it is on the day. */
  readonly ruleReasons: readonly Reason[];
  /** Entries of the run that name an entity of the graph, by its id or its name. */
  readonly entries: readonly EntryOfRecord[];
  /**
   * Entries in force on lists that the rule covers, whose names the record does not have: a `clear` is only as good as
   * what the caller adds for them.
   */
  readonly unread: readonly { readonly measure: string; readonly list: string; readonly count: number }[];
}

/**
 * What an ownership rule makes of a graph on a day of a run: listings in force that day are read from the run, and so is
 * whether the rule itself is in force. A rule that no measure of the record is, such as OFAC's, is taken as given.
 *
 * A listing counts while it is in force, and while it is suspended if its suspension leaves a licence policy. Names of
 * lists and terms are those of the record, which the rules that come with the library speak too.
 *
 * Refuses days that the run does not answer for, and everything that `ownership` refuses, all at once
 * (`INVALID_QUESTION`). Cost: that of `ownership`, and one look at each life of the day.
 *
 * @example
 * ```ts
 * import { bisAffiliatesRule, ownershipOn, replay, unwrap } from 'truce';
 * import { usChina2025 } from 'truce/history';
 *
 * const run = unwrap(replay(usChina2025));
 * const graph = {
 *   entities: { Huawei: {}, Subsidiary: {} },
 *   stakes: [{ owner: 'Huawei', owned: 'Subsidiary', share: '50%' }],
 * } as const;
 * const on = (day: '2025-09-28' | '2025-09-29') =>
 *   unwrap(ownershipOn(run, graph, { regime: bisAffiliatesRule, on: day })).statuses['Subsidiary']?.status;
 *
 * on('2025-09-28'); //=> 'clear'
 * on('2025-09-29'); //=> 'restricted'
 * ```
 */
export function ownershipOn(
  run: Run,
  graph: OwnershipGraph,
  { regime, on, listings = [] }: OwnershipAsked,
): Result<OwnershipOn, QueryRefusal> {
  const refused = refusedDay(run, on, '/on');
  if (refused !== null) return err(refused);
  const state = stateAt(run, on);
  const life = state.measures[regime.id];
  const rule = { ...regime, inForce: isInForce(run, regime, life) };
  const standing = listingsOf(state);
  const entries = standing.flatMap((each) => entriesOf(each, graph));
  const result = ownership(graph, [...listings, ...entries.map(({ measure: _, ...entry }) => entry)], rule);
  // What that function calls the rule is called the regime here.
  if (!result.ok) {
    return err(
      invalidQuestion(result.error.map((each) => ({ ...each, path: each.path.replace(/^\/rule/, '/regime') }))),
    );
  }
  return ok({
    ...result.value,
    on,
    ruleStatus: life?.status ?? null,
    ruleReasons: reasons(run, life?.because ?? []),
    entries,
    unread: standing.flatMap(({ listing: { id, list, entities } }) =>
      typeof entities === 'number' && regime.coveredLists.includes(list)
        ? [{ measure: id, list, count: entities }]
        : [],
    ),
  });
}

/** A rule whose measure the record or the fork has is in force when that is; any other is what it says of itself. */
function isInForce(run: Run, regime: OwnershipRule, life: Life | undefined): boolean {
  if (life !== undefined) return life.status === 'in-force';
  return !isMeasureOf(run, regime.id) && regime.inForce;
}

/** The record counts too: a fork without the rule has a world in which it was never made. */
function isMeasureOf(run: Run, id: string): boolean {
  return [...run.history.events, ...eventsOf(run).values()].some(
    (event) => 'measure' in event && event.measure.id === id,
  );
}

interface StandingListing {
  readonly listing: Listing;
  readonly terms: string;
}

/** The listings that bind on a day, with the terms that they then have. */
function listingsOf({ measures }: State): readonly StandingListing[] {
  return Object.values(measures).flatMap(({ measure, status, suspension }): readonly StandingListing[] => {
    if (measure.kind !== 'listing') return [];
    if (status === 'in-force') return [{ listing: measure, terms: measure.policy }];
    const leaving = status === 'suspended' ? suspension?.leaving : null;
    return typeof leaving === 'object' && leaving !== null && 'policy' in leaving
      ? [{ listing: measure, terms: leaving.policy }]
      : [];
  });
}

function entriesOf({ listing, terms }: StandingListing, { entities }: OwnershipGraph): readonly EntryOfRecord[] {
  if (typeof listing.entities === 'number') return [];
  const named = new Set(listing.entities.map((name) => name.toLowerCase()));
  return Object.entries(entities)
    .filter(([id, { name }]) => named.has(id.toLowerCase()) || (name !== undefined && named.has(name.toLowerCase())))
    .map(([entity]) => ({ entity, list: listing.list, terms, measure: listing.id }));
}
