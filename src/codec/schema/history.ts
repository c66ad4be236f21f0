import * as z from 'zod/mini';
import { act, confidence, source } from './act.js';
import { controlledItem } from './control.js';
import { event } from './event.js';
import { duty, productList } from './goods.js';
import { byName, described, hsCode, isoDate, list, noted, object, optional, party, percent, text } from './words.js';

const mfnRate = noted(
  'MfnRate',
  'An MFN duty that the record knows.',
  object({ importer: party, hs: hsCode, duty, source, confidence }),
);

const phaseTerms = noted(
  'PhaseTerms',
  'What the derivation of phases has to be told about a relationship.',
  object({ sides: z.tuple([party, party]), prohibitiveAt: percent }),
);

/** The fields of a history, but for the word that says it is one. */
export const historyFields = {
  id: text,
  name: text,
  parties: list(party),
  window: described(
    'The days for which questions are answered; until is the first day after them.',
    object({ from: isoDate, until: isoDate }),
  ),
  events: list(event),
  acts: described('The acts behind the events, by id.', byName(act)),
  lists: described('Product lists, by id.', byName(productList)),
  items: list(controlledItem),
  mfn: list(mfnRate),
  phases: optional(phaseTerms),
};
