/**
 * The check of lesson q3/03 about principal components.
 *
 * @module
 */

import { add, addRow, map, scale } from "../../../lessons/kit/elementwise.ts";
import { fromRows, type Matrix, toRows } from "../../../lessons/kit/matrix.ts";
import { matmul } from "../../../lessons/kit/products.ts";
import type { Random } from "../../../lessons/kit/random.ts";
import type {
  Components,
  Decomposition,
} from "../../../lessons/q3/03-hidden-states-in-motion/components.ts";
import type { Case, Exercise } from "../../core/exercise.ts";
import { matrix, numbers } from "../../q1/random_inputs.ts";
import { jacobi } from "./jacobi.ts";

/** A decomposition with some of its directions turned round, which is one too. */
function turned({ s, V }: Decomposition, signs: readonly number[]): Decomposition {
  return { s, V: { ...V, data: V.data.map((v, i) => v * signs[i % V.cols]) } };
}

function componentsCase(rng: Random, states: Matrix, K: number, about?: string): Case {
  const [n, H] = [states.rows, states.cols];
  const rows = toRows(states);
  const mean = rows[0].map((_, j) => rows.reduce((sum, row) => sum + row[j], 0) / n);
  const centred = rows.map((row) => row.map((v, j) => v - mean[j]));
  const { s, V } = jacobi(fromRows(centred));
  const axes = Array.from({ length: K }, (_, k) => {
    const axis = Array.from({ length: H }, (_, j) => V.data[j * V.cols + k]);
    const sizes = axis.map(Math.abs);
    const sign = Math.sign(axis[sizes.indexOf(Math.max(...sizes))]);
    return axis.map((v) => sign * v);
  });
  const scores = centred.map((row) =>
    axes.map((axis) => axis.reduce((sum, v, j) => sum + v * row[j], 0))
  );
  const all = centred.flat().reduce((sum, v) => sum + v * v, 0);
  const explained = s.slice(0, K).map((value) => all > 0 ? value * value / all : 0);
  const signs = Array.from(
    { length: V.cols },
    (_, k) => rng.uniform() < 0.5 === (k % 2 === 0) ? 1 : -1,
  );
  return {
    about,
    args: [states, K, signs],
    bind: ([a, k, flips]) => [a, k, (m: Matrix) => turned(jacobi(m), flips as number[])],
    expected: {
      mean: fromRows([mean]),
      axes: fromRows(axes),
      scores: fromRows(scores),
      explained: numbers(explained),
    },
  };
}

/** Normal states, wider in some directions than in others, so that no two components are alike. */
function cloud(rng: Random, n: number, H: number): Matrix {
  const wide = map(matrix(rng, n, H), (v) => v);
  wide.data.forEach((v, i) => wide.data[i] = v * (1 + 2 * (i % H)));
  return addRow(matmul(wide, matrix(rng, H, H)), matrix(rng, 1, H));
}

/** `principalComponents` */
export const principalComponentsExercise: Exercise = {
  name: "principalComponents",
  file: "components.ts",
  does: "finds the directions in which states differ most",
  returns: "{ mean, axes, scores, explained }: [1×H], [K×H], [n×K], and an array of K numbers",
  sizes: [],
  make: () => ({ args: [], expected: {} }),
  corners: (rng) => {
    const line = fromRows([[0, 0, 0], [1, 2, -3], [3, 6, -9], [-2, -4, 6]]);
    const far = { rows: 9, cols: 3, data: new Float64Array(27).fill(50) };
    return [
      componentsCase(rng, cloud(rng, 8, 3), 2, "two components of three"),
      componentsCase(rng, cloud(rng, 12, 4), 3, "three components"),
      componentsCase(rng, cloud(rng, 6, 2), 2, "all components"),
      componentsCase(rng, scale(cloud(rng, 7, 3), 1e-3), 2, "states close together"),
      componentsCase(rng, cloud(rng, 4, 6), 2, "fewer states than units"),
      componentsCase(rng, cloud(rng, 10, 5), 1, "one component"),
      componentsCase(rng, add(cloud(rng, 9, 3), far), 2, "states far from the origin"),
      componentsCase(rng, line, 1, "states on a line"),
      componentsCase(rng, fromRows([[1, 2], [1, 2], [1, 2]]), 1, "states that are all the same"),
    ];
  },
  read(returned) {
    const { mean, axes, scores, explained } = returned as Components;
    return { mean, axes, scores, explained: numbers([...explained]) };
  },
};
