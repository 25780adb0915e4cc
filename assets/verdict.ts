/**
 * From an estimate with its interval to a verdict: only what the whole interval says is said.
 *
 * @module
 */

import type { Verdict } from "./claim.ts";
import type { Estimate } from "./statistics.ts";

/**
 * Whether a quantity is below a limit: yes if its interval is, no if the interval lies above it,
 * and not decidable if the limit is inside.
 *
 * @example
 * ```ts
 * import { below } from "./verdict.ts";
 * import assert from "node:assert/strict";
 *
 * assert.equal(below({ value: 2, low: 1, high: 3 }, 4), "holds");
 * assert.equal(below({ value: 2, low: 1, high: 3 }, 2.5), "not decidable");
 * ```
 */
export function below({ low, high }: Estimate, limit: number): Verdict {
  if (high < limit) return "holds";
  return low >= limit ? "does not hold" : "not decidable";
}

/** Whether a quantity is above a limit; see {@linkcode below}. */
export function above({ low, high }: Estimate, limit: number): Verdict {
  if (low > limit) return "holds";
  return high <= limit ? "does not hold" : "not decidable";
}

/** Whether a quantity lies between two limits; see {@linkcode below}. */
export function between(estimate: Estimate, lowest: number, highest: number): Verdict {
  return all([above(estimate, lowest), below(estimate, highest)]);
}

/**
 * The verdict on several conditions together: one that does not hold decides, then one that cannot
 * be decided.
 *
 * @example
 * ```ts
 * import { all } from "./verdict.ts";
 * import assert from "node:assert/strict";
 *
 * assert.equal(all(["holds", "not decidable"]), "not decidable");
 * assert.equal(all(["not decidable", "does not hold"]), "does not hold");
 * ```
 */
export function all(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes("does not hold")) return "does not hold";
  return verdicts.includes("not decidable") ? "not decidable" : "holds";
}
