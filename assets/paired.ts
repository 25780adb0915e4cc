/**
 * Two cells compared seed by seed.
 *
 * @module
 */

import { bootstrap, type Estimate } from "./statistics.ts";

/**
 * How many times as large one cell's numbers are as another's: the geometric mean of the ratios over
 * seeds, with its 95 % interval.
 *
 * @param a one positive number per seed
 * @param b the other cell's, same seeds
 *
 * @example
 * ```ts
 * import { ratio } from "./paired.ts";
 * import assert from "node:assert/strict";
 *
 * const { value, low, high } = ratio([2, 4, 8], [1, 2, 4]);
 * assert(Math.abs(value - 2) < 1e-12 && Math.abs(high - low) < 1e-12);
 * ```
 */
export function ratio(a: readonly number[], b: readonly number[]): Estimate {
  return geometric(a.map((x, seed) => x / b[seed]));
}

/** How much larger one cell's numbers are than another's: the mean difference over seeds. */
export function difference(a: readonly number[], b: readonly number[]): Estimate {
  return bootstrap(a.map((x, seed) => x - b[seed]));
}

/** The geometric mean with its 95 % interval: for positive numbers that differ by factors. */
export function geometric(values: readonly number[]): Estimate {
  const { value, low, high } = bootstrap(values.map(Math.log));
  return { value: Math.exp(value), low: Math.exp(low), high: Math.exp(high) };
}
