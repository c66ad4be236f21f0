import type { State } from '../machine/index.js';
import { type Duty, dutyParts, type ProductList, type Shipment, type Tariff } from '../measures/index.js';
import {
  Exact,
  hsDigits,
  type Money,
  type Percent,
  percent,
  points,
  shareOf,
  shortestForm,
  sumPercents,
} from '../values/index.js';
import { type Assumption, openQuestion } from './assumptions.js';
import { candidatesFor, type Facts, MFN, relationsFor } from './candidates.js';
import { capLines } from './caps.js';
import type { DutyLine, Undetermined } from './lines.js';
import { type Stacked, stack } from './stack.js';

/** The law that a state does not hold: product lists, and the MFN duty of the article if anybody knows it. */
export interface Books {
  readonly lists: Readonly<Record<string, ProductList>>;
  readonly mfn: Duty | null;
}

/** What is owed on an article, line by line. */
export interface Owed {
  /** Everything ad valorem, MFN included where it is known: the sum of the lines' points, exactly. */
  readonly total: Percent;
  /** The same without the MFN line: what the measures add. */
  readonly additional: Percent;
  readonly specific: readonly Money[];
  readonly lines: readonly DutyLine[];
  readonly assumptions: readonly Assumption[];
  readonly undetermined: readonly Undetermined[];
}

/**
 * What one article owes under one state: which duties reach it, what suspensions and exemptions leave of each, how they
 * stack, and what that sums to. Knows no country; whatever differs between countries is in the measures.
 *
 * Cost: one look at every life of the state.
 */
export function owed(state: State, shipment: Shipment, books: Books): Owed {
  const facts: Facts = {
    shipment,
    known: { digits: shipment.hs === undefined ? null : hsDigits(shipment.hs), lists: shipment.lists ?? [] },
    lists: books.lists,
  };
  const { candidates, assumptions } = candidatesFor(state, facts, books.mfn);
  const rules = relationsFor(state, facts);
  const stacked = stack(candidates, rules);
  const undetermined: Undetermined[] = [];
  const mfnRate = books.mfn === null ? null : rateOf(books.mfn);
  const layers = stacked.map((each) => lineOf(each, mfnRate, undetermined));
  const lines = [...layers, ...capLines(layers, rules)];
  const added = lines.filter((line) => line.measure !== MFN);
  return {
    total: sumPercents(lines.map((line) => line.points)),
    additional: sumPercents(added.map((line) => line.points)),
    specific: lines.flatMap((line) => line.specific),
    lines,
    assumptions: [...openQuestion(shipment, books.mfn !== null), ...once(assumptions)],
    undetermined,
  };
}

/** An MFN duty as a percent of value, which one with a part by unit is not. */
function rateOf(mfn: Duty): Percent | null {
  const { adValorem, specific, upTo, unsettled } = dutyParts(mfn);
  return specific.length > 0 || upTo !== null || unsettled !== null ? null : adValorem;
}

function lineOf(stacked: Stacked, mfn: Percent | null, undetermined: Undetermined[]): DutyLine {
  const { life, tariff, statutory, verdict, share, suppressedBy } = stacked;
  const parts = dutyParts(stacked.counted);
  const reduced = share === '0%';
  if (!reduced && parts.unsettled !== null) undetermined.push(unsettled(tariff, parts.unsettled));
  if (!reduced && parts.upTo !== null && mfn === null) undetermined.push(mfnNeeded(tariff, parts.upTo));
  const counted = parts.upTo === null ? shortestForm(parts.adValorem) : toppedUp(parts.adValorem, parts.upTo, mfn);
  return {
    measure: tariff.id,
    program: tariff.program,
    verdict,
    statutory,
    counted: reduced ? '0%' : counted,
    share,
    points: shareOf(counted, share),
    specific: reduced ? [] : parts.specific,
    suppressedBy,
    because: life.because,
    since: tariff.id === MFN ? null : life.since,
  };
}

function toppedUp(adValorem: Percent, upTo: Percent, mfn: Percent | null): Percent {
  const topUp = Exact.max(0, points(upTo).minus(points(mfn ?? '0%')));
  return percent(points(adValorem).plus(topUp));
}

function once(assumptions: readonly Assumption[]): readonly Assumption[] {
  return [...new Map(assumptions.map((each) => [each.message, each])).values()];
}

function unsettled(tariff: Tariff, what: string): Undetermined {
  return {
    code: 'UNSETTLED_DUTY',
    measure: tariff.id,
    message: `${tariff.id} charges a duty that is not settled: ${what}`,
  };
}

function mfnNeeded(tariff: Tariff, upTo: Percent): Undetermined {
  const message = `${tariff.id} tops the MFN duty up to ${upTo}; the MFN duty is not known as a percent of value (give it with mfn)`;
  return { code: 'MFN_NEEDED', measure: tariff.id, message };
}
