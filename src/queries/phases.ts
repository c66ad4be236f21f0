import { owed } from '../duties/index.js';
import { emptyState, type State } from '../machine/index.js';
import type { History, PhaseTerms, Run, Step } from '../scenario/index.js';
import { addDays, comparePercents, err, type IsoDate, ok, type Result } from '../values/index.js';
import { refusedDay, stateAt, stepsBefore } from './at.js';
import { type HostileMove, hostileMove } from './hostility.js';
import type { Interval } from './rate-path.js';
import { noPhases, type QueryRefusal } from './refusals.js';

/**
 * The phases of a relationship. Derived from what is in force, never stored: a truce may be alive while a re-escalation
 * is under way, and a stored phase would contradict the measures.
 *
 * - `baseline`: no move of one side against the other since the record began
 * - `escalation`: such moves, and no truce
 * - `standoff`: on both lanes the headline duty is as good as prohibitive, and no truce
 * - `truce-pending`: a truce is agreed, not yet applied, and the last one is not calm
 * - `truce`: one is in force; since it was last made, extended or repaired, or a deal was reached, nobody decided on a move
 *   against the other
 * - `strained`: one is in force, and a side moved, lets a suspension run out or alleges a breach
 * - `re-escalation`: one is in force, and moves were answered: a third move in turn, or both sides moved and a dated
 *   threat stands
 * - `lapsed`: the last truce ran out, with what came back on that day, and nothing has come since
 */
export const PHASES = [
  'baseline',
  'escalation',
  'standoff',
  'truce-pending',
  'truce',
  'strained',
  're-escalation',
  'lapsed',
] as const;

/** The name of a phase; see `PHASES`. */
export type PhaseName = (typeof PHASES)[number];

/** What lies over a phase: a round of talks, a leg that a court emptied, standing boards and purchase lists. */
export type Overlay = 'talks' | 'rebased' | 'managed';

/** The phase of a day. */
export interface Phase {
  readonly phase: PhaseName;
  readonly overlays: readonly Overlay[];
  /** The events that put it into this phase on its first day. */
  readonly because: readonly string[];
}

/**
 * The phase of the relationship on a day. Refused where the run does not answer, or where its record does not say who
 * the two sides are.
 */
export function phaseOn(run: Run, day: IsoDate): Result<Phase, QueryRefusal> {
  const refused = refusedDay(run, day, '/on');
  if (refused !== null) return err(refused);
  const path = phasePath(run);
  if (!path.ok) return path;
  const found = path.value.filter((each) => each.from <= day).at(-1);
  return found === undefined ? err(noPhases()) : ok({ ...found.value, overlays: overlaysOn(run, day) });
}

/**
 * The phases of a run as half-open intervals over its days. The overlays shown are those of each interval's first day.
 * Cost: the two headline duties once for each day on which something happens; remembered for each run.
 */
export function phasePath(run: Run): Result<readonly Interval<Phase>[], QueryRefusal> {
  const terms = run.history.phases;
  if (terms === undefined) return err(noPhases());
  const known = remembered.get(run.steps);
  if (known !== undefined) return ok(known);
  const path = derived(run, terms);
  remembered.set(run.steps, path);
  return ok(path);
}

const remembered = new WeakMap<Run['steps'], readonly Interval<Phase>[]>();

/** What the derivation remembers from day to day. */
interface Memory {
  readonly moves: readonly HostileMove[];
  /** Moves since a truce was last made, extended or repaired. */
  readonly sinceCalm: readonly HostileMove[];
  readonly lastTruceEnded: 'lapsed' | 'otherwise' | null;
  readonly lapsedOn: IsoDate | null;
  /** The day a truce was last made, extended or repaired, or a deal reached. */
  readonly calmOn: IsoDate | null;
}

function derived(run: Run, terms: PhaseTerms): readonly Interval<Phase>[] {
  const { from, until } = run.window;
  const path: Interval<Phase>[] = [];
  let memory: Memory = { moves: [], sinceCalm: [], lastTruceEnded: null, lapsedOn: null, calmOn: null };
  const record = (day: IsoDate, state: State, steps: readonly Step[]) => {
    const phase = phaseOf(run, terms, day, state, memory);
    const last = path.at(-1);
    if (last?.value.phase === phase) return;
    if (last !== undefined) path[path.length - 1] = { ...last, until: day };
    const because =
      last === undefined ? [] : steps.filter(({ kind }) => kind !== 'decreed').map(({ event }) => event.id);
    path.push({ from: day, until, value: { phase, overlays: overlaysOn(run, day), because } });
  };
  const start = stepsBefore(run, from);
  const days = groupByDay(run.steps.slice(start));
  let before = run.steps[start - 1]?.state ?? emptyState(from);
  if (days[0]?.on !== from) record(from, before, []);
  for (const { on, steps } of days) {
    if (until !== null && on >= until) break;
    for (const step of steps) {
      memory = remember(memory, step, before, run.history);
      before = step.state;
    }
    record(on, before, steps);
  }
  return path;
}

