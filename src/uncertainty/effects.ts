import type { TradeEvent } from '../machine/index.js';
import {
  differenceOf,
  type Edit,
  editedLog,
  eventIssues,
  fork,
  type History,
  namesOf,
  type ReplayRefusal,
} from '../scenario/index.js';
import { earlier, err, type IsoDate, type Issue, issue, ok, type Result } from '../values/index.js';

/** What edits change in a log. */
export interface Effects {
  readonly put: readonly TradeEvent[];
  readonly gone: readonly TradeEvent[];
  /** The first day on which anything of the log is another; `null` where nothing is. */
  readonly from: IsoDate | null;
  /** Whether what they take in depends on the other edits of a world. */
  readonly far: boolean;
  /** Whether a stacking relation is put in or changed, so that all of them have to be checked together. */
  readonly stacking: boolean;
}

/** What edits by themselves change in a log, or what is wrong with them. */
export function effectsOf(
  flat: History,
  edits: readonly Edit[],
  knownOn: IsoDate | null,
): Result<Effects, readonly Issue[]> {
  const edited = editedLog(flat, [fork(flat, { name: 'a world', edits, orphans: 'skip' })]);
  if (!edited.ok) return err(issuesOf(edited.error));
  const { events, changes } = edited.value;
  const { come: put, gone } = differenceOf(flat.events, events);
  const wrong = [...put.flatMap((event) => pastIssues(event, knownOn)), ...soundness(flat, events, put)];
  if (wrong.length > 0) return err(wrong);
  return ok({
    put,
    gone,
    from: changes.reduce<IsoDate | null>((first, change) => earlier(first, change.from), null),
    far: edits.some((edit) => reachesFar(edit, flat)),
    stacking: put.some(bringsStacking),
  });
}

/**
 * Whether what an edit takes in depends on the other edits of a world: `disable`, `end-history` and those of acts and
 * agreements.
 */
export function reachesFar(edit: Edit, flat: History): boolean {
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

/** What is wrong with events that edits put in, each by itself. */
function soundness(flat: History, events: readonly TradeEvent[], put: readonly TradeEvent[]): readonly Issue[] {
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
