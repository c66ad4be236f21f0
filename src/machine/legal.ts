import type { IsoDate } from '../values/index.js';
import { dueItems } from './due.js';
import { subjectOf, type Verb } from './events.js';
import type { Due } from './falls-due.js';
import { verbsFor } from './kinds.js';
import { AGREEMENT_MOVES, COMMITMENT_MOVES, DUE_VERBS, type DueVerb, PROMISE_MOVES, verbsFrom } from './moves.js';
import { heldUnder, type State } from './state.js';

/** A subject of the law and the verbs that are legal for it now, without those that only happen by themselves. */
export interface LegalMoves {
  readonly subject: string;
  readonly status: string;
  readonly verbs: readonly Verb[];
}

/**
 * The verbs that are legal for a measure in a state; for an unknown id, those that can bring one into the world.
 *
 * @example
 * ```ts
 * import { legalVerbs, replay, stateOn, unwrap } from 'truce';
 * import { usChina2025 } from 'truce/history';
 *
 * const state = unwrap(stateOn(unwrap(replay(usChina2025)), '2025-06-01'));
 * legalVerbs(state, 'us-reciprocal-china').includes('suspension-extended'); //=> true
 * ```
 */
export function legalVerbs(state: State, measure: string): readonly Verb[] {
  const life = heldUnder(state.measures, measure);
  if (life === undefined) return ['threatened', 'proposed', 'imposed', 'opened'];
  return chosen(verbsFor(life.measure.kind, life.status));
}

/** Every subject of a state with its legal verbs: measures, agreements, commitments, promises. */
export function legalMoves(state: State): readonly LegalMoves[] {
  return [
    ...Object.entries(state.measures).map(([subject, { status }]) => ({
      subject,
      status,
      verbs: legalVerbs(state, subject),
    })),
    ...rows(state.agreements, AGREEMENT_MOVES),
    ...rows(state.commitments, COMMITMENT_MOVES),
    ...rows(state.promises, PROMISE_MOVES),
  ].filter((each) => each.verbs.length > 0);
}

/** What a state has ahead of it if nobody acts: decrees that bite and what falls due by itself, earliest first. */
export function deadlinesOf(
  state: State,
): readonly (Due | { readonly on: IsoDate; readonly verb: Verb; readonly subject: string; readonly event: string })[] {
  const decreed = state.agenda.map(({ on, event }) => ({
    on,
    verb: event.type,
    subject: subjectOf(event) ?? event.id,
    event: event.id,
  }));
  return [...decreed, ...dueItems(state)].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

function rows(
  lives: Readonly<Record<string, { readonly status: string }>>,
  table: Parameters<typeof verbsFrom>[0],
): readonly LegalMoves[] {
  return Object.entries(lives).map(([subject, { status }]) => ({
    subject,
    status,
    verbs: chosen(verbsFrom(table, status)),
  }));
}

function chosen(verbs: readonly string[]): readonly Verb[] {
  return (verbs as readonly Verb[]).filter((verb) => !DUE_VERBS.includes(verb as DueVerb));
}
