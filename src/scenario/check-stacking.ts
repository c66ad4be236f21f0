import type { TradeEvent } from '../machine/index.js';
import { type Measure, type Relation, type Selector, selects, type Tariff } from '../measures/index.js';
import { type Issue, issue } from '../values/index.js';
import type { Difference } from './difference.js';

interface Named {
  readonly id: string;
  readonly relation: Relation;
  readonly path: string;
}

/**
 * Whether the stacking relations of a log can be obeyed together: no duty may displace itself by way of others
 * (`CIRCULAR_STACKING`), and what adds to another may not also displace it (`CONTRADICTORY_STACKING`).
 *
 * All relations that the log knows are looked at together, whenever they hold: two that never meet in time should say so
 * by naming different measures.
 */
export function stackingIssues(events: readonly TradeEvent[], path: string): readonly Issue[] {
  const relations = relationsOf(events, path);
  if (relations.length === 0) return [];
  const tariffs = tariffsOf(events);
  return [...circles(relations, tariffs), ...contradictions(relations, tariffs)];
}

/**
 * Whether one log differs from another in anything that relations could be set against each other by: a duty, or a
 * relation. Most edits move dates and rates, which is neither.
 */
export function changesStacking({ gone, come }: Difference): boolean {
  return gone.some(bearsOnStacking) || come.some(bearsOnStacking);
}

function bearsOnStacking(event: TradeEvent): boolean {
  if ('measure' in event) return event.measure.kind === 'tariff' || event.measure.kind === 'stacking';
  return event.type === 'amended' && event.to.kind === 'stacking';
}

function relationsOf(events: readonly TradeEvent[], path: string): readonly Named[] {
  return events.flatMap((event, index): readonly Named[] => {
    if ('measure' in event && event.measure.kind === 'stacking') {
      return [{ id: event.measure.id, relation: event.measure.relation, path: `${path}/${index}/measure/relation` }];
    }
    if (event.type !== 'amended' || event.to.kind !== 'stacking' || event.to.relation === undefined) return [];
    return [{ id: event.target, relation: event.to.relation, path: `${path}/${index}/to/relation` }];
  });
}

function tariffsOf(events: readonly TradeEvent[]): readonly Pick<Tariff, 'id' | 'program'>[] {
  const tariffs = new Map<string, Measure>();
  for (const event of events) {
    if ('measure' in event && event.measure.kind === 'tariff') tariffs.set(event.measure.id, event.measure);
  }
  return [...tariffs.values()];
}

function circles(relations: readonly Named[], tariffs: readonly Pick<Tariff, 'id' | 'program'>[]): readonly Issue[] {
  const displaces = relations.flatMap(({ id, relation, path }) =>
    relation.type === 'displaces' ? [{ id, path, ...relation }] : [],
  );
  const losersOf = (winner: Pick<Tariff, 'id' | 'program'>): readonly Pick<Tariff, 'id' | 'program'>[] => {
    const losers = displaces.filter((each) => selects(each.winner, winner)).map((each) => each.loser);
    return tariffs.filter((tariff) => tariff !== winner && losers.some((loser) => selects(loser, tariff)));
  };
  const cyclic = new Set<string>();
  const state = new Map<string, 'open' | 'done'>();
  const visit = (tariff: Pick<Tariff, 'id' | 'program'>): void => {
    if (state.get(tariff.id) === 'done') return;
    if (state.get(tariff.id) === 'open') {
      cyclic.add(tariff.id);
      return;
    }
    state.set(tariff.id, 'open');
    for (const loser of losersOf(tariff)) visit(loser);
    state.set(tariff.id, 'done');
  };
  for (const tariff of tariffs) visit(tariff);
  const named = displaces.filter((each) =>
    tariffs.some((tariff) => cyclic.has(tariff.id) && selects(each.loser, tariff)),
  );
  return named.map(({ id, path }) =>
    issue('CIRCULAR_STACKING', id, `${[...cyclic].join(', ')} would displace itself by way of others`, path),
  );
}

function contradictions(
  relations: readonly Named[],
  tariffs: readonly Pick<Tariff, 'id' | 'program'>[],
): readonly Issue[] {
  const adds = relations.flatMap(({ id, relation }) => (relation.type === 'adds' ? [{ id, relation }] : []));
  return relations.flatMap(({ id, relation, path }): readonly Issue[] => {
    if (relation.type !== 'displaces') return [];
    const against = adds.find(
      ({ relation: { these, those } }) =>
        (meet(these, relation.winner, tariffs) && meet(those, relation.loser, tariffs)) ||
        (meet(those, relation.winner, tariffs) && meet(these, relation.loser, tariffs)),
    );
    if (against === undefined) return [];
    return [issue('CONTRADICTORY_STACKING', id, `'${against.id}' says that the same duties add`, path)];
  });
}

function meet(a: Selector, b: Selector, tariffs: readonly Pick<Tariff, 'id' | 'program'>[]): boolean {
  return tariffs.some((tariff) => selects(a, tariff) && selects(b, tariff));
}
