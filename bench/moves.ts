import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import {
  addDays,
  decree,
  emptyState,
  episode,
  type History,
  history,
  type Life,
  replay,
  type State,
  type TradeEvent,
  transition,
  unwrap,
} from 'truce';
import { usChina2025 } from 'truce/history';
import { GOALS, type Goal, type Row, time } from './goals.js';
import { type Candidate, median, paired } from './paired.js';
import { absent, peer } from './peers.js';

const MEASURES = 200;
const ids = Array.from({ length: MEASURES }, (_, number) => `us-duty-${number}`);

/** 200 duties in force, and 2,000 events on them of which every tenth is not legal. */
function world(): { readonly start: State; readonly events: readonly TradeEvent[] } {
  const imposed = ids.map(
    (id): TradeEvent => ({ id: `imposed-${id}`, on: '2025-01-01', type: 'imposed', measure: duty(id) }),
  );
  const start = imposed.reduce((state, event) => unwrap(transition(state, event)), emptyState('2025-01-01'));
  const stopped = new Set<string>();
  const events = Array.from({ length: 2000 }, (_, number): TradeEvent => {
    const target = ids[(number * 77) % MEASURES] as string;
    const common = { id: `e${number}`, on: '2025-01-02', target } as const;
    if (number % 10 === 9) return { ...common, type: 'withdrawn' };
    if (stopped.delete(target)) return { ...common, type: 'suspension-ended' };
    stopped.add(target);
    return { ...common, type: 'suspended', leaving: 'nothing', until: null };
  });
  // Read back from text, as a record from a file is: V8 gives each object that was spread in a loop a shape of its own,
  // and then reads it forty times as slowly.
  return JSON.parse(JSON.stringify({ start, events }));
}

function duty(id: string) {
  const scope = { importer: 'US', origins: ['CN'], goods: 'all' } as const;
  return { kind: 'tariff', id, by: 'US', program: 'p', duty: '10%', scope } as const;
}

/** What one would write by hand for these three verbs, over the same plain data: no validation beyond the status. */
function byHand(state: State, event: TradeEvent): State {
  if (!('target' in event)) return state;
  const life = state.measures[event.target] as Life;
  const because = [...life.because, { event: event.id, on: event.on }];
  switch (event.type) {
    case 'suspended': {
      if (life.status !== 'in-force') return state;
      const { leaving, until } = event;
      const suspension = {
        since: event.on,
        until,
        leaving,
        wayBack: 'automatic-lapse',
        form: 'suspension',
        from: life.status,
      } as const;
      const next: Life = { ...life, status: 'suspended', since: event.on, suspension, because };
      return { ...state, on: event.on, measures: { ...state.measures, [event.target]: next } };
    }
    case 'suspension-ended': {
      if (life.status !== 'suspended') return state;
      const next: Life = { ...life, status: 'in-force', since: event.on, suspension: null, because };
      return { ...state, on: event.on, measures: { ...state.measures, [event.target]: next } };
    }
    default:
      return state;
  }
}

/** Goes through the events again and again, from the start each time. */
function folding<World>(
  name: string,
  start: World,
  events: readonly TradeEvent[],
  step: (world: World, event: TradeEvent) => World,
): Candidate {
  let at = start;
  let next = 0;
  return {
    name,
    work(times) {
      for (let go = 0; go < times; go += 1) {
        if (next === events.length) [at, next] = [start, 0];
        at = step(at, events[next] as TradeEvent);
        next += 1;
      }
    },
  };
}

