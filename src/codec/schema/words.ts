import * as z from 'zod/mini';
import {
  type Amount,
  err,
  type IsoDate,
  type Issue,
  issue,
  type Money,
  ok,
  type Party,
  type Percent,
  parseAmount,
  parseHsCode,
  parseIsoDate,
  parseMoney,
  parseParty,
  parsePercent,
  type Result,
} from '../../values/index.js';

/** What the JSON Schema says of a shape beside the shape itself: a name for it, what it means, what its text looks like. */
export const notes = z.registry<{ readonly id?: string; readonly description?: string; readonly pattern?: string }>();

/** Says of a shape what it is called and what it means, and gives it back. */
export function noted<Shape extends z.ZodMiniType>(id: string, description: string, shape: Shape): Shape {
  notes.add(shape, { id, description });
  return shape;
}

/** Gives a shape back with what it means. */
export function described<Shape extends z.ZodMiniType>(description: string, shape: Shape): Shape {
  notes.add(shape, { description });
  return shape;
}

/** An object with these fields and no others. */
export const object = z.strictObject;
/** A field that may be left out; it is never `null`. */
export const optional = z.exactOptional;
export const list = z.array;
export const oneOf = z.enum;
export const literal = z.literal;

/** Objects that people key by names of their own. */
export const byName = <Shape extends z.ZodMiniType>(shape: Shape) => z.record(z.string(), shape);

export const text = z.string();
export const texts = z.array(text);
export const truth = z.literal(true);

/** A number that a double holds without rounding its whole part. */
export const number = z.number().check(z.gte(Number.MIN_SAFE_INTEGER), z.lte(Number.MAX_SAFE_INTEGER));
export const whole = z.int();

/**
 * A text that a parser of this library reads. The parser decides, here as everywhere; the pattern is what an editor is
 * told.
 */
function read<Text extends string>(
  parse: (given: unknown) => Result<unknown, Issue>,
  name: string,
  meaning: string,
  pattern: RegExp,
) {
  const shape = z.string().check((given) => {
    const parsed = parse(given.value);
    if (parsed.ok) return;
    const { code, message } = parsed.error;
    given.issues.push({ code: 'custom', input: given.value, params: { code, wanted: message } });
  });
  notes.add(shape, { id: name, description: meaning, pattern: pattern.source });
  // What the parser reads is the text itself, by a narrower type.
  return shape as unknown as z.ZodMiniType<Text, Text>;
}

/** A text that looks so, where there is no parser to ask. */
export function matching<Text extends string>(name: string, code: string, meaning: string, pattern: RegExp) {
  const parse = (given: unknown) =>
    typeof given === 'string' && pattern.test(given) ? ok(given) : err(issue(code, given, meaning));
  return read<Text>(parse, name, meaning, pattern);
}

export const isoDate = read<IsoDate>(
  parseIsoDate,
  'IsoDate',
  'A calendar day, YYYY-MM-DD.',
  /^[1-9]\d{3}-\d{2}-\d{2}$/,
);

export const percent = read<Percent>(
  parsePercent,
  'Percent',
  "A rate or a share with its sign, such as '34%'.",
  /^-?\d{1,30}(\.\d{1,30})?%$/,
);

export const amount = read<Amount>(
  parseAmount,
  'Amount',
  "A sum of money, such as '14172.00 USD'.",
  /^\d{1,30}(\.\d{1,30})? (USD|CNY|EUR)$/,
);

export const money = read<Money>(
  parseMoney,
  'Money',
  "A sum for each unit, such as '4.3 USD/kg'.",
  /^\d{1,30}(\.\d{1,30})? (USD|CNY|EUR)\/(kg|l|head|item|net-ton|container|voyage)$/,
);

/** By a name of its own: written out, the territories would fill the declarations of every shape that names one. */
export interface PartyShape extends z.ZodMiniType<Party, Party> {}

export const party: PartyShape = read<Party>(
  parseParty,
  'Party',
  "A customs territory: 'US', 'CN', 'EU'.",
  /^[A-Z]{2}$/,
);

export const hsCode = read<string>(
  parseHsCode,
  'HsCode',
  "An HS code or prefix of 2 to 10 digits, such as '9503.00.00'.",
  /^[\d.\s-]{2,}$/,
);
