import type { Edit } from '../scenario/index.js';
import { type IsoDate, type Issue, ok, type Result } from '../values/index.js';
import { effectsOf, reachesFar } from './effects.js';
import { cutToEdits, type LaneLaw, subjectOf, subjectsOnLane } from './lane-law.js';
import { branchesOf, type ReadyChance } from './nodes.js';

/** Chances sorted by whether they can touch what is asked, the law they are asked of, and what is wrong with their edits. */
export interface Sorted {
  readonly law: LaneLaw;
  readonly touching: readonly ReadyChance[];
  readonly idle: readonly ReadyChance[];
  readonly issues: readonly Issue[];
}

/**
 * Finds the chances that touch a question: those with an edit that changes an event about a measure which reaches the goods,
 * before the last day asked about is over.
 * The rest cannot move a duty on them, alone or together with others, because what happens to one measure depends on no
 * other.
 *
 * Edits whose reach depends on what other edits put in (`disable`, `end-history` and those of acts and agreements) always
 * touch, and so does everything where rules answer.
 */
export function sortChances(law: LaneLaw, chances: readonly ReadyChance[], knownOn: IsoDate | null): Sorted {
  const issues: Issue[] = [];
  let stacking = false;
  const touching = chances.filter(({ path, root }) => {
    const looked = branchesOf(root)
      .filter(({ edits }) => edits.length > 0)
      .map(({ edits }) => lookAt(law, edits, knownOn));
    issues.push(...looked.flatMap((each) => (each.ok ? [] : each.error.map((one) => ({ ...one, path })))));
    stacking ||= looked.some((each) => each.ok && each.value.stacking);
    return looked.some((each) => each.ok && each.value.touches);
  });
  const all = law.slim === null || stacking;
  const edits = touching.flatMap(({ root }) => branchesOf(root).flatMap((branch) => branch.edits));
  const cut = issues.length > 0 || edits.some((edit) => reachesFar(edit, law.flat)) ? law : cutToEdits(law, edits);
  return {
    law: all ? { ...law, slim: null } : cut,
    touching: all ? chances : touching,
    idle: all ? [] : chances.filter((each) => !touching.includes(each)),
    issues: once(issues),
  };
}

interface Look {
  readonly touches: boolean;
  /** Whether a stacking relation is put in or changed, so that all of them have to be checked together. */
  readonly stacking: boolean;
}

function lookAt(law: LaneLaw, edits: readonly Edit[], knownOn: IsoDate | null): Result<Look, readonly Issue[]> {
  const effects = effectsOf(law.flat, edits, knownOn);
  if (!effects.ok) return effects;
  const { put, gone, from, far, stacking } = effects.value;
  const all = [...law.flat.events, ...put];
  const subjects = subjectsOnLane(law, all);
  const concerned = [...put, ...gone].map((event) => subjectOf(event, all));
  const inTime = from !== null && from < law.days.until;
  return ok({
    touches: far || (inTime && concerned.some((subject) => subject !== null && subjects.has(subject))),
    stacking,
  });
}

/** A hazard says of every month what is wrong with its deeds; once is enough. */
export function once(issues: readonly Issue[]): readonly Issue[] {
  const first = new Map(issues.map((each) => [`${each.path}\n${each.code}\n${each.message}`, each]));
  return [...first.values()];
}
