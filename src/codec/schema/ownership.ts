import type { Share } from '../../ownership/index.js';
import { byName, list, matching, noted, object, optional, party, text, texts } from './words.js';

const share = matching<Share>(
  'Share',
  'MALFORMED_SHARE',
  "A percent such as '49.99%', a quotient such as '1/3', or 'unknown'.",
  /^(unknown|-?\d{1,30}(\.\d{1,30})?%|-?\d{1,30}\/\d{1,30})$/,
);

const entity = noted(
  'Entity',
  'What is known about one entity beside who owns it.',
  object({
    name: optional(text),
    country: optional(party),
    branchOf: optional(text),
    otherTies: optional(texts),
  }),
);

export const ownershipFields = {
  entities: byName(entity),
  stakes: list(noted('Stake', 'A direct stake.', object({ owner: text, owned: text, share }))),
};
