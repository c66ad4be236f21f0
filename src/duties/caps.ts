import { selects } from '../measures/index.js';
import { comparePercents, Exact, type Percent, percent, points } from '../values/index.js';
import type { RelationInForce } from './candidates.js';
import type { DutyLine } from './lines.js';

/**
 * What caps take off, as lines of their own, so that every layer still shows what it charges.
 *
 * The tightest cap comes first, and takes from the largest duty first. What it has taken is not there for the next to
 * take again, so that caps that overlap never push a duty below nothing. The order in which they are listed does not
 * matter.
 */
export function capLines(lines: readonly DutyLine[], relations: readonly RelationInForce[]): readonly DutyLine[] {
  const left = new Map(lines.map((line) => [line.measure, points(line.points)]));
  return relations
    .flatMap((each) => (each.relation.type === 'caps' ? [{ ...each, cap: each.relation }] : []))
    .sort((a, b) => comparePercents(a.cap.at, b.cap.at) || byName(a.id, b.id))
    .flatMap(({ id, cap, because, since }): readonly DutyLine[] => {
      const under = lines
        .filter((line) => selects(cap.these, { id: line.measure, program: line.program }))
        .sort((a, b) => comparePercents(b.points, a.points) || byName(a.measure, b.measure));
      const owed = under.reduce((total, { measure }) => total.plus(left.get(measure) ?? 0), new Exact(0));
      const excess = owed.minus(points(cap.at));
      if (excess.lte(0)) return [];
      take(excess, under, left);
      const off: Percent = percent(excess.neg());
      return [
        {
          measure: id,
          program: under[0]?.program ?? id,
          verdict: 'capped',
          statutory: cap.at,
          counted: off,
          share: '100%',
          points: off,
          specific: [],
          suppressedBy: [id],
          because,
          since,
        },
      ];
    });
}

function take(excess: Exact, from: readonly DutyLine[], left: Map<string, Exact>): void {
  let open = excess;
  for (const { measure } of from) {
    const there = left.get(measure) ?? new Exact(0);
    const taken = Exact.min(there, open);
    left.set(measure, there.minus(taken));
    open = open.minus(taken);
  }
}

function byName(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
