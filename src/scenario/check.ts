import { type EventOf, nearestName, type PromisedMove, type TradeEvent } from '../machine/index.js';
import { dutyIssues, type Measure, type Terms } from '../measures/index.js';
import { type Issue, isIsoDate, isParty, issue, parseHsCode, pointerStep, within } from '../values/index.js';
import { controlIssues, itemIssues, policyIssues } from './check-control.js';
import { measureIssues } from './check-measure.js';
import { stackingIssues } from './check-stacking.js';
import type { History } from './history.js';

/** The names that an event may refer to. */
export interface Names {
  readonly events: ReadonlySet<string>;
  readonly acts: ReadonlySet<string>;
  readonly lists: ReadonlySet<string>;
  /** Empty where the history has no vocabulary, and then items may be named freely. */
  readonly items: ReadonlySet<string>;
}

/**
 * Everything that is wrong with a history, all at once; an empty list when it is sound. `replay` asks first. A history
 * is checked once and remembered, because it is never changed.
 *
 * Codes: `MALFORMED_DATE`, `MALFORMED_DUTY`, `MALFORMED_PERCENT`, `MALFORMED_HS_CODE`, `MALFORMED_MONEY`,
 * `MALFORMED_AMOUNT`, `UNKNOWN_PARTY`, `UNKNOWN_KIND`, `UNKNOWN_EVENT`, `UNKNOWN_ACT`, `UNKNOWN_LIST`, `UNKNOWN_ITEM`,
 * `UNKNOWN_POLICY`, `DUPLICATE_ID`, `ENDS_BEFORE_START`, `MALFORMED_SELECTOR`, `MALFORMED_RELATION`,
 * `CIRCULAR_STACKING`, `CONTRADICTORY_STACKING`.
 */
export function checkScenario(history: History): readonly Issue[] {
  const known = checked.get(history);
  if (known !== undefined) return known;
  const issues = [
    ...windowIssues(history),
    ...eventsIssues(history.events, namesOf(history)),
    ...listIssues(history),
    ...mfnIssues(history),
    ...itemIssues(history.items),
  ];
  checked.set(history, issues);
  return issues;
}

const checked = new WeakMap<History, readonly Issue[]>();

/** The names that events of a history, and events put into it, may refer to. Those of the history are read once. */
export function namesOf(history: History, events: readonly TradeEvent[] = []): Names {
  const names = named.get(history) ?? ownNames(history);
  named.set(history, names);
  const more = events.filter((event) => !names.events.has(event.id)).map((event) => event.id);
  return more.length === 0 ? names : { ...names, events: new Set([...names.events, ...more]) };
}

const named = new WeakMap<History, Names>();

function ownNames(history: History): Names {
  return {
    events: new Set(history.events.map((event) => event.id)),
    acts: new Set(Object.keys(history.acts)),
    lists: new Set(Object.keys(history.lists)),
    items: new Set(history.items.map((item) => item.id)),
  };
}

/** What is wrong with a log of events: each by itself, their ids, and how their stacking relations meet. */
function eventsIssues(events: readonly TradeEvent[], names: Names, path = '/events'): readonly Issue[] {
  const seen = new Set<string>();
  const single = events.flatMap((event, index) => {
    const at = `${path}/${index}`;
    const twice = seen.has(event.id) ? [issue('DUPLICATE_ID', event.id, 'another event has this id', `${at}/id`)] : [];
    seen.add(event.id);
    return [...twice, ...eventIssues(event, names, at)];
  });
  return [...single, ...stackingIssues(events, path)];
}

/** What is wrong with one event by itself. */
export function eventIssues(event: TradeEvent, names: Names, path: string): readonly Issue[] {
  return [
    ...dateIssues(event, path),
    ...referenceIssues(event, names, path),
    ...contentIssues(event, names, path),
    ...(event.type === 'promised' ? (event.would ?? []) : []).flatMap((move, index) =>
      contentIssues(move, names, `${path}/would/${index}`),
    ),
  ];
}

/** What is malformed in what an event, or a move that is promised, sets. */
function contentIssues(move: TradeEvent | PromisedMove, names: Names, path: string): readonly Issue[] {
  return [
    ...('measure' in move ? termsIssues(move.measure, names, `${path}/measure`) : []),
    ...(move.type === 'amended' ? termsIssues(move.to, names, `${path}/to`) : []),
    ...(move.type === 'suspended' && !leavesKnown(move.leaving) ? dutyIssues(move.leaving, `${path}/leaving`) : []),
    ...(move.type === 'policy-changed' ? policyIssues(move.policy, `${path}/policy`) : []),
  ];
}

