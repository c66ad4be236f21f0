import type { Shipment } from '../measures/index.js';
import { type Edit, enact, fork, type ReplayOptions, type ReplayRefusal, type Run, replay } from '../scenario/index.js';
import { addDays, err, type IsoDate, ok, type Result } from '../values/index.js';
import { stateAt, stepsBetween } from './at.js';
import { eventsOf } from './causes.js';
import type { EntryDays } from './cheapest-entry.js';
import { type Consignment, type EntryWindow, entryPath, extreme } from './entry-path.js';
import type { QueryRefusal } from './refusals.js';

/** The highest duty that a shipment could meet. */
export interface WorstCase {
  readonly window: EntryWindow;
  /** By the law of the run: the first stretch of days at the highest duty. */
  readonly byLaw: EntryDays;
  /** The same if the threats of duties that stand in the window were carried out on the day they were stated for. */
  readonly ifThreatened: (EntryDays & { readonly threats: readonly string[] }) | null;
  /** Threats of duties that stand in the window without a day; nobody can say when, so they are not carried out. */
  readonly undated: readonly string[];
}

/**
 * The highest duty on a shipment over the days of a half-open window: by the law of the run, and beside it if every
 * threatened duty of the importer that is stated for a day of the window were carried out. A threat changes no duty by
 * itself, so the two are never mixed.
 *
 * Without a window, from the day of entry to the end of what the run answers for. Replay with `knownOn` and `until` to ask
 * as somebody would have asked that day. `rules` and `fuel` are those that the run was replayed with, if any.
 *
 * @example
 * ```ts
 * import { replay, unwrap, worstCase } from 'truce';
 * import { usChina2025 } from 'truce/history';
 *
 * const toys = { importer: 'US', origin: 'CN', hs: '9503.00.00', enteredOn: '2025-10-20' } as const;
 * const run = unwrap(replay(usChina2025, { knownOn: '2025-10-20' }));
 * unwrap(worstCase(run, toys)).ifThreatened?.threats; //=> ['us-additional-100']
 * ```
 */
export function worstCase(
  run: Run,
  shipment: Shipment,
  window?: EntryWindow,
  options: Pick<ReplayOptions, 'rules' | 'fuel'> = {},
): Result<WorstCase, QueryRefusal | ReplayRefusal> {
  const { enteredOn, acceptedInBondOn: _, ...consignment } = shipment;
  const days = window ?? { from: enteredOn, until: endOf(run, enteredOn) };
  const byLaw = worst(run, consignment, days);
  if (!byLaw.ok) return err(byLaw.error);
  const standing = threatsIn(run, shipment, days);
  const undated = standing.filter(({ statedFor }) => statedFor === null).map(({ measure }) => measure);
  const threats = standing.filter(({ statedFor }) => statedFor !== null && statedFor < days.until);
  if (threats.length === 0) return ok({ window: days, byLaw: byLaw.value, ifThreatened: null, undated });
  const carriedOut = fork(run.scenario, {
    name: `${run.scenario.name}, threats carried out`,
    edits: threats.map((each) => each.edit),
    orphans: 'skip',
  });
  const { until } = run.window;
  const world = replay(carriedOut, {
    ...options,
    ...(run.knownOn === null ? {} : { knownOn: run.knownOn }),
    ...(until === null ? {} : { until }),
  });
  if (!world.ok) return err(world.error);
  const threatened = worst(world.value, consignment, days);
  if (!threatened.ok) return err(threatened.error);
  const ifThreatened = { ...threatened.value, threats: threats.map((each) => each.measure) };
  return ok({ window: days, byLaw: byLaw.value, ifThreatened, undated });
}

function worst(run: Run, consignment: Consignment, window: EntryWindow): Result<EntryDays, QueryRefusal> {
  const path = entryPath(run, consignment, window);
  if (!path.ok) return err(path.error);
  const { from, until, value } = extreme(path.value, (burden, than) => burden.gt(than));
  return ok({ from, until, value: value.assessment });
}

/** The end of the days that a run answers for; of one without end, the day after the last that anything happens. */
function endOf({ window, steps }: Run, from: IsoDate): IsoDate {
  const last = steps.at(-1)?.on ?? from;
  return window.until ?? addDays(last > from ? last : from, 1);
}

interface Threat {
  readonly measure: string;
  readonly statedFor: IsoDate | null;
  readonly edit: Edit;
}

/** Threats of duties that stand on the first day of a window or are made in it, each as it stood first. */
function threatsIn(run: Run, { importer }: Shipment, window: EntryWindow): readonly Threat[] {
  const events = eventsOf(run);
  const opening = run.history.window.from;
  const made = stepsBetween(run, window).filter(({ event }) => event.type === 'threatened');
  const threats = new Map<string, Threat>();
  for (const state of [stateAt(run, window.from), ...made.map((step) => step.state)]) {
    for (const { status, measure, since, until, because } of Object.values(state.measures)) {
      if (status !== 'threatened' || measure.kind !== 'tariff' || measure.scope.importer !== importer) continue;
      const threat = because.filter(({ event }) => events.get(event)?.type === 'threatened').at(-1);
      if (threat === undefined || threats.has(measure.id)) continue;
      const on = since > opening ? since : opening;
      const edit = enact(threat.event, { on, effective: until ?? on });
      threats.set(measure.id, { measure: measure.id, statedFor: until, edit });
    }
  }
  return [...threats.values()];
}
