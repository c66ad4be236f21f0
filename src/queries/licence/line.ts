import type { Life, State } from '../../machine/index.js';
import { type ExportControl, LICENCE_POLICIES, type LicencePolicy, type Listing } from '../../measures/index.js';
import type { IsoDate } from '../../values/index.js';
import { isCase, isListed } from './end-case.js';
import { allOf, type Holds, isUnknown, type Missing } from './holds.js';
import { covers, type FoundItem } from './item.js';
import type { ExportQuestion } from './question.js';
import { type Door, reach } from './reach.js';
import type { Words } from './words.js';

/**
 * What one measure says of an export.
 *
 * - `requires`: a licence, reviewed under `policy`; `prohibited` is one that is not given
 * - `undetermined`: it would, if what is missing is so; reviewed under `policy`
 * - `lifted`: it would, but a claimed exempt purpose or permission frees from it
 * - `asks-nothing`: in force with the policy `none`
 * - `suspended`: asks for nothing while it is. One that leaves a policy is `requires`, with `suspended` set.
 * - `not-in-force`: threatened, proposed, or announced for a later day
 * - `ended`
 * - `out-of-reach`: the export leaves from elsewhere, and no door is open
 * - `other-end-user`: it is about other end users or uses
 */
export type LicenceVerdict =
  | 'requires'
  | 'undetermined'
  | 'lifted'
  | 'asks-nothing'
  | 'suspended'
  | 'not-in-force'
  | 'ended'
  | 'out-of-reach'
  | 'other-end-user';

/** The kinds of measure that can ask for a licence. */
export type Licensing = ExportControl | Listing;

/** What one measure says of an export, before anybody cites anything. */
export interface Finding {
  readonly measure: Licensing;
  readonly life: Life;
  readonly verdict: LicenceVerdict;
  readonly policy: LicencePolicy | null;
  /** A stricter policy that missing facts may bring. */
  readonly atWorst: LicencePolicy | null;
  readonly door: Door | null;
  readonly suspended: boolean;
  /** The first day without its suspension, or without it; for a measure to come, the day it begins. */
  readonly until: IsoDate | null;
  readonly missing: readonly Missing[];
}

/** What everything is measured by. */
export interface Ground {
  readonly asked: ExportQuestion;
  readonly item: FoundItem;
  readonly words: Words;
  readonly state: State;
  /** Measures that a claimed permission lifts. */
  readonly lifted: ReadonlySet<string>;
}

/** What a measure says of an export; `null` when it is not about such goods, such a destination, or such a party. */
export function findingOf(life: Life, ground: Ground): Finding | null {
  const { measure } = life;
  if (measure.kind !== 'export-control' && measure.kind !== 'listing') return null;
  if (measure.kind === 'export-control' && measure.lifts !== undefined) return null;
  const { asked, item, words, state } = ground;
  const covered = covers(measure.items ?? [], item, words.items, state);
  // What a territory brings in is no export that it controls.
  if (covered === false || asked.to === measure.by || !goesThere(measure, asked)) return null;
  const named = measure.kind === 'listing' ? isListed(measure, asked.endUser) : null;
  if (named === false) return null;
  const applying = appliedPolicy(life, measure);
  const base = { measure, life, policy: null, atWorst: null, door: null, missing: [], ...standing(life) };
  // Where it is not known whether somebody is on a list, only entries that bind are worth asking about.
  if (applying === null) return named === null || named === true ? { ...base, verdict: idleVerdict(life) } : null;
  const finding = applied(measure, applying, [covered, named ?? true], base, ground);
  return named === null || named === true || binds(finding) ? finding : null;
}

function binds({ verdict }: Finding): boolean {
  return verdict === 'requires' || verdict === 'undetermined' || verdict === 'lifted';
}

/** The stricter of two policies. */
export function stricter(a: LicencePolicy, b: LicencePolicy): LicencePolicy {
  return LICENCE_POLICIES.indexOf(a) <= LICENCE_POLICIES.indexOf(b) ? a : b;
}