/** One machine for each measure, its snapshots in a Map that is changed in place: the cheapest way to hold them. */
async function byXState(events: readonly TradeEvent[]): Promise<Candidate | null> {
  const xstate = await peer('xstate');
  if (xstate === null) return null;
  const traced = xstate.assign({
    because: ({ context, event }: { context: { because: object[] }; event: TradeEvent }) => [
      ...context.because,
      { event: event.id, on: event.on },
    ],
  });
  const stop = {
    target: 'suspended',
    guard: ({ event }: { event: { until: string | null; on: string } }) =>
      event.until === null || event.until > event.on,
    actions: traced,
  };
  const machine = xstate.createMachine({
    id: 'measure',
    initial: 'in-force',
    context: { because: [] },
    states: {
      'in-force': { on: { suspended: stop } },
      suspended: { on: { 'suspension-ended': { target: 'in-force', actions: traced } } },
    },
  });
  const [initial] = xstate.initialTransition(machine);
  let snapshots = new Map<string, object>();
  return folding('xstate', null, events, (world, event) => {
    if (event === events[0]) snapshots = new Map(ids.map((id) => [id, initial]));
    const target = (event as { readonly target: string }).target;
    const [next] = xstate.transition(machine, snapshots.get(target), event);
    snapshots.set(target, next);
    return world;
  });
}

async function byRedux(start: State, events: readonly TradeEvent[]): Promise<Candidate | null> {
  const toolkit = await peer('@reduxjs/toolkit');
  if (toolkit === null) return null;
  interface Draft {
    // biome-ignore lint/suspicious/noExplicitAny: a draft of immer, whose types are not there to be had
    measures: Record<string, any>;
  }
  const trace = (life: { because: object[] }, event: TradeEvent) =>
    life.because.push({ event: event.id, on: event.on });
  const { reducer } = toolkit.createSlice({
    name: 'world',
    initialState: { measures: start.measures },
    reducers: {
      suspended(state: Draft, { payload }: { payload: TradeEvent & { target: string } }) {
        const life = state.measures[payload.target];
        if (life.status !== 'in-force') return;
        Object.assign(life, { status: 'suspended', since: payload.on });
        trace(life, payload);
      },
      'suspension-ended'(state: Draft, { payload }: { payload: TradeEvent & { target: string } }) {
        const life = state.measures[payload.target];
        if (life.status !== 'suspended') return;
        Object.assign(life, { status: 'in-force', since: payload.on });
        trace(life, payload);
      },
    },
  });
  const actions = new Map(events.map((event) => [event, { type: `world/${event.type}`, payload: event }]));
  return folding('redux', reducer(undefined, { type: 'start' }), events, (at, event) =>
    reducer(at, actions.get(event)),
  );
}

const ours = (state: State, event: TradeEvent) => {
  const moved = transition(state, event);
  return moved.ok ? moved.value : state;
};

/** Replays a history again and again; one go is one of its events, so that some goes are free and others pay for all. */
function replaying(name: string, scenario: History): Candidate {
  let owed = 0;
  return {
    name,
    work(times) {
      // A copy is a history that nobody has checked or replayed yet.
      for (owed += times; owed >= scenario.events.length; owed -= scenario.events.length) {
        unwrap(replay({ ...scenario }));
      }
    },
  };
}

async function machineRows(): Promise<readonly Row[]> {
  const { start, events } = world();
  const hand = folding('by hand', start, events, byHand);
  const batch = replaying('batch', JSON.parse(JSON.stringify(long(1500))));
  const candidates = [folding('ours', start, events, ours), batch, hand];
  const same =
    JSON.stringify(events.reduce(ours, start).measures) === JSON.stringify(events.reduce(byHand, start).measures);
  if (!same) throw new Error('the switch by hand comes to another state');
  for (const each of [await byXState(events), await byRedux(start, events)]) if (each !== null) candidates.push(each);
  const { nanoseconds: ns, ratio } = await paired(candidates);
  const row = (goal: Goal, above: string, below: string, name: string): Row => {
    const [over, under] = [ns[above], ns[below]];
    return over === undefined || under === undefined
      ? { ...goal, ratio: null, beside: '', skipped: absent(name) }
      : { ...goal, ratio: ratio(above, below), beside: `${time(over)} ÷ ${time(under)}` };
  };
  return [
    row(GOALS.S1a, 'xstate', 'ours', 'xstate'),
    row(GOALS.S1b, 'redux', 'ours', '@reduxjs/toolkit'),
    row(GOALS.S1c, 'xstate', 'batch', 'xstate'),
    row(GOALS.S1d, 'redux', 'batch', '@reduxjs/toolkit'),
    row(GOALS.S2, 'ours', 'by hand', ''),
  ];
}

