import * as z from 'zod/mini';
import type { Duty, Goods } from '../../measures/index.js';
import {
  amount,
  described,
  hsCode,
  isoDate,
  list,
  literal,
  money,
  noted,
  object,
  oneOf,
  optional,
  party,
  percent,
  text,
  texts,
} from './words.js';

const dutyForms = [
  percent,
  object({ specific: money }),
  object({
    get all(): z.ZodMiniType<Duty[], Duty[]> {
      return z.array(duty);
    },
  }),
  object({ upTo: percent, including: literal('mfn') }),
  object({ unsettled: text }),
] as const;

export const duty = noted(
  'Duty',
  "What a tariff charges: '34%', { specific }, { all }, { upTo, including: 'mfn' } or { unsettled }.",
  z.union(dutyForms),
);

export const goods = noted(
  'Goods',
  "Which goods: 'all', { hs, except }, { list } or { anyOf }.",
  z.union([
    literal('all'),
    object({ hs: list(hsCode), except: optional(list(hsCode)) }),
    object({ list: text }),
    object({
      get anyOf(): z.ZodMiniType<Goods[], Goods[]> {
        return z.array(goods);
      },
    }),
  ]),
);

const origins = described("'all', or a list of territories.", z.union([literal('all'), list(party)]));

export const scope = noted(
  'Scope',
  'Who brings which goods in from where.',
  object({ importer: party, origins, exceptOrigins: optional(list(party)), goods }),
);

export const productList = noted(
  'ProductList',
  'A named list of goods.',
  object({
    id: text,
    title: text,
    source: text,
    prefixes: list(hsCode),
    except: optional(list(hsCode)),
    complete: z.boolean(),
    note: optional(text),
  }),
);

export const selector = noted(
  'Selector',
  'Names measures: { programs } or { measures }.',
  z.union([object({ programs: texts }), object({ measures: texts })]),
);

export const conditions = noted(
  'Conditions',
  'What a shipment must show for a measure to reach it. All that are given must hold.',
  object({
    ladenBefore: optional(isoDate),
    ladenFrom: optional(isoDate),
    enteredBefore: optional(isoDate),
    enteredFrom: optional(isoDate),
    transport: optional(list(oneOf(['vessel', 'air', 'rail', 'truck', 'post']))),
    use: optional(text),
    claim: optional(text),
    waiver: optional(text),
    valueAtMost: optional(amount),
  }),
);
