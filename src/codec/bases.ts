import { checkScenario, fork, type History, type Scenario } from '../scenario/index.js';
import { err, ok, type Result } from '../values/index.js';
import { contentHash } from './content-hash.js';
import { type FileIssue, fileIssue, fromIssue, type InvalidFile, invalidFile, suggestion } from './file-issue.js';
import type { Base, Reference } from './schema/fork.js';

/** A fork or run was made of another revision of its base than the one that was given. */
export interface BaseMoved {
  readonly code: 'BASE_MOVED';
  /** The base, by its id. */
  readonly base: string;
  /** JSON Pointer to the base in the file. */
  readonly path: string;
  /** The hash that the file has; shortened in a URL. */
  readonly expected: string;
  /** The hash of the base that was given. */
  readonly actual: string;
  readonly message: string;
}

/** Where bases come from, and what to do when one has moved. */
export interface Bases {
  readonly bases: readonly History[];
  readonly moved: 'refuse' | 'accept';
}

/** Finds the base that a file names, or takes the one that it holds. */
export function resolveBase(base: Base, given: Bases, path: string): Result<Scenario, InvalidFile | BaseMoved> {
  if (base.kind === 'fork') {
    const { kind: _, base: further, ...options } = base;
    const resolved = resolveBase(further, given, `${path}/base`);
    return resolved.ok ? ok(fork(resolved.value, options)) : resolved;
  }
  return base.kind === 'reference' ? referred(base, given, path) : embedded(base, given, path);
}

function referred(
  { id, hash }: Reference,
  { bases, moved }: Bases,
  path: string,
): Result<History, InvalidFile | BaseMoved> {
  const candidates = bases.filter((each) => each.id === id);
  const [first] = candidates;
  if (first === undefined) return err(invalidFile([unknownBase(id, bases, path)]));
  if (hash === undefined) return ok(first);
  const same = candidates.find((each) => contentHash(each).startsWith(hash));
  if (same !== undefined) return ok(same);
  return moved === 'accept' ? ok(first) : err(baseMoved(id, hash, contentHash(first), path));
}

/** What a file holds in full stands for itself; the one that was given is taken only where it is the same. */
function embedded(
  { kind: _, ...fields }: Extract<Base, { kind: 'history' }>,
  { bases, moved }: Bases,
  path: string,
): Result<History, InvalidFile | BaseMoved> {
  const history: History = { scenario: 'history', ...fields };
  const issues = soundHistory(history, path);
  if (issues.length > 0) return err(invalidFile(issues));
  const candidates = bases.filter((each) => each.id === history.id);
  const [first] = candidates;
  if (first === undefined) return ok(history);
  const hash = contentHash(history);
  const same = candidates.find((each) => contentHash(each) === hash);
  if (same !== undefined) return ok(same);
  return moved === 'accept' ? ok(first) : err(baseMoved(history.id, hash, contentHash(first), path));
}

/** What is wrong with a history that has the right shape. */
export function soundHistory(history: History, path: string): readonly FileIssue[] {
  return checkScenario(history).map((each) => fromIssue(each, `${path}${each.path}`));
}

function unknownBase(id: string, bases: readonly History[], path: string): FileIssue {
  const hint =
    bases.length > 0
      ? suggestion(
          id,
          bases.map((each) => each.id),
        )
      : null;
  const wrong = 'the base of this file was not given';
  return fileIssue('UNKNOWN_BASE', id, wrong, `${path}/id`, hint ?? 'give it: parse(text, { bases: [...] })');
}

function baseMoved(base: string, expected: string, actual: string, path: string): BaseMoved {
  const message = `the file was made of another revision of '${base}' (${expected}) than the one given (${actual}); give that revision, or take the fork over to this one with moved: 'accept'`;
  return { code: 'BASE_MOVED', base, path, expected, actual, message };
}
