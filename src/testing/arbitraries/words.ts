import type { EventOf, State, TradeEvent } from '../../machine/index.js';
import { addDays, type Party } from '../../values/index.js';
import type { Timing } from './deeds.js';
import type { Dice } from './dice.js';

type PromisedMoves = NonNullable<EventOf<'promised'>['would']>;

/** What parties do beside making law; the first is the simplest. */
export const WORDS = [
  'stated',
  'agreement-reached',
  'agreement-reached',
  'met',
  'promised',
  'committed',
  'ruled',
  'breach-alleged',
] as const;
export type Word = (typeof WORDS)[number];

/** A statement, a meeting, a new agreement, promise or commitment, a ruling; `null` where there is nothing to allege. */
export function wordFrom(
  dice: Dice,
  word: Word,
  timing: Timing,
  { parties, state }: { readonly parties: readonly [Party, Party]; readonly state: State },
): TradeEvent | null {
  const by = dice.pick(parties);
  const other = by === parties[0] ? parties[1] : parties[0];
  const id = `${word}-${timing.id}`;
  switch (word) {
    case 'stated':
      return { ...timing, type: word, by, what: 'a statement' };
    case 'met':
      return { ...timing, type: word, meeting: { id, kind: 'talks', title: 'Talks' } };
    case 'agreement-reached': {
      const deal = { id, title: 'A truce', parties, kind: 'truce', form: 'joint statement', terms: [] } as const;
      return { ...timing, type: word, deal };
    }
    case 'promised': {
      const would = promisedMoves(dice, state);
      const promise = { id, by, what: 'relief' };
      return { ...timing, type: word, promise, ...(would.length === 0 ? {} : { would }) };
    }
    case 'committed': {
      const from = addDays(timing.effective ?? timing.on, dice.below(10));
      const window = { from, until: addDays(from, 1 + dice.below(120)) };
      return {
        ...timing,
        type: word,
        commitment: { id, by, to: other, what: 'soya', amount: 12, unit: 'Mt', ...window },
      };
    }
    case 'ruled': {
      const ruling = { court: 'a court', case: 'No. 1', holding: 'unlawful', measures: [], effect: 'stayed' } as const;
      return { ...timing, type: word, ruling };
    }
    case 'breach-alleged': {
      const agreements = Object.keys(state.agreements);
      if (agreements.length === 0) return null;
      const allegation = { id, by, against: other, agreement: dice.pick(agreements), claim: 'breach' };
      return { ...timing, type: word, allegation };
    }
  }
}

/** Moves that a promise spells out, on a measure that is in force. */
function promisedMoves(dice: Dice, { measures }: State): PromisedMoves {
  const target = Object.keys(measures).find((id) => measures[id]?.status === 'in-force');
  if (target === undefined || dice.oneIn(2)) return [];
  return [
    dice.oneIn(2) ? { type: 'terminated', target } : { type: 'suspended', target, leaving: 'nothing', until: null },
  ];
}
