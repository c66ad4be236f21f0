import { type IsoDate, isIsoDate } from '../values/index.js';
import type { EditCode } from './edit-refusals.js';
import type { Edit, Move } from './edits.js';

/** Why something cannot be read as an edit at all, before anything is looked up; `null` when it can. */
export function malformedEdit(edit: Edit): { readonly code: EditCode; readonly message: string } | null {
  switch (edit.edit) {
    case 'insert':
      return malformedEvent(edit.event);
    case 'replace':
      return malformedEvent(edit.with);
    case 'reschedule':
    case 'reschedule-agreement':
      return malformedMove(edit.move);
    case 'enact':
      return malformedDay(edit.on) ?? (edit.effective === undefined ? null : malformedDay(edit.effective));
    case 'extend':
      return malformedDay(edit.on) ?? (edit.until === null ? null : malformedDay(edit.until));
    case 'end-history':
      return malformedDay(edit.after);
    case 'disable':
      return malformedDay(edit.from);
    case 'drop':
    case 'drop-act':
    case 'drop-agreement':
    case 'lapse':
      return null;
    default:
      return { code: 'MALFORMED_EDIT', message: `'${String((edit as { edit: unknown }).edit)}' is no kind of edit` };
  }
}

function malformedMove(move: Move) {
  const { windows = 'keep' } = move;
  if (windows !== 'move' && windows !== 'keep') {
    return {
      code: 'MALFORMED_EDIT',
      message: `windows are moved ('move') or kept ('keep'), not '${windows}'`,
    } as const;
  }
  if ('to' in move) return malformedDay(move.to);
  // The calendar ends with the year 9999.
  if (Number.isInteger(move.byDays) && Math.abs(move.byDays) < 4_000_000) return null;
  return { code: 'MALFORMED_EDIT', message: `a move is by a whole number of days, not ${move.byDays}` } as const;
}

function malformedEvent(event: unknown) {
  if (typeof event === 'object' && event !== null && 'id' in event && 'type' in event) return null;
  return { code: 'MALFORMED_EDIT', message: 'the event to put in has at least an id, a day and a type' } as const;
}

function malformedDay(day: IsoDate) {
  if (isIsoDate(day)) return null;
  return { code: 'MALFORMED_DATE', message: `'${String(day)}' is not a calendar day; write YYYY-MM-DD` } as const;
}
