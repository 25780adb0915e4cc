/**
 * The checks of lesson q3/04 about chance.
 *
 * @module
 */

import type { Random } from "../../../lessons/kit/random.ts";
import type { Case, Exercise } from "../../core/exercise.ts";
import { number } from "../../q1/random_inputs.ts";

/** Γ(d/2)/Γ((d−1)/2) step by step, from d = 2 on: each is (d−1)/2 over the one before. */
function gammaRatio(d: number): number {
  let ratio = 1 / Math.sqrt(Math.PI);
  for (let k = 2; k < d; k++) ratio = (k - 1) / (2 * ratio);
  return ratio;
}

function densityCase(c: number, d: number, about?: string): Case {
  const inside = Math.abs(c) < 1;
  const value = inside ? gammaRatio(d) / Math.sqrt(Math.PI) * (1 - c * c) ** ((d - 3) / 2) : 0;
  return { about, args: [c, d], expected: { density: number(value) } };
}

const within = (rng: Random) => 1.8 * rng.uniform() - 0.9;

/** Over −1 to 1, by the middle of many small parts. */
function integral(call: (...args: unknown[]) => unknown, d: number, weight: (c: number) => number) {
  const parts = 4000;
  let sum = 0;
  for (let k = 0; k < parts; k++) {
    const c = -1 + (2 * k + 1) / parts;
    sum += (call(c, d) as number) * weight(c) * 2 / parts;
  }
  return sum;
}

const cosineDensityExercise: Exercise = {
  name: "cosineDensity",
  file: "chance.ts",
  does: "says how cosines of unrelated vectors are spread",
  returns: "a number",
  sizes: [],
  make: () => ({ args: [], expected: {} }),
  corners: (rng) => [
    densityCase(within(rng), 5),
    densityCase(within(rng), 4, "four dimensions"),
    densityCase(within(rng), 3, "three dimensions, where all cosines are equally likely"),
    densityCase(within(rng), 2, "two dimensions"),
    densityCase(-0.3, 12, "a negative cosine"),
    densityCase(0, 7, "at right angles"),
    densityCase(0.05, 512, "512 dimensions, where Γ is too large for a number"),
    densityCase(1, 6, "the same direction"),
    densityCase(-1, 6, "the opposite direction"),
    densityCase(1, 2, "the end, in two dimensions"),
    densityCase(1, 3, "the end, in three dimensions"),
    densityCase(1.2, 5, "more than a cosine can be"),
    densityCase(-1.2, 5, "less than a cosine can be"),
  ],
  read: (returned) => ({ density: number(returned) }),
  laws: [
    ...[3, 6, 40].map((d) => ({
      says: `in ${d} dimensions the density adds up to 1, and its variance is 1/${d}`,
      broken(call: (...args: unknown[]) => unknown) {
        const [whole, variance] = [integral(call, d, () => 1), integral(call, d, (c) => c * c)];
        if (!(Math.abs(whole - 1) < 1e-3)) return `it adds up to ${whole.toFixed(4)}`;
        return Math.abs(variance * d - 1) < 1e-3 ? null : `its variance is ${variance.toFixed(5)}`;
      },
    })),
  ],
};

function permutationCase(observed: number, permuted: number[], about?: string): Case {
  let count = 1;
  for (const value of permuted) if (!(value < observed)) count++;
  return {
    about,
    args: [observed, permuted],
    expected: { p: number(count / (permuted.length + 1)) },
  };
}

const normals = (rng: Random, n: number) => Array.from({ length: n }, () => rng.normal());

const permutationPExercise: Exercise = {
  name: "permutationP",
  file: "chance.ts",
  does: "counts how often chance does as well",
  returns: "a number above 0, at most 1",
  sizes: [],
  make: () => ({ args: [], expected: {} }),
  corners: (rng) => [
    permutationCase(0.4, normals(rng, 19)),
    permutationCase(-0.3, normals(rng, 12), "a negative number"),
    permutationCase(50, normals(rng, 9), "more than chance ever gave"),
    permutationCase(-50, normals(rng, 9), "less than chance ever gave"),
    permutationCase(2, [1, 2, 2, 3, 2, 0], "some that are equal"),
    permutationCase(5, [5, 5, 5], "all equal"),
    permutationCase(1, [], "nothing to compare with"),
  ],
  read: (returned) => ({ p: number(returned) }),
};

/** In the order of the text. */
export const chanceExercises: readonly Exercise[] = [cosineDensityExercise, permutationPExercise];
