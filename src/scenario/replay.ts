import { attached, err, type IsoDate, type Issue, isIsoDate, issue, ok, type Result } from '../values/index.js';
import { applyEdit, type Change, type Log } from './apply.js';
import { checkScenario, eventIssues, namesOf } from './check.js';
import { changesStacking, stackingIssues } from './check-stacking.js';
import { differenceOf } from './difference.js';
import type { EditRefusal } from './edit-refusals.js';
import type { Folded, Orphan, Step } from './fold.js';
import { type Fork, lineage, type Scenario } from './fork.js';
import type { History } from './history.js';
import { foldOnward } from './onward.js';
import { noteOrigin, type Origin, originOf } from './origin.js';
import { nothingShared, sharedPast } from './past.js';
import { type RunawayRules, ruleIssues, type UnsoundAnswer } from './rules/engine.js';
import { builtInRules } from './rules/index.js';
import type { RuleRegistry } from './rules/rule.js';
import { unread } from './unread.js';

/**
 * A scenario folded into time: every event that happened in it, in order, with the world after each.
 *
 * Plain data; a fork's steps before it diverges are its base's, the same objects, and those after it may be made when
 * they are first read.
 */
export interface Run<Id extends string = string> {
  readonly scenario: Scenario<Id>;
  /** The record at the root of the scenario. */
  readonly history: History;
  /** The day by which acts had to be decreed to count; `null` is hindsight. */
  readonly knownOn: IsoDate | null;
  /** The days for which it answers; `until: null` is without end. */
  readonly window: { readonly from: IsoDate; readonly until: IsoDate | null };
  readonly steps: readonly Step[];
  /** Events that its edits made illegal, each with its refusal. */
  readonly skipped: readonly Orphan[];
  /** What its edits did to the record. */
  readonly changes: readonly Change[];
  /** Answers of its rules, with the number of steps after which each was given. */
  readonly answers: Folded['answers'];
}

/** How to replay. */
export interface ReplayOptions {
  /** Count only what had been decreed by the end of this day: the law as it was known then. */
  readonly knownOn?: IsoDate;
  /**
   * Answer questions up to this day (exclusive), beyond the record, from what the record leaves on the agenda; of a fork
   * whose history was ended, no further than this.
   */
  readonly until?: IsoDate;
  /** Rules of your own, by name, beside the built-in ones. */
  readonly rules?: RuleRegistry;
  /** How many answers rules may give before they are stopped. Default 1000. */
  readonly fuel?: number;
}

/** Why a scenario could not be replayed; each lists every problem of its kind. */
export type ReplayRefusal =
  | { readonly code: 'INVALID_SCENARIO'; readonly issues: readonly Issue[]; readonly message: string }
  | { readonly code: 'EDITS_REFUSED'; readonly refusals: readonly EditRefusal[]; readonly message: string }
  | { readonly code: 'ORPHANED'; readonly orphans: readonly Orphan[]; readonly message: string }
  | RunawayRules
  | UnsoundAnswer;

/**
 * Folds a scenario into a run. Deterministic and pure; a scenario replayed twice is answered from memory.
 *
 * 1. the record is checked, all problems at once (`INVALID_SCENARIO`)
 * 2. edits are made in order, oldest fork first; none is made if one is refused (`EDITS_REFUSED`)
 * 3. events enter day by day in the order of the day; deadlines fall due; rules answer (`RUNAWAY_RULES`, or
 *    `UNSOUND_ANSWER` from a rule of your own)
 * 4. events that the law of this world does not allow are orphans: refused (`ORPHANED`), or skipped if the fork says so
 *
 * Cost: the record once, a few milliseconds a year. A fork without rules and orphans: what its edits are about, a tenth of
 * a millisecond, and the steps from the day it diverges when they are first read. Another fork: these steps at once.
 *
 * @example
 * ```ts
 * import { replay, unwrap } from 'truce';
 * import { usChina2025 } from 'truce/history';
 *
 * const run = unwrap(replay(usChina2025));
 * run.steps.at(-1)?.state.on; // the last deadline that the record knows of
 * ```
 */
export function replay<Id extends string>(
  scenario: Scenario<Id>,
  options: ReplayOptions = {},
): Result<Run<Id>, ReplayRefusal> {
  const plain = options.rules === undefined && options.fuel === undefined;
  const key = `${options.knownOn ?? ''}|${options.until ?? ''}`;
  const known = plain ? remembered.get(scenario)?.get(key) : undefined;
  const result = known ?? replayed(scenario, options);
  if (plain && known === undefined) {
    const ofScenario = remembered.get(scenario) ?? new Map<string, Result<Run, ReplayRefusal>>();
    remembered.put(scenario, ofScenario.set(key, result));
  }
  // The run was made from this very scenario, whose ids are its type parameter.
  return result as Result<Run<Id>, ReplayRefusal>;
}

const remembered = attached<Scenario, Map<string, Result<Run, ReplayRefusal>>>();

function replayed(scenario: Scenario, options: ReplayOptions): Result<Run, ReplayRefusal> {
  const { until, ...sameClock } = options;
  if (until === undefined || !isIsoDate(until)) return foldedFrom(scenario, options);
  const run = replay(scenario, sameClock);
  return run.ok ? ok(answeringUntil(run.value, options, until)) : run;
}

