import { usChina2025, usChina2026 } from '../../src/history/index.js';
import {
  type Act,
  assess,
  fork,
  type IsoDate,
  type Life,
  type Run,
  replay,
  type Scenario,
  type State,
  stateOn,
  type TradeEvent,
  unwrap,
} from '../../src/index.js';

export const run2025 = unwrap(replay(usChina2025));
/** The record of 2026 and what it leaves due, as far as its last deadline. */
export const run2026 = unwrap(replay(usChina2026, { until: '2029-06-01' }));

export const world = (day: IsoDate, run: Run = run2026): State => unwrap(stateOn(run, day));

export function lifeOf(measure: string, day: IsoDate, run: Run = run2026): Life {
  const life = world(day, run).measures[measure];
  if (life === undefined) throw new Error(`there is no ${measure} on ${day}`);
  return life;
}

export const statusOf = (measure: string, day: IsoDate, run: Run = run2026): string => lifeOf(measure, day, run).status;

/** The duty that the text of a measure has, suspended or not. */
export function dutyOf(measure: string, day: IsoDate, run: Run = run2026): unknown {
  const { measure: found } = lifeOf(measure, day, run);
  return found.kind === 'tariff' ? found.duty : null;
}

export function eventOf(id: string, scenario: { readonly events: readonly TradeEvent[] } = usChina2026): TradeEvent {
  const event = scenario.events.find((each) => each.id === id);
  if (event === undefined) throw new Error(`the record has no event ${id}`);
  return event;
}

/** The act behind an event. */
export function actOf(id: string): Act {
  const act = usChina2026.acts[eventOf(id).act ?? ''];
  if (act === undefined) throw new Error(`${id} has no act`);
  return act;
}

/** The instant at which an act has effect, by its own clock. */
export const instantOf = (id: string): number => Date.parse(actOf(id).effectiveAt ?? 'no hour');

export const additional = (importer: 'US' | 'CN', enteredOn: IsoDate, run: Run = run2026): string =>
  unwrap(assess(run, { importer, origin: importer === 'US' ? 'CN' : 'US', enteredOn })).additional;

/** The steps of a day, in the order in which they happened. */
export const stepsOn = (day: IsoDate, run: Run = run2026): readonly string[] =>
  run.steps.filter(({ on, kind }) => on === day && kind !== 'decreed').map(({ event }) => event.id);

/** A world that differs by edits and is followed for long. */
export const forked = (edits: Parameters<typeof fork>[1]['edits'], base: Scenario = usChina2025): Run =>
  unwrap(replay(fork(base, { name: 'a world', edits: edits ?? [], orphans: 'skip' }), { until: '2029-06-01' }));