function applied(
  measure: Licensing,
  applying: LicencePolicy | 'as-reviewed',
  known: readonly Holds[],
  base: Omit<Finding, 'verdict'>,
  ground: Ground,
): Finding {
  const { asked, state, lifted } = ground;
  const reached = reach(measure.by, measure.extraterritorial, asked);
  if ('door' in reached && reached.door === null) return { ...base, verdict: 'out-of-reach' };
  const control = measure.kind === 'export-control' ? measure : null;
  const forWhom = control?.onlyFor === undefined ? true : isCase(control.onlyFor, asked, state);
  if (forWhom === false) return { ...base, verdict: 'other-end-user' };
  const door = 'door' in reached ? reached.door : null;
  const isExempt = control?.exemptFor?.some((each) => asked.relief?.includes(each)) ?? false;
  if (isExempt || lifted.has(measure.id)) return { ...base, door, verdict: 'lifted' };

  const review = applying === 'as-reviewed' ? reviewed(measure, ground) : { ...sure, policy: applying };
  if (review.policy === 'none' && review.missing.length === 0) return { ...base, door, verdict: 'asks-nothing' };
  const holds = allOf([...known, forWhom, 'missing' in reached ? reached.missing : true]);
  const missing = [...(isUnknown(holds) ? holds : []), ...review.missing];
  const verdict = isUnknown(holds) ? 'undetermined' : 'requires';
  return { ...base, verdict, door, policy: review.policy, atWorst: review.atWorst, missing };
}

interface Reviewed {
  readonly policy: LicencePolicy;
  readonly atWorst: LicencePolicy | null;
  readonly missing: readonly Missing[];
}

const sure = { atWorst: null, missing: [] };

/** The strictest of the reviews that fit, or the general policy; and what would make it stricter still. */
function reviewed(measure: Licensing, { asked, state }: Ground): Reviewed {
  const reviews = measure.kind === 'export-control' ? (measure.reviews ?? []) : [];
  const judged = reviews.map((review) => ({ policy: review.policy, holds: isCase(review, asked, state) }));
  const fitting = judged.flatMap(({ policy, holds }) => (holds === true ? [policy] : []));
  const policy = fitting.length === 0 ? measure.policy : fitting.reduce(stricter);
  const possible = judged.filter((each) => isUnknown(each.holds) && stricter(each.policy, policy) !== policy);
  if (possible.length === 0) return { policy, ...sure };
  const atWorst = possible.map((each) => each.policy).reduce(stricter);
  return { policy, atWorst, missing: possible.flatMap(({ holds }) => (isUnknown(holds) ? holds : [])) };
}

/** A listing looks at parties, wherever they are. */
function goesThere(measure: Licensing, { to }: ExportQuestion): boolean {
  if (measure.kind === 'listing') return true;
  const { destinations } = measure;
  return !destinations.except?.includes(to) && (destinations.to === 'all' || destinations.to.includes(to));
}

/** What a life applies today: its own policy, the one that its suspension leaves, or nothing. */
function appliedPolicy({ status, suspension }: Life, { policy }: Licensing): LicencePolicy | 'as-reviewed' | null {
  if (status === 'in-force') return policy === 'none' ? 'none' : 'as-reviewed';
  if (status !== 'suspended') return null;
  const leaving = suspension?.leaving;
  return typeof leaving === 'object' && 'policy' in leaving ? leaving.policy : null;
}

function idleVerdict({ status }: Life): LicenceVerdict {
  if (status === 'suspended') return 'suspended';
  return status === 'ended' ? 'ended' : 'not-in-force';
}

function standing({ status, suspension, until, effective }: Life): Pick<Finding, 'suspended' | 'until'> {
  if (status === 'suspended') return { suspended: true, until: suspension?.until ?? null };
  return { suspended: false, until: status === 'announced' ? effective : until };
}
