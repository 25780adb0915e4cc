/**
 * Numbers as the texts show them.
 *
 * @module
 */

import { scientific } from "./numerals.ts";
import type { Estimate } from "./statistics.ts";

/**
 * A number with so many significant digits, a last 0 included; whole numbers are not rounded.
 *
 * @example
 * ```ts
 * import { short } from "./words.ts";
 * import assert from "node:assert/strict";
 *
 * assert.deepEqual([1.99, 1576, 0.0000326].map((x) => short(x)), ["2.0", "1576", "3.3\u00a0·\u00a010⁻⁵"]);
 * ```
 */
export function short(value: number, digits = 2): string {
  const size = Math.abs(value);
  if (size >= 10 ** digits && size < 1e5) return String(Math.round(value)).replace("-", "−");
  if (size < 1e-3 || size >= 1e5) return scientific(value, digits);
  return value.toPrecision(digits).replace("-", "−");
}

/** The same with its sign, also where that is a plus. */
export function signed(value: number, digits = 2): string {
  return `${value > 0 ? "+" : ""}${short(value, digits)}`;
}

/** "0.79 [0.70, 0.90]": an estimate and its interval. */
export function shortEstimate({ value, low, high }: Estimate): string {
  return `${short(value)} [${short(low)}, ${short(high)}]`;
}

/**
 * A share in per cent.
 *
 * @example
 * ```ts
 * import { percent } from "./words.ts";
 * import assert from "node:assert/strict";
 *
 * assert.equal(percent(0.98764, 1), "98.8\u00a0%");
 * ```
 */
export function percent(share: number, decimals = 0): string {
  return `${(100 * share).toFixed(decimals)}\u00a0%`;
}
