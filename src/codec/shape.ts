import * as z from 'zod/mini';
import { nearestName } from '../machine/index.js';
import { pointerStep } from '../values/index.js';
import { type FileIssue, fileIssue, suggestion } from './file-issue.js';
import { notes } from './schema/words.js';

type Found = z.core.$ZodIssue;

/**
 * What keeps a value from having a shape; everything, at once. A word that decides which form something has, such as the
 * type of an event, is read as the nearest one that there is, so that one slip does not hide all others.
 */
export function shapeIssues(shape: z.ZodMiniType, value: unknown): readonly FileIssue[] {
  const misread: FileIssue[] = [];
  let current = value;
  try {
    for (;;) {
      const read = z.safeParse(shape, current, { error: tell });
      if (read.success) return misread;
      const slips = read.error.issues.flatMap((found): readonly Slip[] => {
        const nearest = 'options' in found && found.options ? nearestOf(at(current, found.path), found.options) : null;
        return nearest === null ? [] : [{ found, nearest }];
      });
      if (slips.length === 0) return [...misread, ...read.error.issues.flatMap((each) => inWords(each, current, ''))];
      for (const { found } of slips) misread.push(...inWords(found, current, ''));
      current = corrected(current, slips);
    }
  } catch (error) {
    // The reader joins its findings by passing them as arguments, and there is an end to how many a call can take.
    if (!(error instanceof RangeError)) throw error;
    return [fileIssue('TOO_MANY_PROBLEMS', value, 'there are more problems than can be listed', '')];
  }
}

/** A word that was found to be nearly another one. */
interface Slip {
  readonly found: Found;
  readonly nearest: string;
}

/** A copy in which each such word is the one it is near to. */
function corrected(value: unknown, slips: readonly Slip[]): unknown {
  const copy: unknown = JSON.parse(JSON.stringify(value));
  for (const { found, nearest } of slips) {
    const holder = at(copy, found.path.slice(0, -1)) as Record<PropertyKey, unknown>;
    holder[found.path.at(-1) ?? ''] = nearest;
  }
  return copy;
}

function at(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((inside, name) => inside?.[name as keyof typeof inside], value);
}

function nearestOf(given: unknown, words: readonly unknown[]): string | null {
  return typeof given === 'string' ? nearestName(given, words.map(String)) : null;
}

/** What the reader knows where it finds a problem, and would not pass on: kept in the message until it is put in words. */
function tell({ code, inst }: z.core.$ZodRawIssue): string | undefined {
  if (code === 'unrecognized_keys') return Object.keys((inst as z.ZodMiniObject).shape).join('\n');
  return inst === undefined ? '' : (notes.get(inst as z.ZodMiniType)?.description ?? '');
}

/** A problem as this library says it. `base` is the path to the value in the file. */
function inWords(found: Found, value: unknown, base: string): readonly FileIssue[] {
  const path = `${base}${found.path.map((each) => pointerStep(String(each))).join('')}`;
  const given = at(value, found.path);
  if (given === undefined && found.path.length > 0) return [missing(found, path)];
  switch (found.code) {
    case 'unrecognized_keys': {
      const known = found.message.split('\n');
      return found.keys.map((name) =>
        fileIssue(
          'UNKNOWN_FIELD',
          name,
          'there is no field of this name here',
          `${path}${pointerStep(name)}`,
          suggestion(name, known),
        ),
      );
    }
    case 'invalid_value':
      return [unknownWord(given, found.values, path)];
    case 'invalid_union':
      if ('options' in found && found.options) return [unknownWord(given, found.options, path)];
      return ofUnion(found, given, path);
    case 'invalid_key':
      return found.issues.flatMap((each) => inWords(each, String(found.path.at(-1)), path));
    case 'custom': {
      const { code, wanted } = found.params as { readonly code: string; readonly wanted: string };
      return [fileIssue(code, given, wanted, path)];
    }
    case 'too_big':
    case 'too_small':
      return [outOfBounds(found, given, path)];
    default:
      return [
        fileIssue(
          'WRONG_TYPE',
          given,
          `${named('expected' in found ? found.expected : found.code)} is asked for`,
          path,
        ),
      ];
  }
}

