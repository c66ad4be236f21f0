import { average, type Basket, groupedFor } from '../../baskets/index.js';
import { replay, type Scenario } from '../../scenario/index.js';
import { err, type Issue, ok, type Percent, points, type Result } from '../../values/index.js';
import { canonical } from '../canonical.js';
import { flatOf, isAnswered } from '../lane-law.js';
import { readChances } from '../read-chances.js';
import { invalidChances } from '../refusals.js';
import { asAsked, groundOf, optionIssues, orphansOf } from '../survey.js';
import { cellsOf } from './cells.js';
import { drawingIssues } from './check.js';
import type { AverageDrawing } from './drawing.js';
import { knotsOf } from './knots.js';
import { type Adder, adderOf } from './numerators.js';
import type { AverageRefusal } from './refusals.js';
import { sheetOf } from './sheet.js';
import { type KnotUrn, knotUrnOf, learn } from './spin.js';
import { type Ground, standingsOf } from './standings.js';

/** A question about averages ready to be drawn from. */
export interface Prepared {
  readonly ground: Ground;
  readonly knots: readonly KnotUrn[];
  readonly adder: Adder;
  readonly step: Percent;
  /** Levels that were written before, by steps. */
  readonly written: Map<number, Percent>;
}

/**
 * Makes a question ready. The last one of each basket is kept with what was worked out, so that the slices of one ensemble
 * work everything out once on each thread.
 */
export function prepareAverages(
  scenario: Scenario,
  basket: Basket,
  asked: Omit<AverageDrawing, 'seed'>,
  also: readonly Issue[],
): Result<Prepared, AverageRefusal> {
  const text = canonical(asked);
  const known = remembered.get(basket);
  if (also.length === 0 && known?.scenario === scenario && known.text === text) return ok(known.prepared);
  const prepared = readyFor(scenario, basket, asked, also);
  if (prepared.ok) remembered.set(basket, { scenario, text, prepared: prepared.value });
  return prepared;
}

const remembered = new WeakMap<
  Basket,
  { readonly scenario: Scenario; readonly text: string; readonly prepared: Prepared }
>();

function readyFor(
  scenario: Scenario,
  basket: Basket,
  asked: Omit<AverageDrawing, 'seed'>,
  also: readonly Issue[],
): Result<Prepared, AverageRefusal> {
  const { days, of = 'additional', knownOn, step = '0.01%' } = asked;
  const amiss = [...also, ...drawingIssues(asked), ...optionIssues(asked)];
  if (amiss.length > 0) return err(invalidChances(amiss));
  const run = replay(asAsked(scenario, knownOn));
  if (!run.ok) return run;
  for (const day of days) {
    const now = average(run.value, basket, day, { of });
    if (!now.ok) return now;
  }
  const orphans = orphansOf(scenario, asked);
  const lane = basket.lane;
  const flat = flatOf(run.value);
  const reading = readChances(asked, groundOf(scenario, flat.events, asked));
  const { knots, spoken, issues } = knotsOf(flat, reading.chances, {
    knownOn: knownOn ?? null,
    answered: isAnswered(run.value),
  });
  const wrong = [...reading.issues, ...issues];
  if (wrong.length > 0) return err(invalidChances(wrong));
  const ground: Ground = { base: run.value, lane, days, orphans };
  const urns = knots.map((knot) => knotUrnOf(standingsOf(knot)));
  for (const urn of urns) {
    const refused = learn(ground, urn);
    if (refused !== null) return err(refused);
  }
  const grouped = groupedFor(run.value, basket, spoken, of);
  const sheet = sheetOf(ground, of, {
    standings: urns.map(({ standings }) => standings),
    cells: cellsOf(run.value, grouped, knots, spoken),
    grouped,
    places: points(step).decimalPlaces(),
  });
  const grows = urns.some(({ single }) => single === null);
  return ok({ ground, knots: urns, adder: adderOf(sheet, grows), step, written: new Map() });
}
