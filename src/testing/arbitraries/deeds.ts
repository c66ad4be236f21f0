import type { Life, State, TradeEvent, Verb } from '../../machine/index.js';
import { LICENCE_POLICIES, type Measure, type Terms } from '../../measures/index.js';
import { addDays, type IsoDate } from '../../values/index.js';
import { type Cast, FACTS } from './cast.js';
import type { Dice } from './dice.js';
import { goodsFrom, relationFrom, scopeFrom, whenFrom } from './measures.js';
import { dutyFrom, rateFrom } from './values.js';

/** When something is done: decreed on a day, biting on that day or another. */
export interface Timing {
  readonly id: string;
  readonly on: IsoDate;
  readonly effective?: IsoDate;
}

/** Verbs that bring a measure into the world. */
export type Beginning = 'threatened' | 'proposed' | 'imposed' | 'opened';

/** Brings a measure into the world. */
export function beginning(dice: Dice, verb: Beginning, measure: Measure, timing: Timing): TradeEvent {
  const start = bites(timing);
  switch (verb) {
    case 'threatened':
      return { ...timing, type: verb, measure, ...statedFor(dice, start) };
    case 'proposed':
      return { ...timing, type: verb, measure };
    case 'imposed':
    case 'opened':
      return { ...timing, type: verb, measure, ...(dice.oneIn(4) ? { until: later(dice, start) } : {}) };
  }
}

/** Does something to a measure that lives; `null` where it has no window that could be moved. */
export function deedOn(dice: Dice, verb: Verb, life: Life, timing: Timing, cast: Cast): TradeEvent | null {
  const { measure } = life;
  const target = measure.id;
  const start = bites(timing);
  switch (verb) {
    case 'threatened':
    case 'proposed':
    case 'imposed':
    case 'opened':
      return beginning(dice, verb, dice.oneIn(2) ? amendedMeasure(dice, measure, cast) : measure, timing);
    case 'restated':
      return { ...timing, type: verb, target, ...statedFor(dice, start) };
    case 'amended':
      return { ...timing, type: verb, target, to: termsFrom(dice, measure, cast) };
    case 'policy-changed':
      return { ...timing, type: verb, target, policy: dice.pick(LICENCE_POLICIES) };
    case 'prolonged':
      return life.until === null ? null : { ...timing, type: verb, target, until: further(dice, life.until, start) };
    case 'suspended':
      return { ...timing, type: verb, target, ...suspensionFrom(dice, measure, start) };
    case 'suspension-extended': {
      const until = life.suspension?.until ?? null;
      return until === null ? null : { ...timing, type: verb, target, until: further(dice, until, start) };
    }
    case 'determined':
      return { ...timing, type: verb, target, finding: 'affirmative' };
    case 'revoked':
      return { ...timing, type: verb, revokes: life.announcedBy ?? '' };
    case 'withdrawn':
    case 'suspension-ended':
    case 'terminated':
    case 'superseded':
    case 'annulled':
    case 'closed':
    case 'took-effect':
    case 'snapped-back':
    case 'lapsed':
    case 'passed-unused':
      return { ...timing, type: verb, target };
    default:
      return null;
  }
}

/** Does something to an agreement, a commitment or a promise; `null` where it cannot be done. */
export function deedOnOther(dice: Dice, verb: Verb, target: string, state: State, timing: Timing): TradeEvent | null {
  const start = bites(timing);
  switch (verb) {
    case 'agreement-in-force':
      return { ...timing, type: verb, target, until: dice.oneIn(3) ? null : later(dice, start) };
    case 'agreement-extended': {
      const until = state.agreements[target]?.until ?? null;
      return until === null ? null : { ...timing, type: verb, target, until: further(dice, until, start) };
    }
    case 'agreement-superseded':
      return { ...timing, type: verb, target, by: 'a later text' };
    case 'agreement-repudiated':
      return { ...timing, type: verb, target, by: state.agreements[target]?.agreement.parties[0] ?? 'XA' };
    case 'commitment-met':
    case 'commitment-missed':
      return { ...timing, type: verb, target, outcome: 'as counted' };
    case 'agreement-reached': {
      const deal = state.agreements[target]?.agreement;
      return deal === undefined ? null : { ...timing, type: verb, deal };
    }
    case 'promised': {
      const promise = state.promises[target]?.promise;
      return promise === undefined ? null : { ...timing, type: verb, promise };
    }
    case 'agreement-repaired':
    case 'agreement-lapsed':
    case 'promise-kept':
    case 'promise-dropped':
    case 'commitment-overdue':
      return { ...timing, type: verb, target };
    default:
      return null;
  }
}

/** New terms for a measure, of its kind. */
function termsFrom(dice: Dice, measure: Measure, cast: Cast): Terms {
  const { kind } = measure;
  switch (kind) {
    case 'tariff':
      if (dice.oneIn(5)) return { kind, scope: scopeFrom(dice, cast) };
      if (dice.oneIn(8)) return { kind, ...whenFrom(dice, '2025-06-01') };
      return { kind, duty: dutyFrom(dice), ...(dice.oneIn(8) ? { base: { content: FACTS.material } } : {}) };
    case 'exemption':
      return dice.oneIn(2) ? { kind, scope: scopeFrom(dice, cast) } : { kind, leaving: rateFrom(dice) };
    case 'stacking':
      return { kind, relation: relationFrom(dice, cast) };
    case 'export-control':
      return { kind, items: ['gallium', 'germanium'].slice(dice.below(2)) };
    case 'listing':
      return { kind, entities: 1 + dice.below(40) };
    case 'charge':
      return { kind, fee: dice.pick(['80 USD/net-ton', '640 CNY/net-ton']) };
    case 'import-ban':
      return { kind, goods: goodsFrom(dice) };
    case 'investigation':
      return { kind, subject: 'other practices' };
  }
}

function amendedMeasure(dice: Dice, measure: Measure, cast: Cast): Measure {
  return { ...measure, ...termsFrom(dice, measure, cast) } as Measure;
}

function suspensionFrom(dice: Dice, measure: Measure, start: IsoDate) {
  const policy = 'policy' in measure && dice.oneIn(2) ? { policy: 'case-by-case' as const } : null;
  const leaving = policy ?? (measure.kind === 'tariff' && dice.oneIn(2) ? dutyFrom(dice) : ('nothing' as const));
  const wayBack = dice.pick([undefined, 'automatic-lapse', 'automatic-rule', 'needs-act'] as const);
  const form = dice.pick([undefined, 'suspension', 'stay', 'non-enforcement'] as const);
  return {
    leaving,
    until: dice.oneIn(5) ? null : later(dice, start),
    ...(wayBack === undefined ? {} : { wayBack }),
    ...(form === undefined ? {} : { form }),
  };
}

function statedFor(dice: Dice, start: IsoDate) {
  return {
    ...(dice.oneIn(2) ? { statedFor: later(dice, start) } : {}),
    ...(dice.oneIn(6) ? { condition: 'unless talks succeed' } : {}),
  };
}

function bites({ on, effective }: Timing): IsoDate {
  return effective ?? on;
}

function later(dice: Dice, day: IsoDate): IsoDate {
  return addDays(day, 1 + dice.pick([29, 89, 9, 0, 364]) + dice.below(3));
}

function further(dice: Dice, until: IsoDate, start: IsoDate): IsoDate | null {
  return dice.oneIn(8) ? null : later(dice, until > start ? until : start);
}
