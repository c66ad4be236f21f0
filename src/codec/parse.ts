import { type Basket, checkBasket } from '../baskets/index.js';
import { type OwnershipGraph, ofacFiftyPercentRule, ownership } from '../ownership/index.js';
import type { Fork, History, RuleRegistry, Run } from '../scenario/index.js';
import { err, ok, type Result } from '../values/index.js';
import { type BaseMoved, type Bases, resolveBase, soundHistory } from './bases.js';
import { type FileIssue, fileIssue, fromIssue, type InvalidFile, invalidFile, suggestion } from './file-issue.js';
import { type OutcomeMoved, rerun } from './rerun.js';
import { DEEPEST, nameIssues, tooDeep } from './scan.js';
import { type File, file as fileShape } from './schema/file.js';
import { shapeIssues } from './shape.js';
import { soundFork } from './soundness.js';
import { isObject, type Json, upcast } from './upcast.js';

/** What a file of each kind holds. */
export interface Saved {
  readonly history: History;
  readonly fork: Fork;
  readonly run: Run;
  readonly basket: Basket;
  readonly ownership: OwnershipGraph;
}

/** The kinds of file. */
export type Kind = keyof Saved;

/** How to read a file. */
export interface ParseOptions<Expected extends Kind = Kind> {
  /** The kind of file that is wanted; any other is refused. It makes the type of the answer. */
  readonly expect?: Expected;
  /** The histories that forks and runs may name as their base. */
  readonly bases?: readonly History[];
  /** Rules of your own that forks may name, as for `replay`. */
  readonly rules?: RuleRegistry;
  /**
   * What to do when a base is no longer as it was when the file was written, or a run comes out otherwise: `'refuse'`
   * (`BASE_MOVED`, `OUTCOME_MOVED`), or `'accept'` what is there now. Default `'refuse'`.
   */
  readonly moved?: 'refuse' | 'accept';
}

/** Why a file could not be read. */
export type ParseRefusal = InvalidFile | BaseMoved | OutcomeMoved;

/**
 * Reads a file that `serialize` wrote, or that someone wrote by hand: a history, a fork, a run, a basket, or a graph of
 * owners.
 *
 * Never throws, whatever it is given. Refuses with every problem at once: first of the text (`MALFORMED_JSON`,
 * `TOO_DEEP`), then of the shape and names (`UNKNOWN_FIELD` with the nearest known name, `MISSING_FIELD`, `WRONG_TYPE`,
 * `UNKNOWN_WORD`, `DUPLICATE_NAME`, `MALFORMED_DATE` and the like), then of the sense, as `checkScenario`, `checkBasket`
 * and `ownership` find it, and of edits and rules in the world of their base. Paths are JSON Pointers. Files of older
 * versions are lifted first, and their paths are those of the version that this library writes.
 *
 * A fork names its base by id and hash; give the histories it may mean in `bases`. A base that is found there is used as
 * it is, the same object.
 *
 * Cost: reading is linear in the text, about 100 ms for the record of 2025; of a fork, a replay.
 *
 * @example
 * ```ts
 * import { fork, lapse, unwrap } from 'truce';
 * import { parse, serialize } from 'truce/codec';
 * import { usChina2025 } from 'truce/history';
 *
 * const text = serialize(fork(usChina2025, { name: 'it lapses', edits: [lapse('us-reciprocal-china')] }));
 * const again = unwrap(parse(text, { expect: 'fork', bases: [usChina2025] }));
 * again.base === usChina2025; //=> true
 * ```
 */
export function parse<Expected extends Kind = Kind>(
  text: string,
  options: ParseOptions<Expected> = {},
): Result<Saved[Expected], ParseRefusal> {
  const read = readFile(text, options.expect);
  if (!read.ok) return err(invalidFile(read.error));
  // The kind of the file is the one that was expected, or none in particular was.
  return opened(read.value, options) as Result<Saved[Expected], ParseRefusal>;
}

/** From text to a file of the right shape, which may still not make sense. */
function readFile(text: unknown, expected: Kind | undefined): Result<File, readonly FileIssue[]> {
  const json = readJson(text);
  if (!json.ok) return json;
  const lifted = upcast(json.value);
  if (!lifted.ok) return err([lifted.error]);
  const file = lifted.value;
  const unexpected = expected !== undefined && typeof file['kind'] === 'string' && file['kind'] !== expected;
  const issues = [
    ...nameIssues(text as string),
    ...(unexpected ? [wrongKind(file['kind'], expected)] : shapeIssues(fileShape, file)),
  ];
  return issues.length > 0 ? err(issues) : ok(file as unknown as File);
}

function readJson(text: unknown): Result<Json, readonly FileIssue[]> {
  if (typeof text !== 'string') return err([fileIssue('WRONG_TYPE', text, 'a file is read from its text', '')]);
  if (tooDeep(text)) {
    const wrong = `objects and lists lie more than ${DEEPEST} deep in each other`;
    return err([fileIssue('TOO_DEEP', text, wrong, '')]);
  }
  try {
    const json: unknown = JSON.parse(text);
    return isObject(json) ? ok(json) : err([fileIssue('WRONG_TYPE', json, 'a file is one JSON object', '')]);
  } catch (error) {
    const where = error instanceof SyntaxError ? error.message : 'it could not be read';
    return err([fileIssue('MALFORMED_JSON', text, 'this is not JSON', '', where)]);
  }
}

function wrongKind(kind: unknown, expected: Kind): FileIssue {
  return fileIssue(
    'WRONG_KIND',
    kind,
    `a file of kind '${expected}' was expected`,
    '/kind',
    suggestion(String(kind), [expected]),
  );
}

/** From a file of the right shape to what it holds, if that makes sense. */
function opened(file: File, options: ParseOptions): Result<Saved[Kind], ParseRefusal> {
  const given: Bases = { bases: options.bases ?? [], moved: options.moved ?? 'refuse' };
  const { $schema: _schema, truce: _truce, ...content } = file;
  switch (content.kind) {
    case 'history': {
      const { kind: _, ...fields } = content;
      const history: History = { scenario: 'history', ...fields };
      return sound(history, soundHistory(history, ''));
    }
    case 'fork': {
      const resolved = resolveBase(content, given, '');
      if (!resolved.ok) return resolved;
      const fork = resolved.value as Fork;
      return sound(fork, soundFork(fork, options.rules, ''));
    }
    case 'run': {
      const resolved = resolveBase(content.scenario, given, '/scenario');
      if (!resolved.ok) return resolved;
      const scenario = resolved.value;
      const issues = scenario.scenario === 'fork' ? soundFork(scenario, options.rules, '/scenario') : [];
      return issues.length > 0 ? err(invalidFile(issues)) : rerun(scenario, content, options.rules, given.moved);
    }
    case 'basket': {
      const { kind: _, ...basket } = content;
      return sound(
        basket,
        checkBasket(basket).map((each) => fromIssue(each)),
      );
    }
    case 'ownership': {
      const { kind: _, ...graph } = content;
      return sound(graph, graphIssues(graph));
    }
  }
}

function sound<Value>(value: Value, issues: readonly FileIssue[]): Result<Value, InvalidFile> {
  return issues.length > 0 ? err(invalidFile(issues)) : ok(value);
}

/** A graph is sound by itself, whatever the rule and the lists: any rule and no list find what is wrong with it. */
function graphIssues(graph: OwnershipGraph): readonly FileIssue[] {
  const answer = ownership(graph, [], ofacFiftyPercentRule);
  return answer.ok ? [] : answer.error.map((each) => fromIssue(each, each.path.replace(/^\/graph/, '')));
}
