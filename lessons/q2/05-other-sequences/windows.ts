/**
 * A long series as many short sequences, without a look into the future.
 *
 * @module
 */

import { type Matrix, zeros } from "../../kit/matrix.ts";
import { NotSolvedYet } from "../../kit/not_solved_yet.ts";

/** Sequences and what follows each of them. */
export interface Windows {
  /** Each `[T×I]`. */
  readonly x: readonly Matrix[];
  /** `[count×horizon]` */
  readonly y: Matrix;
}

/**
 * Every stretch of T rows that has `horizon` more rows after it, with the first column of those.
 *
 * Window i holds the rows i … i + T − 1; what is to be said are the rows i + T … i + T + horizon − 1.
 *
 * @param series `[n×I]`, a row for each moment; what is to be forecast stands in its first column
 * @throws {RangeError} if there are too few rows for one window.
 *
 * @example
 * ```ts
 * import { windowsOf } from "./windows.ts";
 * import { fromRows, toRows } from "../../kit/matrix.ts";
 * import assert from "node:assert/strict";
 *
 * const { x, y } = windowsOf(fromRows([[1], [2], [3], [4], [5]]), 2, 2);
 * assert.deepEqual(x.map(toRows), [[[1], [2]], [[2], [3]]]);
 * assert.deepEqual(toRows(y), [[3, 4], [4, 5]]);
 * ```
 */
export function windowsOf({ rows, cols, data }: Matrix, T: number, horizon: number): Windows {
  if (rows < T + horizon) {
    throw new RangeError(
      `${rows} rows have no window of ${T} with ${horizon} more to forecast: ${
        T + horizon
      } are needed.`,
    );
  }
  throw new NotSolvedYet(
    "q2/05 windowsOf",
    "rows i to i + T − 1, and the first column of the next `horizon` rows",
  );
}

/** The numbers of windows, in three parts. */
export interface Split {
  /** To learn from. */
  readonly train: readonly number[];
  /** To choose by: the moment to stop. */
  readonly validation: readonly number[];
  /** To report. Nothing is chosen by it. */
  readonly test: readonly number[];
}

/**
 * Splits windows by time. A window belongs to the part in which *everything* lies that it is asked for;
 * one whose answers lie on both sides of a border belongs to none. What it reads may reach back over a
 * border: on the day of the forecast, the past is known.
 *
 * @param count how many windows there are, numbered by their first row
 * @param borders the first row of the validation part, and that of the test part
 *
 * @example
 * ```ts
 * import { splitByTime } from "./windows.ts";
 * import assert from "node:assert/strict";
 *
 * // Ten rows, windows of two, one step ahead: window i is asked for row i + 2.
 * const { train, validation, test } = splitByTime(8, 2, 1, [6, 8]);
 * assert.deepEqual([train, validation, test], [[0, 1, 2, 3], [4, 5], [6, 7]]);
 * ```
 */
export function splitByTime(
  count: number,
  T: number,
  horizon: number,
  borders: readonly [validation: number, test: number],
): Split {
  throw new NotSolvedYet(
    "q2/05 splitByTime",
    "by the first and the last row that a window is asked for",
  );
}

/** A series in units of its own, and what the units are. */
export interface Standardised {
  /** `[n×I]` */
  readonly values: Matrix;
  /** `[1×I]` */
  readonly mean: Matrix;
  /** `[1×I]`, never zero */
  readonly deviation: Matrix;
}

/**
 * Every column with mean 0 and deviation 1 over the rows to learn from; all other rows in the same units. A column
 * that does not vary there is only shifted.
 *
 * @param series `[n×I]`
 * @param train how many of its rows, from the first on, are to be learned from
 *
 * @example
 * ```ts
 * import { standardised } from "./windows.ts";
 * import { fromRows, toRows } from "../../kit/matrix.ts";
 * import assert from "node:assert/strict";
 *
 * const { values, mean, deviation } = standardised(fromRows([[1], [5], [9]]), 2);
 * assert.deepEqual([...mean.data, ...deviation.data], [3, 2]);
 * assert.deepEqual(toRows(values), [[-1], [1], [3]]);
 * ```
 */
export function standardised(series: Matrix, train: number): Standardised {
  throw new NotSolvedYet(
    "q2/05 standardised",
    "mean and deviation of the first `train` rows, applied to all rows",
  );
}
