import fc from 'fast-check';
import type { TradeEvent } from '../../machine/index.js';
import type { Act } from '../../measures/index.js';
import { type Decree, decree, episode, type History, history } from '../../scenario/index.js';
import { addDays, type IsoDate, type Party } from '../../values/index.js';
import { LISTS, mfnRates } from './cast.js';
import { rolled, type Throw, throws } from './dice.js';
import { blank, type Scroll, written } from './scribe.js';

/** What to draw histories from. */
export interface HistoryOptions {
  /** The two sides. Default the US and China; `XA` to `XE` are made-up countries. */
  readonly parties?: readonly [Party, Party];
  /** The day on which writing begins. Default 2025-01-01. */
  readonly from?: IsoDate;
  /** How many events at most. Default 20. */
  readonly events?: number;
}

/**
 * Histories that are legal by construction: from an empty world, time moves on by chosen steps, and each event is a legal
 * verb of something that lives or something new, decreed for the day, for a later day, or reaching back where the law of
 * every day since allows it. Measures of every kind, agreements, promises, commitments and words; each event has an act
 * with a source. They pass `checkScenario` and replay without orphans, in hindsight and as known on any day.
 *
 * Shrink by leaving out choices and by making each simpler. Cost: about a tenth of a millisecond an event.
 *
 * @example
 * ```ts
 * import fc from 'fast-check';
 * import { replay } from 'truce';
 * import { histories } from 'truce/testing';
 *
 * fc.assert(fc.property(histories(), (history) => replay(history).ok));
 * ```
 */
export function histories(options: HistoryOptions = {}): fc.Arbitrary<History> {
  const { events = 20 } = options;
  return fc
    .tuple(throws(2), fc.array(throws(40), { minLength: Math.ceil(events / 2), maxLength: events, size: 'max' }))
    .map(([frame, choices]) => historyFrom(frame, choices, options));
}

function historyFrom(frame: Throw, choices: readonly Throw[], options: HistoryOptions): History {
  const { parties = ['US', 'CN'], from = '2025-01-01' } = options;
  const scroll = choices.reduce((sofar, choice) => written(sofar, rolled(choice)), blank(parties, from));
  const dice = rolled(frame);
  return history({
    id: 'generated',
    name: 'a generated history',
    parties,
    // What is decreed before the window opens the record.
    window: { from: addDays(from, dice.pick([0, 10, 30])), until: addDays(scroll.day, 31 + dice.below(60)) },
    episodes: [episode('All of it', decreesOf(scroll))],
    lists: LISTS,
    mfn: mfnRates(parties),
  });
}

/** One act a day, for each side that does anything on it. */
function decreesOf({ events, parties }: Scroll): readonly Decree[] {
  return events.map((event) => {
    const by = actor(event) ?? parties[0];
    return decree(actOf(`act-${by}-${event.on}`, by, event.on), [event]);
  });
}

function actOf(id: string, by: Party, signedOn: IsoDate): Act {
  return { id, cite: `Order of ${signedOn}`, by, signedOn, sources: [{ label: 'Gazette' }], confidence: 'high' };
}

function actor(event: TradeEvent): Party | null {
  return 'measure' in event ? event.measure.by : 'by' in event && event.type === 'stated' ? event.by : null;
}
