import * as z from 'zod/mini';
import type { Measure, Terms } from '../../measures/index.js';
import { destinations, endCase, extraterritorial, licencePolicy, review } from './control.js';
import { conditions, duty, goods, scope, selector } from './goods.js';
import {
  amount,
  described,
  list,
  literal,
  money,
  noted,
  number,
  object,
  oneOf,
  optional,
  party,
  percent,
  text,
  texts,
} from './words.js';

const base = described(
  "'full-value', or { content } for what duties are charged on.",
  z.union([literal('full-value'), object({ content: text })]),
);

const relation = noted(
  'Relation',
  'How duties meet on one article.',
  z.discriminatedUnion('type', [
    object({ type: literal('adds'), these: selector, those: selector }),
    object({ type: literal('displaces'), winner: selector, loser: selector, extent: oneOf(['whole', 'share']) }),
    object({ type: literal('caps'), these: selector, at: percent }),
  ]),
);

const fee = described('An amount for a unit, or { unsettled }.', z.union([money, object({ unsettled: text })]));
const entities = described('Names, or how many where they are not collected.', z.union([texts, number]));

const common = {
  id: text,
  title: optional(text),
  by: party,
  program: text,
  heading: optional(text),
  instrument: optional(text),
  purpose: optional(oneOf(['pressure', 'fulfilment', 'relaxation', 'security', 'trade-remedy', 'foreign-policy'])),
  salience: optional(oneOf(['bilateral', 'global'])),
  note: optional(text),
};

/** @internal As it is inferred, for the test that it says the same as the type. */
export const measureForms = z.discriminatedUnion('kind', [
  object({
    ...common,
    kind: literal('tariff'),
    scope,
    duty,
    base: optional(base),
    alternative: optional(duty),
    when: optional(conditions),
  }),
  object({
    ...common,
    kind: literal('exemption'),
    scope,
    from: selector,
    leaving: optional(percent),
    when: optional(conditions),
  }),
  object({ ...common, kind: literal('stacking'), scope, relation }),
  object({
    ...common,
    kind: literal('export-control'),
    destinations,
    items: texts,
    policy: licencePolicy,
    reviews: optional(list(review)),
    onlyFor: optional(endCase),
    exemptFor: optional(texts),
    lifts: optional(texts),
    extraterritorial: optional(extraterritorial),
  }),
  object({
    ...common,
    kind: literal('listing'),
    list: text,
    entities,
    policy: licencePolicy,
    targets: optional(list(party)),
    items: optional(texts),
    extraterritorial: optional(extraterritorial),
  }),
  object({ ...common, kind: literal('charge'), fee, payers: text }),
  object({ ...common, kind: literal('import-ban'), origins: list(party), goods, entities: optional(texts) }),
  object({
    ...common,
    kind: literal('investigation'),
    statute: text,
    subject: text,
    targets: optional(list(party)),
    valueInIssue: optional(amount),
  }),
]);

export const measure: z.ZodMiniType<Measure> = noted(
  'Measure',
  'The smallest thing of law that has a life of its own.',
  measureForms,
);

/** @internal As it is inferred, for the test that it says the same as the type. */
export const termsForms = z.discriminatedUnion('kind', [
  object({
    kind: literal('tariff'),
    duty: optional(duty),
    scope: optional(scope),
    base: optional(base),
    alternative: optional(duty),
    when: optional(conditions),
  }),
  object({
    kind: literal('exemption'),
    leaving: optional(percent),
    scope: optional(scope),
    when: optional(conditions),
  }),
  object({ kind: literal('stacking'), relation: optional(relation), scope: optional(scope) }),
  object({
    kind: literal('export-control'),
    items: optional(texts),
    destinations: optional(destinations),
    extraterritorial: optional(extraterritorial),
    onlyFor: optional(endCase),
    reviews: optional(list(review)),
    exemptFor: optional(texts),
  }),
  object({
    kind: literal('listing'),
    entities: optional(entities),
    targets: optional(list(party)),
    items: optional(texts),
    extraterritorial: optional(extraterritorial),
  }),
  object({ kind: literal('charge'), fee: optional(fee), payers: optional(text) }),
  object({ kind: literal('import-ban'), goods: optional(goods), entities: optional(texts) }),
  object({ kind: literal('investigation'), subject: optional(text) }),
]);

export const terms: z.ZodMiniType<Terms> = noted('Terms', 'What an amendment changes, kind by kind.', termsForms);
