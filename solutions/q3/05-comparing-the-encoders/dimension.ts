/**
 * In how many directions codes differ.
 *
 * @module
 */

import type { Matrix } from "../../kit/matrix.ts";
import { matmulTB } from "../../kit/products.ts";
import { centred } from "../01-image-features/features.ts";

/**
 * The participation ratio of codes: with λ for the variances along their principal directions, (Σλ)² / Σλ².
 *
 * If they differ equally in K directions it is K, and if they all lie on one line it is 1, however long they are. No eigenvalue is needed: Σλ is the trace
 * of A·Aᵀ/n and Σλ² the sum of its squared entries, A the centred codes. Codes that are all equal have 0.
 *
 * Sources: Bell & Dean 1970; Abbott, Rajan & Sompolinsky 2011.
 *
 * @param codes `[n×H]`
 *
 * @example
 * ```ts
 * import { participationRatio } from "./dimension.ts";
 * import { fromRows } from "../../kit/matrix.ts";
 * import assert from "node:assert/strict";
 *
 * assert.equal(participationRatio(fromRows([[1, 9], [2, 9], [3, 9]])), 1);
 * assert.equal(participationRatio(fromRows([[1, 0], [-1, 0], [0, 1], [0, -1]])), 2);
 * ```
 */
export function participationRatio(codes: Matrix): number {
  // #region exercise: centre; all inner products; the square of their trace over the sum of their squares
  const A = centred(codes);
  const G = matmulTB(A, A);
  let trace = 0, squares = 0;
  for (let i = 0; i < G.rows; i++) trace += G.data[i * G.rows + i];
  for (const g of G.data) squares += g * g;
  return squares > 0 ? trace * trace / squares : 0;
  // #endregion
}
