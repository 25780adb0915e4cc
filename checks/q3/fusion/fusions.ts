/**
 * The checks of lesson q3/04 about fusion.
 *
 * @module
 */

import { fromRows, type Matrix, toRows, zeros } from "../../../lessons/kit/matrix.ts";
import type { Random } from "../../../lessons/kit/random.ts";
import type { Dealing } from "../../../lessons/q3/04-fusion/fusions.ts";
import type { Case, Exercise } from "../../core/exercise.ts";
import { matrix } from "../../q1/random_inputs.ts";

function dealing(rng: Random, n: number, d: number): { places: number[]; signs: number[] } {
  return {
    places: Array.from({ length: n }, () => rng.integer(d)),
    signs: Array.from({ length: n }, () => rng.integer(2) ? 1 : -1),
  };
}

/** Place by place: the sum of what is dealt there. */
function sketchCase(x: Matrix, { places, signs }: Dealing, d: number, about?: string): Case {
  const rows = toRows(x).map((row) =>
    Array.from(
      { length: d },
      (_, k) => row.reduce((sum, v, i) => places[i] === k ? sum + signs[i] * v : sum, 0),
    )
  );
  const expected = d > 0 && rows.length > 0 ? fromRows(rows) : zeros(x.rows, d);
  return { about, args: [x, { places, signs }, d], expected: { sketch: expected } };
}

const countSketchExercise: Exercise = {
  name: "countSketch",
  file: "fusions.ts",
  does: "deals numbers to places and adds up what meets there",
  returns: "a matrix [B×d]",
  sizes: [],
  make: () => ({ args: [], expected: {} }),
  corners: (rng) => [
    sketchCase(matrix(rng, 2, 9), dealing(rng, 9, 4), 4),
    sketchCase(matrix(rng, 3, 4), dealing(rng, 4, 11), 11, "more places than numbers"),
    sketchCase(
      matrix(rng, 1, 5),
      { places: [2, 2, 2, 2, 2], signs: [1, -1, -1, 1, -1] },
      3,
      "all at one place",
    ),
    sketchCase(
      matrix(rng, 2, 3),
      { places: [0, 1, 2], signs: [-1, -1, -1] },
      3,
      "nothing but minus",
    ),
    sketchCase(
      matrix(rng, 4, 6),
      { places: [5, 0, 3, 1, 4, 2], signs: [1, 1, 1, 1, 1, 1] },
      6,
      "each at a place of its own",
    ),
    sketchCase(matrix(rng, 5, 3), dealing(rng, 3, 1), 1, "one place"),
  ],
  read: (returned) => ({ sketch: returned as Matrix }),
};

/** Out of the definition: for each place k all i, and the j that is left. */
function convolutionCase(a: Matrix, b: Matrix, about?: string): Case {
  const d = a.cols;
  const right = toRows(b);
  const rows = toRows(a).map((x, r) =>
    Array.from(
      { length: d },
      (_, k) => x.reduce((sum, v, i) => sum + v * right[r][(((k - i) % d) + d) % d], 0),
    )
  );
  return { about, args: [a, b], expected: { convolution: fromRows(rows) } };
}

const circularConvolutionExercise: Exercise = {
  name: "circularConvolution",
  file: "fusions.ts",
  does: "multiplies every pair and counts places round",
  returns: "a matrix [B×d]",
  sizes: [],
  make: () => ({ args: [], expected: {} }),
  corners: (rng) => [
    convolutionCase(matrix(rng, 2, 5), matrix(rng, 2, 5)),
    convolutionCase(matrix(rng, 4, 3), matrix(rng, 4, 3), "more rows than places"),
    convolutionCase(matrix(rng, 1, 8), matrix(rng, 1, 8), "one row"),
    convolutionCase(matrix(rng, 3, 1), matrix(rng, 3, 1), "one place"),
    convolutionCase(fromRows([[0, 1, 0, 0]]), fromRows([[1, 2, 3, 4]]), "a shift by one"),
    convolutionCase(matrix(rng, 2, 2), matrix(rng, 2, 2), "two places"),
  ],
  read: (returned) => ({ convolution: returned as Matrix }),
};

/** In the order of the text. */
export const fusionExercises: readonly Exercise[] = [
  countSketchExercise,
  circularConvolutionExercise,
];
