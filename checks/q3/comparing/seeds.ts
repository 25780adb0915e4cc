/**
 * The checks of lesson q3/05 about seeds.
 *
 * @module
 */

import type { Random } from "../../../lessons/kit/random.ts";
import type { Case, Exercise } from "../../core/exercise.ts";
import { number, numbers } from "../../q1/random_inputs.ts";

const mean = (list: readonly number[]) => list.reduce((sum, v) => sum + v, 0) / list.length;

/** By way of F: (F − 1)/(F − 1 + k), or its end where nothing varies within the groups. */
function intraclassCase(groups: number[][], about?: string): Case {
  const [G, k] = [groups.length, groups[0].length];
  const all = mean(groups.flat());
  const total = groups.flat().reduce((sum, x) => sum + (x - all) ** 2, 0);
  const within = groups.flatMap((own) => own.map((x) => (x - mean(own)) ** 2))
    .reduce((sum, v) => sum + v, 0);
  const F = (total - within) / (G - 1) / (within / (G * (k - 1)));
  const value = total === 0 ? 0 : within === 0 ? 1 : (F - 1) / (F - 1 + k);
  return { about, args: [groups], expected: { share: number(value) } };
}

const groupsOf = (rng: Random, G: number, k: number, apart: number) =>
  Array.from({ length: G }, (_, g) => Array.from({ length: k }, () => apart * g + rng.normal()));

const intraclassExercise: Exercise = {
  name: "intraclass",
  file: "seeds.ts",
  does: "shares the variance out between the cell and the seed, and does not reward luck",
  returns: "a number, at most 1",
  sizes: [],
  make: () => ({ args: [], expected: {} }),
  corners: (rng) => [
    intraclassCase(groupsOf(rng, 3, 5, 2)),
    intraclassCase(groupsOf(rng, 3, 10, 0), "groups that are names only"),
    intraclassCase(groupsOf(rng, 2, 4, 1), "two groups"),
    intraclassCase(groupsOf(rng, 6, 2, 1), "two seeds"),
    intraclassCase(groupsOf(rng, 3, 8, 30), "groups far apart"),
    intraclassCase(
      groupsOf(rng, 4, 4, 1).map((own) => own.map((x) => x + 100)),
      "numbers far from zero",
    ),
    intraclassCase(groupsOf(rng, 3, 6, 1).map((own) => own.map((x) => 1e-3 * x)), "small numbers"),
    intraclassCase([[1, 5], [5, 1]], "groups with equal means"),
    intraclassCase([[2, 2, 2], [5, 5, 5], [4, 4, 4]], "nothing varies within the groups"),
    intraclassCase([[3, 3], [3, 3]], "nothing varies at all"),
  ],
  read: (returned) => ({ share: number(returned) }),
};

/** Each from its definition: the largest, over all that are not larger, of p times how many are not smaller. */
function holmCase(ps: number[], about?: string): Case {
  const order = [...ps.keys()].sort((a, b) => ps[a] - ps[b]);
  const expected = new Array<number>(ps.length);
  order.forEach((k, at) => {
    const scaled = order.slice(0, at + 1).map((one, before) => ps[one] * (ps.length - before));
    expected[k] = Math.min(1, Math.max(...scaled));
  });
  return { about, args: [ps], expected: { adjusted: numbers(expected) } };
}

const holmExercise: Exercise = {
  name: "holm",
  file: "seeds.ts",
  does: "makes many p-values as careful as one",
  returns: "an array of as many numbers",
  sizes: [],
  make: () => ({ args: [], expected: {} }),
  corners: (rng) => [
    holmCase(Array.from({ length: 7 }, () => 0.1 * rng.uniform())),
    holmCase([0.01, 0.011, 0.5], "one that would fall below the one before"),
    holmCase([0.012, 0.5, 0.011, 0.02], "in no order"),
    holmCase([0.9, 0.4, 0.7], "some that would be above 1"),
    holmCase([0.02, 0.02, 0.02], "equal ones"),
    holmCase([0.03], "one alone"),
    holmCase([0.5, 0.004, 0.3, 0.004, 0.001], "some that are equal"),
    holmCase(Array.from({ length: 20 }, () => rng.uniform() ** 3), "twenty"),
    holmCase([], "none"),
  ],
  read: (returned) => ({ adjusted: numbers(returned) }),
};

/** In the order of the text. */
export const seedExercises: readonly Exercise[] = [intraclassExercise, holmExercise];
