/**
 * Temperatures as windows, and forecasts that need no network.
 *
 * @module
 */

import { YEAR } from "../../../../assets/calendar.ts";
import type { Weather } from "../../../../assets/seattle.ts";
import { type Matrix, zeros } from "../../../kit/matrix.ts";
import { dampings, persistence, seasonalMeans } from "../baselines.ts";
import { type Split, splitByTime, type Standardised, standardised, windowsOf } from "../windows.ts";
import { someRows } from "./windowed.ts";

/** How the series is cut. */
export interface WeatherSettings {
  /** Days that are read, T. */
  readonly steps: number;
  /** Days that are forecast. */
  readonly horizon: number;
  /** Days to both sides that count for what is usual on a day. */
  readonly around: number;
}

/** The series as windows, with what belongs to them. */
export interface WeatherTask {
  /** In degrees: what is forecast, `[count×horizon]`. */
  readonly truth: Matrix;
  /** Standardised: what is read, each `[T×I]`, and what is to be said, `[count×horizon]`. */
  readonly x: readonly Matrix[];
  readonly y: Matrix;
  readonly units: Standardised;
  readonly split: Split;
  /** First day of the validation part, and of the test part. */
  readonly borders: readonly [number, number];
}

/**
 * The first half of the days is learned from, the next quarter says when to stop, the last one is the test: of four
 * years, two, one and one.
 */
export function bordersOf(count: number): [number, number] {
  return [Math.ceil(count / 2), Math.ceil(3 * count / 4)];
}

/** Temperature, and the day's place on the circle of the year; then whatever else is to be read. */
export function seriesOf(
  { warmest, seasons }: Weather,
  others: readonly (readonly number[])[] = [],
): Matrix {
  const angles = seasons.map((season) => 2 * Math.PI * season / YEAR);
  const columns = [warmest, angles.map(Math.sin), angles.map(Math.cos), ...others];
  const series = zeros(warmest.length, columns.length);
  columns.forEach((column, c) =>
    column.forEach((value, r) => series.data[r * columns.length + c] = value)
  );
  return series;
}

/** Windows of the series, split by time, in units of the part that is learned from. */
export function weatherTask(weather: Weather, { steps, horizon }: WeatherSettings): WeatherTask {
  const series = seriesOf(weather);
  const borders = bordersOf(series.rows);
  const units = standardised(series, borders[0]);
  const { x, y } = windowsOf(units.values, steps, horizon);
  const { y: truth } = windowsOf(series, steps, horizon);
  const split = splitByTime(x.length, steps, horizon, borders);
  return { truth, x, y, units, split, borders };
}

/** What is said in standardised units, in degrees. */
export function inDegrees(said: ArrayLike<number>, { mean, deviation }: Standardised): number[] {
  return Array.from(said, (value) => value * deviation.data[0] + mean.data[0]);
}

/**
 * The baselines for the windows of the test part, `[count×horizon]` in degrees. They may learn from all days before the test.
 */
export function weatherBaselines(
  weather: Weather,
  { steps, horizon, around }: WeatherSettings,
  { split, borders }: WeatherTask,
): Record<"persistence" | "seasonal" | "damped", Matrix> {
  const { warmest, seasons } = weather;
  const known = borders[1];
  const usual = seasonalMeans(warmest, seasons, known, around, YEAR);
  const anomalies = warmest.map((value, t) => value - usual[seasons[t]]);
  const left = dampings(anomalies, known, horizon);
  const { x } = windowsOf(seriesOf(weather), steps, horizon);
  const each = (say: (last: number, h: number) => number): Matrix => {
    const said = zeros(split.test.length, horizon);
    split.test.forEach((i, k) => {
      for (let h = 0; h < horizon; h++) said.data[k * horizon + h] = say(i + steps - 1, h);
    });
    return said;
  };
  const onDay = (day: number) => usual[seasons[day]];
  return {
    persistence: someRows(persistence(x, horizon), split.test),
    seasonal: each((last, h) => onDay(last + 1 + h)),
    damped: each((last, h) => onDay(last + 1 + h) + left[h] * anomalies[last]),
  };
}
