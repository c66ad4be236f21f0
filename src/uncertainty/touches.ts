import type { TradeEvent } from '../machine/index.js';
import { type Edit, editedLog, eventIssues, namesOf, type ReplayRefusal } from '../scenario/index.js';
import { err, type IsoDate, type Issue, issue, ok, type Result } from '../values/index.js';
import { cutToEdits, type LaneLaw, subjectOf, subjectsOnLane, worldUnder } from './lane-law.js';
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
  const cut = issues.length > 0 || edits.some((edit) => reachesFar(edit, law)) ? law : cutToEdits(law, edits);
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
  const edited = editedLog(law.flat, [worldUnder(law.flat, edits, 'skip')]);
  if (!edited.ok) return err(issuesOf(edited.error));
  const { events, changes } = edited.value;
  const [before, after] = [new Set(law.flat.events), new Set(events)];
  const put = events.filter((event) => !before.has(event));
  const gone = law.flat.events.filter((event) => !after.has(event));
  const wrong = [...put.flatMap((event) => pastIssues(event, knownOn)), ...soundness(law, events, put)];
  if (wrong.length > 0) return err(wrong);
  const all = [...law.flat.events, ...put];
  const subjects = subjectsOnLane(law, all);
  const concerned = [...put, ...gone].map((event) => subjectOf(event, all));
  const inTime = changes.some(({ from }) => from < law.days.until);
  return ok({
    touches:
      edits.some((edit) => reachesFar(edit, law)) ||
      (inTime && concerned.some((subject) => subject !== null && subjects.has(subject))),
    stacking: put.some(bringsStacking),
  });
}

/** What is wrong with events that edits put in, each by itself. */
function soundness({ flat }: LaneLaw, events: readonly TradeEvent[], put: readonly TradeEvent[]): readonly Issue[] {
  if (put.length === 0) return [];
  const names = namesOf(flat, events);
  return put.flatMap((event) => eventIssues(event, names, ''));
}

function pastIssues({ id, on }: TradeEvent, knownOn: IsoDate | null): readonly Issue[] {
  if (knownOn === null || on > knownOn) return [];
  const message = `what was decreed by ${knownOn} is known, and this was not; let it happen later, or ask as known earlier`;
  return [issue('PAST_DAY', `${id} on ${on}`, message)];
}

function bringsStacking(event: TradeEvent): boolean {
  if ('measure' in event) return event.measure.kind === 'stacking';
  return event.type === 'amended' && event.to.kind === 'stacking';
}

/** Whether what an edit takes in depends on the other edits of a world. */
function reachesFar(edit: Edit, { flat }: LaneLaw): boolean {
  switch (edit.edit) {
    case 'insert':
    case 'drop':
    case 'replace':
    case 'reschedule':
    case 'enact':
    case 'extend':
      return false;
    case 'lapse':
      return !flat.events.some((event) => 'measure' in event && event.measure.id === edit.target);
    default:
      return true;
  }
}

function issuesOf(refusal: ReplayRefusal): readonly Issue[] {
  switch (refusal.code) {
    case 'EDITS_REFUSED':
      return refusal.refusals.map(({ code, edit, message }) => issue(code, edit, advice(code, message)));
    case 'INVALID_SCENARIO':
      return refusal.issues;
    default:
      return [issue(refusal.code, '', refusal.message)];
  }
}

function advice(code: string, message: string): string {
  return code === 'NOTHING_TO_LAPSE' ? `${message}; to weigh whether it is extended first, use extensions` : message;
}

/** A hazard says of every month what is wrong with its deeds; once is enough. */
function once(issues: readonly Issue[]): readonly Issue[] {
  const first = new Map(issues.map((each) => [`${each.path}\n${each.code}\n${each.message}`, each]));
  return [...first.values()];
}
