import { nearestName } from '../../machine/index.js';
import { LICENCE_POLICIES } from '../../measures/index.js';
import {
  type Issue,
  isParty,
  isPercent,
  issue,
  parseHsCode,
  parseParty,
  pointerStep,
  within,
} from '../../values/index.js';
import { namedItemIssues } from '../check-control.js';
import { measureNames, opponentOf } from './names.js';
import type { Ground, RuleRef } from './rule.js';

/** Looks at one value; paths are relative to it. */
type Check = (value: unknown, ground: Ground, ref: RuleRef) => readonly Issue[];

/** What a rule takes: a check for each parameter, by name; `from` and `until` are known to every rule. */
export interface Shape {
  readonly required: Readonly<Record<string, Check>>;
  readonly optional: Readonly<Record<string, Check>>;
  /** Whether it has to be told from which day on it answers. */
  readonly needsFrom?: boolean;
  /** Whether it wraps others. */
  readonly wraps?: boolean;
}

/** Everything that is wrong with the parameters of a rule: missing, unknown, malformed; and with what it wraps or not. */
export function parameterIssues(shape: Shape, ref: RuleRef, ground: Ground): readonly Issue[] {
  const params = Object.entries(ref.params);
  const known: Readonly<Record<string, Check>> = { ...shape.required, ...shape.optional, from: fine, until: fine };
  const needed = [...Object.keys(shape.required), ...(shape.needsFrom ? ['from'] : [])];
  const missing = needed
    .filter((name) => ref.params[name] === undefined)
    .map((name) => issue('MISSING_PARAMETER', '', `'${ref.rule}' needs '${name}'`, `/params/${name}`));
  const found = params.flatMap(([name, value]) => {
    const path = `/params${pointerStep(name)}`;
    if (!Object.hasOwn(known, name)) return [unknownParameter(ref, name, Object.keys(known), path)];
    return (known[name] as Check)(value, ground, ref).map((each) => within(path, each));
  });
  return [...missing, ...found, ...wrappingIssues(shape, ref)];
}

/** A check of whether a text is a customs territory. */
export const party: Check = (value) => {
  const parsed = parseParty(value);
  return parsed.ok ? [] : [parsed.error];
};

/** The other side: another territory than the rule's own. */
export const opponent: Check = (value, _, ref) =>
  value === ref.params['party']
    ? [issue('SAME_PARTY', value, 'a party does not answer itself; name the other side')]
    : party(value, _, ref);

/** A rate or share that is not negative. */
export const rate: Check = (value) =>
  isPercent(value) && !value.startsWith('-')
    ? []
    : [issue('MALFORMED_PERCENT', value, "a percent that is not negative is asked for, such as '34%'")];

/** A share above nothing. */
export const share: Check = (value, ground, ref) =>
  isPercent(value) && /^0*(\.0*)?%$/.test(value)
    ? [issue('MALFORMED_PERCENT', value, 'a share above 0% is asked for')]
    : rate(value, ground, ref);

/** A whole number of days, from 0 to ten years. */
export const days: Check = (value) =>
  Number.isInteger(value) && Number(value) >= 0 && Number(value) <= 3660
    ? []
    : [issue('MALFORMED_DAYS', value, 'a whole number of days from 0 to 3660 is asked for')];

export const flag: Check = (value) =>
  typeof value === 'boolean' ? [] : [issue('WRONG_TYPE', value, 'true or false is asked for')];

export const text: Check = (value) =>
  typeof value === 'string' && value !== '' ? [] : [issue('WRONG_TYPE', value, 'a text is asked for')];

/** A list of texts, at least one. */
const texts: Check = (value, ground, ref) => {
  if (!Array.isArray(value) || value.length === 0) {
    return [issue('WRONG_TYPE', value, 'a list of at least one text is asked for')];
  }
  return value.flatMap((each: unknown, index) =>
    text(each, ground, ref).map((problem) => within(`/${index}`, problem)),
  );
};

/** A list of territories, at least one. */
export const parties: Check = (value, ground, ref) => {
  const malformed = texts(value, ground, ref);
  if (malformed.length > 0) return malformed;
  return (value as readonly string[]).flatMap((each, index) =>
    party(each, ground, ref).map((problem) => within(`/${index}`, problem)),
  );
};

