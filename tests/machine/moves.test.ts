import { AGREEMENT_MOVES, COMMITMENT_MOVES, DUE_VERBS, INVESTIGATION_MOVES, MEASURE_MOVES, PROMISE_MOVES } from 'truce';
import { describe, expect, test } from 'vitest';

type Table = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

const tables: Readonly<Record<string, Table>> = {
  measure: MEASURE_MOVES,
  investigation: INVESTIGATION_MOVES,
  agreement: AGREEMENT_MOVES,
  commitment: COMMITMENT_MOVES,
  promise: PROMISE_MOVES,
};

/** How many sequences of so many moves a table allows from nothing, one for each landing. */
function sequences(table: Table, depth: number, status = 'absent'): number {
  if (depth === 0) return 1;
  return Object.values(table[status] ?? {})
    .flat()
    .reduce((total, landing) => total + sequences(table, depth - 1, landing), 0);
}

/** A table as a reader sees it: a line for each status, `verb` where it stays, `verb→status` where it moves. */
function printed(table: Table): string {
  const width = Math.max(...Object.keys(table).map((status) => status.length));
  return Object.entries(table)
    .map(([status, verbs]) => {
      const moves = Object.entries(verbs).map(([verb, landings]) => {
        const name = (DUE_VERBS as readonly string[]).includes(verb) ? `${verb}*` : verb;
        const elsewhere = landings.filter((landing) => landing !== status);
        return elsewhere.length === 0 ? name : `${name}→${landings.join('|')}`;
      });
      return `${status.padEnd(width)}  ${moves.join(', ')}`.trimEnd();
    })
    .join('\n');
}

describe('the tables of moves', () => {
  // A tripwire: a move that is added, lost or lands elsewhere changes these numbers.
  test.each([
    ['measure', [4, 27, 175, 1205, 8355, 58349]],
    ['investigation', [1, 5, 19, 71, 265, 989]],
    ['agreement', [1, 3, 7, 19, 49, 129]],
    ['commitment', [1, 3, 2, 0, 0, 0]],
    ['promise', [1, 2, 2, 4, 4, 8]],
  ])('%s: the number of legal sequences of 1 to 6 moves', (name, counts) => {
    expect([1, 2, 3, 4, 5, 6].map((depth) => sequences(tables[name]!, depth))).toEqual(counts);
  });

  test('every landing is a status of its table', () => {
    for (const table of Object.values(tables)) {
      const landings = Object.values(table).flatMap((verbs) => Object.values(verbs).flat());
      expect(landings.filter((landing) => !(landing in table))).toEqual([]);
    }
  });

  test('every status can be reached, and from every one that is not final something can be done', () => {
    for (const table of Object.values(tables)) {
      const landings = new Set(Object.values(table).flatMap((verbs) => Object.values(verbs).flat()));
      expect(Object.keys(table).filter((status) => status !== 'absent' && !landings.has(status))).toEqual([]);
      const final = Object.keys(table).filter((status) => Object.keys(table[status] ?? {}).length === 0);
      expect(final.filter((status) => !['met', 'missed'].includes(status))).toEqual([]);
    }
  });

  test('can be read', () => {
    const text = Object.entries(tables).map(([name, table]) => `${name}\n${printed(table)}`);
    expect(text.join('\n\n')).toMatchInlineSnapshot(`
      "measure
      absent      threatened→threatened, proposed→proposed, imposed→announced|in-force
      threatened  restated, proposed→proposed, imposed→announced|in-force, withdrawn→ended, passed-unused*→ended
      proposed    amended, imposed→announced|in-force, withdrawn→ended
      announced   amended, policy-changed, prolonged, took-effect*→in-force, suspended→suspended, revoked→ended, superseded→ended, terminated→ended, annulled→ended
      in-force    amended, policy-changed, prolonged, suspended→suspended, lapsed*→ended, terminated→ended, superseded→ended, annulled→ended
      suspended   amended, policy-changed, prolonged, suspension-extended, suspension-ended→in-force|announced, snapped-back*→in-force|announced, lapsed*→ended, terminated→ended, superseded→ended, annulled→ended
      ended       threatened→threatened, proposed→proposed, imposed→announced|in-force

      investigation
      absent      opened→open
      open        amended, determined→determined, suspended→suspended, closed→ended, prolonged
      determined  suspended→suspended, closed→ended
      suspended   suspension-extended, suspension-ended→open|determined, snapped-back*→open|determined, closed→ended
      ended       opened→open

      agreement
      absent    agreement-reached→agreed
      agreed    agreement-in-force→in-force, agreement-repudiated→ended, agreement-superseded→ended
      in-force  agreement-extended, agreement-repaired, agreement-superseded→ended, agreement-repudiated→ended, agreement-lapsed*→ended
      ended     agreement-reached→agreed

      commitment
      absent   committed→open
      open     commitment-met→met, commitment-missed→missed, commitment-overdue*→overdue
      overdue  commitment-met→met, commitment-missed→missed
      met
      missed

      promise
      absent   promised→open
      open     promise-kept→kept, promise-dropped→dropped
      kept     promised→open
      dropped  promised→open"
    `);
  });
});
