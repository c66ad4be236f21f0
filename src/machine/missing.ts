import type { TradeEvent } from './events.js';
import { lifeIn } from './lives.js';
import { livesOf } from './next-state.js';
import { type Refusal, type UnknownSubject, unknownSubject } from './refusals.js';
import { heldUnder, type State } from './state.js';
import { isAgreementVerb, isCommitmentVerb, isMeasureVerb } from './verbs.js';

/** What an event is about and the state does not know: it cannot be decreed, not even for a later day. */
export function missingSubject(state: State, event: TradeEvent): Refusal | null {
  if (!('target' in event)) return null;
  const { target } = event;
  if (isMeasureVerb(event)) {
    if (lifeIn(livesOf(state), target) !== undefined) return null;
    return unknownSubject('UNKNOWN_MEASURE', event, target, Object.keys(state.measures));
  }
  if (isAgreementVerb(event)) return missingFrom(state.agreements, target, 'UNKNOWN_AGREEMENT', event);
  if (isCommitmentVerb(event)) {
    return missingFrom(state.commitments, target, 'UNKNOWN_COMMITMENT', event);
  }
  return missingFrom(state.promises, target, 'UNKNOWN_PROMISE', event);
}

/** Why a record holds nothing under a name. */
export function missingFrom(
  record: Readonly<Record<string, unknown>>,
  id: string,
  code: UnknownSubject['code'],
  event: TradeEvent,
): Refusal | null {
  return heldUnder(record, id) === undefined ? unknownSubject(code, event, id, Object.keys(record)) : null;
}
