import {
  AGREEMENT_MOVES,
  COMMITMENT_MOVES,
  DUE_VERBS,
  INVESTIGATION_MOVES,
  MEASURE_MOVES,
  PROMISE_MOVES,
} from './moves.js';

const TABLES = {
  measure: MEASURE_MOVES,
  investigation: INVESTIGATION_MOVES,
  agreement: AGREEMENT_MOVES,
  commitment: COMMITMENT_MOVES,
  promise: PROMISE_MOVES,
} as const;

/**
 * A table of moves as the text of a Mermaid state diagram: one arrow between two statuses with all verbs that lead there.
 * What happens by itself when its day comes is marked "(due)". Moves that stay where they are are left out.
 */
export function movesDiagram(table: keyof typeof TABLES): string {
  const arrows = new Map<string, string[]>();
  for (const [status, verbs] of Object.entries(TABLES[table])) {
    for (const [verb, landings] of Object.entries(verbs as Readonly<Record<string, readonly string[]>>)) {
      for (const landing of landings) {
        if (landing === status) continue;
        const arrow = `${nameOf(status)} --> ${nameOf(landing)}`;
        arrows.set(arrow, [...(arrows.get(arrow) ?? []), marked(verb)]);
      }
    }
  }
  const lines = [...arrows].map(([arrow, verbs]) => `  ${arrow}: ${verbs.join(', ')}`);
  return ['stateDiagram-v2', ...lines].join('\n');
}

/** Mermaid reads a hyphen as part of an arrow, and `[*]` as the start. */
function nameOf(status: string): string {
  return status === 'absent' ? '[*]' : status.replaceAll('-', '_');
}

function marked(verb: string): string {
  return (DUE_VERBS as readonly string[]).includes(verb) ? `${verb} (due)` : verb;
}
