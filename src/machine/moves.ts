/**
 * The table of legal moves, in four parts: for each status, the verbs that are allowed and where each may land.
 *
 * It is read three ways: by the compiler (a handler that is missing, starts from a status the table does not know for its
 * verb, or lands elsewhere does not compile), by `transition` (a refusal lists what would have been legal), and by
 * whoever prints or walks it (the diagram of the README, the generated histories, the count of legal sequences).
 *
 * Verbs marked due in `DUE_VERBS` happen by themselves when their day comes; the record may also state them.
 */
export const MEASURE_MOVES = {
  absent: {
    threatened: ['threatened'],
    proposed: ['proposed'],
    imposed: ['announced', 'in-force'],
  },
  threatened: {
    restated: ['threatened'],
    proposed: ['proposed'],
    imposed: ['announced', 'in-force'],
    withdrawn: ['ended'],
    'passed-unused': ['ended'],
  },
  proposed: {
    amended: ['proposed'],
    imposed: ['announced', 'in-force'],
    withdrawn: ['ended'],
  },
  announced: {
    amended: ['announced'],
    'policy-changed': ['announced'],
    prolonged: ['announced'],
    'took-effect': ['in-force'],
    suspended: ['suspended'],
    revoked: ['ended'],
    superseded: ['ended'],
    terminated: ['ended'],
    annulled: ['ended'],
  },
  'in-force': {
    amended: ['in-force'],
    'policy-changed': ['in-force'],
    prolonged: ['in-force'],
    suspended: ['suspended'],
    lapsed: ['ended'],
    terminated: ['ended'],
    superseded: ['ended'],
    annulled: ['ended'],
  },
  suspended: {
    amended: ['suspended'],
    'policy-changed': ['suspended'],
    prolonged: ['suspended'],
    'suspension-extended': ['suspended'],
    'suspension-ended': ['in-force', 'announced'],
    'snapped-back': ['in-force', 'announced'],
    lapsed: ['ended'],
    terminated: ['ended'],
    superseded: ['ended'],
    annulled: ['ended'],
  },
  ended: {
    threatened: ['threatened'],
    proposed: ['proposed'],
    imposed: ['announced', 'in-force'],
  },
} as const;

export const INVESTIGATION_MOVES = {
  absent: { opened: ['open'] },
  open: {
    amended: ['open'],
    determined: ['determined'],
    suspended: ['suspended'],
    closed: ['ended'],
    prolonged: ['open'],
  },
  determined: { suspended: ['suspended'], closed: ['ended'] },
  suspended: {
    'suspension-extended': ['suspended'],
    'suspension-ended': ['open', 'determined'],
    'snapped-back': ['open', 'determined'],
    closed: ['ended'],
  },
  ended: { opened: ['open'] },
} as const;

export const AGREEMENT_MOVES = {
  absent: { 'agreement-reached': ['agreed'] },
  agreed: {
    'agreement-in-force': ['in-force'],
    'agreement-repudiated': ['ended'],
    'agreement-superseded': ['ended'],
  },
  'in-force': {
    'agreement-extended': ['in-force'],
    'agreement-repaired': ['in-force'],
    'agreement-superseded': ['ended'],
    'agreement-repudiated': ['ended'],
    'agreement-lapsed': ['ended'],
  },
  ended: { 'agreement-reached': ['agreed'] },
} as const;

export const COMMITMENT_MOVES = {
  absent: { committed: ['open'] },
  open: { 'commitment-met': ['met'], 'commitment-missed': ['missed'], 'commitment-overdue': ['overdue'] },
  overdue: { 'commitment-met': ['met'], 'commitment-missed': ['missed'] },
  met: {},
  missed: {},
} as const;

export const PROMISE_MOVES = {
  absent: { promised: ['open'] },
  open: { 'promise-kept': ['kept'], 'promise-dropped': ['dropped'] },
  kept: { promised: ['open'] },
  dropped: { promised: ['open'] },
} as const;

type Table = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

/** The statuses of a table, without the one that means there is nothing yet. */
type StatusesOf<T extends Table> = Exclude<keyof T & string, 'absent'>;

/** The verbs that a table knows. */
export type VerbsOf<T extends Table> = { [S in keyof T]: keyof T[S] & string }[keyof T];

/** The statuses from which a verb may start. */
export type StartsOf<T extends Table, V extends string> = {
  [S in keyof T & string]: V extends keyof T[S] ? S : never;
}[keyof T & string];

/** The statuses in which a verb may land. */
export type LandingsOf<T extends Table, V extends string> = {
  [S in keyof T & string]: V extends keyof T[S]
    ? T[S][V] extends readonly (infer L extends string)[]
      ? L
      : never
    : never;
}[keyof T & string];

export type InvestigationStatus = StatusesOf<typeof INVESTIGATION_MOVES>;
export type MeasureStatus = StatusesOf<typeof MEASURE_MOVES> | InvestigationStatus;
export type AgreementStatus = StatusesOf<typeof AGREEMENT_MOVES>;
export type CommitmentStatus = StatusesOf<typeof COMMITMENT_MOVES>;
export type PromiseStatus = StatusesOf<typeof PROMISE_MOVES>;

/** What happens by itself when its day comes and nobody has acted. */
export const DUE_VERBS = [
  'took-effect',
  'snapped-back',
  'lapsed',
  'passed-unused',
  'agreement-lapsed',
  'commitment-overdue',
] as const;
export type DueVerb = (typeof DUE_VERBS)[number];

/** Whether a table allows a verb from a status. */
export function isAllowed(table: Table, status: string, verb: string): boolean {
  const verbs = table[status];
  return verbs !== undefined && Object.hasOwn(verbs, verb);
}

/** The verbs that a table allows from a status, in the table's order. */
export function verbsFrom(table: Table, status: string): readonly string[] {
  return Object.keys(table[status] ?? {});
}
