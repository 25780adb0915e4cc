/**
 * t-SNE: who is whose neighbour, and which way the points must move.
 *
 * Van der Maaten & Hinton 2008, "Visualizing data using t-SNE", Journal of Machine Learning Research 9.
 *
 * @module
 */

import { type Matrix, zeros } from "../../kit/matrix.ts";
import { NotSolvedYet } from "../../kit/not_solved_yet.ts";

/**
 * How likely a point is to take each of the others as its neighbour: p_j ∝ exp(−β·d_j²), with the one β (1/(2σ²), in the paper's
 * words) for which the point has as many neighbours as was asked for. The number of neighbours is the perplexity
 * e^H of p, with the entropy H = −Σ p_j ln p_j. It falls as β grows, so β is found by bisection.
 *
 * Source: section 2, equation 1 and the text below it.
 *
 * @param squares d_j², the squared distances to the n others
 * @param perplexity more than 1, less than n
 * @returns n numbers that add up to 1
 * @throws {RangeError} for any other perplexity.
 *
 * @example
 * ```ts
 * import { neighbourProbabilities } from "./neighbours.ts";
 * import assert from "node:assert/strict";
 *
 * const p = neighbourProbabilities([0.1, 0.2, 50, 60], 2); // two of them are near
 * const entropy = -p.reduce((sum, q) => sum + (q > 0 ? q * Math.log(q) : 0), 0);
 * assert(Math.abs(Math.exp(entropy) - 2) < 1e-5);
 * assert(p[0] > 0.49 && p[1] > 0.48);
 * ```
 */
export function neighbourProbabilities(squares: ArrayLike<number>, perplexity: number): number[] {
  if (!(perplexity > 1 && perplexity < squares.length)) {
    throw new RangeError(
      `A perplexity of ${perplexity} cannot be had from ${squares.length} neighbours; it must be more than 1 and less than that.`,
    );
  }
  throw new NotSolvedYet(
    "q3/03 neighbourProbabilities",
    "bisect β until the entropy of p is ln(perplexity)",
  );
}

/**
 * The gradient of t-SNE's loss, the divergence KL(P‖Q) = Σ p_ij ln(p_ij / q_ij), by the places of the points in the plane. There
 * q_ij = w_ij / Σ_{k≠l} w_kl with w_ij = 1/(1 + |y_i − y_j|²), a Student distribution with one degree of freedom:
 *
 * dy_i = 4 · Σ_j (p_ij − q_ij) · w_ij · (y_i − y_j)
 *
 * Source: equation 5; derived in appendix A.
 *
 * @param P `[n×n]`, symmetric, zeros on the diagonal, all of it adds up to 1
 * @param Y `[n×2]`, or any other number of columns
 * @returns dY, in the shape of Y
 *
 * @example
 * ```ts
 * import { tsneGradient } from "./neighbours.ts";
 * import { fromRows, toRows } from "../../kit/matrix.ts";
 * import assert from "node:assert/strict";
 *
 * // Points 0 and 1 are all of each other's neighbours; 2 and 3 are hardly anybody's. So 0 and 1 attract each other.
 * const P = fromRows([[0, 0.4, 0, 0], [0.4, 0, 0, 0], [0, 0, 0, 0.1], [0, 0, 0.1, 0]]);
 * const [first, second] = toRows(tsneGradient(P, fromRows([[0, 1], [0, -1], [3, 0], [-3, 0]])));
 * assert(first[1] > 0 && second[1] < 0); // the step goes against the gradient
 * ```
 */
export function tsneGradient(P: Matrix, Y: Matrix): Matrix {
  const [n, K] = [Y.rows, Y.cols];
  const dY = zeros(n, K);
  throw new NotSolvedYet(
    "q3/03 tsneGradient",
    "all weights w and their sum first, then what each pair does to both of its points",
  );
}
