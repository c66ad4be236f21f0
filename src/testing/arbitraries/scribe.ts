import {
  bitesOn,
  deadlinesOf,
  emptyState,
  firstTraceOn,
  type LegalMoves,
  legalMoves,
  legalVerbs,
  nextDayOf,
  type State,
  type TradeEvent,
  type Verb,
} from '../../machine/index.js';
import { MEASURE_KINDS, type MeasureKind } from '../../measures/index.js';
import { fold, type Step } from '../../scenario/index.js';
import { addDays, type IsoDate, type Party } from '../../values/index.js';
import type { Cast } from './cast.js';
import { type Beginning, beginning, deedOn, deedOnOther, type Timing } from './deeds.js';
import type { Dice } from './dice.js';
import { measureFrom } from './measures.js';
import { WORDS, wordFrom } from './words.js';

/** A log of events under way: what was decreed so far, and what it comes to if nobody adds to it. */
export interface Scroll {
  readonly parties: readonly [Party, Party];
  readonly day: IsoDate;
  readonly events: readonly TradeEvent[];
  readonly steps: readonly Step[];
}

/** A log in which nothing has been decreed yet. */
export function blank(parties: readonly [Party, Party], day: IsoDate): Scroll {
  return { parties, day, events: [], steps: [] };
}

/**
 * Adds one event that the law allows, or now and then none, chosen by dice: moves time on, takes something that lives or something new, one of
 * its legal verbs, and a day on which it bites. Where the event would be illegal, or would make any event of the log
 * illegal in hindsight, the log stays as it is.
 */
export function written(scroll: Scroll, dice: Dice): Scroll {
  // Choices shrink towards nothing being decreed at all.
  if (dice.below(16) === 0) return scroll;
  const day = moved(scroll, dice);
  const morning: Scroll = { ...scroll, day };
  const state = noon(morning);
  const on = timing(dice, `e${scroll.events.length + 1}`, day);
  const event = chosen(morning, state, on, dice);
  if (event === null) return morning;
  const added = dressed(event, state, scroll.events, dice);
  const steps = foldedWith(morning, added);
  return steps === null ? morning : { ...morning, events: [...morning.events, added], steps };
}

/** The next day of writing: often the same or a few days on, sometimes the very day on which something falls due. */
function moved({ day, steps, events }: Scroll, dice: Dice): IsoDate {
  const stride = dice.pick([0, 1, 0, 3, 10, 40, null]);
  if (stride !== null) return addDays(day, stride);
  const due = nextDayOf(lastThrough(steps, day));
  return due !== null && due > day && events.length > 0 ? due : addDays(day, 1);
}

/** The world in the middle of a day: what was decreed and what began has happened, what expires has not. */
function noon({ steps, day }: Scroll): State {
  for (let index = steps.length - 1; index >= 0; index -= 1) {
    const step = steps[index] as Step;
    if (step.on < day || (step.on === day && step.kind !== 'due')) return step.state;
  }
  return emptyState(day);
}

function timing(dice: Dice, id: string, on: IsoDate): Timing {
  const when = dice.below(8);
  if (when < 5) return { id, on };
  const days = 1 + dice.below(20);
  return { id, on, effective: addDays(on, when === 7 ? -days : days) };
}

function chosen(scroll: Scroll, state: State, on: Timing, dice: Dice): TradeEvent | null {
  const living = legalMoves(state);
  const due = deadlinesOf(state).filter((each) => each.on === on.on && !('event' in each));
  if (due.length > 0 && dice.oneIn(4)) {
    const { verb, subject } = dice.pick(due);
    return deed(scroll, state, { id: on.id, on: on.on }, subject, verb, dice);
  }
  if (living.length < 4 || dice.below(5) < 2) return novelty(scroll, state, on, dice);
  if (state.agenda.length > 0 && dice.oneIn(12)) {
    return { ...on, type: 'revoked', revokes: dice.pick(state.agenda).event.id };
  }
  const { subject, verbs } = dice.pick(living.flatMap((each) => Array<LegalMoves>(weightOf(each.status)).fill(each)));
  const common = verbs.filter((verb) => !RARE.has(verb));
  return deed(scroll, state, on, subject, dice.pick([...common, ...common, ...common, ...verbs]), dice);
}

