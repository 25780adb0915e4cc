/**
 * Prices as windows: honestly, as returns; and as so many tutorials do it, as levels.
 *
 * @module
 */

import type { Firm } from "../../../../assets/stocks.ts";
import { monthText } from "../../../../assets/calendar.ts";
import type { Batch } from "../../../engines/engine.ts";
import { fromRows, type Matrix } from "../../../kit/matrix.ts";
import { random } from "../../../kit/random.ts";
import { mean } from "../../../../assets/statistics.ts";
import { persistence } from "../baselines.ts";
import { logReturns } from "../prices.ts";
import { splitByTime, standardised, windowsOf } from "../windows.ts";

/**
 * Firms whose prices are made by flipping a coin: as many months, and each month up or down by as much as the real
 * one moves in a usual month.
 */
export function coinFirms(firms: readonly Firm[], seed: number): Firm[] {
  const rng = random(seed);
  return firms.map(({ symbol, from, prices }) => {
    const step = Math.sqrt(mean(logReturns(prices).map((r) => r * r)));
    let price = prices[0];
    const made = prices.map((_, t) =>
      t === 0 ? price : price *= Math.exp(rng.integer(2) ? step : -step)
    );
    return { symbol: `coin ${symbol}`, from, prices: made };
  });
}

/** What is forecast: the growth of the price, or the price. */
export type Target = "returns" | "levels";

/** How the series are cut. */
export interface PriceSettings {
  readonly target: Target;
  /** Months that are read, T. */
  readonly steps: number;
  /** Months of the test part, the last ones of the series. */
  readonly test: number;
  /** Months of the validation part, those before. */
  readonly validation: number;
}

/** One window of one firm. */
export interface PriceCase {
  readonly firm: string;
  /** The month that is forecast. */
  readonly month: string;
  /** What is read, `[T×1]`, and what is to be said, in the units of the network. */
  readonly x: Matrix;
  readonly y: number;
  /** What was: the logarithmic return, or the level as a share of the range of the series. */
  readonly truth: number;
  /** What a random walk says: no change. */
  readonly walk: number;
  /** What it says if it drifts as it did before the test. */
  readonly drift: number;
  /** From the units of the network to those of the truth. */
  readonly scale: (said: number) => number;
}

/** The cases of all firms together, in three parts. */
export type PriceParts = Readonly<Record<"train" | "validation" | "test", readonly PriceCase[]>>;

/** Cases as an engine takes them. */
export function caseBatch(cases: readonly PriceCase[]): Batch {
  return {
    size: cases.length,
    x: Float32Array.from(cases.flatMap(({ x }) => [...x.data])),
    y: Float32Array.from(cases, ({ y }) => y),
  };
}

/** All windows of all firms. */
export function priceParts(firms: readonly Firm[], settings: PriceSettings): PriceParts {
  const { target, steps, test, validation } = settings;
  const all = firms.map(({ symbol, from, prices }) => {
    const series = target === "returns" ? logReturns(prices) : shares(prices);
    const borders = [series.length - test - validation, series.length - test] as const;
    return { symbol, series, borders, first: from + prices.length - series.length + steps };
  });
  const units = target === "returns" ? unitsOf(all) : { mean: 0, deviation: 1 };
  const parts = all.map(({ symbol, series, borders, first }) => {
    const own = target === "returns"
      ? returnsOf(series, steps, borders, units)
      : levelsOf(series, steps, borders);
    const cases = own.map((one, i) => ({ firm: symbol, month: monthText(first + i), ...one }));
    const split = splitByTime(cases.length, steps, 1, borders);
    return Object.fromEntries(
      Object.entries(split).map(([name, indices]: [string, readonly number[]]) =>
        [name, indices.map((i) => cases[i])] as const
      ),
    );
  });
  const together = (name: keyof PriceParts) => parts.flatMap((part) => part[name]);
  return {
    train: together("train"),
    validation: together("validation"),
    test: together("test"),
  };
}

type Borders = readonly [validation: number, test: number];

/** Mean and deviation of the returns that are learned from. */
interface Units {
  readonly mean: number;
  readonly deviation: number;
}

/**
 * One mean and one deviation for all firms. A mean of its own for each would be a forecast of its growth, and sixteen months of
 * a new firm are far too few for one.
 */
function unitsOf(all: readonly { series: readonly number[]; borders: Borders }[]): Units {
  const known = all.flatMap(({ series, borders }) => series.slice(0, borders[0]));
  const { mean, deviation } = standardised(columnOf(known), known.length);
  return { mean: mean.data[0], deviation: deviation.data[0] };
}

type Unnamed = Omit<PriceCase, "firm" | "month">;
/** Returns, in units of the part that is learned from. */
function returnsOf(
  series: readonly number[],
  steps: number,
  borders: Borders,
  units: Units,
): Unnamed[] {
  const values = columnOf(series.map((value) => (value - units.mean) / units.deviation));
  const { x, y } = windowsOf(values, steps, 1);
  const scale = (said: number) => said * units.deviation + units.mean;
  const drift = mean(series.slice(0, borders[1]));
  return x.map((one, i) => ({
    x: one,
    y: y.data[i],
    truth: series[i + steps],
    walk: 0,
    drift,
    scale,
  }));
}

/** Levels, as they come. */
function levelsOf(series: readonly number[], steps: number, borders: Borders): Unnamed[] {
  const { x, y } = windowsOf(columnOf(series), steps, 1);
  const last = persistence(x, 1).data;
  const drift = (series[borders[1] - 1] - series[0]) / (borders[1] - 1);
  return x.map((one, i) => ({
    x: one,
    y: y.data[i],
    truth: y.data[i],
    walk: last[i],
    drift: last[i] + drift,
    scale: (said) => said,
  }));
}

/**
 * From 0 at the lowest price of the whole series to 1 at the highest: the scaling of the tutorials, which
 * looks at the test part. It stands here to be measured, not to be used.
 */
function shares(prices: readonly number[]): number[] {
  const [low, high] = [Math.min(...prices), Math.max(...prices)];
  return prices.map((price) => (price - low) / (high - low));
}

function columnOf(series: readonly number[]): Matrix {
  return fromRows(series.map((value) => [value]));
}
