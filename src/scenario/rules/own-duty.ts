import type { State } from '../../machine/index.js';
import type { Tariff } from '../../measures/index.js';
import {
  comparePercents,
  Exact,
  type IsoDate,
  type Party,
  type Percent,
  percent,
  points,
  shareOf,
} from '../../values/index.js';
import { adValorem, isStanding, standingDuty } from './duty-decree.js';
import { foresee } from './foresee.js';
import { opponentOf, ownMeasureOf, ownProgramOf } from './names.js';
import type { Reply, RuleRef, Sight } from './rule.js';
import { stated, type Timing } from './timing.js';

/**
 * The decree that brings a duty of the rule's own to a rate: imposed if it is not there, amended if it is, terminated if
 * nothing is to be left; none if it will stand at that rate anyway. An end of it that has been decreed is taken back.
 */
export function setOwnDuty(ref: RuleRef, sight: Sight, timing: Timing, duty: Percent): readonly Reply[] {
  const { on, effective } = timing;
  const day = stated(timing);
  const target = ownMeasureOf(ref);
  const then = foresee(sight, [], on);
  if (!isStanding(then, target)) {
    return duty === '0%' ? [] : [{ ...day, type: 'imposed', measure: ownTariff(ref, sight, duty) }];
  }
  const amended: Reply = { ...day, type: 'amended', target, to: { kind: 'tariff', duty } };
  const isAt = (state: State) => {
    const stands = adValorem(standingDuty(state, target));
    return stands !== null && comparePercents(stands, duty) === 0;
  };
  const ending = duty === '0%' ? undefined : endingOf(then, target, effective);
  if (ending !== undefined) return [{ on, type: 'revoked', revokes: ending }, ...(isAt(then) ? [] : [amended])];
  if (isAt(effective === on ? then : foresee(sight, [], effective))) return [];
  // What is imposed and ended by decrees of one day would be ended first, so it is brought to nothing instead.
  const fresh = then.measures[target]?.since === on && then.measures[target]?.status !== 'suspended';
  if (duty === '0%' && !fresh) return [{ ...day, type: 'terminated', target }];
  return [amended];
}

/** The decree by which a measure would be ended by a day. */
function endingOf({ agenda }: State, target: string, by: IsoDate): string | undefined {
  return agenda.find(({ on, event }) => event.type === 'terminated' && event.target === target && on <= by)?.event.id;
}

/** A share of a rate as a decree would write it: to four decimals, cut off, so that shares of shares come to an end. */
export function decreedShare(rate: Percent, share: Percent): Percent {
  return percent(points(shareOf(rate, share)).toDecimalPlaces(4, Exact.ROUND_DOWN));
}

/** The higher of a rate and nothing. */
export function atLeastNothing(rate: Percent): Percent {
  return comparePercents(rate, '0%') < 0 ? '0%' : rate;
}

/** The measure as it stood last, at the new rate, or a new one on the other side's goods. */
function ownTariff(ref: RuleRef, sight: Sight, duty: Percent): Tariff {
  const known = sight.step.state.measures[ownMeasureOf(ref)]?.measure;
  if (known?.kind === 'tariff') return { ...known, duty };
  // Checked before the replay: the party is one, and the other side is known.
  const importer = ref.params['party'] as Party;
  const origin = opponentOf(ref, sight.history) as Party;
  const { hs } = ref.params;
  return {
    kind: 'tariff',
    id: ownMeasureOf(ref),
    by: importer,
    program: ownProgramOf(ref),
    scope: { importer, origins: [origin], goods: Array.isArray(hs) ? { hs } : 'all' },
    duty,
  };
}
