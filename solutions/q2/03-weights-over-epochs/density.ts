/**
 * How numbers are distributed: histograms, and smooth estimates of a density.
 *
 * @module
 */

/**
 * A histogram as a density: how many numbers lie in each of `bins` equal parts of [low, high], over
 * their count and the width of a part, so that the area under it is the share of numbers inside.
 * Each part holds its left edge; the last one holds `high` too.
 *
 * @returns `[bins]`
 *
 * @example
 * ```ts
 * import { histogram } from "./density.ts";
 * import assert from "node:assert/strict";
 *
 * assert.deepEqual(histogram([0, 0.5, 1.9, 2], 0, 2, 2), [0.5, 0.5]);
 * ```
 */
export function histogram(
  values: ArrayLike<number>,
  low: number,
  high: number,
  bins: number,
): number[] {
  // #region exercise: count what lies in each part, then divide by count and width
  const width = (high - low) / bins;
  const counts = new Array<number>(bins).fill(0);
  for (let i = 0; i < values.length; i++) {
    const value = values[i];
    if (value < low || value > high) continue;
    counts[Math.min(Math.floor((value - low) / width), bins - 1)]++;
  }
  return counts.map((count) => count / (values.length * width));
  // #endregion
}

/**
 * A kernel density estimate: the mean of normal densities of deviation h, one around each number.
 *
 * f(x) = 1/(n·h) · Σ φ((x − x_i)/h), with φ(u) = exp(−u²/2)/√(2π).
 *
 * Sources: Rosenblatt 1956; Parzen 1962, equation 1.3.
 *
 * @param at where the density is asked for
 * @param h the bandwidth, positive
 * @returns the density at each of these places
 *
 * @example
 * ```ts
 * import { kernelDensity } from "./density.ts";
 * import assert from "node:assert/strict";
 *
 * const [middle] = kernelDensity([-1, 1], [0], 1); // φ(1), from both sides
 * assert(Math.abs(middle - Math.exp(-0.5) / Math.sqrt(2 * Math.PI)) < 1e-12);
 * ```
 */
export function kernelDensity(
  values: ArrayLike<number>,
  at: ArrayLike<number>,
  h: number,
): number[] {
  // #region exercise: for each place, add up the kernels of all numbers
  return Array.from(at, (x) => {
    let sum = 0;
    for (let i = 0; i < values.length; i++) {
      const u = (x - values[i]) / h;
      sum += Math.exp(-u * u / 2);
    }
    return sum / (values.length * h * Math.sqrt(2 * Math.PI));
  });
  // #endregion
}

/**
 * The bandwidth of Silverman's rule of thumb: h = 0.9 · min(s, IQR/1.34) · n^(−1/5), with the sample
 * deviation s (over n − 1) and the distance IQR between the quartiles.
 *
 * Source: Silverman 1986, equation 3.31.
 *
 * @param quartiles the first and the third quartile of the values
 *
 * @example
 * ```ts
 * import { silvermanBandwidth } from "./density.ts";
 * import assert from "node:assert/strict";
 *
 * const h = silvermanBandwidth([-1, 0, 1], [-0.5, 0.5]); // s = 1, IQR = 1
 * assert(Math.abs(h - 0.9 / 1.34 * 3 ** -0.2) < 1e-12);
 * ```
 */
export function silvermanBandwidth(
  values: ArrayLike<number>,
  quartiles: readonly [first: number, third: number],
): number {
  // #region exercise: the smaller of two measures of width, times 0.9, times n to the power −1/5
  const n = values.length;
  let mean = 0, squares = 0;
  for (let i = 0; i < n; i++) mean += values[i] / n;
  for (let i = 0; i < n; i++) squares += (values[i] - mean) ** 2;
  const s = Math.sqrt(squares / (n - 1));
  const [first, third] = quartiles;
  return 0.9 * Math.min(s, (third - first) / 1.34) * n ** -0.2;
  // #endregion
}
