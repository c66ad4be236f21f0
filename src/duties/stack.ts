import { dutyParts, type Selector, type Stacking, selects, type Tariff } from '../measures/index.js';
import { Exact, isNothing, type Percent, percent, points } from '../values/index.js';
import type { Candidate, RelationInForce } from './candidates.js';

/** A candidate as it stands after the stacking relations. */
export interface Stacked extends Candidate {
  readonly displacedBy: readonly string[];
}

/**
 * Weighs duties against each other by the relations in force: winners first, so that a duty that is itself displaced
 * displaces nothing. Only a duty owed above zero displaces. The order in which relations are listed does not matter.
 *
 * Relations are checked to be free of circles when a history is built; a circle met here would leave the rest as it is.
 */
export function stack(candidates: readonly Candidate[], rules: readonly RelationInForce[]): readonly Stacked[] {
  const displacing = rules.flatMap(({ id, relation }) => (relation.type === 'displaces' ? [{ id, relation }] : []));
  const settled = new Map<string, Stacked>();
  let open = [...candidates];
  while (open.length > 0) {
    const ready = open.filter((candidate) =>
      displacing.every(
        ({ relation }) =>
          !names(relation.loser, candidate) ||
          open.every((other) => other === candidate || !names(relation.winner, other)),
      ),
    );
    const batch = ready.length > 0 ? ready : open;
    for (const candidate of batch)
      settled.set(candidate.tariff.id, weighed(candidate, displacing, [...settled.values()]));
    open = open.filter((candidate) => !batch.includes(candidate));
  }
  return candidates.flatMap((candidate) => settled.get(candidate.tariff.id) ?? []);
}

function weighed(
  candidate: Candidate,
  rules: readonly { readonly id: string; readonly relation: Extract<Stacking['relation'], { type: 'displaces' }> }[],
  settled: readonly Stacked[],
): Stacked {
  const against = rules
    .filter(({ relation }) => names(relation.loser, candidate))
    .map((rule) => ({ ...rule, winners: settled.filter((other) => owes(other) && names(rule.relation.winner, other)) }))
    .filter(({ winners }) => winners.length > 0);
  if (against.length === 0) return { ...candidate, displacedBy: [] };
  const displacedBy = against.map(({ id }) => id);
  const suppressedBy = [...candidate.suppressedBy, ...displacedBy];
  if (against.some(({ relation }) => relation.extent === 'whole')) {
    return { ...candidate, displacedBy, suppressedBy, share: '0%', verdict: 'displaced' };
  }
  const share = remaining(
    candidate,
    against.flatMap(({ winners }) => winners),
  );
  return { ...candidate, displacedBy, suppressedBy, share, verdict: share === '0%' ? 'displaced' : candidate.verdict };
}

/**
 * What is left of a share of value once winners have taken theirs. Two duties on one material take it once, and a duty on
 * one material takes nothing from a duty on another.
 */
function remaining(loser: Candidate, winners: readonly Stacked[]): Percent {
  const taken = new Map<string, Exact>();
  for (const { tariff, share } of winners) {
    const part = chargedOn(tariff);
    if (part !== WHOLE && chargedOn(loser.tariff) !== WHOLE && part !== chargedOn(loser.tariff)) continue;
    const before = taken.get(part);
    const size = points(share);
    taken.set(part, before === undefined || before.lt(size) ? size : before);
  }
  const total = [...taken.values()].reduce((sum, each) => sum.plus(each), new Exact(0));
  return percent(Exact.max(0, points(loser.share).minus(total)));
}

const WHOLE = 'full-value';

/** The part of the value that a duty is charged on: a material, or the whole. */
function chargedOn({ base = WHOLE }: Tariff): string {
  return base === WHOLE ? WHOLE : base.content;
}

function owes({ counted, share }: Stacked): boolean {
  const { adValorem, specific, upTo } = dutyParts(counted);
  return !isNothing(share) && (!isNothing(adValorem) || specific.length > 0 || upTo !== null);
}

function names(selector: Selector, { tariff }: Candidate): boolean {
  return selects(selector, tariff);
}
