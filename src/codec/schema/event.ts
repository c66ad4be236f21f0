import * as z from 'zod/mini';
import type { TradeEvent } from '../../machine/index.js';
import { confidence } from './act.js';
import { licencePolicy } from './control.js';
import { duty } from './goods.js';
import { measure, terms } from './measure.js';
import { agreement, allegation, commitment, meeting, ruling, undertaking } from './subjects.js';
import {
  described,
  isoDate,
  list,
  literal,
  noted,
  object,
  oneOf,
  optional,
  party,
  text,
  truth,
  whole,
} from './words.js';

const until = described('First day without it, or null for no end.', z.nullable(isoDate));

const cause = noted(
  'Cause',
  'Why an event happened that nobody recorded.',
  z.discriminatedUnion('kind', [
    object({ kind: literal('due') }),
    object({ kind: literal('response'), rule: text, to: text }),
    object({ kind: literal('edit'), edit: text }),
  ]),
);

const common = {
  id: text,
  on: isoDate,
  effective: optional(isoDate),
  act: optional(text),
  agreement: optional(text),
  respondsTo: optional(list(object({ to: text, basis: oneOf(['stated', 'inferred']) }))),
  sequence: optional(whole),
  confidence: optional(confidence),
  note: optional(text),
  cause: optional(cause),
  hypothetical: optional(truth),
};

const target = { target: text };

// The fields of the verbs that a promise can spell out too.
const imposed = { type: literal('imposed'), measure, until: optional(isoDate) };
const amended = { type: literal('amended'), ...target, to: terms };
const prolonged = { type: literal('prolonged'), ...target, until };
const suspended = {
  type: literal('suspended'),
  ...target,
  leaving: described(
    "What still applies meanwhile: a duty, { policy }, or 'nothing'.",
    z.union([duty, object({ policy: licencePolicy }), literal('nothing')]),
  ),
  until,
  wayBack: optional(oneOf(['automatic-rule', 'automatic-lapse', 'needs-act'])),
  form: optional(oneOf(['suspension', 'non-enforcement', 'stay'])),
};
const suspensionExtended = { type: literal('suspension-extended'), ...target, until };
const suspensionEnded = { type: literal('suspension-ended'), ...target };
const terminated = { type: literal('terminated'), ...target };

const promisedMove = noted(
  'PromisedMove',
  'A move that was promised for no certain day yet.',
  z.discriminatedUnion('type', [
    object(imposed),
    object(amended),
    object(prolonged),
    object(suspended),
    object(suspensionExtended),
    object(suspensionEnded),
    object(terminated),
  ]),
);

/** @internal As it is inferred, for the test that it says the same as the type. */
export const eventForms = z.discriminatedUnion('type', [
  // Life of a measure
  object({
    ...common,
    type: literal('threatened'),
    measure,
    statedFor: optional(isoDate),
    condition: optional(text),
  }),
  object({
    ...common,
    type: literal('restated'),
    ...target,
    statedFor: optional(isoDate),
    condition: optional(text),
  }),
  object({ ...common, type: literal('withdrawn'), ...target }),
  object({ ...common, type: literal('passed-unused'), ...target }),
  object({ ...common, type: literal('proposed'), measure }),
  object({ ...common, ...imposed }),
  object({ ...common, type: literal('took-effect'), ...target }),
  object({ ...common, ...amended }),
  object({ ...common, type: literal('policy-changed'), ...target, policy: licencePolicy }),
  object({ ...common, ...prolonged }),
  object({ ...common, ...suspended }),
  object({ ...common, ...suspensionExtended }),
  object({ ...common, ...suspensionEnded }),
  object({ ...common, type: literal('snapped-back'), ...target }),
  object({ ...common, type: literal('lapsed'), ...target }),
  object({ ...common, ...terminated }),
  object({ ...common, type: literal('superseded'), ...target, by: optional(text) }),
  object({ ...common, type: literal('annulled'), ...target, court: optional(text) }),
  object({ ...common, type: literal('revoked'), revokes: text }),
  // Procedures
  object({ ...common, type: literal('opened'), measure, until: optional(isoDate) }),
  object({ ...common, type: literal('determined'), ...target, finding: text }),
  object({ ...common, type: literal('closed'), ...target, outcome: optional(text) }),
  // Life of an agreement
  object({ ...common, type: literal('agreement-reached'), deal: agreement }),
  object({ ...common, type: literal('agreement-in-force'), ...target, until }),
  object({ ...common, type: literal('agreement-extended'), ...target, until }),
  object({ ...common, type: literal('agreement-repaired'), ...target, by: optional(text) }),
  object({ ...common, type: literal('agreement-superseded'), ...target, by: text }),
  object({ ...common, type: literal('agreement-repudiated'), ...target, by: party }),
  object({ ...common, type: literal('agreement-lapsed'), ...target }),
  object({ ...common, type: literal('breach-alleged'), allegation }),
  // Words and meetings
  object({ ...common, type: literal('met'), meeting }),
  object({ ...common, type: literal('stated'), by: party, what: text }),
  object({ ...common, type: literal('promised'), promise: undertaking, would: optional(list(promisedMove)) }),
  object({ ...common, type: literal('promise-kept'), ...target }),
  object({ ...common, type: literal('promise-dropped'), ...target }),
  object({ ...common, type: literal('ruled'), ruling }),
  // Undertakings
  object({ ...common, type: literal('committed'), commitment }),
  object({ ...common, type: literal('commitment-met'), ...target, outcome: text }),
  object({ ...common, type: literal('commitment-missed'), ...target, outcome: text }),
  object({ ...common, type: literal('commitment-overdue'), ...target }),
]);

export const event: z.ZodMiniType<TradeEvent> = noted(
  'Event',
  'One dated thing that happened, or that a fork supposes.',
  eventForms,
);
