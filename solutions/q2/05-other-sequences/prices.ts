/**
 * Prices as growth.
 *
 * @module
 */

/**
 * The logarithms of the factors by which a price grows: r_t = ln(p_t / p_{t−1}). They add up over time, and do not care
 * about the currency.
 *
 * @param prices n of them, all above zero
 * @returns n − 1 of them
 *
 * @example
 * ```ts
 * import { logReturns } from "./prices.ts";
 * import assert from "node:assert/strict";
 *
 * assert.deepEqual(logReturns([100, 200, 100]), [Math.log(2), -Math.log(2)]);
 * ```
 */
export function logReturns(prices: readonly number[]): number[] {
  // #region exercise: ln of each price over the one before
  return prices.slice(1).map((price, t) => Math.log(price / prices[t]));
  // #endregion
}
