import * as z from 'zod/mini';
import type { Edit, RuleRef } from '../../scenario/index.js';
import { event } from './event.js';
import { historyFields } from './history.js';
import {
  byName,
  described,
  isoDate,
  list,
  literal,
  matching,
  noted,
  number,
  object,
  oneOf,
  optional,
  text,
  texts,
  whole,
} from './words.js';

const windows = optional(
  described("'move' keeps the length of a window, 'keep' its end; 'keep' unless said.", oneOf(['move', 'keep'])),
);

const move = noted(
  'Move',
  'Where to move something in time: { byDays }, or { to } the day it bites.',
  z.union([object({ byDays: whole, windows }), object({ to: isoDate, windows })]),
);

const until = described('First day without it, or null for no end.', z.nullable(isoDate));

/** @internal As it is inferred, for the test that it says the same as the type. */
export const editForms = z.discriminatedUnion('edit', [
  object({ edit: literal('insert'), event }),
  object({ edit: literal('drop'), event: text }),
  object({ edit: literal('replace'), event: text, with: event }),
  object({ edit: literal('reschedule'), event: text, move }),
  object({ edit: literal('reschedule-agreement'), agreement: text, move }),
  object({ edit: literal('enact'), event: text, on: isoDate, effective: optional(isoDate) }),
  object({ edit: literal('end-history'), after: isoDate }),
  object({ edit: literal('drop-act'), act: text }),
  object({ edit: literal('drop-agreement'), agreement: text }),
  object({ edit: literal('lapse'), target: text }),
  object({ edit: literal('extend'), target: text, on: isoDate, until }),
  object({ edit: literal('disable'), program: text, from: isoDate }),
]);

const edit: z.ZodMiniType<Edit> = noted('Edit', 'One change to a history.', editForms);

/** @internal As it is inferred, for the test that it says the same as the type. */
export const ruleForm = object({
  rule: text,
  params: byName(
    described('A text, a number, true, false, or a list of texts.', z.union([text, number, z.boolean(), texts])),
  ),
  get of(): z.ZodMiniExactOptional<z.ZodMiniType<RuleRef[], RuleRef[]>> {
    return optional(list(ruleForm));
  },
});

const ruleRef: z.ZodMiniType<RuleRef> = noted(
  'Rule',
  'A rule by name and parameters; of holds the rules that it wraps.',
  ruleForm,
);

/** `sha256:` and the digits of a content hash: all 64, or at least the first 12. */
export const contentHash = matching<string>(
  'ContentHash',
  'MALFORMED_HASH',
  "'sha256:' and the SHA-256 of the canonical JSON (RFC 8785), all 64 hexadecimal digits or at least the first 12.",
  /^sha256:[0-9a-f]{12,64}$/,
);

/** The fields of a fork, but for its base and the word that says it is one. */
const ownFields = {
  name: text,
  edits: optional(list(edit)),
  rules: optional(list(ruleRef)),
  orphans: optional(
    described(
      "What to do with events that the edits make illegal: 'refuse' or 'skip'. As its base does, unless said.",
      oneOf(['refuse', 'skip']),
    ),
  ),
};

const reference = object({ kind: literal('reference'), id: text, hash: optional(contentHash) });
const embedded = object({ kind: literal('history'), ...historyFields });
const own = object(ownFields);

/** A base by its id, and perhaps its hash. */
export type Reference = z.infer<typeof reference>;
/** What a fork differs from. */
export type Base =
  | Reference
  | z.infer<typeof embedded>
  | (z.infer<typeof own> & { readonly kind: 'fork'; readonly base: Base });

/** What a fork differs from, and what a run is a run of. */
export const base: z.ZodMiniType<Base> = noted(
  'Base',
  "{ kind: 'reference', id, hash } names a history, { kind: 'history' } holds it in full, { kind: 'fork' } is another fork.",
  z.discriminatedUnion('kind', [
    reference,
    embedded,
    object({
      kind: literal('fork'),
      ...ownFields,
      get base() {
        return base;
      },
    }),
  ]),
);

export const forkFields = { ...ownFields, base };
