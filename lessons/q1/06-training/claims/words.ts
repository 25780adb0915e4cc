/**
 * Numbers as the text shows them.
 *
 * @module
 */

import { scientific } from "../../../../assets/numerals.ts";
import type { Estimate } from "../../../../assets/statistics.ts";
import type { CellKind } from "../model.ts";

/** The cells in the order of the course. */
export const KINDS: readonly CellKind[] = ["rnn", "lstm", "gru"];

/** The cells as they are printed. */
export const NAME: Record<CellKind, string> = { rnn: "RNN", lstm: "LSTM", gru: "GRU" };

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
