/**
 * The check of lesson q3/05 about the directions in which codes differ.
 *
 * @module
 */

import { addRow, scale } from "../../../lessons/kit/elementwise.ts";
import { fromRows, type Matrix, toRows } from "../../../lessons/kit/matrix.ts";
import { matmul } from "../../../lessons/kit/products.ts";
import { orthogonal } from "../../../lessons/kit/random.ts";
import type { Case, Exercise } from "../../core/exercise.ts";
import { matrix, number } from "../../q1/random_inputs.ts";

/** From the covariances of the columns, not from the products of the rows. */
function ratioCase(codes: Matrix, about?: string): Case {
  const rows = toRows(codes);
  const mean = rows[0].map((_, j) => rows.reduce((sum, row) => sum + row[j], 0) / rows.length);
  const away = rows.map((row) => row.map((v, j) => v - mean[j]));
  let trace = 0, squares = 0;
  for (let i = 0; i < mean.length; i++) {
    for (let j = 0; j < mean.length; j++) {
      const c = away.reduce((sum, row) => sum + row[i] * row[j], 0);
      if (i === j) trace += c;
      squares += c * c;
    }
  }
  const value = squares > 0 ? trace ** 2 / squares : 0;
  return { about, args: [codes], expected: { ratio: number(value) } };
}

/** The participation ratio. */
export const participationRatioExercise: Exercise = {
  name: "participationRatio",
  file: "dimension.ts",
  does: "counts the directions in which codes differ",
  returns: "a number",
  sizes: [],
  make: () => ({ args: [], expected: {} }),
  corners: (rng) => {
    const first = ratioCase(matrix(rng, 6, 4));
    const codes = matrix(rng, 5, 8);
    return [
      first,
      ratioCase(codes, "fewer codes than numbers"),
      ratioCase(addRow(matrix(rng, 7, 3), fromRows([[5, -8, 9]])), "codes far from zero"),
      ratioCase(scale(codes, 1e-2), "small codes"),
      ratioCase(scale(codes, 30), "large codes"),
      ratioCase(matmul(matrix(rng, 6, 1), matrix(rng, 1, 4)), "codes on a line"),
      ratioCase(
        fromRows([[3, 0, 0], [-3, 0, 0], [0, 3, 0], [0, -3, 0], [0, 0, 3], [0, 0, -3]]),
        "three directions alike",
      ),
      ratioCase(fromRows([[9, 0], [-9, 0], [0, 1], [0, -1]]), "two directions, one much longer"),
      ratioCase(matrix(rng, 2, 5), "two codes"),
      ratioCase(fromRows([[1, 2], [1, 2], [1, 2]]), "codes that are all equal"),
    ];
  },
  read: (returned) => ({ ratio: number(returned) }),
  laws: [{
    says: "codes that are turned differ in as many directions",
    broken(call, rng) {
      const codes = matrix(rng, 6, 5);
      const [before, after] = [call(codes), call(matmul(codes, orthogonal(rng, 5)))] as number[];
      return Math.abs(before - after) < 1e-9 ? null : `before ${before}, after ${after}`;
    },
  }],
};
