import {
  type Issue,
  isNothing,
  isPercent,
  issue,
  type Money,
  type Percent,
  parseMoney,
  percent,
  points,
  within,
} from '../values/index.js';

/**
 * What a tariff charges.
 *
 * - `'34%'`: ad valorem, on the customs value
 * - `{ specific: '4.3 USD/kg' }`: an amount for a unit
 * - `{ all: [...] }`: compound, the parts add up
 * - `{ upTo: '15%', including: 'mfn' }`: a floor deal, tops the MFN duty up to 15% and adds nothing above it
 * - `{ unsettled: '...' }`: decreed, but the rate is not known yet; nothing is computed from it
 */
export type Duty =
  | Percent
  | { readonly specific: Money }
  | { readonly all: readonly Duty[] }
  | { readonly upTo: Percent; readonly including: 'mfn' }
  | { readonly unsettled: string };

/** A duty taken apart: what is charged on value, what by unit, up to which floor, and whether something is unknown. */
export interface DutyParts {
  readonly adValorem: Percent;
  readonly specific: readonly Money[];
  readonly upTo: Percent | null;
  readonly unsettled: string | null;
}

/** Takes a duty apart; the parts of a compound duty are added up. */
export function dutyParts(duty: Duty): DutyParts {
  if (typeof duty === 'string') return { ...nothing, adValorem: duty };
  if ('specific' in duty) return { ...nothing, specific: [duty.specific] };
  if ('upTo' in duty) return { ...nothing, upTo: duty.upTo };
  if ('unsettled' in duty) return { ...nothing, unsettled: duty.unsettled };
  return duty.all.map(dutyParts).reduce(added, nothing);
}

/** A duty as a reader writes it: `'3.4% + 4.3 USD/kg'`, `'up to 15% including MFN'`. */
export function describeDuty(duty: Duty): string {
  if (typeof duty === 'string') return duty;
  if ('specific' in duty) return duty.specific;
  if ('upTo' in duty) return `up to ${duty.upTo} including MFN`;
  if ('unsettled' in duty) return `not settled (${duty.unsettled})`;
  return duty.all.map(describeDuty).join(' + ');
}

/** Whether a duty charges something for certain. */
export function chargesSomething(duty: Duty): boolean {
  const parts = dutyParts(duty);
  return !isNothing(parts.adValorem) || parts.specific.length > 0 || parts.upTo !== null;
}

/** What is malformed in a duty; an empty list when it is sound. */
export function dutyIssues(duty: unknown, path: string): readonly Issue[] {
  if (typeof duty === 'string') {
    if (isPercent(duty) && !duty.startsWith('-')) return [];
    return [issue('MALFORMED_DUTY', duty, "an ad valorem duty is a percent that is not negative, such as '34%'", path)];
  }
  if (typeof duty !== 'object' || duty === null) return [malformed(duty, path)];
  if ('specific' in duty) {
    const money = parseMoney(duty.specific);
    return money.ok ? [] : [within(`${path}/specific`, money.error)];
  }
  if ('all' in duty && Array.isArray(duty.all)) {
    return duty.all.flatMap((part: unknown, index: number) => dutyIssues(part, `${path}/all/${index}`));
  }
  if ('upTo' in duty && 'including' in duty && duty.including === 'mfn') {
    return typeof duty.upTo === 'string'
      ? dutyIssues(duty.upTo, `${path}/upTo`)
      : [malformed(duty.upTo, `${path}/upTo`)];
  }
  if ('unsettled' in duty && typeof duty.unsettled === 'string') return [];
  return [malformed(duty, path)];
}

const nothing: DutyParts = { adValorem: '0%', specific: [], upTo: null, unsettled: null };

function added(a: DutyParts, b: DutyParts): DutyParts {
  return {
    adValorem: percent(points(a.adValorem).plus(points(b.adValorem))),
    specific: [...a.specific, ...b.specific],
    upTo: a.upTo ?? b.upTo,
    unsettled: a.unsettled ?? b.unsettled,
  };
}

function malformed(given: unknown, path: string): Issue<'MALFORMED_DUTY'> {
  return issue(
    'MALFORMED_DUTY',
    given,
    "a duty is '34%', { specific }, { all }, { upTo, including } or { unsettled }",
    path,
  );
}
