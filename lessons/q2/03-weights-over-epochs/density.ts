/**
 * How numbers are distributed: histograms, and smooth estimates of a density.
 *
 * @module
 */

import { NotSolvedYet } from "../../kit/not_solved_yet.ts";

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
  throw new NotSolvedYet(
    "q2/03 histogram",
    "count what lies in each part, then divide by count and width",
  );
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
  throw new NotSolvedYet(
    "q2/03 kernelDensity",
    "for each place, add up the kernels of all numbers",
  );
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
  throw new NotSolvedYet(
    "q2/03 silvermanBandwidth",
    "the smaller of two measures of width, times 0.9, times n to the power −1/5",
  );
}
