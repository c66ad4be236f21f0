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
function fromDraft({ truce, $schema, ...file }: Json): Json {
  const head = $schema === undefined ? {} : { $schema };
  if (isObject(file['history'])) return { ...head, kind: 'history', ...file['history'] };
  if (isObject(file['fork'])) return { ...head, kind: 'fork', ...draftFork(file['fork']) };
  return { ...head, ...file };
}

function draftFork({ base, skipOrphans, ...fork }: Json): Json {
  const orphans = typeof skipOrphans === 'boolean' ? { orphans: skipOrphans ? 'skip' : 'refuse' } : {};
  return { ...fork, ...orphans, base: typeof base === 'string' ? { kind: 'reference', id: base } : base };
}

export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
