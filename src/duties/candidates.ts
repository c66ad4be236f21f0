import type { Life, State } from '../machine/index.js';
import {
  chargesSomething,
  type Duty,
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
import { comparePercents, type IsoDate, type Percent } from '../values/index.js';
import { type Assumption, undecidedScope, unknownContent } from './assumptions.js';
import type { Verdict } from './lines.js';

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

/** The id and program of the MFN duty. */
export const MFN = 'mfn';

/**
 * The duties of a state that reach an article, and its MFN duty where it is known, each after suspension and exemptions;
 * and what had to be assumed.
 */
export function candidatesFor(
  state: State,
  facts: Facts,
  mfn: Duty | null,
): { candidates: readonly Candidate[]; assumptions: readonly Assumption[] } {
  const assumptions: Assumption[] = [];
  const reaching = livesOfKind(state, 'tariff', facts.shipment.enteredOn).flatMap((life): readonly Candidate[] => {
    const tariff = life.measure as Tariff;
    const reached = reaches(tariff.scope, facts);
    if ((!reached.in && reached.undecided.length === 0) || !meets(tariff.when, facts.shipment)) return [];
    const share = shareOfValue(tariff, facts.shipment);
    const candidate = suspended(life, tariff, share ?? '100%', facts.shipment);
    if (chargesSomething(candidate.counted)) {
      assumptions.push(...undecidedScope(tariff.id, reached.undecided, reached.in));
      if (reached.in && share === null) assumptions.push(unknownContent(tariff));
    }
    return reached.in ? [candidate] : [];
  });
  const duties = mfn === null ? reaching : [...reaching, mfnCandidate(mfn, facts.shipment, state)];
  const exemptions = livesOfKind(state, 'exemption', facts.shipment.enteredOn).flatMap((life): readonly Exemption[] => {
    const exemption = life.measure as Exemption;
    const reached = reaches(exemption.scope, facts);
    if (!meets(exemption.when, facts.shipment)) return [];
    if (duties.some((duty) => chargesSomething(duty.counted) && lessens(exemption, duty))) {
      assumptions.push(...undecidedScope(exemption.id, reached.undecided, reached.in));
    }
    return reached.in ? [exemption] : [];
  });
  return { candidates: duties.map((each) => exempted(each, exemptions)), assumptions };
}

/** A stacking relation as it stands on the day. */
export interface RelationInForce {
  readonly id: string;
  readonly relation: Stacking['relation'];
  readonly because: Life['because'];
  readonly since: Life['since'];
}

/** The stacking relations in force that speak of an article. */
export function relationsFor(state: State, facts: Facts): readonly RelationInForce[] {
  return livesOfKind(state, 'stacking', facts.shipment.enteredOn)
    .filter(({ status, measure }) => status === 'in-force' && reaches((measure as Stacking).scope, facts).in)
    .map(({ measure, because, since }) => ({
      id: measure.id,
      relation: (measure as Stacking).relation,
      because,
      since,
    }));
}

/**
 * Lives that are law on the day: in force, or suspended after having been. What is suspended before its day leaves what
 * it leaves from that day on.
 */
function livesOfKind(state: State, kind: 'tariff' | 'exemption' | 'stacking', on: IsoDate): readonly Life[] {
  return Object.values(state.measures).filter(({ status, measure, suspension, effective }) => {
    if (measure.kind !== kind) return false;
    if (status === 'in-force') return true;
    if (kind !== 'tariff' || status !== 'suspended' || suspension === null) return false;
    return suspension.from === 'in-force' || (effective !== null && effective <= on);
  });
}

function reaches(scope: Scope, { shipment, known, lists }: Facts): Membership {
  if (scope.importer !== shipment.importer || !originWithin(scope, shipment.origin))
    return { in: false, undecided: [] };
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

function mfnCandidate(duty: Duty, { importer, origin }: Shipment, { on }: State): Candidate {
  const scope: Scope = { importer, origins: [origin], goods: 'all' };
  const tariff: Tariff = { kind: 'tariff', id: MFN, by: importer, program: MFN, duty, scope };
  const life: Life = {
    status: 'in-force',
    measure: tariff,
    since: on,
    effective: null,
    announcedBy: null,
    until: null,
    suspension: null,
    endedBy: null,
    because: [],
  };
  return { life, tariff, statutory: duty, counted: duty, verdict: 'applies', share: '100%', suppressedBy: [] };
}

/** The exemption that leaves least wins; several that leave as little are all named, in an order of their own. */
function exempted(candidate: Candidate, exemptions: readonly Exemption[]): Candidate {
  const lessening = exemptions.filter((exemption) => lessens(exemption, candidate));
  const least = lessening.map(leavingOf).sort(comparePercents)[0];
  if (least === undefined) return candidate;
  const winning = lessening.filter((each) => comparePercents(leavingOf(each), least) === 0);
  const named = winning.sort((a, b) => (a.id < b.id ? -1 : 1));
  return {
    ...candidate,
    counted: least,
    verdict: verdictOf(named[0] as Exemption),
    suppressedBy: [...candidate.suppressedBy, ...named.map(({ id }) => id)],
  };
}

/** Whether an exemption takes something off a duty: all of it, or what is above the percent that it leaves. */
function lessens(exemption: Exemption, { tariff, counted }: Candidate): boolean {
  const leaving = leavingOf(exemption);
  if (!selects(exemption.from, tariff)) return false;
  return leaving === '0%' || comparePercents(dutyParts(counted).adValorem, leaving) > 0;
}

function leavingOf({ leaving = '0%' }: Exemption): Percent {
  return leaving;
}

function verdictOf({ when = {} }: Exemption): Verdict {
  if (when.ladenBefore !== undefined) return 'in-transit';
  if (when.waiver !== undefined) return 'waived';
  return when.claim === undefined ? 'exempt' : 'excluded';
}

function shareOfValue({ base = 'full-value' }: Tariff, { content = {} }: Shipment): Percent | null {
  return base === 'full-value' ? '100%' : (content[base.content] ?? null);
}
