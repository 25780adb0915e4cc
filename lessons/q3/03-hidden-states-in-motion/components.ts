/**
 * Principal components: the directions in which states differ most.
 *
 * @module
 */

import { addRow, addSumOfRows, scale } from "../../kit/elementwise.ts";
import { type Matrix, zeros } from "../../kit/matrix.ts";
import { matmulTB } from "../../kit/products.ts";
import { NotSolvedYet } from "../../kit/not_solved_yet.ts";

/** What is needed of a singular value decomposition A = U·diag(s)·Vᵀ of A `[n×H]`, with r = min(n, H). */
export interface Decomposition {
  /** The singular values, the largest first, `[r]`. */
  readonly s: readonly number[];
  /** `[H×r]`: in its columns the directions that belong to them. The sign of a column is anybody's choice. */
  readonly V: Matrix;
}

/** States seen along their principal components. */
export interface Components {
  /** `[1×H]` */
  readonly mean: Matrix;
  /** `[K×H]`: a direction in each row, of length 1; its entry of largest size is positive. */
  readonly axes: Matrix;
  /** `[n×K]`: where each state lies along each direction, seen from the mean. */
  readonly scores: Matrix;
  /** `[K]`: the share of the whole variance that each direction has; 0 where nothing varies. */
  readonly explained: readonly number[];
}

/**
 * The first K principal components of n states: the directions of the centred states' singular value decomposition.
 *
 * A decomposition leaves the sign of each direction open, and no two libraries agree on it. Here the entry of largest size is
 * positive (the first, if several are), so that the picture does not depend on the library.
 *
 * Sources: Pearson 1901; Jolliffe 2002, sections 3.1 and 3.5.
 *
 * @param states `[n×H]`
 * @param K how many, min(n, H) at most
 * @param svd a decomposition: of ml-matrix, for one
 *
 * @example
 * ```ts
 * import { principalComponents } from "./components.ts";
 * import { fromRows } from "../../kit/matrix.ts";
 * import assert from "node:assert/strict";
 *
 * // These states lie on a line, (3, 4) apart; their decomposition is known.
 * const svd = () => ({ s: [5 * Math.sqrt(2), 0], V: fromRows([[-0.6, 0.8], [-0.8, -0.6]]) });
 * const { axes, scores, explained } = principalComponents(fromRows([[0, 0], [3, 4], [6, 8]]), 1, svd);
 * assert.deepEqual([...axes.data], [0.6, 0.8]);
 * assert.deepEqual([...scores.data], [-5, 0, 5]);
 * assert.deepEqual(explained, [1]);
 * ```
 */
export function principalComponents(
  states: Matrix,
  K: number,
  svd: (a: Matrix) => Decomposition,
): Components {
  const [n, H] = [states.rows, states.cols];
  throw new NotSolvedYet(
    "q3/03 principalComponents",
    "centre; take K directions with their signs; project; squares of s over their sum",
  );
}
