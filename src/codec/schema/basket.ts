import { source } from './act.js';
import { duty } from './goods.js';
import { amount, byName, list, noted, object, optional, party, percent, text, texts, truth } from './words.js';

const stratum = noted(
  'Stratum',
  'Goods that the law treats alike, and what they weigh.',
  object({
    id: text,
    title: optional(text),
    share: optional(percent),
    value: optional(amount),
    hs: optional(text),
    lists: optional(texts),
    mfn: optional(duty),
    content: optional(byName(percent)),
    uses: optional(texts),
    claims: optional(texts),
    waivers: optional(texts),
    note: optional(text),
  }),
);

export const basketFields = {
  id: text,
  title: text,
  source,
  vintage: text,
  lane: object({ importer: party, origin: party }),
  normalise: optional(truth),
  strata: list(stratum),
};
