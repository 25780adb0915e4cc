/**
 * A few digits as Q1 reads sequences: T matrices, a row for each digit.
 *
 * @module
 */

import type { Matrix } from "../../kit/matrix.ts";
import type { Sequences } from "../02-sequential-mnist/digits.ts";
import type { Examples } from "./q1_loss.ts";

/**
 * The digits from one number up to another.
 *
 * @returns T matrices `[B×I]`, and B labels
 *
 * @example
 * ```ts
 * import { someDigits } from "./some_digits.ts";
 * import assert from "node:assert/strict";
 *
 * const x = Float32Array.of(1, 2, 3, 4, 5, 6, 7, 8); // two sequences, two steps, two inputs
 * const sequences = { count: 2, steps: 2, inputs: 2, x, labels: Uint8Array.of(7, 9) };
 * const { xs, labels } = someDigits(sequences, 1, 2);
 * assert.deepEqual(xs.map(({ data }) => [...data]), [[5, 6], [7, 8]]);
 * assert.deepEqual(labels, [9]);
 * ```
 */
export function someDigits(
  { steps, inputs, x, labels }: Sequences,
  from: number,
  to: number,
): Examples {
  const rows = to - from;
  const xs = Array.from({ length: steps }, (_, t): Matrix => {
    const data = new Float64Array(rows * inputs);
    for (let b = 0; b < rows; b++) {
      const at = ((from + b) * steps + t) * inputs;
      data.set(x.subarray(at, at + inputs), b * inputs);
    }
    return { rows, cols: inputs, data };
  });
  return { xs, labels: [...labels.subarray(from, to)] };
}
