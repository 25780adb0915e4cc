/**
 * The weather of Seattle, day by day from 2012 to 2015.
 *
 * NOAA National Climatic Data Center, in the public domain as a work of the United States government; the file lies in
 * the npm package `vega-datasets` (BSD-3-Clause) as `data/seattle-weather.csv`.
 *
 * @module
 */

import { dayIn, dayText, seasonOf } from "./calendar.ts";
import { number, parseTable } from "./csv.ts";
import { readPackageFile } from "./package_file.ts";

/** Days in a row, without a gap. */
export interface Weather {
  /** As 2012-01-01. */
  readonly dates: readonly string[];
  /** The place of each day in its year, 0 to 365. */
  readonly seasons: readonly number[];
  /** The highest temperature of each day, °C. */
  readonly warmest: readonly number[];
  /** What else was asked for, by the names of the columns. */
  readonly others: Readonly<Record<string, readonly number[]>>;
}

const PACKAGE = "vega-datasets@3.2.1";

/** Lowest temperature in °C, rain in mm, wind in km/h by its datapackage.json. */
const OTHERS = ["temp_min", "precipitation", "wind"];

/**
 * Reads all days.
 *
 * @throws {Error} a sentence, if the package cannot be fetched or the file is damaged.
 */
export async function readSeattle(): Promise<Weather> {
  const text = await readPackageFile(PACKAGE, "data/seattle-weather.csv", "The weather of Seattle");
  return parseWeather(text, "seattle-weather.csv", OTHERS);
}

/**
 * Days from a table with the columns `date` and `temp_max`.
 *
 * @param file its name, for the sentence about what is wrong
 * @param others further columns of numbers that must be there
 * @throws {RangeError} in one sentence that names file, line and field: a missing column, a field that is no number,
 * a day that does not follow the one before.
 *
 * @example
 * ```ts
 * import { parseWeather } from "./seattle.ts";
 * import assert from "node:assert/strict";
 *
 * const text = "date,temp_max\n2012-02-28,12.8\n2012-02-29,10.6\n";
 * assert.deepEqual(parseWeather(text, "x.csv").seasons, [58, 59]);
 * assert.throws(
 *   () => parseWeather(`${text}2012-03-02,9\n`, "x.csv"),
 *   { message: "x.csv, line 4: date is 2012-03-02; it must be 2012-03-01, the day after the line before." },
 * );
 * ```
 */
export function parseWeather(
  text: string,
  file: string,
  others: readonly string[] = [],
): Weather {
  const more = Object.fromEntries(others.map((name) => [name, number]));
  const rows = parseTable(text, file, { date: dayIn, temp_max: number, ...more });
  rows.slice(1).forEach(({ date, line }, k) => {
    const expected = rows[k].date + 1;
    if (date === expected) return;
    throw new RangeError(
      `${file}, line ${line}: date is ${dayText(date)}; it must be ${dayText(expected)}, the day ` +
        `after the line before.`,
    );
  });
  const column = (name: string) =>
    rows.map((row) => (row as unknown as Record<string, number>)[name]);
  return {
    dates: rows.map(({ date }) => dayText(date)),
    seasons: rows.map(({ date }) => seasonOf(date)),
    warmest: rows.map(({ temp_max }) => temp_max),
    others: Object.fromEntries(others.map((name) => [name, column(name)])),
  };
}
