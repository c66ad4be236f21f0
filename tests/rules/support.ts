import {
  type Edit,
  type ExportControl,
  fork,
  type History,
  history,
  type IsoDate,
  insert,
  type Party,
  type Percent,
  type RuleRef,
  type Run,
  ratePath,
  replay,
  type Scenario,
  type Tariff,
  type TradeEvent,
  unwrap,
} from 'truce';

/** A made-up record of two countries, XA and XB, in which nothing has happened but what is given. */
export function world(events: readonly TradeEvent[], options: { readonly parties?: readonly Party[] } = {}): History {
  const bare = history({
    id: 'made-up',
    name: 'made up',
    parties: options.parties ?? ['XA', 'XB'],
    window: { from: '2030-01-01', until: '2032-01-01' },
    episodes: [],
  });
  return { ...bare, events: [...events].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)) };
}

/** A duty of one country on all goods of another. */
export function tariff(id: string, importer: Party, duty: Tariff['duty'], more: Partial<Tariff> = {}): Tariff {
  const origin = importer === 'XA' ? 'XB' : 'XA';
  const scope = { importer, origins: [origin], goods: 'all' } as const;
  return { kind: 'tariff', id, by: importer, program: `${id}-program`, scope, duty, ...more };
}

export function control(id: string, by: Party, more: Partial<ExportControl> = {}): ExportControl {
  const destinations = { to: [by === 'XA' ? 'XB' : 'XA'] as const };
  return {
    kind: 'export-control',
    id,
    by,
    program: `${id}-program`,
    destinations,
    items: ['tungsten'],
    policy: 'case-by-case',
    ...more,
  };
}

export function imposed(measure: Tariff | ExportControl, on: IsoDate, effective: IsoDate = on): TradeEvent {
  return { id: `${measure.id}:imposed:${on}`, on, effective, type: 'imposed', measure };
}

export function amended(target: string, duty: Percent, on: IsoDate, effective: IsoDate = on): TradeEvent {
  return {
    id: `${target}:amended:${duty}:${on}`,
    on,
    effective,
    type: 'amended',
    target,
    to: { kind: 'tariff', duty },
  };
}

export function terminated(target: string, on: IsoDate, effective: IsoDate = on): TradeEvent {
  return { id: `${target}:terminated:${on}`, on, effective, type: 'terminated', target };
}

/** Replays a record with rules. */
export function answered(base: Scenario, rules: RuleRef | readonly RuleRef[], edits: readonly Edit[] = []): Run {
  const list = 'rule' in rules ? [rules] : rules;
  return unwrap(replay(fork(base as Scenario<string>, { name: 'with rules', edits, rules: list })));
}

/** An answer in short: what, about what, when, and to what rate. */
export function told(event: TradeEvent): string {
  const subject = 'measure' in event ? event.measure.id : 'target' in event ? event.target : '';
  const set = event.type === 'imposed' ? event.measure : event.type === 'amended' ? event.to : null;
  const rate = set?.kind === 'tariff' ? ` ${String(set.duty)}` : '';
  const days = event.effective === undefined ? event.on : `${event.on} for ${event.effective}`;
  return `${event.type} ${subject}${rate} ${days}`;
}

export function answersOf(run: Run): readonly string[] {
  return run.answers.map(({ event }) => told(event));
}

/** What one country charges on the goods of the other, day by day of change. */
export function rates(run: Run, importer: Party): readonly (readonly [IsoDate, Percent])[] {
  const path = unwrap(ratePath(run, { importer, origin: importer === 'XA' ? 'XB' : 'XA' }));
  return path.map(({ from, value }) => [from, value] as const);
}

/** The events that are legal where all of these are tried: those that a fork would not skip. */
export function legalOf(events: readonly TradeEvent[]): readonly TradeEvent[] {
  const tried = fork(world([]), { name: 'tried', edits: events.map(insert), orphans: 'skip' });
  const skipped = new Set(unwrap(replay(tried)).skipped.map(({ event }) => event.id));
  return events.filter((event) => !skipped.has(event.id));
}
