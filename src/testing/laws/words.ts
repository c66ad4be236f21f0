import { bitesOn, emptyState, type TradeEvent, type Verb } from '../../machine/index.js';
import type { Tariff } from '../../measures/index.js';
import { drop, type Edit, type History, insert, type Run } from '../../scenario/index.js';
import { addDays, type IsoDate } from '../../values/index.js';
import type { Dice } from '../arbitraries/dice.js';
import { dutyFrom } from '../arbitraries/values.js';
import { WORDS, wordFrom } from '../arbitraries/words.js';
import { agree } from '../same.js';
import { dayIn, diceOf, goodsOn, lanesOf, law } from './law.js';

/** Threats, promises and announcements are not law yet. */
export const wordsChangeNoRate = law(
  'threats, proposals, promises, meetings and statements change no rate, put in or taken out; a decree none before it bites',
  ({ replay, fork, ratePath }, trial) => {
    const base = replay(trial.history);
    if (!base.ok) return;
    const goods = goodsOn(base.value, diceOf(trial, 0));
    const was = ratePath(base.value, goods);
    for (const { name, edits, until } of worlds(base.value, trial.history, diceOf(trial, 1))) {
      const other = replay(fork(trial.history, { name, edits, orphans: 'skip' }));
      const is = other.ok ? ratePath(other.value, goods) : null;
      if (!was.ok || !is?.ok) continue;
      // An amendment that was decreed while its measure was only proposed has nothing to amend without the proposal.
      if (other.ok && other.value.skipped.some(({ event }) => event.type === 'amended')) continue;
      const before = ({ from }: { readonly from: string }) => until === null || from < until;
      const rates = (path: typeof was.value) => path.filter(before).map(({ from, value }) => [from, value]);
      agree(`the rates ${name}`, rates(is.value), rates(was.value));
    }
  },
);

/** Worlds in which something more, or less, was said; with the day until which that changes no rate. */
function worlds(run: Run, history: History, dice: Dice) {
  const on = dayIn(run, dice);
  const measure = someTariff(history, dice);
  const decree: TradeEvent = {
    id: 'law:decree',
    on,
    effective: addDays(on, 1 + dice.below(90)),
    type: 'imposed',
    measure,
  };
  const word = saidOn(run, history, on, dice);
  return [
    { name: 'with one word more', edits: word === null ? [] : [insert(word)], until: null },
    { name: 'without any word', edits: history.events.filter(isWord).map(({ id }): Edit => drop(id)), until: null },
    { name: 'with a decree for a later day', edits: [insert(decree)], until: bitesOn(decree) },
  ];
}

function saidOn(run: Run, history: History, on: IsoDate, dice: Dice): TradeEvent | null {
  const timing = { id: 'law:said', on, ...(dice.oneIn(3) ? { effective: addDays(on, dice.below(60)) } : {}) };
  if (dice.oneIn(2)) {
    const parties = [history.parties[0] ?? 'XA', history.parties[1] ?? 'XB'] as const;
    return wordFrom(dice, dice.pick(WORDS), timing, { parties, state: run.steps.at(-1)?.state ?? emptyState(on) });
  }
  const known = history.events.flatMap((event) => ('measure' in event ? [event.measure] : []));
  const measure = known.length > 0 && dice.oneIn(2) ? dice.pick(known) : someTariff(history, dice);
  return { ...timing, type: dice.pick(['threatened', 'proposed'] as const), measure };
}

/** A tariff that a history does not know, on a lane that it knows. */
function someTariff(history: History, dice: Dice): Tariff {
  const { importer, origin } = dice.pick(lanesOf(history));
  const scope = { importer, origins: [origin], goods: 'all' } as const;
  return { kind: 'tariff', id: 'law:tariff', by: importer, program: 'law', scope, duty: dutyFrom(dice) };
}

const WORD_VERBS: ReadonlySet<Verb> = new Set([
  'threatened',
  'restated',
  'withdrawn',
  'passed-unused',
  'proposed',
  'promised',
  'promise-kept',
  'promise-dropped',
  'stated',
  'met',
  'ruled',
  'breach-alleged',
  'committed',
  'commitment-met',
  'commitment-missed',
]);

function isWord({ type }: TradeEvent): boolean {
  return WORD_VERBS.has(type);
}
