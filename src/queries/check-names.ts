import type { Assumption } from '../duties/index.js';
import { nearestName, subjectOf } from '../machine/index.js';
import type { Conditions, GoodsOnLane } from '../measures/index.js';
import type { Run } from '../scenario/index.js';
import { type Issue, issue } from '../values/index.js';

/** The names that the law of a run gives to what a shipment may say of itself. */
interface LawNames {
  readonly waivers: ReadonlySet<string>;
  readonly claims: ReadonlySet<string>;
  readonly uses: ReadonlySet<string>;
  /** Programs whose duty has an alternative. */
  readonly alternatives: ReadonlySet<string>;
}

/** Waivers, claims and choices that no measure of the run speaks of, so that a typo is not taken for the lack of one. */
export function nameIssues(run: Run, { waivers, claims, choosesAlternative }: GoodsOnLane): readonly Issue[] {
  const known = namesOf(run);
  return [
    ...unknownNames('UNKNOWN_WAIVER', waivers, known.waivers, '/waivers'),
    ...unknownNames('UNKNOWN_CLAIM', claims, known.claims, '/claims'),
    ...unknownNames('UNKNOWN_ALTERNATIVE', choosesAlternative, known.alternatives, '/choosesAlternative'),
  ];
}

/** Uses that no measure of the run asks for. They describe the goods, so they are passed over, and said. */
export function unknownUses(run: Run, { uses = [] }: GoodsOnLane): readonly Assumption[] {
  const known = namesOf(run).uses;
  return uses
    .filter((use) => !known.has(use))
    .map((use) => ({
      code: 'USE_UNKNOWN',
      about: use,
      message: `no measure of this record asks for the use ${suggested(use, known)}`,
    }));
}

function unknownNames(
  code: string,
  names: readonly string[] = [],
  known: ReadonlySet<string>,
  path: string,
): readonly Issue[] {
  return names.flatMap((name, index) =>
    known.has(name)
      ? []
      : [issue(code, name, `no measure of this record speaks of ${suggested(name, known)}`, `${path}/${index}`)],
  );
}

function suggested(name: string, known: ReadonlySet<string>): string {
  const nearest = nearestName(name, [...known]);
  const hint =
    nearest === null ? (known.size === 0 ? '' : `; known: ${[...known].join(', ')}`) : `; did you mean '${nearest}'?`;
  return `'${name}'${hint}`;
}

/** Read once a run, from the record as a whole and what edits and rules put in. */
function namesOf({ history, steps }: Run): LawNames {
  const known = remembered.get(steps);
  if (known !== undefined) return known;
  const names = {
    waivers: new Set<string>(),
    claims: new Set<string>(),
    uses: new Set<string>(),
    alternatives: new Set<string>(),
  };
  const programs = new Map<string, string>();
  for (const event of [...history.events, ...steps.map((step) => step.event)]) {
    const terms = 'measure' in event ? event.measure : event.type === 'amended' ? event.to : {};
    if ('measure' in event) programs.set(event.measure.id, event.measure.program);
    const { waiver, claim, use }: Conditions = ('when' in terms ? terms.when : undefined) ?? {};
    if (waiver !== undefined) names.waivers.add(waiver);
    if (claim !== undefined) names.claims.add(claim);
    if (use !== undefined) names.uses.add(use);
    const program = programs.get(subjectOf(event) ?? '');
    if ('alternative' in terms && program !== undefined) names.alternatives.add(program);
  }
  remembered.set(steps, names);
  return names;
}

const remembered = new WeakMap<Run['steps'], LawNames>();
