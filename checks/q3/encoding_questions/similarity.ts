/**
 * The check of lesson q3/02 about similarity.
 *
 * @module
 */

import { scale } from "../../../lessons/kit/elementwise.ts";
import { fromRows, type Matrix, toRows } from "../../../lessons/kit/matrix.ts";
import type { Case, Exercise } from "../../core/exercise.ts";
import { matrix, number } from "../../q1/random_inputs.ts";

function meanCase(a: Matrix, about?: string): Case {
  // |Σ u|² over unit rows u holds every pair twice and every row with itself once.
  const rows = toRows(a).map((row) => {
    const length = Math.hypot(...row);
    return row.map((v) => length > 0 ? v / length : 0);
  });
  const selves = rows.filter((row) => row.some((v) => v !== 0)).length;
  const sum = rows[0].map((_, j) => rows.reduce((total, row) => total + row[j], 0));
  const squares = sum.reduce((total, v) => total + v * v, 0);
  const n = a.rows;
  return { about, args: [a], expected: { mean: number((squares - selves) / (n * (n - 1))) } };
}

/** `meanSimilarity` */
export const meanSimilarityExercise: Exercise = {
  name: "meanSimilarity",
  file: "mean_similarity.ts",
  does: "compares every vector with every other, and none with itself",
  returns: "a number",
  sizes: [],
  make: () => ({ args: [], expected: {} }),
  corners: (rng) => [
    meanCase(matrix(rng, 4, 3), "four vectors"),
    meanCase(matrix(rng, 7, 2), "more vectors than numbers in each"),
    meanCase(matrix(rng, 2, 5), "two vectors"),
    meanCase(scale(matrix(rng, 5, 3), 1e-4), "short vectors"),
    meanCase(fromRows([[3, 4], [-3, -4], [30, 40]]), "one direction, both ways"),
    meanCase(fromRows([[1, 2, 2], [0, 0, 0], [2, 4, 5], [1, 0, 0]]), "a row of zeros"),
  ],
  read: (returned) => ({ mean: number(returned) }),
};
