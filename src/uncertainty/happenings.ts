import { nearestName, type TradeEvent } from '../machine/index.js';
import { describeEdit, type Edit, enact, lapse } from '../scenario/index.js';
import { type IsoDate, type Issue, issue } from '../values/index.js';
import type { Day } from './chances.js';
import type { Happening } from './probabilities.js';

/** What names in chances are read against. */
export interface Ground {
  /** The events of the scenario, without what was decreed after `knownOn`. */
  readonly events: readonly TradeEvent[];
  /** All of them. */
  readonly later: readonly TradeEvent[];
  readonly knownOn: IsoDate | null;
  readonly when: Readonly<Record<string, Day | undefined>>;
  readonly moves: Readonly<Record<string, readonly Edit[]>>;
}

/** What a name stands for, or what is wrong with it. */
export type Read = { readonly happening: Happening } | { readonly issues: readonly Issue[] };

/** A threat, proposal or promise carried out: on the day given for it, else on the day it was stated for. */
export function carriedOut(id: string, ground: Ground, path: string): Read {
  const event = ground.events.find((each) => each.id === id);
  if (event === undefined) return { issues: [unknownThreat(id, ground, path)] };
  if (!canBeEnacted(event)) {
    const message = `'${id}' is '${event.type}'; a threat, a proposal, or a promise that says what it would do can be carried out`;
    return { issues: [issue('NOT_A_THREAT', id, message, path)] };
  }
  const day = ground.when[id] ?? statedFor(event, ground.events);
  if (day === null) {
    const message = `'${id}' was stated for no day; say on which it is carried out: when: { '${id}': { on: '…' } }`;
    return { issues: [issue('NO_DAY', id, message, path)] };
  }
  return { happening: { happens: [id], edits: [enact(id, day)] } };
}

/** A suspension, sunset or agreement that runs out although the scenario extends it. */
export function runOut(target: string): Happening {
  const edit = lapse(target);
  return { happens: [describeEdit(edit)], edits: [edit] };
}

/** A name of a table or a tree: one of `moves`, else an event that is carried out, else something that lapses. */
export function named(name: string, ground: Ground, path: string): Read {
  const own = Object.hasOwn(ground.moves, name) ? ground.moves[name] : undefined;
  if (own !== undefined) return { happening: { happens: [name], edits: own } };
  if (isSubject(name, ground.events)) return { happening: runOut(name) };
  return carriedOut(name, ground, path);
}

function canBeEnacted(event: TradeEvent): boolean {
  if (event.type === 'promised') return event.would !== undefined && event.would.length > 0;
  return event.type === 'threatened' || event.type === 'proposed';
}

/** The day a threat was last stated for, or a promise was. */
function statedFor(event: TradeEvent, events: readonly TradeEvent[]): Day | null {
  if (event.type === 'promised') return event.promise.statedFor === undefined ? null : { on: event.promise.statedFor };
  if (event.type !== 'threatened') return null;
  const { id } = event.measure;
  const restated = events.filter((each) => each.type === 'restated' && each.target === id && each.on >= event.on);
  const days = [event, ...restated].flatMap((each) =>
    'statedFor' in each && each.statedFor !== undefined ? [each.statedFor] : [],
  );
  const on = days.at(-1);
  return on === undefined ? null : { on };
}

function unknownThreat(id: string, { events, later, knownOn }: Ground, path: string): Issue {
  const afterwards = later.find((each) => each.id === id);
  if (afterwards !== undefined && knownOn !== null) {
    const message = `'${id}' was decreed on ${afterwards.on}, which nobody knew on ${knownOn}`;
    return issue('UNKNOWN_THREAT', id, message, path);
  }
  const nearest = nearestName(
    id,
    events.filter(canBeEnacted).map((each) => each.id),
  );
  const hint = nearest === null ? '' : `; did you mean '${nearest}'?`;
  return issue('UNKNOWN_THREAT', id, `no threat '${id}' in this scenario${hint}`, path);
}

/** Whether a name is a measure or an agreement of the scenario and not an event of it. */
function isSubject(name: string, events: readonly TradeEvent[]): boolean {
  if (events.some((each) => each.id === name && canBeEnacted(each))) return false;
  return events.some(
    (each) =>
      ('measure' in each && each.measure.id === name) || (each.type === 'agreement-reached' && each.deal.id === name),
  );
}
