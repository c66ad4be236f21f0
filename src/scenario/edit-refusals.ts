import { nearestName } from '../machine/index.js';
import type { IsoDate } from '../values/index.js';
import { describeEdit, type Edit } from './edits.js';

/** Why an edit cannot be made. All of a fork's are reported at once, and none of its edits is made then. */
export interface EditRefusal {
  readonly code:
    | 'UNKNOWN_EVENT'
    | 'UNKNOWN_ACT'
    | 'UNKNOWN_AGREEMENT'
    | 'UNKNOWN_TARGET'
    | 'UNKNOWN_PROGRAM'
    | 'DUPLICATE_ID'
    | 'CONTRADICTING_EDITS'
    | 'NOTHING_TO_ENACT'
    | 'NOTHING_TO_LAPSE'
    | 'BEFORE_RECORD'
    | 'MALFORMED_DATE'
    | 'MALFORMED_EDIT';
  /** JSON Pointer to the edit in its fork. */
  readonly path: string;
  readonly edit: string;
  readonly message: string;
}

export type EditCode = EditRefusal['code'];

export function refuseEdit(code: EditCode, path: string, edit: Edit, message: string): EditRefusal {
  // What cannot be read as an edit cannot be described as one.
  return { code, path, edit: code === 'MALFORMED_EDIT' ? String(edit.edit) : describeEdit(edit), message };
}

/** `'x' is not known`, with the nearest known name if one is near. */
export function notKnown(what: string, given: string, known: readonly string[]): string {
  const nearest = nearestName(given, known);
  return `no ${what} '${given}' in this scenario${nearest === null ? '' : `; did you mean '${nearest}'?`}`;
}

export function beforeRecord(path: string, edit: Edit, on: IsoDate, from: IsoDate): EditRefusal {
  return refuseEdit('BEFORE_RECORD', path, edit, `${on} lies before the record begins on ${from}`);
}
