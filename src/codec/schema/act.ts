import { isoDate, list, noted, object, oneOf, optional, party, text, texts } from './words.js';

export const confidence = noted('Confidence', 'How sure the record is.', oneOf(['high', 'medium', 'low']));

export const source = noted('Source', 'Where a fact can be checked.', object({ label: text, url: optional(text) }));

export const act = noted(
  'Act',
  'The legal or political act behind one or more events.',
  object({
    id: text,
    cite: text,
    title: optional(text),
    by: party,
    issuer: optional(text),
    signedOn: optional(isoDate),
    filedOn: optional(isoDate),
    publishedOn: optional(isoDate),
    effectiveAt: optional(text),
    zone: optional(text),
    headings: optional(texts),
    url: optional(text),
    sources: optional(list(source)),
    confidence,
    evidence: optional(oneOf(['published-text', 'official-statement', 'company-filing', 'press-report', 'inferred'])),
    note: optional(text),
  }),
);
