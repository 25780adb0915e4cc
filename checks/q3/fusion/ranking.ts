/**
 * The check of lesson q3/04 about places.
 *
 * @module
 */

import type { Random } from "../../../lessons/kit/random.ts";
import type { Case, Exercise } from "../../core/exercise.ts";
import { number } from "../../q1/random_inputs.ts";

function placeCase(scores: number[], own: number, about?: string): Case {
  const before = scores.filter((score) => score > scores[own]).length;
  const equal = scores.filter((score) => score === scores[own]).length;
  return { about, args: [scores, own], expected: { place: number(before + (equal + 1) / 2) } };
}

const normals = (rng: Random, n: number) => Array.from({ length: n }, () => rng.normal());

/** The place of one among all. */
export const placeOfExercise: Exercise = {
  name: "placeOf",
  file: "ranking.ts",
  does: "finds the place of one, and shares places between equals",
  returns: "a number from 1 on",
  sizes: [],
  make: () => ({ args: [], expected: {} }),
  corners: (rng) => [
    placeCase(normals(rng, 9), rng.integer(9)),
    placeCase([3, 9, 1, 7], 1, "the largest"),
    placeCase([3, 9, 1, 7], 2, "the smallest"),
    placeCase([9, 8, 7], 0, "the first of all"),
    placeCase([-0.5, -0.1, -0.9], 0, "negative scores"),
    placeCase([4, 4, 4, 4], 2, "all equal"),
    placeCase([1, 5, 5, 2], 2, "two that share the first place"),
    placeCase([1, 5, 5, 5, 9], 1, "three that share a place, and one before them"),
    placeCase([5, 5, 1], 0, "equal to a later one"),
    placeCase([0.3], 0, "one alone"),
    placeCase(normals(rng, 30), 17, "thirty"),
  ],
  read: (returned) => ({ place: number(returned) }),
};
