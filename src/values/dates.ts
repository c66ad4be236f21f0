// Paths, not indexes: the index of date-fns loads all of it, and the full UTCDate makes formatters for texts that nobody
// here asks for. Together they were three quarters of what importing this library cost.
import { UTCDateMini } from '@date-fns/utc/date/mini';
import { addDays as addDaysTo } from 'date-fns/addDays';
import { addMonths as addMonthsTo } from 'date-fns/addMonths';
import { differenceInCalendarDays } from 'date-fns/differenceInCalendarDays';
import { lightFormat } from 'date-fns/lightFormat';
import { parseISO } from 'date-fns/parseISO';
import { type Issue, issue } from './issue.js';
import { err, ok, type Result } from './result.js';

/**
 * A calendar day of a customs territory, `'2025-04-10'`. Intervals are half-open: `from` is the first day on which
 * something holds, `until` the first day on which it no longer does. Compare with `<` and `===`.
 */
export type IsoDate = `${number}-${number}-${number}`;

const shape = /^[1-9]\d{3}-\d{2}-\d{2}$/;
const inUtc = { in: (value: Date | number | string) => new UTCDateMini(value) } as const;

/** Whether a text is a real calendar day between the years 1000 and 9999. */
export function isIsoDate(text: unknown): text is IsoDate {
  if (typeof text !== 'string' || !shape.test(text)) return false;
  const day = Number(text.slice(8));
  return day >= 1 && day <= daysIn(Number(text.slice(0, 4)), Number(text.slice(5, 7)));
}

const DAYS_OF_MONTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** How many days a month has. A calendar library takes twenty times as long, and a record is asked for each of its days. */
function daysIn(year: number, month: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && isLeap ? 29 : (DAYS_OF_MONTHS[month - 1] ?? 0);
}

/**
 * Reads a calendar day. Refuses what is not one: `'2025-02-30'`, `'2025-1-5'`, `'20250105'`, a time of day.
 *
 * @example
 * ```ts
 * import { parseIsoDate } from 'truce';
 *
 * parseIsoDate('2025-04-10').ok; //=> true
 * parseIsoDate('2025-02-30').ok; //=> false
 * ```
 */
export function parseIsoDate(given: unknown): Result<IsoDate, Issue<'MALFORMED_DATE'>> {
  if (isIsoDate(given)) return ok(given);
  return err(issue('MALFORMED_DATE', given, 'a date is a real calendar day written YYYY-MM-DD, such as 2025-04-10'));
}

/** The day that lies a whole number of days after (or, if negative, before) another. */
export function addDays(day: IsoDate, days: number): IsoDate {
  return written(addDaysTo(parseISO(day, inUtc), days, inUtc));
}

/** The day a number of months later; the 31st becomes the last day of a shorter month. */
export function addMonths(day: IsoDate, months: number): IsoDate {
  return written(addMonthsTo(parseISO(day, inUtc), months, inUtc));
}

/** How many days lie from one day to another; negative when `to` comes first. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return differenceInCalendarDays(parseISO(to, inUtc), parseISO(from, inUtc), inUtc);
}

/** The earlier of two days, where `null` means never. */
export function earlier(a: IsoDate | null, b: IsoDate | null): IsoDate | null {
  if (a === null) return b;
  if (b === null) return a;
  return a <= b ? a : b;
}

function written(date: Date): IsoDate {
  return lightFormat(date, 'yyyy-MM-dd') as IsoDate;
}

/**
 * The days of a half-open window in order. Steps by the calendar itself: a library that is asked for each next day takes
 * three microseconds for it, a hundred times as long.
 */
export function daysFrom({ from, until }: { readonly from: IsoDate; readonly until: IsoDate }): readonly IsoDate[] {
  const days: IsoDate[] = [];
  let [year, month, day] = from.split('-').map(Number) as [number, number, number];
  for (; year <= 9999; [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1]) {
    const inMonth = `${year}-${twoDigits(month)}-`;
    for (const last = daysIn(year, month); day <= last; day += 1) {
      const on = (inMonth + twoDigits(day)) as IsoDate;
      if (on >= until) return days;
      days.push(on);
    }
    day = 1;
  }
  return days;
}

function twoDigits(number: number): string {
  return number < 10 ? `0${number}` : `${number}`;
}
