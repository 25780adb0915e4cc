/**
 * The checks of lesson q2/04.
 *
 * @module
 */

import { type Matrix, zeros } from "../../lessons/kit/matrix.ts";
import type { Random } from "../../lessons/kit/random.ts";
import type { Case, Exercise, Lesson } from "../core/exercise.ts";
import { fields, matrix, number, numbers } from "../q1/random_inputs.ts";
import { curvatureAlong, hessianTimes, sharpestDirection } from "./curvature.ts";
import { lstmJacobian, rnnJacobian } from "./step_jacobians.ts";

function saturationCase(
  steps: readonly Matrix[],
  lower: number,
  upper: number,
  about?: string,
): Case {
  const { rows, cols } = steps[0];
  const share = (is: (x: number) => boolean) => {
    const m = zeros(1, cols);
    for (let j = 0; j < cols; j++) {
      const column = steps.flatMap(({ data }) => [...data].filter((_, k) => k % cols === j));
      m.data[j] = column.filter(is).length / (steps.length * rows);
    }
    return m;
  };
  return {
    about,
    args: [steps, lower, upper],
    expected: { low: share((x) => x < lower), high: share((x) => x > upper) },
  };
}

/** Numbers between `from` and `to`, more at both ends than in the middle. */
function squashed(rng: Random, T: number, B: number, H: number, from = 0, to = 1): Matrix[] {
  const one = () => (to + from) / 2 + (to - from) / 2 * Math.tanh(2.5 * rng.normal());
  return Array.from({ length: T }, () => {
    const m = zeros(B, H);
    m.data.forEach((_, k) => m.data[k] = one());
    return m;
  });
}

const saturation: Exercise = {
  name: "saturation",
  file: "saturation.ts",
  does: "counts, unit by unit, how often a gate stands near its ends",
  returns: "{ low, high }, both matrices [1×H]",
  sizes: [],
  make: (_, rng) => saturationCase(squashed(rng, 5, 3, 4), 0.1, 0.9),
  corners: (rng) => {
    const edge = { rows: 2, cols: 2, data: Float64Array.of(0.1, 0.9, 0.05, 0.95) };
    return [
      saturationCase(squashed(rng, 5, 3, 4), 0.1, 0.9),
      saturationCase(squashed(rng, 4, 6, 3), 0.2, 0.7, "other limits"),
      saturationCase(squashed(rng, 6, 2, 5, -1, 1), -0.9, 0.9, "a tanh: its lower end is −1"),
      saturationCase([edge, edge], 0.1, 0.9, "numbers that are exactly at the limits"),
      saturationCase(squashed(rng, 1, 5, 2), 0.1, 0.9, "one step"),
      saturationCase(squashed(rng, 7, 1, 1), 0.1, 0.9, "one unit, one sequence"),
    ];
  },
  read: fields("low", "high"),
};

function reachCase(rng: Random, T: number, n: number, about?: string): Case {
  return reachOf(Array.from({ length: T }, () => matrix(rng, n, n)), about);
}

/** Row by row: what becomes of a change of each single unit, pushed through all that follows. */
function reachOf(jacobians: readonly Matrix[], about?: string): Case {
  const n = jacobians[0].rows;
  const left = Array.from({ length: jacobians.length + 1 }, (_, t) => {
    let squares = 0;
    for (let unit = 0; unit < n; unit++) {
      let change = Array.from({ length: n }, (_, k) => Number(k === unit));
      for (const { data } of jacobians.slice(t)) {
        change = change.map((_, j) => change.reduce((sum, d, i) => sum + d * data[i * n + j], 0));
      }
      squares += change.reduce((sum, d) => sum + d * d, 0);
    }
    return Math.sqrt(squares / n);
  });
  return { about, args: [jacobians], expected: { reach: numbers(left) } };
}

