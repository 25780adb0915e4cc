/**
 * Matrices below each other, and rows of them.
 *
 * @module
 */

import type { Matrix } from "../../lessons/kit/matrix.ts";

/** Matrices of one width below each other. */
export function stackedRows(parts: readonly Matrix[]): Matrix {
  const data = Float64Array.from(parts.flatMap((part) => [...part.data]));
  return { rows: parts.reduce((sum, part) => sum + part.rows, 0), cols: parts[0].cols, data };
}

/** One row of a matrix, as a view of its numbers. */
export function atRow({ cols, data }: Matrix, r: number): Matrix {
  return { rows: 1, cols, data: data.subarray(r * cols, (r + 1) * cols) };
}

/** The matrix with rows and columns exchanged. */
export function turned({ rows, cols, data }: Matrix): Matrix {
  const entry = (_: number, k: number) => data[(k % rows) * cols + Math.floor(k / rows)];
  return { rows: cols, cols: rows, data: new Float64Array(rows * cols).map(entry) };
}
