import * as z from 'zod/mini';
import { basketFields } from './basket.js';
import { base, contentHash, forkFields } from './fork.js';
import { historyFields } from './history.js';
import { ownershipFields } from './ownership.js';
import { described, isoDate, literal, object, optional } from './words.js';

/** The version of the schema that this library writes. Older ones are lifted to it. */
export const SCHEMA_VERSION = 1;

const head = {
  $schema: optional(described('Where an editor finds the JSON Schema of this file.', z.string())),
  truce: described('The version of the schema.', literal(SCHEMA_VERSION)),
};

/** Whatever a file may hold. */
export const file = z.discriminatedUnion('kind', [
  object({ ...head, kind: literal('history'), ...historyFields }),
  object({ ...head, kind: literal('fork'), ...forkFields }),
  object({
    ...head,
    kind: literal('run'),
    scenario: base,
    knownOn: optional(isoDate),
    until: optional(isoDate),
    outcome: optional(contentHash),
  }),
  object({ ...head, kind: literal('basket'), ...basketFields }),
  object({ ...head, kind: literal('ownership'), ...ownershipFields }),
]);

export type File = z.infer<typeof file>;
