import * as z from 'zod/mini';
import {
  described,
  isoDate,
  list,
  literal,
  noted,
  number,
  object,
  oneOf,
  optional,
  party,
  text,
  texts,
  truth,
} from './words.js';

const partyOrBoth = described("A territory, or 'both'.", z.union([party, literal('both')]));

const term = noted(
  'Term',
  'One term of an agreement: who does what, to which measure, and whose text says so.',
  object({
    by: partyOrBoth,
    verb: text,
    what: text,
    measure: optional(text),
    from: optional(isoDate),
    until: optional(isoDate),
    wayBack: optional(oneOf(['automatic-rule', 'automatic-lapse', 'needs-act', 'none'])),
    assertedBy: optional(partyOrBoth),
  }),
);

export const agreement = noted(
  'Agreement',
  'A truce or deal: a set of terms.',
  object({
    id: text,
    title: text,
    parties: list(party),
    kind: oneOf(['truce', 'repair', 'deal']),
    standing: optional(truth),
    form: text,
    terms: list(term),
    agreedOn: optional(z.partialRecord(party, isoDate)),
    note: optional(text),
  }),
);

export const allegation = noted(
  'Allegation',
  'One side says that the other broke an agreement.',
  object({ id: text, by: party, against: party, agreement: text, claim: text }),
);

export const meeting = noted(
  'Meeting',
  'Talks, a call, a summit.',
  object({
    id: text,
    kind: oneOf(['talks', 'leader-call', 'leader-summit', 'official-call', 'postponement']),
    title: text,
    place: optional(text),
    people: optional(z.partialRecord(party, texts)),
    until: optional(isoDate),
    outcome: optional(text),
  }),
);

export const undertaking = noted(
  'Undertaking',
  'A party says that it will act. It has no legal effect.',
  object({ id: text, by: party, what: text, statedFor: optional(isoDate), measures: optional(texts) }),
);

export const ruling = noted(
  'Ruling',
  'What a court decided.',
  object({ court: text, case: text, holding: text, measures: texts, effect: oneOf(['none', 'stayed', 'final']) }),
);

export const commitment = noted(
  'Commitment',
  'An undertaking to buy or do a quantity within a window.',
  object({
    id: text,
    by: party,
    to: party,
    what: text,
    amount: number,
    unit: text,
    from: isoDate,
    until: isoDate,
    note: optional(text),
  }),
);
