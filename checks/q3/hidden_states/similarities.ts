/**
 * The checks of lesson q3/03 about similarity.
 *
 * @module
 */

import { scale } from "../../../lessons/kit/elementwise.ts";
import { fromRows, type Matrix, toRows } from "../../../lessons/kit/matrix.ts";
import type { Random } from "../../../lessons/kit/random.ts";
import type { Case, Exercise } from "../../core/exercise.ts";
import { matrix, number } from "../../q1/random_inputs.ts";

function similarityCase(a: Matrix, b: Matrix, about?: string): Case {
  const rows = toRows(a).map((x) =>
    toRows(b).map((y) => {
      const dot = x.reduce((sum, v, k) => sum + v * y[k], 0);
      const lengths = Math.hypot(...x) * Math.hypot(...y);
      return lengths > 0 ? dot / lengths : 0;
    })
  );
  return { about, args: [a, b], expected: { similarity: fromRows(rows) } };
}

const similarityMatrixExercise: Exercise = {
  name: "similarityMatrix",
  file: "similarities.ts",
  does: "compares directions, not lengths",
  returns: "a matrix [n×m]",
  sizes: [],
  make: () => ({ args: [], expected: {} }),
  corners: (rng) => {
    const a = matrix(rng, 4, 3);
    return [
      similarityCase(matrix(rng, 3, 4), matrix(rng, 2, 4), "three with two"),
      similarityCase(a, a, "states with themselves"),
      similarityCase(matrix(rng, 2, 5), scale(matrix(rng, 4, 5), 30), "long vectors"),
      similarityCase(scale(matrix(rng, 3, 2), 1e-3), matrix(rng, 3, 2), "short vectors"),
      similarityCase(fromRows([[1, 2], [0, 0]]), fromRows([[0, 0], [-2, -4], [3, 1]]), "zeros"),
      similarityCase(matrix(rng, 1, 6), matrix(rng, 1, 6), "one with one"),
    ];
  },
  read: (returned) => ({ similarity: returned as Matrix }),
};

function explainedCase(values: number[], groups: (string | number)[], about?: string): Case {
  const mean = (list: number[]) => list.reduce((sum, v) => sum + v, 0) / list.length;
  const squares = (list: number[], from: number) =>
    list.reduce((sum, v) => sum + (v - from) ** 2, 0);
  const total = squares(values, mean(values));
  // One less what is left within the groups.
  const within = [...new Set(groups)].map((group) => values.filter((_, i) => groups[i] === group))
    .reduce((sum, own) => sum + squares(own, mean(own)), 0);
  const share = total > 0 ? 1 - within / total : 0;
  return { about, args: [values, groups], expected: { share: number(share) } };
}

const normals = (rng: Random, n: number) => Array.from({ length: n }, () => rng.normal());

/**
 * Numbers around a place, in groups by lot, none of them empty. A share near zero is the difference of what is
 * nearly equal, with few digits that are right: then they are drawn anew.
 */
function drawnCase(
  rng: Random,
  { n, of, around = 0, width = 1 }: {
    n: number;
    of: readonly (string | number)[];
    around?: number;
    width?: number;
  },
  about: string,
): Case {
  const values = Array.from({ length: n }, () => around + width * rng.normal());
  const groups = Array.from(
    { length: n },
    (_, i) => of[i < of.length ? i : rng.integer(of.length)],
  );
  const one = explainedCase(values, groups, about);
  return (one.expected.share as Matrix).data[0] < 0.001
    ? drawnCase(rng, { n, of, around, width }, about)
    : one;
}

const explainedByExercise: Exercise = {
  name: "explainedBy",
  file: "similarities.ts",
  does: "shares the variance out between the groups and within them",
  returns: "a number from 0 to 1",
  sizes: [],
  make: () => ({ args: [], expected: {} }),
  corners: (rng) => [
    drawnCase(rng, { n: 9, of: ["a", "b"] }, "two groups"),
    drawnCase(rng, { n: 12, of: ["the", "cat", "constructor"], around: 5 }, "three groups"),
    drawnCase(rng, { n: 10, of: [0, 1, 2] }, "groups with numbers"),
    drawnCase(rng, { n: 8, of: ["a", "b"], width: 1e-3 }, "small numbers"),
    explainedCase([1, 2, 3, 10, 11, 12, 30], ["a", "a", "a", "b", "b", "b", "c"], "a group of one"),
    explainedCase([0.5, 2, -1, 3], ["a", "b", "c", "d"], "every number its own group"),
    explainedCase(normals(rng, 6), Array.from({ length: 6 }, () => "a"), "one group"),
    explainedCase([3, 3, 3], ["a", "b", "a"], "numbers that are all equal"),
  ],
  read: (returned) => ({ share: number(returned) }),
};

/** In the order of the text. */
export const similarityExercises: readonly Exercise[] = [
  similarityMatrixExercise,
  explainedByExercise,
];
