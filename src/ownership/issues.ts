import { type Issue, issue, pointerStep } from '../values/index.js';

/** What can be wrong with a graph, the entries on lists, or a rule. */
export type OwnershipIssueCode =
  | 'UNKNOWN_ENTITY'
  | 'UNKNOWN_PARTY'
  | 'BRANCH_CYCLE'
  | 'MALFORMED_SHARE'
  | 'NEGATIVE_SHARE'
  | 'SELF_STAKE'
  | 'DUPLICATE_STAKE'
  | 'SHARES_OVER_WHOLE'
  | 'UNKNOWN_TERMS'
  | 'MALFORMED_THRESHOLD';

/** One problem of what was given, with a JSON Pointer that starts at the argument: `/graph`, `/listings` or `/rule`. */
export type OwnershipIssue = Issue<OwnershipIssueCode>;

/** Takes note of a problem and lets the reading go on, so that all of them are reported at once. */
export type Report = (code: OwnershipIssueCode, given: unknown, message: string, path: string) => void;

/** A report, and the problems reported so far. */
export function collectIssues(): { readonly issues: readonly OwnershipIssue[]; readonly report: Report } {
  const issues: OwnershipIssue[] = [];
  return { issues, report: (...problem) => issues.push(issue(...problem)) };
}

/** The JSON Pointer (RFC 6901) of an entity, or of one of its fields. */
export function entityPath(id: string, field = ''): string {
  return `/graph/entities${pointerStep(id)}${field}`;
}
