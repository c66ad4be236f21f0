import { err, type IsoDate, ok, type Result } from '../values/index.js';
import type { EventOf, TradeEvent } from './events.js';
import type { AGREEMENT_MOVES, COMMITMENT_MOVES, LandingsOf, PROMISE_MOVES, StartsOf, VerbsOf } from './moves.js';
import { endsBeforeStart, extensionTooLate, notAnExtension, type Refusal } from './refusals.js';
import type { AgreementLife, CommitmentLife, PromiseLife } from './state.js';
import { traced } from './traced.js';

type AgreementTable = typeof AGREEMENT_MOVES;
type CommitmentTable = typeof COMMITMENT_MOVES;
type PromiseTable = typeof PROMISE_MOVES;

export type AgreementVerb = VerbsOf<AgreementTable>;
export type CommitmentVerb = VerbsOf<CommitmentTable>;
export type PromiseVerb = VerbsOf<PromiseTable>;

type In<Subject, Status extends string> = Status extends 'absent' ? undefined : Subject & { readonly status: Status };

type AgreementHandlers = {
  readonly [V in AgreementVerb]: (
    life: In<AgreementLife, StartsOf<AgreementTable, V>>,
    event: EventOf<V>,
    day: IsoDate,
  ) => Result<In<AgreementLife, LandingsOf<AgreementTable, V>>, Refusal>;
};

export const agreementHandlers: AgreementHandlers = {
  'agreement-reached': (life, event, day) =>
    ok({ status: 'agreed', agreement: event.deal, since: day, until: null, because: traced(life, event, day) }),
  'agreement-in-force': (life, event, day) => {
    if (event.until !== null && event.until <= day) return err(endsBeforeStart(event, day, event.until));
    return ok(movedAgreement(life, event, day, { status: 'in-force', until: event.until }));
  },
  'agreement-extended': (life, event, day) => {
    if (life.until !== null && event.on > life.until) return err(extensionTooLate(event, event.target, life.until));
    if (life.until === null || (event.until !== null && event.until <= life.until)) {
      return err(notAnExtension(event, event.target, life.until, event.until));
    }
    return ok(movedAgreement(life, event, day, { status: 'in-force', since: life.since, until: event.until }));
  },
  'agreement-repaired': (life, event, day) =>
    ok(movedAgreement(life, event, day, { status: 'in-force', since: life.since })),
  'agreement-superseded': (life, event, day) => ok(movedAgreement(life, event, day, { status: 'ended' })),
  'agreement-repudiated': (life, event, day) => ok(movedAgreement(life, event, day, { status: 'ended' })),
  'agreement-lapsed': (life, event, day) => ok(movedAgreement(life, event, day, { status: 'ended' })),
};

type CommitmentHandlers = {
  readonly [V in CommitmentVerb]: (
    life: In<CommitmentLife, StartsOf<CommitmentTable, V>>,
    event: EventOf<V>,
    day: IsoDate,
  ) => Result<In<CommitmentLife, LandingsOf<CommitmentTable, V>>, Refusal>;
};

export const commitmentHandlers: CommitmentHandlers = {
  committed: (life, event, day) => {
    const { commitment } = event;
    if (commitment.until <= commitment.from) return err(endsBeforeStart(event, commitment.from, commitment.until));
    return ok({ status: 'open', commitment, outcome: null, because: traced(life, event, day) });
  },
  'commitment-met': (life, event, day) =>
    ok({ ...life, status: 'met', outcome: event.outcome, because: traced(life, event, day) }),
  'commitment-missed': (life, event, day) =>
    ok({ ...life, status: 'missed', outcome: event.outcome, because: traced(life, event, day) }),
  'commitment-overdue': (life, event, day) => ok({ ...life, status: 'overdue', because: traced(life, event, day) }),
};

type PromiseHandlers = {
  readonly [V in PromiseVerb]: (
    life: In<PromiseLife, StartsOf<PromiseTable, V>>,
    event: EventOf<V>,
    day: IsoDate,
  ) => Result<In<PromiseLife, LandingsOf<PromiseTable, V>>, Refusal>;
};

export const promiseHandlers: PromiseHandlers = {
  promised: (life, event, day) => ok({ status: 'open', promise: event.promise, because: traced(life, event, day) }),
  'promise-kept': (life, event, day) => ok({ ...life, status: 'kept', because: traced(life, event, day) }),
  'promise-dropped': (life, event, day) => ok({ ...life, status: 'dropped', because: traced(life, event, day) }),
};

function movedAgreement<Status extends AgreementLife['status']>(
  life: AgreementLife,
  event: TradeEvent,
  day: IsoDate,
  change: Partial<AgreementLife> & { readonly status: Status },
): AgreementLife & { readonly status: Status } {
  return { ...life, since: day, because: traced(life, event, day), ...change };
}