function leavesKnown(leaving: EventOf<'suspended'>['leaving']): boolean {
  return leaving === 'nothing' || (typeof leaving === 'object' && leaving !== null && 'policy' in leaving);
}

function termsIssues(terms: Measure | Terms, { lists, items }: Names, path: string): readonly Issue[] {
  return [...measureIssues(terms, lists, path), ...controlIssues(terms, items, path)];
}

function dateIssues(event: TradeEvent, path: string): readonly Issue[] {
  const days: readonly (readonly [string, unknown])[] = [
    ['on', event.on],
    ['effective', event.effective],
    ['until', 'until' in event ? (event.until ?? undefined) : undefined],
    ['statedFor', 'statedFor' in event ? event.statedFor : undefined],
    ...subjectDays(event),
  ];
  const malformed = days.flatMap(([field, day]) =>
    day === undefined || isIsoDate(day)
      ? []
      : [issue('MALFORMED_DATE', day, 'a date is a real calendar day written YYYY-MM-DD', `${path}/${field}`)],
  );
  const start = event.effective ?? event.on;
  const until = 'until' in event ? event.until : undefined;
  return isIsoDate(until) && until <= start
    ? [
        ...malformed,
        issue(
          'ENDS_BEFORE_START',
          until,
          `it would end on ${until}, which is not after its start on ${start}`,
          `${path}/until`,
        ),
      ]
    : malformed;
}

/** Days that what an event is about speaks of. */
function subjectDays(event: TradeEvent): readonly (readonly [string, unknown])[] {
  if (event.type === 'met') return [['meeting/until', event.meeting.until]];
  if (event.type === 'promised') return [['promise/statedFor', event.promise.statedFor]];
  if (event.type !== 'committed') return [];
  const { from, until } = event.commitment;
  return [
    ['commitment/from', from],
    ['commitment/until', until],
  ];
}

function referenceIssues(event: TradeEvent, { events, acts }: Names, path: string): readonly Issue[] {
  const act =
    event.act === undefined || acts.has(event.act)
      ? []
      : [unknown('UNKNOWN_ACT', 'act', event.act, acts, `${path}/act`)];
  const answers = (event.respondsTo ?? []).flatMap(({ to }, index) =>
    events.has(to) ? [] : [unknown('UNKNOWN_EVENT', 'event', to, events, `${path}/respondsTo/${index}/to`)],
  );
  const revoked =
    event.type === 'revoked' && !events.has(event.revokes)
      ? [unknown('UNKNOWN_EVENT', 'event', event.revokes, events, `${path}/revokes`)]
      : [];
  return [...act, ...answers, ...revoked];
}

function windowIssues({ window, parties }: History): readonly Issue[] {
  const malformed = Object.entries(window).flatMap(([name, day]) =>
    isIsoDate(day)
      ? []
      : [issue('MALFORMED_DATE', day, 'a date is a real calendar day written YYYY-MM-DD', `/window/${name}`)],
  );
  const backwards =
    malformed.length === 0 && window.until <= window.from
      ? [
          issue(
            'ENDS_BEFORE_START',
            window.until,
            `the window would end on ${window.until}, not after ${window.from}`,
            '/window/until',
          ),
        ]
      : [];
  const strangers = parties.flatMap((party, index) =>
    isParty(party) ? [] : [issue('UNKNOWN_PARTY', party, 'a party is a two-letter country code', `/parties/${index}`)],
  );
  return [...malformed, ...backwards, ...strangers];
}

function listIssues({ lists }: History): readonly Issue[] {
  return Object.entries(lists).flatMap(([id, list]) =>
    measureIssues({ goods: { hs: list.prefixes, except: list.except ?? [] } }, new Set(), '').map((each) =>
      within(`/lists${pointerStep(id)}`, {
        ...each,
        path: each.path.replace('/goods/hs', '/prefixes').replace('/goods', ''),
      }),
    ),
  );
}

function mfnIssues({ mfn }: History): readonly Issue[] {
  return mfn.flatMap(({ importer, hs, duty }, index) => {
    const code = parseHsCode(hs);
    return [
      ...(isParty(importer)
        ? []
        : [issue('UNKNOWN_PARTY', importer, 'a party is a two-letter country code', `/mfn/${index}/importer`)]),
      ...(code.ok ? [] : [within(`/mfn/${index}/hs`, code.error)]),
      ...dutyIssues(duty, `/mfn/${index}/duty`),
    ];
  });
}

function unknown(code: string, what: string, given: string, known: ReadonlySet<string>, path: string): Issue {
  const nearest = nearestName(given, [...known]);
  const hint = nearest === null ? '' : `; did you mean '${nearest}'?`;
  return issue(code, given, `there is no ${what} of this id${hint}`, path);
}
