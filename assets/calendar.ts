/**
 * Days and months as numbers, so that a gap can be seen.
 *
 * @module
 */

const DAY = 86_400_000;

/** Days in the calendar of {@linkcode seasonOf}. */
export const YEAR = 366;

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/**
 * The number of a day, counted from 1970-01-01.
 *
 * @param text as 2012-02-29
 * @throws {RangeError} whose message completes the sentence "it must be …".
 *
 * @example
 * ```ts
 * import { dayIn } from "./calendar.ts";
 * import assert from "node:assert/strict";
 *
 * assert.equal(dayIn("2012-03-01") - dayIn("2012-02-28"), 2);
 * assert.throws(() => dayIn("2013-02-29"), { message: "a day of the calendar, as 2012-12-31" });
 * ```
 */
export function dayIn(text: string): number {
  const day = Date.parse(`${text}T00:00:00Z`) / DAY;
  const right = /^\d{4}-\d\d-\d\d$/.test(text) && Number.isInteger(day) && dayText(day) === text;
  if (!right) throw new RangeError("a day of the calendar, as 2012-12-31");
  return day;
}

/** The inverse of {@linkcode dayIn}. */
export function dayText(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

/**
 * The place of a day in its year, 0 to 365, as if every year were a leap year: so the 1st of March has the same number
 * in each of them, and the 29th of February one of its own.
 *
 * @example
 * ```ts
 * import { dayIn, seasonOf } from "./calendar.ts";
 * import assert from "node:assert/strict";
 *
 * assert.equal(seasonOf(dayIn("2013-03-01")), 60);
 * assert.equal(seasonOf(dayIn("2012-03-01")), 60);
 * assert.equal(seasonOf(dayIn("2013-12-31")), 365);
 * ```
 */
export function seasonOf(day: number): number {
  return dayIn(`2000${dayText(day).slice(4)}`) - dayIn("2000-01-01");
}

/**
 * The number of a month, counted from January of the year 0.
 *
 * @param text its first day, as "Mar 1 2010"
 * @throws {RangeError} whose message completes the sentence "it must be …".
 *
 * @example
 * ```ts
 * import { monthIn, monthText } from "./calendar.ts";
 * import assert from "node:assert/strict";
 *
 * assert.equal(monthIn("Jan 1 2001") - monthIn("Nov 1 2000"), 2);
 * assert.equal(monthText(monthIn("Mar 1 2010")), "2010-03");
 * ```
 */
export function monthIn(text: string): number {
  const [, name, year] = /^([A-Z][a-z]{2}) 1 (\d{4})$/.exec(text) ?? [];
  const month = MONTHS.indexOf(name);
  if (month < 0) throw new RangeError('the first day of a month, as "Mar 1 2010"');
  return 12 * Number(year) + month;
}

/** A month as 2010-03. */
export function monthText(month: number): string {
  return `${Math.floor(month / 12)}-${String(month % 12 + 1).padStart(2, "0")}`;
}
