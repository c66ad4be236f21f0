import type { TradeEvent } from '../machine/index.js';
import { ok, once, type Result } from '../values/index.js';
import { alongside } from './alongside.js';
import { type Apart, standingApart } from './apart.js';
import { type Folded, type FoldStop, fold, type Step } from './fold.js';
import { originOf } from './origin.js';
import { aheadOf, lastState, type Past } from './past.js';
import type { Run } from './replay.js';
import { type Answering, answering } from './rules/engine.js';

/** A fold that goes on from a past. Its steps may be made when they are first asked for. */
export interface Onward extends Omit<Folded, 'steps'> {
  readonly steps: () => readonly Step[];
  /** How it differs from its base, where nothing but that had to be folded. */
  readonly apart: Apart | null;
}

/**
 * Folds a log on from what it shares with its base. Where neither world has rules or orphans, only what stands apart in
 * this one is folded, and the rest is taken over from the base when somebody reads it.
 */
export function foldOnward(
  past: Past,
  log: readonly TradeEvent[],
  from: Omit<Answering, 'past' | 'given'>,
  base: Run | null,
): Result<Onward, FoldStop> {
  return beside(past, log, from, base) ?? alone(past, log, from);
}

function beside(
  past: Past,
  log: readonly TradeEvent[],
  { rules }: Omit<Answering, 'past' | 'given'>,
  base: Run | null,
): Result<Onward, FoldStop> | null {
  const { resumesOn: on, orphans } = past;
  const theirs = base === null ? null : (originOf(base)?.log ?? null);
  if (base === null || theirs === null || on === null) return null;
  if (rules.length > 0 || base.skipped.length > orphans.length) return null;
  const parting = { on, state: lastState(past), taken: past.steps.length };
  const apart = standingApart(theirs, log, parting);
  if (apart === null) return null;
  const made = once((): readonly Step[] => {
    const steps = [...past.steps];
    const guide = alongside({ steps: base.steps, log: theirs }, apart, parting);
    fold(parting.state, aheadOf(past, log), { steps, guide });
    return steps;
  });
  return ok({ steps: made, orphans, answers: [], apart });
}

function alone(
  past: Past,
  log: readonly TradeEvent[],
  from: Omit<Answering, 'past' | 'given'>,
): Result<Onward, FoldStop> {
  const steps: Step[] = [...past.steps];
  const given = past.answers.map(({ event }) => event);
  const waiting = [...aheadOf(past, log), ...aheadOf(past, given)];
  const answer = from.rules.length > 0 ? { answer: answering({ ...from, past: steps, given }) } : {};
  const folded = fold(lastState(past), waiting, { steps, ...answer });
  if (!folded.ok) return folded;
  return ok({
    steps: () => steps,
    orphans: [...past.orphans, ...folded.value.orphans],
    answers: [...past.answers, ...folded.value.answers],
    apart: null,
  });
}
