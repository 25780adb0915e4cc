/**
 * What a classifier got right, and what it took for what.
 *
 * @module
 */

import { type Matrix, zeros } from "../../kit/matrix.ts";

/**
 * The class of each example: the one with the largest logit, the first of them if there are several.
 *
 * @param logits `[B×classes]`, one row after the other
 * @returns `[B]`
 *
 * @example
 * ```ts
 * import { predictions } from "./evaluation.ts";
 * import assert from "node:assert/strict";
 *
 * assert.deepEqual(predictions(Float32Array.of(-3, -1, -2, 5, 5, 0), 3), [1, 0]);
 * ```
 */
export function predictions(logits: Float32Array, classes: number): number[] {
  // #region exercise: the place of the largest number of each row
  const all: number[] = [];
  for (let from = 0; from < logits.length; from += classes) {
    let best = 0;
    for (let k = 1; k < classes; k++) {
      if (logits[from + k] > logits[from + best]) best = k;
    }
    all.push(best);
  }
  return all;
  // #endregion
}

/**
 * How often each class was taken for each: a row for what it is, a column for what was said.
 *
 * @param truth what each example is, `[n]`
 * @param said what was said of it, `[n]`
 * @returns `[classes×classes]`
 *
 * @example
 * ```ts
 * import { confusionMatrix } from "./evaluation.ts";
 * import { toRows } from "../../kit/matrix.ts";
 * import assert from "node:assert/strict";
 *
 * assert.deepEqual(toRows(confusionMatrix([0, 0, 1], [0, 1, 1], 2)), [[1, 1], [0, 1]]);
 * ```
 */
export function confusionMatrix(
  truth: readonly number[],
  said: readonly number[],
  classes: number,
): Matrix {
  // #region exercise: one more in row truth[i], column said[i]
  const counts = zeros(classes, classes);
  truth.forEach((row, i) => counts.data[row * classes + said[i]]++);
  return counts;
  // #endregion
}

/**
 * Recall of each class: how much of what it is was said to be it. Precision: how much of what was said
 * to be it is it. Zero where there is nothing to divide by.
 *
 * @param confusion `[classes×classes]`, a row for what it is
 * @returns both `[1×classes]`
 *
 * @example
 * ```ts
 * import { recallAndPrecision } from "./evaluation.ts";
 * import { fromRows } from "../../kit/matrix.ts";
 * import assert from "node:assert/strict";
 *
 * const { recall, precision } = recallAndPrecision(fromRows([[3, 1], [0, 1]]));
 * assert.deepEqual([...recall.data], [0.75, 1]);
 * assert.deepEqual([...precision.data], [1, 0.5]);
 * ```
 */
export function recallAndPrecision(confusion: Matrix): { recall: Matrix; precision: Matrix } {
  // #region exercise: the diagonal over the sums of the rows, and over those of the columns
  const classes = confusion.rows;
  const recall = zeros(1, classes), precision = zeros(1, classes);
  for (let k = 0; k < classes; k++) {
    let row = 0, column = 0;
    for (let j = 0; j < classes; j++) {
      row += confusion.data[k * classes + j];
      column += confusion.data[j * classes + k];
    }
    const right = confusion.data[k * classes + k];
    if (row > 0) recall.data[k] = right / row;
    if (column > 0) precision.data[k] = right / column;
  }
  return { recall, precision };
  // #endregion
}
