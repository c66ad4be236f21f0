import { deadlinesOf, type LegalMoves, type Life, legalMoves, type State, type Verb } from '../machine/index.js';
import { describeDuty } from '../measures/index.js';
import type { Run } from '../scenario/index.js';
import { err, type IsoDate, ok, type Party, type Result } from '../values/index.js';
import { refusedDay, stateAt } from './at.js';
import type { QueryRefusal } from './refusals.js';

/** Something that a day has ahead of it, and what it comes to if nobody acts before. */
export interface Deadline {
  readonly on: IsoDate;
  readonly subject: string;
  readonly verb: Verb;
  /** Who could act: the issuer of a measure; for agreements and commitments, those bound. */
  readonly by: readonly Party[];
  /** In words: `'us-reciprocal-china returns at 34%'`. */
  readonly ifNobodyActs: string;
}

/**
 * What falls due after a day, earliest first: decrees that have yet to bite, suspensions that run out, sunsets, threats
 * that were stated for a day, agreements that lapse, purchase windows that close.
 */
export function deadlines(run: Run, day: IsoDate): Result<readonly Deadline[], QueryRefusal> {
  const refused = refusedDay(run, day, '/on');
  if (refused !== null) return err(refused);
  const state = stateAt(run, day);
  return ok(
    deadlinesOf(state)
      .filter((each) => each.on > day)
      .map(({ on, subject, verb }) => ({
        on,
        subject,
        verb,
        by: actors(state, subject),
        ifNobodyActs: words(state, subject, verb),
      })),
  );
}

/** The moves that are open on a day to each side, by who issued the measure or is bound by the agreement. */
export function legalNow(
  run: Run,
  day: IsoDate,
): Result<Readonly<Partial<Record<Party, readonly LegalMoves[]>>>, QueryRefusal> {
  const refused = refusedDay(run, day, '/on');
  if (refused !== null) return err(refused);
  const state = stateAt(run, day);
  const open: Partial<Record<Party, LegalMoves[]>> = {};
  for (const moves of legalMoves(state)) {
    for (const party of actors(state, moves.subject)) open[party] = [...(open[party] ?? []), moves];
  }
  return ok(open);
}

function actors(state: State, subject: string): readonly Party[] {
  const measure = state.measures[subject];
  if (measure !== undefined) return [measure.measure.by];
  const agreement = state.agreements[subject];
  if (agreement !== undefined) return agreement.agreement.parties;
  const commitment = state.commitments[subject];
  if (commitment !== undefined) return [commitment.commitment.by];
  const promise = state.promises[subject];
  return promise === undefined ? [] : [promise.promise.by];
}

function words(state: State, subject: string, verb: Verb): string {
  const life = state.measures[subject];
  const terms = life === undefined ? '' : ` at ${termsOf(life)}`;
  switch (verb) {
    case 'snapped-back':
      return `${subject} applies again${terms}`;
    case 'took-effect':
      return `${subject} takes effect${terms}`;
    case 'lapsed':
      return `${subject} ends`;
    case 'passed-unused':
      return `the threat of ${subject} passes unused`;
    case 'agreement-lapsed':
      return `${subject} lapses`;
    case 'commitment-overdue':
      return `the window of ${subject} closes`;
    default:
      return `${subject} is ${verb.replaceAll('-', ' ')}, as decreed`;
  }
}

function termsOf({ measure }: Life): string {
  if (measure.kind === 'tariff') return describeDuty(measure.duty);
  return measure.kind === 'export-control' || measure.kind === 'listing'
    ? measure.policy.replaceAll('-', ' ')
    : 'its terms';
}
