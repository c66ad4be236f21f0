import type { GoodsOnLane } from '../measures/index.js';
import type { Run, Step } from '../scenario/index.js';
import { earlier, err, type IsoDate, ok, type Percent, type Result, subtractPercents } from '../values/index.js';
import { type Attribution, attribute } from './attribution.js';
import { isSameEvent, type Reason } from './causes.js';
import { type RateInterval, ratePath } from './rate-path.js';
import type { QueryRefusal } from './refusals.js';

/** A stretch of days on which two runs keep the same pair of rates. */
export interface ComparedInterval {
  readonly from: IsoDate;
  readonly until: IsoDate | null;
  readonly a: Percent;
  readonly b: Percent;
  /** `b` less `a`. */
  readonly difference: Percent;
  /** What made the two rates part, or part otherwise, on its first day. */
  readonly opened: readonly Attribution[];
  /** What ended it. */
  readonly closed: readonly Attribution[];
}

/** Two runs on one lane. */
export interface Comparison {
  readonly a: string;
  readonly b: string;
  readonly goods: GoodsOnLane;
  readonly intervals: readonly ComparedInterval[];
}

/**
 * The additional duties of two runs side by side over the days for which both answer, with their difference and, where
 * they part, what opened and closed each interval: an edit, a rule, or a deadline that fell.
 *
 * A run compared with itself differs nowhere; swapping the runs turns the sign of every difference.
 */
export function compare(a: Run, b: Run, goods: GoodsOnLane): Result<Comparison, QueryRefusal> {
  const [left, right] = [ratePath(a, goods), ratePath(b, goods)];
  if (!left.ok) return err(left.error);
  if (!right.ok) return err(right.error);
  const from = a.window.from > b.window.from ? a.window.from : b.window.from;
  const until = earlier(a.window.until, b.window.until);
  const days = breakpoints([...left.value, ...right.value], from, until);
  const intervals = days.map((day, index): ComparedInterval => {
    const next = days[index + 1] ?? null;
    const [x, y] = [rateAt(left.value, day), rateAt(right.value, day)];
    return {
      from: day,
      until: next ?? until,
      a: x,
      b: y,
      difference: subtractPercents(y, x),
      opened: partedOn(day, a, left.value, b, right.value),
      closed: next === null ? [] : partedOn(next, a, left.value, b, right.value),
    };
  });
  return ok({ a: nameOf(a), b: nameOf(b), goods, intervals });
}

/** The first step in which two runs are not the same, or `null` when they never part. */
export function firstDivergence(
  a: Run,
  b: Run,
): { readonly on: IsoDate; readonly a: Step | null; readonly b: Step | null } | null {
  const length = Math.max(a.steps.length, b.steps.length);
  for (let index = 0; index < length; index += 1) {
    const [x, y] = [a.steps[index] ?? null, b.steps[index] ?? null];
    if (x === y || (x !== null && y !== null && x.on === y.on && x.kind === y.kind && isSameEvent(x.event, y.event)))
      continue;
    const on = earlier(x?.on ?? null, y?.on ?? null);
    if (on !== null) return { on, a: x, b: y };
  }
  return null;
}

/**
 * A comparison as a table to read: the intervals in which the rates differ, and why each began.
 */
export function summary({ a, b, goods, intervals }: Comparison): string {
  const what = goods.hs === undefined ? 'generic good' : `HS ${goods.hs}`;
  const head = `${goods.importer} duty on ${goods.origin} goods, ${what}: '${b}' against '${a}'`;
  const parted = intervals.filter((each) => each.difference !== '0%');
  if (parted.length === 0) return `${head}\n  no difference`;
  const lines = parted.map((each) => {
    const sign = each.difference.startsWith('-') ? '' : '+';
    const window = `${each.from} to ${each.until ?? 'no end'}`.padEnd(24);
    const why = each.opened.map(attributed).join('; ');
    return `  ${window} ${each.a.padStart(6)} ${each.b.padStart(6)} ${(sign + each.difference).padStart(7)}${why === '' ? '' : `  ${why}`}`;
  });
  return [
    head,
    `  ${'days'.padEnd(24)} ${'a'.padStart(6)} ${'b'.padStart(6)} ${'b - a'.padStart(7)}  why`,
    ...lines,
  ].join('\n');
}

/** The name of the scenario of a run. */
function nameOf({ scenario }: Run): string {
  return scenario.name;
}

function attributed({ in: where, event, how, by }: Attribution): string {
  const because = by.length === 0 ? how : `${how}: ${by.join(', ')}`;
  return where === 'b' ? `${event} (${because})` : `without ${event} (${because})`;
}

function partedOn(
  day: IsoDate,
  a: Run,
  left: readonly RateInterval[],
  b: Run,
  right: readonly RateInterval[],
): readonly Attribution[] {
  return attribute({ run: a, reasons: movedOn(left, day) }, { run: b, reasons: movedOn(right, day) });
}

function movedOn(path: readonly RateInterval[], day: IsoDate): readonly Reason[] {
  return path.find((each) => each.from === day)?.because ?? [];
}

function breakpoints(intervals: readonly RateInterval[], from: IsoDate, until: IsoDate | null): readonly IsoDate[] {
  const days = new Set([from, ...intervals.map((each) => each.from)]);
  return [...days].filter((day) => day >= from && (until === null || day < until)).sort();
}

function rateAt(path: readonly RateInterval[], day: IsoDate): Percent {
  return path.filter((each) => each.from <= day).at(-1)?.value ?? '0%';
}