/** A history of so many events on 200 duties. */
function long(events: number): History {
  const act = { id: 'act', cite: 'an act', by: 'US', confidence: 'high' } as const;
  const log = Array.from({ length: events }, (_, number): TradeEvent => {
    const [id, round] = [ids[number % MEASURES] as string, Math.floor(number / MEASURES)];
    // A day for each round: within a day ends come before beginnings.
    const common = { id: `e${number}`, on: addDays('2025-01-01', round) };
    if (round === 0) return { ...common, type: 'imposed', measure: duty(id) };
    if (round % 2 === 0) return { ...common, type: 'suspension-ended', target: id };
    return { ...common, type: 'suspended', target: id, leaving: 'nothing', until: null };
  });
  const window = { from: '2025-01-01', until: '2026-01-01' } as const;
  return history({
    id: 'long',
    name: 'long',
    parties: ['US', 'CN'],
    window,
    episodes: [episode('all', [decree(act, log)])],
  });
}

/** Five events that no state of these worlds refuses. */
const five = Array.from(
  { length: 5 },
  (_, number): TradeEvent => ({
    id: `fork-${number}`,
    on: '2031-01-01',
    type: 'imposed',
    measure: duty(`fork-${number}`),
  }),
);
const fork = (head: State): State => five.reduce((state, event) => unwrap(transition(state, event)), head);

const headOf = (scenario: History): State => {
  const { state } = unwrap(replay(scenario)).steps.at(-1) as { readonly state: State };
  return state;
};

function forking(name: string, head: State): Candidate {
  return {
    name,
    work(times) {
      for (let go = 0; go < times; go += 1) fork(head);
    },
  };
}

/** Bytes that stay for each of so many results. */
function bytes(results: number, make: () => unknown): number {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const kept: unknown[] = new Array(results).fill(null);
  const heap = () => {
    for (let pass = 0; pass < 4; pass += 1) collect();
    return process.memoryUsage().heapUsed;
  };
  const before = heap();
  for (let index = 0; index < results; index += 1) kept[index] = make();
  const after = heap();
  return (after - before) / kept.length;
}

async function forkRows(): Promise<readonly Row[]> {
  const head = headOf(usChina2025);
  const clone = () => fork(headOf(structuredClone(usChina2025)));
  const { nanoseconds: ns, ratio } = await paired([
    forking('ours', head),
    { name: 'clone', work: (times) => Array.from({ length: times }, clone) && undefined },
    forking('short', headOf(long(150))),
    forking('long', headOf(long(1500))),
  ]);
  const sizes = [1, 2, 3].map(() => ({
    clone: bytes(12, () => unwrap(replay(structuredClone(usChina2025)))),
    ours: bytes(10_000, () => fork(head)),
  }));
  const memory = sizes.map((size) => size.clone / size.ours);
  const beside = (above: string, below: string) => `${time(ns[above] as number)} ÷ ${time(ns[below] as number)}`;
  const [size] = sizes as [{ clone: number; ours: number }];
  return [
    { ...GOALS.F1, ratio: ratio('clone', 'ours'), beside: beside('clone', 'ours') },
    {
      ...GOALS.F1m,
      ratio: { median: median(memory), least: Math.min(...memory), most: Math.max(...memory) },
      beside: `${Math.round(size.clone)} ÷ ${Math.round(size.ours)} bytes`,
    },
    { ...GOALS.F2, ratio: ratio('long', 'short'), beside: beside('long', 'short') },
  ];
}

/** Events and forks: S1, S2, F1, F2. */
export async function eventRows(): Promise<readonly Row[]> {
  return [...(await machineRows()), ...(await forkRows())];
}
