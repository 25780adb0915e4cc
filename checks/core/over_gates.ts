/**
 * Which gate of a packed parameter is wrong.
 *
 * @module
 */

import { splitCols, transpose } from "../../lessons/kit/elementwise.ts";
import { asList, compare, within } from "./comparison.ts";
import type { Exercise, Output } from "./exercise.ts";

/** For each gate whether its part is wrong in any of the packed outputs. */
export function wrongGates(
  { order, packed, along }: NonNullable<Exercise["gates"]>,
  yours: Output,
  right: Output,
  limit: number,
): boolean[] {
  const wrong = order.map(() => false);
  for (const name of packed) {
    const [ours, theirs] = [yours, right].map((output) => {
      const [all] = asList(output[name]);
      return splitCols(along === "rows" ? transpose(all) : all, order.length);
    });
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
 * const gates = { order: ["i", "f"], packed: ["dz"] };
 * assert.equal(formatGates(gates.order, wrongGates(gates, yours, right, 1e-7)), "i ok   f ✗");
 * ```
 */
export function formatGates(order: readonly string[], wrong: readonly boolean[]): string {
  return order.map((gate, k) => `${gate} ${wrong[k] ? "✗" : "ok"}`).join("   ");
}
