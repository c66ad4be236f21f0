import { owed } from '../duties/index.js';
import type { State, TradeEvent } from '../machine/index.js';
import type { GoodsOnLane, Measure } from '../measures/index.js';
import {
  goodsIssues,
  invalidQuestion,
  mfnOf,
  type QueryRefusal,
  refusedDay,
  refusedLane,
  stateAt,
  undeterminedDuty,
} from '../queries/index.js';
import { fold, type Run } from '../scenario/index.js';
import { err, type IsoDate, ok, type Percent, type Result, subtractPercents } from '../values/index.js';
import { reachTest } from './lane-law.js';

/** What has been decreed of a rate and has not bitten yet. */
export interface AnnouncementGap {
  readonly on: IsoDate;
  readonly effective: Percent;
  /** The rate if everything decreed by that day bit at once. */
  readonly announced: Percent;
  /** Announced less effective, in points. */
  readonly gap: Percent;
  /** What waits to bite on these goods: ids of events, and of measures that are to take effect. */
  readonly waiting: readonly string[];
}

/**
 * The announcement gap of a day: the additional duty if every decree of that day or before bit at once, less the one in
 * effect. Suspensions and sunsets that run out later are not announcements and do not count; threats neither.
 *
 * The run decides what was decreed: replay with `knownOn`, or not, it is the same, for only what is decreed by the day can
 * wait on it.
 *
 * @example
 * ```ts
 * import { replay, unwrap } from 'truce';
 * import { usChina2025 } from 'truce/history';
 * import { announcementGap } from 'truce/uncertainty';
 *
 * const run = unwrap(replay(usChina2025));
 * unwrap(announcementGap(run, { importer: 'US', origin: 'CN' }, '2025-04-03')).gap; //=> '34%'
 * ```
 */
export function announcementGap(run: Run, goods: GoodsOnLane, day: IsoDate): Result<AnnouncementGap, QueryRefusal> {
  const issues = goodsIssues(goods, Object.keys(run.history.lists));
  const refused =
    issues.length > 0 ? invalidQuestion(issues) : (refusedLane(run, goods) ?? refusedDay(run, day, '/on'));
  if (refused !== null) return err(refused);
  const state = stateAt(run, day);
  const waiting = waitingIn(state, day, reachTest(goods, run.history));
  const folded = fold({ ...state, agenda: [] }, waiting, { through: day });
  const then = folded.ok ? (folded.value.steps.at(-1)?.state ?? state) : state;
  const [now, atOnce] = [rateUnder(run, goods, day, state), rateUnder(run, goods, day, then)];
  if (!now.ok) return now;
  if (!atOnce.ok) return atOnce;
  return ok({
    on: day,
    effective: now.value,
    announced: atOnce.value,
    gap: subtractPercents(atOnce.value, now.value),
    waiting: waiting.map((event) => (event.type === 'took-effect' ? event.target : event.id)),
  });
}

/** What waits to bite on goods, as if it were decreed for the day itself. */
function waitingIn(
  { agenda, measures }: State,
  day: IsoDate,
  reaches: (measure: Measure) => boolean,
): readonly TradeEvent[] {
  const announced = Object.entries(measures).flatMap(([target, { status, measure }]): readonly TradeEvent[] =>
    status === 'announced' && reaches(measure)
      ? [{ id: `announced:${target}`, on: day, type: 'took-effect', target }]
      : [],
  );
  const decreed = agenda.flatMap(({ event }): readonly TradeEvent[] => {
    const measure =
      'measure' in event ? event.measure : 'target' in event ? measures[event.target]?.measure : undefined;
    return measure !== undefined && reaches(measure) ? [{ ...event, on: day, effective: day }] : [];
  });
  return [...announced, ...decreed];
}

function rateUnder(run: Run, goods: GoodsOnLane, day: IsoDate, state: State): Result<Percent, QueryRefusal> {
  const books = { lists: run.history.lists, mfn: mfnOf(run, goods).duty };
  const { additional, undetermined } = owed(state, { ...goods, enteredOn: day }, books);
  return undetermined.length > 0 ? err(undeterminedDuty(undetermined)) : ok(additional);
}
