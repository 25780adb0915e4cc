/**
 * A way from one space to another that nobody has learned.
 *
 * @module
 */

import type { Matrix } from "../../kit/matrix.ts";
import { normalMatrix, type Random } from "../../kit/random.ts";
import { NotSolvedYet } from "../../kit/not_solved_yet.ts";

/**
 * A random projection: a matrix of independent normal numbers, x·P, that keeps squared lengths on average, E|x·P|² = |x|².
 *
 * Then inner products are kept on average too, and in many dimensions not only on average: of the angles between n vectors hardly one
 * changes by more than a few 1/√to. And since the numbers are normal, x·P points in every direction equally likely, whatever x was.
 *
 * Sources: Johnson & Lindenstrauss 1984; Dasgupta & Gupta 2003.
 *
 * @param from how many numbers a vector has
 * @param to how many it gets
 * @returns `[from×to]`
 *
 * @example
 * ```ts
 * import { randomProjection } from "./projection.ts";
 * import { norm } from "../../kit/elementwise.ts";
 * import { matmul } from "../../kit/products.ts";
 * import { normalMatrix, random } from "../../kit/random.ts";
 * import assert from "node:assert/strict";
 *
 * const x = normalMatrix(random(1), 1, 30, 1);
 * const y = matmul(x, randomProjection(random(2), 30, 5000));
 * assert.equal(y.cols, 5000);
 * assert(Math.abs(norm(y) / norm(x) - 1) < 0.05);
 * ```
 */
export function randomProjection(rng: Random, from: number, to: number): Matrix {
  throw new NotSolvedYet(
    "q3/04 randomProjection",
    "normal numbers whose deviation leaves |x|² as it was, on average",
  );
}
