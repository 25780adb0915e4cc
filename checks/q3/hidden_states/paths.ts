/**
 * The checks of lesson q3/03 about paths.
 *
 * @module
 */

import { addRow, scale } from "../../../lessons/kit/elementwise.ts";
import { fromRows, type Matrix, toRows } from "../../../lessons/kit/matrix.ts";
import { matmul } from "../../../lessons/kit/products.ts";
import { orthogonal, type Random } from "../../../lessons/kit/random.ts";
import type { Case, Exercise } from "../../core/exercise.ts";
import { matrix, number, numbers } from "../../q1/random_inputs.ts";

/** The steps of a path, as lists. */
function stepsOf(path: Matrix): number[][] {
  const rows = toRows(path);
  return rows.slice(1).map((row, t) => row.map((v, k) => v - rows[t][k]));
}

function straightnessCase(path: Matrix, about?: string): Case {
  const steps = stepsOf(path);
  const whole = toRows(path)[0].map((_, k) => steps.reduce((sum, step) => sum + step[k], 0));
  const length = steps.reduce((sum, step) => sum + Math.hypot(...step), 0);
  const value = length > 0 ? Math.hypot(...whole) / length : 1;
  return { about, args: [path], expected: { straightness: number(value) } };
}

const straightnessExercise: Exercise = {
  name: "straightness",
  file: "paths.ts",
  does: "compares the way as the crow flies with the way gone",
  returns: "a number from 0 to 1",
  sizes: [],
  make: () => ({ args: [], expected: {} }),
  corners: (rng) => {
    const path = matrix(rng, 6, 4);
    return [
      straightnessCase(matrix(rng, 5, 3), "five points"),
      straightnessCase(matrix(rng, 3, 7), "more numbers than points"),
      straightnessCase(addRow(path, fromRows([[9, 9, -9, 9]])), "a path far from the origin"),
      straightnessCase(scale(path, 100), "a path of long steps"),
      straightnessCase(scale(path, 1e-3), "a path of short steps"),
      straightnessCase(fromRows([[0, 0], [3, 4], [6, 8]]), "a straight path"),
      straightnessCase(fromRows([[1, 1], [4, 5], [1, 1]]), "there and back"),
      straightnessCase(matrix(rng, 2, 3), "one step"),
      straightnessCase(matrix(rng, 1, 3), "one point"),
      straightnessCase(fromRows([[2, 1], [2, 1], [2, 1]]), "a path that does not move"),
    ];
  },
  read: (returned) => ({ straightness: number(returned) }),
  laws: [{
    says: "a path that is turned and shifted is as straight as before",
    broken(call, rng) {
      const path = matrix(rng, 5, 3);
      const moved = addRow(matmul(path, orthogonal(rng, 3)), matrix(rng, 1, 3));
      const [before, after] = [call(path), call(moved)] as number[];
      return Math.abs(before - after) < 1e-9 ? null : `before ${before}, after ${after}`;
    },
  }],
};

function anglesCase(path: Matrix, about?: string): Case {
  const steps = stepsOf(path);
  const angles = steps.slice(1).map((b, t) => {
    const a = steps[t];
    const [la, lb] = [Math.hypot(...a), Math.hypot(...b)];
    if (la * lb === 0) return 0;
    // 2·atan2(|u − v|, |u + v|) of unit steps: exact at 0 and at 180 degrees, where acos is not.
    const u = a.map((v) => v / la), v = b.map((x) => x / lb);
    const apart = Math.hypot(...u.map((x, k) => x - v[k]));
    const together = Math.hypot(...u.map((x, k) => x + v[k]));
    return 2 * Math.atan2(apart, together) * 180 / Math.PI;
  });
  return { about, args: [path], expected: { angles: numbers(angles) } };
}

const turningAnglesExercise: Exercise = {
  name: "turningAngles",
  file: "paths.ts",
  does: "measures how sharply a path turns at each point",
  returns: "an array of T − 2 numbers, in degrees",
  sizes: [],
  make: () => ({ args: [], expected: {} }),
  corners: (rng) => [
    anglesCase(matrix(rng, 5, 3), "five points"),
    anglesCase(matrix(rng, 4, 6), "more numbers than points"),
    anglesCase(addRow(matrix(rng, 6, 2), fromRows([[30, -20]])), "a path far from the origin"),
    anglesCase(fromRows([[0, 0], [2, 0], [2, 1], [5, 1]]), "right angles"),
    anglesCase(fromRows([[0, 0], [1, 0], [3, 0], [2, 0]]), "straight on, then back"),
    anglesCase(fromRows([[0, 0], [1, 1], [1, 1], [2, 3]]), "a step that stays where it is"),
    anglesCase(matrix(rng, 2, 3), "one step"),
    anglesCase(fromRows([[0], [2], [-1]]), "along a line"),
  ],
  read: (returned) => ({ angles: numbers(returned) }),
  probes: (rng) =>
    Array.from({ length: 40 }, () => ({ args: [straightOnAndBack(rng)], expected: {} })),
  laws: [{
    says: "every angle is a number, also where rounding makes a cosine larger than 1",
    broken(call, rng) {
      for (let k = 0; k < 200; k++) {
        const [on, back] = call(straightOnAndBack(rng)) as number[];
        if (!(on < 1e-5 && back > 180 - 1e-5)) return `straight on and back gave ${on} and ${back}`;
      }
      return null;
    },
  }],
};

/** A step, a longer one in the same direction, and one back: cosines of 1 and −1, give or take a rounding. */
function straightOnAndBack(rng: Random): Matrix {
  const step = [...matrix(rng, 1, 5).data];
  const [far, back] = [1 + 3 * rng.uniform(), rng.uniform()];
  return fromRows([0, 1, 1 + far, 1 + far - back].map((way) => step.map((v) => way * v)));
}

/** In the order of the text. */
export const pathExercises: readonly Exercise[] = [straightnessExercise, turningAnglesExercise];