/** A list of HS codes, at least one. */
export const hsCodes: Check = (value, ground, ref) => {
  const malformed = texts(value, ground, ref);
  if (malformed.length > 0) return malformed;
  return (value as readonly string[]).flatMap((each, index) => {
    const parsed = parseHsCode(each);
    return parsed.ok ? [] : [within(`/${index}`, parsed.error)];
  });
};

/** Items of the vocabulary of the record, at least one; if it has none, any. */
export const items: Check = (value, ground, ref) => {
  const malformed = texts(value, ground, ref);
  if (malformed.length > 0) return malformed;
  return namedItemIssues(value, new Set(ground.history.items.map(({ id }) => id)), '');
};

/** One of some words. */
export const oneOf =
  (words: readonly string[]): Check =>
  (value) =>
    words.includes(value as string)
      ? []
      : [issue('UNKNOWN_WORD', value, `one of ${words.map((word) => `'${word}'`).join(', ')} is asked for`)];

export const licencePolicy: Check = oneOf(LICENCE_POLICIES);

/** Measures or programs that this world knows of, or that a rule of the fork may bring into it. */
export const watched: Check = (value, ground, ref) => {
  const malformed = texts(value, ground, ref);
  if (malformed.length > 0) return malformed;
  const known = measureNames(ground);
  return (value as readonly string[]).flatMap((name, index) => {
    if (known.has(name)) return [];
    const nearest = nearestName(name, [...known]);
    const hint = nearest === null ? '' : `; did you mean '${nearest}'?`;
    return [issue('UNKNOWN_MEASURE', name, `no measure or program of this name in this scenario${hint}`, `/${index}`)];
  });
};

/** A measure of the rule's own: of its party and of one kind, or not there yet. */
export const own =
  (kinds: readonly string[]): Check =>
  (value, ground, ref) => {
    const malformed = text(value, ground, ref);
    if (malformed.length > 0) return malformed;
    const found = ground.events.flatMap((event) =>
      'measure' in event && event.measure.id === value ? [event.measure] : [],
    );
    const { party: mover } = ref.params;
    const theirs = isParty(mover) ? found.find((measure) => measure.by !== mover) : undefined;
    if (theirs !== undefined) {
      return [
        issue('NOT_OWN_MEASURE', value, `it is a measure of ${theirs.by}; a rule moves measures of its party only`),
      ];
    }
    const other = found.find((measure) => kinds.length > 0 && !kinds.includes(measure.kind));
    if (other === undefined) return [];
    return [issue('WRONG_KIND', value, `it is a ${other.kind}; '${ref.rule}' moves a ${kinds.join(' or a ')}`)];
  };

/** That the other side is named, or that the record has two sides and leaves no doubt. */
export function opponentIssues(ref: RuleRef, { history }: Ground): readonly Issue[] {
  const { party: mover, to } = ref.params;
  if (to !== undefined || !isParty(mover) || opponentOf(ref, history) !== null) return [];
  const message = `'${ref.rule}' needs 'to', the other side: the record does not have just two sides with 'party' as one`;
  return [issue('MISSING_PARAMETER', '', message, '/params/to')];
}

const fine: Check = () => [];

function unknownParameter(ref: RuleRef, name: string, known: readonly string[], path: string): Issue {
  const nearest = nearestName(name, known);
  const hint = nearest === null ? `it takes ${known.join(', ')}` : `did you mean '${nearest}'?`;
  return issue('UNKNOWN_PARAMETER', name, `'${ref.rule}' has no parameter of this name; ${hint}`, path);
}

function wrappingIssues({ wraps = false }: Shape, { rule, of }: RuleRef): readonly Issue[] {
  if (wraps && (of === undefined || of.length === 0)) {
    return [issue('MISSING_RULE', '', `'${rule}' wraps other rules; give at least one in 'of'`, '/of')];
  }
  if (!wraps && of !== undefined) return [issue('UNEXPECTED_RULE', '', `'${rule}' wraps no other rules`, '/of')];
  return [];
}
