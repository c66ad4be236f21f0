import type { Life } from '../machine/index.js';
import { type Conditions, type Measure, meets, type Selector, selects } from '../measures/index.js';
import type { Ground } from './ground.js';
import type { Group } from './groups.js';
import type { Law } from './law.js';
import type { Numbered } from './outline.js';

/** Which lives of a law decide what counts on a group, as places in the law. */
export type Reaching = (group: Group) => readonly number[];

/** Lives by their places in a law: the duties that a selector names. */
interface Asking {
  readonly place: number;
  /** It can matter only where one duty of each of these lists is charged. */
  readonly names: readonly (readonly number[])[];
}

/**
 * The lives of a law that decide what counts on a group: those that reach its goods, and of them none that cannot make a
 * difference there. Left out are duties that charge nothing, what asks for facts that the goods do not state, exemptions
 * from duties that are not charged, and relations between duties of which one is not.
 *
 * So groups that differ only in law that does not touch them have the same lives, and are assessed once.
 */
export function reachingUnder({ lives, from }: Law, numbered: readonly Numbered[], { scopeOf }: Ground): Reaching {
  const places = lives.map(({ measure }): Place => {
    const scope = 'scope' in measure ? scopeOf(measure.scope.goods) : null;
    const when = 'when' in measure ? measure.when : undefined;
    const asks = when !== undefined && [when.use, when.claim, when.waiver].some((fact) => fact !== undefined);
    return { scope, when, asks };
  });
  const duties = lives.flatMap(({ measure }, place) =>
    measure.kind === 'tariff' && numbered[place]?.charges === true ? [place] : [],
  );
  const others = lives.flatMap(({ measure }, place): readonly Asking[] => {
    const names = asksFor(measure).map((selector) => duties.filter((duty) => selects(selector, measureAt(duty))));
    return names.length === 0 || names.some((each) => each.length === 0) ? [] : [{ place, names }];
  });
  // Loops and no closures: this is asked for every group under every law.
  return (group) => {
    const reaching: number[] = [];
    for (const duty of duties) if (reaches(places[duty] as Place, group, from)) reaching.push(duty);
    const charged = reaching.length;
    for (const { place, names } of others) {
      if (!reaches(places[place] as Place, group, from)) continue;
      if (eachIsAmong(names, reaching, charged)) reaching.push(place);
    }
    return reaching;
  };

  function measureAt(place: number): Measure {
    return (lives[place] as Life).measure;
  }
}

/** Where a life applies: the number of its scope, `null` for all goods, and what it asks of them. */
interface Place {
  readonly scope: number | null;
  readonly when: Conditions | undefined;
  /** Whether it asks for something that goods would have to state. */
  readonly asks: boolean;
}

function reaches({ scope, when, asks }: Place, { inside, goods }: Group, enteredOn: Law['from']): boolean {
  if (scope !== null && inside[scope] !== true) return false;
  if (asks && goods.uses === undefined && goods.claims === undefined && goods.waivers === undefined) return false;
  return when === undefined || meets(when, { ...goods, enteredOn });
}

/** Whether each list names one of the first so many places. */
function eachIsAmong(names: Asking['names'], reaching: readonly number[], first: number): boolean {
  for (const selected of names) {
    let found = false;
    for (let at = 0; at < first && !found; at += 1) found = selected.includes(reaching[at] as number);
    if (!found) return false;
  }
  return true;
}

/** The selectors that an exemption or a relation speaks of duties with; none for what changes nothing. */
function asksFor(measure: Measure): readonly Selector[] {
  if (measure.kind === 'exemption') return [measure.from];
  if (measure.kind !== 'stacking' || measure.relation.type !== 'displaces') return [];
  return [measure.relation.winner, measure.relation.loser];
}
