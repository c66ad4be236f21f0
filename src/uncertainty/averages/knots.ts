import type { Spoken } from '../../baskets/index.js';
import { subjectOf, type TradeEvent } from '../../machine/index.js';
import type { Measure } from '../../measures/index.js';
import type { History } from '../../scenario/index.js';
import type { IsoDate, Issue } from '../../values/index.js';
import { type Effects, effectsOf } from '../effects.js';
import { subjectOf as measureOf } from '../lane-law.js';
import { branchesOf, type ReadyChance } from '../nodes.js';
import { once } from '../touches.js';

/**
 * Chances that can meet on a measure. What happens to a measure depends on the chances of its knot alone, so two knots never
 * have to be decided together; only where both reach the same goods do their duties have to be stacked together.
 */
export interface Knot {
  readonly chances: readonly ReadyChance[];
  /** The measures whose lives they can change; `null` means any. */
  readonly measures: ReadonlySet<string> | null;
}

/** Chances sorted into knots, and what is wrong with their edits. */
export interface Knotted {
  readonly knots: readonly Knot[];
  /** The law that their events speak of, beyond that of the record. */
  readonly spoken: readonly Spoken[];
  readonly issues: readonly Issue[];
}

/**
 * Sorts chances into knots. Where rules answer, where a stacking relation has to be checked against all others, and where
 * what an edit takes in depends on other edits, there is one knot of all of them.
 */
export function knotsOf(
  flat: History,
  chances: readonly ReadyChance[],
  { knownOn, answered }: { readonly knownOn: IsoDate | null; readonly answered: boolean },
): Knotted {
  const issues: Issue[] = [];
  const put: TradeEvent[] = [];
  let far = answered;
  let knots: readonly Knot[] = [];
  for (const chance of chances) {
    const effects = branchesOf(chance.root)
      .filter(({ edits }) => edits.length > 0)
      .flatMap(({ edits }): readonly Effects[] => {
        const found = effectsOf(flat, edits, knownOn);
        if (found.ok) return [found.value];
        issues.push(...found.error.map((each) => ({ ...each, path: chance.path })));
        return [];
      });
    put.push(...effects.flatMap((each) => each.put));
    far ||= effects.some((each) => each.far || each.stacking);
    const all = [...flat.events, ...put];
    const touched = effects.flatMap((each) => [...each.put, ...each.gone].map((event) => measureOf(event, all)));
    knots = tied(knots, { chances: [chance], measures: new Set(touched.filter((each) => each !== null)) });
  }
  const one: readonly Knot[] = chances.length === 0 ? [] : [{ chances, measures: null }];
  return { knots: far ? one : knots, spoken: spokenIn([...flat.events, ...put]), issues: once(issues) };
}

/** Knots with one more, tied to those that it shares a measure with. */
function tied(knots: readonly Knot[], more: Knot): readonly Knot[] {
  const meets = ({ measures }: Knot) => [...(measures ?? [])].some((each) => more.measures?.has(each));
  const met = knots.filter(meets);
  const joined: Knot = {
    chances: [...met, more].flatMap(({ chances }) => chances),
    measures: new Set([...met, more].flatMap(({ measures }) => [...(measures ?? [])])),
  };
  return [...knots.filter((knot) => !met.includes(knot)), joined];
}

/** Every wording of a measure, and everything that a suspension leaves, that events bring. */
function spokenIn(events: readonly TradeEvent[]): readonly Spoken[] {
  const first = new Map<string, Measure>();
  for (const event of events) if ('measure' in event) first.set(event.measure.id, event.measure);
  return events.flatMap((event): readonly Spoken[] => {
    if ('measure' in event) return [{ measure: event.measure, suspension: null }];
    const measure = first.get(subjectOf(event) ?? '');
    if (measure === undefined) return [];
    if (event.type === 'suspended') return [{ measure, suspension: { leaving: event.leaving } }];
    // An amendment says only what changes, and keeps the kind.
    if (event.type === 'amended') return [{ measure: { ...measure, ...event.to } as Measure, suspension: null }];
    return [];
  });
}