/** The same run, which answers up to a later day. */
function answeringUntil(run: Run, options: ReplayOptions, until: IsoDate): Run {
  const { from, until: closed } = run.window;
  const { scenario, history, knownOn, skipped, changes, answers } = run;
  const window = { from, until: closed === null || until > closed ? until : closed };
  const longer = unread({ scenario, history, knownOn, window, skipped, changes, answers }, () => run.steps);
  noteOrigin(longer, { ...(originOf(run) as Origin), base: baseOf(scenario, options) });
  return longer;
}

/** The run of what a scenario was forked from, where it is a fork and that can be replayed. */
function baseOf(scenario: Scenario, options: ReplayOptions): Run | null {
  const base = scenario.scenario === 'fork' ? replay(scenario.base, options) : null;
  return base?.ok ? base.value : null;
}

function foldedFrom(scenario: Scenario, options: ReplayOptions): Result<Run, ReplayRefusal> {
  const { root, forks } = lineage(scenario);
  const registry = { ...builtInRules, ...options.rules };
  const rules = forks.flatMap((each) => each.rules);
  const unsound = [...checkScenario(root), ...optionIssues(options)];
  const edited =
    unsound.length === 0 ? editedLog(root, forks) : ok<Log>({ events: root.events, changes: [], open: false });
  if (!edited.ok) return edited;
  const log = edited.value;
  const ground = { history: root, events: log.events, rules };
  const rulesAmiss = forks.flatMap((each, depth) =>
    ruleIssues(each.rules, registry, ground, pathTo('rules', depth, forks)),
  );
  const issues = [...unsound, ...changedEventIssues(log, root), ...rulesAmiss];
  if (issues.length > 0) return err({ code: 'INVALID_SCENARIO', issues, message: listed(issues) });

  const { knownOn } = options;
  const events = knownOn === undefined ? log.events : log.events.filter((event) => event.on <= knownOn);
  const base = baseOf(scenario, options);
  const from = { rules, registry, history: root, knownOn: knownOn ?? null, fuel: options.fuel ?? 1000 };
  const past = scenario.scenario === 'fork' && base !== null ? sharedPast(scenario, log, base) : nothingShared;
  const folded = foldOnward(past, events, from, base);
  if (!folded.ok) return err(folded.error as RunawayRules | UnsoundAnswer);
  const { value: onward } = folded;
  const { orphans, answers, apart } = onward;
  const skips = scenario.scenario === 'fork' && scenario.orphans === 'skip';
  if (orphans.length > 0 && !skips) return err({ code: 'ORPHANED', orphans, message: orphanage(orphans) });

  const window = { from: root.window.from, until: log.open ? null : root.window.until };
  const parts = {
    scenario,
    history: root,
    knownOn: from.knownOn,
    window,
    skipped: orphans,
    changes: log.changes,
    answers,
  };
  const run = unread(parts, onward.steps);
  noteOrigin(run, { log: events, base, apart });
  return ok(run);
}

/** Where a list of a fork lies, seen from the newest of its line. */
function pathTo(list: 'edits' | 'rules', depth: number, forks: readonly Fork[]): string {
  return `${'/base'.repeat(forks.length - 1 - depth)}/${list}`;
}

/** Makes the edits of all forks, oldest first; reports every refusal of every fork at once. */
export function editedLog(root: History, forks: readonly Fork[]): Result<Log, ReplayRefusal> {
  let log: Log = { events: root.events, changes: [], open: false };
  const refusals: EditRefusal[] = [];
  forks.forEach((each, depth) => {
    each.edits.forEach((edit, index) => {
      const next = applyEdit(log, edit, `${pathTo('edits', depth, forks)}/${index}`, root);
      if ('events' in next) log = next;
      else refusals.push(...next);
    });
  });
  if (refusals.length === 0) return ok(log);
  return err({ code: 'EDITS_REFUSED', refusals, message: listed(refusals) });
}

/** What is wrong with events that edits put in, and with what they uncover; the record itself has been checked. */
function changedEventIssues(log: Log, root: History): readonly Issue[] {
  const difference = differenceOf(root.events, log.events);
  const { come } = difference;
  const names = namesOf(root, come);
  const single = come.flatMap((event) => eventIssues(event, names, `/inserted/${event.id}`));
  if (single.length > 0) return single;
  return changesStacking(difference) ? stackingIssues(log.events, '/events') : [];
}

function optionIssues({ knownOn, until }: ReplayOptions): readonly Issue[] {
  return Object.entries({ knownOn, until }).flatMap(([name, day]) =>
    day === undefined || isIsoDate(day)
      ? []
      : [issue('MALFORMED_DATE', day, 'a day is written YYYY-MM-DD', `/${name}`)],
  );
}

function listed(problems: readonly { readonly path: string; readonly message: string }[]): string {
  const shown = problems.slice(0, 5).map(({ path, message }) => `${path}: ${message}`);
  return [...shown, ...(problems.length > 5 ? [`and ${problems.length - 5} more`] : [])].join('\n');
}

function orphanage(orphans: readonly Orphan[]): string {
  const shown = orphans.slice(0, 5).map(({ because }) => because.message);
  const more = orphans.length > 5 ? [`and ${orphans.length - 5} more`] : [];
  return [
    `${orphans.length} events are no longer legal; fork with orphans: 'skip' to leave them out`,
    ...shown,
    ...more,
  ].join('\n');
}
