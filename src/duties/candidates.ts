import type { Life, State } from '../machine/index.js';
import {
  type Duty,
  describeDuty,
  dutyParts,
  type Exemption,
  type KnownGoods,
  type Membership,
  meets,
  membership,
  originWithin,
  type ProductList,
  type Scope,
  type Shipment,
  type Stacking,
  selects,
  type Tariff,
} from '../measures/index.js';
import { comparePercents, type Percent } from '../values/index.js';
import type { Assumption, Verdict } from './lines.js';

/** A duty that reaches an article, before duties are weighed against each other. */
export interface Candidate {
  readonly life: Life;
  readonly tariff: Tariff;
  readonly statutory: Duty;
  readonly counted: Duty;
  readonly verdict: Verdict;
  readonly share: Percent;
  readonly suppressedBy: readonly string[];
}

/** The lists that scopes speak of, and what the article is. */
export interface Facts {
  readonly shipment: Shipment;
  readonly known: KnownGoods;
  readonly lists: Readonly<Record<string, ProductList>>;
}

/** The duties of a state that reach an article, each after suspension and exemptions; and what had to be assumed. */
export function candidatesFor(
  state: State,
  facts: Facts,
): { candidates: readonly Candidate[]; assumptions: readonly Assumption[] } {
  const assumptions: Assumption[] = [];
  const exemptions = livesOfKind(state, 'exemption').filter(
    ({ measure }) =>
      reaches((measure as Exemption).scope, facts) === 'in' && meets((measure as Exemption).when, facts.shipment),
  );
  const candidates = livesOfKind(state, 'tariff').flatMap((life): readonly Candidate[] => {
    const tariff = life.measure as Tariff;
    const reached = reaches(tariff.scope, facts);
    if (typeof reached === 'object') assumptions.push(...reached.undecided.map(undecidedList));
    if (reached !== 'in' || !meets(tariff.when, facts.shipment)) return [];
    const share = shareOfValue(tariff, facts.shipment);
    if (share === null) assumptions.push(unknownContent(tariff));
    return [exempted(suspended(life, tariff, share ?? '100%', facts.shipment), exemptions)];
  });
  return { candidates, assumptions };
}

/** The stacking relations in force that speak of an article. */
export function relationsFor(
  state: State,
  facts: Facts,
): readonly { readonly id: string; readonly relation: Stacking['relation'] }[] {
  return livesOfKind(state, 'stacking')
    .filter(({ status, measure }) => status === 'in-force' && reaches((measure as Stacking).scope, facts) === 'in')
    .map(({ measure }) => ({ id: measure.id, relation: (measure as Stacking).relation }));
}

/** Lives that are law on the day: in force, or suspended after having been. */
function livesOfKind(state: State, kind: 'tariff' | 'exemption' | 'stacking'): readonly Life[] {
  return Object.values(state.measures).filter(
    ({ status, measure, suspension }) =>
      measure.kind === kind &&
      (status === 'in-force' || (kind === 'tariff' && status === 'suspended' && suspension?.from === 'in-force')),
  );
}

function reaches(scope: Scope, { shipment, known, lists }: Facts): Membership {
  if (scope.importer !== shipment.importer || !originWithin(scope, shipment.origin)) return 'out';
  return membership(scope.goods, known, lists);
}

function suspended(life: Life, tariff: Tariff, share: Percent, shipment: Shipment): Candidate {
  const chosen = tariff.alternative !== undefined && shipment.choosesAlternative?.includes(tariff.program);
  const statutory = chosen ? (tariff.alternative as Duty) : tariff.duty;
  const whole: Candidate = { life, tariff, statutory, counted: statutory, verdict: 'applies', share, suppressedBy: [] };
  if (life.suspension === null) return whole;
  const { leaving } = life.suspension;
  const left = typeof leaving === 'object' && 'policy' in leaving ? 'nothing' : leaving;
  return { ...whole, verdict: 'suspended', counted: left === 'nothing' ? '0%' : left };
}

/** The exemption that leaves least wins; several that leave nothing are all named. */
function exempted(candidate: Candidate, exemptions: readonly Life[]): Candidate {
  const suppressedBy = [...candidate.suppressedBy];
  let reduced = candidate;
  for (const { measure } of exemptions) {
    const exemption = measure as Exemption;
    if (!selects(exemption.from, candidate.tariff)) continue;
    const { leaving = '0%' } = exemption;
    if (leaving !== '0%' && comparePercents(dutyParts(reduced.counted).adValorem, leaving) <= 0) continue;
    suppressedBy.push(exemption.id);
    reduced = { ...reduced, counted: leaving, verdict: verdictOf(exemption) };
  }
  return { ...reduced, suppressedBy };
}

function verdictOf({ when = {} }: Exemption): Verdict {
  if (when.ladenBefore !== undefined) return 'in-transit';
  if (when.waiver !== undefined) return 'waived';
  return when.claim === undefined ? 'exempt' : 'excluded';
}

function shareOfValue({ base = 'full-value' }: Tariff, { content = {} }: Shipment): Percent | null {
  return base === 'full-value' ? '100%' : (content[base.content] ?? null);
}

function undecidedList(list: string): Assumption {
  const message = `whether the goods are on list '${list}' is not decided by their code; taken as not on it (say so with lists: ['${list}'])`;
  return { code: 'LIST_UNDECIDED', about: list, message };
}

function unknownContent({ id, base, duty }: Tariff): Assumption {
  const material = typeof base === 'object' ? base.content : '';
  const message = `${id} charges ${describeDuty(duty)} on the ${material} content, which is not given; the whole value is charged`;
  return { code: 'CONTENT_UNKNOWN', about: id, message };
}
