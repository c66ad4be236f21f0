import { nearestName } from '../machine/index.js';
import { type Issue, issue, type Percent, within } from '../values/index.js';
import type { Chances, Hazard } from './chances.js';
import { type Fraction, lowest } from './fractions.js';
import type { Ground } from './happenings.js';
import { type Branch, type Node, type ReadyChance, type Scale, scale } from './nodes.js';
import { readChances } from './read-chances.js';

/**
 * Other probabilities to draw with than those that are meant, so that rare worlds are seen often: importance sampling. What
 * is not named is drawn as it is meant. Each world then weighs w = p ÷ q, what it is meant to be over what it was drawn
 * with.
 */
export interface DrawAs<Id extends string = string> {
  readonly threats?: Readonly<Partial<Record<Id, Percent>>>;
  readonly lapses?: Readonly<Record<string, Percent>>;
  readonly extensions?: Readonly<Record<string, Percent>>;
  readonly choices?: Readonly<Record<string, Readonly<Record<string, Percent>>>>;
  /** One for each row of the joint table. */
  readonly joint?: readonly Percent[];
  readonly hazards?: Readonly<Record<string, Partial<Pick<Hazard, 'collapse' | 'repair'>>>>;
}

/** A chance to draw from, and what each of its branches makes a world weigh, as whole numbers. */
export interface Drawn {
  readonly chance: ReadyChance;
  readonly weights: Scale['of'];
}

/** The chances to draw from: those that are meant, or the same with other probabilities; and what is wrong with these. */
export function drawnAs(
  meant: readonly ReadyChance[],
  chances: Chances,
  other: DrawAs | undefined,
  ground: Ground,
): { readonly drawn: readonly Drawn[]; readonly issues: readonly Issue[] } {
  if (other === undefined) {
    return { drawn: meant.map((chance) => ({ chance, weights: new Map() })), issues: [] };
  }
  const issues = strangers(chances, other);
  const reading = readChances(withOther(chances, other), ground);
  issues.push(...reading.issues.map((each) => within('/drawAs', each)));
  if (issues.length > 0) return { drawn: [], issues };
  const drawn = meant.map((chance): Drawn => {
    const instead = reading.chances.find(({ path }) => path === chance.path) ?? chance;
    const ratios = ratiosOf(chance.root, instead.root);
    if (ratios === null) {
      const message = 'something of it that is meant to be possible would never be drawn';
      issues.push(issue('NEVER_DRAWN', chance.name, message, `/drawAs${chance.path}`));
    }
    const weights = scale(instead.root, (branch) => ratios?.get(branch) ?? { parts: 1n, over: 1n }).of;
    return { chance: instead, weights };
  });
  return { drawn, issues };
}

/** What a world weighs: the product of p ÷ q over its branches, in whole numbers of one unit. */
export function weightOf(branches: readonly Branch[], drawn: readonly Drawn[]): bigint {
  let weight = 1n;
  for (const { weights } of drawn) for (const branch of branches) weight *= weights.get(branch) ?? 1n;
  return weight;
}

/** p ÷ q for each branch that is drawn; `null` where something possible is never drawn. The two have the same shape. */
function ratiosOf(meant: Node, drawn: Node): ReadonlyMap<Branch, Fraction> | null {
  const ratios = new Map<Branch, Fraction>();
  let complete = true;
  const seen = new Set<Node>();
  const walk = (p: Node, q: Node): void => {
    if (seen.has(q)) return;
    seen.add(q);
    q.branches.forEach((branch, index) => {
      const own = p.branches[index];
      if (own === undefined) return;
      if (branch.weight === 0n && own.weight > 0n) complete = false;
      const over = p.whole * branch.weight;
      ratios.set(branch, over === 0n ? { parts: 0n, over: 1n } : lowest(own.weight * q.whole, over));
      if (own.next !== null && branch.next !== null) walk(own.next, branch.next);
    });
  };
  walk(meant, drawn);
  return complete ? ratios : null;
}

function withOther(chances: Chances, other: DrawAs): Chances {
  const { threats = {}, lapses = {}, extensions = {}, choices = {}, joint = [], hazards = {} } = chances;
  return {
    ...chances,
    threats: mapped(threats, (each, name) => other.threats?.[name] ?? each),
    lapses: mapped(lapses, (each, name) => other.lapses?.[name] ?? each),
    extensions: mapped(extensions, (each, name) => ({
      ...each,
      probability: other.extensions?.[name] ?? each.probability,
    })),
    choices: mapped(choices, (outcomes, name) =>
      mapped(outcomes, (each, outcome) => ({
        ...each,
        probability: other.choices?.[name]?.[outcome] ?? each.probability,
      })),
    ),
    ...(chances.joint === undefined
      ? {}
      : { joint: joint.map((row, index) => ({ ...row, probability: other.joint?.[index] ?? row.probability })) }),
    hazards: mapped(hazards, (each, name) => ({ ...each, ...other.hazards?.[name] })),
  };
}

/** What is to be drawn otherwise but is not among the chances. */
function strangers(chances: Chances, other: DrawAs): Issue[] {
  const kinds = ['threats', 'lapses', 'extensions', 'choices', 'hazards'] as const;
  const outcomes = Object.entries(other.choices ?? {}).flatMap(([name, each]) => {
    const known = chances.choices?.[name];
    return known === undefined ? [] : unknownKeys(each, known, 'outcomes of this choice', `/drawAs/choices/${name}`);
  });
  const rows = chances.joint?.length ?? 0;
  const joint =
    other.joint === undefined || other.joint.length === rows
      ? []
      : [issue('MALFORMED_COUNT', other.joint, `one for each of the ${rows} rows of the table`, '/drawAs/joint')];
  return [
    ...kinds.flatMap((kind) => unknownKeys(other[kind] ?? {}, chances[kind] ?? {}, kind, `/drawAs/${kind}`)),
    ...outcomes,
    ...joint,
  ];
}

function unknownKeys(given: object, among: object, what: string, path: string): readonly Issue[] {
  const known = Object.keys(among);
  return Object.keys(given).flatMap((name) => {
    if (known.includes(name)) return [];
    const nearest = nearestName(name, known);
    const hint = nearest === null ? '' : `; did you mean '${nearest}'?`;
    return [issue('UNKNOWN_CHANCE', name, `it is not among the ${what}${hint}`, `${path}/${name}`)];
  });
}

function mapped<Value, To>(
  record: Readonly<Record<string, Value | undefined>>,
  to: (value: Value, name: string) => To,
): Readonly<Record<string, To>> {
  return Object.fromEntries(
    Object.entries(record).flatMap(([name, value]) => (value === undefined ? [] : [[name, to(value, name)] as const])),
  );
}
