import * as z from 'zod';

const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .describe('A calendar day of the importer’s customs territory.');
const percent = z
  .string()
  .regex(/^-?\d+(\.\d+)?%$/)
  .describe('Percent of the customs value, exact: "34%", "7.5%".');
const party = z
  .string()
  .regex(/^[A-Z]{2}$/)
  .describe('ISO 3166-1 alpha-2 code of a customs territory.');
const names = z.array(z.string());

const published = z.strictObject({
  label: z.string(),
  url: z.string().optional(),
  vintage: z.string().describe('Which edition the figure was read in. Published figures are revised.'),
  figure: z.string(),
});

const layer = z
  .strictObject({ program: z.string(), points: percent })
  .describe('What one program adds, in percent of the whole customs value. The layers of an answer sum to it exactly.');

const facts = {
  importer: party,
  origin: party,
  hs: z.string().optional().describe('HS code of 2 to 10 digits. Without one it is the generic good, on no list.'),
  lists: names.optional().describe('Product lists that the good is on, beside those its code says.'),
  content: z.record(z.string(), percent).optional().describe('Share of the value that is each material.'),
  uses: names.optional(),
  claims: names.optional(),
  waivers: names.optional().describe('Waivers that this importer holds.'),
};

const duty = z.strictObject({
  id: z.string(),
  kind: z.literal('duty'),
  question: z.string(),
  ask: z.strictObject({
    ...facts,
    enteredOn: day.describe('The day of entry for consumption.'),
    ladenOn: day.optional().describe('The day it was loaded on its last means of transport.'),
    transport: z.enum(['vessel', 'air', 'rail', 'truck', 'post']).optional(),
    acceptedInBondOn: day.optional(),
    knownOn: day.optional().describe('The law as known by the end of this day; hindsight where it is left out.'),
    supposing: z.strictObject({ lapses: z.string(), inWords: z.string() }).optional(),
  }),
  answer: z.strictObject({
    additional: percent.describe('Everything ad valorem above MFN.'),
    total: percent.nullable().describe('With MFN; null where the record does not know it.'),
    layers: z.array(layer),
  }),
  acts: names.describe('The acts that make the answer, by id in `acts`.'),
  trap: z.string().optional().describe('What others have got wrong here.'),
  published: z.array(published).optional(),
});

const average = z.strictObject({
  id: z.string(),
  kind: z.literal('average'),
  question: z.string(),
  ask: z.strictObject({ basket: z.string(), on: day, of: z.literal('total'), knownOn: day.optional() }),
  answer: z.strictObject({ value: percent, parts: z.array(layer) }),
  published: z.array(published).optional(),
});

const stretch = z.strictObject({
  id: z.string(),
  kind: z.literal('stretch'),
  question: z.string(),
  ask: z.strictObject({ importer: party, origin: party, from: day, until: day, atLeast: percent }),
  answer: z.strictObject({
    pointDays: z.number().describe('The sum of the additional duty over the days, in points.'),
    days: z.number().int(),
    daysAtLeast: z.number().int(),
  }),
});

/** The shape of the pack, from which its JSON Schema is made. */
export const pack = z.strictObject({
  $schema: z.string(),
  title: z.string(),
  record: z.string(),
  conventions: names,
  acts: z.record(
    z.string(),
    z.strictObject({
      cite: z.string(),
      title: z.string().optional(),
      by: party,
      url: z.string().optional(),
      confidence: z.enum(['high', 'medium', 'low']),
      sources: z.array(z.strictObject({ label: z.string(), url: z.string().optional() })),
    }),
  ),
  baskets: z.array(
    z.strictObject({
      id: z.string(),
      title: z.string(),
      source: z.strictObject({ label: z.string(), url: z.string().optional() }),
      vintage: z.string(),
      lane: z.strictObject({ importer: party, origin: party }),
      normalise: z.literal(true).optional(),
      strata: z.array(
        z.strictObject({
          id: z.string(),
          title: z.string().optional(),
          share: percent,
          hs: facts.hs,
          lists: facts.lists,
          mfn: percent.optional(),
          content: facts.content,
          uses: facts.uses,
        }),
      ),
    }),
  ),
  questions: z.array(z.discriminatedUnion('kind', [duty, average, stretch])),
});

export type Pack = z.infer<typeof pack>;
export type Question = Pack['questions'][number];

/** The JSON Schema of the pack, draft 2020-12. */
export function packSchema(): Readonly<Record<string, unknown>> {
  return {
    ...z.toJSONSchema(pack),
    title: 'truce conformance pack: dated questions and answers on US–China tariffs in 2025',
  };
}
