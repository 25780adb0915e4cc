/**
 * From an estimate over seeds to what a claim comes to.
 *
 * @module
 */

import type { Measured, Verdict } from "./claim.ts";
import { scientific } from "./numerals.ts";
import type { Estimate } from "./statistics.ts";

/**
 * An estimate with its words: the text shows the value, the reason its interval too.
 *
 * @param write how a number is written, with its unit; default {@linkcode scientific}
 * @param reason the sentence that gives the reason; `it` is "0.38 (95 % interval 0.26 to 0.52)"
 *
 * @example
 * ```ts
 * import { measured } from "./measured.ts";
 * import assert from "node:assert/strict";
 *
 * const loss = { value: 0.381, low: 0.26, high: 0.52 };
 * const { text, because } = measured(loss, "holds", (it) => `The loss is ${it}.`);
 * assert.equal(text, "0.38");
 * assert.equal(because, "The loss is 0.38 (95 % interval 0.26 to 0.52).");
 * ```
 */
export function measured(
  { value, low, high }: Estimate,
  verdict: Verdict,
  reason: (it: string) => string,
  write: (value: number) => string = scientific,
): Measured {
  const it = `${write(value)} (95 % interval ${write(low)} to ${write(high)})`;
  return { value, low, high, text: write(value), verdict, because: reason(it) };
}