function missing(found: Found, path: string): FileIssue {
  const words = 'options' in found ? found.options : 'values' in found ? found.values : undefined;
  const hint = words === undefined ? meaning(found.message) : oneOf(words);
  return fileIssue('MISSING_FIELD', String(found.path.at(-1)), 'this field is missing', path, hint);
}

function unknownWord(given: unknown, words: readonly unknown[], path: string): FileIssue {
  const nearest = nearestOf(given, words);
  if (nearest === null) return fileIssue('UNKNOWN_WORD', given, `${oneOf(words)} is asked for`, path);
  return fileIssue('UNKNOWN_WORD', given, 'this word is not known here', path, `did you mean '${nearest}'?`);
}

function outOfBounds(
  found: Extract<Found, { code: 'too_big' | 'too_small' }>,
  given: unknown,
  path: string,
): FileIssue {
  const bound = found.code === 'too_big' ? `at most ${found.maximum}` : `at least ${found.minimum}`;
  if (found.origin !== 'array') return fileIssue('OUT_OF_BOUNDS', given, `a number of ${bound} is asked for`, path);
  return fileIssue('WRONG_LENGTH', given, `a list of ${bound} is asked for`, path);
}

/** The problems of the form that comes nearest; where none is near, what the forms are. */
function ofUnion(found: Extract<Found, { code: 'invalid_union' }>, given: unknown, path: string): readonly FileIssue[] {
  const forms = [...found.errors].sort((a, b) => distance(a, given) - distance(b, given));
  const near = forms.filter((each) => distance(each, given) < FAR);
  const [nearest, next] = near;
  const isClear = nearest !== undefined && (next === undefined || typeof given === 'object');
  if (isClear) return nearest.flatMap((each) => inWords(each, given, path));
  return [
    fileIssue(
      nearest === undefined ? 'WRONG_TYPE' : 'UNKNOWN_FORM',
      given,
      'this has none of the forms it may have',
      path,
      meaning(found.message),
    ),
  ];
}

/** From where on a form is not what was meant: not even an object, a list or a text as given. */
const FAR = 1_000_000;

/** Names that are not those of the form count; whatever is wrong further inside counts once. */
function distance(problems: readonly Found[], given: unknown): number {
  let sum = problems.some((each) => each.path.length > 0) ? 1 : 0;
  for (const each of problems) {
    if (each.path.length > 0) sum += each.path.length === 1 && !has(given, String(each.path[0])) ? 3 : 0;
    else if (each.code === 'unrecognized_keys') sum += 3 * each.keys.length;
    else if (each.code === 'invalid_type') sum += FAR;
    else if (each.code === 'invalid_value') sum += typeof given === 'string' ? 2 : FAR;
    else if (each.code === 'invalid_union') sum += Math.min(...each.errors.map((form) => distance(form, given)));
    else sum += 1;
  }
  return sum;
}

const has = (value: unknown, name: string): boolean =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, name);

function oneOf(words: readonly unknown[]): string {
  const quoted = words.map((word) => (typeof word === 'string' ? `'${word}'` : String(word))).join(', ');
  return words.length === 1 ? quoted : `one of ${quoted}`;
}

/** What a shape means, as the end of a sentence. */
function meaning(description: string): string | null {
  if (description === '') return null;
  const end = description.replace(/\.$/, '');
  return /^[A-Z][a-z]|^A /.test(end) ? end.charAt(0).toLowerCase() + end.slice(1) : end;
}

function named(expected: string): string {
  const names: Readonly<Record<string, string>> = {
    string: 'a text',
    number: 'a number',
    int: 'a whole number',
    boolean: 'true or false',
    array: 'a list',
    tuple: 'a list',
    object: 'an object',
    record: 'an object',
    null: 'null',
  };
  return names[expected] ?? expected;
}