/** Subjects with more of a life before them are chosen more often, and so are the verbs that lead on. */
function weightOf(status: string): number {
  if (status === 'suspended') return 4;
  return status === 'in-force' || status === 'agreed' ? 3 : 1;
}

const RARE: ReadonlySet<Verb> = new Set([
  'terminated',
  'superseded',
  'annulled',
  'withdrawn',
  'revoked',
  'closed',
  'threatened',
  'proposed',
  'agreement-repudiated',
  'agreement-superseded',
]);

/** What is new, the commonest first. */
const NOVELTIES: readonly (MeasureKind | 'word')[] = [
  ...Array<'tariff'>(10).fill('tariff'),
  ...Array<'stacking'>(4).fill('stacking'),
  ...Array<'exemption'>(3).fill('exemption'),
  ...Array<'word'>(5).fill('word'),
  ...MEASURE_KINDS.slice(3),
];

function novelty(scroll: Scroll, state: State, on: Timing, dice: Dice): TradeEvent | null {
  const kind = dice.pick(NOVELTIES);
  if (kind === 'word') return wordFrom(dice, dice.pick(WORDS), on, { parties: scroll.parties, state });
  const verbs = legalVerbs(state, '').filter((verb) => (verb === 'opened') === (kind === 'investigation'));
  const main = verbs.filter((each) => each === 'imposed' || each === 'opened');
  const verb = dice.pick<Verb>([...main, ...main, ...main, ...main, ...main, ...verbs]);
  const measure = measureFrom(
    dice,
    kind,
    `${kind}-${on.id}`,
    cast(scroll, dice.oneIn(4) ? scroll.parties[1] : scroll.parties[0]),
    on.on,
  );
  return beginning(dice, verb as Beginning, measure, on);
}

function deed(scroll: Scroll, state: State, on: Timing, subject: string, verb: Verb, dice: Dice): TradeEvent | null {
  const life = state.measures[subject];
  if (life === undefined) return deedOnOther(dice, verb, subject, state, on);
  return deedOn(dice, verb, life, on, cast(scroll, life.measure.by));
}

function cast({ parties, events }: Scroll, by: Party): Cast {
  const tariffs = Object.fromEntries(
    events.flatMap((event) =>
      'measure' in event && event.measure.kind === 'tariff' ? [[event.measure.id, event.measure.program]] : [],
    ),
  );
  return { by, against: by === parties[0] ? parties[1] : parties[0], tariffs };
}

/** What an event may say beside what it does: its act, the agreement it is a leg of, what it answers. */
function dressed(event: TradeEvent, state: State, before: readonly TradeEvent[], dice: Dice): TradeEvent {
  const agreements = Object.keys(state.agreements);
  const agreement = agreements.length > 0 && dice.oneIn(3) ? { agreement: dice.pick(agreements) } : {};
  const answers = before.length > 0 && dice.oneIn(4) ? before.slice(-1) : [];
  const respondsTo = answers.map(({ id: to }) => ({ to, basis: 'stated' as const }));
  return { ...event, ...agreement, ...(respondsTo.length === 0 ? {} : { respondsTo }) };
}

/** The steps of a log with one more event; `null` when the law then refuses any of its events. */
function foldedWith({ steps, events }: Scroll, added: TradeEvent): readonly Step[] | null {
  const from = firstTraceOn(added);
  const past = steps.filter((step) => step.on < from);
  const ahead = [...events, added].filter((event) => firstTraceOn(event) >= from);
  const folded = fold(past.at(-1)?.state ?? emptyState('1000-01-01'), ahead, { steps: [...past] });
  return folded.ok && folded.value.orphans.length === 0 && bitesOn(added) >= '1000-01-01' ? folded.value.steps : null;
}

function lastThrough(steps: readonly Step[], day: IsoDate): State {
  return steps.filter((step) => step.on <= day).at(-1)?.state ?? emptyState(day);
}