const reach: Exercise = {
  name: "reach",
  file: "jacobians.ts",
  does: "multiplies the Jacobians from each step to the end",
  returns: "an array of T + 1 numbers, the last one 1",
  sizes: [],
  make: (_, rng) => reachCase(rng, 3, 3),
  corners: (rng) => {
    const [first, last] = [matrix(rng, 3, 3), matrix(rng, 3, 3)];
    return [
      reachCase(rng, 4, 3),
      reachCase(rng, 2, 5),
      reachCase(rng, 1, 2, "one step"),
      reachCase(rng, 6, 1, "a state of one number"),
      reachOf([first, zeros(3, 3), last], "a step that lets nothing through"),
    ];
  },
  read: (returned) => ({ reach: numbers(returned) }),
};

function settledCase(
  losses: readonly number[],
  level: number,
  window: number,
  about?: string,
): Case {
  const means = losses.map((_, t) =>
    t < window - 1 ? NaN : losses.slice(t + 1 - window, t + 1).reduce((sum, x) => sum + x) / window
  );
  const lastAbove = means.findLastIndex((mean) => !(mean < level));
  const never = losses.length < window || lastAbove === losses.length - 1;
  return {
    about,
    args: [losses, level, window],
    expected: { step: number(never ? NEVER : lastAbove + 1) },
  };
}

/** Stands for `null`, so that it can be compared. No function may return it. */
const NEVER = -1;

/** Losses that fall from about 3 towards 0 and jump. */
function falling(rng: Random, steps: number): number[] {
  return Array.from(
    { length: steps },
    (_, t) => 3 * Math.exp(-4 * t / steps) + 1.5 * rng.uniform() ** 3,
  );
}

const settledBelow: Exercise = {
  name: "settledBelow",
  file: "settling.ts",
  does: "finds the step from which on a loss stays low",
  returns: "a step, counted from 0, or null",
  sizes: [],
  make: (_, rng) => settledCase(falling(rng, 40), 1.5, 4),
  corners: (rng) => [
    settledCase(falling(rng, 40), 1.5, 4),
    settledCase(falling(rng, 60), 1.2, 7),
    settledCase([5, 5, 1, 1, 5, 1, 1, 1], 2, 1, "a window of one: the losses themselves"),
    settledCase([5, 1, 1, 1, 9, 1, 1, 1, 1, 1], 2, 2, "below, above again, below"),
    settledCase([3, 2, 2, 2, 1, 1], 2, 1, "losses that are exactly at the level"),
    settledCase([5, 4, 3, 2, 1, 3], 2, 1, "a last loss that is not below"),
    settledCase([5, 4, 1, 1, NaN], 2, 1, "a last loss that is no number"),
    settledCase([5, 4, 1, 1, NaN], 2, 3, "no number among the last three losses"),
    settledCase([5, Infinity, 4, 1, 1, 1], 2, 2, "an infinite loss, then low ones"),
    settledCase([5, NaN, 4, 1, 1, 1], 2, 2, "a loss that is no number, then low ones"),
    settledCase([1, 1, 1, 1, 1], 2, 3, "below from the beginning"),
    settledCase([4, 4, 4], 2, 1, "never below"),
    settledCase([1, 1], 2, 3, "fewer losses than a window"),
    settledCase([1, 1, 1], 2, 3, "as many losses as a window"),
    settledCase([9, 1, 1, 1, 9, 1, 1, 1, 1, 1, 1], 3, 3, "one high loss moves out of the window"),
  ],
  read: (returned) => {
    if (returned === NEVER) throw new TypeError("not a step");
    return { step: number(returned === null ? NEVER : returned) };
  },
};

/** Lesson q2/04 as the checks know it. */
export const stability: Lesson = {
  id: "q2/04",
  slug: "04-stability",
  title: "Stability, saturation, convergence",
  exercises: [
    saturation,
    rnnJacobian,
    lstmJacobian,
    reach,
    hessianTimes,
    curvatureAlong,
    sharpestDirection,
    settledBelow,
  ],
};