function remember(memory: Memory, step: Step, before: State, history: History): Memory {
  const { event, kind, on } = step;
  const target = 'target' in event ? step.state.agreements[event.target]?.agreement : undefined;
  if (kind !== 'decreed' && target?.kind === 'truce') {
    if (event.type === 'agreement-lapsed') return { ...memory, lastTruceEnded: 'lapsed', lapsedOn: on };
    if (event.type === 'agreement-repudiated' || event.type === 'agreement-superseded') {
      return { ...memory, lastTruceEnded: 'otherwise' };
    }
    if (CALMING.includes(event.type)) return { ...memory, sinceCalm: [], lastTruceEnded: null, calmOn: on };
  }
  if (event.type === 'agreement-reached' && event.deal.kind === 'deal') return { ...memory, sinceCalm: [], calmOn: on };
  const move = hostileMove(step, before, history);
  if (move === null || isOfTheLapse(move, memory)) return memory;
  const lastTruceEnded = memory.lastTruceEnded === 'lapsed' ? 'otherwise' : memory.lastTruceEnded;
  const later = memory.calmOn === null || move.heardOf >= memory.calmOn;
  const sinceCalm = later ? [...memory.sinceCalm, move] : memory.sinceCalm;
  return { ...memory, moves: [...memory.moves, move], sinceCalm, lastTruceEnded };
}

/** What comes back with a truce that lapses is the lapse; what one side lets run out on a day is one move. */
function isOfTheLapse({ by, ranOutOn }: HostileMove, { lapsedOn, moves }: Memory): boolean {
  if (ranOutOn === null) return false;
  return ranOutOn === lapsedOn || moves.some((each) => each.by === by && each.ranOutOn === ranOutOn);
}

const CALMING: readonly string[] = ['agreement-in-force', 'agreement-extended', 'agreement-repaired'];

function phaseOf(run: Run, terms: PhaseTerms, day: IsoDate, state: State, memory: Memory): PhaseName {
  const agreements = Object.values(state.agreements);
  const inForce = agreements.some(({ agreement, status }) => agreement.kind === 'truce' && status === 'in-force');
  const pending = agreements.some(({ agreement, status }) => agreement.kind !== 'deal' && status === 'agreed');
  const alleged = Object.values(state.allegations).some(({ settledOn }) => settledOn === null);
  if (inForce && memory.sinceCalm.length === 0 && !alleged) return 'truce';
  if (pending) return 'truce-pending';
  if (inForce) return answered(memory.sinceCalm, state) ? 're-escalation' : 'strained';
  if (memory.lastTruceEnded === 'lapsed') return 'lapsed';
  if (memory.moves.length === 0) return 'baseline';
  return prohibitive(run, terms, day, state) ? 'standoff' : 'escalation';
}

/** Whether moves were answered: three in turn, or both sides have moved and a dated threat stands. */
function answered(moves: readonly HostileMove[], state: State): boolean {
  const turns = moves.filter((move, index) => index === 0 || moves[index - 1]?.by !== move.by).length;
  const threat = Object.values(state.measures).some(({ status, until }) => status === 'threatened' && until !== null);
  return turns >= 3 || (turns === 2 && threat);
}

function prohibitive({ history }: Run, { sides, prohibitiveAt }: PhaseTerms, day: IsoDate, state: State): boolean {
  const [one, other] = sides;
  const lanes = [
    { importer: one, origin: other },
    { importer: other, origin: one },
  ];
  return lanes.every((lane) => {
    const { additional } = owed(state, { ...lane, enteredOn: day }, { lists: history.lists, mfn: null });
    return comparePercents(additional, prohibitiveAt) >= 0;
  });
}

function overlaysOn(run: Run, day: IsoDate): readonly Overlay[] {
  const state = stateAt(run, day);
  const talking = Object.values(state.meetings).some(
    ({ kind, on, until }) => kind !== 'postponement' && on <= day && day < (until ?? addDays(on, 1)),
  );
  const rebased = run.steps.some(
    ({ on, event }) => on <= day && event.type === 'ruled' && event.ruling.effect === 'final',
  );
  const managed = Object.values(state.agreements).some(
    ({ agreement, status }) => agreement.standing === true && status !== 'ended',
  );
  return [
    ...(talking ? (['talks'] as const) : []),
    ...(rebased ? (['rebased'] as const) : []),
    ...(managed ? (['managed'] as const) : []),
  ];
}

function groupByDay(steps: readonly Step[]): readonly { readonly on: IsoDate; readonly steps: readonly Step[] }[] {
  const days: { on: IsoDate; steps: Step[] }[] = [];
  for (const step of steps) {
    const last = days.at(-1);
    if (last?.on === step.on) last.steps.push(step);
    else days.push({ on: step.on, steps: [step] });
  }
  return days;
}
