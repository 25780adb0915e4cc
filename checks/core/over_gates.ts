/**
 * Which gate of a packed parameter is wrong.
 *
 * @module
 */

import { splitCols } from "../../lessons/kit/elementwise.ts";
import { asList, compare, within } from "./comparison.ts";
import type { Output } from "./exercise.ts";

/**
 * For each gate whether its columns are wrong in any of the packed outputs.
 *
 * @param count number of gates side by side
 * @param packed the names of outputs that hold all gates side by side
 */
export function wrongGates(
  count: number,
  packed: readonly string[],
  yours: Output,
  right: Output,
  limit: number,
): boolean[] {
  const wrong = new Array<boolean>(count).fill(false);
  for (const name of packed) {
    const [ours, theirs] = [yours, right].map((output) =>
      splitCols(asList(output[name])[0], count)
    );
    theirs.forEach((part, k) => {
      const [{ error }] = compare({ part: ours[k] }, { part });
      if (!within(error, limit)) wrong[k] = true;
    });
  }
  return wrong;
}

/**
 * The line "by gate".
 *
 * @example
 * ```ts
 * import { formatGates, wrongGates } from "./over_gates.ts";
 * import { fromRows } from "../../lessons/kit/matrix.ts";
 * import assert from "node:assert/strict";
 *
 * const [yours, right] = [{ dz: fromRows([[1, 9]]) }, { dz: fromRows([[1, 2]]) }];
 * const wrong = wrongGates(2, ["dz"], yours, right, 1e-7);
 * assert.equal(formatGates(["i", "f"], wrong), "i ok   f ✗");
 * ```
 */
export function formatGates(order: readonly string[], wrong: readonly boolean[]): string {
  return order.map((gate, k) => `${gate} ${wrong[k] ? "✗" : "ok"}`).join("   ");
}
