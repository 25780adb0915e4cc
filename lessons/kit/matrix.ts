/**
 * Row-major float64 matrices: plain data, plain functions.
 *
 * Everything in Q1 is a matrix. A batch of B row vectors of length I is `[B×I]`; a bias is one row,
 * `[1×H]`; a sequence is an array of T matrices. Nothing here is hidden: `data[r * cols + c]` is the
 * entry of row r and column c.
 *
 * @module
 */

/** A matrix of float64 numbers, stored row after row. */
export interface Matrix {
  /** Number of rows. */
  readonly rows: number;
  /** Number of columns. */
  readonly cols: number;
  /** The `rows * cols` entries; entry (r, c) is `data[r * cols + c]`. */
  readonly data: Float64Array;
}

/**
 * A matrix of zeros, `[rows×cols]`.
 *
 * @throws {RangeError} if `rows` or `cols` is not a non-negative integer.
 *
 * @example
 * ```ts
 * import { zeros } from "./matrix.ts";
 * import assert from "node:assert/strict";
 *
 * assert.deepEqual([...zeros(1, 3).data], [0, 0, 0]);
 * ```
 */
export function zeros(rows: number, cols: number): Matrix {
  if (!Number.isInteger(rows) || !Number.isInteger(cols) || rows < 0 || cols < 0) {
    throw new RangeError(
      `Cannot make a matrix of ${rows} rows and ${cols} columns: both must be whole numbers, 0 or more.`,
    );
  }
  return { rows, cols, data: zeroArray(rows * cols) };
}

/** Small arrays are cut from common blocks of this many numbers (64 KiB). */
const BLOCK = 8192;
const SMALL = 2048;
let block = new Float64Array(0);
let used = 0;

/**
 * Why blocks: a training step at the sizes of Q1 makes some sixty small matrices, and a buffer of
 * its own costs each about five times as much as a view of a common one (`deno task bench` shows
 * what that means for a step). A block is freed when none of its matrices is in use any more.
 */
function zeroArray(length: number): Float64Array {
  if (length > SMALL) return new Float64Array(length);
  if (used + length > block.length) {
    block = new Float64Array(BLOCK);
    used = 0;
  }
  const array = new Float64Array(block.buffer, 8 * used, length);
  used += length;
  return array;
}

/**
 * A matrix from its rows.
 *
 * @throws {RangeError} if the rows differ in length.
 *
 * @example
 * ```ts
 * import { fromRows } from "./matrix.ts";
 * import assert from "node:assert/strict";
 *
 * const a = fromRows([[1, 2, 3], [4, 5, 6]]);
 * assert.equal(a.data[1 * a.cols + 2], 6);
 * ```
 */
export function fromRows(rows: readonly (readonly number[])[]): Matrix {
  const cols = rows[0]?.length ?? 0;
  const m = zeros(rows.length, cols);
  rows.forEach((row, r) => {
    if (row.length !== cols) {
      throw new RangeError(
        `Cannot make a matrix of these rows: row 0 has ${cols} entries, row ${r} has ${row.length}.`,
      );
    }
    m.data.set(row, r * cols);
  });
  return m;
}

/** The rows of a matrix as ordinary arrays: `[[…], […]]`. The inverse of {@linkcode fromRows}. */
export function toRows(a: Matrix): number[][] {
  return Array.from(
    { length: a.rows },
    (_, r) => [...a.data.subarray(r * a.cols, (r + 1) * a.cols)],
  );
}

/** A copy that shares nothing with `a`. */
export function clone(a: Matrix): Matrix {
  const copy = zeros(a.rows, a.cols);
  copy.data.set(a.data);
  return copy;
}

/** The shape in words, for messages: `[2×3]`. */
export function shape(a: Matrix): string {
  return `[${a.rows}×${a.cols}]`;
}

/**
 * Checks that two matrices have the same shape.
 *
 * @param doing what the caller is doing, for the message: "add", "multiply element by element".
 * @throws {RangeError} naming the operation and both shapes.
 *
 * @example
 * ```ts
 * import { assertSameShape, zeros } from "./matrix.ts";
 * import assert from "node:assert/strict";
 *
 * assert.throws(
 *   () => assertSameShape("add", zeros(2, 3), zeros(3, 2)),
 *   { message: "Cannot add: a is [2×3], b is [3×2]; the shapes must be equal." },
 * );
 * ```
 */
export function assertSameShape(doing: string, a: Matrix, b: Matrix): void {
  if (a.rows !== b.rows || a.cols !== b.cols) {
    throw new RangeError(
      `Cannot ${doing}: a is ${shape(a)}, b is ${shape(b)}; the shapes must be equal.`,
    );
  }
}

/**
 * Checks that a matrix has the shape that the equations ask for.
 *
 * @throws {RangeError} naming the matrix, the shape that came and the one expected.
 *
 * @example
 * ```ts
 * import { assertShape, zeros } from "./matrix.ts";
 * import assert from "node:assert/strict";
 *
 * assert.throws(
 *   () => assertShape("h0", zeros(2, 3), 2, 4),
 *   { message: "h0 is [2×3], but must be [2×4]." },
 * );
 * ```
 */
export function assertShape(name: string, a: Matrix, rows: number, cols: number): void {
  if (a.rows !== rows || a.cols !== cols) {
    throw new RangeError(`${name} is ${shape(a)}, but must be [${rows}×${cols}].`);
  }
}

/**
 * Checks that every entry is a finite number.
 *
 * @throws {RangeError} naming the matrix and the first entry that is NaN or infinite.
 *
 * @example
 * ```ts
 * import { assertFinite, fromRows } from "./matrix.ts";
 * import assert from "node:assert/strict";
 *
 * assert.throws(
 *   () => assertFinite("Whh", fromRows([[0, NaN]])),
 *   { message: "Whh[0][1] is NaN; every entry must be a finite number." },
 * );
 * ```
 */
export function assertFinite(name: string, a: Matrix): void {
  let at = 0;
  while (at < a.data.length && Number.isFinite(a.data[at])) at++;
  if (at === a.data.length) return;
  const [r, c] = [Math.floor(at / a.cols), at % a.cols];
  throw new RangeError(
    `${name}[${r}][${c}] is ${a.data[at]}; every entry must be a finite number.`,
  );
}

/**
 * Checks that a sequence has at least one step and that all its steps have one shape.
 *
 * @throws {RangeError} naming the step that differs.
 *
 * @example
 * ```ts
 * import { assertSequence } from "./matrix.ts";
 * import assert from "node:assert/strict";
 *
 * assert.throws(
 *   () => assertSequence("rnnForward", []),
 *   { message: "rnnForward: the sequence is empty; it needs at least one step." },
 * );
 * ```
 */
export function assertSequence(caller: string, xs: readonly Matrix[]): void {
  const first = xs[0];
  if (first === undefined) {
    throw new RangeError(`${caller}: the sequence is empty; it needs at least one step.`);
  }
  xs.forEach((x, t) => {
    if (x.rows !== first.rows || x.cols !== first.cols) {
      throw new RangeError(
        `${caller}: step ${t} is ${shape(x)}, but step 0 is ${shape(first)}; all must be equal.`,
      );
    }
  });
}
