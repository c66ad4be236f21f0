import type { EventOf, TradeEvent, Verb } from './events.js';
import { type MeasureVerb, measureHandlers } from './measure-handlers.js';
import {
  type AgreementVerb,
  agreementHandlers,
  type CommitmentVerb,
  commitmentHandlers,
  type PromiseVerb,
  promiseHandlers,
} from './other-handlers.js';

/** Whether an event moves a measure, an agreement, a commitment, a promise: one of those that a handler is there for. */
export const isMeasureVerb = among<MeasureVerb>(measureHandlers);
export const isAgreementVerb = among<AgreementVerb>(agreementHandlers);
export const isCommitmentVerb = among<CommitmentVerb>(commitmentHandlers);
export const isPromiseVerb = among<PromiseVerb>(promiseHandlers);

function among<V extends Verb>(handlers: object): (event: TradeEvent) => event is EventOf<V> {
  return (event): event is EventOf<V> => Object.hasOwn(handlers, event.type);
}
