import { describeEdit, extend } from '../scenario/index.js';
import { type Issue, isIsoDate, issue, type Percent } from '../values/index.js';
import type { Chances } from './chances.js';
import { carriedOut, type Ground, runOut } from './happenings.js';
import type { ReadyChance } from './nodes.js';
import { probabilityIssues, whether } from './probabilities.js';
import { readHazard } from './read-hazard.js';
import { type ReadNode, readChoice, readJoint, readTree } from './read-tables.js';

/** Chances made ready to be enumerated or drawn, and everything that is wrong with them. */
export interface Reading {
  readonly chances: readonly ReadyChance[];
  readonly issues: readonly Issue[];
}

/** Reads chances against the events of a scenario: threats, lapses, extensions, choices, the table, the tree, hazards. */
export function readChances(given: Chances, ground: Ground): Reading {
  const { normalise = false } = given;
  const read: readonly (readonly [path: string, name: string, read: ReadNode])[] = [
    ...entries(given.threats, '/threats', (id, probability: Percent, path) =>
      single(probability, carriedOut(id, ground, path), path),
    ),
    ...entries(given.lapses, '/lapses', (target, probability: Percent, path) =>
      single(probability, { happening: runOut(target) }, path),
    ),
    ...entries(given.extensions, '/extensions', (target, { probability, on, until }, path) => {
      const edit = extend(target, { on, until });
      return single(
        probability,
        { happening: { happens: [describeEdit(edit)], edits: [edit] } },
        `${path}/probability`,
      );
    }),
    ...entries(given.choices, '/choices', (name, outcomes, path) => readChoice(name, outcomes, normalise, path)),
    ...(given.joint === undefined
      ? []
      : [['/joint', 'joint', readJoint(given.joint, ground, normalise, '/joint')] as const]),
    ...(given.tree === undefined ? [] : [['/tree', 'tree', readTree(given.tree, ground, '/tree')] as const]),
    ...entries(given.hazards, '/hazards', (name, hazard, path) => readHazard(name, hazard, path)),
  ];
  return {
    chances: read.flatMap(([path, name, each]) => ('node' in each ? [{ path, name, root: each.node }] : [])),
    issues: [
      ...dayIssues(given),
      ...twice(given),
      ...read.flatMap(([, , each]) => ('issues' in each ? each.issues : [])),
    ],
  };
}

function entries<Value>(
  record: Readonly<Record<string, Value | undefined>> | undefined,
  at: string,
  reading: (name: string, value: Value, path: string) => ReadNode,
): readonly (readonly [path: string, name: string, read: ReadNode])[] {
  return Object.entries(record ?? {}).flatMap(([name, value]) => {
    const path = `${at}/${escaped(name)}`;
    return value === undefined ? [] : [[path, name, reading(name, value, path)] as const];
  });
}

function single(probability: Percent, read: ReturnType<typeof carriedOut>, path: string): ReadNode {
  const issues = [...probabilityIssues(probability, path), ...('issues' in read ? read.issues : [])];
  if (issues.length > 0 || 'issues' in read) return { issues };
  return { node: whether(probability, read.happening) };
}

function dayIssues({ when = {} }: Chances): readonly Issue[] {
  return Object.entries(when).flatMap(([id, day]) =>
    Object.entries({ on: day?.on, effective: day?.effective }).flatMap(([field, given]) =>
      isIsoDate(given) || (field === 'effective' && given === undefined)
        ? []
        : [issue('MALFORMED_DATE', given, 'a day is written YYYY-MM-DD', `/when/${escaped(id)}/${field}`)],
    ),
  );
}

/** What is named in more than one chance: the chances would not be independent, and it cannot happen twice. */
function twice({ threats = {}, lapses = {}, extensions = {}, joint = [], tree }: Chances): readonly Issue[] {
  const places = [
    ...Object.keys(threats).map((name) => [name, '/threats'] as const),
    ...Object.keys(lapses).map((name) => [name, '/lapses'] as const),
    ...Object.keys(extensions).map((name) => [name, '/extensions'] as const),
    ...[...new Set(joint.flatMap(({ happens }) => happens))].map((name) => [name, '/joint'] as const),
    ...[...new Set(namesIn(tree))].map((name) => [name, '/tree'] as const),
  ];
  const first = new Map<string, string>();
  return places.flatMap(([name, place]) => {
    const before = first.get(name);
    first.set(name, before ?? place);
    if (before === undefined) return [];
    const message = `it is in ${before.slice(1)} already; what hangs together goes into one table or one tree`;
    return [issue('SAID_TWICE', name, message, place)];
  });
}

function namesIn(tree: Chances['tree']): readonly string[] {
  return tree === undefined ? [] : [tree.of, ...namesIn(tree.ifSo), ...namesIn(tree.ifNot)];
}

/** A name as a step of a JSON Pointer. */
function escaped(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1');
}
