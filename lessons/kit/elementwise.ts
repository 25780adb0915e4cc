/**
 * Operations on matrices entry by entry, row by row, column by column.
 *
 * @module
 */

import { assertSameShape, assertShape, type Matrix, shape, zeros } from "./matrix.ts";

/**
 * A new matrix with `f` applied to every entry.
 *
 * @example
 * ```ts
 * import { fromRows, toRows } from "./matrix.ts";
 * import { map } from "./elementwise.ts";
 * import assert from "node:assert/strict";
 *
 * assert.deepEqual(toRows(map(fromRows([[1, -2]]), (x) => x * x)), [[1, 4]]);
 * ```
 */
export function map(a: Matrix, f: (value: number) => number): Matrix {
  const out = zeros(a.rows, a.cols);
  for (let i = 0; i < a.data.length; i++) out.data[i] = f(a.data[i]);
  return out;
}

/** The sum a + b. @throws {RangeError} if the shapes differ. */
export function add(a: Matrix, b: Matrix): Matrix {
  assertSameShape("add", a, b);
  const out = zeros(a.rows, a.cols);
  for (let i = 0; i < a.data.length; i++) out.data[i] = a.data[i] + b.data[i];
  return out;
}

/** The difference a − b. @throws {RangeError} if the shapes differ. */
export function sub(a: Matrix, b: Matrix): Matrix {
  assertSameShape("subtract", a, b);
  const out = zeros(a.rows, a.cols);
  for (let i = 0; i < a.data.length; i++) out.data[i] = a.data[i] - b.data[i];
  return out;
}

/**
 * The element-wise product a ⊙ b.
 *
 * @throws {RangeError} if the shapes differ.
 *
 * @example
 * ```ts
 * import { fromRows, toRows } from "./matrix.ts";
 * import { hadamard } from "./elementwise.ts";
 * import assert from "node:assert/strict";
 *
 * assert.deepEqual(toRows(hadamard(fromRows([[1, 2]]), fromRows([[3, 4]]))), [[3, 8]]);
 * ```
 */
export function hadamard(a: Matrix, b: Matrix): Matrix {
  assertSameShape("multiply element by element", a, b);
  const out = zeros(a.rows, a.cols);
  for (let i = 0; i < a.data.length; i++) out.data[i] = a.data[i] * b.data[i];
  return out;
}

/** The matrix a with every entry multiplied by `factor`. */
export function scale(a: Matrix, factor: number): Matrix {
  const out = zeros(a.rows, a.cols);
  for (let i = 0; i < a.data.length; i++) out.data[i] = factor * a.data[i];
  return out;
}

/** `out += a`. @throws {RangeError} if the shapes differ. */
export function addTo(out: Matrix, a: Matrix): void {
  assertSameShape("add", out, a);
  for (let i = 0; i < a.data.length; i++) out.data[i] += a.data[i];
}

/**
 * Adds one row to every row of `a`: how a bias meets a batch.
 *
 * @param a `[B×n]`
 * @param row `[1×n]`
 * @throws {RangeError} if `row` is not `[1×n]`.
 *
 * @example
 * ```ts
 * import { fromRows, toRows } from "./matrix.ts";
 * import { addRow } from "./elementwise.ts";
 * import assert from "node:assert/strict";
 *
 * assert.deepEqual(toRows(addRow(fromRows([[1, 2], [3, 4]]), fromRows([[10, 20]]))), [[11, 22], [13, 24]]);
 * ```
 */
export function addRow(a: Matrix, row: Matrix): Matrix {
  assertShape("the row to add", row, 1, a.cols);
  const out = zeros(a.rows, a.cols);
  for (let r = 0, i = 0; r < a.rows; r++) {
    for (let c = 0; c < a.cols; c++, i++) out.data[i] = a.data[i] + row.data[c];
  }
  return out;
}

/**
 * `out += the sum of the rows of a`: how a batch reaches the gradient of a bias.
 *
 * @param out `[1×n]`
 * @param a `[B×n]`
 * @throws {RangeError} if `out` is not `[1×n]`.
 *
 * @example
 * ```ts
 * import { fromRows, toRows, zeros } from "./matrix.ts";
 * import { addSumOfRows } from "./elementwise.ts";
 * import assert from "node:assert/strict";
 *
 * const db = zeros(1, 2);
 * addSumOfRows(db, fromRows([[1, 2], [3, 4]]));
 * assert.deepEqual(toRows(db), [[4, 6]]);
 * ```
 */
export function addSumOfRows(out: Matrix, a: Matrix): void {
  assertShape("the sum of the rows", out, 1, a.cols);
  for (let r = 0, i = 0; r < a.rows; r++) {
    for (let c = 0; c < a.cols; c++, i++) out.data[c] += a.data[i];
  }
}

/**
 * Cuts a matrix into `parts` of equal width: the gates out of their common product.
 *
 * @param a `[B×(parts·H)]`
 * @returns `parts` matrices `[B×H]`, from left to right
 * @throws {RangeError} if the columns cannot be shared out equally.
 *
 * @example
 * ```ts
 * import { fromRows, toRows } from "./matrix.ts";
 * import { splitCols } from "./elementwise.ts";
 * import assert from "node:assert/strict";
 *
 * const [left, right] = splitCols(fromRows([[1, 2, 3, 4]]), 2);
 * assert.deepEqual([toRows(left), toRows(right)], [[[1, 2]], [[3, 4]]]);
 * ```
 */
export function splitCols(a: Matrix, parts: number): Matrix[] {
  const width = a.cols / parts;
  if (!Number.isInteger(width)) {
    throw new RangeError(`Cannot split ${shape(a)} into ${parts} parts of equal width.`);
  }
  return Array.from({ length: parts }, (_, p) => {
    const part = zeros(a.rows, width);
    for (let r = 0; r < a.rows; r++) {
      const from = r * a.cols + p * width;
      for (let c = 0; c < width; c++) part.data[r * width + c] = a.data[from + c];
    }
    return part;
  });
}

/**
 * Puts matrices side by side. The inverse of {@linkcode splitCols}.
 *
 * @param parts matrices with the same number of rows
 * @throws {RangeError} if the numbers of rows differ.
 */
export function concatCols(parts: readonly Matrix[]): Matrix {
  const rows = parts[0]?.rows ?? 0;
  const cols = parts.reduce((sum, part) => sum + part.cols, 0);
  const out = zeros(rows, cols);
  let left = 0;
  for (const part of parts) {
    if (part.rows !== rows) {
      throw new RangeError(
        `Cannot put ${shape(parts[0])} and ${shape(part)} side by side: the rows must be equal.`,
      );
    }
    for (let r = 0; r < rows; r++) {
      const to = r * cols + left;
      for (let c = 0; c < part.cols; c++) out.data[to + c] = part.data[r * part.cols + c];
    }
    left += part.cols;
  }
  return out;
}

/** The transpose aᵀ. */
export function transpose(a: Matrix): Matrix {
  const out = zeros(a.cols, a.rows);
  for (let r = 0; r < a.rows; r++) {
    for (let c = 0; c < a.cols; c++) out.data[c * a.rows + r] = a.data[r * a.cols + c];
  }
  return out;
}

/** The Frobenius norm of several matrices taken as one long vector: √Σ x². */
export function norm(...matrices: readonly Matrix[]): number {
  let sum = 0;
  for (const m of matrices) for (let i = 0; i < m.data.length; i++) sum += m.data[i] * m.data[i];
  return Math.sqrt(sum);
}
