/**
 * Matrix products. Three of them, because a backward pass needs a·b, aᵀ·b and a·bᵀ, and copying a
 * transpose first would cost as much as a small product.
 *
 * The `add…` forms add to a matrix that exists: `addMatmulTA(dW, x, dz)` is `dW += xᵀ·dz`.
 *
 * The inner loops take four rows at a time. That is two to three times faster than one at a time,
 * because each entry of the result is loaded and stored once for four products, and because four
 * sums can grow side by side.
 *
 * @module
 */

import { type Matrix, shape, zeros } from "./matrix.ts";

/**
 * The product a·b.
 *
 * @param a `[m×k]`
 * @param b `[k×n]`
 * @returns `[m×n]`
 * @throws {RangeError} if `a.cols` is not `b.rows`.
 *
 * @example
 * ```ts
 * import { fromRows, toRows } from "./matrix.ts";
 * import { matmul } from "./products.ts";
 * import assert from "node:assert/strict";
 *
 * assert.deepEqual(toRows(matmul(fromRows([[1, 2]]), fromRows([[3], [4]]))), [[11]]);
 * ```
 */
export function matmul(a: Matrix, b: Matrix): Matrix {
  const out = zeros(a.rows, b.cols);
  addMatmul(out, a, b);
  return out;
}

/**
 * The product aᵀ·b, without writing aᵀ down.
 *
 * @param a `[k×m]`
 * @param b `[k×n]`
 * @returns `[m×n]`
 * @throws {RangeError} if `a.rows` is not `b.rows`.
 */
export function matmulTA(a: Matrix, b: Matrix): Matrix {
  const out = zeros(a.cols, b.cols);
  addMatmulTA(out, a, b);
  return out;
}

/**
 * The product a·bᵀ, without writing bᵀ down.
 *
 * @param a `[m×k]`
 * @param b `[n×k]`
 * @returns `[m×n]`
 * @throws {RangeError} if `a.cols` is not `b.cols`.
 */
export function matmulTB(a: Matrix, b: Matrix): Matrix {
  const out = zeros(a.rows, b.rows);
  addMatmulTB(out, a, b);
  return out;
}

/**
 * `out += a·b`. Four zeros in a row of `a` are skipped together, so that a one-hot row is cheap
 * (and 0·NaN may count as 0 here).
 *
 * @throws {RangeError} if the shapes do not fit.
 */
export function addMatmul(out: Matrix, a: Matrix, b: Matrix): void {
  if (a.cols !== b.rows) refuse("multiply", a, b, "a.cols must equal b.rows");
  if (out.rows !== a.rows || out.cols !== b.cols) refuseTarget(out, a.rows, b.cols);
  const n = b.cols;
  const K = a.cols;
  for (let i = 0; i < a.rows; i++) {
    for (let k = 0; k < K; k += 4) {
      addRows(out, i * n, a.data, i * K + k, 1, b.data, k * n, n, K - k);
    }
  }
}

/**
 * `out += aᵀ·b`: how the gradient of a weight grows, step by step.
 *
 * @throws {RangeError} if the shapes do not fit.
 */
export function addMatmulTA(out: Matrix, a: Matrix, b: Matrix): void {
  if (a.rows !== b.rows) refuse("multiply aᵀ·b", a, b, "a.rows must equal b.rows");
  if (out.rows !== a.cols || out.cols !== b.cols) refuseTarget(out, a.cols, b.cols);
  const n = b.cols;
  const m = a.cols;
  for (let k = 0; k < a.rows; k += 4) {
    for (let i = 0; i < m; i++) {
      addRows(out, i * n, a.data, k * m + i, m, b.data, k * n, n, a.rows - k);
    }
  }
}

/**
 * One row of `out`, from `c` on, grows by up to four rows of `B`, from `p` on, each times its own
 * factor; the factors stand in `A` at `at`, `at + stride`, …; `left` of them are left.
 */
function addRows(
  out: Matrix,
  c: number,
  A: Float64Array,
  at: number,
  stride: number,
  B: Float64Array,
  p: number,
  n: number,
  left: number,
): void {
  const C = out.data;
  const a0 = A[at];
  if (left >= 4) {
    const a1 = A[at + stride];
    const a2 = A[at + 2 * stride];
    const a3 = A[at + 3 * stride];
    if (a0 === 0 && a1 === 0 && a2 === 0 && a3 === 0) return;
    const q = p + n;
    const r = q + n;
    const s = r + n;
    for (let j = 0; j < n; j++) {
      C[c + j] += a0 * B[p + j] + a1 * B[q + j] + a2 * B[r + j] + a3 * B[s + j];
    }
    return;
  }
  for (let k = 0; k < left; k++, p += n) {
    const ak = A[at + k * stride];
    if (ak === 0) continue;
    for (let j = 0; j < n; j++) C[c + j] += ak * B[p + j];
  }
}

/**
 * `out += a·bᵀ`: how a gradient walks back through a weight.
 *
 * @throws {RangeError} if the shapes do not fit.
 */
export function addMatmulTB(out: Matrix, a: Matrix, b: Matrix): void {
  if (a.cols !== b.cols) refuse("multiply a·bᵀ", a, b, "a.cols must equal b.cols");
  if (out.rows !== a.rows || out.cols !== b.rows) refuseTarget(out, a.rows, b.rows);
  const K = a.cols;
  const n = b.rows;
  const [A, B, C] = [a.data, b.data, out.data];
  for (let i = 0; i < a.rows; i++) {
    const p = i * K;
    let j = 0;
    for (; j + 4 <= n; j += 4) {
      const q = j * K;
      let [s0, s1, s2, s3] = [0, 0, 0, 0];
      for (let k = 0; k < K; k++) {
        const x = A[p + k];
        s0 += x * B[q + k];
        s1 += x * B[q + K + k];
        s2 += x * B[q + 2 * K + k];
        s3 += x * B[q + 3 * K + k];
      }
      C[i * n + j] += s0;
      C[i * n + j + 1] += s1;
      C[i * n + j + 2] += s2;
      C[i * n + j + 3] += s3;
    }
    for (; j < n; j++) {
      let sum = 0;
      for (let k = 0; k < K; k++) sum += A[p + k] * B[j * K + k];
      C[i * n + j] += sum;
    }
  }
}

function refuse(doing: string, a: Matrix, b: Matrix, rule: string): never {
  throw new RangeError(`Cannot ${doing}: a is ${shape(a)}, b is ${shape(b)}; ${rule}.`);
}

function refuseTarget(out: Matrix, rows: number, cols: number): never {
  throw new RangeError(
    `Cannot add the product to out: out is ${shape(out)}, the product is [${rows}×${cols}].`,
  );
}
