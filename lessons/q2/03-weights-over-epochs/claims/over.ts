/**
 * How a ratio of two groups is written: the text says of what it is a multiple, the reason only how much.
 *
 * @module
 */

import type { Measured, Verdict } from "../../../../assets/claim.ts";
import { measured } from "../../../../assets/measured.ts";
import type { Estimate } from "../../../../assets/statistics.ts";

/** Two decimals: ratios near 1 must not look like 1. */
export const decimals = (x: number) => x.toFixed(2);

/**
 * A ratio with its words.
 *
 * @param of what it is a multiple of: "LSTM"
 *
 * @example
 * ```ts
 * import { over } from "./over.ts";
 * import assert from "node:assert/strict";
 *
 * const { text, because } = over({ value: 0.987, low: 0.98, high: 0.99 }, "LSTM", "holds", (it) => `${it}.`);
 * assert.equal(text, "0.99 × LSTM");
 * assert.equal(because, "0.99 (95 % interval 0.98 to 0.99).");
 * ```
 */
export function over(
  ratio: Estimate,
  of: string,
  verdict: Verdict,
  reason: (it: string) => string,
): Measured {
  const said = measured(ratio, verdict, reason, decimals);
  return { ...said, text: `${said.text} × ${of}` };
}
