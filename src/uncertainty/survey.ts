import type { GoodsOnLane } from '../measures/index.js';
import { goodsIssues, invalidQuestion, mfnOf, type QueryRefusal, refusedDay, refusedLane } from '../queries/index.js';
import { editedLog, endHistory, fork, lineage, type ReplayRefusal, replay, type Scenario } from '../scenario/index.js';
import { addDays, err, type IsoDate, type Issue, isIsoDate, issue, ok, type Result } from '../values/index.js';
import type { Chances } from './chances.js';
import type { Ground } from './happenings.js';
import { type Days, lawOfLane } from './lane-law.js';
import { type Reading, readChances } from './read-chances.js';
import { type InvalidChances, invalidChances } from './refusals.js';
import { type Sorted, sortChances } from './touches.js';

/** The days asked about: one, or every day of a half-open window. */
export type When =
  | { readonly on: IsoDate; readonly window?: never }
  | { readonly window: { readonly from: IsoDate; readonly until: IsoDate }; readonly on?: never };

/** What is asked of the worlds that chances make. */
export type Question<Id extends string = string> = When &
  Chances<Id> & {
    /** The additional duty, or the whole with MFN where it is known. Default `'additional'`. Duties by unit are in neither. */
    readonly of?: 'additional' | 'total';
    /**
     * Asks as somebody would have asked at the end of this day: nothing decreed later happens unless a chance brings it.
     * Without it the scenario is taken as it is, with hindsight.
     */
    readonly knownOn?: IsoDate;
    /** What a world does with events that it makes illegal: see `fork`. Default: as the scenario does. */
    readonly orphans?: 'refuse' | 'skip';
  };

/** A question made ready to be asked of any world. */
export interface Survey extends Omit<Sorted, 'issues'> {
  readonly ground: Ground;
  readonly days: Days;
}

export type SurveyRefusal = InvalidChances | QueryRefusal | ReplayRefusal;

/** Makes a question ready: checks it, replays the base, reads the chances, and finds those that touch it.
 * `also` is what else is wrong with what was asked, to be said at once. */
export function surveyOf(
  scenario: Scenario,
  goods: GoodsOnLane,
  asked: Question,
  also: readonly Issue[] = [],
): Result<Survey, SurveyRefusal> {
  const amiss = [...dayIssues(asked), ...goodsIssues(goods, Object.keys(lineage(scenario).root.lists))];
  if (amiss.length > 0) return err(invalidQuestion(amiss));
  const { knownOn } = asked;
  const run = replay(asAsked(scenario, knownOn));
  if (!run.ok) return run;
  const days =
    'on' in asked && asked.on !== undefined ? { from: asked.on, until: addDays(asked.on, 1) } : windowOf(asked);
  const outside =
    refusedLane(run.value, goods) ??
    refusedDay(run.value, days.from, '/window/from') ??
    refusedDay(run.value, addDays(days.until, -1), '/window/until');
  if (outside !== null) return err(outside);
  const mfn = mfnOf(run.value, goods).duty;
  if (asked.of === 'total' && mfn === null) return err(invalidQuestion([mfnUnknown]));
  const orphans = orphansOf(scenario, asked);
  const law = lawOfLane(run.value, { goods, mfn, of: asked.of ?? 'additional', days, orphans });
  const ground = groundOf(scenario, law.flat.events, asked);
  const reading: Reading = readChances(asked, ground);
  const { issues, ...sorted } = sortChances(law, reading.chances, knownOn ?? null);
  const wrong = [...also, ...reading.issues, ...issues];
  return wrong.length > 0 ? err(invalidChances(wrong)) : ok({ ...sorted, ground, days });
}

/** The same scenario, or one in which nothing is decreed after the day as known on which something is asked. */
export function asAsked(scenario: Scenario, knownOn: IsoDate | undefined): Scenario {
  return knownOn === undefined ? scenario : asKnown(scenario, knownOn);
}

/** A scenario in which nothing is decreed after a day. Made once for each day, so that its replay is remembered. */
function asKnown(scenario: Scenario, knownOn: IsoDate): Scenario {
  const known = remembered.get(scenario) ?? new Map<IsoDate, Scenario>();
  const name = `${scenario.name}, as known on ${knownOn}`;
  const world = known.get(knownOn) ?? fork(scenario, { name, edits: [endHistory({ after: knownOn })] });
  remembered.set(scenario, known.set(knownOn, world));
  return world;
}

const remembered = new WeakMap<Scenario, Map<IsoDate, Scenario>>();

const mfnUnknown = issue(
  'MFN_UNKNOWN',
  'total',
  "the total needs the MFN duty, which neither the record nor goods.mfn gives; ask of: 'additional' or give it",
  '/of',
);

/** What a world does with events that it makes illegal: as asked, else as the scenario does. */
export function orphansOf(
  scenario: Scenario,
  { orphans }: { readonly orphans?: 'refuse' | 'skip' | undefined },
): 'refuse' | 'skip' {
  return orphans ?? (scenario.scenario === 'fork' ? scenario.orphans : 'refuse');
}

/** What names in chances are read against. */
export function groundOf(
  scenario: Scenario,
  events: Ground['events'],
  { knownOn, when, moves }: Chances & { readonly knownOn?: IsoDate },
): Ground {
  const { root, forks } = lineage(scenario);
  const all = editedLog(root, forks);
  return {
    events,
    later: all.ok ? all.value.events : [],
    knownOn: knownOn ?? null,
    when: when ?? {},
    moves: moves ?? {},
  };
}

function windowOf({ window }: Question): Days {
  // `dayIssues` has seen that there is one where no day is given.
  return window as Days;
}

function dayIssues({ on, window, knownOn, of, orphans }: Question): readonly Issue[] {
  const days: readonly (readonly [string, unknown])[] = [
    ...(on === undefined ? [] : [['/on', on] as const]),
    ...(window === undefined ? [] : [['/window/from', window.from] as const, ['/window/until', window.until] as const]),
    ...(knownOn === undefined ? [] : [['/knownOn', knownOn] as const]),
  ];
  const issues: Issue[] = days.flatMap(([path, day]) =>
    isIsoDate(day) ? [] : [issue('MALFORMED_DATE', day, 'a date is a real calendar day written YYYY-MM-DD', path)],
  );
  if ((on === undefined) === (window === undefined)) {
    issues.push(issue('WHICH_DAYS', { on, window }, 'ask of one day (on) or of a window, one of the two', '/on'));
  }
  if (issues.length === 0 && window !== undefined && window.until <= window.from) {
    const message = `the window ends on ${window.until}, which is not after ${window.from}`;
    issues.push(issue('ENDS_BEFORE_START', window.until, message, '/window/until'));
  }
  return [...issues, ...optionIssues({ of, orphans })];
}

/** What is wrong with the words that choose how something is asked. */
export function optionIssues({ of, orphans }: { readonly of?: unknown; readonly orphans?: unknown }): readonly Issue[] {
  const issues: Issue[] = [];
  if (!([undefined, 'additional', 'total'] as readonly unknown[]).includes(of)) {
    issues.push(issue('UNKNOWN_OPTION', of, "of is 'additional' or 'total'", '/of'));
  }
  if (!([undefined, 'refuse', 'skip'] as readonly unknown[]).includes(orphans)) {
    issues.push(issue('UNKNOWN_OPTION', orphans, "orphans is 'refuse' or 'skip'", '/orphans'));
  }
  return issues;
}
