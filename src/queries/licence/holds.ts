/** A fact that would decide: where in the question it belongs, and what to tell. */
export interface Missing {
  /** JSON Pointer into the question, such as `'/endUser/military'`. */
  readonly path: string;
  readonly message: string;
}

/** Whether something holds; where that is not known, what would tell. */
export type Holds = boolean | readonly Missing[];

export function isUnknown(holds: Holds): holds is readonly Missing[] {
  return typeof holds !== 'boolean';
}

/** Not known, for want of one fact. */
export function unless(path: string, message: string): readonly Missing[] {
  return [{ path, message }];
}

/** Whether all hold: one that does not settles it, whatever else is unknown. */
export function allOf(each: readonly Holds[]): Holds {
  if (each.includes(false)) return false;
  const unknown = each.filter(isUnknown).flat();
  return unknown.length === 0 ? true : unknown;
}

/** Whether one holds: one that does settles it, whatever else is unknown. */
export function anyOf(each: readonly Holds[]): Holds {
  if (each.includes(true)) return true;
  const unknown = each.filter(isUnknown).flat();
  return unknown.length === 0 ? false : unknown;
}
