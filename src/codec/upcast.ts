import { err, ok, type Result } from '../values/index.js';
import { type FileIssue, fileIssue } from './file-issue.js';
import { SCHEMA_VERSION } from './schema/file.js';

/** A file as JSON, before its shape is known. */
export type Json = Readonly<Record<string, unknown>>;

/**
 * For each old version, what makes a file of it one of the next. They take any JSON: what they do not understand they
 * leave as it is, for the check of the shape to name.
 */
const UPCASTERS: Readonly<Record<number, (file: Json) => Json>> = {
  0: fromDraft,
};

/** A file of any version that this library knows, as one of the version that it writes. */
export function upcast(given: Json): Result<Json, FileIssue> {
  const { truce } = given;
  if (truce === undefined) {
    const hint = `a file begins with { "truce": ${SCHEMA_VERSION}, "kind": ... }`;
    return err(fileIssue('MISSING_FIELD', 'truce', 'the version of the schema is missing', '/truce', hint));
  }
  if (typeof truce !== 'number' || !Number.isInteger(truce) || truce < 0) {
    return err(fileIssue('WRONG_TYPE', truce, 'the version of the schema is a whole number', '/truce'));
  }
  if (truce > SCHEMA_VERSION) {
    const wrong = `this library reads files up to version ${SCHEMA_VERSION}`;
    return err(fileIssue('NEWER_VERSION', truce, wrong, '/truce', 'read it with a newer version of the library'));
  }
  let file = given;
  for (let version = truce; version < SCHEMA_VERSION; version += 1) {
    file = { ...UPCASTERS[version]?.(file), truce: version + 1 };
  }
  return ok(file);
}

/**
 * Version 0, the draft: a scenario was in the field that named its kind, a fork named its base by a bare id, without a
 * hash, and said `skipOrphans` where it now says what it does with orphans.
 */
function fromDraft({ history, fork, ...file }: Json): Json {
  if (isObject(history)) return { ...file, ...optional('fork', fork), kind: 'history', ...history };
  if (isObject(fork)) return { ...file, ...optional('history', history), kind: 'fork', ...draftFork(fork) };
  return { ...file, ...optional('history', history), ...optional('fork', fork) };
}

function draftFork({ base, skipOrphans, ...fork }: Json): Json {
  return {
    ...fork,
    ...(typeof skipOrphans === 'boolean'
      ? { orphans: skipOrphans ? 'skip' : 'refuse' }
      : optional('skipOrphans', skipOrphans)),
    ...(typeof base === 'string' ? { base: { kind: 'reference', id: base } } : optional('base', base)),
  };
}

function optional(name: string, value: unknown): Json {
  return value === undefined ? {} : { [name]: value };
}

export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
