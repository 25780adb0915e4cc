/**
 * What a table of numbers is made of: of its rows, of its columns, and of what only both together say.
 *
 * @module
 */

import type { Matrix } from "../../kit/matrix.ts";
import { NotSolvedYet } from "../../kit/not_solved_yet.ts";

/** Shares of the variance of a table; they add up to 1, or are all 0 where nothing varies. */
export interface Shares {
  /** Of the means of its rows: "this question is near to everything". */
  readonly rows: number;
  /** Of the means of its columns: "this picture is near to everything". */
  readonly columns: number;
  /** What is left: the interaction. Only this can say that one question belongs to one picture. */
  readonly rest: number;
}

/**
 * The shares of a table's variance: with m for the mean of all, m_r for that of a row and m_c for that of a column,
 *
 * Σ(x_rc − m)² = C·Σ_r(m_r − m)² + R·Σ_c(m_c − m)² + Σ(x_rc − m_r − m_c + m)².
 *
 * Source: Fisher 1925, "Statistical methods for research workers", chapter VII (analysis of variance, two ways, one number in a cell).
 *
 * @param table `[R×C]`
 *
 * @example
 * ```ts
 * import { tableShares } from "./effects.ts";
 * import { fromRows } from "../../kit/matrix.ts";
 * import assert from "node:assert/strict";
 *
 * assert.deepEqual(tableShares(fromRows([[1, 1], [5, 5]])), { rows: 1, columns: 0, rest: 0 });
 * assert.deepEqual(tableShares(fromRows([[1, 0], [0, 1]])), { rows: 0, columns: 0, rest: 1 });
 * ```
 */
export function tableShares({ rows: R, cols: C, data }: Matrix): Shares {
  throw new NotSolvedYet(
    "q3/04 tableShares",
    "means of rows, of columns and of all; three sums of squares, each over the whole one",
  );
}
