import type { GoodsOnLane } from '../measures/index.js';
import type { Interval } from '../queries/index.js';
import type { Scenario } from '../scenario/index.js';
import { comparePercents, daysBetween, type IsoDate, ok, type Percent, type Result } from '../values/index.js';
import { type Distribution, distributed } from './distribution.js';
import { enumerate } from './enumerate.js';
import { numberOf, percentOf } from './fractions.js';
import { onDay } from './readings.js';
import type { ExpectationRefusal } from './refusals.js';
import { addUp } from './step-weights.js';
import { type Question, surveyOf } from './survey.js';
import { type MassTerm, threatMassOn } from './threat-mass.js';

/** What is to be expected on some days, and what it rests on. */
export interface Outlook extends Distribution {
  /** The rate in the world in which no chance changes anything. */
  readonly ifNothing: Percent;
  /**
   * Σ pᵢ·|Δrᵢ|, in points: how far each chance alone would move the rate, up or down, times how likely it is. `null` where
   * one of them is not legal alone.
   */
  readonly threatMass: Percent | null;
}

/** Worlds that have the same rate on every day asked about. */
export interface World {
  readonly probability: Percent;
  /** The exact probability is this over the expectation's `whole`. */
  readonly weight: string;
  readonly path: readonly Interval<Percent>[];
  /** What happens in the likeliest of them, in words and ids of threats. */
  readonly happens: readonly string[];
  /** How many combinations of chances come to it. */
  readonly ways: number;
}

/** The rates that a lane may have, each with its probability, over the days asked about. Plain data. */
export interface Expectation {
  readonly scenario: string;
  readonly knownOn: IsoDate | null;
  /** Half-open intervals without gap or overlap; from one to the next something differs. */
  readonly path: readonly Interval<Outlook>[];
  /** From the likeliest to the least likely; their probabilities sum to one. */
  readonly worlds: readonly World[];
  readonly whole: string;
  /** How many worlds were made, before those that are the same on this lane were merged. */
  readonly enumerated: number;
  /** The chances that can touch the question, by JSON Pointer. */
  readonly touching: readonly string[];
  /** Those that cannot, and were left out. */
  readonly idle: readonly string[];
  /** The mean number of changes of the rate in 30 days. */
  readonly churn: number;
}

/**
 * What rate to expect, exactly: every combination of the chances that touch the question is a fork of the scenario, and
 * each is decided by its law, with stacking, displacement and floors. No seed, no rounding until the end.
 *
 * E[r(t)] = Σ p(w)·r(w, t) over worlds w; p(w) is the product of what is drawn, as exact fractions. Where duties merely add
 * up this is the base and Σ pᵢ·rᵢ; where one displaces another or a floor binds it is not.
 *
 * A threat is carried out on the day it was last stated for, or on the day `when` gives. Worlds that do not differ on the
 * lane are merged, chances that cannot reach it are left out (`idle`).
 *
 * Refuses, all problems at once: what is malformed, unknown, negative, above 100% or does not sum to 100%
 * (`INVALID_CHANCES`), more than 65,536 worlds (`TOO_MANY_WORLDS`), worlds whose events the law does not allow
 * (`WORLD_REFUSED`), questions that have no answer. Cost: about a millisecond for each world.
 *
 * @example
 * ```ts
 * import { unwrap } from 'truce';
 * import { usChina2025 } from 'truce/history';
 * import { expected } from 'truce/uncertainty';
 *
 * const odds = unwrap(
 *   expected(usChina2025, { importer: 'US', origin: 'CN' }, {
 *     on: '2025-11-01',
 *     knownOn: '2025-10-12',
 *     threats: { 'us-additional-100-threat': '30%' },
 *   }),
 * );
 * odds.path[0]?.value.mean; //=> '60%'
 * ```
 */
export function expected<Id extends string>(
  scenario: Scenario<Id>,
  goods: GoodsOnLane,
  question: Question<NoInfer<Id>>,
): Result<Expectation, ExpectationRefusal> {
  // Ids are literal types for the caller; from here on they are texts that are looked up.
  const asked = question as Question;
  const survey = surveyOf(scenario, goods, asked);
  if (!survey.ok) return survey;
  const found = enumerate(survey.value);
  if (!found.ok) return found;
  const { worlds, whole, enumerated, base, alone } = found.value;
  const steps = addUp(worlds.map(({ path, weight }) => ({ path, weight })));
  const days = daysBetween(survey.value.days.from, survey.value.days.until);
  const changes = worlds.reduce((sum, world) => sum + world.weight * BigInt(world.changes), 0n);
  return ok({
    scenario: scenario.name,
    knownOn: asked.knownOn ?? null,
    path: steps.flatMap((step) => outlooks(step, distributed(step.value), base, alone)),
    worlds: worlds
      .map(({ path, weight, happens, ways }): World => {
        return { probability: percentOf(weight, whole), weight: weight.toString(), path, happens, ways };
      })
      .sort((a, b) => comparePercents(b.probability, a.probability)),
    whole: whole.toString(),
    enumerated,
    touching: survey.value.touching.map(({ path }) => path),
    idle: survey.value.idle.map(({ path }) => path),
    churn: numberOf(changes * 30n, whole * BigInt(days)),
  });
}

/** One step of the fan, cut where the base or the threat mass changes within it. */
function outlooks(
  { from, until }: { readonly from: IsoDate; readonly until: IsoDate | null },
  value: Distribution,
  base: readonly Interval<Percent>[],
  alone: readonly MassTerm[] | null,
): readonly Interval<Outlook>[] {
  const inside = [base, ...(alone ?? []).map(({ path }) => path)].flatMap((path) =>
    path.flatMap((each) => (each.from > from && (until === null || each.from < until) ? [each.from] : [])),
  );
  const days = [from, ...[...new Set(inside)].sort()];
  const cut: Interval<Outlook>[] = [];
  days.forEach((day, index) => {
    const ifNothing = onDay(base, day) ?? '0%';
    const threatMass = alone === null ? null : threatMassOn(day, ifNothing, alone);
    const last = cut.at(-1);
    const end = days[index + 1] ?? until;
    if (last?.value.ifNothing === ifNothing && last.value.threatMass === threatMass) {
      cut[cut.length - 1] = { ...last, until: end };
    } else cut.push({ from: day, until: end, value: { ...value, ifNothing, threatMass } });
  });
  return cut;
}
