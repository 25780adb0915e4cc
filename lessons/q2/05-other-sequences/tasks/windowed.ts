/**
 * Windows of series, as an engine takes them.
 *
 * @module
 */

import type { Batch } from "../../../engines/engine.ts";
import type { Matrix } from "../../../kit/matrix.ts";
import type { Windows } from "../windows.ts";

/**
 * The windows with these numbers.
 *
 * @example
 * ```ts
 * import { batchOf } from "./windowed.ts";
 * import { fromRows } from "../../../kit/matrix.ts";
 * import assert from "node:assert/strict";
 *
 * const x = [fromRows([[1], [2]]), fromRows([[2], [3]])];
 * const { size, y } = batchOf({ x, y: fromRows([[3], [4]]) }, [1]);
 * assert.deepEqual([size, ...y], [1, 4]);
 * ```
 */
export function batchOf({ x, y }: Windows, indices: readonly number[]): Batch {
  const length = x[0].data.length;
  const all = new Float32Array(indices.length * length);
  const answers = new Float32Array(indices.length * y.cols);
  indices.forEach((index, k) => {
    all.set(x[index].data, k * length);
    answers.set(y.data.subarray(index * y.cols, (index + 1) * y.cols), k * y.cols);
  });
  return { size: indices.length, x: all, y: answers };
}

/** Some rows of a matrix, in this order. */
export function someRows({ cols, data }: Matrix, rows: readonly number[]): Matrix {
  const all = new Float64Array(rows.length * cols);
  rows.forEach((row, k) => all.set(data.subarray(row * cols, (row + 1) * cols), k * cols));
  return { rows: rows.length, cols, data: all };
}
