import * as z from 'zod/mini';
import { LICENCE_POLICIES } from '../../measures/index.js';
import {
  described,
  list,
  literal,
  noted,
  object,
  oneOf,
  optional,
  party,
  percent,
  text,
  texts,
  truth,
} from './words.js';

export const licencePolicy = noted(
  'LicencePolicy',
  'How freely a licence is given, from shut to open.',
  oneOf(LICENCE_POLICIES),
);

export const controlledItem = noted(
  'ControlledItem',
  'Something that controls name: a material, a product, software, a technology, or a whole list of them.',
  object({
    id: text,
    title: text,
    covers: text,
    codes: texts,
    includes: optional(
      described("'everything' or { program }.", z.union([literal('everything'), object({ program: text })])),
    ),
  }),
);

const endCaseFields = {
  users: optional(texts),
  military: optional(truth),
  onLists: optional(texts),
  heldBy: optional(object({ lists: texts, from: percent })),
  uses: optional(texts),
  usesOtherThan: optional(texts),
};

export const endCase = noted('EndCase', 'A kind of end user or end use.', object(endCaseFields));

export const review = noted(
  'Review',
  'How a licence is reviewed for a kind of end user or use.',
  object({ ...endCaseFields, policy: licencePolicy }),
);

export const extraterritorial = noted(
  'Extraterritorial',
  "How a control reaches exports from other territories than its issuer's.",
  object({
    origin: optional(truth),
    deMinimis: optional(object({ share: percent, reached: oneOf(['from', 'above']) })),
    directProduct: optional(texts),
    onlyAbroad: optional(truth),
  }),
);

export const destinations = noted(
  'Destinations',
  'Whom an export control looks at.',
  object({
    to: described("'all', or a list of territories.", z.union([literal('all'), list(party)])),
    except: optional(list(party)),
  }),
);
