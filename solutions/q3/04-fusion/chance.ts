/**
 * What chance alone would give: the cosine of vectors that have nothing to do with each other, and how often luck does as well.
 *
 * @module
 */

/** ln Γ(x) for x > 0, to 13 digits (Lanczos 1964, with the numbers of Godfrey). Γ(200) is no number any more; its logarithm is. */
export function logGamma(x: number): number {
  const c = [
    676.5203681218851,
    -1259.1392167224028,
    771.32342877765313,
    -176.61502916214059,
    12.507343278686905,
    -0.13857109526572012,
    9.9843695780195716e-6,
    1.5056327351493116e-7,
  ];
  const series = c.reduce((sum, v, k) => sum + v / (x + k), 0.99999999999980993);
  const t = x + 6.5;
  return Math.log(2 * Math.PI) / 2 + (x - 0.5) * Math.log(t) - t + Math.log(series);
}

/**
 * The density of the cosine of two independent directions in d dimensions, of which one may be any fixed one:
 *
 * f(c) = Γ(d/2) / (√π Γ((d−1)/2)) · (1 − c²)^((d−3)/2) for −1 < c < 1, and 0 elsewhere.
 *
 * Its mean is 0 and its deviation 1/√d. In three dimensions it is flat: Archimedes knew that a slice of a sphere has as much surface as any
 * other of the same height.
 *
 * Source: Muirhead 1982, theorem 1.5.7 (the correlation of independent normal samples has this form too; Fisher 1915).
 *
 * @param c the cosine
 * @param d two dimensions at least
 *
 * @example
 * ```ts
 * import { cosineDensity } from "./chance.ts";
 * import assert from "node:assert/strict";
 *
 * assert(Math.abs(cosineDensity(0.7, 3) - 0.5) < 1e-12);
 * assert(Math.abs(cosineDensity(0, 512) / Math.sqrt(512 / (2 * Math.PI)) - 1) < 0.01); // nearly normal
 * ```
 */
export function cosineDensity(c: number, d: number): number {
  // #region exercise: the logarithm of the factor from logGamma, then times the power
  if (Math.abs(c) >= 1) return 0;
  const factor = logGamma(d / 2) - logGamma((d - 1) / 2) - Math.log(Math.PI) / 2;
  return Math.exp(factor) * (1 - c * c) ** ((d - 3) / 2);
  // #endregion
}

/**
 * How often chance alone does at least as well: the p-value of a permutation test.
 *
 * The number that was observed is one of those that chance could have given, so it counts among them: (1 + how many are as large) over
 * (1 + how many there are). It is never 0: nobody has tried all permutations.
 *
 * Source: Phipson & Smyth 2010, "Permutation p-values should never be zero".
 *
 * @param observed what came out with the right pairs
 * @param permuted what came out with pairs dealt at random
 *
 * @example
 * ```ts
 * import { permutationP } from "./chance.ts";
 * import assert from "node:assert/strict";
 *
 * assert.equal(permutationP(3, [1, 2, 3, 4]), 3 / 5);
 * assert.equal(permutationP(9, [1, 2, 3, 4]), 1 / 5);
 * ```
 */
export function permutationP(observed: number, permuted: readonly number[]): number {
  // #region exercise: count those that are at least as large, and the observed one itself
  const asLarge = permuted.filter((value) => value >= observed).length;
  return (1 + asLarge) / (1 + permuted.length);
  // #endregion
}
