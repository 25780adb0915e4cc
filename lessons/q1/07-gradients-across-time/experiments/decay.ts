/**
 * A straight line on a logarithmic axis: the factor by which something shrinks per step.
 *
 * @module
 */

/** An exponential that was fitted. */
export interface Decay {
  /** The factor per step: 0.9 if a tenth is lost at each. */
  readonly factor: number;
  /** How straight the logarithms lie, R²: 1 if the decay is exactly exponential. */
  readonly straightness: number;
}

/**
 * Fits ln y = a + n·ln factor by least squares, up to the first value that is zero to rounding.
 *
 * @param values one per step
 *
 * @example
 * ```ts
 * import { decayOf } from "./decay.ts";
 * import assert from "node:assert/strict";
 *
 * const { factor, straightness } = decayOf([8, 4, 2, 1]);
 * assert(Math.abs(factor - 0.5) < 1e-12 && straightness > 1 - 1e-12);
 * ```
 */
export function decayOf(values: readonly number[]): Decay {
  const zero = values.findIndex((value) => !(value > 0));
  const logs = (zero < 0 ? values : values.slice(0, zero)).map(Math.log);
  if (logs.length < 2) return { factor: 0, straightness: 1 };
  const middle = (logs.length - 1) / 2;
  const mean = logs.reduce((sum, y) => sum + y, 0) / logs.length;
  let [xx, xy, yy] = [0, 0, 0];
  logs.forEach((y, n) => {
    xx += (n - middle) ** 2;
    xy += (n - middle) * (y - mean);
    yy += (y - mean) ** 2;
  });
  return { factor: Math.exp(xy / xx), straightness: yy === 0 ? 1 : xy * xy / (xx * yy) };
}
