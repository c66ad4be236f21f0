import type { Party } from '../../values/index.js';
import { isParty } from '../../values/index.js';
import type { History } from '../history.js';
import type { Ground, RuleRef } from './rule.js';

/** The other side of a rule: the one it names, else the other of the record's two sides; `null` when that is in doubt. */
export function opponentOf({ params }: RuleRef, { phases, parties }: History): Party | null {
  const { party, to } = params;
  if (to !== undefined) return isParty(to) ? to : null;
  const sides = phases?.sides ?? parties;
  const others = sides.filter((side) => side !== party);
  return sides.length === 2 && others.length === 1 ? (others[0] ?? null) : null;
}

/** The measures and programs of a world, and those that its rules may bring into it. */
export function measureNames({ events, rules }: Ground): ReadonlySet<string> {
  const names = new Set<string>();
  for (const event of events) {
    if ('measure' in event) names.add(event.measure.id).add(event.measure.program);
  }
  for (const name of rules.flatMap(broughtBy)) names.add(name);
  return names;
}

/** The id under which a rule keeps a measure of its own, when it is not told one. */
export function ownMeasureOf({ rule, params }: RuleRef): string {
  const { measure, party } = params;
  return typeof measure === 'string' ? measure : `${rule}:${String(party)}`;
}

/** The program of a measure that a rule brings into the world. */
export function ownProgramOf(ref: RuleRef): string {
  const { program } = ref.params;
  return typeof program === 'string' ? program : ownMeasureOf(ref);
}

function broughtBy(ref: RuleRef): readonly string[] {
  return [ownMeasureOf(ref), ownProgramOf(ref), ...(ref.of ?? []).flatMap(broughtBy)];
}
