/**
 * Which gate of a packed parameter is wrong.
 *
 * @module
 */

import { splitCols } from "../../lessons/kit/elementwise.ts";
import { asList, compare, within } from "./comparison.ts";
import type { Output } from "./exercise.ts";

/**
 * The line "by gate" of a failure: each gate, and the names whose columns of that gate are wrong.
 *
 * @param gates the gates in the order of their columns
 * @param packed the names of outputs that hold all gates side by side
 *
 * @example
 * ```ts
 * import { overGates } from "./over_gates.ts";
 * import { fromRows } from "../../lessons/kit/matrix.ts";
 * import assert from "node:assert/strict";
 *
 * const text = overGates(
 *   ["i", "f"],
 *   ["dz"],
 *   { dz: fromRows([[1, 9]]) },
 *   { dz: fromRows([[1, 2]]) },
 *   1e-7,
 * );
 * assert.equal(text, "i ok   f ✗");
 * ```
 */
export function overGates(
  gates: readonly string[],
  packed: readonly string[],
  yours: Output,
  right: Output,
  limit: number,
): string {
  const wrong = gates.map(() => false);
  for (const name of packed) {
    const [ours, theirs] = [yours, right].map((output) =>
      splitCols(asList(output[name])[0], gates.length)
    );
    theirs.forEach((part, k) => {
      const [{ error }] = compare({ part: ours[k] }, { part });
      if (!within(error, limit)) wrong[k] = true;
    });
  }
  return gates.map((gate, k) => `${gate} ${wrong[k] ? "✗" : "ok"}`).join("   ");
}
