import type { Basket } from '../baskets/index.js';
import type { OwnershipGraph } from '../ownership/index.js';
import type { History, Run, Scenario } from '../scenario/index.js';
import { contentHash, outcomeHash } from './content-hash.js';
import { replayedHow } from './rerun.js';
import { SCHEMA_VERSION } from './schema/file.js';
import type { Base, Reference } from './schema/fork.js';
import { stableJson } from './stable.js';

/** How to write a file. */
export interface SerializeOptions {
  /**
   * Whether the history at the root of a fork or run is written into the file in full, so that it can be read without it.
   * Default `false`: it is named by its id and hash.
   */
  readonly embed?: boolean;
  /** Where an editor finds the JSON Schema, such as `'./node_modules/truce/dist/schema.json'`; written as `$schema`. */
  readonly schema?: string;
}

/**
 * A scenario, run, basket or graph of owners as the text of a file. `parse` reads it back, and gives an equal value.
 *
 * Stable: equal values give the same text, whatever the order of their names, so that versions of a file can be compared
 * line by line. A fork names its base by id and content hash. A run is written as its scenario and how it was replayed,
 * with a hash of what came out: `parse` replays it and sees that the same comes out.
 *
 * Cost: linear in what is written; with `embed`, or for a history, all of the record (650 kB for that of 2025).
 *
 * @example
 * ```ts
 * import { fork, lapse } from 'truce';
 * import { serialize } from 'truce/codec';
 * import { usChina2025 } from 'truce/history';
 *
 * const lapses = fork(usChina2025, { name: 'it lapses', edits: [lapse('us-reciprocal-china')] });
 * serialize(lapses).includes('"id": "us-china-2025"'); //=> true
 * ```
 */
export function serialize(value: Scenario | Run | Basket | OwnershipGraph, options: SerializeOptions = {}): string {
  const { embed = false, schema } = options;
  const head = { ...(schema === undefined ? {} : { $schema: schema }), truce: SCHEMA_VERSION };
  return stableJson({ ...head, ...content(value, embed ? inFull : byHash) });
}

type WriteRoot = (history: History) => Base;

function content(value: Scenario | Run | Basket | OwnershipGraph, root: WriteRoot): object {
  if ('steps' in value) {
    const scenario = asBase(value.scenario, root);
    return { kind: 'run', scenario, ...replayedHow(value), outcome: outcomeHash(value) };
  }
  if ('strata' in value) return { kind: 'basket', ...value };
  if ('entities' in value) return { kind: 'ownership', ...value };
  return value.scenario === 'history' ? inFull(value) : asBase(value, root);
}

/** A scenario as a fork or a run has it. */
export function asBase(scenario: Scenario, root: WriteRoot): Base {
  if (scenario.scenario === 'history') return root(scenario);
  const { name, base, edits, rules, orphans } = scenario;
  // A file is as plain as the data: what is read-only here is written, not changed.
  return { kind: 'fork', name, base: asBase(base, root), edits, rules, orphans } as Base;
}

function inFull({ scenario: _, ids: _ids, ...fields }: History): Base {
  return { kind: 'history', ...fields } as Base;
}

function byHash(history: History): Reference {
  return { kind: 'reference', id: history.id, hash: contentHash(history) };
}
