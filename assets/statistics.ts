/**
 * Numbers over seeds: medians, quantiles, and intervals by resampling.
 *
 * @module
 */

import { random } from "../lessons/kit/random.ts";

/** The arithmetic mean. */
export function mean(values: readonly number[]): number {
  return values.reduce((sum, v) => sum + v, 0) / values.length;
}

/**
 * The q-quantile, interpolated between neighbours (Hyndman & Fan 1996, type 7).
 *
 * @example
 * ```ts
 * import { quantile } from "./statistics.ts";
 * import assert from "node:assert/strict";
 *
 * assert.equal(quantile([3, 1, 2], 0.5), 2);
 * ```
 */
export function quantile(values: readonly number[], q: number): number {
  if (values.length === 0) throw new RangeError("There is no quantile of no values.");
  const sorted = [...values].sort((a, b) => a - b);
  const at = q * (sorted.length - 1);
  const below = Math.floor(at);
  const above = Math.min(below + 1, sorted.length - 1);
  return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
}

/** The median. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** An estimate and its 95 % interval. */
export interface Estimate {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/**
 * A statistic of values over seeds with its 95 % percentile bootstrap interval (Efron 1979), from
 * 2000 resamples drawn with a fixed seed, so that it is the same each time.
 *
 * @param statistic {@linkcode mean} or {@linkcode median}; default mean
 *
 * @example
 * ```ts
 * import { bootstrap } from "./statistics.ts";
 * import assert from "node:assert/strict";
 *
 * const { value, low, high } = bootstrap([1, 2, 3, 4, 5]);
 * assert.equal(value, 3);
 * assert(low < 3 && 3 < high);
 * ```
 */
export function bootstrap(values: readonly number[], statistic = mean): Estimate {
  const rng = random(95);
  const resampled = Array.from(
    { length: 2000 },
    () => statistic(values.map(() => values[rng.integer(values.length)])),
  );
  return {
    value: statistic(values),
    low: quantile(resampled, 0.025),
    high: quantile(resampled, 0.975),
  };
}
