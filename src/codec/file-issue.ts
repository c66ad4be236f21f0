import { nearestName } from '../machine/index.js';
import { type Issue, issue } from '../values/index.js';

/** One thing that is wrong with a file. */
export interface FileIssue extends Issue {
  /** What was probably meant, or what to do; `null` where only the writer can know. `message` says it too. */
  readonly hint: string | null;
}

/** The text is not a file of this library, or what it holds is not sound; every problem of its kind, at once. */
export interface InvalidFile {
  readonly code: 'INVALID_FILE';
  readonly issues: readonly FileIssue[];
  readonly message: string;
}

export function fileIssue(
  code: string,
  given: unknown,
  wrong: string,
  path: string,
  hint: string | null = null,
): FileIssue {
  return { ...issue(code, given, hint === null ? wrong : `${wrong}; ${hint}`, path), hint };
}

/** An issue of another room, seen from the file; what it suggests is its hint. */
export function fromIssue(found: Issue, path = found.path): FileIssue {
  return { ...found, path, hint: /; (did you mean '.*'\?)$/.exec(found.message)?.[1] ?? null };
}

export function invalidFile(issues: readonly FileIssue[]): InvalidFile {
  const shown = issues.slice(0, 5).map(({ path, given, message }) => {
    const where = path === '' ? '' : `${path}: `;
    return `${where}${message} (given ${given.replaceAll(/\s+/g, ' ')})`;
  });
  const more = issues.length > 5 ? [`and ${issues.length - 5} more`] : [];
  return { code: 'INVALID_FILE', issues, message: [...shown, ...more].join('\n') };
}

/** `did you mean 'x'?` for the nearest known name, the known names where they are few, or nothing. */
export function suggestion(given: string, known: readonly string[]): string | null {
  const nearest = nearestName(given, known);
  if (nearest !== null) return `did you mean '${nearest}'?`;
  return known.length <= 12 ? `known are ${known.map((name) => `'${name}'`).join(', ')}` : null;
}
