/**
 * Numbers short enough to be kept in a file.
 *
 * @module
 */

/**
 * Every number in a value rounded to so many significant digits; all else as it was.
 *
 * @example
 * ```ts
 * import { rounded } from "./rounding.ts";
 * import assert from "node:assert/strict";
 *
 * assert.deepEqual(rounded({ loss: [1 / 3, 2e-20 / 3] }, 3), { loss: [0.333, 6.67e-21] });
 * ```
 */
export function rounded<V>(value: V, digits = 6): V {
  if (typeof value === "number") {
    return (Number.isFinite(value) ? Number(value.toPrecision(digits)) : value) as V;
  }
  if (Array.isArray(value)) return value.map((item) => rounded(item, digits)) as V;
  if (typeof value === "object" && value !== null) {
    const entries = Object.entries(value).map(([key, item]) => [key, rounded(item, digits)]);
    return Object.fromEntries(entries) as V;
  }
  return value;
}
